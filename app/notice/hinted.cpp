#include "notice/hinted.h"

#include "notice/body_name.h"
#include "notice/label_forms.h"
#include "notice/notes.h"
#include "notice/notice.h"
#include "notice/reading.h"
#include "notice/sources.h"
#include "notice/swedish.h"
#include "notice/text.h"

#include <algorithm>
#include <limits>

namespace klubba::notice {

namespace {

Label label_for(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Place:
        return Label::Place;
    case Meaning::Verifier:
        return Label::Verifier;
    case Meaning::VerifierSubstitute:
        return Label::VerifierSubstitute;
    case Meaning::Presenter:
        return Label::Presenter;
    case Meaning::RegistryNumber:
        return Label::Registry;
    case Meaning::Document:
        return Label::Documents;
    }
    return Label::Text;
}

bool is_of_cover(Meaning meaning)
{
    return meaning == Meaning::Place || meaning == Meaning::Verifier ||
           meaning == Meaning::VerifierSubstitute;
}

/// Words that the label reader knows to mean that.
std::string_view words_for(Meaning meaning)
{
    const auto forms = label_forms();
    const auto form = std::find_if(forms.begin(), forms.end(), [&](const Form& each) {
        return each.label == label_for(meaning);
    });
    return form == forms.end() ? std::string_view{} : form->text;
}

void relabel(Line& line, const LabelHint& hint)
{
    if (line.cells.empty()) return;
    auto& first = line.cells.front().text;
    const auto end = std::min(first.find(':'), first.size());
    if (end == first.size() && line.cells.size() == 1) return;
    if (fold(trim(std::string_view{first}.substr(0, end))) != hint.label) return;
    if (!line.text.starts_with(first)) return;
    const auto words = words_for(hint.meaning);
    line.text.replace(0, end, words);
    first.replace(0, end, words);
}

int first_line_of_agenda(const Draft& draft)
{
    int first = std::numeric_limits<int>::max();
    for (std::size_t k = 0; k < draft.items.size(); ++k)
        first = std::min(first, first_line_of_item(draft.sources, k));
    return first;
}

/// What was not read in spite of its other label is told as it stands.
void restore_unread(Draft& draft, const Lines& lines)
{
    for (std::size_t i = 0; i < draft.unread.size(); ++i) {
        const auto* source = find_source(draft, element("unread", i));
        if (source == nullptr) continue;
        for (const auto& line : lines)
            if (line.number == source->line) draft.unread[i] = line.text;
    }
}

/// A value that a person corrected once is believed, and more so when it came again.
double certain_after(int times)
{
    return times > 1 ? 0.95 : 0.9;
}

class Applying {
public:
    Applying(const Hints& hints, Draft& draft) : m_hints(hints), m_draft(draft) {}

    void run()
    {
        const bool turned = are_turned();
        for (std::size_t i = 0; i < m_draft.members.size(); ++i)
            correct_member(i, turned);
        for (std::size_t i = 0; i < m_draft.others.size(); ++i)
            correct_other(m_draft.others[i], element("others", i));
        for (std::size_t i = 0; i < m_draft.schedule.size(); ++i)
            correct_names(m_draft.schedule[i].presenters, element("schedule", i) + ".presenters");
        for (std::size_t k = 0; k < m_draft.items.size(); ++k) {
            auto& item = m_draft.items[k];
            correct_names(item.presenters, element("items", k) + ".presenters");
            for (std::size_t j = 0; j < item.sub_items.size(); ++j)
                correct_names(item.sub_items[j].presenters,
                              element("items", k) + "." + element("sub_items", j) + ".presenters");
            correct_kind(k, item.title, Stood::InTitle);
            correct_kind(k, item.group, Stood::InHeading);
        }
        auto& verification = m_draft.verification;
        if (verification.verifier) correct_name(*verification.verifier, "verification.verifier");
        if (verification.substitute)
            correct_name(*verification.substitute, "verification.substitute");
        correct_names(verification.further_verifiers, "verification.further_verifiers");
        take_headings();
        correct_body();
    }

private:
    [[nodiscard]] const PersonHint* hint_about(std::string_view name) const
    {
        const auto key = printing_key(name);
        for (const auto& hint : m_hints.people)
            if (!key.empty() && printing_key(hint.printed) == key) return &hint;
        return nullptr;
    }

    /// A value that was there keeps its lines; one that was not stands where `beside` does.
    void note(const std::string& path, const std::string& beside, double certain)
    {
        if (auto* source = find_source(m_draft, path)) {
            source->confidence = std::max(source->confidence, certain);
            return;
        }
        const auto* near = find_source(m_draft, beside);
        if (near == nullptr) return;
        const auto [line, last_line] = std::pair{near->line, near->last_line};
        m_draft.sources.push_back({path, line, last_line, certain});
    }

    void correct_name(std::string& name, const std::string& path)
    {
        const auto* hint = hint_about(name);
        if (hint == nullptr || !hint->name) return;
        name = *hint->name;
        note(path, path, certain_after(hint->times));
    }

    void correct_names(std::vector<std::string>& names, const std::string& path)
    {
        for (std::size_t i = 0; i < names.size(); ++i)
            correct_name(names[i], element(path, i));
    }

    /// "Olof Ås, ekonomidirektör": the name alone.
    void correct_other(std::string& text, const std::string& path)
    {
        const auto comma = std::min(text.find(','), text.size());
        auto name = std::string{trim(std::string_view{text}.substr(0, comma))};
        const auto before = name;
        correct_name(name, path);
        if (name != before) text.replace(0, comma, name);
    }

