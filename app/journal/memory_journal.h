#pragma once

#include "journal/follow.h"
#include "journal/journal.h"

// A journal that lives as long as the object: for tests and for trying a script out.
namespace klubba::journal {

class MemoryJournal : public Journal {
public:
    Result<std::size_t, Failure> append(std::span<const Record> records) override;
    Result<void, Failure> add_station(const Station& station) override;
    Result<void, Failure> tidy() override { return {}; }
    Result<void, Failure> check() const override { return {}; }
    Result<Page, Failure> read(Position from, std::size_t limit) const override;
    Result<std::vector<Head>, Failure> heads() const override;
    Result<std::vector<Station>, Failure> stations() const override { return m_stations; }
    Result<std::vector<Missing>, Failure> missing() const override
    {
        return std::vector<Missing>{};
    }

private:
    std::vector<Record> m_records;
    std::map<Missing, std::string> m_hashes; ///< Of every record, by its name.
    std::vector<Station> m_stations;
    Heads m_heads;
};

} // namespace klubba::journal
