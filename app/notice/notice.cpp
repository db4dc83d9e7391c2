#include "notice/notice.h"

#include "notice/cover.h"
#include "notice/documents.h"
#include "notice/ending.h"
#include "notice/furniture.h"
#include "notice/items.h"
#include "notice/kinds.h"
#include "notice/labels.h"
#include "notice/links.h"
#include "notice/members.h"
#include "notice/names.h"
#include "notice/places.h"
#include "notice/schedule.h"
#include "notice/sequence.h"
#include "notice/swedish.h"
#include "notice/text.h"
#include "notice/verification.h"
#include "notice/when.h"

#include <algorithm>
#include <utility>

namespace klubba::notice {

namespace {

constexpr double alike = 0.7;

bool begins_agenda(const Numbered& number)
{
    switch (number.style) {
    case NumberStyle::Section:
    case NumberStyle::Slash:
    case NumberStyle::Named:
        return true;
    case NumberStyle::Letter:
    case NumberStyle::Code:
        return false;
    case NumberStyle::Dot:
    case NumberStyle::Bare:
    case NumberStyle::Bracket:
    case NumberStyle::OnItsOwn:
    case NumberStyle::Dotted:
        break;
    }
    return number.ordinal <= 2;
}

/// Where the agenda may begin at the earliest, for the search for its end: a heading of agenda or
/// schedule, a row of the schedule, or the first number that is no seat of a member.
std::size_t earliest_agenda(const Lines& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto label = label_of(lines[i]);
        if (label == Label::Schedule) return i;
        const auto person = listed_person(lines[i].text);
        if (label || (person && person->party)) continue;
        for (const auto& number : numbers_at(lines[i], i))
            if (begins_agenda(number)) return i;
    }
    return lines.size();
}

/// Where to begin to look for the end of the agenda.
std::size_t first_of_agenda(const Lines& lines)
{
    constexpr std::size_t front = 400;
    const auto chain = best_chain(lines, 0, std::min(lines.size(), front));
    const auto first = chain.items.empty() ? lines.size() : chain.items.front().line;
    const auto earliest = std::min(first, earliest_agenda(lines));
    return earliest == lines.size() ? 0 : earliest;
}

Lines without_furniture(Lines lines)
{
    Lines kept;
    kept.reserve(lines.size());
    int gap = 0;
    bool passed = false;
    for (auto& line : lines) {
        gap = std::max(gap, line.gap);
        if (line.use == Use::Furniture) {
            passed = true;
            continue;
        }
        line.gap = std::exchange(gap, 0);
        line.after_furniture = std::exchange(passed, false);
        kept.push_back(std::move(line));
    }
    return kept;
}

/// The title, or the next line where the number stands on its own.
std::string_view title_of(const Numbered& item, const Lines& lines)
{
    if (!item.title.empty() || item.line + 1 >= lines.size()) return item.title;
    return lines[item.line + 1].text;
}

double share_alike(const Chain& one, const Chain& other, const Lines& lines)
{
    std::size_t found = 0;
    for (const auto& item : one.items)
        found += std::any_of(other.items.begin(), other.items.end(), [&](const Numbered& each) {
            return each.ordinal == item.ordinal &&
                   likeness(title_of(each, lines), title_of(item, lines)) >= alike;
        });
    return static_cast<double>(found) /
           static_cast<double>(std::max<std::size_t>(one.items.size(), 1));
}

/// The agenda, told apart from a list of contents before it that has the same items in short.
struct Agenda {
    Chain chain;
    std::size_t contents_begin = 0; ///< Lines of the contents; none if begin equals end.
    std::size_t contents_end = 0;
};

Agenda find_agenda(const Lines& lines)
{
    Agenda agenda{best_chain(lines, 0, lines.size()), 0, 0};
    if (agenda.chain.items.size() < 3) return agenda;
    const auto first = agenda.chain.items.front().line;
    const auto last = agenda.chain.items.back().line;
    auto after = best_chain(lines, last + 1, lines.size());
    if (after.items.size() >= 3 && share_alike(agenda.chain, after, lines) > 0.6) {
        agenda.contents_begin = first;
        agenda.contents_end = after.items.front().line;
        agenda.chain = std::move(after);
        return agenda;
    }
    const auto before = best_chain(lines, 0, first);
    if (before.items.size() >= 3 && share_alike(before, agenda.chain, lines) > 0.6) {
        agenda.contents_begin = before.items.front().line;
        agenda.contents_end = first;
    }
    return agenda;
}

/// Letters that group numbered items are no items, but those without any are: "A Öppnande".
void add_lettered(Chain& chain, const Lines& lines)
{
    if (chain.items.empty() || chain.style == NumberStyle::Letter) return;
    const auto letters = best_chain_of(NumberStyle::Letter, lines, 0, lines.size());
    if (letters.items.size() < 3 || letters.items.front().ordinal != 1) return;
    Chain merged = chain;
    for (std::size_t k = 0; k < letters.items.size(); ++k) {
        const auto begin = letters.items[k].line;
        const auto end = k + 1 < letters.items.size() ? letters.items[k + 1].line : lines.size();
        const bool grouping =
            std::any_of(chain.items.begin(), chain.items.end(),
                        [&](const Numbered& item) { return item.line > begin && item.line < end; });
        if (!grouping) merged.items.push_back(letters.items[k]);
    }
    std::sort(merged.items.begin(), merged.items.end(),
              [](const Numbered& a, const Numbered& b) { return a.line < b.line; });
    chain = std::move(merged);
}

/// Numbered headings of an outline are groups: "2.1 Formalia" over "2.1.1".
void drop_headings(Chain& chain)
{
    auto& items = chain.items;
    std::vector<Numbered> kept;
    for (std::size_t k = 0; k < items.size(); ++k) {
        const bool over = k + 1 < items.size() && items[k].style == NumberStyle::Dotted &&
                          items[k + 1].number.starts_with(items[k].number + ".");
        if (!over || !group_heading(items[k].title)) kept.push_back(std::move(items[k]));
    }
    items = std::move(kept);
}

/// Lines right under the heading of the agenda, before its first number: "- Upprop".
void add_unnumbered(Chain& chain, const Lines& lines)
{
    constexpr std::size_t farthest = 15;
    if (chain.items.empty()) return;
    const auto first = chain.items.front().line;
    auto heading = first;
    for (auto i = first; i-- > 0 && first - i <= farthest;)
        if (label_of(lines[i]) == Label::Agenda) heading = i;
    std::vector<Numbered> formalities;
    for (auto i = heading + 1; i < first; ++i) {
        const auto title = without_bullet(lines[i].text);
        if (title == lines[i].text || !capital_at(title, 0)) continue;
        Numbered item;
        item.line = i;
        item.style = NumberStyle::OnItsOwn;
        item.title = std::string{title};
        formalities.push_back(std::move(item));
    }
    chain.items.insert(chain.items.begin(), formalities.begin(), formalities.end());
}

std::vector<std::size_t> first_lines(const Chain& chain)
{
    std::vector<std::size_t> indexes;
    for (const auto& item : chain.items)
        indexes.push_back(item.line);
    return indexes;
}

void read_verifications(Reading& reading, const Chain& chain)
{
    for (std::size_t k = 0; k < chain.items.size() && k < reading.draft.items.size(); ++k) {
        if (!concerns_verification(reading.draft.items[k].title)) continue;
        const auto end =
            k + 1 < chain.items.size() ? chain.items[k + 1].line : reading.lines.size();
        read_verification(reading, k, chain.items[k].line + 1, end);
        return;
    }
}

/// The first row of the schedule says when the meeting begins, where nothing else does.
void start_from_schedule(Draft& draft)
{
    if (draft.start || draft.schedule.empty() || !draft.schedule.front().start) return;
    draft.start = draft.schedule.front().start;
    for (const auto& source : draft.sources) {
        if (source.path != "schedule[0].start") continue;
        draft.sources.push_back({"start", source.line, source.last_line, 0.5});
        return;
    }
}

void finish(Reading& reading)
{
    auto& draft = reading.draft;
    start_from_schedule(draft);
    if (!draft.date) draft.warnings.push_back({WarningKind::NoDate, "date", 0});
    if (!draft.start) draft.warnings.push_back({WarningKind::NoStart, "start", 0});
    for (const auto& line : reading.lines) {
        if (line.use != Use::Unread || line.repeated) continue;
        draft.sources.push_back(
            {element("unread", draft.unread.size()), line.number, line.number, 1});
        draft.unread.push_back(line.text);
    }
}

void warn_of_gaps(Reading& reading, const Chain& chain)
{
    for (std::size_t k = 1; k < chain.items.size(); ++k) {
        const bool same = chain.items[k].prefix == chain.items[k - 1].prefix &&
                          chain.items[k].style == chain.items[k - 1].style &&
                          !chain.items[k - 1].number.empty();
        if (same && chain.items[k].ordinal > chain.items[k - 1].ordinal + 1)
            reading.warn(WarningKind::NumberMissing, element("items", k) + ".number",
                         chain.items[k].line);
    }
}

/// Lines under the heading of an agenda in which nothing is numbered.
bool read_without_numbers(Reading& reading)
{
    for (std::size_t i = 0; i < reading.lines.size(); ++i) {
        if (label_of(reading.lines[i]) != Label::Agenda) continue;
        read_members(reading, i);
        read_schedule(reading, {});
        read_cover(reading, i + 1);
        const auto chain = unnumbered_items(reading, i + 1);
        read_items(reading, chain);
        read_verifications(reading, chain);
        return !reading.draft.items.empty();
    }
    return false;
}

void read_with(Reading& reading, const Agenda& agenda)
{
    const auto& chain = agenda.chain;
    const auto cover_end = agenda.contents_end > agenda.contents_begin ? agenda.contents_begin
                                                                       : chain.items.front().line;
    for (auto i = agenda.contents_begin; i < agenda.contents_end; ++i)
        reading.lines[i].use = Use::Agenda;
    read_members(reading, cover_end);
    read_schedule(reading, first_lines(chain));
    read_cover(reading, cover_end);
    read_items(reading, chain);
    warn_of_gaps(reading, chain);
    read_verifications(reading, chain);
}

} // namespace

