#include "server/figures.h"

#include <algorithm>
#include <string_view>

namespace klubba::server {

namespace {

std::string short_number(double number)
{
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

class Text {
public:
    void metric(std::string_view name, std::string_view type, std::string_view help)
    {
        m_name = name;
        m_text.append("# HELP klubba_http_").append(name).append(" ").append(help).append("\n");
        m_text.append("# TYPE klubba_http_").append(name).append(" ").append(type).append("\n");
    }
    void value(const std::string& number, std::string_view ending = "")
    {
        m_text.append("klubba_http_").append(m_name).append(ending).append(" ");
        m_text.append(number).append("\n");
    }
    void
    one(std::string_view name, std::string_view type, std::string_view help, std::uint64_t count)
    {
        metric(name, type, help);
        value(std::to_string(count));
    }

    std::string take() { return std::move(m_text); }

private:
    std::string_view m_name;
    std::string m_text;
};

} // namespace

void Figures::count_handled(double seconds)
{
    const auto bound = std::lower_bound(bounds.begin(), bounds.end(), seconds);
    ++handled[static_cast<std::size_t>(bound - bounds.begin())];
    handled_seconds += seconds;
}

std::string to_prometheus(const Figures& figures)
{
    Text text;
    text.one("connections", "gauge", "Open connections.", figures.connections);
    text.one("readers", "gauge", "Open live streams.", figures.readers);
    text.one("accepted_total", "counter", "Connections taken.", figures.accepted);
    text.one("published_total", "counter", "Events given to all readers.", figures.published);
    text.one("delivered_total", "counter", "Events given to one reader.", figures.delivered);
    text.one("bytes_in_total", "counter", "Bytes received.", figures.bytes_in);
    text.one("bytes_out_total", "counter", "Bytes sent.", figures.bytes_out);

    text.metric("answers_total", "counter", "Answers by status.");
    for (const auto& [status, count] : figures.answers)
        text.value(std::to_string(count), "{status=\"" + std::to_string(status) + "\"}");

    text.metric("refused_total", "counter", "Turned away or cut, by reason.");
    for (std::size_t i = 0; i < refused_names.size(); ++i)
        text.value(std::to_string(figures.refused[i]),
                   std::string{"{reason=\""} + refused_names[i] + "\"}");

    text.metric("handled_seconds", "histogram", "From a whole request to its answer.");
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < figures.handled.size(); ++i) {
        sum += figures.handled[i];
        const std::string bound =
            i < Figures::bounds.size() ? short_number(Figures::bounds[i]) : std::string{"+Inf"};
        text.value(std::to_string(sum), "_bucket{le=\"" + bound + "\"}");
    }
    text.value(std::to_string(figures.handled_seconds), "_sum");
    text.value(std::to_string(sum), "_count");
    return text.take();
}

} // namespace klubba::server
