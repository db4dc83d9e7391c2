#pragma once

#include "base/result.h"
#include "session/session.h"

#include <exception>
#include <future>
#include <memory>
#include <utility>

// Work that another thread needs done where the station is.
namespace klubba::remote {

/// Carries `work(station, changed)` out on the session's thread, between commands, and waits for
/// what it gives. It sets `changed` when there is something new to show. Failure::Busy where
/// another process writes in the folder.
template <class Value, class Work>
Result<Value, Failure> on_session(session::Session& session, Work work)
{
    auto answer = std::make_shared<std::promise<Result<Value, Failure>>>();
    auto waiting = answer->get_future();
    session.perform([answer, work = std::move(work)](session::Station* station) mutable {
        bool changed = false;
        if (station == nullptr) {
            answer->set_value(failure(Failure::Kind::Busy, "another Klubba writes in the folder"));
            return changed;
        }
        try {
            answer->set_value(work(*station, changed));
        } catch (const std::exception& error) {
            answer->set_value(failure(Failure::Kind::Unavailable, error.what()));
        }
        return changed;
    });
    return waiting.get();
}

} // namespace klubba::remote
