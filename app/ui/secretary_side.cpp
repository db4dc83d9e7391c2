#include "ui/button.h"
#include "ui/chair_parts.h"
#include "ui/kind_words.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

constexpr TextStyle card_style{Weight::Regular, 20, 0, 1.45F};
constexpr TextStyle room_place{Weight::Bold, 13};
constexpr TextStyle room_title{Weight::Bold, 16, 0, 1.1F};
constexpr TextStyle room_text{Weight::Regular, 15, 0, 1.3F};
constexpr float least_text = 12;

/// "Justerare **Namn (P)**"
Paragraph fact(const Canvas& canvas,
               float width,
               std::string_view label,
               const std::string& value,
               const std::string& after = {})
{
    const Theme& theme = canvas.theme();
    const std::string lead = std::string(label) + " ";
    const std::array spans{Span{lead, theme.ink, Weight::Regular},
                           Span{value, theme.ink, Weight::SemiBold},
                           Span{after, theme.muted, Weight::Regular}};
    return canvas.wrap(card_style, spans, width);
}

std::vector<Paragraph>
verification_facts(const Canvas& canvas, const SecretaryInput& in, const Words& words, float width)
{
    const auto& view = in.view;
    std::vector<Paragraph> facts;
    if (view.verification) {
        facts.push_back(
            fact(canvas, width, words(Word::VerifierShort), joined(view.verifiers, ", ")));
        if (!view.verifier_substitutes.empty())
            facts.push_back(fact(canvas, width, words(Word::VerifierSubstituteShort),
                                 joined(view.verifier_substitutes, ", ")));
    } else {
        std::string nobody(words(Word::NobodyAppointed));
        if (!view.info.proposed_verifier.empty())
            nobody += " " + words(Word::ProposedVerifier, {view.info.proposed_verifier});
        facts.push_back(canvas.wrap(card_style, canvas.theme().muted, nobody, width));
    }
    if (view.verification && view.verification->deadline) {
        const Day deadline = *view.verification->deadline;
        const auto days =
            (std::chrono::sys_days{deadline} - std::chrono::sys_days{view.info.day}).count();
        facts.push_back(fact(canvas, width, words(Word::AtTheLatest), words.day(deadline),
                             " " + words(Word::DaysLater, {std::to_string(days)})));
    }
    for (const auto& deadline : view.deadlines) {
        if (deadline.kind == meeting::DeadlineKind::Verification) continue;
        if (!view.stages.empty()) break; // Each set of §§ tells of its own in the middle.
        facts.push_back(
            canvas.wrap(card_style, canvas.theme().ink, deadline_text(deadline, words), width));
    }
    std::vector<std::string> sections;
    for (const auto section : view.verified_immediately)
        sections.push_back(std::to_string(section));
    if (!sections.empty())
        facts.push_back(canvas.wrap(card_style, canvas.theme().ink,
                                    words(Word::SectionsVerified, {joined(sections, ", ")}),
                                    width));
    return facts;
}

void draw_verification(Canvas& canvas, const SecretaryInput& in, const Words& words, Box& area)
{
    const Theme& theme = canvas.theme();
    part_label(canvas, area.cut_top(28), words(Word::VerificationLabel), {});
    area.cut_top(8);
    const auto facts = verification_facts(canvas, in, words, area.w - 44);
    float height = 34;
    for (const auto& each : facts)
        height += each.height();
    const Box card = area.cut_top(height);
    canvas.card(card, theme.surface, theme.line, radius_button);
    Box inside = card.inset(22, 17);
    for (const auto& each : facts)
        canvas.paragraph(inside.cut_top(each.height()).top_left(), each);
    area.cut_top(18);
}

std::string place_in_room(const meeting::RoomItem& item, const Words& words)
{
    std::string place = place_on_agenda(words, item.section, item.section ? "" : item.number);
    if (!item.kind) return place;
    return place + (place.empty() ? "" : " · ") + std::string(words(kind_word(*item.kind)));
}

