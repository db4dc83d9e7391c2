#include "meeting/planning.h"
#include "ui/field_kinds.h"
#include "ui/letters.h"
#include "ui/preparing.h"
#include "ui/secretary_forms.h"
#include "ui/when_fields.h"
#include "ui/when_typed.h"
#include "words/usual_agenda.h"

#include <algorithm>
#include <charconv>
#include <memory>

namespace klubba::ui {

using namespace meeting;
using words::Word;
using words::Words;

namespace {

// The fields, in their order.
enum Place : std::size_t { Body, Kind, OnDay, Where, Starts, Ends, AgendaFrom, PeopleFrom };

constexpr std::string_view from_template = "template";
constexpr std::string_view standing = "standing ";
constexpr std::string_view everything = "all ";

/// What the form knows while it is open.
struct Known {
    Words words;
    std::vector<KnownBody> bodies;
    std::vector<DraftMeeting> earlier;
    /// What was filled in for the body, to be replaced with the next while nobody has touched it.
    std::string place{};
    std::string starts{};
    std::string ends{};
};

bool is_same(std::string_view one, std::string_view other)
{
    return folded(trimmed(one)) == folded(trimmed(other));
}

const KnownBody* find_body(const Known& known, std::string_view name)
{
    for (const auto& body : known.bodies)
        if (is_same(body.name, name)) return &body;
    return nullptr;
}

const DraftMeeting* latest_of(const Known& known, std::string_view body)
{
    for (const auto& plan : known.earlier)
        if (is_same(plan.info.body, body)) return &plan;
    return nullptr;
}

std::vector<Choice> body_choices(const Known& known)
{
    std::vector<Choice> choices;
    const auto add = [&](const std::string& name) {
        const bool there = std::any_of(choices.begin(), choices.end(), [&](const Choice& each) {
            return is_same(each.name, name);
        });
        if (!there && !name.empty()) choices.push_back({name, name});
    };
    for (const auto& plan : known.earlier)
        add(plan.info.body);
    for (const auto& body : known.bodies)
        add(body.name);
    return choices;
}

std::vector<Choice> agenda_choices(const Known& known, std::string_view body)
{
    const Words& words = known.words;
    std::vector<Choice> choices{{std::string(from_template), said(words, Word::AgendaTemplate)}};
    for (std::size_t i = 0; i < known.earlier.size(); ++i) {
        const auto& info = known.earlier[i].info;
        if (!is_same(info.body, body)) continue;
        const std::string day = words.day(info.day);
        choices.push_back(
            {std::string(standing) + std::to_string(i), words(Word::AgendaStanding, {day})});
        choices.push_back(
            {std::string(everything) + std::to_string(i), words(Word::AgendaAll, {day})});
    }
    choices.push_back({"", said(words, Word::AgendaEmpty)});
    return choices;
}

std::vector<Choice> people_from(const Known& known, std::string_view body)
{
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < known.earlier.size(); ++i) {
        const auto& plan = known.earlier[i];
        if (!is_same(plan.info.body, body) || plan.people.empty()) continue;
        choices.push_back(
            {std::to_string(i), known.words(Word::PeopleOf, {known.words.day(plan.info.day)})});
    }
    choices.push_back({"", said(known.words, Word::NoPeopleYet)});
    return choices;
}

void fill_in(FormField& field, std::string& filled_in, std::string text)
{
    if (field.text() != filled_in) return; // somebody has written there
    field.prose = Prose(text);
    filled_in = std::move(text);
}

void choose(FormField& field, std::vector<Choice> choices)
{
    const std::string label = field.label;
    const bool half = field.is_half;
    field = choice_field(label, std::move(choices));
    field.chosen = field.choices.front().id;
    field.prose = Prose(field.choices.front().name);
    field.is_half = half;
}

/// What the body usually has, as soon as it is clear which it is.
void follow_body(Known& known, std::vector<FormField>& fields)
{
    const std::string& body = fields[Body].text();
    choose(fields[AgendaFrom], agenda_choices(known, body));
    choose(fields[PeopleFrom], people_from(known, body));
    const DraftMeeting* latest = latest_of(known, body);
    const KnownBody* settled = find_body(known, body);
    if (latest == nullptr && settled == nullptr) return;
    const auto kind = latest != nullptr ? latest->info.body_kind : settled->kind;
    fields[Kind].chosen = enum_id(kind);
    fields[Kind].prose = Prose(said(known.words, word_of(kind)));
    if (latest == nullptr) return;
    const auto zone = Zone::named(latest->info.zone);
    if (!zone) return;
    fill_in(fields[Where], known.place, latest->info.place);
    fill_in(fields[Starts], known.starts, to_text(zone->clock_of(latest->info.starts)));
    fill_in(fields[Ends], known.ends,
            latest->info.ends ? to_text(zone->clock_of(*latest->info.ends)) : "");
}

const DraftMeeting* plan_named(const Known& known, std::string_view number)
{
    std::size_t place = known.earlier.size();
    std::from_chars(number.data(), number.data() + number.size(), place);
    return place < known.earlier.size() ? &known.earlier[place] : nullptr;
}

void give_agenda(DraftMeeting& draft, const Known& known, std::string_view chosen)
{
    if (chosen == from_template) {
        const KnownBody* body = find_body(known, draft.info.body);
        const bool own = body != nullptr && !body->agenda.empty();
        const auto usual = words::usual_agenda(known.words);
        lay_out(draft, own ? body->agenda : usual);
        return;
    }
    for (const auto& [prefix, carry] :
         {std::pair{standing, Carry::StandingItems}, std::pair{everything, Carry::Everything}}) {
        if (!chosen.starts_with(prefix)) continue;
        if (const auto* plan = plan_named(known, chosen.substr(prefix.size())))
            carry_over(draft, *plan, carry);
    }
}

Made draft_from(const Known& known,
                const Zone& zone,
                Day today,
                const std::vector<FormField>& fields)
{
    const Words& words = known.words;
    for (const auto place : {Body, OnDay, Starts})
        if (trimmed(fields[place].text()).empty()) return missing(words, fields[place]);
    DraftMeeting draft;
    if (const auto* latest = latest_of(known, fields[Body].text()))
        draft.info = lasting_info(*latest);
    draft.info.body = std::string(trimmed(fields[Body].text()));
    draft.info.body_kind = enum_of(fields[Kind], BodyKind::Committee);
    draft.info.day = day_typed(fields[OnDay].text(), today).value_or(today);
    draft.info.place = fields[Where].text();
    draft.info.zone = zone.name();
    const auto times = times_of(fields[Starts], fields[Ends], words);
    if (!times) return unexpected<std::string>(times.error());
    draft.info.starts = zone.at(draft.info.day, *times->starts);
    if (times->ends) draft.info.ends = zone.at(draft.info.day, *times->ends);
    give_agenda(draft, known, fields[AgendaFrom].chosen);
    if (const auto& from = fields[PeopleFrom].chosen; !from.empty())
        if (const auto* plan = plan_named(known, from)) draft.people = plan->people;
    return Made{{std::move(draft)}};
}

} // namespace

