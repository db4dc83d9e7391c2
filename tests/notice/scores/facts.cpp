#include "scores/facts.h"

#include "notice/swedish.h"

#include <algorithm>
#include <utility>

namespace klubba::notice {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> plain_signs{{
    {"–", "-"},
    {"—", "-"},
    {"−", "-"},
    {"”", "\""},
    {"“", "\""},
    {"’", "'"},
    {"\n", " "},
}};

std::string plain(std::string text)
{
    for (const auto& [sign, instead] : plain_signs)
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
            text.replace(at, sign.size(), instead);
    std::string spaced;
    for (const auto word : words_of(text))
        spaced.append(spaced.empty() ? "" : " ").append(word);
    return std::string{trim(spaced, ".,;:")};
}

const Value::Array& list_in(const Value& of, std::string_view name)
{
    static const Value::Array none;
    const auto* value = of.find(name);
    const auto* list = value == nullptr ? nullptr : value->get<Value::Array>();
    return list == nullptr ? none : *list;
}

std::string text_in(const Value& of, std::string_view name)
{
    const auto* value = of.find(name);
    const auto* text = value == nullptr ? nullptr : value->get<std::string>();
    return text == nullptr ? std::string{} : plain(*text);
}

bool true_in(const Value& of, std::string_view name)
{
    const auto* value = of.find(name);
    const auto* truth = value == nullptr ? nullptr : value->get<bool>();
    return truth != nullptr && *truth;
}

class Taker {
public:
    explicit Taker(const Value& draft) : m_draft(draft) {}

    std::vector<Fact> take()
    {
        for (const std::string_view name : {"body", "date", "start", "end", "place"})
            add(name, "", text_in(m_draft, name));
        for (const auto& member : list_in(m_draft, "members"))
            take_member(member);
        add_all("others", "", m_draft, "others");
        for (const auto& slot : list_in(m_draft, "schedule"))
            take_slot(slot);
        for (const auto& item : list_in(m_draft, "items"))
            take_item(item);
        if (const auto* verification = m_draft.find("verification"))
            take_verification(*verification);
        return std::move(m_facts);
    }

private:
    void add(std::string_view field, std::string key, std::string text)
    {
        if (!text.empty()) m_facts.push_back({field, std::move(key), std::move(text)});
    }

    void
    add_all(std::string_view field, const std::string& key, const Value& of, std::string_view name)
    {
        for (const auto& each : list_in(of, name))
            if (const auto* text = each.get<std::string>()) add(field, key, plain(*text));
    }

    void take_member(const Value& member)
    {
        const auto party = text_in(member, "party");
        const bool vacant = true_in(member, "vacant");
        const auto name = vacant ? "vacant " + party : text_in(member, "name");
        add("members", text_in(member, "seat"), name);
        add("party", name, party);
        add("role", name, text_in(member, "role"));
    }

    void take_slot(const Value& slot)
    {
        const auto times = text_in(slot, "start") + "-" + text_in(slot, "end");
        const auto key = text_in(slot, "day") + times;
        add("slots", key, text_in(slot, "title"));
        const auto kind = text_in(slot, "kind");
        if (kind != "business") add("breaks", key, kind);
        add_all("told", key, slot, "presenters");
    }

    void take_item(const Value& item)
    {
        const auto number = text_in(item, "number");
        const auto title = text_in(item, "title");
        auto key = number.empty() ? title : number;
        while (std::count(m_keys.begin(), m_keys.end(), key) > 0)
            key += "'";
        m_keys.push_back(key);
        add("items", "", key);
        add("titles", key, title);
        add("kinds", key, text_in(item, "kind"));
        add("groups", key, text_in(item, "group"));
        if (const auto closed = text_in(item, "confidentiality"); closed != "open")
            add("groups", key, closed);
        add_all("registry", key, item, "registry_numbers");
        add_all("presenters", key, item, "presenters");
        add_all("proposal", key, item, "proposal");
        if (true_in(item, "immediate_verification")) add("proposal", key, "immediate verification");
        add("text", key, text_in(item, "summary"));
        add_all("lists", key + " documents", item, "documents");
        add_all("lists", key + " dispatch", item, "dispatch");
        for (const auto& sub_item : list_in(item, "sub_items")) {
            const auto sub = key + "." + text_in(sub_item, "number");
            add("lists", sub, text_in(sub_item, "title"));
            add_all("presenters", sub, sub_item, "presenters");
        }
    }

    void take_verification(const Value& verification)
    {
        for (const std::string_view name : {"verifier", "substitute", "deadline"})
            add("verifying", std::string{name}, text_in(verification, name));
        add_all("verifying", "verifier", verification, "further_verifiers");
    }

    const Value& m_draft;
    std::vector<Fact> m_facts;
    std::vector<std::string> m_keys;
};

} // namespace

std::vector<Fact> facts_of(const Value& draft)
{
    return Taker{draft}.take();
}

bool judged_only_where_expected(std::string_view field)
{
    return field == "kinds";
}

} // namespace klubba::notice
