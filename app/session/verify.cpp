#include "session/verify.h"

#include "journal/opening.h"
#include "session/station_key.h"
#include "wire/certificate.h"
#include "wire/chain.h"

#include <set>

namespace klubba::session {

namespace {

constexpr std::size_t page_size = 1000;

auto damaged(std::string what)
{
    return failure(Failure::Kind::Damaged, std::move(what));
}

/// The first station vouches for itself; every other is vouched for by it, or by a server that is.
Result<void, Failure> check_stations(const std::vector<journal::Station>& stations,
                                     wire::ChainChecker& checker)
{
    std::set<std::string> issuers;
    if (!stations.empty()) issuers.insert(stations.front().public_key);
    for (const auto& station : stations) {
        const auto name = "station " + station.author.text;
        const auto certificate = wire::parse_certificate(station.certificate);
        if (!certificate) return damaged(name + ": certificate: " + certificate.error().context);
        if (certificate->subject != station.public_key ||
            wire::author_of(station.public_key) != station.author)
            return damaged(name + ": its key is not the one that was certified");
        if (!issuers.contains(certificate->issuer) || !wire::holds(*certificate))
            return damaged(name + ": its certificate does not hold");
        if (certificate->rights.has_role("server")) issuers.insert(station.public_key);
        checker.trust(station.public_key);
    }
    return {};
}

Result<std::int64_t, Failure> check_records(const journal::Journal& journal,
                                            wire::ChainChecker& checker)
{
    journal::Position from;
    while (true) {
        const auto page = journal.read(from, page_size);
        if (!page) return unexpected<Failure>(page.error());
        if (page->records.empty()) return from.value;
        for (const auto& record : page->records) {
            if (const auto fault = checker.check(record)) return damaged(fault->text());
        }
        const auto expected = from.value + static_cast<std::int64_t>(page->records.size());
        if (page->next.value != expected)
            return damaged(name_of(page->records.back()) + ": stands in another place than it did");
        from = page->next;
    }
}

std::string name_of_head(const StreamId& stream, const AuthorId& author, std::int64_t sequence)
{
    Record record;
    record.stream = stream;
    record.author = author;
    record.sequence = sequence;
    return name_of(record);
}

/// The heads were written with the records; they tell what was cut off at the end.
Result<void, Failure> check_heads(const std::vector<journal::Head>& stored, wire::ChainHeads found)
{
    for (const auto& head : stored) {
        const auto chain = found.find({head.stream, head.author});
        const auto last = chain == found.end() ? 0 : chain->second.sequence;
        if (last < head.sequence)
            return damaged(name_of_head(head.stream, head.author, last + 1) + ": is missing");
        if (chain == found.end() || last > head.sequence || chain->second.hash != head.hash)
            return damaged(name_of_head(head.stream, head.author, last) +
                           ": is not the last one that was noted");
        found.erase(chain);
    }
    if (found.empty()) return {};
    const auto& [chain, head] = *found.begin();
    return damaged(name_of_head(chain.first, chain.second, head.sequence) +
                   ": was not noted as the last one");
}

} // namespace

Result<Verified, Failure> verify(const journal::Journal& journal,
                                 const std::optional<StreamId>& stream)
{
    wire::ChainChecker checker;
    const auto stations = journal.stations();
    if (!stations) return unexpected<Failure>(stations.error());
    if (auto known = check_stations(*stations, checker); !known)
        return unexpected<Failure>(std::move(known.error()));
    const auto records = check_records(journal, checker);
    if (!records) return unexpected<Failure>(records.error());
    const auto heads = journal.heads();
    if (!heads) return unexpected<Failure>(heads.error());
    if (auto noted = check_heads(*heads, checker.heads()); !noted)
        return unexpected<Failure>(std::move(noted.error()));
    if (auto sound = journal.check(); !sound) return unexpected<Failure>(std::move(sound.error()));
    return Verified{wire::to_hex(wire::hash_of_heads(checker.heads(), stream)), *records,
                    checker.heads()};
}

Result<Verified, Failure> verify_folder(const std::filesystem::path& folder,
                                        const std::optional<StreamId>& stream)
{
    const auto journal = journal::open_to_read(folder);
    if (!journal) return unexpected<Failure>(journal.error());
    auto verified = verify(**journal, stream);
    if (!verified) return verified;
    const auto key = read_key(folder);
    const auto stations = (*journal)->stations();
    const bool own = key && *key && stations && !stations->empty();
    if (own && stations->front().public_key != (**key).public_key())
        return damaged("station " + stations->front().author.text +
                       ": is not the station whose key is in this folder");
    return verified;
}

Result<std::optional<std::string>, Failure>
head_at(const std::filesystem::path& folder, const StreamId& stream, const LastRecords& last)
{
    const auto journal = journal::open_to_read(folder);
    if (!journal) return unexpected<Failure>(journal.error());
    wire::ChainHeads heads;
    journal::Position from;
    while (true) {
        const auto page = (*journal)->read(from, page_size);
        if (!page) return unexpected<Failure>(page.error());
        if (page->records.empty()) break;
        for (const auto& record : page->records) {
            const auto wanted = last.find(record.author);
            if (record.stream == stream && wanted != last.end() &&
                wanted->second == record.sequence)
                heads[{stream, record.author}] = {record.sequence, record.hash};
        }
        from = page->next;
    }
    if (heads.size() != last.size()) return std::optional<std::string>{};
    return std::optional{wire::to_hex(wire::hash_of_heads(heads, stream))};
}

} // namespace klubba::session
