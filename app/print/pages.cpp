#include "print/pages.h"

#include "print/looks.h"

namespace klubba::print {

namespace {

constexpr double room = page_height - top_margin - bottom_margin;

class Cutter {
public:
    explicit Cutter(std::span<const Strip> strips) : m_strips{strips} {}

    Pages cut()
    {
        m_pages.pages.emplace_back();
        for (std::size_t first = 0; first < m_strips.size();) {
            auto last = first;
            while (last + 1 < m_strips.size() && m_strips[last].keeps_next)
                ++last;
            place(first, last + 1);
            first = last + 1;
        }
        return std::move(m_pages);
    }

private:
    [[nodiscard]] double height(std::size_t first, std::size_t end) const
    {
        double sum = 0;
        for (auto i = first; i < end; ++i)
            sum += (i == first && is_at_top() ? 0 : m_strips[i].above) + m_strips[i].height;
        return sum;
    }

    /// Strips that keep together, as far as a page can hold them.
    void place(std::size_t first, std::size_t end)
    {
        const bool fits = m_y + height(first, end) <= room + 0.01;
        if (!is_at_top() && (m_strips[first].begins_page || !fits)) begin_page(m_strips[first]);
        for (auto i = first; i < end; ++i) {
            const auto& strip = m_strips[i];
            const double above = is_at_top() ? 0 : strip.above;
            if (!is_at_top() && m_y + above + strip.height > room + 0.01) begin_page(strip);
            put(strip);
        }
    }

    [[nodiscard]] bool is_at_top() const { return m_pages.pages.back().strips.empty(); }

    void begin_page(const Strip& next)
    {
        m_pages.pages.emplace_back();
        m_y = 0;
        if (next.head == nullptr) return;
        for (const auto& strip : *next.head) {
            m_pages.pages.back().strips.push_back({&strip, top_margin + m_y, true});
            m_y += strip.height;
        }
    }

    void put(const Strip& strip)
    {
        if (!is_at_top()) m_y += strip.above;
        const double top = top_margin + m_y;
        m_pages.pages.back().strips.push_back({&strip, top, false});
        const Place here{m_pages.pages.size() - 1, top};
        for (const auto& target : strip.targets) {
            if (!target.anchor.empty()) m_pages.anchors.emplace(target.anchor, here);
            m_pages.bookmarks.push_back({target.bookmark, target.level, here});
        }
        m_y += strip.height;
    }

    std::span<const Strip> m_strips;
    Pages m_pages;
    double m_y = 0; ///< Below what is on the page already.
};

} // namespace

Pages pages_of(std::span<const Strip> strips)
{
    return Cutter{strips}.cut();
}

} // namespace klubba::print
