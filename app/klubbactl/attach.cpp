#include "klubbactl/subcommands.h"
#include "klubbactl/tool.h"
#include "session/station.h"
#include "signing/signed_file.h"
#include "words/finding_words.h"

#include <algorithm>
#include <iostream>

namespace klubba::ctl {

namespace {

/// By its id, or by one of its § numbers.
Result<meeting::VerificationSetId, Failure> set_of(const meeting::MeetingState& state,
                                                   const std::string& wanted)
{
    if (wanted.empty()) return meeting::VerificationSetId{};
    for (const auto& record : state.verified) {
        if (record.set.id.text == wanted) return record.set.id;
        for (const auto& id : record.set.items) {
            const auto* item = find(state, id);
            if (item != nullptr && item->section && std::to_string(*item->section) == wanted)
                return record.set.id;
        }
    }
    return failure(Failure::Kind::BadInput, "--set: no verified set is or has " + wanted);
}

} // namespace

Exit attach_signed(const AttachOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto set = set_of(chosen->history.state(), options.set);
    if (!set) return failed(set.error());
    session::SystemClock clock;
    auto station = session::Station::open(*folder, clock);
    if (!station) return failed(station.error());
    // The file first: an event that names it is then never alone.
    auto kept = signing::keep_signed_file(options.file, *folder);
    if (!kept) return failed(kept.error());
    const auto done = submit(*station, chosen->stream, meeting::AttachSignedFile{*set, *kept});
    if (!done) return failed(done.error());
    const words::Words words{words::Language::English};
    std::cout << "sha256 " << kept->sha256 << '\n' << words::finding_words(words, *kept) << '\n';
    if (kept->finding != meeting::SignatureFinding::NotChecked && !kept->said.empty())
        std::cout << kept->said << '\n';
    return Exit::Done;
}

} // namespace klubba::ctl
