#include "server/file_requests.h"

#include "server/asking.h"
#include "server/file_answer.h"
#include "wire/sync_text.h"

#include <utility>
#include <vector>

namespace klubba::server {

Response FileRequests::list(const sync::Member& member) const
{
    std::vector<wire::FileLine> lines;
    for (const auto& [hash, file] : m_central->named_files())
        if (m_central->may_see_file(member, hash))
            lines.push_back({hash, file.size, m_central->files()->has(hash)});
    return json_lines(wire::print_files(lines));
}

Response
FileRequests::put(const Request& request, const std::string& hash, const sync::Member& member)
{
    if (!member.rights().may_write()) return no_right("This station may read, and write nothing.");
    if (auto put = m_central->put_file(hash, request.body); !put) return response_to(put.error());
    return json("{\"done\":true}\n");
}

Response
FileRequests::answer(const Request& request, std::string_view path, const sync::Member& member)
{
    if (m_central->files() == nullptr) return error_response(503, "No files are kept here.");
    const bool gets = request.method == "GET";
    if (path.empty() && gets) return list(member);
    const std::string hash{after(path, "/")};
    if (hash.empty() || (!gets && request.method != "PUT"))
        return error_response(404, "There is nothing here.");
    if (!m_central->may_see_file(member, hash))
        return error_response(404, "No event that this station may see names such a file.");
    if (!gets) return put(request, hash, member);
    if (!m_central->files()->has(hash)) return error_response(404, "The file has not come yet.");
    auto content = m_central->files()->get(hash);
    if (!content) return response_to(content.error());
    return file_answer({hash, std::move(*content), "application/octet-stream", {}}, request);
}

} // namespace klubba::server
