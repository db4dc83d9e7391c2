#include "server/admin_page.h"

#include "base/html.h"
#include "page/document.h"
#include "page/markup.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

namespace klubba::server {

using namespace page;
using words::Word;

namespace {

/// A page on its way: every text is escaped as it comes in.
class Writer {
public:
    explicit Writer(const Reader& reader) : m_reader(&reader) {}

    [[nodiscard]] std::string word(Word word) const { return html_text(m_reader->words(word)); }
    [[nodiscard]] std::string moment(Instant at) const
    {
        return html_text(day_text(*m_reader, m_reader->zone.day_of(at)) + " " +
                         clock(*m_reader, at));
    }
    [[nodiscard]] std::string heading(Word title) const { return element("h2", {}, word(title)); }

    /// With a header cell for each column.
    [[nodiscard]] std::string table(Word caption,
                                    std::initializer_list<Word> columns,
                                    const std::vector<std::vector<std::string>>& rows) const
    {
        std::string head;
        for (const Word column : columns)
            head += element("th", attribute("scope", "col"), word(column));
        std::string body;
        for (const auto& row : rows) {
            std::string cells;
            for (const auto& cell : row)
                cells += element("td", {}, cell);
            body += element("tr", {}, cells);
        }
        return element("table", {},
                       element("caption", {}, word(caption)) +
                           element("thead", {}, element("tr", {}, head)) +
                           element("tbody", {}, body));
    }

    /// A text field with its label.
    [[nodiscard]] std::string
    field(Word label, std::string_view name, std::string_view attributes = {}) const
    {
        return element("label", {},
                       word(label) + " <input" + attribute("name", name) + std::string{attributes} +
                           "/>");
    }
    [[nodiscard]] std::string
    choice(Word label, std::string_view name, std::string_view value, std::string_view type) const
    {
        return element("label", {},
                       "<input" + attribute("type", type) + attribute("name", name) +
                           attribute("value", value) + "/> " + word(label));
    }
    /// What the form does, and with what, is in hidden fields.
    [[nodiscard]] std::string
    form(std::initializer_list<std::pair<std::string_view, std::string_view>> hidden,
         std::string_view fields,
         Word button,
         std::string_view spoken = {}) const
    {
        std::string inner;
        for (const auto& [name, value] : hidden)
            inner += "<input" + attribute("type", "hidden") + attribute("name", name) +
                     attribute("value", value) + "/>";
        inner += fields;
        const auto label = spoken.empty() ? std::string{} : attribute("aria-label", spoken);
        inner += element("button", attribute("type", "submit") + label, word(button));
        return element("form",
                       attribute("method", "post") +
                           attribute("action", "/admin?lang=" + language_code(*m_reader)),
                       inner);
    }
    [[nodiscard]] std::string named(Word word, const std::string& name) const
    {
        return m_reader->words(word, {name});
    }

private:
    const Reader* m_reader;
};

std::string notice_html(const AdminNotice& notice)
{
    if (notice.text.empty()) return {};
    return element("p", attribute("role", notice.is_trouble ? "alert" : "status"),
                   html_text(notice.text));
}

std::string document_of(const Reader& reader, const std::string& main)
{
    Document document;
    document.title = reader.words(Word::AdminTitle);
    document.banner =
        element("div", of_class("title"), element("h1", {}, html_text(document.title)));
    document.main = element("div", of_class("admin"), main);
    document.skip = "#main";
    document.skip_word = Word::AdminSkip;
    document.address = "/admin";
    document.back = element("a", attribute("href", "/?lang=" + language_code(reader)),
                            html_text(reader.words(Word::PageAllMeetings)));
    return to_html(document, reader);
}

constexpr std::array roles{
    std::pair{std::string_view{"room"}, Word::AdminRoleRoom},
    std::pair{std::string_view{"chair"}, Word::AdminRoleChair},
    std::pair{std::string_view{"secretary"}, Word::AdminRoleSecretary},
    std::pair{std::string_view{"administrator"}, Word::AdminRoleAdministrator},
    std::pair{std::string_view{"relay"}, Word::AdminRoleRelay}};

std::string roles_html(const Writer& html, const std::vector<std::string>& held)
{
    std::string text;
    for (const auto& [role, word] : roles)
        if (std::find(held.begin(), held.end(), role) != held.end())
            text += (text.empty() ? "" : ", ") + html.word(word);
    return text;
}

std::string stations_html(const Writer& html, const sync::Trust& trust)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& member : trust.members()) {
        const auto& rights = member.rights();
        if (rights.has_role("server")) continue;
        const auto revoke =
            member.revoked
                ? html.word(Word::AdminRevoked)
                : html.form({{"command", "RevokeStation"}, {"station", member.author.text}}, {},
                            Word::AdminRevoke, html.named(Word::AdminRevokeNamed, member.name));
        rows.push_back(
            {isolated(member.name), roles_html(html, rights.roles),
             rights.bodies.empty() ? html.word(Word::AdminAllBodies) : isolated(rights.bodies),
             html.moment(member.certificate.issued), revoke});
    }
    return html.table(Word::AdminStations,
                      {Word::FieldName, Word::AdminRoles, Word::AdminBodies, Word::AdminEnrolledAt,
                       Word::AdminRevoke},
                      rows);
}

