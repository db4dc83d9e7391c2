#include "print/hyphenation.h"

#include <hyphen.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <vector>

namespace klubba::print {

namespace {

const char* const dictionary_file = "/usr/share/hyphen/hyph_sv_SE.dic";
const char* const soft_hyphen = "\xC2\xAD";

constexpr std::size_t shortest = 7; ///< Letters of a word that may be divided.
constexpr int least_before = 3;
constexpr int least_after = 3;

bool is_letter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0x80U) != 0 ||
           std::isalpha(static_cast<unsigned char>(byte)) != 0;
}

/// In Latin 1, which the dictionary is written in, and in small letters; empty where it cannot be.
std::optional<std::string> in_latin_1(const std::string& word)
{
    std::string letters;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte < 0x80) {
            letters += static_cast<char>(std::tolower(byte));
            continue;
        }
        if (byte != 0xC3 || i + 1 == word.size()) return {};
        auto letter = static_cast<unsigned char>(static_cast<unsigned char>(word[++i]) + 0x40U);
        if (letter >= 0xC0 && letter < 0xDF && letter != 0xD7) letter += 0x20U;
        letters += static_cast<char>(letter);
    }
    return letters;
}

std::size_t length_at(const std::string& word, std::size_t at)
{
    return (static_cast<unsigned char>(word[at]) & 0x80U) != 0 ? 2 : 1;
}

} // namespace

void Hyphenation::Free::operator()(_HyphenDict* dictionary) const
{
    hnj_hyphen_free(dictionary);
}

Result<Hyphenation, Failure> Hyphenation::swedish()
{
    auto* dictionary = hnj_hyphen_load(dictionary_file);
    if (dictionary == nullptr)
        return failure(Failure::Kind::Unavailable,
                       std::string{dictionary_file} +
                           ": no dictionary of where to divide words (package hyphen-sv)");
    return Hyphenation{dictionary};
}

const std::string& Hyphenation::divided_word(const std::string& word)
{
    const auto known = m_known.find(word);
    if (known != m_known.end()) return known->second;
    auto& divided = m_known[word];
    divided = word;
    const auto letters = in_latin_1(word);
    if (!letters || letters->size() < shortest) return divided;
    std::vector<char> marks(letters->size() + 5);
    char** replaced = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate3(
        m_dictionary.get(), letters->c_str(), static_cast<int>(letters->size()), marks.data(),
        nullptr, &replaced, &positions, &cuts, least_before, least_after, 0, 0);
    if (failed == 0) {
        divided.clear();
        std::size_t at = 0;
        for (std::size_t letter = 0; letter < letters->size(); ++letter) {
            const auto length = length_at(word, at);
            divided.append(word, at, length);
            at += length;
            // A division that would change how the word is spelt is left out.
            const bool changes = replaced != nullptr && replaced[letter] != nullptr;
            if ((static_cast<unsigned char>(marks[letter]) & 1U) != 0 && !changes &&
                at < word.size())
                divided += soft_hyphen;
        }
    }
    if (replaced != nullptr)
        std::for_each(replaced, replaced + letters->size(), [](char* one) { std::free(one); });
    std::free(replaced);
    std::free(positions);
    std::free(cuts);
    return divided;
}

std::string Hyphenation::divided(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && is_letter(text[end]))
            ++end;
        const bool joins_digit =
            end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0;
        if (end - at >= shortest && !joins_digit)
            result += divided_word(std::string{text.substr(at, end - at)});
        else
            result += text.substr(at, end - at);
        if (end < text.size()) result += text[end++];
        at = end;
    }
    return result;
}

} // namespace klubba::print
