#include "year/waiting.h"

#include <algorithm>
#include <tuple>

namespace klubba::year {

namespace {

using meeting::AgendaItem;
using meeting::ItemKind;
using meeting::ItemRecord;
using meeting::Outcome;
using meeting::Phase;

bool is_same_matter(const AgendaItem& one, const AgendaItem& other)
{
    for (const auto& number : one.registry_numbers)
        for (const auto& its : other.registry_numbers)
            if (!text_key(number).empty() && text_key(number) == text_key(its)) return true;
    return text_key(one.title) == text_key(other.title);
}

bool is_deferred(const ItemRecord& record)
{
    return record.decision && (record.decision->outcome == Outcome::Postponed ||
                               record.decision->outcome == Outcome::ReferredBack);
}

bool was_taken_up(const ItemRecord& record)
{
    return !record.sittings.empty() || record.decision.has_value();
}

bool is_to_come(const HeldMeeting& held)
{
    return held.state->phase == Phase::Draft || held.state->phase == Phase::Called;
}

bool lists(const AgendaItem& item, const meeting::QuestionRecord& question)
{
    const auto key = text_key(question.text);
    return item.kind == ItemKind::Answers && !key.empty() &&
           std::any_of(
               item.sub_items.begin(), item.sub_items.end(),
               [&](const meeting::SubItem& part) { return text_key(part.title).ends_with(key); });
}

/// Whether that meeting has seen to a question that an earlier one left, or will.
bool sees_to(const HeldMeeting& held, const meeting::QuestionRecord& question)
{
    for (const auto& its : held.state->questions)
        if (text_key(its.text) == text_key(question.text)) return true;
    return std::any_of(held.state->items.begin(), held.state->items.end(),
                       [&](const ItemRecord& record) {
                           return !record.withdrawn && lists(record.item, question) &&
                                  (is_to_come(held) || was_taken_up(record));
                       });
}

std::string name_of_person(const meeting::MeetingState& state, const meeting::PersonId& id)
{
    const auto* record = find(state, id);
    return record == nullptr ? std::string{} : name_with_party(record->person);
}

class Looking {
public:
    Looking(std::span<const HeldMeeting> held, const Day& day, std::string_view stream)
    {
        for (const auto& each : held) {
            if (each.stream == stream || each.state->phase == Phase::Nothing) continue;
            if (is_to_come(each))
                m_to_come.push_back(&each);
            else if (each.state->info.day < day)
                m_before.push_back(&each);
        }
        std::sort(m_before.begin(), m_before.end(), [](const auto* left, const auto* right) {
            return std::tie(left->state->info.starts, left->stream) <
                   std::tie(right->state->info.starts, right->stream);
        });
    }

    Waiting found()
    {
        for (const auto* held : m_before)
            for (const auto& record : held->state->items)
                look_at(*held, record);
        std::erase_if(m_waiting.matters,
                      [&](const WaitingMatter& each) { return is_on_an_agenda(*each.record); });
        for (auto held = m_before.begin(); held != m_before.end(); ++held)
            for (const auto& question : (*held)->state->questions)
                if (!question.answered && !comes_back(question, std::next(held)))
                    m_waiting.questions.push_back({(*held)->stream, (*held)->state->info.day,
                                                   &question,
                                                   name_of_person(*(*held)->state, question.by)});
        return std::move(m_waiting);
    }

private:
    using Place = std::vector<const HeldMeeting*>::const_iterator;

    void look_at(const HeldMeeting& held, const ItemRecord& record)
    {
        if (record.withdrawn || !was_taken_up(record)) return;
        auto& all = m_waiting.matters;
        const auto known = std::find_if(all.begin(), all.end(), [&](const WaitingMatter& each) {
            return is_same_matter(each.record->item, record.item);
        });
        const WaitingMatter now{held.stream, held.state->info.day, &record};
        if (!is_deferred(record)) {
            if (known != all.end()) all.erase(known);
        } else if (known != all.end()) {
            *known = now;
        } else {
            all.push_back(now);
        }
    }

    [[nodiscard]] bool is_on_an_agenda(const ItemRecord& waiting) const
    {
        return std::any_of(m_to_come.begin(), m_to_come.end(), [&](const HeldMeeting* held) {
            const auto& items = held->state->items;
            return std::any_of(items.begin(), items.end(), [&](const ItemRecord& record) {
                return !record.withdrawn && is_same_matter(record.item, waiting.item);
            });
        });
    }

    [[nodiscard]] bool comes_back(const meeting::QuestionRecord& question, Place later) const
    {
        const auto sees = [&](const HeldMeeting* held) { return sees_to(*held, question); };
        return std::any_of(later, m_before.end(), sees) ||
               std::any_of(m_to_come.begin(), m_to_come.end(), sees);
    }

    std::vector<const HeldMeeting*> m_before; ///< In order of time.
    std::vector<const HeldMeeting*> m_to_come;
    Waiting m_waiting;
};

} // namespace

Waiting waiting_for(std::span<const HeldMeeting> held, const Day& day, std::string_view stream)
{
    return Looking{held, day, stream}.found();
}

std::string question_line(const WaitingQuestion& waiting)
{
    return (waiting.by.empty() ? "" : waiting.by + ": ") + waiting.question->text;
}

} // namespace klubba::year
