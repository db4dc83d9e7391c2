#include "plans/matters.h"

#include "notice/swedish.h"
#include "plans/assignment_numbers.h"
#include "plans/kinds.h"
#include "plans/marks.h"

#include <algorithm>

namespace klubba::plans {

namespace {

using notice::trim;

constexpr double with_bullet = 0.95;
constexpr double by_its_lines = 0.7; ///< Where a title ends was told by its letters alone.

/// Cuts what stands in one piece but is several: bullets and headings that a table had put on one
/// line, and a list with semicolons.
std::vector<Piece> parts_of(const Piece& piece)
{
    std::vector<Piece> parts;
    std::string_view left = piece.text;
    const auto cut = [&](std::size_t at) {
        auto part = piece;
        part.text = std::string{trim(left.substr(0, at))};
        part.apart = piece.apart && parts.empty();
        if (!part.text.empty()) parts.push_back(std::move(part));
        left = trim(left.substr(at));
    };
    while (!left.empty()) {
        auto at = left.find(" • ", 1);
        if (at != std::string_view::npos) ++at;
        at = std::min(at, heading_inside(left));
        if (const auto end = left.find("; "); end < at) {
            cut(end);
            left = trim(left.substr(1));
            continue;
        }
        if (at == std::string_view::npos) break;
        cut(at);
    }
    if (!left.empty()) cut(left.size());
    return parts;
}

class Reader {
public:
    void take(const Piece& piece)
    {
        for (const auto& part : parts_of(piece))
            take_part(part);
    }
    ReadMatters finish()
    {
        end();
        return std::move(m_read);
    }

private:
    void take_part(const Piece& piece)
    {
        if (auto heading = kind_heading(piece.text)) {
            end();
            m_read.headings.push_back(piece.line);
            m_kind = heading->kind;
            m_heading = std::move(heading->text);
            if (heading->rest.empty() || says_none(heading->rest)) return;
            begin(heading->rest, piece.line, false);
            return;
        }
        const auto bullet = after_bullet(piece.text);
        if (says_none(piece.text)) {
            end();
            m_read.headings.push_back(piece.line);
        } else if (kind_alone(piece.text) && m_is_open && piece.text.size() > 2) {
            m_passage.add(bullet ? "– " + std::string{*bullet} : piece.text, piece.line);
        } else if (bullet)
            begin(*bullet, piece.line, true);
        else if (m_is_open && goes_on(piece))
            m_passage.add(piece.text, piece.line);
        else
            begin(piece.text, piece.line, false);
    }

    [[nodiscard]] bool goes_on(const Piece& piece) const
    {
        const auto& text = piece.text;
        const bool numbered = !numbers_in_brackets(m_passage.text).numbers.empty();
        if (!numbers_in(trim(text, "()")).empty() && text.front() == '(') return true;
        if (is_unfinished(m_passage.text) || m_passage.text.ends_with(':') || begins_small(text))
            return true;
        if (numbered) return false;
        if (text.front() == '(' || notice::is_digit(text.front())) return true;
        return m_bulleted && (!piece.apart || piece.begins_page);
    }

    void begin(std::string_view text, std::size_t line, bool bulleted)
    {
        end();
        m_is_open = true;
        m_bulleted = bulleted;
        m_passage.add(text, line);
    }

    void end()
    {
        if (!m_is_open) return;
        m_is_open = false;
        auto passage = std::exchange(m_passage, {});
        auto with_numbers = numbers_in_brackets(passage.text);
        ReadMatter read;
        read.at = std::move(passage.at);
        read.confidence = m_bulleted ? with_bullet : by_its_lines;
        read.matter.title = std::string{trim(with_numbers.text, ",;–-")};
        read.matter.assignments = std::move(with_numbers.numbers);
        read.matter.heading = m_heading;
        read.matter.kind = take_kind(read.matter.title);
        if (!read.matter.kind) read.matter.kind = m_kind;
        m_read.matters.push_back(std::move(read));
    }

    ReadMatters m_read;
    std::optional<year::MatterKind> m_kind;
    std::string m_heading;
    Passage m_passage;
    bool m_is_open = false;
    bool m_bulleted = false;
};

/// The matter that stands on the line, else the last one above it.
ReadMatter* matter_beside(ReadMatters& read, std::size_t line)
{
    ReadMatter* found = nullptr;
    for (auto& each : read.matters)
        if (!each.at.empty() && each.at.front() <= line) found = &each;
    return found;
}

} // namespace

ReadMatters matters_of(const MeetingRows& rows)
{
    Reader reader;
    for (const auto& piece : rows.matters)
        reader.take(piece);
    auto read = reader.finish();
    const auto add_line = [](ReadMatter& matter, std::size_t line) {
        const auto at = std::lower_bound(matter.at.begin(), matter.at.end(), line);
        if (at == matter.at.end() || *at != line) matter.at.insert(at, line);
    };
    for (const auto& piece : rows.numbers) {
        auto* matter = matter_beside(read, piece.line);
        const auto numbers = numbers_in(piece.text);
        if (matter == nullptr || numbers.empty()) {
            // What says that there is none is accounted for with the meeting.
            read.headings.push_back(piece.line);
            continue;
        }
        auto& known = matter->matter.assignments;
        known.insert(known.end(), numbers.begin(), numbers.end());
        add_line(*matter, piece.line);
    }
    for (const auto& piece : rows.kinds) {
        auto* matter = matter_beside(read, piece.line);
        const auto kind = kind_alone(piece.text);
        if (matter != nullptr && kind) {
            matter->matter.kind = kind;
            add_line(*matter, piece.line);
        } else
            read.headings.push_back(piece.line);
    }
    return read;
}

} // namespace klubba::plans
