#pragma once

#include "base/result.h"
#include "base/time.h"
#include "sync/clock_offset.h"
#include "sync/follower.h"
#include "wire/sync_text.h"

#include <functional>
#include <memory>
#include <string>

// A Follower's messages over HTTP, on a thread of its own (libcurl). Nobody ever waits for it.
namespace klubba::sync {

/// Where a server is, and how this machine is known there.
struct ServerAddress {
    std::string url;   ///< "https://klubba.example.se", without a path.
    std::string token; ///< As the enrolment gave it; empty before that.
    /// "sha256//…" of the key of the server's TLS certificate: where that is its own and no
    /// authority vouches for it. Empty: the system's authorities are asked.
    std::string pinned_tls_key;
};

class Link {
public:
    struct Options {
        ServerAddress server;
        Follower::Options follower;
        /// Called on the link's thread when it stands otherwise than before.
        std::function<void(const Standing&)> stands;
        /// The same, with how far the server was followed: to be kept for the next start.
        std::function<void(const wire::Cursor&)> reached;
        /// The same, when something is known of how the clocks differ.
        std::function<void(const ClockOffset&)> clock;
    };

    /// `local` outlives the link; it is used on the link's thread.
    static Result<std::unique_ptr<Link>, Failure> start(Options options, Follower::Local& local);

    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;
    /// Leaves what is under way; it is sent again the next time.
    ~Link();

    /// Something was written here. From any thread; never waits.
    void local_changed();

private:
    class Loop;
    explicit Link(std::unique_ptr<Loop> loop);

    std::unique_ptr<Loop> m_loop;
};

/// Asks to be enrolled, and waits for the answer at most half a minute. Failure::BadInput says why
/// the server does not.
Result<wire::Enrolled, Failure> enrol_at(const ServerAddress& server,
                                         const wire::EnrolRequest& request);

/// Of what is asked and answered: a file may take as long as some of it comes.
enum class Amount { Little, File };

/// A request by hand, and waits for the answer: `method` "GET", "POST" or "PUT". Gives the body of
/// an answer that went well.
Result<std::string, Failure> ask(const ServerAddress& server,
                                 const std::string& method,
                                 const std::string& path,
                                 const std::string& body,
                                 Amount amount = Amount::Little);

} // namespace klubba::sync
