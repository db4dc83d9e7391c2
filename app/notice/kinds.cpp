#include "notice/kinds.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <string>

namespace klubba::notice {

namespace {

using meeting::Confidentiality;
using meeting::ItemKind;

enum class Where { Start, Anywhere };

struct TitleWord {
    std::string_view words; ///< Folded.
    Where where;
    ItemKind kind;
    double confidence;
};

// The first that fits decides.
constexpr std::array title_words{
    TitleWord{"preliminär tidplan", Where::Start, ItemKind::Schedule, 0.95},
    TitleWord{"tidplan", Where::Start, ItemKind::Schedule, 0.8},
    TitleWord{"tidsplan", Where::Start, ItemKind::Schedule, 0.8},
    TitleWord{"preliminär tidsplan", Where::Start, ItemKind::Schedule, 0.95},
    TitleWord{"hålltider", Where::Start, ItemKind::Schedule, 0.95},
    TitleWord{"dagens program", Where::Start, ItemKind::Schedule, 0.9},
    TitleWord{"föregående protokoll", Where::Anywhere, ItemKind::Formality, 0.8},
    TitleWord{"föregående mötes", Where::Anywhere, ItemKind::Formality, 0.8},
    TitleWord{"protokollsjuster", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"justering av protokoll", Where::Anywhere, ItemKind::Verification, 0.9},
    TitleWord{"justering av dagens", Where::Anywhere, ItemKind::Verification, 0.9},
    TitleWord{"val av justerare", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"val av justeringsperson", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"val av en justerare", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"val av två justerare", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"utseende av justerare", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"utse justerare", Where::Anywhere, ItemKind::Verification, 0.9},
    TitleWord{"justerare", Where::Start, ItemKind::Verification, 0.9},
    TitleWord{"justering", Where::Start, ItemKind::Verification, 0.85},
    TitleWord{"protokolljuster", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"justera dagens protokoll", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"justera protokoll", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"ordföranden justera", Where::Anywhere, ItemKind::Verification, 0.95},
    TitleWord{"upprop", Where::Anywhere, ItemKind::RollCall, 0.9},
    TitleWord{"närvaro", Where::Start, ItemKind::RollCall, 0.7},
    TitleWord{"besvarande av anmäl", Where::Anywhere, ItemKind::Answers, 0.95},
    TitleWord{"besvarande av fråg", Where::Anywhere, ItemKind::Answers, 0.9},
    TitleWord{"svar på anmäl", Where::Anywhere, ItemKind::Answers, 0.95},
    TitleWord{"svar på fråg", Where::Anywhere, ItemKind::Answers, 0.9},
    TitleWord{"svar på ledamöters fråg", Where::Anywhere, ItemKind::Answers, 0.9},
    TitleWord{"anmälan av fråg", Where::Anywhere, ItemKind::Questions, 0.95},
    TitleWord{"anmälan av övriga fråg", Where::Anywhere, ItemKind::Questions, 0.9},
    TitleWord{"anmälda frågor", Where::Start, ItemKind::Questions, 0.7},
    TitleWord{"frågor", Where::Start, ItemKind::Questions, 0.6},
    TitleWord{"frågestund", Where::Anywhere, ItemKind::Questions, 0.8},
    TitleWord{"enkla frågor", Where::Start, ItemKind::Questions, 0.8},
    TitleWord{"ledamöternas frågor", Where::Start, ItemKind::Questions, 0.8},
    TitleWord{"ledamöters frågor", Where::Start, ItemKind::Questions, 0.8},
    TitleWord{"övriga frågor", Where::Anywhere, ItemKind::Questions, 0.6},
    TitleWord{"övrigt", Where::Start, ItemKind::Questions, 0.5},
    TitleWord{"presentationer från", Where::Start, ItemKind::Presentations, 0.95},
    TitleWord{"presentationer", Where::Start, ItemKind::Presentations, 0.8},
    TitleWord{"anmälan av jäv", Where::Anywhere, ItemKind::Formality, 0.9},
    TitleWord{"anmälan av delegation", Where::Anywhere, ItemKind::Reported, 0.95},
    TitleWord{"anmälan av beslut", Where::Anywhere, ItemKind::Reported, 0.9},
    TitleWord{"anmälningsärende", Where::Anywhere, ItemKind::Reported, 0.95},
    TitleWord{"anmälningar", Where::Start, ItemKind::Reported, 0.85},
    TitleWord{"anmälan", Where::Start, ItemKind::Reported, 0.6},
    TitleWord{"delegationsbeslut", Where::Anywhere, ItemKind::Reported, 0.9},
    TitleWord{"delegeringsbeslut", Where::Anywhere, ItemKind::Reported, 0.9},
    TitleWord{"redovisning av delegering", Where::Anywhere, ItemKind::Reported, 0.9},
    TitleWord{"redovisning av delegation", Where::Anywhere, ItemKind::Reported, 0.9},
    TitleWord{"delgivning", Where::Start, ItemKind::Reported, 0.9},
    TitleWord{"meddelanden", Where::Start, ItemKind::Reported, 0.9},
    TitleWord{"skrivelser", Where::Start, ItemKind::Reported, 0.7},
    TitleWord{"inkomna skrivelser", Where::Start, ItemKind::Reported, 0.85},
    TitleWord{"handlingar för kännedom", Where::Start, ItemKind::Reported, 0.85},
    TitleWord{"inkomna handlingar", Where::Start, ItemKind::Reported, 0.85},
    TitleWord{"fastställande av föredragningslist", Where::Anywhere, ItemKind::Formality, 0.95},
    TitleWord{"fastställande av dagordning", Where::Anywhere, ItemKind::Formality, 0.95},
    TitleWord{"fastställande av ärendelist", Where::Anywhere, ItemKind::Formality, 0.95},
    TitleWord{"godkännande av dagordning", Where::Anywhere, ItemKind::Formality, 0.95},
    TitleWord{"godkännande av föredragningslist", Where::Anywhere, ItemKind::Formality, 0.95},
    TitleWord{"godkännande av ärendelist", Where::Anywhere, ItemKind::Formality, 0.95},
    TitleWord{"dagordning", Where::Start, ItemKind::Formality, 0.8},
    TitleWord{"föredragningslista", Where::Start, ItemKind::Formality, 0.8},
    TitleWord{"öppnande", Where::Anywhere, ItemKind::Formality, 0.9},
    TitleWord{"öppnas", Where::Anywhere, ItemKind::Formality, 0.85},
    TitleWord{"avslut", Where::Start, ItemKind::Formality, 0.85},
    TitleWord{"avslutas", Where::Anywhere, ItemKind::Formality, 0.85},
    TitleWord{"mötets avslut", Where::Anywhere, ItemKind::Formality, 0.9},
    TitleWord{"sammanträdets avslut", Where::Anywhere, ItemKind::Formality, 0.9},
    TitleWord{"mötet avslutas", Where::Anywhere, ItemKind::Formality, 0.9},
    TitleWord{"jäv", Where::Start, ItemKind::Formality, 0.85},
    TitleWord{"val av", Where::Start, ItemKind::Election, 0.85},
    TitleWord{"val till", Where::Start, ItemKind::Election, 0.85},
    TitleWord{"valärende", Where::Start, ItemKind::Election, 0.9},
    TitleWord{"fyllnadsval", Where::Anywhere, ItemKind::Election, 0.95},
    TitleWord{"avsägelse", Where::Anywhere, ItemKind::Election, 0.85},
    TitleWord{"entledigande", Where::Anywhere, ItemKind::Election, 0.9},
    TitleWord{"nominering", Where::Start, ItemKind::Election, 0.7},
    TitleWord{"beslut om", Where::Start, ItemKind::Decision, 0.8},
    TitleWord{"information", Where::Start, ItemKind::Information, 0.9},
    TitleWord{"informationsärende", Where::Start, ItemKind::Information, 0.9},
    TitleWord{"aktuellt", Where::Start, ItemKind::Information, 0.85},
    TitleWord{"aktuell information", Where::Start, ItemKind::Information, 0.9},
    TitleWord{"lägesrapport", Where::Start, ItemKind::Information, 0.7},
    TitleWord{"lägesinformation", Where::Start, ItemKind::Information, 0.85},
    TitleWord{"dialog", Where::Start, ItemKind::Information, 0.7},
    TitleWord{"presentation av", Where::Start, ItemKind::Information, 0.75},
    TitleWord{"föredragning", Where::Start, ItemKind::Information, 0.7},
    TitleWord{"rapporter från", Where::Start, ItemKind::Information, 0.75},
    TitleWord{"rapport från", Where::Start, ItemKind::Information, 0.7},
    TitleWord{"förvaltningschefen informerar", Where::Start, ItemKind::Information, 0.9},
    TitleWord{"informerar", Where::Anywhere, ItemKind::Information, 0.8},
    TitleWord{"informationspunkt", Where::Start, ItemKind::Information, 0.9},
};

struct PrefixWord {
    std::string_view word;
    ItemKind kind;
};
constexpr std::array prefix_words{
    PrefixWord{"beslut", ItemKind::Decision},
    PrefixWord{"beslutsärende", ItemKind::Decision},
    PrefixWord{"information", ItemKind::Information},
    PrefixWord{"informationsärende", ItemKind::Information},
    PrefixWord{"fördjupning", ItemKind::Information},
    PrefixWord{"tema", ItemKind::Information},
    PrefixWord{"val", ItemKind::Election},
    PrefixWord{"anmälan", ItemKind::Reported},
    PrefixWord{"dialog", ItemKind::Information},
    PrefixWord{"föredragning", ItemKind::Information},
};

struct GroupWord {
    std::string_view word;
    std::optional<ItemKind> kind;
    Confidentiality confidentiality = Confidentiality::Open;
};
constexpr std::array group_words{
    GroupWord{"beslutsärenden", ItemKind::Decision},
    GroupWord{"beslutspunkter", ItemKind::Decision},
    GroupWord{"ärenden för beslut", ItemKind::Decision},
    GroupWord{"beslut", ItemKind::Decision},
    GroupWord{"motioner", ItemKind::Decision},
    GroupWord{"medborgarförslag", ItemKind::Decision},
    GroupWord{"remisser", ItemKind::Decision},
    GroupWord{"informationsärenden", ItemKind::Information},
    GroupWord{"informationspunkter", ItemKind::Information},
    GroupWord{"ärenden för information", ItemKind::Information},
    GroupWord{"information", ItemKind::Information},
    GroupWord{"dialogärenden", ItemKind::Information},
    GroupWord{"anmälningsärenden", ItemKind::Reported},
    GroupWord{"meddelanden", ItemKind::Reported},
    GroupWord{"delgivningar", ItemKind::Reported},
    GroupWord{"delegationsbeslut", ItemKind::Reported},
    GroupWord{"valärenden", ItemKind::Election},
    GroupWord{"val", ItemKind::Election},
    GroupWord{"formalia", ItemKind::Formality},
    GroupWord{"formella ärenden", ItemKind::Formality},
    GroupWord{"inledning", ItemKind::Formality},
    GroupWord{"avslutning", ItemKind::Formality},
    GroupWord{"interpellationer", {}},
    GroupWord{"frågor", {}},
    GroupWord{"interpellationer och frågor", {}},
    GroupWord{"beredningsärenden", {}},
    GroupWord{"ärenden till fullmäktige", ItemKind::Decision},
    GroupWord{"ärenden till kommunfullmäktige", ItemKind::Decision},
    GroupWord{"ärenden till regionfullmäktige", ItemKind::Decision},
    GroupWord{"övriga ärenden", {}},
    GroupWord{"öppen del", {}},
    GroupWord{"öppet sammanträde", {}},
    GroupWord{"offentlig del", {}},
    GroupWord{"sekretessärenden", {}, Confidentiality::Secret},
    GroupWord{"sekretess", {}, Confidentiality::Secret},
    GroupWord{"individärenden", {}, Confidentiality::Secret},
    GroupWord{"sluten del", {}, Confidentiality::Closed},
    GroupWord{"stängd del", {}, Confidentiality::Closed},
    GroupWord{"stängt sammanträde", {}, Confidentiality::Closed},
    GroupWord{"ej offentlig del", {}, Confidentiality::Closed},
};

} // namespace

std::optional<GuessedKind> kind_in_title(std::string_view title)
{
    const auto folded = fold(title);
    for (const auto& [words, where, kind, confidence] : title_words) {
        const auto at = folded.find(words);
        if (at == std::string::npos || (where == Where::Start && at > 0)) continue;
        return GuessedKind{kind, confidence};
    }
    if (const auto group = group_heading(title); group && group->kind)
        return GuessedKind{*group->kind, 0.85};
    return {};
}

bool concerns_verification(std::string_view title)
{
    const auto folded = fold(title);
    if (folded.find(" och justering") != std::string::npos) return true;
    return std::any_of(title_words.begin(), title_words.end(), [&](const TitleWord& each) {
        const auto at = folded.find(each.words);
        return each.kind == ItemKind::Verification && at != std::string::npos &&
               (each.where == Where::Anywhere || at == 0);
    });
}

std::optional<ItemKind> kind_prefix(std::string_view title)
{
    const auto colon = title.find(':');
    if (colon == std::string_view::npos || colon > 40) return {};
    const auto head = fold(trim(title.substr(0, colon)));
    for (const auto& [word, kind] : prefix_words)
        if (head == word) return kind;
    return {};
}

std::optional<GroupHeading> group_heading(std::string_view text)
{
    if (text.size() > 60) return {};
    const auto folded = fold(trim(text, ":.-–"));
    for (const auto& [word, kind, confidentiality] : group_words)
        if (folded == word) return GroupHeading{kind, confidentiality};
    return {};
}

Confidentiality confidentiality_in(std::string_view title)
{
    const auto folded = fold(title);
    const auto holds = [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    };
    if (holds("sekretess") || holds("individärende")) return Confidentiality::Secret;
    if (holds("stängda dörrar") || holds("ej offentlig") || holds("slutet ärende"))
        return Confidentiality::Closed;
    return Confidentiality::Open;
}

} // namespace klubba::notice