std::string new_station_html(const Writer& html, const sync::Trust& trust)
{
    std::string choices = element("legend", {}, html.word(Word::AdminRoles));
    for (const auto& [role, word] : roles)
        choices += html.choice(word, "roles", role, "checkbox");
    std::string bodies;
    if (!trust.bodies().empty()) {
        bodies = element("legend", {}, html.word(Word::AdminBodies));
        for (const auto& body : trust.bodies())
            bodies +=
                element("label", {},
                        "<input" + attribute("type", "checkbox") + attribute("name", "bodies") +
                            attribute("value", body) + "/> " + isolated(body));
        bodies = element("fieldset", {}, bodies);
    }
    return html.heading(Word::AdminNewStation) +
           html.form({{"command", "IssueCode"}},
                     html.field(Word::FieldName, "station", attribute("required", "")) +
                         element("fieldset", {}, choices) + bodies +
                         html.field(Word::AdminMinutes, "minutes",
                                    attribute("type", "number") + attribute("min", "1") +
                                        attribute("max", "10080") + attribute("value", "15")),
                     Word::AdminMakeCode);
}

std::string codes_html(const Writer& html, const Central& central)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& code : central.trust().open_codes())
        if (code.expires > central.now())
            rows.push_back(
                {isolated(code.station), roles_html(html, code.roles), html.moment(code.expires),
                 html.form({{"command", "WithdrawCode"}, {"station", code.station}}, {},
                           Word::AdminRemove, html.named(Word::AdminRemoveNamed, code.station))});
    if (rows.empty()) return {};
    return html.table(Word::AdminCodes,
                      {Word::FieldName, Word::AdminRoles, Word::AdminValidUntil, Word::AdminRemove},
                      rows);
}

/// Bodies, rooms and people, by name.
std::string register_html(const Writer& html,
                          Word caption,
                          std::string_view kind,
                          const std::vector<std::string>& names)
{
    std::vector<std::vector<std::string>> rows;
    rows.reserve(names.size());
    for (const auto& name : names)
        rows.push_back(
            {isolated(name),
             html.form({{"command", "EndRegistration"}, {"kind", kind}, {"name", name}}, {},
                       Word::AdminRemove, html.named(Word::AdminRemoveNamed, name))});
    return rows.empty() ? std::string{}
                        : html.table(caption, {Word::FieldName, Word::AdminRemove}, rows);
}

std::string registers_html(const Writer& html, const sync::Trust& trust)
{
    std::vector<std::string> people;
    for (const auto& person : trust.people())
        people.push_back(person.name);
    std::string kinds = element("legend", {}, html.word(Word::AdminKind));
    for (const auto& [value, word] : {std::pair{"RegisterBody", Word::AdminKindBody},
                                      {"RegisterRoom", Word::AdminKindRoom},
                                      {"RegisterPerson", Word::AdminKindPerson}})
        kinds += html.choice(word, "command", value, "radio");
    return html.heading(Word::AdminAdd) +
           html.form({},
                     element("fieldset", {}, kinds) +
                         html.field(Word::FieldName, "name", attribute("required", "")),
                     Word::AdminAdd) +
           register_html(html, Word::AdminBodies, "body",
                         {trust.bodies().begin(), trust.bodies().end()}) +
           register_html(html, Word::AdminRooms, "room",
                         {trust.rooms().begin(), trust.rooms().end()}) +
           register_html(html, Word::AdminPeople, "person", people);
}

std::string meetings_html(const Writer& html, const Central& central)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& [stream, history] : central.meetings()) {
        const auto& info = history.state().info;
        rows.push_back({element("a", attribute("href", "/m/" + stream.text), isolated(info.body)),
                        html.moment(info.starts), std::to_string(history.events().size())});
    }
    const auto retention = html.form(
        {{"command", "SetRetention"}},
        html.field(Word::AdminRetention, "days",
                   attribute("type", "number") + attribute("min", "0") +
                       attribute("value", std::to_string(central.trust().retention_days()))),
        Word::AdminSave);
    if (rows.empty()) return html.heading(Word::AdminMeetings) + retention;
    return html.table(Word::AdminMeetings,
                      {Word::AdminBodies, Word::FieldStarts, Word::AdminEvents}, rows) +
           retention;
}

} // namespace

std::string login_page(const AdminNotice& notice, const Reader& reader)
{
    const Writer html{reader};
    return document_of(reader,
                       notice_html(notice) +
                           html.form({{"command", "LogIn"}},
                                     html.field(Word::AdminToken, "token",
                                                attribute("type", "password") +
                                                    attribute("autocomplete", "current-password") +
                                                    attribute("required", "") +
                                                    attribute("aria-describedby", "token-help")) +
                                         element("p", attribute("id", "token-help"),
                                                 html.word(Word::AdminTokenHelp)),
                                     Word::AdminLogIn));
}

std::string admin_page(const Central& central, const AdminNotice& notice, const Reader& reader)
{
    const Writer html{reader};
    const auto& trust = central.trust();
    return document_of(reader, notice_html(notice) + stations_html(html, trust) +
                                   new_station_html(html, trust) + codes_html(html, central) +
                                   registers_html(html, trust) + meetings_html(html, central) +
                                   html.form({{"command", "LogOut"}}, {}, Word::AdminLogOut));
}

} // namespace klubba::server
