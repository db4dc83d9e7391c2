#include "minutes/document_value.h"

#include "base/to_value.h"

#include <array>
#include <variant>

namespace klubba::minutes {

namespace {

/// Sets it where there is something to say.
void set(Value& object, const char* name, const std::string& text)
{
    if (!text.empty()) object.set(name, Value{text});
}

template <class Each, class ToValue>
Value list_of(const Each& each, ToValue to)
{
    Value::Array values;
    for (const auto& one : each)
        values.push_back(to(one));
    return Value{std::move(values)};
}

const char* name(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Plain:
        return "";
    case Emphasis::Strong:
        return "strong";
    case Emphasis::Muted:
        return "muted";
    case Emphasis::Code:
        return "code";
    }
    return "";
}

const char* name(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Body:
        return "";
    case ParagraphRole::Remark:
        return "remark";
    case ParagraphRole::Statement:
        return "statement";
    }
    return "";
}

const char* name(PartRole role)
{
    switch (role) {
    case PartRole::FrontPage:
        return "front_page";
    case PartRole::Contents:
        return "contents";
    case PartRole::Item:
        return "item";
    case PartRole::Certificate:
        return "certificate";
    case PartRole::Appendix:
        return "appendix";
    }
    return "";
}

Value value_of(const Runs& runs)
{
    return list_of(runs, [](const Run& run) {
        Value value;
        value.set("text", Value{run.text});
        set(value, "emphasis", name(run.emphasis));
        return value;
    });
}

Value object_of(const char* block)
{
    Value value;
    value.set("block", Value{std::string{block}});
    return value;
}

Value value_of(const Heading& heading)
{
    auto value = object_of("heading");
    value.set("level", Value{static_cast<std::int64_t>(heading.level)});
    set(value, "label", heading.label);
    value.set("text", Value{heading.text});
    set(value, "anchor", heading.anchor);
    return value;
}

Value value_of(const Paragraph& paragraph)
{
    auto value = object_of("paragraph");
    set(value, "role", name(paragraph.role));
    value.set("runs", value_of(paragraph.runs));
    return value;
}

Value value_of(const Clauses& block)
{
    auto value = object_of("clauses");
    set(value, "lead_in", block.lead_in);
    value.set("clauses", list_of(block.clauses, [](const Clause& clause) {
                  Value one;
                  set(one, "marker", clause.marker);
                  one.set("text", Value{clause.text});
                  return one;
              }));
    return value;
}

Value value_of(const List& list)
{
    auto value = object_of("list");
    value.set("kind",
              Value{std::string{list.kind == ListKind::Numbered ? "numbered" : "bulleted"}});
    value.set("items", list_of(list.items, [](const ListItem& item) {
                  Value one;
                  one.set("runs", value_of(item.runs));
                  if (!item.more.empty())
                      one.set("more", list_of(item.more, [](const Paragraph& more) {
                                  return value_of(more);
                              }));
                  return one;
              }));
    return value;
}

Value value_of(const Table& table)
{
    auto value = object_of("table");
    set(value, "caption", table.caption);
    value.set("columns", to_value(table.columns));
    value.set("rows", list_of(table.rows, [](const std::vector<Cell>& row) {
                  return list_of(row, [](const Cell& cell) {
                      Value one;
                      one.set("text", Value{cell.text});
                      set(one, "link", cell.link);
                      return one;
                  });
              }));
    return value;
}

Value value_of(const Fields& fields)
{
    auto value = object_of("fields");
    value.set("entries", list_of(fields.entries, [](const FieldEntry& entry) {
                  Value one;
                  one.set("label", Value{entry.label});
                  one.set("lines",
                          list_of(entry.lines, [](const Runs& runs) { return value_of(runs); }));
                  return one;
              }));
    return value;
}

Value value_of(const Signatures& block)
{
    auto value = object_of("signatures");
    value.set("lines", list_of(block.lines, [](const Signature& line) {
                  Value one;
                  one.set("role", Value{line.role});
                  set(one, "name", line.name);
                  set(one, "scope", line.scope);
                  return one;
              }));
    return value;
}

} // namespace

Value document_value(const Document& document)
{
    Value value;
    value.set("language", Value{document.language});
    value.set("title", Value{document.title});
    set(value, "author", document.author);
    value.set("dated", to_value(document.dated));
    value.set("parts", list_of(document.parts, [](const Part& part) {
                  Value one;
                  one.set("role", Value{std::string{name(part.role)}});
                  one.set("blocks", list_of(part.blocks, [](const Block& block) {
                              return std::visit([](const auto& of) { return value_of(of); }, block);
                          }));
                  return one;
              }));
    return value;
}

} // namespace klubba::minutes
