#include "support/allocations.h"

#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define KLUBBA_COUNTS_ALLOCATIONS
#endif

namespace klubba::testing {

static thread_local std::size_t taken = 0;

bool can_count_allocations()
{
#ifdef KLUBBA_COUNTS_ALLOCATIONS
    return true;
#else
    return false;
#endif
}

AllocationCount::AllocationCount() : m_before(taken) {}

std::size_t AllocationCount::so_far() const
{
    return taken - m_before;
}

} // namespace klubba::testing

#ifdef KLUBBA_COUNTS_ALLOCATIONS
// The program's own take the place of the C library's for every library that it is linked with.
extern "C" {
// NOLINTBEGIN: these are the C library's names
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

void* malloc(std::size_t size) noexcept
{
    ++klubba::testing::taken;
    return __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size) noexcept
{
    ++klubba::testing::taken;
    return __libc_calloc(count, size);
}

void* realloc(void* old, std::size_t size) noexcept
{
    ++klubba::testing::taken;
    return __libc_realloc(old, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept
{
    ++klubba::testing::taken;
    return __libc_memalign(alignment, size);
}
// NOLINTEND
}
#endif
