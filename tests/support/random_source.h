#pragma once

#include "meeting/history.h"

#include <random>
#include <string>
#include <vector>

// Where random commands take their arguments: mostly what there is in the meeting, now and then
// something that is not there. The same seed gives the same on every machine.
namespace klubba::testing {

class Chance {
public:
    explicit Chance(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }
    bool once_in(std::size_t times) { return below(times) == 0; }
    template <class T>
    T of(const std::vector<T>& things)
    {
        return things.empty() ? T{} : things[below(things.size())];
    }
    template <class Enum>
    Enum any()
    {
        return static_cast<Enum>(below(names_of(Enum{}).size()));
    }
    std::mt19937& engine() { return m_random; }

private:
    std::mt19937 m_random;
};

class Source {
public:
    Source(Chance& with, const meeting::History& from, Instant at, std::string author)
        : chance(with), history(from), state(from.state()), now(at), m_author(std::move(author))
    {
    }

    meeting::PersonId person();
    meeting::PersonId of_seat(meeting::SeatKind kind);
    /// Somebody who serves on what is on the table.
    meeting::PersonId serving();
    std::vector<meeting::PersonId> some_serving(std::size_t at_most);
    meeting::SlotId slot();
    meeting::ItemId item();
    /// Mostly the one that is open.
    meeting::ItemId item_on_table();
    std::vector<meeting::ItemId> items(std::size_t count);
    meeting::RequestId request();
    meeting::QuestionId question();
    meeting::ProposalId proposal();
    /// One that stands on that item, or its main proposal.
    meeting::ProposalId proposal_on(const meeting::ItemId& item);
    meeting::PutQuestionId put_question();
    meeting::VoteId vote();
    meeting::ElectionId election();
    meeting::DissentId dissent();
    meeting::VerificationSetId verification_set();
    meeting::RemarkId remark();
    Day day_after(int days);
    std::string text();
    /// No two the same, from one station or several.
    std::string fresh(const char* of);
    meeting::AgendaItem new_item();
    meeting::Slot new_slot();
    meeting::Person new_person();

    Chance& chance;
    const meeting::History& history;
    const meeting::MeetingState& state;
    Instant now;

private:
    std::string m_author;
};

} // namespace klubba::testing
