#include "notice/items.h"

#include "notice/documents.h"
#include "notice/item_text.h"
#include "notice/kinds.h"
#include "notice/labels.h"
#include "notice/names.h"
#include "notice/schedule.h"
#include "notice/swedish.h"
#include "notice/titles.h"

#include <algorithm>
#include <optional>

namespace klubba::notice {

namespace {

using meeting::ItemKind;

/// A heading over the items that follow, and its line.
struct Group {
    std::string text;
    GroupHeading heading;
    std::vector<std::string> presenters;
    std::size_t line = 0;
};

class ItemsReader {
public:
    explicit ItemsReader(Reading& reading) : m_reading(reading) {}

    void read(const Chain& chain)
    {
        if (!chain.items.empty()) find_group_before(chain.items.front().line);
        for (std::size_t k = 0; k < chain.items.size(); ++k) {
            const auto end =
                k + 1 < chain.items.size() ? chain.items[k + 1].line : m_reading.lines.size();
            read_item(chain.items[k], end);
        }
    }

private:
    [[nodiscard]] const Lines& lines() const { return m_reading.lines; }

    /// The heading right above the first item.
    void find_group_before(std::size_t first)
    {
        for (auto i = first; i-- > 0 && first - i <= 2;)
            if (lines()[i].use == Use::Unread && take_group(i)) return;
    }

    /// "2.1 Formalia" without its number.
    static std::string without_outline(const Line& line, std::size_t i)
    {
        for (const auto& number : numbers_at(line, i))
            if (number.style != NumberStyle::Code && group_heading(number.title))
                return number.title;
        return line.text;
    }

    bool take_group(std::size_t i)
    {
        const auto text = without_outline(lines()[i], i);
        Group group;
        if (const auto heading = group_heading(text)) {
            group.heading = *heading;
        } else {
            const auto labels = labels_of(lines()[i]);
            const auto folded = fold(text);
            const bool councillor =
                folded.starts_with("föredragande ") && folded.find("råd") < folded.find(':');
            if (labels.size() != 1 || !councillor) return false;
            group.presenters = labelled_names(labels.front().value);
        }
        group.text = std::string{trim(text, ":")};
        group.line = i;
        m_group = std::move(group);
        m_reading.lines[i].use = Use::Heading;
        return true;
    }

    void read_item(const Numbered& numbered, std::size_t end)
    {
        auto& draft = m_reading.draft;
        const auto path = element("items", draft.items.size());
        auto title = read_title(m_reading, numbered, end);
        DraftItem item;
        item.number = numbered.number;
        item.title = title.text;
        const auto group = m_group;
        // A heading at the end of the item's lines belongs to the items after it.
        auto text_end = end;
        if (end < lines().size() || end > title.last + 1)
            for (auto i = end; i-- > title.last + 1 && end - i <= 2;)
                if (lines()[i].use == Use::Unread && (lines()[i].gap > 0 || end - i == 1) &&
                    take_group(i))
                    text_end = std::min(text_end, i);
        for (auto i = title.first; i <= title.last; ++i)
            m_reading.lines[i].use = Use::Agenda;
        m_reading.note(path + ".number", title.first, 0.95);
        m_reading.note(path + ".title", title.first, title.last, 0.9);
        take_from_title(item, title, path);
        read_item_text(m_reading, item, path, title.last + 1, text_end,
                       ends_bare_list(end) ? Unlabelled::Unread : Unlabelled::Summary);
        add_group(item, group, path);
        settle_kind(item, group, title, path);
        draft.items.push_back(std::move(item));
    }

    /// The last of a list of titles without text: what follows it is said of the whole notice.
    [[nodiscard]] bool ends_bare_list(std::size_t end) const
    {
        constexpr std::size_t fewest = 3;
        const auto& items = m_reading.draft.items;
        return end == lines().size() && items.size() >= fewest &&
               std::all_of(items.begin(), items.end(), [](const DraftItem& item) {
                   return item.summary.empty() && item.proposal.empty();
               });
    }

    void take_from_title(DraftItem& item, Title& title, const std::string& path)
    {
        for (auto& number : title.registry_numbers) {
            m_reading.note(path + "." + element("registry_numbers", item.registry_numbers.size()),
                           title.first, title.last, 0.85);
            item.registry_numbers.push_back(std::move(number));
        }
        for (auto& name : title.presenters) {
            m_reading.note(path + "." + element("presenters", item.presenters.size()), title.first,
                           title.last, 0.8);
            item.presenters.push_back(std::move(name));
        }
        if (title.time) plan_item(m_reading, item, *title.time, title.first, title.last);
    }

    void add_group(DraftItem& item, const std::optional<Group>& group, const std::string& path)
    {
        item.confidentiality = confidentiality_in(item.title);
        if (!group) return;
        item.group = group->text;
        m_reading.note(path + ".group", group->line, 0.8);
        if (item.confidentiality == meeting::Confidentiality::Open)
            item.confidentiality = group->heading.confidentiality;
        if (!item.presenters.empty()) return;
        for (const auto& name : group->presenters) {
            m_reading.note(path + "." + element("presenters", item.presenters.size()), group->line,
                           0.6);
            item.presenters.push_back(name);
        }
    }

    void settle_kind(DraftItem& item,
                     const std::optional<Group>& group,
                     const Title& title,
                     const std::string& path)
    {
        const auto guess = kind_of(item, group);
        item.kind = guess.kind;
        m_reading.note(path + ".kind", title.first, title.last, guess.confidence);
    }

    static GuessedKind kind_of(const DraftItem& item, const std::optional<Group>& group)
    {
        const auto in_title = kind_in_title(item.title);
        const auto grouped = group ? group->heading.kind : std::nullopt;
        if (in_title && in_title->kind != ItemKind::Information && in_title->confidence >= 0.85)
            return *in_title;
        if (const auto prefix = kind_prefix(item.title)) return {*prefix, 0.9};
        const bool decides = !item.proposal.empty() || is_stated(item.lead_in);
        if (decides && (!in_title || in_title->kind == ItemKind::Information))
            return {ItemKind::Decision, 0.9};
        if (grouped && !(in_title && in_title->confidence > 0.8)) return {*grouped, 0.85};
        if (in_title) return *in_title;
        if (grouped) return {*grouped, 0.8};
        if (!item.registry_numbers.empty()) return {ItemKind::Decision, 0.5};
        return {ItemKind::Information, 0.3};
    }
    static bool is_stated(const std::string& text) { return !text.empty(); }

    Reading& m_reading;
    std::optional<Group> m_group;
};

} // namespace

void read_items(Reading& reading, const Chain& chain)
{
    ItemsReader{reading}.read(chain);
}

Chain unnumbered_items(const Reading& reading, std::size_t begin)
{
    constexpr std::size_t most_items = 200;
    Chain chain;
    for (auto i = begin; i < reading.lines.size() && chain.items.size() < most_items; ++i) {
        const auto& line = reading.lines[i];
        if (line.use != Use::Unread || label_of(line) || line.text.size() > 150) continue;
        Numbered numbered;
        numbered.line = i;
        numbered.style = NumberStyle::OnItsOwn;
        numbered.title = std::string{without_bullet(line.text)};
        if (capital_at(numbered.title, 0)) chain.items.push_back(std::move(numbered));
    }
    return chain;
}

} // namespace klubba::notice
