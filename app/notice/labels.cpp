#include "notice/labels.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

/// How a label must stand for its words to be a label.
enum class Stands {
    WithColon, ///< The words are too common for anything less.
    Alone,     ///< With a colon, a wide space, or nothing after it.
    Before,    ///< Even right before its value, if that is capital or a digit.
};

struct Form {
    std::string_view text;
    Label label;
    Stands stands;
};

// Folded. Where one form begins another, the longer one wins.
constexpr std::array forms{
    Form{"sammanträde med", Label::Body, Stands::Before},
    Form{"sammanträde i", Label::Body, Stands::WithColon},
    Form{"organ", Label::Body, Stands::Before},
    Form{"instans", Label::Body, Stands::Before},
    Form{"nämnd", Label::Body, Stands::Alone},
    Form{"forum", Label::Body, Stands::WithColon},
    Form{"nämnd/styrelse", Label::Body, Stands::Before},
    Form{"beslutande organ", Label::Body, Stands::Before},

    Form{"sammanträdesdatum", Label::Date, Stands::Before},
    Form{"sammanträdesdag", Label::Date, Stands::Before},
    Form{"mötesdatum", Label::Date, Stands::Before},
    Form{"mötesdag", Label::Date, Stands::Before},
    Form{"datum", Label::Date, Stands::Before},
    Form{"dag", Label::Date, Stands::Before},
    Form{"datum och tid", Label::Time, Stands::Before},
    Form{"dag och tid", Label::Time, Stands::Before},
    Form{"tid", Label::Time, Stands::Before},
    Form{"tider", Label::Time, Stands::Alone},
    Form{"tid för sammanträde", Label::Time, Stands::Before},
    Form{"tid för sammanträdet", Label::Time, Stands::Before},
    Form{"tidpunkt", Label::Time, Stands::Before},
    Form{"sammanträdestid", Label::Time, Stands::Before},
    Form{"mötestid", Label::Time, Stands::Before},
    Form{"klockan", Label::Time, Stands::Before},
    Form{"plats", Label::Place, Stands::Before},
    Form{"lokal", Label::Place, Stands::Before},
    Form{"mötesplats", Label::Place, Stands::Before},
    Form{"möteslokal", Label::Place, Stands::Before},
    Form{"sammanträdesplats", Label::Place, Stands::Before},
    Form{"sammanträdeslokal", Label::Place, Stands::Before},
    Form{"plats för sammanträde", Label::Place, Stands::Before},
    Form{"plats för sammanträdet", Label::Place, Stands::Before},
    Form{"plats och tid", Label::PlaceAndTime, Stands::Before},
    Form{"tid och plats", Label::PlaceAndTime, Stands::Before},
    Form{"tid, plats", Label::PlaceAndTime, Stands::Before},
    Form{"tid/plats", Label::PlaceAndTime, Stands::Before},
    Form{"plats/tid", Label::PlaceAndTime, Stands::Before},

    Form{"ledamöter", Label::Members, Stands::Alone},
    Form{"ledamöter kallas", Label::Members, Stands::Alone},
    Form{"ordinarie ledamöter", Label::Members, Stands::Alone},
    Form{"ordinarie", Label::Members, Stands::Alone},
    Form{"kallas", Label::Members, Stands::Alone},
    Form{"kallade", Label::Members, Stands::Alone},
    Form{"kallade ledamöter", Label::Members, Stands::Alone},
    Form{"beslutande", Label::Members, Stands::Alone},
    Form{"beslutande ledamöter", Label::Members, Stands::Alone},
    Form{"ersättare", Label::Substitutes, Stands::Alone},
    Form{"ersättare underrättas", Label::Substitutes, Stands::Alone},
    Form{"ersättare kallas", Label::Substitutes, Stands::Alone},
    Form{"ersättare för kännedom", Label::Substitutes, Stands::Alone},
    Form{"ersättarna för kännedom", Label::Substitutes, Stands::Alone},
    Form{"för kännedom", Label::Substitutes, Stands::Alone},
    Form{"för kännedom ersättare", Label::Substitutes, Stands::Alone},
    Form{"underrättas", Label::Substitutes, Stands::Alone},
    Form{"kallade ersättare", Label::Substitutes, Stands::Alone},
    Form{"övriga", Label::Others, Stands::Alone},
    Form{"övriga kallade", Label::Others, Stands::Alone},
    Form{"övriga deltagare", Label::Others, Stands::Alone},
    Form{"övriga deltagande", Label::Others, Stands::Alone},
    Form{"tjänstepersoner", Label::Others, Stands::Alone},
    Form{"tjänstemän", Label::Others, Stands::Alone},
    Form{"tjänstepersoner kallas", Label::Others, Stands::Alone},
    Form{"adjungerade", Label::Others, Stands::Alone},
    Form{"insynsplats", Label::Others, Stands::Alone},
    Form{"insynsplatser", Label::Others, Stands::Alone},
    Form{"personalföreträdare", Label::Others, Stands::Alone},
    Form{"fackliga företrädare", Label::Others, Stands::Alone},
    Form{"gruppledare", Label::Others, Stands::Alone},
    Form{"sekreterare", Label::Contact, Stands::Alone},
    Form{"nämndsekreterare", Label::Contact, Stands::Alone},
    Form{"ordförande", Label::Contact, Stands::Alone},
    Form{"kontakt", Label::Contact, Stands::Alone},
    Form{"kontaktperson", Label::Contact, Stands::Alone},
    Form{"kontaktuppgifter", Label::Contact, Stands::Alone},
    Form{"handläggare", Label::Contact, Stands::WithColon},
    Form{"förhinder", Label::Contact, Stands::Alone},
    Form{"förhinder anmäls till", Label::Contact, Stands::Before},
    Form{"förfall anmäls till", Label::Contact, Stands::Before},
    Form{"anmälan om förhinder", Label::Contact, Stands::Alone},

    Form{"justerare", Label::Verifier, Stands::Alone},
    Form{"protokollsjusterare", Label::Verifier, Stands::WithColon},
    Form{"förslag till justerare", Label::Verifier, Stands::Alone},
    Form{"förslag på justerare", Label::Verifier, Stands::Alone},
    Form{"i tur att justera", Label::Verifier, Stands::WithColon},
    Form{"i tur", Label::Verifier, Stands::WithColon},
    Form{"utses att justera", Label::Verifier, Stands::Alone},
    Form{"justering", Label::Verifier, Stands::WithColon},
    Form{"ersättare för justerare", Label::VerifierSubstitute, Stands::Alone},
    Form{"justerares ersättare", Label::VerifierSubstitute, Stands::Alone},
    Form{"ersättande justerare", Label::VerifierSubstitute, Stands::Alone},

    Form{"föredragande", Label::Presenter, Stands::Alone},
    Form{"föredragare", Label::Presenter, Stands::Alone},
    Form{"föredras av", Label::Presenter, Stands::Before},
    Form{"föredragande regionråd", Label::Presenter, Stands::WithColon},
    Form{"föredragande kommunalråd", Label::Presenter, Stands::WithColon},
    Form{"föredragande borgarråd", Label::Presenter, Stands::WithColon},
    Form{"föredragande tjänsteperson", Label::Presenter, Stands::WithColon},
    Form{"föredragande tjänsteman", Label::Presenter, Stands::WithColon},
    Form{"föredragning", Label::Presenter, Stands::WithColon},
    Form{"presentatör", Label::Presenter, Stands::WithColon},
    Form{"deltar", Label::Presenter, Stands::WithColon},
    Form{"diarienummer", Label::Registry, Stands::Before},
    Form{"diarienr", Label::Registry, Stands::Before},
    Form{"dnr", Label::Registry, Stands::Before},
    Form{"ärendenummer", Label::Registry, Stands::Before},
    Form{"ärendenr", Label::Registry, Stands::Before},
    Form{"ärendebeteckning", Label::Registry, Stands::WithColon},

    Form{"förslag till beslut", Label::Proposal, Stands::Alone},
    Form{"förslag på beslut", Label::Proposal, Stands::Alone},
    Form{"förslag till beslut i korthet", Label::Proposal, Stands::Alone},
    Form{"beslutsförslag", Label::Proposal, Stands::Alone},
    Form{"förslag", Label::Proposal, Stands::Alone},
    Form{"ordförandens förslag", Label::Proposal, Stands::Alone},
    Form{"ordförandens förslag till beslut", Label::Proposal, Stands::Alone},
    Form{"presidiets förslag", Label::Proposal, Stands::Alone},
    Form{"presidiets förslag till beslut", Label::Proposal, Stands::Alone},
    Form{"förvaltningens förslag", Label::Proposal, Stands::Alone},
    Form{"förvaltningens förslag till beslut", Label::Proposal, Stands::Alone},
    Form{"arbetsutskottets förslag", Label::Proposal, Stands::Alone},
    Form{"arbetsutskottets förslag till beslut", Label::Proposal, Stands::Alone},
    Form{"kommunstyrelsens förslag", Label::Proposal, Stands::Alone},
    Form{"kommunstyrelsens förslag till beslut", Label::Proposal, Stands::Alone},
    Form{"regionstyrelsens förslag", Label::Proposal, Stands::Alone},
    Form{"regionstyrelsens förslag till beslut", Label::Proposal, Stands::Alone},
    Form{"nämndens förslag", Label::Proposal, Stands::Alone},
    Form{"styrelsens förslag", Label::Proposal, Stands::Alone},
    Form{"utskottets förslag", Label::Proposal, Stands::Alone},
    Form{"beslut", Label::Proposal, Stands::Alone},
    Form{"beslutsunderlag", Label::Documents, Stands::Alone},
    Form{"handlingar", Label::Documents, Stands::Alone},
    Form{"handlingar i ärendet", Label::Documents, Stands::Alone},
    Form{"bilagor", Label::Documents, Stands::Alone},
    Form{"bilaga", Label::Documents, Stands::Alone},
    Form{"underlag", Label::Documents, Stands::Alone},
    Form{"underlag för beslut", Label::Documents, Stands::Alone},
    Form{"dokument", Label::Documents, Stands::Alone},
    Form{"i ärendet finns följande dokument", Label::Documents, Stands::Alone},
    Form{"i ärendet finns följande handlingar", Label::Documents, Stands::Alone},
    Form{"sammanfattning", Label::Summary, Stands::Alone},
    Form{"sammanfattning av ärendet", Label::Summary, Stands::Alone},
    Form{"ärendet", Label::Summary, Stands::Alone},
    Form{"ärendet i korthet", Label::Summary, Stands::Alone},
    Form{"ärendebeskrivning", Label::Summary, Stands::Alone},
    Form{"beskrivning av ärendet", Label::Summary, Stands::Alone},
    Form{"bakgrund", Label::Summary, Stands::Alone},
    Form{"beskrivning", Label::Summary, Stands::Alone},
    Form{"skickas till", Label::Dispatch, Stands::Alone},
    Form{"expedieras till", Label::Dispatch, Stands::Alone},
    Form{"beslutet ska skickas till", Label::Dispatch, Stands::Alone},
    Form{"beslutet skickas till", Label::Dispatch, Stands::Alone},
    Form{"beslutet expedieras till", Label::Dispatch, Stands::Alone},
    Form{"kopia till", Label::Dispatch, Stands::Alone},
    Form{"delges", Label::Dispatch, Stands::Alone},

    Form{"ekonomiska konsekvenser", Label::Text, Stands::Alone},
    Form{"konsekvenser", Label::Text, Stands::Alone},
    Form{"konsekvenser för miljö", Label::Text, Stands::WithColon},
    Form{"konsekvenser för miljö-, barn- och jämställdhetsperspektiven", Label::Text,
         Stands::Alone},
    Form{"barnperspektivet", Label::Text, Stands::Alone},
    Form{"jämställdhet", Label::Text, Stands::Alone},
    Form{"bedömning", Label::Text, Stands::Alone},
    Form{"överväganden", Label::Text, Stands::Alone},
    Form{"förvaltningens bedömning", Label::Text, Stands::Alone},
    Form{"förvaltningens synpunkter", Label::Text, Stands::Alone},
    Form{"tidigare behandling", Label::Text, Stands::Alone},
    Form{"jäv", Label::Text, Stands::WithColon},
    Form{"yrkanden", Label::Text, Stands::Alone},
    Form{"anteckningar", Label::Text, Stands::Alone},

    Form{"preliminär tidplan", Label::Schedule, Stands::Alone},
    Form{"preliminärt tidsschema", Label::Schedule, Stands::Alone},
    Form{"preliminär tidsplan", Label::Schedule, Stands::Alone},
    Form{"preliminära tider", Label::Schedule, Stands::Alone},
    Form{"tidplan", Label::Schedule, Stands::Alone},
    Form{"tidsplan", Label::Schedule, Stands::Alone},
    Form{"tidschema", Label::Schedule, Stands::Alone},
    Form{"tidsschema", Label::Schedule, Stands::Alone},
    Form{"schema", Label::Schedule, Stands::Alone},
    Form{"hålltider", Label::Schedule, Stands::Alone},
    Form{"program", Label::Schedule, Stands::Alone},
    Form{"dagens program", Label::Schedule, Stands::Alone},
    Form{"körschema", Label::Schedule, Stands::Alone},
    Form{"föredragningslista", Label::Agenda, Stands::Alone},
    Form{"dagordning", Label::Agenda, Stands::Alone},
    Form{"ärendelista", Label::Agenda, Stands::Alone},
    Form{"ärenden", Label::Agenda, Stands::Alone},
    Form{"ärendeförteckning", Label::Agenda, Stands::Alone},
    Form{"ärenden att behandla", Label::Agenda, Stands::Alone},
    Form{"agenda", Label::Agenda, Stands::Alone},
    Form{"kallelse och föredragningslista", Label::Agenda, Stands::Alone},
    Form{"innehållsförteckning", Label::Agenda, Stands::Alone},
    Form{"innehåll", Label::Agenda, Stands::Alone},
    Form{"nr ärende", Label::Agenda, Stands::Alone},
    Form{"nr ärende dnr", Label::Agenda, Stands::Alone},
    Form{"nr ärende diarienummer", Label::Agenda, Stands::Alone},
    Form{"ärende anteckningar", Label::Agenda, Stands::Alone},
    Form{"ärende dnr", Label::Agenda, Stands::Alone},
};