/// While the meeting runs, in the order in which the wall puts one thing before another.
std::string running_sentence(const meeting::RoomView& room, const Words& words)
{
    if (room.doors_closed) return std::string(words(Word::BehindClosedDoors));
    if (room.vote && room.vote->result) {
        const auto& result = *room.vote->result;
        return words(Word::VoteInFigures, {std::to_string(result.yes), std::to_string(result.no),
                                           std::to_string(result.abstain)});
    }
    if (room.vote)
        return std::string(words(Word::VoteGoesOn)) + ": " +
               words(Word::HaveAnswered,
                     {std::to_string(room.vote->answered), std::to_string(room.vote->voters)});
    if (room.election) return words(Word::ElectionOf, {room.election->post});
    if (room.decision && room.decision->outcome)
        return std::string(words(outcome_word(*room.decision->outcome))) + ": " +
               joined(room.decision->clauses, "; ");
    if (room.question) return std::string(words(Word::QuestionIsPut));
    if (room.speaker) return std::string(words(Word::HasTheFloor)) + " " + room.speaker->name;
    if (room.decision)
        return std::string(words(Word::ProposalMain)) + ": " + joined(room.decision->clauses, "; ");
    if (!room.proposals.empty()) return std::string(words(Word::FloorProposals));
    return {};
}

std::string room_sentence(const meeting::RoomView& room, const Desk& desk)
{
    const Words& words = desk.words;
    switch (room.phase) {
    case meeting::RoomPhase::Nothing:
        return std::string(words(Word::NoMeetingNow));
    case meeting::RoomPhase::Before:
        return std::string(words(Word::MeetingStarts)) + " " + clock_text(desk, room.starts);
    case meeting::RoomPhase::Break:
        if (room.pause && room.pause->until)
            return words(Word::BreakUntil, {clock_text(desk, *room.pause->until)});
        return std::string(words(Word::BreakNow));
    case meeting::RoomPhase::After:
        return std::string(words(Word::MeetingIsClosed));
    case meeting::RoomPhase::Running:
        break;
    }
    return running_sentence(room, words);
}

/// The chief words of what stands on the wall, not a second wall.
void draw_room(Canvas& canvas, const SecretaryInput& in, const Desk& desk, const Box& box)
{
    const Theme& theme = canvas.theme();
    canvas.outline(box, theme.line, border, radius_button);
    Box inside = box.inset(16, 12);
    const auto& room = in.room;
    if (room.item && room.phase == meeting::RoomPhase::Running) {
        canvas.fitted_in(inside.cut_top(18), Align::Left, room_place, 9, theme.accent,
                         place_in_room(*room.item, desk.words));
        const std::string title =
            room.item->closed_doors ? std::string(desk.words(Word::ClosedDoors)) : room.item->title;
        const Span span{title, theme.ink, room_title.weight};
        const Fitted fitted = canvas.fit(room_title, least_text, {&span, 1}, {0, 0, inside.w, 54});
        canvas.page(inside.cut_top(std::min(54.0F, fitted.paragraph.height())).top_left(), fitted);
        inside.cut_top(8);
    }
    const std::string sentence = room_sentence(room, desk);
    const Span span{sentence, theme.ink, room_text.weight};
    const Fitted fitted = canvas.fit(room_text, least_text, {&span, 1}, inside);
    canvas.page(inside.top_left(), fitted);
}

} // namespace

std::string deadline_text(const meeting::Deadline& deadline, const Words& words)
{
    const auto day = words.day(deadline.day);
    std::string text;
    switch (deadline.kind) {
    case meeting::DeadlineKind::Verification:
        text = words(Word::DeadlineVerification, {day});
        break;
    case meeting::DeadlineKind::DissentText:
        text = words(Word::DeadlineDissentText, {deadline.subject, day});
        break;
    case meeting::DeadlineKind::Posting:
        text = words(Word::DeadlinePosting, {day});
        break;
    case meeting::DeadlineKind::Appeal:
        text = words(Word::DeadlineAppeal, {day});
        break;
    case meeting::DeadlineKind::Removal:
        text = words(Word::DeadlineRemoval, {day});
        break;
    }
    std::vector<std::string> sections;
    for (const auto section : deadline.sections)
        sections.push_back(std::to_string(section));
    return sections.empty() ? text : text + " (§ " + joined(sections, ", ") + ")";
}

void secretary_side(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    draw_verification(canvas, now.in, now.desk.words, area);
    const Box bottom = area.cut_bottom(200);
    const Box room = area.cut_bottom(216);
    const Box room_label = area.cut_bottom(36);
    area.cut_bottom(12);
    secretary_log(canvas, now, area);
    part_label(canvas, room_label, now.desk.words(Word::ShownInTheRoom), {});
    draw_room(canvas, now.in, now.desk, room);
    Box rest = bottom;
    rest.cut_top(16);
    secretary_unresolved(canvas, now.in, now.desk, rest);
}

} // namespace klubba::ui
