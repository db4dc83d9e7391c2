#include "server/figures.h"
#include "support/catch.h"

using namespace klubba::server;

TEST_CASE("figures are written as Prometheus reads them", "[server][figures]")
{
    Figures figures;
    figures.answers[200] = 3;
    figures.answers[404] = 1;
    figures.count(Refused::StuckReader);
    figures.count_handled(0.0005);
    figures.count_handled(0.002);
    figures.count_handled(9);

    const auto text = to_prometheus(figures);
    const auto has = [&](const char* line) { return text.find(line) != std::string::npos; };
    CHECK(has("# TYPE klubba_http_answers_total counter\n"
              "klubba_http_answers_total{status=\"200\"} 3\n"
              "klubba_http_answers_total{status=\"404\"} 1\n"));
    CHECK(has("klubba_http_refused_total{reason=\"stuck_reader\"} 1\n"));
    CHECK(has("klubba_http_handled_seconds_bucket{le=\"0.0005\"} 1\n"));
    CHECK(has("klubba_http_handled_seconds_bucket{le=\"0.0025\"} 2\n"));
    CHECK(has("klubba_http_handled_seconds_bucket{le=\"2.5\"} 2\n"));
    CHECK(has("klubba_http_handled_seconds_bucket{le=\"+Inf\"} 3\n"
              "klubba_http_handled_seconds_sum 9.002500\n"
              "klubba_http_handled_seconds_count 3\n"));
}
