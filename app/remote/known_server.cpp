#include "remote/known_server.h"

#include "journal/files.h"
#include "wire/json.h"
#include "wire/keys.h"

namespace klubba::remote {

static std::filesystem::path server_file(const std::filesystem::path& folder)
{
    return folder / "server.json";
}

Result<std::string, Failure> root_of(const KnownServer& server)
{
    auto root = wire::from_hex(server.server_key);
    if (!root) return failure(Failure::Kind::BadInput, "server.json: server_key: must be hex");
    return std::move(*root);
}

Result<std::optional<KnownServer>, Failure> read_known_server(const std::filesystem::path& folder)
{
    const auto path = server_file(folder);
    if (!journal::is_there(path)) return std::optional<KnownServer>{};
    const auto text = journal::read_file(path);
    if (!text) return unexpected<Failure>(text.error());
    const auto value = wire::parse_json(*text);
    if (!value) return failure(value.error().kind, path.string() + ": " + value.error().context);
    auto server = from_value<KnownServer>(*value, UnknownMembers::PassedOver);
    if (!server)
        return failure(Failure::Kind::BadInput, path.string() + ": " + server.error().text());
    return std::optional{std::move(*server)};
}

Result<void, Failure> write_known_server(const std::filesystem::path& folder,
                                         const KnownServer& server)
{
    return journal::write_privately(
        server_file(folder), wire::print_json(to_value(server), wire::Layout::Indented) + "\n");
}

} // namespace klubba::remote
