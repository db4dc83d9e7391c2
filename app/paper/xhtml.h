#pragma once

#include "base/result.h"
#include "paper/page.h"

#include <functional>
#include <memory>
#include <string_view>

// What `pdftotext -bbox-layout` prints, to pages of words. Only the words are taken: where lines
// and columns are is found anew (layout.h), since what poppler thinks of them depends on its
// version.
namespace klubba::paper {

/// Takes a page as soon as it has come whole; false: no more are wanted.
using TakePage = std::function<bool(Page&&)>;

/// Takes the bytes as they come, so that a file of hundreds of pages is never held in full. No
/// entity, stylesheet or address in the bytes is followed.
class XhtmlReader {
public:
    /// The first page of the bytes is page `first` of the file.
    explicit XhtmlReader(TakePage take, int first = 1);
    ~XhtmlReader();
    XhtmlReader(const XhtmlReader&) = delete;
    XhtmlReader& operator=(const XhtmlReader&) = delete;

    /// False when no more is wanted: `take` said so.
    bool feed(std::string_view bytes);
    /// Failure::BadInput where the bytes were not such a file or broke off inside a page; the pages
    /// before that have been taken.
    Result<void, Failure> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// All pages at once.
Result<std::vector<Page>, Failure> pages_of(std::string_view xhtml);

} // namespace klubba::paper