std::optional<int> last_page_of_agenda(const Lines& lines)
{
    const auto end = end_of_agenda(lines, first_of_agenda(lines) + 1);
    if (end == lines.size()) return {};
    return lines[end].page;
}

Result<Draft, Failure> read_lines(Lines lines)
{
    const Places places{lines};
    lines.resize(std::min(lines.size(), end_of_agenda(lines, first_of_agenda(lines) + 1)));
    mark_furniture(lines, lines.size());
    Reading reading;
    reading.year = year_of(lines).value_or(reading.year);
    reading.lines = without_furniture(std::move(lines));
    auto agenda = find_agenda(reading.lines);
    drop_headings(agenda.chain);
    add_lettered(agenda.chain, reading.lines);
    add_unnumbered(agenda.chain, reading.lines);
    if (!agenda.chain.items.empty())
        read_with(reading, agenda);
    else if (!read_without_numbers(reading))
        return failure(Failure::Kind::BadInput,
                       "no agenda was found in the notice: it has no items");
    order_schedule(reading.draft);
    link_schedule(reading.draft);
    finish(reading);
    places.put_into(reading.draft.sources);
    return std::move(reading.draft);
}

Result<Draft, Failure> read_notice(std::string_view bytes)
{
    auto lines = lines_of(bytes);
    if (!lines) return unexpected<Failure>(lines.error());
    return read_lines(std::move(*lines));
}

} // namespace klubba::notice
