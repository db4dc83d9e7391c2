#pragma once

#include "plans/rows.h"

#include <optional>

// Planned meetings in a table whose columns are known by where they stand.
namespace klubba::plans {

enum class Column { Day, Time, Matters, Place, Numbers, Kind, Other };

struct Table {
    struct Of {
        Column column;
        int left;
    };
    std::vector<Of> columns; ///< From left to right, at least two.
};

/// By the cells of its head where it has one, else by where most cells begin; none where the lines
/// stand in no table.
std::optional<Table>
table_of(const Reading& reading, const At& lines, std::optional<std::size_t> head);

std::vector<MeetingRows>
deal(const Reading& reading, const Table& table, const At& lines, At& before);

} // namespace klubba::plans
