#pragma once

#include "klubbactl/tool.h"

#include <optional>
#include <string>
#include <vector>

// The documents of a body's year: made, filled in by hand, and put on an agenda.
namespace klubba::ctl {

struct YearDocumentOptions {
    std::string data;
    std::string body;
    std::optional<int> year;
    std::string format = "html";
    std::string look; ///< File of a template; empty: by the settings.
    std::string output = "-";
    bool final = false;
    std::string registry_number;
    bool collect = false;
    std::vector<std::string> of; ///< Whose report backs are collected.
};
Exit write_plan_document(const YearDocumentOptions& options);
Exit write_report_back(const YearDocumentOptions& options);

struct YearReportOptions {
    std::string data;
    std::string body;
    std::optional<int> year;
    std::string assignment;
    std::optional<std::string> status;
    std::optional<std::string> status_text;
    std::optional<std::string> comment;
    std::optional<std::string> quotation;
    std::optional<std::string> quoted_from;
};
/// Sets what is given and leaves the rest as it was.
Exit report_assignment(const YearReportOptions& options);

struct YearTextOptions {
    std::string data;
    std::string body;
    std::optional<int> year;
    std::string part; ///< One of year::YearPart.
    std::string text;
};
Exit write_year_text(const YearTextOptions& options);

struct ReportItemOptions {
    std::string data;
    std::string meeting;
    std::string body;
    std::optional<int> year;
    std::string item; ///< Its number on the agenda, or its id; empty: found by its title, or new.
    std::string receiver;
    std::string look;
    std::string registry_number;
    bool draft = false;
};
/// Prints the id of the item.
Exit put_report_item(const ReportItemOptions& options);

struct CarryOptions {
    std::string data;
    std::string body;
    int from = 0;
    int to = 0;
    std::vector<std::string> dates; ///< "2027-01-22 09:00-12:00 Rådhuset"
};
/// Prints what runs on and what stays behind.
Exit carry_year(const CarryOptions& options);

} // namespace klubba::ctl
