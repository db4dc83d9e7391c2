#include "minutes/debate_text.h"

#include "meeting/debate.h"
#include "meeting/naming.h"
#include "minutes/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::minutes {

using namespace meeting;

namespace {

/// Under which § a speech is told: the lead's if that was taken up at all.
ItemId told_under(const MeetingState& state, const ItemId& item)
{
    const auto lead = debate_lead(state, item);
    const auto* record = find(state, lead);
    return record != nullptr && record->section ? lead : item;
}

SpeakerText& entry_of(std::vector<SpeakerText>& speakers, const std::string& name)
{
    const auto found = std::find_if(speakers.begin(), speakers.end(),
                                    [&](const SpeakerText& one) { return one.name == name; });
    if (found != speakers.end()) return *found;
    speakers.push_back({name, 0, {}, 0, 0});
    return speakers.back();
}

void count_reply(std::vector<ReplyText>& replies, const std::string& to)
{
    for (auto& one : replies) {
        if (one.to == to) {
            ++one.count;
            return;
        }
    }
    replies.push_back({to, 1});
}

void count(const MeetingState& state, std::vector<SpeakerText>& speakers, const Speech& speech)
{
    if (speech.kind == SpeechKind::Presentation) return;
    auto& entry = entry_of(speakers, name_of_speaker(state, speech.person, speech.name));
    switch (speech.kind) {
    case SpeechKind::Speech:
        ++entry.speeches;
        break;
    case SpeechKind::Reply:
        count_reply(entry.replies, speech.to ? name_of_person(state, speech.to) : std::string{});
        break;
    case SpeechKind::PointOfOrder:
        ++entry.points_of_order;
        break;
    case SpeechKind::PointOfInformation:
        ++entry.points_of_information;
        break;
    case SpeechKind::Presentation:
        break;
    }
}

/// "ett anförande", "2 repliker"
std::string counted(std::int64_t count, const char* one, const char* several)
{
    return count == 1 ? std::string{one} : std::to_string(count) + " " + several;
}

std::string contributions(const SpeakerText& speaker)
{
    std::vector<std::string> parts;
    if (speaker.speeches > 0)
        parts.push_back(counted(speaker.speeches, "ett anförande", "anföranden"));
    for (const auto& reply : speaker.replies)
        parts.push_back(counted(reply.count, "en replik", "repliker") +
                        (reply.to.empty() ? "" : " till " + reply.to));
    if (speaker.points_of_order > 0)
        parts.push_back(counted(speaker.points_of_order, "en ordningsfråga", "ordningsfrågor"));
    if (speaker.points_of_information > 0)
        parts.push_back(
            counted(speaker.points_of_information, "en sakupplysning", "sakupplysningar"));
    return listed(parts);
}

} // namespace

std::vector<SpeakerText> speakers_of(const MeetingState& state, const ItemRecord& record)
{
    std::vector<SpeakerText> speakers;
    if (rules_of(state).speakers_in_minutes == SpeakersInMinutes::NotNamed) return speakers;
    for (const auto& speech : state.speeches) {
        if (told_under(state, speech.item) == record.item.id) count(state, speakers, speech);
    }
    return speakers;
}

void add_debate(Part& part, const std::vector<SpeakerText>& speakers)
{
    if (speakers.empty()) return;
    part.blocks.emplace_back(Heading{3, {}, "Debatt", {}});
    part.blocks.emplace_back(Paragraph{{{"I debatten yttrar sig:"}}, ParagraphRole::Body});
    List list;
    for (const auto& speaker : speakers)
        list.items.push_back({{{speaker.name}, {", " + contributions(speaker)}}, {}});
    part.blocks.emplace_back(std::move(list));
}

} // namespace klubba::minutes
