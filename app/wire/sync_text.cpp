#include "wire/sync_text.h"

#include "wire/envelope.h"
#include "wire/json.h"

#include <utility>

namespace klubba::wire {

namespace {

auto wrong_line(std::size_t number, const Failure& why)
{
    return failure(why.kind, "line " + std::to_string(number) + ": " + why.context);
}

/// Calls `take` with each line that is not empty and its number, from 1, until it fails.
template <class Take>
Result<void, Failure> for_each_line(std::string_view text, Take take)
{
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty()) continue;
        if (auto taken = take(line); !taken) return wrong_line(number, taken.error());
    }
    return {};
}

template <class T>
std::string print_lines(const std::vector<T>& list)
{
    std::string text;
    for (const auto& one : list)
        text += print_json(to_value(one)) + "\n";
    return text;
}

template <class T>
Result<T, Failure> parse_one(std::string_view line)
{
    auto value = parse_json(line);
    if (!value) return unexpected<Failure>(std::move(value.error()));
    auto one = from_value<T>(*value, UnknownMembers::PassedOver);
    if (!one) return failure(Failure::Kind::BadInput, one.error().text());
    return std::move(*one);
}

template <class T, class Parse>
Result<std::vector<T>, Failure> parse_lines(std::string_view text, Parse parse)
{
    std::vector<T> list;
    const auto all = for_each_line(text, [&](std::string_view line) -> Result<void, Failure> {
        auto one = parse(line);
        if (!one) return unexpected<Failure>(std::move(one.error()));
        list.push_back(std::move(*one));
        return {};
    });
    if (!all) return unexpected<Failure>(all.error());
    return list;
}

} // namespace

std::string print_records(const std::vector<Record>& records)
{
    std::string text;
    for (const auto& record : records)
        text += print_record(record) + "\n";
    return text;
}

Result<std::vector<Record>, Failure> parse_records(std::string_view text)
{
    return parse_lines<Record>(text, parse_record);
}

std::string print_heads(const std::vector<HeadLine>& heads)
{
    return print_lines(heads);
}

Result<std::vector<HeadLine>, Failure> parse_heads(std::string_view text)
{
    return parse_lines<HeadLine>(text, parse_one<HeadLine>);
}

std::string print_answers(const std::vector<PushAnswer>& answers)
{
    return print_lines(answers);
}

Result<std::vector<PushAnswer>, Failure> parse_answers(std::string_view text)
{
    return parse_lines<PushAnswer>(text, parse_one<PushAnswer>);
}

std::string print_files(const std::vector<FileLine>& files)
{
    return print_lines(files);
}

Result<std::vector<FileLine>, Failure> parse_files(std::string_view text)
{
    return parse_lines<FileLine>(text, parse_one<FileLine>);
}

std::string print_page(const PullPage& page)
{
    return print_records(page.records) + print_json(to_value(PageEnd{page.next.text, page.more})) +
           "\n";
}

Result<PullPage, Failure> parse_page(std::string_view text)
{
    // The end is a line of its own kind: a page that was cut short has none.
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    const auto last = text.rfind('\n');
    const auto start = last == std::string_view::npos ? 0 : last + 1;
    auto end = parse_one<PageEnd>(text.substr(start));
    if (!end) return failure(end.error().kind, "the last line: " + end.error().context);
    auto records = parse_records(text.substr(0, start));
    if (!records) return unexpected<Failure>(std::move(records.error()));
    return PullPage{std::move(*records), {std::move(end->cursor)}, end->more};
}

std::string enrolment_proof_text(std::string_view code)
{
    return "klubba enrolment 1\n" + std::string{code};
}

} // namespace klubba::wire
