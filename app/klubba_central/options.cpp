#include "klubba_central/options.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <iostream>
#include <map>

namespace klubba::central {

namespace {

/// "127.0.0.1:8400", "[::1]:8400".
bool read_address(const std::string& text, Options& options)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0) return false;
    auto address = text.substr(0, colon);
    if (address.front() == '[' && address.back() == ']')
        address = address.substr(1, address.size() - 2);
    const auto* begin = text.data() + colon + 1;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(begin, end, options.port);
    if (error != std::errc{} || stop != end) return false;
    options.address = std::move(address);
    return true;
}

} // namespace

Result<Options, int> read_options(int count, char** arguments)
{
    CLI::App app{"The central server: stations sync with it, everybody reads its pages. Works with "
                 "nothing configured: one folder holds all it knows. Ends with SIGTERM or SIGINT; "
                 "SIGHUP reads the certificate again.",
                 "klubba-central"};
    Options options;
    std::string data;
    std::string listen = "127.0.0.1:8400";
    std::string certificate;
    std::string key;
    app.add_option("--data", data, "Folder of the journal, made if need be")->required();
    app.add_option("--listen", listen, "Address and port (default: 127.0.0.1:8400; port 0: any)");
    auto* certificate_option =
        app.add_option("--tls-certificate", certificate, "Certificate and its chain, PEM");
    auto* key_option = app.add_option("--tls-key", key, "Its key, PEM");
    certificate_option->needs(key_option);
    key_option->needs(certificate_option);
    app.add_flag("--plain", options.plain,
                 "Allow plain HTTP on an address that others reach: behind a proxy with TLS");
    app.add_option("--trusted-proxy", options.trusted_proxies,
                   "Address of a proxy whose X-Forwarded-For is believed, so that limits count\n"
                   "those behind it; may be given several times");
    auto* follow = app.add_option(
        "--follow", options.follow,
        "Follow the server at this address (https://…): serve what it knows to whom\n"
        "it lets in, also while it is away, and pass on to it what is written here.\n"
        "Kept in the folder from the first time on");
    app.add_option("--follow-code", options.follow_code,
                   "The first time: a code for the role relay, of that server's administrator")
        ->needs(follow);
    app.add_option("--follow-key", options.follow_key,
                   "The first time: believe a server that has this TLS key (sha256//…), whoever\n"
                   "vouches for it")
        ->needs(follow);
    const std::map<std::string, server::Level> levels{{"debug", server::Level::Debug},
                                                      {"info", server::Level::Info},
                                                      {"warning", server::Level::Warning},
                                                      {"error", server::Level::Error}};
    app.add_option("--log", options.level, "debug, info, warning or error (default: info)")
        ->transform(CLI::CheckedTransformer(levels));
    const auto wrong = [](const std::string& what) {
        std::cerr << "klubba-central: " << what << "; see klubba-central --help\n";
        return unexpected<int>(2);
    };
    try {
        app.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        std::cout << app.help();
        return unexpected<int>(0);
    } catch (const CLI::ParseError& error) {
        return wrong(error.what());
    }
    options.data = data;
    if (!read_address(listen, options))
        return wrong("--listen " + listen + ": expected an address and a port, 127.0.0.1:8400");
    if (!certificate.empty()) options.tls = server::Tls{certificate, key};
    return options;
}

} // namespace klubba::central
