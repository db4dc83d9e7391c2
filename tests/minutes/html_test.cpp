#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/markup.h"
#include "minutes/played.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;

TEST_CASE("minutes in HTML are well-formed", "[minutes][html]")
{
    const auto html = to_html(full_minutes(full_day().record()));
    const auto markup = read_markup(html);
    CHECK(markup.error.empty());
}
