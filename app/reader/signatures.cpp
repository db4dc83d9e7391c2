#include "reader/signatures.h"

#include "reader/confined.h"
#include "reader/descriptor.h"
#include "reader/pdf.h"

#include <fcntl.h>
#include <unistd.h>

#include <sstream>
#include <string_view>
#include <utility>

namespace klubba::reader {

namespace {

using Finding = Signatures::Finding;

/// What follows `name` on a line of pdfsig's: "  - Signing Time: …".
std::string after(const std::string& line, std::string_view name)
{
    const auto at = line.find(name);
    return at == std::string::npos ? std::string{} : line.substr(at + name.size());
}

/// "Signature #1: Eva Ek, Feb 12 2026 13:00:00, Signature is Valid."
Signatures told(const std::string& output)
{
    Signatures signatures;
    bool all_hold = true;
    bool covers_all = false;
    std::istringstream stream{output};
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("Signature #")) {
            signatures.said += (signatures.said.empty() ? "" : "\n") + line;
            covers_all = false;
            continue;
        }
        if (const auto name = after(line, "- Signer Certificate Common Name: "); !name.empty())
            signatures.said += " " + name;
        if (const auto time = after(line, "- Signing Time: "); !time.empty())
            signatures.said += ", " + time;
        if (line.ends_with("- Total document signed")) covers_all = true;
        if (const auto holds = after(line, "- Signature Validation: "); !holds.empty()) {
            signatures.said += ", " + holds;
            all_hold = all_hold && holds == "Signature is Valid.";
        }
    }
    if (signatures.said.empty()) return {Finding::None, {}};
    if (!covers_all) signatures.said += "\nThe file was added to after it was signed.";
    signatures.finding = all_hold && covers_all ? Finding::Holds : Finding::Broken;
    return signatures;
}

} // namespace

Signatures signatures_of(const std::filesystem::path& file)
{
    const Descriptor input{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    std::string head(1024, '\0');
    const auto size = input.is_open() ? pread(input.number(), head.data(), head.size(), 0) : -1;
    head.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    if (!is_pdf(head)) return {Finding::NotChecked, "it is no PDF"};
    const auto program = installed("pdfsig");
    if (!program)
        return {Finding::NotChecked, "pdfsig is missing (Debian's package poppler-utils)"};
    std::string output;
    const auto ended = run_confined(*program, {"-nocert", "-no-ocsp", "fd://0"}, input.number(),
                                    Limits{}, [&](std::string_view bytes) {
                                        output += bytes;
                                        return true;
                                    });
    if (!ended) return {Finding::NotChecked, ended.error().context};
    // 2: there are none.
    if (ended->status != 0 && ended->status != 2)
        return {Finding::NotChecked, "pdfsig cannot read it: " + ended->error};
    return told(output);
}

} // namespace klubba::reader