    void correct_member(std::size_t i, bool turned)
    {
        auto& member = m_draft.members[i];
        if (!member.name) return;
        const auto path = element("members", i);
        const auto* hint = hint_about(*member.name);
        if (hint == nullptr) {
            const auto other_way = turned_name(*member.name);
            if (!turned || other_way.empty()) return;
            member.name = other_way;
            note(path + ".name", path + ".name", certain_after(1));
            return;
        }
        const auto certain = certain_after(hint->times);
        if (hint->party && hint->read_party == member.party.value_or("")) {
            member.party = hint->party->empty() ? std::nullopt : hint->party;
            note(path + ".party", path + ".name", certain);
        }
        if (hint->role && hint->read_role == member.role.value_or(meeting::Role::None)) {
            member.role = *hint->role;
            note(path + ".role", path + ".name", certain);
        }
        if (hint->seat && hint->read_seat == member.seat) {
            member.seat = *hint->seat;
            note(path + ".seat", path + ".name", certain);
        }
        if (hint->name) {
            member.name = *hint->name;
            note(path + ".name", path + ".name", certain);
        }
    }

    /// Whether this notice too has family names first: most of those it names did last time.
    [[nodiscard]] bool are_turned() const
    {
        if (m_hints.family_name_first == 0) return false;
        std::size_t as_then = 0;
        for (const auto& member : m_draft.members) {
            const auto* hint = member.name ? hint_about(*member.name) : nullptr;
            as_then += hint != nullptr && hint->name == turned_name(*member.name);
        }
        return as_then * 2 > m_draft.members.size();
    }

    void correct_kind(std::size_t k, std::string_view text, Stood stood)
    {
        auto& item = m_draft.items[k];
        const auto key = printing_key(text);
        if (key.empty()) return;
        for (const auto& hint : m_hints.kinds) {
            if (hint.stood != stood || hint.read != item.kind || printing_key(hint.text) != key)
                continue;
            item.kind = hint.kind;
            const auto path = element("items", k);
            note(path + ".kind", path + ".title", certain_after(hint.times));
            return;
        }
    }

    /// A heading that nothing was understood of, and that is known now, is no line to look at.
    void take_headings()
    {
        std::vector<std::size_t> understood;
        for (const auto& heading : unread_headings(m_draft.items, m_draft.sources)) {
            const auto text = m_draft.unread[heading.unread];
            const bool is_known =
                std::any_of(m_hints.kinds.begin(), m_hints.kinds.end(), [&](const KindHint& hint) {
                    return hint.stood == Stood::InHeading &&
                           printing_key(hint.text) == printing_key(text);
                });
            if (!is_known) continue;
            understood.push_back(heading.unread);
            for (const auto k : heading.items) {
                correct_kind(k, text, Stood::InHeading);
                if (!m_draft.items[k].group.empty()) continue;
                m_draft.items[k].group = text;
                note(element("items", k) + ".group", element("unread", heading.unread), 0.9);
            }
        }
        if (!understood.empty()) drop_unread(understood);
    }

    void drop_unread(const std::vector<std::size_t>& understood)
    {
        std::vector<std::string> kept;
        for (std::size_t i = 0; i < m_draft.unread.size(); ++i) {
            const auto path = element("unread", i);
            if (std::find(understood.begin(), understood.end(), i) != understood.end()) {
                std::erase_if(m_draft.sources,
                              [&](const Source& each) { return each.path == path; });
                continue;
            }
            if (auto* source = find_source(m_draft, path))
                source->path = element("unread", kept.size());
            kept.push_back(std::move(m_draft.unread[i]));
        }
        m_draft.unread = std::move(kept);
    }

    void correct_body()
    {
        if (!m_draft.body || m_hints.body.empty() || m_hints.body == m_hints.printed) return;
        if (body_key(*m_draft.body) != body_key(m_hints.printed)) return;
        m_draft.body = m_hints.body;
        note("body", "body", certain_after(1));
    }

    const Hints& m_hints;
    Draft& m_draft;
};

} // namespace

Lines relabelled(Lines lines, const Hints& hints, int first_of_agenda)
{
    for (auto& line : lines)
        for (const auto& hint : hints.labels)
            if (is_of_cover(hint.meaning) == (line.number < first_of_agenda)) {
                const auto before = line.text;
                relabel(line, hint);
                if (line.text != before) break;
            }
    return lines;
}

void apply(const Hints& hints, Draft& draft)
{
    Applying{hints, draft}.run();
}

Result<HintedDraft, Failure> read_with_hints(const Lines& lines, const HintsFor& hints_for)
{
    auto draft = read_lines(lines);
    if (!draft) return unexpected<Failure>(std::move(draft.error()));
    const auto hints = draft->body && hints_for ? hints_for(*draft->body) : Hints{};
    if (!hints.labels.empty()) {
        // Other labels may also tell where the agenda is: then it was found without them.
        auto again = read_lines(relabelled(lines, hints, first_line_of_agenda(*draft)));
        if (again && again->items.size() == draft->items.size()) {
            draft = std::move(again);
            restore_unread(*draft, lines);
        }
    }
    HintedDraft result{std::move(*draft), {}, {}};
    result.as_read = as_read(result.draft, lines);
    apply(hints, result.draft);
    result.notes = notes_of(result.draft, lines);
    return result;
}

Result<HintedDraft, Failure> read_with_hints(std::string_view bytes, const HintsFor& hints_for)
{
    const auto lines = lines_of(bytes);
    if (!lines) return unexpected<Failure>(lines.error());
    return read_with_hints(*lines, hints_for);
}

} // namespace klubba::notice
