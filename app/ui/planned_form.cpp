#include "ui/field_kinds.h"
#include "ui/preparing.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_screen.h"

#include <algorithm>
#include <charconv>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

std::vector<Choice> planned_choices(const std::vector<PlannedOne>& planned, const Words& words)
{
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        const auto& each = planned[i];
        std::string name = words(Word::PlannedChoice, {words.weekday(each.day), words.day(each.day),
                                                       each.body, std::to_string(each.matters)});
        choices.push_back({std::to_string(i), std::move(name)});
    }
    return choices;
}

const PlannedOne* chosen_of(const std::vector<PlannedOne>& planned, std::string_view id)
{
    std::size_t place = planned.size();
    std::from_chars(id.data(), id.data() + id.size(), place);
    return place < planned.size() ? &planned[place] : nullptr;
}

} // namespace

bool has_planned(const SecretaryInput& in)
{
    return in.preparing != nullptr && !in.preparing->from_plan.meetings.empty();
}

Form draft_planned_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const auto planned =
        in.preparing == nullptr ? std::vector<PlannedOne>{} : in.preparing->from_plan.meetings;
    // The next one, as a rule.
    const Day today = desk.zone.day_of(desk.now);
    const auto next = std::find_if(planned.begin(), planned.end(),
                                   [&](const PlannedOne& each) { return each.day >= today; });
    const auto first = next == planned.end() ? 0 : next - planned.begin();
    auto form = form_of(
        words, said(words, Word::ActDraftPlanned),
        {choice_field(said(words, Word::FieldPlannedMeeting), planned_choices(planned, words),
                      planned.empty() ? "" : std::to_string(first))});
    form.about = words(Word::DraftPlannedAbout);
    form.make = [planned, words](const std::vector<FormField>& fields) -> Made {
        if (chosen_of(planned, fields[0].chosen) == nullptr) return missing(words, fields[0]);
        return Made{};
    };
    form.requests = [planned](const std::vector<FormField>& fields) -> Requests {
        const auto* one = chosen_of(planned, fields[0].chosen);
        if (one == nullptr) return {};
        return {DraftPlanned{one->body, one->id}};
    };
    return form;
}

void say_plan_trouble(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local)
{
    const auto& trouble = in.preparing->plan_trouble;
    if (trouble.count <= local.plan_seen) return;
    local.plan_seen = trouble.count;
    if (local.form) return;
    local.after = nullptr;
    local.form = draft_planned_form(in, desk);
    local.form->complaint = trouble.text;
}

std::string usual_length(const SecretaryInput& in, const Words& words, const meeting::SlotId& slot)
{
    if (in.preparing == nullptr) return {};
    const auto& all = in.preparing->from_plan.lengths;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.slot == slot; });
    if (found == all.end()) return {};
    const auto& length = found->length;
    if (length.count == 0) return said(words, Word::SlotUsuallyUnknown);
    if (length.count == 1) return words(Word::SlotUsuallyOnce, {words.minutes(length.median)});
    return words(Word::SlotUsually, {words.minutes(length.median), words.minutes(length.lower),
                                     words.minutes(length.upper), std::to_string(length.count)});
}

} // namespace klubba::ui
