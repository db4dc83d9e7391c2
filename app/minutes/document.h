#pragma once

#include "base/field.h"
#include "base/time.h"
#include "minutes/seal_record.h"
#include "minutes/template.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// A document as it is written by every writer (HTML, text and JSON here, PDF and DOCX in print):
// headings, paragraphs, clauses, lists, tables, fields, signatures, and the furniture of its pages.
//
// Text is plain UTF-8 and final: numbers, dates, "att", "samt" and full stops are in it already, so
// that writers choose looks and never words. Each writer escapes for itself.
namespace klubba::minutes {

enum class Emphasis { Plain, Strong, Muted, Code };
constexpr auto names_of(Emphasis)
{
    return std::array<std::string_view, 4>{"plain", "strong", "muted", "code"};
}

struct Run {
    std::string text;
    Emphasis emphasis = Emphasis::Plain;

    static constexpr auto fields()
    {
        return list_fields(field("text", &Run::text), field_or_default("emphasis", &Run::emphasis));
    }
    friend bool operator==(const Run&, const Run&) = default;
};
using Runs = std::vector<Run>;

struct Heading {
    int level{};       ///< 1 is the title; one deeper than the heading it belongs under.
    std::string label; ///< "§ 12"; may be empty.
    std::string text;
    std::string anchor; ///< Where links lead; unique in the document, or empty.

    static constexpr auto fields()
    {
        return list_fields(
            field("level", &Heading::level), field_or_default("label", &Heading::label),
            field("text", &Heading::text), field_or_default("anchor", &Heading::anchor));
    }
};

enum class ParagraphRole {
    Body,
    Remark,   ///< About the handling: added late, behind closed doors.
    Statement ///< What stands out: verified at once, draft.
};
constexpr auto names_of(ParagraphRole)
{
    return std::array<std::string_view, 3>{"body", "remark", "statement"};
}

/// Whose words they are. It changes nothing on paper, and is told to whoever goes on writing.
enum class Origin {
    Generated, ///< Klubba's, made of what happened.
    Notice,    ///< Taken over from the notice as they stand there.
    Written,   ///< By somebody's hand.
};
constexpr auto names_of(Origin)
{
    return std::array<std::string_view, 3>{"generated", "notice", "written"};
}

/// Line breaks in the text are line breaks in the document.
struct Paragraph {
    Runs runs;
    ParagraphRole role = ParagraphRole::Body;
    Origin origin = Origin::Generated;

    /// Whether it ends in a colon: then no page ends between it and what it leads to.
    [[nodiscard]] bool leads_on() const { return !runs.empty() && runs.back().text.ends_with(':'); }

    static constexpr auto fields()
    {
        return list_fields(field_or_default("role", &Paragraph::role),
                           field_or_default("origin", &Paragraph::origin),
                           field_always("runs", &Paragraph::runs));
    }
};

struct Clause {
    std::string marker; ///< "att", "1."
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("marker", &Clause::marker),
                           field("text", &Clause::text));
    }
};

/// The text of a decision or proposal: "Nämnden beslutar", "att …".
struct Clauses {
    std::string lead_in;
    std::vector<Clause> clauses;
    Origin origin = Origin::Generated; ///< Of the clauses.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("lead_in", &Clauses::lead_in),
                           field_or_default("origin", &Clauses::origin),
                           field_always("clauses", &Clauses::clauses));
    }
};

enum class ListKind { Bulleted, Numbered };
constexpr auto names_of(ListKind)
{
    return std::array<std::string_view, 2>{"bulleted", "numbered"};
}

struct ListItem {
    Runs runs;
    std::vector<Paragraph> more; ///< Below the item's own line.

    static constexpr auto fields()
    {
        return list_fields(field_always("runs", &ListItem::runs), field("more", &ListItem::more));
    }
};

struct List {
    ListKind kind = ListKind::Bulleted;
    std::vector<ListItem> items;

    static constexpr auto fields()
    {
        return list_fields(field("kind", &List::kind), field_always("items", &List::items));
    }
};

struct Cell {
    std::string text;
    std::string link; ///< An anchor in the document, or empty.

    static constexpr auto fields()
    {
        return list_fields(field("text", &Cell::text), field_or_default("link", &Cell::link));
    }
};

/// The first cell of every row is its header.
struct Table {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("caption", &Table::caption),
                           field_always("columns", &Table::columns),
                           field_always("rows", &Table::rows));
    }
};

struct FieldEntry {
    std::string label;
    std::vector<Runs> lines; ///< None: an empty line, to be filled in by hand.

    static constexpr auto fields()
    {
        return list_fields(field("label", &FieldEntry::label),
                           field_always("lines", &FieldEntry::lines));
    }
};

struct Fields {
    std::vector<FieldEntry> entries;

    static constexpr auto fields()
    {
        return list_fields(field_always("entries", &Fields::entries));
    }
};

struct Signature {
    std::string role;
    std::string name;  ///< Empty: to be filled in by hand.
    std::string scope; ///< "§§ 1–5" where it is not all of the document.

    static constexpr auto fields()
    {
        return list_fields(field("role", &Signature::role),
                           field_or_default("name", &Signature::name),
                           field_or_default("scope", &Signature::scope));
    }
};

/// Kept whole on one page.
struct Signatures {
    std::vector<Signature> lines;

    static constexpr auto fields()
    {
        return list_fields(field_always("lines", &Signatures::lines));
    }
};

using Block = std::variant<Heading, Paragraph, Clauses, List, Table, Fields, Signatures>;

enum class PartRole { FrontPage, Contents, Item, Certificate, Appendix };
constexpr auto names_of(PartRole)
{
    return std::array<std::string_view, 5>{"front_page", "contents", "item", "certificate",
                                           "appendix"};
}

/// A stretch of the document that hangs together; begins with its heading.
struct Part {
    PartRole role{};
    std::vector<Block> blocks;
    bool begins_page = false; ///< Whatever room is left on the page before.
};

/// What stands at the top and foot of every printed page, beside the page number.
struct Furniture {
    std::string head_left;
    std::string head_right;
    std::vector<std::string> foot; ///< Labels of fields to be filled in by hand.
    std::string page = "Sida";     ///< Before the number of a page, and above many.
};

struct Document {
    std::string language; ///< "sv-SE"
    std::string title;
    std::string author; ///< The body whose document it is.
    Instant dated{};    ///< Of what it tells; never of when it was written to a file.
    Furniture furniture;
    std::vector<Part> parts;
    Looks looks;
    std::optional<Seal> seal{}; ///< The part that tells people of it is the last one.
};

} // namespace klubba::minutes
