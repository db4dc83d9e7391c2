#include "klubbactl/minutes_files.h"
#include "klubbactl/remade.h"
#include "klubbactl/subcommands.h"
#include "minutes/line_differences.h"
#include "minutes/seal.h"
#include "publishing/rulings.h"
#include "publishing/sealing.h"
#include "session/verify.h"

#include <algorithm>
#include <iostream>
#include <utility>

namespace klubba::ctl {

namespace {

using minutes::differences;
using minutes::LineDifference;

Exit cannot_say(const std::string& why)
{
    std::cerr << "klubbactl: cannot say: " << why << '\n';
    return Exit::CannotSay;
}

session::LastRecords last_records(const minutes::Seal& seal)
{
    session::LastRecords last;
    for (const auto& event : seal.last)
        last[AuthorId{event.author}] = event.sequence;
    return last;
}

void print(const std::vector<LineDifference>& all, const char* expected, const char* found)
{
    for (const auto& one : all) {
        std::cout << (one.section.empty() ? "" : one.section + ", ") << "line " << one.line()
                  << '\n';
        if (!one.expected.empty()) std::cout << "  " << expected << ": " << one.expected << '\n';
        if (!one.found.empty()) std::cout << "  " << found << ": " << one.found << '\n';
    }
}

/// What the same document would say otherwise, made of all that has happened since.
void tell_what_came_since(const Standing& now, const Sealed& then, const minutes::Template& look)
{
    const auto& seal = *then.document.seal;
    std::int64_t count = 0;
    for (const auto& event : now.last) {
        count += event.sequence;
        for (const auto& one : seal.last)
            if (one.author == event.author) count -= one.sequence;
    }
    std::cout << "the journal has gone on since, by " << count << " events\n";
    const auto made = remade(seal, now, look);
    if (!made) {
        std::cout << "the document cannot be made now: " << made.error().context << '\n';
        return;
    }
    const auto before = said_by(then, "txt");
    const auto after = said_by(*made, "txt");
    if (!before || !after) return;
    const auto changed = differences(without_seal(before->lines), without_seal(after->lines));
    if (changed.empty()) std::cout << "what it says has not changed since\n";
    print(changed, "then", "now");
}

/// What was decided about its words, and who has read it as it is.
void tell_of_rendition(const meeting::MeetingState& state, const minutes::Record& record)
{
    std::cout << "it is the public rendition, with " << publishing::masks_of(state).size()
              << " masks";
    if (const auto* review = publishing::review_of(state, publishing::content_of(state, record)))
        std::cout << "; reviewed by " << review->by << ' ' << to_text(review->at) << '\n';
    else
        std::cout << "; nobody had reviewed it\n";
}

Exit judged(const std::vector<LineDifference>& changed,
            const minutes::Seal& found,
            const minutes::Seal& made)
{
    if (changed.empty() && found == made) {
        std::cout << "the document says what the journal says\n";
        return Exit::Done;
    }
    std::cout << "the document is not what the journal says\n";
    if (found.head != made.head)
        std::cout << "its seal gives another checksum of the journal than those events have\n";
    if (found.content != made.content)
        std::cout << "its seal gives another checksum of what it says\n";
    print(changed, "journal", "document");
    return Exit::Failed;
}

} // namespace

Exit verify_minutes(const VerifyOptions& options)
{
    const auto looks = LooksOfBodies::read(options.look);
    if (!looks) return cannot_say(looks.error().context);
    const auto folder = data_folder(options.data);
    if (!folder) return cannot_say(folder.error().context);
    const auto given = read_document(options.minutes);
    if (!given) return cannot_say(given.error().context);
    if (!given->seal) return cannot_say(options.minutes + " carries no seal of Klubba's");
    const auto& seal = *given->seal;
    if (!is_known(seal))
        return cannot_say("the seal is of a kind of document that is not known here");
    const auto chosen = choose_meeting(*folder, seal.meeting);
    if (!chosen) return cannot_say(chosen.error().context);
    const auto& look = looks->of(chosen->history.state().info.body);
    const auto now = proved(*folder, *chosen);
    if (!now) return cannot_say(now.error().context);
    const auto head = session::head_at(*folder, now->stream, last_records(seal));
    if (!head) return cannot_say(head.error().context);
    if (!*head)
        return cannot_say("the journal does not hold all the events that the document was made of");
    const Standing was{now->stream, as_of(now->history, seal.last), seal.last, **head};
    const auto then = remade(seal, was, look);
    if (!then) return cannot_say(then.error().context);
    const auto made = said_by(*then, given->format);
    if (!made) return cannot_say(made.error().context);
    const auto answer = judged(differences(made->lines, given->lines), seal, *then->document.seal);
    if (answer == Exit::Done && seal.kind == publishing::public_kind)
        tell_of_rendition(was.history.state(), then->record);
    if (now->head != **head) tell_what_came_since(*now, *then, look);
    return answer;
}

} // namespace klubba::ctl
