#include "notice/members.h"

#include "notice/labels.h"
#include "notice/names.h"
#include "notice/swedish.h"
#include "notice/when.h"

#include <algorithm>
#include <optional>

namespace klubba::notice {

namespace {

/// A person on the list and where.
struct Entry {
    ListedPerson person;
    std::string text;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t column = 0; ///< 0 for the leftmost of the persons on a line.
    int gap = 0;
    bool after_furniture = false;
};

/// All that stands under one heading, or under several side by side.
struct Group {
    std::vector<Label> heads; ///< Empty for a list without heading.
    std::vector<Entry> entries;
    std::size_t columns = 1;
    std::vector<int> places; ///< Where the headings side by side stand, if that is known.
};

constexpr std::size_t fewest_without_heading = 3;

bool is_people_label(Label label)
{
    return label == Label::Members || label == Label::Substitutes || label == Label::Others;
}

/// "Anna Berg (S), ordförande Bo Ek (M)" as its two persons.
std::vector<std::string> split_persons(const std::string& text)
{
    const auto mentioned = persons_in(text);
    if (mentioned.size() < 2) return {text};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < mentioned.size(); ++i) {
        const auto begin = mentioned[i].position;
        const auto end = i + 1 < mentioned.size() ? mentioned[i + 1].position : text.size();
        parts.emplace_back(trim(std::string_view{text}.substr(begin, end - begin), ",;"));
    }
    return parts;
}

bool is_person(const Cell& cell)
{
    const auto person = listed_person(cell.text);
    return person && (person->party || person->vacant);
}

/// "(M)" in a column of its own, or "M" in one.
bool is_party_cell(const Cell& cell)
{
    const auto person = listed_person("Karin Ek, " + std::string{trim(cell.text, "()")});
    return cell.text.size() <= 7 && person && person->party;
}

/// A name whose party stands in a column of its own, as one text.
std::optional<std::string> person_in_columns(const Line& line)
{
    if (line.cells.size() < 2) return {};
    const auto first = listed_person(line.cells.front().text);
    if (!first || first->party) return {};
    const auto party = std::find_if(line.cells.begin() + 1, line.cells.end(), is_party_cell);
    if (party == line.cells.end() ||
        std::count_if(line.cells.begin() + 1, line.cells.end(), is_party_cell) > 1)
        return {};
    std::string text = line.cells.front().text;
    const auto comma = std::min(text.find(','), text.size());
    text.insert(comma, " (" + std::string{trim(party->text, "()")} + ")");
    for (auto cell = line.cells.begin() + 1; cell != line.cells.end(); ++cell)
        if (cell != party) text += ", " + cell->text;
    return text;
}

/// The cells of a line are persons side by side, or one person with role or home in columns.
std::vector<std::string> persons_of_line(const Line& line)
{
    if (auto person = person_in_columns(line)) return {std::move(*person)};
    if (std::count_if(line.cells.begin(), line.cells.end(), is_person) == 1 &&
        persons_in(line.text).size() < 2 && listed_person(line.text))
        return {line.text};
    std::vector<std::string> parts;
    for (const auto& cell : line.cells)
        for (auto& part : split_persons(cell.text))
            parts.push_back(std::move(part));
    return parts;
}

class MembersReader {
public:
    MembersReader(Reading& reading, std::size_t end) : m_reading(reading), m_end(end) {}

    void read()
    {
        for (std::size_t i = 0; i < m_end; ++i)
            i = read_line(i);
        close();
    }

private:
    [[nodiscard]] const Lines& lines() const { return m_reading.lines; }

    std::size_t read_line(std::size_t i)
    {
        const auto& line = lines()[i];
        if (line.use != Use::Unread) return i;
        if (auto heads = column_heads(line); !heads.empty()) {
            open(std::move(heads), i);
            if (line.cells.size() == m_group.heads.size() && line.cells.size() > 1)
                for (const auto& cell : line.cells)
                    m_group.places.push_back(cell.column);
            return i;
        }
        const auto labels = labels_of(line);
        if (!labels.empty() && is_people_label(labels.front().label)) {
            open({labels.front().label}, i);
            return add_wrapped(labels.front().value, i);
        }
        // On the cover, those who present come to the meeting too; a councillor heads a group.
        if (!labels.empty() && labels.front().label == Label::Presenter &&
            fold(line.text).find("råd") == std::string::npos &&
            listed_person(labels.front().value)) {
            open({Label::Others}, i);
            return add_wrapped(labels.front().value, i);
        }
        // Whom a notice is sent to is whom it calls.
        if (!labels.empty() && labels.front().label == Label::Dispatch) {
            open({Label::Members}, i);
            return add_wrapped(labels.front().value, i);
        }
        if (!labels.empty() && !listed_person(line.text)) {
            close();
            return i;
        }
        return read_person(i);
    }

