#include "wire/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace klubba::wire {

namespace {

/// Keeps a message to one readable line, however long the text was that it quotes.
std::string shortened(std::string text)
{
    constexpr std::size_t longest = 240;
    if (text.size() <= longest) return text;
    std::size_t end = longest;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

/// Builds the Value while the library reads, so that no second tree is made.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return place(Value{}); }
    bool boolean(bool truth) override { return place(Value{truth}); }
    bool number_integer(std::int64_t number) override { return place(Value{number}); }
    bool number_unsigned(std::uint64_t number) override
    {
        if (!std::in_range<std::int64_t>(number))
            return refuse(std::to_string(number) + " is too large a number");
        return place(Value{static_cast<std::int64_t>(number)});
    }
    bool number_float(double number, const std::string& text) override
    {
        const bool whole = text.find_first_of(".eE") == text.npos;
        if (whole || !std::isfinite(number)) return refuse(text + " is too large a number");
        return place(Value{number});
    }
    bool string(std::string& text) override { return place(Value{std::move(text)}); }
    bool binary(nlohmann::json::binary_t& /*bytes*/) override { return refuse("binary data"); }

    bool start_object(std::size_t /*size*/) override { return open(Value{Value::Object{}}); }
    bool start_array(std::size_t /*size*/) override { return open(Value{Value::Array{}}); }
    bool key(std::string& name) override
    {
        m_open.back().get<Value::Object>()->emplace_back(std::move(name), Value{});
        return true;
    }
    bool end_object() override
    {
        const auto& members = *m_open.back().get<Value::Object>();
        std::vector<std::string_view> names;
        names.reserve(members.size());
        for (const auto& member : members)
            names.emplace_back(member.first);
        std::sort(names.begin(), names.end());
        const auto twice = std::adjacent_find(names.begin(), names.end());
        if (twice != names.end()) return refuse("\"" + std::string{*twice} + "\" is there twice");
        return close();
    }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t /*position*/,
                     const std::string& /*token*/,
                     const nlohmann::json::exception& error) override
    {
        const std::string_view text = error.what();
        const auto mark = text.find("] ");
        return refuse(std::string{mark == text.npos ? text : text.substr(mark + 2)});
    }

    Value take() { return std::move(m_root); }
    std::string take_error() { return std::move(m_error); }

private:
    bool refuse(std::string why)
    {
        m_error = shortened(std::move(why));
        return false;
    }
    bool open(Value container)
    {
        if (m_open.size() == deepest_json)
            return refuse("nested deeper than " + std::to_string(deepest_json) + " levels");
        m_open.push_back(std::move(container));
        return true;
    }
    bool close()
    {
        Value done = std::move(m_open.back());
        m_open.pop_back();
        return place(std::move(done));
    }
    bool place(Value value)
    {
        if (m_open.empty())
            m_root = std::move(value);
        else if (auto* items = m_open.back().get<Value::Array>())
            items->push_back(std::move(value));
        else
            m_open.back().get<Value::Object>()->back().second = std::move(value);
        return true;
    }

    std::vector<Value> m_open;
    Value m_root;
    std::string m_error;
};

template <class Json>
Json tree_of(const Value& value)
{
    if (const auto* truth = value.get<bool>()) return *truth;
    if (const auto* number = value.get<std::int64_t>()) return *number;
    if (const auto* number = value.get<double>()) return *number;
    if (const auto* text = value.get<std::string>()) return *text;
    if (const auto* items = value.get<Value::Array>()) {
        auto list = Json::array();
        for (const auto& item : *items)
            list.push_back(tree_of<Json>(item));
        return list;
    }
    if (const auto* members = value.get<Value::Object>()) {
        auto object = Json::object();
        for (const auto& [name, content] : *members)
            object.emplace(name, tree_of<Json>(content));
        return object;
    }
    return nullptr;
}

/// Bytes that are no UTF-8 become U+FFFD, so that what is printed can always be read.
template <class Json>
std::string print(const Value& value, int indent)
{
    return tree_of<Json>(value).dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Result<Value, Failure> parse_json(std::string_view text)
{
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return failure(Failure::Kind::BadInput, builder.take_error());
    return builder.take();
}

std::string print_json(const Value& value, Layout layout)
{
    return print<nlohmann::ordered_json>(value, layout == Layout::Indented ? 2 : -1);
}

std::string print_canonical(const Value& value)
{
    return print<nlohmann::json>(value, -1);
}

} // namespace klubba::wire
