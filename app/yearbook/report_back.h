#pragma once

#include "base/result.h"
#include "minutes/document.h"
#include "yearbook/facts.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The report back (återrapportering): for each assignment what the body did with it over the year,
// and how far it has come. What a person wrote stands as it was written, and the rest is composed
// of the meetings.
namespace klubba::yearbook {

enum class Stage {
    Draft, ///< Says which statuses nobody has set, with what is proposed, and what is composed.
    Final,
};

struct ReportWanted {
    Stage stage{};
    std::string registry_number; ///< Empty: none is told.
};

/// The numbers of the assignments whose status nobody has set.
std::vector<std::string> without_status(const YearFacts& facts);

/// A final one fails while a status is not set, and names the assignments.
Result<minutes::Document, Failure> report_back(const YearFacts& facts, const ReportWanted& wanted);

/// The report backs of `bodies` in one document of `parent`: a part for each. A final one fails as
/// each of them would.
Result<minutes::Document, Failure> collected_reports(const YearFacts& parent,
                                                     std::span<const YearFacts> bodies,
                                                     const ReportWanted& wanted);

/// What a meeting is asked to decide about the report, without "att". `receiver` is whom it is
/// handed over to; empty: whoever gave the assignments.
std::vector<std::string> report_proposal(int year, const std::string& receiver);
/// What the item, and its document, is called.
std::string report_title(int year);
/// Whether an item of that title is about a report back.
bool is_report_title(std::string_view title);

} // namespace klubba::yearbook
