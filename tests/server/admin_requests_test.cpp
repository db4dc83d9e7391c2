#include "at_central.h"

using namespace klubba;
using namespace klubba::testing;

namespace {

/// A browser that keeps its cookie.
class Browser {
public:
    explicit Browser(AtCentral& at) : m_at(&at) {}

    server::Response open() { return ask("GET", {}); }
    server::Response send(const std::string& form, const std::string& site = "same-origin")
    {
        auto response = ask("POST", form, site);
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie") m_cookie = value.substr(0, value.find(';'));
        return response;
    }

private:
    server::Response
    ask(const std::string& method, const std::string& body, const std::string& site = "none")
    {
        server::Request request;
        request.method = method;
        request.path = "/admin";
        request.body = body;
        request.headers = {{"cookie", m_cookie}, {"sec-fetch-site", site}};
        return std::get<server::Response>(m_at->ask(request));
    }

    AtCentral* m_at;
    std::string m_cookie;
};

} // namespace

TEST_CASE("an administrator logs in with a token, and nobody else does", "[server][admin]")
{
    AtCentral at;
    const auto admin = at.enrol({"administrator"});
    const auto secretary = at.enrol({"secretary"});
    Browser browser{at};
    CHECK(browser.open().body.find("type=\"password\"") != std::string::npos);
    CHECK(browser.send("command=LogIn&token=" + secretary.token).status == 403);
    CHECK(browser.send("command=RegisterRoom&name=x").status == 403);
    CHECK(browser.send("command=LogIn&token=" + admin.token).status == 303);
    CHECK(browser.open().body.find("<table>") != std::string::npos);
    CHECK(browser.send("command=RegisterRoom&name=x", "cross-site").status == 403);
    CHECK(browser.send("command=LogOut").status == 303);
    CHECK(browser.open().body.find("type=\"password\"") != std::string::npos);
    CHECK(at.central().trust().rooms().empty());
}

TEST_CASE("what a form asks for is done, and shown as text", "[server][admin]")
{
    AtCentral at;
    const auto admin = at.enrol({"administrator"});
    Browser browser{at};
    browser.send("command=LogIn&token=" + admin.token);
    CHECK(browser.send("command=RegisterBody&name=Milj%C3%B6+%26+%3Cb%3Ebygg").status == 200);
    CHECK(at.central().trust().bodies().contains("Miljö & <b>bygg"));
    const auto page = browser.open().body;
    CHECK(page.find("Miljö &amp; &lt;b&gt;bygg") != std::string::npos);
    CHECK(page.find("<b>") == std::string::npos);
    const auto code = browser.send("command=IssueCode&station=Sal+A&roles=room&minutes=5");
    CHECK(code.status == 200);
    CHECK(at.central().trust().open_codes().size() == 1);
    CHECK(browser.send("command=WithdrawCode&station=Sal+A").status == 200);
    CHECK(at.central().trust().open_codes().empty());
    const auto wrong = browser.send("command=IssueCode&station=Sal+A");
    CHECK(wrong.status == 400);
    CHECK(wrong.body.find("role=\"alert\"") != std::string::npos);
    CHECK(browser.send("command=SetRetention&days=30").status == 200);
    CHECK(at.central().trust().retention_days() == 30);
    CHECK(browser.send("command=%").status == 400);
}
