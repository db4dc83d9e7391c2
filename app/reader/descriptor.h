#pragma once

#include <unistd.h>

#include <utility>

namespace klubba::reader {

/// Owns an open file.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void close()
    {
        if (m_number >= 0) ::close(std::exchange(m_number, -1));
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool is_open() const { return m_number >= 0; }

private:
    int m_number = -1;
};

} // namespace klubba::reader
