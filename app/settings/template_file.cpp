#include "settings/template_file.h"

#include "base/describe.h"
#include "settings/toml_text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>

namespace klubba::settings {

namespace {

using minutes::FrontField;
using minutes::Logo;
using minutes::SectionBlock;
using minutes::Template;

struct LogoTable {
    std::string file;
    std::string description;
    std::int64_t height = 14;

    static constexpr auto fields()
    {
        return list_fields(field("file", &LogoTable::file),
                           field("description", &LogoTable::description),
                           field_or_default("height", &LogoTable::height));
    }
};

template <class E>
struct OrderTable {
    std::vector<E> order;
    std::vector<E> leave_out;

    static constexpr auto fields()
    {
        return list_fields(field("order", &OrderTable::order),
                           field("leave_out", &OrderTable::leave_out));
    }
};

// The file as it is written, before its values have been looked into.
struct File {
    minutes::DecisionStyle decisions = minutes::DecisionStyle::AsWritten;
    std::string typeface;
    std::optional<std::string> accent;
    std::optional<LogoTable> logo;
    OrderTable<FrontField> front;
    OrderTable<SectionBlock> section;
    Value texts;

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("decisions", &File::decisions),
            field_or_default("typeface", &File::typeface), field("accent", &File::accent),
            field("logo", &File::logo), field_or_default("front", &File::front),
            field_or_default("section", &File::section), field_or_default("texts", &File::texts));
    }
};

auto wrong(std::string where, std::string what)
{
    return unexpected<ReadError>(ReadError{std::move(where), std::move(what)});
}

std::string at(const std::string& list, std::size_t index)
{
    return list + "[" + std::to_string(index) + "]";
}

/// Those of `order` first, the others after them as usual, without those that are left out.
template <class E>
Result<std::vector<E>, ReadError> arranged(const OrderTable<E>& table, const std::string& name)
{
    std::vector<E> all;
    const auto has = [](const std::vector<E>& some, E one) {
        return std::find(some.begin(), some.end(), one) != some.end();
    };
    for (std::size_t i = 0; i < table.leave_out.size(); ++i) {
        const auto one = table.leave_out[i];
        if (minutes::is_required(one))
            return wrong(at(name + ".leave_out", i),
                         "\"" + std::string{name_of(one)} +
                             "\" has to be in minutes by law (KL 5:66-68)");
        if (has(table.order, one))
            return wrong(at(name + ".leave_out", i),
                         "\"" + std::string{name_of(one)} + "\" is also in " + name + ".order");
    }
    for (std::size_t i = 0; i < table.order.size(); ++i) {
        if (has(all, table.order[i]))
            return wrong(at(name + ".order", i),
                         "\"" + std::string{name_of(table.order[i])} + "\" is there twice");
        all.push_back(table.order[i]);
    }
    for (const auto one : minutes::all_of<E>()) {
        if (!has(all, one) && !has(table.leave_out, one)) all.push_back(one);
    }
    return all;
}

Result<std::optional<Rgb>, ReadError> accent_from(const std::optional<std::string>& text)
{
    if (!text) return std::optional<Rgb>{};
    const auto colour = rgb_from(*text);
    if (!colour) return wrong("accent", "\"" + *text + "\" is no colour, write \"#1D4F7A\"");
    constexpr Rgb paper{0xFFFFFF};
    if (const auto found = contrast(*colour, paper); found < least_contrast) {
        std::ostringstream what;
        what.precision(2);
        what << "\"" << *text << "\" is hard to read on paper: contrast " << std::fixed << found
             << ", at least " << least_contrast;
        return wrong("accent", what.str());
    }
    return colour;
}

