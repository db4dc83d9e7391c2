#pragma once

#include "notice/draft.h"
#include "notice/line.h"

#include <vector>

namespace klubba::notice {

/// Where each line stands on paper, kept while the lines themselves are taken apart.
class Places {
public:
    explicit Places(const Lines& lines);
    /// Gives every source that was read from paper its page and box.
    void put_into(std::vector<Source>& sources) const;

private:
    struct Place {
        int line;
        int page;
        paper::Box box;
    };
    std::vector<Place> m_places; ///< In the order of their lines.
};

} // namespace klubba::notice
