#pragma once

#include <cstddef>

// Counts what the calling thread takes from the heap, by whatever way: new, malloc and what
// libraries do. What is given back is not counted.
namespace klubba::testing {

/// Not under a sanitizer, which has a heap of its own.
bool can_count_allocations();

class AllocationCount {
public:
    AllocationCount();
    /// Since this was made.
    [[nodiscard]] std::size_t so_far() const;

private:
    std::size_t m_before;
};

} // namespace klubba::testing
