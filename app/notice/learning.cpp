#include "notice/learning.h"

#include "notice/body_name.h"
#include "notice/label_forms.h"
#include "notice/labels.h"
#include "notice/names.h"
#include "notice/registry.h"
#include "notice/sources.h"
#include "notice/swedish.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace klubba::notice {

namespace {

template <class Items>
auto find_by_id(const Items& items, char letter, std::size_t index)
{
    const auto id = letter + std::to_string(index + 1);
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const auto& each) { return each.id.text == id; });
    return found == items.end() ? nullptr : &*found;
}

std::string without_spaces(std::string_view text)
{
    std::string result = fold(text);
    std::erase(result, ' ');
    return result;
}

/// Whether one name can be a misreading or a short form of the other: they share a word, and what
/// is left of both begins with the same letter. Else it is another person.
bool may_be_one_person(std::string_view read, std::string_view called)
{
    if (without_spaces(read) == without_spaces(called)) return true;
    const auto read_key = printing_key(read);
    const auto called_key = printing_key(called);
    auto left = words_of(read_key);
    auto right = words_of(called_key);
    const auto all = left.size();
    std::erase_if(left, [&](std::string_view word) {
        const auto same = std::find(right.begin(), right.end(), word);
        if (same == right.end()) return false;
        right.erase(same);
        return true;
    });
    if (left.size() == all) return false;
    if (left.empty() || right.empty()) return true;
    return left.front().front() == right.front().front();
}

/// Puts `fresh` in the place of an older one with the same key, or forgets that when nothing was
/// corrected; the same correction again counts on.
template <class Hint, class Same>
void renew(std::vector<Hint>& known, const std::optional<Hint>& fresh, Same is_same_key)
{
    const auto old = std::find_if(known.begin(), known.end(), is_same_key);
    if (old == known.end()) {
        if (fresh) known.push_back(*fresh);
        return;
    }
    if (!fresh) {
        known.erase(old);
        return;
    }
    auto again = *fresh;
    again.times = old->times;
    const bool confirmed = again == *old;
    *old = std::move(again);
    old->times = confirmed ? old->times + 1 : 1;
}

auto about(std::string_view printed)
{
    return [key = printing_key(printed)](const PersonHint& hint) {
        return printing_key(hint.printed) == key;
    };
}

std::optional<PersonHint> difference(const DraftMember& read, const meeting::Person& called)
{
    PersonHint hint;
    hint.printed = *read.name;
    hint.read_party = read.party.value_or("");
    hint.read_role = read.role.value_or(meeting::Role::None);
    hint.read_seat = read.seat;
    if (called.name != *read.name) hint.name = called.name;
    if (called.party != hint.read_party) hint.party = called.party;
    if (called.role != hint.read_role) hint.role = called.role;
    if (called.seat != hint.read_seat) hint.seat = called.seat;
    if (!hint.name && !hint.party && !hint.role && !hint.seat) return {};
    return hint;
}

void learn_members(Hints& known, const AsRead& read, const meeting::DraftMeeting& called)
{
    std::size_t turned = 0;
    std::size_t people = 0;
    for (std::size_t i = 0; i < read.members.size(); ++i) {
        const auto& member = read.members[i];
        const auto* person = find_by_id(called.people, 'p', i);
        if (!member.name || person == nullptr || person->vacant || person->name.empty()) continue;
        if (words_of(*member.name).size() == 2) {
            ++people;
            turned += person->name == turned_name(*member.name);
        }
        if (!may_be_one_person(*member.name, person->name)) continue;
        renew(known.people, difference(member, *person), about(*member.name));
    }
    constexpr std::size_t enough = 3;
    if (people < enough) return;
    known.family_name_first = turned == people ? known.family_name_first + 1 : 0;
}

/// A name that stands outside the list of members: only the name itself can be corrected there, and
/// what the list says of it stays.
void learn_name(Hints& known, const std::string& read, const std::string& called)
{
    const auto old = std::find_if(known.people.begin(), known.people.end(), about(read));
    if (!may_be_one_person(read, called)) return;
    if (old != known.people.end()) {
        const bool of_member = old->party || old->role || old->seat;
        if (!of_member && read == called)
            known.people.erase(old);
        else if (read != called)
            old->name = called;
        return;
    }
    if (read == called) return;
    PersonHint hint;
    hint.printed = read;
    hint.name = called;
    known.people.push_back(std::move(hint));
}

void learn_names(Hints& known,
                 const std::vector<std::string>& read,
                 const std::vector<std::string>& called)
{
    if (read.size() != called.size()) return;
    for (std::size_t i = 0; i < read.size(); ++i)
        learn_name(known, read[i], called[i]);
}

void learn_presenters(Hints& known, const AsRead& read, const meeting::DraftMeeting& called)
{
    for (std::size_t i = 0; i < read.others.size(); ++i) {
        const auto* person = find_by_id(called.people, 'p', read.members.size() + i);
        const auto name =
            trim(std::string_view{read.others[i]}.substr(0, read.others[i].find(',')));
        if (person != nullptr) learn_name(known, std::string{name}, person->name);
    }
    for (std::size_t i = 0; i < read.schedule.size(); ++i)
        if (const auto* slot = find_by_id(called.slots, 's', i))
            learn_names(known, read.schedule[i].presenters, slot->presenters);
    for (std::size_t i = 0; i < read.items.size(); ++i)
        if (const auto* item = find_by_id(called.items, 'i', i))
            learn_names(known, read.items[i].presenters, item->presenters);
}

