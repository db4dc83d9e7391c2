#include "year/drafting_agenda.h"

#include <algorithm>
#include <utility>

namespace klubba::year {

namespace {

using meeting::AgendaItem;
using meeting::ItemId;
using meeting::ItemKind;
using meeting::Outcome;
using meeting::TemplateItem;
using std::chrono::minutes;

using Frame = std::vector<TemplateItem>;

// How long matters take of which a body has no experience.
constexpr minutes standing_length{15};
constexpr minutes visit_length{60};
constexpr minutes least_length{5};
constexpr std::int64_t minutes_for_a_question = 5;

minutes usual_length(ItemKind kind, const std::optional<MatterKind>& matter)
{
    if (matter == MatterKind::Theme) return minutes{45};
    return minutes{kind == ItemKind::Decision || kind == ItemKind::Election ? 15 : 20};
}

ItemKind kind_of(const std::optional<MatterKind>& kind)
{
    return kind == MatterKind::Decision ? ItemKind::Decision : ItemKind::Information;
}

/// "Studiebesök: {}" with what is visited.
std::string filled(std::string pattern, const std::string& part)
{
    const auto at = pattern.find("{}");
    return at == std::string::npos ? pattern + part : pattern.replace(at, 2, part);
}

void add_missing(std::vector<AssignmentId>& all, const std::vector<AssignmentId>& more)
{
    for (const auto& each : more)
        if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(each);
}

/// What was postponed comes back as it was (nothing may be added to it); what was referred back
/// comes back with what is made of it.
AgendaItem come_back(const meeting::ItemRecord& record)
{
    AgendaItem item = record.item;
    const auto& decision = *record.decision;
    item.deferred_by_minority = decision.manner == meeting::DecisionManner::Minority;
    if (decision.outcome == Outcome::Postponed) return item;
    item.proposal.clear();
    item.summary.clear();
    item.documents.clear();
    item.files.clear();
    return item;
}

/// An agenda around what is on it: how it begins, what stands in the middle, how it ends.
struct Split {
    Frame head;
    Frame middle;
    Frame tail;
};

bool is_business(ItemKind kind)
{
    return kind == ItemKind::Decision || kind == ItemKind::Information ||
           kind == ItemKind::Election;
}

bool is_near_the_end(ItemKind kind)
{
    return kind == ItemKind::Reported || kind == ItemKind::Answers ||
           kind == ItemKind::Presentations;
}

Split split(const Frame& frame)
{
    auto tail = frame.end();
    if (tail != frame.begin() && std::prev(tail)->kind == ItemKind::Formality) --tail;
    while (tail != frame.begin() && is_near_the_end(std::prev(tail)->kind))
        --tail;
    const auto middle = std::find_if(
        frame.begin(), tail, [](const TemplateItem& item) { return is_business(item.kind); });
    return {{frame.begin(), middle}, {middle, tail}, {tail, frame.end()}};
}

class Maker {
public:
    explicit Maker(const AgendaParts& parts) : m_parts(parts)
    {
        auto frame = split(frame_of_body());
        see_to_answers(frame.tail);
        m_formalities = frame.head;
        m_formalities.insert(m_formalities.end(), frame.tail.begin(), frame.tail.end());
        add_formalities(frame.head);
        add_waiting();
        add_standing();
        // What the administration has to say is said by what stands, where that is settled.
        const bool is_own = !m_parts.means.agenda.empty();
        if (is_own || standing().empty()) add_middle(frame.middle);
        add_plan();
        add_formalities(frame.tail);
        add_questions();
        number();
    }

    DraftedAgenda finish() { return std::move(m_made); }

private:
    /// By the names that the body itself gives to what comes up every time.
    [[nodiscard]] Frame frame_of_body() const
    {
        if (!m_parts.means.agenda.empty()) return m_parts.means.agenda;
        Frame frame = m_parts.means.usual;
        if (m_parts.latest == nullptr) return frame;
        for (auto& item : frame) {
            if (is_business(item.kind) || item.kind == ItemKind::Formality) continue;
            for (const auto& record : m_parts.latest->state->items)
                if (record.item.kind == item.kind) item.title = record.item.title;
        }
        return frame;
    }

    [[nodiscard]] const std::vector<StandingInformation>& standing() const
    {
        static const std::vector<StandingInformation> none;
        for (const auto& of_year : m_parts.state.standing)
            if (of_year.year == m_parts.planned.meeting.year) return of_year.items;
        return none;
    }