/// The cells of a line with tabs between them.
std::string tabbed(const Line& line)
{
    std::string text;
    for (const auto& cell : line.cells)
        text += (text.empty() ? "" : "\t") + cell.text;
    return text;
}

std::size_t skip_spaces(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(' ', at), text.size());
}

/// Whether a label of that standing, ended at `end`, is one; and where its value begins.
std::optional<std::size_t> value_begin(std::string_view text, std::size_t end, Stands stands)
{
    if (end < text.size() && (letter_at(text, end) || is_digit(text[end]))) return {};
    const auto next = skip_spaces(text, end);
    if (next < text.size() && text[next] == ':') return next + 1;
    if (stands == Stands::WithColon) return {};
    if (next == text.size() || text[next] == '\t') return next;
    if (stands == Stands::Alone) return {};
    if (is_digit(text[next]) || capital_at(text, next)) return next;
    return fold(text.substr(next)).starts_with("kl") ? std::optional{next} : std::nullopt;
}

struct Match {
    Label label;
    std::size_t begin;
    std::size_t value;
};

std::optional<Match> match_at(std::string_view text, std::string_view folded, std::size_t at)
{
    std::optional<Match> best;
    std::size_t size = 0;
    for (const auto& form : forms) {
        if (form.text.size() <= size || folded.substr(at, form.text.size()) != form.text) continue;
        const auto value = value_begin(text, at + form.text.size(), form.stands);
        if (!value) continue;
        best = Match{form.label, at, *value};
        size = form.text.size();
    }
    return best;
}

