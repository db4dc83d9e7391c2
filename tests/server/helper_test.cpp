#include "server/helper.h"
#include "support/catch.h"

#include <future>
#include <stdexcept>
#include <string>
#include <thread>

using klubba::server::Helper;

TEST_CASE("a helper works at the same time as who asks it to", "[server][helper]")
{
    Helper helper;
    for (int round = 0; round < 100; ++round) {
        // Each waits for the other: one after the other they would never end.
        std::promise<std::thread::id> aside;
        std::promise<std::thread::id> here;
        std::thread::id seen_aside;
        std::thread::id seen_here;
        helper.run_both(
            [&] {
                aside.set_value(std::this_thread::get_id());
                seen_here = here.get_future().get();
            },
            [&] {
                here.set_value(std::this_thread::get_id());
                seen_aside = aside.get_future().get();
            });
        CHECK(seen_here == std::this_thread::get_id());
        CHECK(seen_aside != seen_here);
    }
}

TEST_CASE("what is thrown by either is thrown when both have ended", "[server][helper]")
{
    Helper helper;
    int ended = 0;
    const auto works = [&] { ++ended; };
    const auto throws = [](const char* what) { return [what] { throw std::runtime_error{what}; }; };
    CHECK_THROWS_WITH(helper.run_both(throws("aside"), works), "aside");
    CHECK_THROWS_WITH(helper.run_both(works, throws("here")), "here");
    CHECK_THROWS_WITH(helper.run_both(throws("aside"), throws("here")), "here");
    helper.run_both([] {}, works); // What was thrown once is forgotten.
    CHECK(ended == 3);
}
