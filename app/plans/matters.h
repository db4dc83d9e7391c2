#pragma once

#include "plans/rows.h"

#include <vector>

// The matters of one meeting.
namespace klubba::plans {

struct ReadMatter {
    FoundMatter matter;
    At at;
    double confidence{}; ///< Of its title; its numbers can mean nothing else.
};

struct ReadMatters {
    std::vector<ReadMatter> matters;
    At headings; ///< Lines that lead or part them, or say that there are none.
};

ReadMatters matters_of(const MeetingRows& rows);

} // namespace klubba::plans