    void open(std::vector<Label> heads, std::size_t i)
    {
        close();
        m_group = Group{std::move(heads), {}, 1, {}};
        m_reading.lines[i].use = Use::Members;
        m_strangers = 0;
    }

    /// "Anna Berg (S), Bo": the last of several has not come to the party.
    static bool breaks_off(std::string_view value)
    {
        const auto comma = value.rfind(',');
        if (comma == std::string_view::npos) return false;
        const auto tail = trim(value.substr(comma + 1));
        return tail.empty() || tail == "vice" || tail.ends_with(" vice") ||
               (capital_at(tail, 0) && !tail.ends_with(')'));
    }

    /// A list in running text goes on where a line ends before the party of its last person. Gives
    /// the index of the last line.
    std::size_t add_wrapped(std::string value, std::size_t i)
    {
        auto last = i;
        while (last + 1 < m_end && breaks_off(value) && lines()[last + 1].gap == 0 &&
               lines()[last + 1].cells.size() == 1 && !label_of(lines()[last + 1]))
            value = join_lines(value, lines()[++last].text);
        add_inline(value, i, last);
        return last;
    }

    /// "Ledamöter: Anna Berg (S), Bo Ek (M)".
    void add_inline(std::string_view value, std::size_t i, std::size_t last)
    {
        const auto mentioned = persons_in(value);
        for (std::size_t k = 0; k < mentioned.size(); ++k) {
            const auto end = k + 1 < mentioned.size() ? mentioned[k + 1].position : value.size();
            const auto part =
                trim(value.substr(mentioned[k].position, end - mentioned[k].position), ",;");
            if (auto person = listed_person(part))
                m_group.entries.push_back({*person, std::string{part}, i, last, 0, 0, false});
        }
        // Staff have no party to be known by.
        if (!mentioned.empty() || value.empty() || m_group.heads.front() != Label::Others) return;
        for (auto& each : people_in_list(value))
            if (auto person = listed_person(each))
                m_group.entries.push_back({*person, std::move(each), i, last, 0, 0, false});
    }

    std::size_t read_person(std::size_t i)
    {
        if (const auto joined = split_bracket(i)) {
            if (auto person = listed_person(*joined); person && person->party) {
                take({*person, *joined, i, i + 1, 0, lines()[i].gap, lines()[i].after_furniture});
                return i + 1;
            }
        }
        const auto parts = persons_of_line(lines()[i]);
        std::size_t column = parts.size() == 1 ? column_of(lines()[i].indent) : 0;
        bool found = false;
        for (const auto& part : parts) {
            auto person = listed_person(part);
            if (!person || !acceptable(*person)) continue;
            take({*person, part, i, i, column, column == 0 ? lines()[i].gap : 0,
                  lines()[i].after_furniture});
            m_group.columns = std::max(m_group.columns, ++column);
            found = true;
        }
        if (!found) pass_stranger(i);
        return i;
    }

    /// Where the list under the left heading is the shorter, the rest stand under another.
    [[nodiscard]] std::size_t column_of(int indent) const
    {
        constexpr int slack = 2;
        std::size_t column = 0;
        for (std::size_t k = 1; k < m_group.places.size(); ++k)
            if (m_group.places[k] <= indent + slack) column = k;
        return column;
    }

    /// A name that was cut before or inside the bracket of its party.
    [[nodiscard]] std::optional<std::string> split_bracket(std::size_t i) const
    {
        if (i + 1 >= m_end || lines()[i + 1].gap > 0 || lines()[i + 1].text.size() > 40) return {};
        const auto& head = lines()[i].text;
        const auto& tail = lines()[i + 1].text;
        const bool open = head.rfind('(') != std::string::npos &&
                          head.find(')', head.rfind('(')) == std::string::npos;
        if (open) return head + tail;
        if (tail.starts_with('(') && head.find('(') == std::string::npos) return head + " " + tail;
        return {};
    }

    /// Without a party, only a heading makes a name a member.
    [[nodiscard]] bool acceptable(const ListedPerson& person) const
    {
        return person.party || person.vacant || !m_group.heads.empty();
    }

    void take(Entry entry)
    {
        m_strangers = 0;
        m_group.entries.push_back(std::move(entry));
    }