auto about(std::string_view text, Stood stood)
{
    return [key = printing_key(text), stood](const KindHint& hint) {
        return hint.stood == stood && printing_key(hint.text) == key;
    };
}

/// What all the items that were read as the same kind were corrected to; two at the least, for one
/// says nothing of its heading.
std::optional<KindHint> kind_under(const std::string& heading,
                                   const std::vector<std::size_t>& items,
                                   const AsRead& read,
                                   const meeting::DraftMeeting& called)
{
    std::optional<KindHint> hint;
    for (const auto k : items) {
        const auto* item = find_by_id(called.items, 'i', k);
        if (hint || item == nullptr || item->kind == read.items[k].kind) continue;
        hint = KindHint{heading, Stood::InHeading, read.items[k].kind, item->kind};
    }
    if (!hint) return {};
    std::size_t count = 0;
    for (const auto k : items) {
        const auto* item = find_by_id(called.items, 'i', k);
        if (item == nullptr || read.items[k].kind != hint->read) continue;
        if (item->kind != hint->kind) return {};
        ++count;
    }
    return count >= 2 ? hint : std::nullopt;
}

bool is_contradicted(const KindHint& hint,
                     const std::vector<std::size_t>& items,
                     const AsRead& read,
                     const meeting::DraftMeeting& called)
{
    return std::any_of(items.begin(), items.end(), [&](std::size_t k) {
        const auto* item = find_by_id(called.items, 'i', k);
        return item != nullptr && read.items[k].kind == hint.read && item->kind != hint.kind;
    });
}

void learn_kinds(Hints& known, const AsRead& read, const meeting::DraftMeeting& called)
{
    std::map<std::string, std::vector<std::size_t>> headings;
    for (std::size_t k = 0; k < read.items.size(); ++k)
        if (!read.items[k].group.empty()) headings[read.items[k].group].push_back(k);
    for (const auto& heading : unread_headings(read.items, read.sources))
        headings[read.unread[heading.unread]] = heading.items;
    std::vector<std::size_t> explained;
    for (const auto& [text, items] : headings) {
        const auto hint = kind_under(text, items, read, called);
        const auto is_it = about(text, Stood::InHeading);
        if (hint)
            renew(known.kinds, hint, is_it);
        else
            std::erase_if(known.kinds, [&](const KindHint& old) {
                return is_it(old) && is_contradicted(old, items, read, called);
            });
        if (hint) explained.insert(explained.end(), items.begin(), items.end());
    }
    for (std::size_t k = 0; k < read.items.size(); ++k) {
        const auto& [title, kind] = std::tie(read.items[k].title, read.items[k].kind);
        const auto* item = find_by_id(called.items, 'i', k);
        if (item == nullptr || printing_key(title).empty()) continue;
        const bool by_heading = std::find(explained.begin(), explained.end(), k) != explained.end();
        std::optional<KindHint> hint;
        if (item->kind != kind && !by_heading)
            hint = KindHint{title, Stood::InTitle, kind, item->kind};
        renew(known.kinds, hint, about(title, Stood::InTitle));
    }
}

/// What a line says after something that may be a label.
struct Labelled {
    std::string label; ///< Folded.
    std::string value;
    std::optional<std::size_t> item; ///< That it stands in; none on the cover.
};

std::optional<Labelled> labelled(const std::vector<meeting::NoticeLine>& lines, std::size_t at)
{
    constexpr std::size_t longest = 40;
    constexpr std::size_t most_words = 4;
    const std::string_view text = lines[at].text;
    const auto mark = text.find_first_of(":\t");
    if (mark == std::string_view::npos) return {};
    Labelled found{
        fold(trim(text.substr(0, mark))), std::string{trim(text.substr(mark + 1), "\t:")}, {}};
    if (found.value.empty() && at + 1 < lines.size()) found.value = lines[at + 1].text;
    const bool may_be = !found.label.empty() && found.label.size() <= longest &&
                        letter_at(found.label, 0) && words_of(found.label).size() <= most_words &&
                        std::none_of(found.label.begin(), found.label.end(), is_digit);
    if (!may_be) return {};
    return found;
}

/// "Eken, plan 2" says "Eken".
bool says(std::string_view value, std::string_view wanted)
{
    if (trim(wanted).size() < 3 || !fold(value).starts_with(fold(wanted))) return false;
    return value.size() == wanted.size() || !letter_at(value, wanted.size());
}

bool holds_all(const std::vector<std::string>& list, const std::vector<std::string>& wanted)
{
    return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const auto& each) {
        return std::find(list.begin(), list.end(), each) != list.end();
    });
}