/// Labels further along the line need a colon or a wide space before them and an end of their own.
bool may_begin_label(std::string_view text, std::size_t at)
{
    return text[at - 1] == '\t' || (text[at - 1] == ' ' && capital_at(text, at));
}

std::vector<Match> matches_in(std::string_view text)
{
    const auto folded = fold(text);
    std::vector<Match> matches;
    const auto first = match_at(text, folded, 0);
    if (!first) return matches;
    matches.push_back(*first);
    for (auto at = std::max<std::size_t>(first->value, 1); at < text.size(); ++at) {
        if (!may_begin_label(text, at)) continue;
        const auto match = match_at(text, folded, at);
        if (!match) continue;
        const bool colon = text[match->value - 1] == ':';
        if (!colon && text[at - 1] != '\t') continue;
        matches.push_back(*match);
        at = match->value;
    }
    return matches;
}

/// Label words that may follow one another with a single space between, as heads of two columns.
std::optional<Match> head_at(std::string_view folded, std::size_t at)
{
    std::optional<Match> best;
    for (const auto& form : forms) {
        const bool people = form.label == Label::Members || form.label == Label::Substitutes ||
                            form.label == Label::Others;
        const auto end = at + form.text.size();
        if (!people || folded.substr(at, form.text.size()) != form.text) continue;
        if (end < folded.size() && folded[end] != ' ' && folded[end] != ':') continue;
        if (!best || end > best->value) best = Match{form.label, at, end};
    }
    return best;
}

} // namespace

std::vector<LabelledValue> labels_of(const Line& line)
{
    const auto text = tabbed(line);
    const auto matches = matches_in(text);
    std::vector<LabelledValue> values;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto end = i + 1 < matches.size() ? matches[i + 1].begin : text.size();
        auto value =
            text.substr(matches[i].value, std::max(end, matches[i].value) - matches[i].value);
        std::replace(value.begin(), value.end(), '\t', ' ');
        values.push_back({matches[i].label, std::string{trim(value)}});
    }
    return values;
}

std::optional<Label> label_of(const Line& line)
{
    const auto text = tabbed(line);
    const auto match = match_at(text, fold(text), 0);
    if (!match) return {};
    return match->label;
}

std::vector<Label> column_heads(const Line& line)
{
    const auto folded = fold(line.text);
    std::vector<Label> heads;
    for (std::size_t at = 0; at < folded.size();) {
        const auto head = head_at(folded, at);
        if (!head) return {};
        heads.push_back(head->label);
        at = std::min(folded.find_first_not_of(" :", head->value), folded.size());
    }
    return heads;
}

} // namespace klubba::notice
