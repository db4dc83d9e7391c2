#pragma once

#include "meeting/public_view.h"
#include "minutes/record.h"
#include "page/index_page.h"
#include "page/reader.h"
#include "page/regions.h"
#include "server/central.h"
#include "server/http.h"
#include "server/requests.h"
#include "year/overview.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// The pages that everybody may read, and their live streams: made of what is public, and of nothing
// else. What a reader was sent is remembered once for each meeting and language, however many read.
namespace klubba::server {

class PageRequests {
public:
    PageRequests(Central& central, const Outlet& outlet) : m_central(&central), m_outlet(&outlet) {}

    Answer answer(const Request& request);
    /// Makes what `tell` will send when what is coming is news. On another thread while this one is
    /// not used.
    void prepare(const Coming& coming);
    /// What the news change, to those who read of it.
    void tell(const News& news);
    /// What time alone has changed, and that the server is still there.
    void tick();

private:
    /// A meeting in a language, as its readers have it.
    struct Shown {
        page::Regions regions;
        std::string event; ///< Id of the latest event sent.
        std::string whole; ///< As who begins to read gets it, but for the time; empty: not made.
    };
    using Key = std::pair<StreamId, words::Language>;
    /// What comes next, and what of it those who have the present lack; empty: nothing.
    struct Next {
        page::Regions regions;
        std::optional<std::string> change;
    };
    /// What is shown when that record is news.
    struct Prepared {
        std::string hash;
        std::map<Key, Next> next;
    };

    Answer meeting(const Request& request, std::string_view rest);
    Answer live(const StreamId& stream, words::Language language);
    /// Once they are verified and posted, and somebody has reviewed what everybody would read.
    [[nodiscard]] std::optional<minutes::Record> published_record(const StreamId& stream) const;
    Response minutes(const StreamId& stream) const;
    /// A document of an item that is public.
    Response document(const Request& request, const StreamId& stream, std::string_view hash) const;
    Response list(const Request& request) const;
    /// "body-0123…/2026", "body-0123…/2026.json"
    Response year_of(const Request& request, std::string_view rest) const;
    /// Of all meetings, or of one.
    Response calendar(const Request& request, const std::optional<StreamId>& only) const;
    Response page_json(const StreamId& stream) const;

    /// Whether everybody may read of it.
    [[nodiscard]] bool is_public(const meeting::MeetingState& state, Instant now) const;
    /// The meeting's history where it may be read; null for all others.
    [[nodiscard]] const meeting::History* public_history(const StreamId& stream) const;
    [[nodiscard]] std::optional<meeting::PublicView> view_of(const StreamId& stream) const;
    [[nodiscard]] meeting::PublicView
    view_of(const StreamId& stream, const meeting::MeetingState& state, Instant now) const;
    [[nodiscard]] std::optional<page::Reader> reader_of(const StreamId& stream,
                                                        words::Language language) const;
    /// Empty where nobody may read of it.
    [[nodiscard]] std::optional<page::Regions>
    regions_of(const Key& key, const meeting::MeetingState& state, Instant now) const;
    [[nodiscard]] Next next_of(const Key& key,
                               const Shown& shown,
                               const meeting::MeetingState& state,
                               Instant now) const;
    /// Of those documents of the view that are here.
    [[nodiscard]] page::DocumentAddress document_address(const StreamId& stream,
                                                         const meeting::PublicView& view) const;
    [[nodiscard]] std::vector<page::Listed> listed() const;
    /// All that may be read of.
    [[nodiscard]] std::vector<year::HeldMeeting> public_meetings() const;
    /// Sends who reads it what differs from what they have.
    void update(const Key& key, Shown& shown);
    void send(const Key& key, Shown& shown, Next next);

    Central* m_central;
    const Outlet* m_outlet;
    std::map<Key, Shown> m_shown;
    Prepared m_prepared;
};

} // namespace klubba::server
