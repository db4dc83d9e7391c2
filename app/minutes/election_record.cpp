#include "minutes/election_record.h"

#include "meeting/voting.h"
#include "minutes/attendance_record.h"
#include "minutes/swedish.h"

namespace klubba::minutes {

using namespace meeting;

namespace {

/// "Anna Ek (M)" of a nominee, who need not be of this body.
std::string nominee_name(const Nominee& nominee)
{
    return nominee.name + (nominee.party.empty() ? "" : " (" + nominee.party + ")");
}

/// As nominated, where the name is a nominee's.
std::string full_name(const ElectionRecord& record, const std::string& name)
{
    for (const auto& one : record.nominees) {
        if (one.name == name) return nominee_name(one);
    }
    return name;
}

std::vector<std::string> full_names(const ElectionRecord& record,
                                    const std::vector<std::string>& names)
{
    std::vector<std::string> full;
    full.reserve(names.size());
    for (const auto& name : names)
        full.push_back(full_name(record, name));
    return full;
}

std::string method_text(const ElectionText& text)
{
    std::string how;
    switch (text.method) {
    case ElectionMethod::Acclamation:
        return "Valet förrättas med acklamation.";
    case ElectionMethod::Ballot:
        how = "Valet förrättas genom sluten omröstning.";
        break;
    case ElectionMethod::Proportional:
        how = "Valet är proportionellt och förrättas med slutna sedlar enligt lagen (2022:629).";
        break;
    }
    if (text.tellers.empty()) return how;
    return how + " Rösträknare är " + listed(text.tellers) + ".";
}

std::string many(std::int64_t count, const char* one, const char* several)
{
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

CountText count_text(const ElectionRecord& record, const BallotCount& count)
{
    CountText text;
    text.names = count.names;
    for (auto& one : text.names)
        one.name = full_name(record, one.name);
    text.blank = count.blank;
    text.invalid = count.invalid;
    text.ballots = ballots_in(count, record.election).value_or(0);
    text.valid = text.ballots - count.blank - count.invalid;
    std::vector<std::string> sorts{many(text.valid, "giltig", "giltiga")};
    if (text.blank > 0) sorts.push_back(many(text.blank, "blank", "blanka"));
    if (text.invalid > 0) sorts.push_back(many(text.invalid, "ogiltig", "ogiltiga"));
    text.text = "Lämnade valsedlar: " + std::to_string(text.ballots) +
                (sorts.size() == 1 ? ", alla giltiga." : ", varav " + listed(sorts) + ".");
    return text;
}

std::string lot_text(const ElectionRecord& record, const LotRecord& lot)
{
    return "Mellan " + listed(full_names(record, lot.between)) +
           " avgörs valet genom lottning enligt 5 kap. 56 § kommunallagen. Lotten utfaller till "
           "förmån för " +
           full_name(record, lot.drawn) + ".";
}

std::string result_text(const MeetingState& state, const ElectionText& text)
{
    if (text.elected.empty()) return "Valet är inte avgjort.";
    return capitalised(state.info.body) + " väljer " + listed(text.elected) + " till " + text.post +
           ".";
}

ElectionText election_text(const MeetingState& state, const ElectionRecord& record)
{
    ElectionText text;
    text.post = record.election.post;
    text.places = record.election.places;
    text.method = record.election.method;
    for (const auto& nominee : record.nominees)
        text.nominees.push_back({nominee_name(nominee), nominee.by});
    text.tellers = seat_names(state, record.tellers);
    text.method_text = method_text(text);
    for (const auto& one : record.counts)
        text.counts.push_back(count_text(record, one.count));
    for (const auto& one : record.lots)
        text.lots.push_back(lot_text(record, one));
    text.elected = full_names(record, record.elected);
    text.result = result_text(state, text);
    return text;
}

} // namespace

std::vector<ElectionText> elections_on(const MeetingState& state, const ItemRecord& record)
{
    std::vector<ElectionText> texts;
    for (const auto& one : state.elections) {
        if (one.election.item == record.item.id) texts.push_back(election_text(state, one));
    }
    return texts;
}

} // namespace klubba::minutes
