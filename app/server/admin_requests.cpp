#include "server/admin_requests.h"

#include "server/admin.h"
#include "server/admin_page.h"
#include "server/asking.h"
#include "server/form.h"
#include "server/pages.h"

#include <charconv>
#include <optional>

namespace klubba::server {

using words::Word;

namespace {

constexpr std::string_view cookie_name = "klubba_admin=";
constexpr const char* policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

std::string token_in_cookie(const Request& request)
{
    auto cookies = request.header("cookie");
    const auto begin = cookies.find(cookie_name);
    if (begin == std::string_view::npos) return {};
    cookies.remove_prefix(begin + cookie_name.size());
    return std::string{cookies.substr(0, cookies.find(';'))};
}

/// For this page alone, and for nothing that another site's page asks for.
std::string cookie(std::string_view token, const Request& request)
{
    std::string text =
        std::string{cookie_name} + std::string{token} + "; Path=/admin; HttpOnly; SameSite=Strict";
    if (token.empty()) text += "; Max-Age=0";
    if (request.header("x-forwarded-proto") == "https") text += "; Secure";
    return text;
}

bool comes_from_elsewhere(const Request& request)
{
    const auto site = request.header("sec-fetch-site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    const auto origin = request.header("origin");
    if (origin.empty()) return false;
    const auto host = request.header("host");
    return !origin.ends_with("://" + std::string{host});
}

const sync::Member* administrator_with(const Central& central, std::string_view token)
{
    const auto* member = central.trust().with_token(token);
    return member != nullptr && member->rights().has_role("administrator") ? member : nullptr;
}

words::Language language_of(const Request& request)
{
    return request.parameter("lang") == "en" ? words::Language::English : words::Language::Swedish;
}

Response admin_html(std::string text, const page::Reader& reader, int status = 200)
{
    return html(std::move(text), reader.words.language(),
                {.policy = policy, .cache = "no-store", .status = status});
}

Response back_with(std::string cookie_text)
{
    return {
        303, "text/plain", "", {{"Location", "/admin"}, {"Set-Cookie", std::move(cookie_text)}}};
}

/// The form as the command that `administer` takes.
Value command_in(const Form& form)
{
    Value command{Value::Object{}};
    const auto set_number = [&](const char* name) {
        const auto text = form.text(name);
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (!text.empty() && error == std::errc{} && end == text.data() + text.size())
            command.set(name, Value{number});
    };
    const auto set_list = [&](const char* name) {
        Value::Array items;
        for (const auto& one : form.all(name))
            items.emplace_back(one);
        command.set(name, Value{std::move(items)});
    };
    const auto name = form.text("command");
    command.set("command", Value{name});
    for (const char* member : {"name", "station", "kind"})
        if (const auto text = form.text(member); !text.empty()) command.set(member, Value{text});
    if (name == "IssueCode") {
        set_list("roles");
        set_list("bodies");
        set_number("minutes");
    }
    if (name == "SetRetention") set_number("days");
    return command;
}

AdminNotice notice_of(const Result<Value, Failure>& done,
                      const std::string& station,
                      const page::Reader& reader)
{
    if (!done) return {reader.words(Word::AdminNotDone, {done.error().context}), true};
    const auto* code = done->find("code");
    const auto* expires = done->find("expires");
    if (code == nullptr || expires == nullptr)
        return {std::string{reader.words(Word::AdminDone)}, false};
    const auto until = instant_from(*expires->get<std::string>());
    return {reader.words(Word::AdminCodeIs, {station, *code->get<std::string>(),
                                             until ? page::clock(reader, *until) : std::string{}}),
            false};
}

} // namespace

Response AdminRequests::answer(const Request& request)
{
    if (!m_central->is_central())
        return error_response(503, "The central server is administered, not this one.");
    const auto reader = reader_without_meeting(language_of(request), m_central->now());
    if (!reader) return error_response(503, "The server has no time zones.");
    const auto* administrator = administrator_with(*m_central, token_in_cookie(request));
    if (request.method == "GET")
        return admin_html(administrator == nullptr ? login_page({}, *reader)
                                                   : admin_page(*m_central, {}, *reader),
                          *reader);
    if (request.method != "POST") return error_response(405, "The page is read and sent, no more.");
    if (comes_from_elsewhere(request)) return no_right("This comes from another site.");
    const auto form = Form::from(request.body);
    if (!form) return error_response(400, "The form cannot be read.");
    const auto command = form->text("command");
    if (command == "LogOut") return back_with(cookie({}, request));
    if (command == "LogIn") {
        const auto token = form->text("token");
        if (administrator_with(*m_central, token) != nullptr)
            return back_with(cookie(token, request));
        return admin_html(
            login_page({std::string{reader->words(Word::AdminWrongToken)}, true}, *reader), *reader,
            403);
    }
    if (administrator == nullptr) return admin_html(login_page({}, *reader), *reader, 403);
    const auto done = administer(*m_central, command_in(*form), administrator->name);
    return admin_html(
        admin_page(*m_central, notice_of(done, form->text("station"), *reader), *reader), *reader,
        done ? 200 : 400);
}

} // namespace klubba::server
