#pragma once

#include "meeting/decide.h"
#include "meeting/history.h"
#include "minutes/record.h"

#include <string>
#include <string_view>
#include <vector>

// A meeting played for the tests: commands through decide, as a station does, at local times of one
// invented day. A command that is refused fails the test.
namespace klubba::minutes {

class Played {
public:
    Played& at(std::string_view clock, meeting::CommandBody command);
    /// What follows is at local times of the day after.
    Played& next_day();

    [[nodiscard]] const meeting::MeetingState& state() const { return m_history.state(); }
    [[nodiscard]] Record record() const;

private:
    meeting::History m_history;
    std::int64_t m_made = 0;
    int m_day = 0;
};

Facts facts();

/// A section by its number; fails the test where there is none.
const Section& section(const Record& record, std::int64_t number);
/// All that a reader of the full minutes in HTML sees; fails the test where the markup is wrong.
std::string printed(const Record& record);
/// The texts of all headings, terms and list items of it.
std::vector<std::string> printed_elements(const Record& record, std::string_view name);

meeting::PersonId person(const char* id);
meeting::ItemId item(const char* id);

/// "Fritidsnämnden" with five seats (m1 chair, m2 first vice chair, m3, m4, m5 vacant) and three
/// substitutes (s1 to s3), and the items as given.
meeting::DraftMeeting small_draft(std::vector<meeting::AgendaItem> items);

meeting::AgendaItem decision(const char* id, const char* title);

/// Drafted and called; then opened at 09:00 with m1 to m4 in the room and the roll called at 09:04.
Played called(const meeting::DraftMeeting& draft);
Played begun(const meeting::DraftMeeting& draft);

/// The item is opened, decided as proposed, and closed.
void decide_at(Played& played, const char* id, std::string_view opens, std::string_view decides);

/// A whole day of "Nämnden för natur och friluftsliv": everything that minutes can tell.
Played full_day();

} // namespace klubba::minutes