    /// Questions that wait need an item under which they are answered, and their time.
    void see_to_answers(Frame& tail) const
    {
        const auto count = static_cast<std::int64_t>(m_parts.waiting.questions.size());
        if (count == 0) return;
        const auto is_answers = [](const TemplateItem& item) {
            return item.kind == ItemKind::Answers;
        };
        auto answers = std::find_if(tail.begin(), tail.end(), is_answers);
        if (answers == tail.end()) {
            const auto& usual = m_parts.means.usual;
            const auto its = std::find_if(usual.begin(), usual.end(), is_answers);
            if (its == usual.end()) return;
            answers = tail.insert(tail.begin(), *its);
        }
        answers->minutes = std::max(answers->minutes, count * minutes_for_a_question);
    }

    [[nodiscard]] DraftedItem* drafted(std::string_view title, Origin unless)
    {
        const auto key = text_key(title);
        for (auto& each : m_made.origins)
            if (text_key(each.title) == key && each.origin != unless && !has(each, unless))
                return &each;
        return nullptr;
    }

    /// Whether it is one thing of that origin already: another of the same name is another.
    static bool has(const DraftedItem& each, Origin origin)
    {
        return origin == Origin::Plan && each.matter;
    }

    AgendaItem& item_of(const DraftedItem& drafted)
    {
        return *std::find_if(m_made.items.begin(), m_made.items.end(),
                             [&](const AgendaItem& item) { return item.id == drafted.item; });
    }

    /// The same for the same title, whoever drafts.
    [[nodiscard]] ItemId free_id(const std::string& title) const
    {
        const auto first = "i-" + mark_of(text_key(title));
        ItemId id{first};
        for (int more = 2; std::any_of(m_made.items.begin(), m_made.items.end(),
                                       [&](const AgendaItem& item) { return item.id == id; });
             ++more)
            id.text = first + "-" + std::to_string(more);
        return id;
    }

    ItemId add(AgendaItem item, DraftedItem drafted)
    {
        item.id = free_id(item.title);
        drafted.item = item.id;
        drafted.title = item.title;
        m_made.items.push_back(std::move(item));
        m_made.origins.push_back(std::move(drafted));
        return m_made.items.back().id;
    }

    void add_block(const ItemId& id, const Sort& sort, Duration otherwise)
    {
        const auto& item = m_made.items.back();
        Block block;
        block.slot.id.text = "s-" + id.text;
        block.slot.title = item.title;
        block.slot.presenters = item.presenters;
        block.slot.items.push_back({id, {}});
        add_block(std::move(block), m_parts.lengths.of(sort, otherwise));
    }

    void add_block(Block block, Length length)
    {
        block.length = length.suggested;
        m_made.blocks.push_back(std::move(block));
        m_made.lengths.push_back(length);
    }

    void add_formalities(const Frame& frame)
    {
        Frame fresh;
        for (const auto& item : frame)
            if (drafted(item.title, Origin::Formality) == nullptr) fresh.push_back(item);
        meeting::DraftMeeting laid;
        meeting::lay_out(laid, fresh);
        std::vector<ItemId> ids;
        for (const auto& each : laid.items) {
            AgendaItem item;
            item.title = each.title;
            item.kind = each.kind;
            ids.push_back(add(std::move(item), {{}, {}, Origin::Formality, {}, {}, {}, {}}));
        }
        std::size_t next = 0;
        for (const auto& slot : laid.slots) {
            Block block;
            block.slot.title = slot.title;
            block.slot.id.text = "s-" + ids[next].text;
            std::vector<Sort> sorts;
            for (std::size_t i = 0; i < slot.items.size(); ++i, ++next) {
                block.slot.items.push_back({ids[next], {}});
                sorts.push_back({fresh[next].title, fresh[next].kind, {}, {}});
            }
            const auto usual = std::max<Duration>(*slot.ends - *slot.starts, least_length);
            add_block(std::move(block), m_parts.lengths.of_group(sorts, usual));
        }
    }

    void add_middle(const Frame& frame)
    {
        for (const auto& each : frame) {
            if (drafted(each.title, Origin::Formality) != nullptr) continue;
            AgendaItem item;
            item.title = each.title;
            item.kind = each.kind;
            const auto id = add(std::move(item), {{}, {}, Origin::Formality, {}, {}, {}, {}});
            add_block(id, {each.title, each.kind, {}, {}},
                      std::max<Duration>(minutes{each.minutes}, least_length));
        }
    }