Result<std::optional<Logo>, ReadError> logo_from(const std::optional<LogoTable>& table,
                                                 const std::filesystem::path& folder)
{
    if (!table) return std::optional<Logo>{};
    if (table->description.find_first_not_of(' ') == std::string::npos)
        return wrong("logo.description", "has to say what the logo shows, for who does not see it");
    if (table->height < 5 || table->height > 40)
        return wrong("logo.height", "is in millimetres, from 5 to 40");
    const auto file = folder / table->file;
    std::ifstream stream{file, std::ios::binary};
    Logo logo{{},
              {std::istreambuf_iterator<char>{stream}, {}},
              table->description,
              static_cast<double>(table->height)};
    if (!stream.is_open() || stream.bad() || logo.bytes.empty())
        return wrong("logo.file", "cannot read " + file.string());
    if (logo.bytes.starts_with("\x89PNG\r\n\x1a\n")) {
        logo.form = Logo::Form::Png;
        return logo;
    }
    if (logo.bytes.find("<svg") == std::string::npos)
        return wrong("logo.file", file.string() + " is neither a PNG nor an SVG");
    logo.form = Logo::Form::Svg;
    return logo;
}

const minutes::PhraseText* phrase_named(std::string_view name)
{
    const auto& all = minutes::phrase_texts;
    const auto* found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string names_of_phrases()
{
    std::string names;
    for (const auto& one : minutes::phrase_texts)
        names += (names.empty() ? "" : ", ") + std::string{one.name};
    return names;
}

Result<std::map<minutes::Phrase, std::string>, ReadError> texts_from(const Value& table)
{
    std::map<minutes::Phrase, std::string> texts;
    if (table.is_null()) return texts;
    const auto* members = table.get<Value::Object>();
    if (members == nullptr) return wrong("texts", "expected names and their texts");
    for (const auto& [name, value] : *members) {
        const auto* phrase = phrase_named(name);
        if (phrase == nullptr)
            return wrong("texts." + name,
                         "there is no such text; there are: " + names_of_phrases());
        const auto* text = value.get<std::string>();
        if (text == nullptr)
            return wrong("texts." + name, "expected text, found " + std::string{value.type_name()});
        if (text->find_first_not_of(' ') == std::string::npos)
            return wrong("texts." + name, "a text has to say something");
        if (const auto most = minutes::holes_in(phrase->text); minutes::holes_in(*text) > most)
            return wrong("texts." + name, "has more \"{}\" than \"" + std::string{phrase->text} +
                                              "\", which it stands for");
        texts[phrase->phrase] = *text;
    }
    return texts;
}

Result<Template, ReadError> template_of(const File& file, const std::filesystem::path& folder)
{
    Template made;
    made.decisions = file.decisions;
    made.looks.typeface = file.typeface;
    const auto accent = accent_from(file.accent);
    if (!accent) return unexpected<ReadError>(accent.error());
    made.looks.accent = *accent;
    auto logo = logo_from(file.logo, folder);
    if (!logo) return unexpected<ReadError>(logo.error());
    made.looks.logo = std::move(*logo);
    auto front = arranged(file.front, "front");
    if (!front) return unexpected<ReadError>(front.error());
    made.front = std::move(*front);
    auto section = arranged(file.section, "section");
    if (!section) return unexpected<ReadError>(section.error());
    made.section = std::move(*section);
    auto texts = texts_from(file.texts);
    if (!texts) return unexpected<ReadError>(texts.error());
    made.texts = std::move(*texts);
    return made;
}

} // namespace

Result<Template, Failure>
template_from(std::string_view text, const std::string& name, const std::filesystem::path& folder)
{
    const auto file = TomlText::parse(text, name);
    if (!file) return unexpected<Failure>(file.error());
    auto made =
        from_value<File>(file->value(), UnknownMembers::Refused).and_then([&](const File& one) {
            return template_of(one, folder);
        });
    if (!made) return unexpected<Failure>(file->wrong(made.error()));
    return std::move(*made);
}

Result<Template, Failure> read_template(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad())
        return failure(Failure::Kind::CannotOpen, file.string() + ": " + std::strerror(errno));
    return template_from(text, file.string(), file.parent_path());
}

} // namespace klubba::settings
