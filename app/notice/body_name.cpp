#include "notice/body_name.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

constexpr std::array<std::string_view, 22> body_endings{
    "nämnd",     "nämnden",     "nämnder",   "styrelse",    "styrelsen",    "utskott",
    "utskottet", "fullmäktige", "beredning", "beredningen", "kommitté",     "kommittén",
    "råd",       "rådet",       "direktion", "direktionen", "delegationen", "presidium",
    "presidiet", "utskottets",  "nämndens",  "styrelsens"};
constexpr std::array<std::string_view, 8> body_starts{
    "beredning för", "beredningen för", "nämnden för", "utskottet för",
    "utskott för",   "nämnd för",       "rådet för",   "styrelsen för"};

struct BodyWord {
    std::string_view definite;
    std::string_view indefinite;
};
constexpr std::array body_words{
    BodyWord{"nämnden", "nämnd"},         BodyWord{"styrelsen", "styrelse"},
    BodyWord{"utskottet", "utskott"},     BodyWord{"beredningen", "beredning"},
    BodyWord{"kommittén", "kommitté"},    BodyWord{"rådet", "råd"},
    BodyWord{"direktionen", "direktion"}, BodyWord{"delegationen", "delegation"},
    BodyWord{"presidiet", "presidium"},
};

constexpr std::array<std::string_view, 10> title_starts{
    "kallelse",    "kungörelse",    "föredragningslista", "dagordning", "mötesbok",
    "ärendelista", "underrättelse", "välkommen",          "välkomna",   "agenda"};

/// What comes before and after the name of the body in a sentence.
constexpr std::array<std::string_view, 26> before_body{"ledamöterna i ",
                                                       "ersättarna i ",
                                                       "agenda – ",
                                                       "agenda - ",
                                                       "kallelse – ",
                                                       "dagordning – ",
                                                       "föredragningslista för ",
                                                       "dagordning för ",
                                                       "ärendelista för ",
                                                       "kungörelse för ",
                                                       "sammanträde med ",
                                                       "sammanträder med ",
                                                       "möte med ",
                                                       "kallelse till ",
                                                       "kallelse för ",
                                                       "sammanträde i ",
                                                       "sammanträde för ",
                                                       "ersättare i ",
                                                       "ledamöter i ",
                                                       "kallelse ",
                                                       "dagordning ",
                                                       "föredragningslista ",
                                                       "kallas till ",
                                                       "kallas härmed till ",
                                                       "välkommen till ",
                                                       "välkomna till "};

constexpr std::array<std::string_view, 19> after_body{
    " kallas", " sammanträder", " kallar",  " håller ", " sammanträde",
    " har ",   " möte",         " den ",    ", ",       " måndag",
    " tisdag", " onsdag",       " torsdag", " fredag",  " lördag",
    " söndag", " kl ",          " kl.",     " klockan"};

bool has_body_word(std::string_view folded)
{
    for (const auto word : words_of(folded))
        for (const auto& ending : body_endings)
            if (trim(word, ",.:").ends_with(ending)) return true;
    return false;
}

/// "Kulturnämndens sammanträde" is of Kulturnämnden.
std::string_view without_genitive(std::string_view name, std::string_view after)
{
    const bool of = after.starts_with(" sammanträde") || after.starts_with(" möte");
    if (of && (name.ends_with("ens") || name.ends_with("ets") || name.ends_with("tiges")))
        name.remove_suffix(1);
    return name;
}

/// As it is written where it begins a line.
std::string capitalised(std::string_view name)
{
    std::string result{name};
    for (const std::string_view word : {"och ", "till ", "samt ", "med ", "för "})
        if (name.starts_with(word)) return result;
    if (!result.empty() && result.front() >= 'a' && result.front() <= 'z')
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    return result;
}

std::size_t body_end(std::string_view folded, std::size_t begin)
{
    auto end = folded.size();
    for (const auto& after : after_body)
        end = std::min(end, folded.find(after, begin));
    for (auto at = begin; at < end; ++at)
        if (is_digit(folded[at])) end = at;
    return std::min(end, folded.size());
}

} // namespace

bool begins_as_title(std::string_view text)
{
    const auto folded = fold(text);
    return std::any_of(title_starts.begin(), title_starts.end(),
                       [&](std::string_view start) { return folded.starts_with(start); });
}

bool is_title_alone(std::string_view text)
{
    constexpr std::array<std::string_view, 6> between{"och",         "till", "samt",
                                                      "sammanträde", "med",  "förslag"};
    const auto words = words_of(text);
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return begins_as_title(word) ||
               std::find(between.begin(), between.end(), fold(word)) != between.end();
    });
}

bool is_body_name(std::string_view text)
{
    text = trim(text, ".,:");
    if (text.size() < 4 || text.size() > 110 || !capital_at(text, 0)) return false;
    const auto folded = fold(text);
    if (text.find_first_of("@:;!?0123456789") != std::string_view::npos) return false;
    if (begins_as_title(text)) return false;
    for (const std::string_view word :
         {" ska ", " kommer ", " är ", " beslutar", " ledamöter", " sker "})
        if (folded.find(word) != std::string::npos) return false;
    if (folded.starts_with("ledamöter") || folded.starts_with("ersättare") ||
        folded.starts_with("sammanträde"))
        return false;
    const bool starts = std::any_of(body_starts.begin(), body_starts.end(),
                                    [&](auto start) { return folded.starts_with(start); });
    return starts || (has_body_word(folded) && words_of(text).size() <= 9);
}

std::string body_key(std::string_view name)
{
    std::string key;
    const auto folded = fold(name);
    for (auto word : words_of(folded)) {
        word = trim(word, ".,:;");
        if (word.empty()) continue;
        if (!key.empty()) key += ' ';
        key += word;
        for (const auto& [definite, indefinite] : body_words)
            if (key.ends_with(definite))
                key.replace(key.size() - definite.size(), definite.size(), indefinite);
    }
    return key;
}

std::optional<FoundBody> body_in_sentence(std::string_view text, std::size_t line_end)
{
    const auto folded = fold(text);
    for (const auto& before : before_body) {
        const auto at = folded.find(before);
        if (at == std::string::npos) continue;
        const auto begin = at + before.size();
        const auto sentence_end = body_end(folded, begin);
        const auto first_end = begin < line_end ? std::min(sentence_end, line_end) : sentence_end;
        for (const auto end : {first_end, sentence_end}) {
            const auto name =
                capitalised(without_genitive(trim(text.substr(begin, end - begin), ".,;:"),
                                             std::string_view{folded}.substr(end)));
            if (is_body_name(name)) return FoundBody{name, 0.85};
        }
    }
    const auto name = trim(text.substr(0, body_end(folded, 0)), ".,;:");
    if (!is_body_name(name)) return {};
    return FoundBody{std::string{name}, 0.8};
}

} // namespace klubba::notice
