#include "plans/reading.h"

#include "notice/swedish.h"

namespace klubba::plans {

void Reading::cite(const std::string& path, const At& at, double confidence)
{
    for (std::size_t begin = 0; begin < at.size();) {
        auto end = begin + 1;
        while (end < at.size() && at[end] <= at[end - 1] + 1)
            ++end;
        draft.sources.push_back(
            {path, lines[at[begin]].number, lines[at[end - 1]].number, confidence});
        begin = end;
    }
}

void Reading::note(const std::string& path, const At& at, double confidence)
{
    cite(path, at, confidence);
    for (const auto index : at)
        read[index] = true;
}

void Passage::add(std::string_view more, std::size_t index)
{
    text = notice::join_lines(text, more);
    if (at.empty() || at.back() != index) at.push_back(index);
}

} // namespace klubba::plans
