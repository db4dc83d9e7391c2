#include "journal/wal.h"

#include <array>
#include <optional>

namespace klubba::journal {

namespace {

constexpr std::size_t header_size = 32;
constexpr std::size_t frame_header_size = 24;
constexpr std::uint32_t magic = 0x377f0682; // The lowest bit says big-endian checksums.
constexpr std::uint32_t format_version = 3007000;

std::uint32_t byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at)
{
    return byte_at(bytes, at) << 24U | byte_at(bytes, at + 1) << 16U |
           byte_at(bytes, at + 2) << 8U | byte_at(bytes, at + 3);
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at)
{
    return byte_at(bytes, at + 3) << 24U | byte_at(bytes, at + 2) << 16U |
           byte_at(bytes, at + 1) << 8U | byte_at(bytes, at);
}

void put_big_endian(std::string& bytes, std::size_t at, std::uint32_t number)
{
    for (unsigned index = 0; index < 4; ++index)
        bytes[at + index] = static_cast<char>((number >> (24 - 8 * index)) & 0xFFU);
}

struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;

    void add(std::string_view bytes, bool big)
    {
        const auto word = [&](std::size_t at) {
            return big ? big_endian(bytes, at) : little_endian(bytes, at);
        };
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            first += word(at) + second;
            second += word(at + 4) + first;
        }
    }
};

/// The head of a log, which says how to read the rest.
struct Header {
    bool big = false;
    std::size_t frame_size = 0;
    std::array<std::uint32_t, 2> salt{};
    Checksum checksum;
};

/// Empty if the bytes cannot be the head of a log; checksums are not looked at.
std::optional<Header> header_of(std::string_view wal)
{
    if (wal.size() < header_size) return {};
    const auto found = big_endian(wal, 0);
    const auto page_size = big_endian(wal, 8);
    const bool power_of_two = page_size != 0 && (page_size & (page_size - 1)) == 0;
    if ((found & ~1U) != magic || big_endian(wal, 4) != format_version || !power_of_two ||
        page_size < 512 || page_size > 65536)
        return {};
    Header header;
    header.big = (found & 1U) != 0;
    header.frame_size = frame_header_size + page_size;
    header.salt = {big_endian(wal, 16), big_endian(wal, 20)};
    header.checksum.add(wal.substr(0, 24), header.big);
    return header;
}

bool is_of_this_round(const Header& header, std::string_view frame)
{
    return big_endian(frame, 8) == header.salt[0] && big_endian(frame, 12) == header.salt[1];
}

/// Room behind the end of the log (journal/log_room.h), that was never written on.
bool is_untouched(std::string_view bytes)
{
    return bytes.find_first_not_of('\0') == bytes.npos;
}

bool is_commit(std::string_view frame)
{
    return big_endian(frame, 4) != 0;
}

Checksum checksum_after(Checksum sum, const Header& header, std::string_view frame)
{
    sum.add(frame.substr(0, 8), header.big);
    sum.add(frame.substr(frame_header_size), header.big);
    return sum;
}

/// Frames after the last sound commit, counted to tell a torn write from damage: a write is torn
/// only if no other was finished after it.
WalReport report_on_tail(const Header& header, std::string_view wal, std::size_t sound_end)
{
    WalReport report;
    std::int64_t commits = 0;
    for (auto at = sound_end; at < wal.size(); at += header.frame_size) {
        const auto frame = wal.substr(at, header.frame_size);
        const bool cut_off = frame.size() < frame_header_size;
        if (cut_off && is_untouched(frame)) continue;
        if (!cut_off && !is_of_this_round(header, frame)) continue;
        report.unread_bytes += static_cast<std::int64_t>(frame.size());
        if (!cut_off && is_commit(frame)) ++commits;
    }
    if (report.unread_bytes > 0) report.state = WalReport::State::Torn;
    if (commits > 1) report.state = WalReport::State::Damaged;
    return report;
}

} // namespace

WalReport inspect_wal(std::string_view wal)
{
    if (wal.empty()) return {};
    const auto header = header_of(wal);
    const auto size = static_cast<std::int64_t>(wal.size());
    const bool sound_header = header && header->checksum.first == big_endian(wal, 24) &&
                              header->checksum.second == big_endian(wal, 28);
    if (!sound_header) {
        // A log is begun by its head alone; frames behind a bad one were promised to somebody.
        const bool only_head = wal.size() <= header_size;
        return {only_head ? WalReport::State::Torn : WalReport::State::Damaged, 0, size};
    }
    auto checksum = header->checksum;
    std::size_t sound_end = header_size;
    std::int64_t commits = 0;
    for (auto at = header_size; at + header->frame_size <= wal.size(); at += header->frame_size) {
        const auto frame = wal.substr(at, header->frame_size);
        checksum = checksum_after(checksum, *header, frame);
        if (!is_of_this_round(*header, frame) || checksum.first != big_endian(frame, 16) ||
            checksum.second != big_endian(frame, 20))
            break;
        if (!is_commit(frame)) continue;
        sound_end = at + header->frame_size;
        ++commits;
    }
    auto report = report_on_tail(*header, wal, sound_end);
    report.commits = commits;
    return report;
}

std::string with_new_checksums(std::string wal)
{
    const auto header = header_of(wal);
    if (!header) return wal;
    put_big_endian(wal, 24, header->checksum.first);
    put_big_endian(wal, 28, header->checksum.second);
    auto checksum = header->checksum;
    std::size_t at = header_size;
    for (; at + header->frame_size <= wal.size(); at += header->frame_size) {
        const auto frame = std::string_view{wal}.substr(at, header->frame_size);
        if (!is_of_this_round(*header, frame)) break;
        checksum = checksum_after(checksum, *header, frame);
        put_big_endian(wal, at + 16, checksum.first);
        put_big_endian(wal, at + 20, checksum.second);
    }
    wal.resize(at);
    return wal;
}

} // namespace klubba::journal
