#include "minutes/document_value.h"
#include "minutes/html.h"
#include "minutes/seal.h"
#include "minutes/text.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::minutes;

namespace {

Seal seal()
{
    return {"meeting-1",
            "dispatch",
            26,
            "Nämnden för \"vård\"; 50 % & mer",
            {{"a1b2c3d4e5f60718", 12}, {"b1b2c3d4e5f60718", 3}},
            std::string(64, 'a'),
            std::string(64, 'b')};
}

Document document()
{
    Document document;
    document.language = "sv-SE";
    document.title = "Protokoll";
    document.parts.push_back({PartRole::Item, {Heading{1, {}, "Protokoll", {}}}});
    return document;
}

} // namespace

TEST_CASE("a seal is read again as it was written, whatever is in it", "[minutes][seal]")
{
    const auto text = to_text(seal());
    CHECK(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                 "-.:,;=%") == std::string::npos);
    const auto read = seal_in("before " + text + "</dc:identifier>");
    REQUIRE(read);
    CHECK(*read == seal());
    auto full = seal();
    full.section.reset();
    full.receiver.clear();
    CHECK(seal_in(to_text(full)) == full);
}

TEST_CASE("what is no seal, or half of one, is none", "[minutes][seal]")
{
    CHECK_FALSE(seal_in(""));
    CHECK_FALSE(seal_in("klubba-seal:1"));
    CHECK_FALSE(seal_in("klubba-seal:1;meeting=m;events=a:x;head=aa"));
    CHECK_FALSE(seal_in("klubba-seal:1;meeting=m;events=a:99999999999999999999;head=aa"));
    CHECK_FALSE(seal_in("klubba-seal:1;meeting=%;head=aa;content=%2"));
    CHECK_FALSE(seal_in("klubba-seal:2;meeting=m;events=a:1;head=aa"));
}

TEST_CASE("people and programs find the seal in every form of text", "[minutes][seal]")
{
    auto sealed = document();
    put_seal(sealed, seal());
    for (const auto& text : {to_html(sealed), to_plain_text(sealed)}) {
        CHECK(seal_in(text) == seal());
        CHECK(text.find("Dokumentets äkthet") != std::string::npos);
    }
    const auto value = document_value(sealed);
    REQUIRE(value.find("seal") != nullptr);
    CHECK(*value.find("seal")->find("text") == Value{to_text(seal())});
}

TEST_CASE("a document without a seal says nothing of one", "[minutes][seal]")
{
    CHECK(to_html(document()).find("seal") == std::string::npos);
    CHECK(document_value(document()).find("seal") == nullptr);
}
