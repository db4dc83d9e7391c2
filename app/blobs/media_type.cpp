#include "blobs/media_type.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace klubba::blobs {

std::string_view media_type_of(const std::filesystem::path& file)
{
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array types{
        Pair{".pdf", "application/pdf"},
        Pair{".txt", "text/plain"},
        Pair{".csv", "text/csv"},
        Pair{".png", "image/png"},
        Pair{".jpg", "image/jpeg"},
        Pair{".jpeg", "image/jpeg"},
        Pair{".rtf", "application/rtf"},
        Pair{".doc", "application/msword"},
        Pair{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        Pair{".xls", "application/vnd.ms-excel"},
        Pair{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        Pair{".ppt", "application/vnd.ms-powerpoint"},
        Pair{".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
        Pair{".odt", "application/vnd.oasis.opendocument.text"},
        Pair{".ods", "application/vnd.oasis.opendocument.spreadsheet"},
        Pair{".odp", "application/vnd.oasis.opendocument.presentation"},
    };
    auto ending = file.extension().string();
    for (char& letter : ending)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    const auto* found = std::find_if(types.begin(), types.end(),
                                     [&](const auto& one) { return one.first == ending; });
    return found == types.end() ? "application/octet-stream" : found->second;
}

} // namespace klubba::blobs