    /// A heading inside the list (a constituency) is passed; more than two lines end the list.
    void pass_stranger(std::size_t i)
    {
        const auto folded = fold(lines()[i].text);
        if (folded.find("valkrets") != std::string::npos && !m_group.entries.empty()) {
            m_reading.lines[i].use = Use::Heading;
            return;
        }
        // Names of parties and places stand over those who come from there.
        const bool heading = words_of(folded).size() <= 3 && i + 1 < m_end &&
                             lines()[i].cells.size() == 1 && is_person({0, lines()[i + 1].text});
        if (heading && !m_group.heads.empty()) {
            m_reading.lines[i].use = Use::Heading;
            return;
        }
        if (m_group.heads.empty() || ++m_strangers > 2 || lines()[i].text.size() > 60) close();
    }

    void close()
    {
        auto group = std::move(m_group);
        m_group = Group{};
        m_strangers = 0;
        if (group.heads.empty() && group.entries.size() < fewest_without_heading) return;
        if (group.heads.size() < 2)
            add_all(group);
        else if (group.columns >= 2)
            add_by_column(group);
        else
            add_by_block(group);
    }

    void add_all(const Group& group)
    {
        const auto label = group.heads.empty() ? Label::Members : group.heads.front();
        for (const auto& entry : group.entries)
            add(entry, label, group.heads.empty() ? 0.6 : 1.0);
    }

    void add_by_column(const Group& group)
    {
        for (std::size_t column = 0; column < group.columns; ++column)
            for (const auto& entry : group.entries)
                if (entry.column == column)
                    add(entry, group.heads[std::min(column, group.heads.size() - 1)], 0.9);
    }

    /// Two headings side by side over two lists one after the other: the list with the chair in it
    /// is the members, whatever the order of the headings.
    void add_by_block(const Group& group)
    {
        const auto blocks = blocks_of(group.entries);
        const auto chair = std::find_if(blocks.begin(), blocks.end(), [](const auto& block) {
            return std::any_of(block.begin(), block.end(), [](const Entry& entry) {
                return entry.person.role == meeting::Role::Chair;
            });
        });
        for (auto block = blocks.begin(); block != blocks.end(); ++block) {
            const auto place = static_cast<std::size_t>(block - blocks.begin());
            auto label = group.heads[std::min(place, group.heads.size() - 1)];
            if (chair != blocks.end())
                label = block == chair ? Label::Members : other_than_members(group.heads);
            const double certain = blocks.size() == 1 ? 0.4 : chair != blocks.end() ? 0.9 : 0.6;
            for (const auto& entry : *block)
                add(entry, blocks.size() == 1 ? Label::Members : label, certain);
        }
    }

    static Label other_than_members(const std::vector<Label>& heads)
    {
        const auto found = std::find_if(heads.begin(), heads.end(),
                                        [](Label label) { return label != Label::Members; });
        return found == heads.end() ? Label::Substitutes : *found;
    }

    /// Cut where the gap is wider than the narrowest between two entries.
    static std::vector<std::vector<Entry>> blocks_of(const std::vector<Entry>& entries)
    {
        int usual = 1000;
        for (std::size_t i = 1; i < entries.size(); ++i)
            usual = std::min(usual, entries[i].gap);
        std::vector<std::vector<Entry>> blocks;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (i == 0 || (entries[i].gap > usual && !entries[i].after_furniture))
                blocks.emplace_back();
            blocks.back().push_back(entries[i]);
        }
        return blocks;
    }

    void add(const Entry& entry, Label label, double certain)
    {
        for (auto i = entry.first; i <= entry.last; ++i)
            m_reading.lines[i].use = Use::Members;
        auto& draft = m_reading.draft;
        if (label == Label::Others) {
            m_reading.note(element("others", draft.others.size()), entry.first, entry.last, 0.8);
            draft.others.push_back(entry.text);
            return;
        }
        DraftMember member;
        member.name = entry.person.name;
        member.party = entry.person.party;
        member.role = entry.person.role;
        member.vacant = entry.person.vacant;
        const bool substitute = label == Label::Substitutes || entry.person.substitute;
        member.seat = substitute ? meeting::SeatKind::Substitute : meeting::SeatKind::Member;
        note(member, entry, certain * entry.person.confidence);
        draft.members.push_back(std::move(member));
    }

    void note(const DraftMember& member, const Entry& entry, double certain)
    {
        const auto path = element("members", m_reading.draft.members.size());
        const auto field = [&](std::string_view name) {
            m_reading.note(path + "." + std::string{name}, entry.first, entry.last, certain);
        };
        if (member.name) field("name");
        if (member.party) field("party");
        field("seat");
        if (member.role) field("role");
        if (member.vacant) field("vacant");
    }

    Reading& m_reading;
    std::size_t m_end;
    Group m_group;
    int m_strangers = 0;
};

} // namespace

void read_members(Reading& reading, std::size_t end)
{
    MembersReader{reading, std::min(end, reading.lines.size())}.read();
}

} // namespace klubba::notice
