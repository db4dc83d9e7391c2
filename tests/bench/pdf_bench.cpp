// How long a notice in PDF takes from file to draft, and how much memory, beside pdftotext alone on
// the same file. Prints one line for each figure: name, value, unit.

#include "reader/notice_file.h"
#include "reader/written_pdf.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
#include <string>
#include <vector>

using namespace klubba::reader;

namespace {

constexpr int rounds = 15;

/// Sixty words a line or so in 55 lines, as a page of a case system is.
std::vector<Placed> page_of(int number, int agenda, int& item, std::mt19937& random)
{
    constexpr std::array words{"regionen",        "budget",        "plan", "skola",
                               "kollektivtrafik", "personal",      "att",  "beslutar",
                               "f\xF6rvaltning",  "uppf\xF6ljning"};
    std::vector<Placed> page{{60, 810, "Kulturn\xE4mnden"},
                             {480, 810, "Sida " + std::to_string(number) + " (60)"}};
    if (number > agenda) {
        page.push_back({60, 790, "Tj\xE4nsteutl\xE5tande"});
        page.push_back({60, 770, "Handl\xE4ggare"});
        page.push_back({300, 770, "Datum"});
        page.push_back({450, 770, "Diarienummer"});
    }
    if (number == 1) {
        page.push_back({60, 790, "Datum: 2027-03-16"});
        page.push_back({60, 778, "Tid: kl. 09.00"});
        page.push_back({60, 766, "F\xF6redragningslista"});
    }
    for (int line = 0; line < 52; ++line) {
        const double at = 745 - 13.0 * line;
        if (line % 26 == 0) {
            page.push_back({60, at,
                            std::to_string(item) + ". Redovisning av punkt " +
                                std::string(1, static_cast<char>('a' + item % 26))});
            page.push_back({450, at, "KN 2027/" + std::to_string(item)});
            ++item;
            continue;
        }
        if (line % 26 == 25) continue;
        std::string text;
        for (int word = 0; word < 11; ++word)
            text += std::string{words[random() % words.size()]} + " ";
        page.push_back({80, at, text});
    }
    return page;
}

/// The first `agenda` pages are the notice, and the rest is attached to it.
std::string notice_of(int pages, int agenda)
{
    std::mt19937 random{7};
    int item = 1;
    std::vector<std::vector<Placed>> made;
    for (int number = 1; number <= pages; ++number)
        made.push_back(page_of(number, agenda, item, random));
    return file_of("bench-" + std::to_string(pages) + "-" + std::to_string(agenda) + ".pdf",
                   written_pdf(made));
}

struct Cost {
    double milliseconds = 0;
    long own = 0;      ///< KiB at its highest, of the process itself,
    long children = 0; ///< and of the largest child.
};

/// In a process of its own, so that memory is counted from nothing.
Cost cost_of(const std::function<bool()>& work)
{
    int ends[2]{};
    if (pipe(ends) != 0) std::exit(1);
    std::fflush(stdout);
    if (fork() == 0) {
        const auto start = std::chrono::steady_clock::now();
        if (!work()) _exit(1);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        rusage self{};
        rusage child{};
        getrusage(RUSAGE_SELF, &self);
        getrusage(RUSAGE_CHILDREN, &child);
        const Cost cost{took.count(), self.ru_maxrss, child.ru_maxrss};
        _exit(write(ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
    Cost cost;
    const bool told = read(ends[0], &cost, sizeof cost) == sizeof cost;
    int status = 0;
    wait(&status);
    close(ends[0]);
    close(ends[1]);
    if (!told || status != 0) {
        std::fprintf(stderr, "pdf_bench: the work failed\n");
        std::exit(1);
    }
    return cost;
}

Cost middle_of(const std::function<bool()>& work)
{
    std::vector<Cost> costs;
    for (int round = 0; round < rounds; ++round)
        costs.push_back(cost_of(work));
    std::sort(costs.begin(), costs.end(), [](const Cost& one, const Cost& other) {
        return one.milliseconds < other.milliseconds;
    });
    return costs[rounds / 2];
}

bool pdftotext(const std::string& file)
{
    const auto child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), 1);
        execl("/usr/bin/pdftotext", "pdftotext", "-bbox-layout", file.c_str(), "-", nullptr);
        _exit(1);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && status == 0;
}

void print(const char* name, double value, const char* unit)
{
    std::printf("%-46s %10.2f %s\n", name, value, unit);
}

} // namespace

int main()
{
    const auto ten = notice_of(10, 10);
    const auto sixty = notice_of(60, 60);
    const auto attached = notice_of(60, 10);
    const auto first = middle_of([&] { return read_notice_file(ten).has_value(); });
    const auto ours = middle_of([&] { return read_notice_file(sixty).has_value(); });
    const auto short_agenda = middle_of([&] { return read_notice_file(attached).has_value(); });
    const auto alone = middle_of([&] { return pdftotext(sixty); });
    print("pdf: 10 pages to a draft", first.milliseconds, "ms");
    print("pdf: 60 pages, all of them agenda", ours.milliseconds, "ms");
    print("pdf: 60 pages, 10 of them agenda", short_agenda.milliseconds, "ms");
    print("pdf: pdftotext alone on them", alone.milliseconds, "ms");
    print("pdf: all agenda, times pdftotext alone", ours.milliseconds / alone.milliseconds, "");
    print("pdf: 10 of agenda, times pdftotext alone",
          short_agenda.milliseconds / alone.milliseconds, "");
    print("pdf: memory of the child", static_cast<double>(ours.children) / 1024, "MiB");
    print("pdf: memory of the reader itself", static_cast<double>(ours.own) / 1024, "MiB");
    print("pdf: memory of pdftotext alone", static_cast<double>(alone.children) / 1024, "MiB");
    return 0;
}
