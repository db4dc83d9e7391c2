#include "blobs/media_type.h"
#include "blobs/store.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <fstream>

using namespace klubba;
using namespace klubba::blobs;
using klubba::testing::TemporaryFolder;

namespace {

std::filesystem::path file_of(const TemporaryFolder& folder, const std::string& hash)
{
    return folder.path() / "blobs" / hash;
}

} // namespace

TEST_CASE("a file that was put is given out by its hash, however often it is put", "[blobs]")
{
    const TemporaryFolder folder;
    const Store store{folder.path()};
    CHECK(store.all().empty());
    const auto hash = store.put("Bilaga 1");
    REQUIRE(hash);
    CHECK(is_hash(*hash));
    CHECK(store.put("Bilaga 1") == hash);
    CHECK(store.has(*hash));
    CHECK(store.get(*hash) == std::string{"Bilaga 1"});
    CHECK(store.all() == std::vector{*hash});
    CHECK(Store{folder.path()}.get(*hash) == std::string{"Bilaga 1"});
}

TEST_CASE("what is not here, or no hash, is not looked for elsewhere", "[blobs]")
{
    const TemporaryFolder folder;
    const Store store{folder.path()};
    CHECK(store.get(std::string(64, 'a')).error().kind == Failure::Kind::CannotOpen);
    for (const auto& name :
         std::vector<std::string>{"", "../station.key", "A", std::string(64, 'A')}) {
        CHECK_FALSE(store.has(name));
        CHECK(store.get(name).error().kind == Failure::Kind::BadInput);
    }
    CHECK(store.put("").error().kind == Failure::Kind::BadInput);
    CHECK(store.put(std::string(largest + 1, 'x')).error().kind == Failure::Kind::BadInput);
}

TEST_CASE("a damaged file is set aside and not given out, and can be put again", "[blobs]")
{
    const TemporaryFolder folder;
    const Store store{folder.path()};
    const auto hash = store.put("Bilaga 1");
    REQUIRE(hash);
    std::ofstream{file_of(folder, *hash)} << "Bilaga 2";
    SECTION("when it is asked for")
    {
        CHECK(store.get(*hash).error().kind == Failure::Kind::Damaged);
        CHECK_FALSE(store.has(*hash));
        CHECK(std::filesystem::exists(file_of(folder, *hash + ".damaged")));
    }
    SECTION("when it comes again") {}
    CHECK(store.put("Bilaga 1") == hash);
    CHECK(store.get(*hash) == std::string{"Bilaga 1"});
}

TEST_CASE("what a power cut left half written is no file", "[blobs]")
{
    const TemporaryFolder folder;
    const Store store{folder.path()};
    const auto hash = store.put("Bilaga 1");
    REQUIRE(hash);
    std::filesystem::rename(file_of(folder, *hash), file_of(folder, *hash + ".new"));
    CHECK_FALSE(store.has(*hash));
    CHECK(store.all().empty());
    CHECK(store.put("Bilaga 1") == hash);
    CHECK(store.get(*hash) == std::string{"Bilaga 1"});
}

TEST_CASE("a copy of a store has what it has, and a damaged one is not copied silently", "[blobs]")
{
    const TemporaryFolder folder;
    const TemporaryFolder other;
    const Store store{folder.path()};
    const auto first = store.put("Bilaga 1");
    REQUIRE(store.put("Bilaga 2"));
    REQUIRE(store.copy_to(Store{other.path()}));
    CHECK(Store{other.path()}.all() == store.all());
    std::ofstream{file_of(folder, *first)} << "?";
    CHECK(store.copy_to(Store{other.path()}).error().kind == Failure::Kind::Damaged);
}

TEST_CASE("a file is what its name says, and nothing a browser would run", "[blobs]")
{
    CHECK(media_type_of("Bilaga 1.PDF") == "application/pdf");
    CHECK(media_type_of("a.b.txt") == "text/plain");
    CHECK(media_type_of("sida.html") == "application/octet-stream");
    CHECK(media_type_of("utan") == "application/octet-stream");
}
