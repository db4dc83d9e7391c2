#include "base/one_of.h"
#include "support/catch.h"

#include <memory>
#include <string>
#include <vector>

using namespace klubba;

namespace {

/// Its copies are counted while they live.
struct Counted {
    std::shared_ptr<int> owned;

    friend bool operator==(const Counted&, const Counted&) = default;
};

struct Empty {
    friend bool operator==(const Empty&, const Empty&) = default;
};

using Any = OneOf<Empty, std::string, Counted, std::vector<int>>;

} // namespace

TEST_CASE("one of many kinds is known as what it is", "[base][one_of]")
{
    const Any text{std::string{"a text that is too long to lie in the string itself"}};
    CHECK(text.index() == 1);
    CHECK(holds_alternative<std::string>(text));
    CHECK_FALSE(holds_alternative<Empty>(text));
    CHECK(get_if<Counted>(&text) == nullptr);
    REQUIRE(get_if<std::string>(&text) != nullptr);
    CHECK(get<std::string>(text).starts_with("a text"));
    CHECK_THROWS_AS(get<Empty>(text), std::bad_variant_access);
    CHECK(get_if<Empty>(static_cast<const Any*>(nullptr)) == nullptr);
}

TEST_CASE("what one of many kinds holds lives as long as it does", "[base][one_of]")
{
    const auto owned = std::make_shared<int>(1);
    {
        Any first{Counted{owned}};
        CHECK(owned.use_count() == 2);
        Any second{first};
        CHECK(owned.use_count() == 3);
        Any third{std::move(second)};
        CHECK(owned.use_count() == 3);
        third = Any{std::vector{1, 2}};
        CHECK(owned.use_count() == 2);
        third = first;
        CHECK(owned.use_count() == 3);
        const Any& itself = first;
        first = itself;
        CHECK(get<Counted>(first).owned == owned);
        CHECK(get<Counted>(std::move(third)).owned == owned);
    }
    CHECK(owned.use_count() == 1);
}

TEST_CASE("values of many kinds are equal where kind and content are", "[base][one_of]")
{
    CHECK(Any{std::string{"a"}} == Any{std::string{"a"}});
    CHECK_FALSE(Any{std::string{"a"}} == Any{std::string{"b"}});
    CHECK_FALSE(Any{std::string{}} == Any{Empty{}});
}

TEST_CASE("one of many kinds is visited as its own kind", "[base][one_of]")
{
    Any any{std::vector{1, 2, 3}};
    visit(
        [](auto& held) {
            if constexpr (requires { held.push_back(4); }) held.push_back(4);
        },
        any);
    const Any& same = any;
    const auto size = visit(
        [](const auto& held) -> std::size_t {
            if constexpr (requires { held.size(); })
                return held.size();
            else
                return 0;
        },
        same);
    CHECK(size == 4);

    std::size_t kinds = 0;
    Any::for_each_kind([&]<class Kind>(std::type_identity<Kind>) {
        CHECK(Any::index_of<Kind> == kinds);
        ++kinds;
    });
    CHECK(kinds == Any::size);
}