    void add_waiting()
    {
        for (const auto& waiting : m_parts.waiting.matters) {
            const auto& record = *waiting.record;
            auto item = come_back(record);
            DraftedItem drafted;
            drafted.origin = record.decision->outcome == Outcome::Postponed ? Origin::Postponed
                                                                            : Origin::ReferredBack;
            drafted.meeting = waiting.meeting;
            drafted.day = waiting.day;
            for (const auto& link : m_parts.state.links)
                if (link.meeting == waiting.meeting && link.item == record.item.id.text)
                    add_missing(drafted.assignments, {link.assignment});
            const Sort sort{item.title, item.kind, {}, drafted.assignments};
            const auto id = add(std::move(item), std::move(drafted));
            add_block(id, sort, usual_length(sort.kind, {}));
        }
    }

    void add_standing()
    {
        for (const auto& each : standing()) {
            if (drafted(each.text, Origin::Standing) != nullptr) continue;
            AgendaItem item;
            item.title = each.text;
            item.kind = ItemKind::Information;
            if (!each.by.empty()) item.presenters.push_back(each.by);
            const auto id = add(std::move(item), {{}, {}, Origin::Standing, {}, {}, {}, {}});
            add_block(id, {each.text, ItemKind::Information, {}, {}}, standing_length);
        }
    }

    void add_plan()
    {
        const auto& matters = m_parts.planned.matters;
        add_visit(matters);
        for (const auto& each : matters) {
            if (each.removed) continue;
            const auto& matter = each.matter;
            if (auto* known = drafted(matter.title, Origin::Plan)) {
                known->matter = matter.id;
                add_missing(known->assignments, matter.assignments);
                if (known->origin == Origin::Standing) item_of(*known).kind = kind_of(matter.kind);
                continue;
            }
            AgendaItem item;
            item.title = matter.title;
            item.kind = kind_named(matter);
            const Sort sort{item.title, item.kind, matter.kind, matter.assignments};
            const auto id =
                add(std::move(item), {{}, {}, Origin::Plan, {}, {}, matter.id, matter.assignments});
            add_block(id, sort, usual_length(sort.kind, matter.kind));
        }
    }

    /// A line of the plan that is called as a formality of the body's is one.
    [[nodiscard]] ItemKind kind_named(const PlannedMatter& matter) const
    {
        for (const auto& item : m_formalities)
            if (text_key(item.title) == text_key(matter.title)) return item.kind;
        return kind_of(matter.kind);
    }

    /// Unless a line of the plan is about it.
    void add_visit(const std::vector<MatterRecord>& matters)
    {
        const auto& visit = m_parts.planned.meeting.visit;
        const auto key = text_key(visit);
        const bool is_said =
            std::any_of(matters.begin(), matters.end(), [&](const MatterRecord& each) {
                return !each.removed && text_key(each.matter.title).find(key) != std::string::npos;
            });
        if (key.empty() || is_said) return;
        AgendaItem item;
        item.title = filled(m_parts.means.visit, visit);
        item.kind = ItemKind::Information;
        const Sort sort{item.title, item.kind, {}, {}};
        const auto id = add(std::move(item), {{}, {}, Origin::Visit, {}, {}, {}, {}});
        add_block(id, sort, visit_length);
        m_made.blocks.back().slot.place = visit;
    }

    void add_questions()
    {
        const auto& questions = m_parts.waiting.questions;
        if (questions.empty()) return;
        for (auto& each : m_made.origins) {
            auto& item = item_of(each);
            if (item.kind != ItemKind::Answers) continue;
            each.origin = Origin::Questions;
            each.meeting = questions.front().meeting;
            each.day = questions.front().day;
            for (const auto& waiting : questions) {
                std::vector<std::string> asked;
                if (!waiting.question->to.empty()) asked.push_back(waiting.question->to);
                item.sub_items.push_back({std::to_string(item.sub_items.size() + 1),
                                          question_line(waiting), std::move(asked)});
            }
            return;
        }
    }

    void number()
    {
        for (std::size_t i = 0; i < m_made.items.size(); ++i)
            m_made.items[i].number = std::to_string(i + 1);
    }

    const AgendaParts& m_parts;
    Frame m_formalities;
    DraftedAgenda m_made;
};

} // namespace

DraftedAgenda agenda_of(const AgendaParts& parts)
{
    return Maker{parts}.finish();
}

} // namespace klubba::year