Form new_meeting_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto known = std::make_shared<Known>(Known{words, {}, {}});
    if (in.view.phase == Phase::Closed) known->earlier.push_back(plan_of(in.state));
    if (in.preparing != nullptr) {
        known->bodies = in.preparing->bodies;
        known->earlier.insert(known->earlier.end(), in.preparing->earlier.begin(),
                              in.preparing->earlier.end());
    }
    const Day today = desk.zone.day_of(desk.now);
    auto body = line_field(said(words, Word::FieldBody));
    body.choices = body_choices(*known);
    auto form = form_of(words, said(words, Word::ActDraft),
                        {half(std::move(body)),
                         half(enum_field(words, Word::FieldBodyKind, BodyKind::Committee)),
                         half(day_field(words, Word::FieldDay, {}, today)),
                         half(line_field(said(words, Word::FieldPlace))),
                         half(start_field(words, Word::FieldStarts, {})),
                         half(end_field(words, Word::FieldEnds, {})),
                         half(choice_field(said(words, Word::FieldAgendaFrom),
                                           agenda_choices(*known, {}), std::string(from_template))),
                         half(choice_field(said(words, Word::People), people_from(*known, {})))});
    form.about = words(Word::NewMeetingAbout);
    form.follow = [known](std::vector<FormField>& fields, std::size_t place) {
        if (place == Body) follow_body(*known, fields);
    };
    form.make = [known, zone = desk.zone, today](const std::vector<FormField>& fields) {
        return draft_from(*known, zone, today, fields);
    };
    return form;
}

} // namespace klubba::ui
