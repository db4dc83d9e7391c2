#pragma once

#include "base/record.h"
#include "meeting/event.h"
#include "wire/keys.h"

#include <random>
#include <string>
#include <vector>

// What stations of the simulation say, and the keys they say it with: made once for all seeds, so
// that a seed is quick, and the same in every run.
namespace klubba::replicas {

/// The same on every machine, unlike the distributions of the standard library.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }
    int between(int low, int high)
    {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
    }
    bool percent(int share) { return static_cast<int>(below(100)) < share; }
    template <class T>
    const T& of(const std::vector<T>& things)
    {
        return things[below(things.size())];
    }

private:
    std::mt19937_64 m_random;
};

/// An event on its way into a record.
struct Said {
    std::string kind;
    std::string body;
};

/// The key of that number.
const wire::KeyPair& key_number(std::size_t number);

/// Of a meeting of that body: few bytes, as it is read often.
Said drafted(const std::string& body);
/// Something of a random meeting.
const Said& something(Luck& luck);
Said undone(const Record& record);
/// What the record says; reads no JSON for what came from `something`.
meeting::Event read(const Record& record);

} // namespace klubba::replicas
