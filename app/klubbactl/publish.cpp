#include "klubbactl/minutes_files.h"
#include "klubbactl/sealed.h"
#include "klubbactl/subcommands.h"
#include "publishing/acts.h"
#include "publishing/rendition.h"

#include <algorithm>
#include <chrono>
#include <iostream>

// What of the minutes anybody may read: what would be masked and why, and the review without which
// nothing is shown.

namespace klubba::ctl {

namespace {

using publishing::Act;
using publishing::ActKind;

/// A meeting with what was decided about its rendition.
struct Subject {
    std::filesystem::path data;
    Chosen chosen;
    minutes::Record record;
    publishing::Acts acts;

    [[nodiscard]] const meeting::MeetingState& state() const { return chosen.history.state(); }
};

Result<Subject, Failure> subject_of(const PublishOptions& options)
{
    auto data = data_folder(options.data);
    if (!data) return unexpected<Failure>(data.error());
    auto chosen = choose_meeting(*data, options.meeting);
    if (!chosen) return unexpected<Failure>(chosen.error());
    const auto standing = proved(*data, *chosen);
    if (!standing) return unexpected<Failure>(standing.error());
    auto record = record_of(*standing);
    if (!record) return unexpected<Failure>(record.error());
    auto acts = publishing::read_acts(*data, chosen->stream);
    if (!acts) return unexpected<Failure>(acts.error());
    return Subject{std::move(*data), std::move(*chosen), std::move(*record), std::move(*acts)};
}

const char* words_for(publishing::Why why)
{
    switch (why) {
    case publishing::Why::ClosedItem:
        return "of an item that is closed or secret";
    case publishing::Why::IdentityNumber:
        return "a personal identity number";
    case publishing::Why::NamedInClosed:
        return "a name that a § that is left out has too";
    case publishing::Why::MailAddress:
        return "a mail address";
    }
    return "";
}

Act act_of(ActKind kind, const PublishOptions& options)
{
    Act act;
    act.kind = kind;
    act.by = options.by;
    act.at = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    return act;
}

Result<void, Failure> keep(Subject& subject, const Act& act)
{
    if (auto kept = publishing::keep_act(subject.data, subject.chosen.stream, act); !kept)
        return kept;
    auto acts = publishing::read_acts(subject.data, subject.chosen.stream);
    if (!acts) return unexpected<Failure>(acts.error());
    subject.acts = std::move(*acts);
    return {};
}

Result<void, Failure> decide_words(Subject& subject, const PublishOptions& options)
{
    for (const auto& words : options.mask) {
        auto act = act_of(ActKind::Mask, options);
        act.words = words;
        act.reason = options.reason;
        if (auto kept = keep(subject, act); !kept) return kept;
    }
    for (const auto& words : options.keep) {
        auto act = act_of(ActKind::Keep, options);
        act.words = words;
        act.reason = options.reason;
        if (auto kept = keep(subject, act); !kept) return kept;
    }
    return {};
}

std::vector<publishing::Candidate> undecided(const Subject& subject)
{
    auto all = publishing::candidates(subject.state(), subject.record);
    std::erase_if(all, [&](const publishing::Candidate& one) {
        return publishing::is_decided(subject.acts, one.words);
    });
    return all;
}

Result<void, Failure> review(Subject& subject, const PublishOptions& options)
{
    if (subject.record.standing == minutes::Standing::Draft)
        return failure(Failure::Kind::BadInput, "the meeting is not closed");
    if (const auto open = undecided(subject); !open.empty())
        return failure(Failure::Kind::BadInput, "it is not decided of \"" + open.front().words +
                                                    "\" whether it is masked: --mask or --keep");
    auto act = act_of(ActKind::Review, options);
    act.content = publishing::content_hash(subject.state(), subject.record,
                                           publishing::masks_of(subject.acts));
    return keep(subject, act);
}

void print_acts(const Subject& subject)
{
    for (const auto& one : publishing::hidden_words(subject.state(), subject.record))
        std::cout << "hidden     " << one.where << "  " << one.words << "  (" << words_for(one.why)
                  << ")\n";
    const auto masks = publishing::masks_of(subject.acts);
    for (const auto& act : subject.acts) {
        if (act.kind == ActKind::Review) continue;
        const bool is_masked = std::find(masks.begin(), masks.end(), act.words) != masks.end();
        if (is_masked != (act.kind == ActKind::Mask)) continue; // Decided otherwise later.
        std::cout << (is_masked ? "masked     " : "kept       ") << act.words << "  (" << act.by
                  << (act.reason.empty() ? "" : ": ") << act.reason << ")\n";
    }
    for (const auto& one : undecided(subject))
        std::cout << "undecided  " << one.where << "  " << one.words << "  (" << words_for(one.why)
                  << ")\n";
}

void print_standing(const Subject& subject)
{
    const auto content = publishing::content_hash(subject.state(), subject.record,
                                                  publishing::masks_of(subject.acts));
    const auto reviewed = publishing::review_of(subject.acts, content);
    if (reviewed)
        std::cout << "reviewed by " << reviewed->by << " " << to_text(reviewed->at);
    else
        std::cout << (std::any_of(subject.acts.begin(), subject.acts.end(),
                                  [](const Act& act) { return act.kind == ActKind::Review; })
                          ? "reviewed, and changed since"
                          : "not reviewed");
    std::cout << (publishing::is_ready(subject.record) ? ""
                                                       : "; not yet verified and posted in whole")
              << '\n';
}

} // namespace

Exit publish_minutes(const PublishOptions& options)
{
    const auto looks = LooksOfBodies::read(options.look);
    if (!looks) return failed(looks.error());
    auto subject = subject_of(options);
    if (!subject) return failed(subject.error());
    if (auto decided = decide_words(*subject, options); !decided) return failed(decided.error());
    if (options.review) {
        if (auto reviewed = review(*subject, options); !reviewed) return failed(reviewed.error());
    }
    if (options.output.empty()) {
        print_acts(*subject);
        print_standing(*subject);
        return Exit::Done;
    }
    const auto rendition = publishing::public_rendition(subject->state(), subject->record,
                                                        publishing::masks_of(subject->acts),
                                                        looks->of(subject->record.body));
    const auto text = written(rendition, options.format);
    if (!text) return failed(text.error());
    const auto saved = write_file(options.output, *text);
    return saved ? Exit::Done : failed(saved.error());
}

} // namespace klubba::ctl
