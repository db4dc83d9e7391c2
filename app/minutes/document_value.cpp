#include "minutes/document_value.h"

#include "base/to_value.h"
#include "minutes/seal.h"

#include <array>

namespace klubba::minutes {

namespace {

/// In the order of Block.
constexpr std::array block_names{"heading", "paragraph", "clauses",   "list",
                                 "table",   "fields",    "signatures"};

/// What the block is, before what it holds.
Value named(const char* block, Value value)
{
    auto& members = *value.get<Value::Object>();
    members.insert(members.begin(), {"block", Value{block}});
    return value;
}

/// The paragraphs below an item say what they are, as those that are blocks do.
Value value_of(const List& list)
{
    Value::Array items;
    for (const auto& item : list.items) {
        auto value = to_value(item);
        Value::Array more;
        for (const auto& paragraph : item.more)
            more.push_back(named("paragraph", to_value(paragraph)));
        if (!more.empty()) value.set("more", Value{std::move(more)});
        items.push_back(std::move(value));
    }
    auto value = to_value(list);
    value.set("items", Value{std::move(items)});
    return value;
}

template <class Held>
Value value_of(const Held& block)
{
    return to_value(block);
}

Value value_of(const Part& part)
{
    Value::Array blocks;
    for (const auto& block : part.blocks)
        blocks.push_back(named(block_names[block.index()],
                               std::visit([](const auto& held) { return value_of(held); }, block)));
    Value value;
    value.set("role", Value{name_of(part.role)});
    value.set("blocks", Value{std::move(blocks)});
    return value;
}

} // namespace

Value document_value(const Document& document)
{
    Value::Array parts;
    for (const auto& part : document.parts)
        parts.push_back(value_of(part));
    Value value;
    value.set("language", Value{document.language});
    value.set("title", Value{document.title});
    if (!document.author.empty()) value.set("author", Value{document.author});
    value.set("dated", to_value(document.dated));
    value.set("parts", Value{std::move(parts)});
    if (document.seal) value.set("seal", seal_value(*document.seal));
    return value;
}

Value seal_value(const Seal& seal)
{
    auto value = to_value(seal);
    value.set("text", Value{to_text(seal)});
    return value;
}

} // namespace klubba::minutes
