#include "reader/notice_file.h"
#include "scores/facts.h"
#include "wire/json.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>

// Counts, field by field, what is read of each notice in a folder against what is expected of it,
// and prints one table: precision/recall in hundredths, "=" where both are whole, "." where there
// is nothing to read. Exit 1 when the mean over all fields, or one notice, falls below what is
// asked.
//
// Unlike in the exact tests, what an expected draft leaves out is expected to be absent.

using namespace klubba;
using namespace klubba::notice;

namespace fs = std::filesystem;

namespace {

constexpr double least_mean = 0.97;
constexpr double least_of_notice = 0.85;

struct Count {
    std::size_t expected = 0;
    std::size_t found = 0;
    std::size_t matched = 0;

    Count& operator+=(const Count& other)
    {
        expected += other.expected;
        found += other.found;
        matched += other.matched;
        return *this;
    }
    [[nodiscard]] bool empty() const { return expected + found == 0; }
    [[nodiscard]] double precision() const { return share(found); }
    [[nodiscard]] double recall() const { return share(expected); }
    /// Both at once: their harmonic mean.
    [[nodiscard]] double score() const { return share_of(2 * matched, expected + found); }

private:
    [[nodiscard]] double share(std::size_t of) const { return share_of(matched, of); }
    static double share_of(std::size_t part, std::size_t whole)
    {
        return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
    }
};

using Counts = std::map<std::string_view, Count>;

struct Scored {
    std::string name;
    Counts counts;
    std::size_t unread = 0;
    std::vector<Fact> missing;
    std::vector<Fact> surplus;
};

/// Nothing when it cannot be read.
std::string bytes_of(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void keep_judged(std::vector<Fact>& found, const std::vector<Fact>& expected)
{
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](const Fact& fact) {
                                   return judged_only_where_expected(fact.field) &&
                                          std::none_of(expected.begin(), expected.end(),
                                                       [&](const Fact& each) {
                                                           return each.field == fact.field &&
                                                                  each.key == fact.key;
                                                       });
                               }),
                found.end());
}

Scored scored(std::string name, const Value& draft, const Value& wanted)
{
    Scored result;
    result.name = std::move(name);
    const auto expected = facts_of(wanted);
    result.surplus = facts_of(draft);
    keep_judged(result.surplus, expected);
    for (const auto& fact : result.surplus)
        ++result.counts[fact.field].found;
    for (const auto& fact : expected) {
        ++result.counts[fact.field].expected;
        const auto at = std::find(result.surplus.begin(), result.surplus.end(), fact);
        if (at == result.surplus.end()) {
            result.missing.push_back(fact);
            continue;
        }
        ++result.counts[fact.field].matched;
        result.surplus.erase(at);
    }
    if (const auto* unread = draft.find("unread"))
        result.unread = unread->get<Value::Array>()->size();
    return result;
}

std::string cell(const Count& count)
{
    if (count.empty()) return ".";
    if (count.matched == count.expected && count.matched == count.found) return "=";
    const auto hundredths = [](double share) {
        return std::to_string(static_cast<int>(share * 100));
    };
    return hundredths(count.precision()) + "/" + hundredths(count.recall());
}

void print_row(std::string name, const Counts& counts, const std::string& last)
{
    name.resize(30, ' ');
    std::cout << name;
    for (const auto& field : fact_fields) {
        const auto at = counts.find(field);
        auto text = at == counts.end() ? "." : cell(at->second);
        text.resize(std::max(field.size(), std::size_t{7}) + 1, ' ');
        std::cout << text;
    }
    std::cout << last << '\n';
}

void print_head()
{
    std::cout << std::string(30, ' ');
    for (const auto& field : fact_fields) {
        std::string text{field};
        text.resize(std::max(field.size(), std::size_t{7}) + 1, ' ');
        std::cout << text;
    }
    std::cout << "score unread\n";
}

std::string three_places(double score)
{
    auto digits = std::to_string(static_cast<int>(score * 1000));
    digits.insert(0, 4 - std::min<std::size_t>(digits.size(), 4), '0');
    return digits.insert(1, ".");
}

double mean_over_fields(const Counts& counts)
{
    double sum = 0;
    for (const auto& [field, count] : counts)
        sum += count.score();
    return counts.empty() ? 0 : sum / static_cast<double>(counts.size());
}

double whole_score(const Counts& counts)
{
    Count all;
    for (const auto& [field, count] : counts)
        all += count;
    return all.score();
}

void print_facts(const char* mark, const std::vector<Fact>& facts)
{
    for (const auto& fact : facts)
        std::cout << "    " << mark << ' ' << fact.field << (fact.key.empty() ? "" : " ")
                  << fact.key << ": " << fact.text << '\n';
}

std::optional<Scored>
read_one(const fs::path& expected, const fs::path& folder, const std::string& form)
{
    const auto name = expected.stem().string();
    const auto wanted = wire::parse_json(bytes_of(expected));
    if (!wanted) {
        std::cerr << expected.string() << ": " << wanted.error().context << '\n';
        return {};
    }
    const auto read = reader::read_notice_file(folder / (name + form));
    if (!read) std::cerr << name << ": " << read.error().context << '\n';
    return scored(name, read ? to_value(read->draft) : Value{}, *wanted);
}

int score_all(const fs::path& sources, const fs::path& folder, const std::string& form)
{
    std::vector<fs::path> expected;
    for (const auto& entry : fs::directory_iterator{sources})
        if (entry.path().extension() == ".html")
            expected.push_back(fs::path{entry.path()}.replace_extension(".json"));
    std::sort(expected.begin(), expected.end());
    Counts all;
    bool well = !expected.empty();
    std::vector<Scored> rows;
    for (const auto& path : expected) {
        auto row = read_one(path, folder, form);
        if (!row) return 2;
        for (const auto& [field, count] : row->counts)
            all[field] += count;
        well = well && whole_score(row->counts) >= least_of_notice;
        rows.push_back(std::move(*row));
    }
    for (const auto& row : rows) {
        if (row.missing.empty() && row.surplus.empty()) continue;
        std::cout << row.name << '\n';
        print_facts("-", row.missing);
        print_facts("+", row.surplus);
    }
    print_head();
    for (const auto& row : rows)
        print_row(row.name, row.counts,
                  three_places(whole_score(row.counts)) + " " + std::to_string(row.unread));
    const auto mean = mean_over_fields(all);
    print_row("all", all, three_places(mean));
    std::cout << "mean over the fields of " << rows.size() << " notices as " << form << ": "
              << three_places(mean) << ", asked for " << three_places(least_mean) << '\n';
    return well && mean >= least_mean ? 0 : 1;
}

} // namespace

int main(int count, char** arguments)
{
    if (count == 4) return score_all(arguments[1], arguments[2], arguments[3]);
    std::cerr << "usage: score_notices FOLDER_OF_SOURCES FOLDER FORM (.txt, .pdf or .html)\n";
    return 2;
}