/// Whether an item has all that the value says, with that meaning. The item is one of a draft or of
/// a meeting, which call these fields alike.
template <class Item>
bool item_has(const Item& item, Meaning meaning, const std::string& value)
{
    switch (meaning) {
    case Meaning::Presenter:
        return holds_all(item.presenters, labelled_names(value));
    case Meaning::RegistryNumber:
        return holds_all(item.registry_numbers, labelled_registry_numbers(value));
    case Meaning::Document:
        return holds_all(item.documents, {value});
    case Meaning::Place:
    case Meaning::Verifier:
    case Meaning::VerifierSubstitute:
        break;
    }
    return false;
}

struct OnCover {
    std::string place;
    std::string verifier;
    std::string substitute;
};

bool cover_has(const OnCover& cover, Meaning meaning, const std::string& value)
{
    switch (meaning) {
    case Meaning::Place:
        return says(value, cover.place);
    case Meaning::Verifier:
        return says(value, cover.verifier);
    case Meaning::VerifierSubstitute:
        return says(value, cover.substitute);
    case Meaning::Presenter:
    case Meaning::RegistryNumber:
    case Meaning::Document:
        break;
    }
    return false;
}

/// A label that the reader knows means what it means, but that whom to ask about an item may be
/// who presents it.
bool may_be_taught(const Labelled& line)
{
    const auto forms = label_forms();
    const auto form = std::find_if(forms.begin(), forms.end(),
                                   [&](const Form& each) { return each.text == line.label; });
    return form == forms.end() || (line.item && form->label == Label::Contact);
}

void learn_label(Hints& known, const Labelled& line, Meaning meaning, bool was_read, bool is_called)
{
    const auto is_it = [&](const LabelHint& hint) { return hint.label == line.label; };
    const auto old = std::find_if(known.labels.begin(), known.labels.end(), is_it);
    const bool hinted = old != known.labels.end() && old->meaning == meaning;
    if (hinted && !is_called)
        known.labels.erase(old);
    else if (hinted)
        ++old->times;
    else if (!is_called || was_read)
        return;
    else if (old != known.labels.end())
        *old = {line.label, meaning};
    else
        known.labels.push_back({line.label, meaning});
}

void learn_labels(Hints& known, const AsRead& read, const meeting::DraftMeeting& called)
{
    const OnCover cover_read{read.place.value_or(""), read.verification.verifier.value_or(""),
                             read.verification.substitute.value_or("")};
    const OnCover cover_called{called.info.place, called.info.proposed_verifier,
                               called.info.proposed_verifier_substitute};
    std::vector<std::string> seen; // A label is learned from where it stands first.
    for (std::size_t at = 0; at < read.lines.size(); ++at) {
        auto line = labelled(read.lines, at);
        if (!line) continue;
        for (std::size_t k = 0; k < read.items.size(); ++k)
            if (first_line_of_item(read.sources, k) <= read.lines[at].line) line->item = k;
        if (!may_be_taught(*line)) continue;
        if (std::find(seen.begin(), seen.end(), line->label) != seen.end()) continue;
        if (!line->item) {
            seen.push_back(line->label);
            for (const auto meaning :
                 {Meaning::Place, Meaning::Verifier, Meaning::VerifierSubstitute})
                learn_label(known, *line, meaning, cover_has(cover_read, meaning, line->value),
                            cover_has(cover_called, meaning, line->value));
            continue;
        }
        const auto* item = find_by_id(called.items, 'i', *line->item);
        if (item == nullptr) continue;
        seen.push_back(line->label);
        for (const auto meaning : {Meaning::Presenter, Meaning::RegistryNumber, Meaning::Document})
            learn_label(known, *line, meaning,
                        item_has(read.items[*line->item], meaning, line->value),
                        item_has(*item, meaning, line->value));
    }
}

} // namespace

std::string hinted_body(const AsRead& read, const meeting::DraftMeeting& called)
{
    const auto& printed = read.body;
    if (!printed || called.info.body.empty()) return printed.value_or(called.info.body);
    const auto one = ' ' + body_key(*printed) + ' ';
    const auto other = ' ' + body_key(called.info.body) + ' ';
    const bool may_be_one =
        one.find(other) != std::string::npos || other.find(one) != std::string::npos;
    return may_be_one ? *printed : called.info.body;
}

AsRead as_read(const Draft& draft, const Lines& lines)
{
    AsRead read{draft.body,  draft.place,        draft.members, draft.others, draft.schedule,
                draft.items, draft.verification, draft.unread,  {},           {}};
    for (const auto& source : draft.sources)
        read.sources.push_back({source.path, source.line});
    for (const auto& line : lines) {
        std::string text;
        for (const auto& cell : line.cells)
            text += (text.empty() ? "" : "\t") + cell.text;
        read.lines.push_back({line.number, text.empty() ? line.text : std::move(text)});
    }
    return read;
}

void learn(Hints& known, const AsRead& read, const meeting::DraftMeeting& called)
{
    known.printed = hinted_body(read, called);
    known.body = called.info.body.empty() ? known.printed : called.info.body;
    learn_members(known, read, called);
    learn_presenters(known, read, called);
    learn_kinds(known, read, called);
    learn_labels(known, read, called);
}

} // namespace klubba::notice
