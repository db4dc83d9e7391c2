#include "klubbactl/item_files.h"

#include <algorithm>
#include <utility>

namespace klubba::ctl {

Result<meeting::AgendaItem, Failure> item_of(const meeting::MeetingState& state,
                                             const std::string& wanted)
{
    for (const auto& record : state.items)
        if (record.item.number == wanted || record.item.id.text == wanted) return record.item;
    return failure(Failure::Kind::BadInput, "--item: there is no item " + wanted);
}

void put_file(meeting::AgendaItem& item, meeting::StoredFile file)
{
    auto& names = item.documents;
    if (std::find(names.begin(), names.end(), file.document) == names.end())
        names.push_back(file.document);
    std::erase_if(item.files, [&](const auto& one) { return one.document == file.document; });
    item.files.push_back(std::move(file));
}

} // namespace klubba::ctl
