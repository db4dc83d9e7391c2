#include "klubbactl/minutes_files.h"
#include "klubbactl/old_acts.h"
#include "klubbactl/sealed.h"
#include "klubbactl/subcommands.h"
#include "publishing/rulings.h"

#include <iostream>
#include <memory>
#include <optional>
#include <utility>

// What of the minutes anybody may read: what would be masked and why, and the review without which
// nothing is shown. What is decided becomes events of the meeting.

namespace klubba::ctl {

namespace {

using meeting::WordsRule;

/// A meeting with what was decided about its rendition.
struct Subject {
    std::filesystem::path data;
    Standing standing;
    minutes::Record record;

    [[nodiscard]] const meeting::MeetingState& state() const { return standing.history.state(); }
};

Result<Subject, Failure> subject_of(const std::filesystem::path& data, const std::string& meeting)
{
    const auto chosen = choose_meeting(data, meeting);
    if (!chosen) return unexpected<Failure>(chosen.error());
    auto standing = proved(data, *chosen);
    if (!standing) return unexpected<Failure>(standing.error());
    auto record = record_of(*standing);
    if (!record) return unexpected<Failure>(record.error());
    return Subject{data, std::move(*standing), std::move(*record)};
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

/// Whoever decides, at a station of the folder.
class Deciding {
public:
    static Result<Deciding, Failure> begin(const Subject& subject)
    {
        const auto is_server = is_central_server(subject.data);
        if (!is_server) return unexpected<Failure>(is_server.error());
        if (*is_server)
            return failure(Failure::Kind::BadInput,
                           subject.data.string() +
                               ": is a central server's; decide at a station that is enrolled at "
                               "it, with the server's `published` moved to its folder if it has "
                               "one");
        Deciding deciding{subject.standing.stream};
        auto station = session::Station::open(subject.data, *deciding.m_clock);
        if (!station) return unexpected<Failure>(station.error());
        deciding.m_station.emplace(std::move(*station));
        return deciding;
    }

    /// What is so already is left as it is.
    Result<void, Failure>
    decide(meeting::CommandBody command, const std::string& by, std::optional<Instant> at = {})
    {
        if (is_so(command)) return {};
        auto done = submit(*m_station, m_stream, std::move(command), by, at);
        return done ? Result<void, Failure>{} : unexpected<Failure>(std::move(done.error()));
    }

private:
    explicit Deciding(StreamId stream) : m_stream(std::move(stream)) {}

    [[nodiscard]] bool is_so(const meeting::CommandBody& command) const
    {
        const auto& state = m_station->meetings().at(m_stream).state();
        const auto is_ruled = [&](const std::string& words, WordsRule rule) {
            const auto* ruling = find_ruling(state, words);
            return ruling != nullptr && ruling->rule == rule;
        };
        if (const auto* mask = get_if<meeting::MaskWords>(&command))
            return is_ruled(mask->words, WordsRule::Masked);
        if (const auto* keep = get_if<meeting::KeepWords>(&command))
            return is_ruled(keep->words, WordsRule::MayStand);
        const auto* review = get_if<meeting::ReviewPublicText>(&command);
        return review != nullptr && publishing::review_of(state, review->content) != nullptr;
    }

    std::unique_ptr<session::SystemClock> m_clock = std::make_unique<session::SystemClock>();
    std::optional<session::Station> m_station;
    StreamId m_stream;
};

meeting::CommandBody command_of(const OldAct& act)
{
    switch (act.kind) {
    case OldAct::Kind::Mask:
        return meeting::MaskWords{act.words, act.reason};
    case OldAct::Kind::Keep:
        return meeting::KeepWords{act.words, act.reason};
    case OldAct::Kind::Review:
        break;
    }
    return meeting::ReviewPublicText{act.content};
}

Result<void, Failure>
take_in(Deciding& deciding, const Subject& subject, const std::vector<OldAct>& acts)
{
    for (const auto& act : acts)
        if (auto done = deciding.decide(command_of(act), act.by, act.at); !done) return done;
    return set_old_acts_aside(subject.data, subject.standing.stream);
}

Result<void, Failure> decide_words(Deciding& deciding, const PublishOptions& options)
{
    for (const auto& words : options.mask)
        if (auto done = deciding.decide(meeting::MaskWords{words, options.reason}, options.by);
            !done)
            return done;
    for (const auto& words : options.keep)
        if (auto done = deciding.decide(meeting::KeepWords{words, options.reason}, options.by);
            !done)
            return done;
    return {};
}

Result<void, Failure>
review(Deciding& deciding, const Subject& subject, const PublishOptions& options)
{
    if (subject.record.standing == minutes::Standing::Draft)
        return failure(Failure::Kind::BadInput, "the meeting is not closed");
    const auto open = publishing::undecided(subject.state(), subject.record);
    if (!open.empty())
        return failure(Failure::Kind::BadInput, "it is not decided of \"" + open.front().words +
                                                    "\" whether it is masked: --mask or --keep");
    return deciding.decide(
        meeting::ReviewPublicText{publishing::content_of(subject.state(), subject.record)},
        options.by);
}

/// The meeting after all that is decided now, and what was decided before that became events.
Result<Subject, Failure> decided(const PublishOptions& options)
{
    const auto data = data_folder(options.data);
    if (!data) return unexpected<Failure>(data.error());
    auto subject = subject_of(*data, options.meeting);
    if (!subject) return subject;
    const auto old = read_old_acts(*data, subject->standing.stream);
    if (!old) return unexpected<Failure>(old.error());
    const bool rules = !options.mask.empty() || !options.keep.empty();
    if (!rules && !options.review && old->empty()) return subject;
    auto deciding = Deciding::begin(*subject);
    if (!deciding) return unexpected<Failure>(deciding.error());
    if (!old->empty())
        if (auto done = take_in(*deciding, *subject, *old); !done)
            return unexpected<Failure>(done.error());
    if (auto done = decide_words(*deciding, options); !done)
        return unexpected<Failure>(done.error());
    subject = subject_of(*data, subject->standing.stream.text);
    if (!subject || !options.review) return subject;
    if (auto done = review(*deciding, *subject, options); !done)
        return unexpected<Failure>(done.error());
    return subject_of(*data, subject->standing.stream.text);
}

void print_rulings(const Subject& subject)
{
    for (const auto& one : publishing::hidden_words(subject.state(), subject.record))
        std::cout << "hidden     " << one.where << "  " << one.words << "  (" << words_for(one.why)
                  << ")\n";
    for (const auto& ruling : subject.state().ruled_words)
        std::cout << (ruling.rule == WordsRule::Masked ? "masked     " : "kept       ")
                  << ruling.words << "  (" << ruling.by << (ruling.reason.empty() ? "" : ": ")
                  << ruling.reason << ")\n";
    for (const auto& one : publishing::undecided(subject.state(), subject.record))
        std::cout << "undecided  " << one.where << "  " << one.words << "  (" << words_for(one.why)
                  << ")\n";
}

void print_standing(const Subject& subject)
{
    const auto content = publishing::content_of(subject.state(), subject.record);
    if (const auto* reviewed = publishing::review_of(subject.state(), content))
        std::cout << "reviewed by " << reviewed->by << " " << to_text(reviewed->at);
    else
        std::cout << (subject.state().public_review ? "reviewed, and changed since"
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
    const auto subject = decided(options);
    if (!subject) return failed(subject.error());
    if (options.output.empty()) {
        print_rulings(*subject);
        print_standing(*subject);
        return Exit::Done;
    }
    const auto rendition = sealed_rendition(subject->standing, looks->of(subject->record.body));
    if (!rendition) return failed(rendition.error());
    const auto text = file_of(*rendition, options.format);
    if (!text) return failed(text.error());
    const auto saved = write_file(options.output, *text);
    return saved ? Exit::Done : failed(saved.error());
}

} // namespace klubba::ctl
