#pragma once

#include "session/guarded.h"
#include "session/session.h"
#include "settings/settings.h"
#include "ui/preparing.h"
#include "ui/request.h"
#include "year/refusal.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

// What bodies have planned, for who prepares a meeting: read and drafted on the session's thread.
namespace klubba {

/// The meetings that could be drafted, and how long such as the slots of `shown` have taken.
ui::FromPlan
from_plan(const session::Meetings& meetings, const session::Bodies& bodies, const StreamId& shown);

/// Why a planned meeting was not drafted, in words.
std::string why_not_drafted(const words::Words& words, const year::Refusal& refusal);

class Planned {
public:
    /// What is referred to outlives this. `wake` is called on the session's thread when there is
    /// something new to show.
    Planned(const settings::Settings& settings,
            const words::Words& words,
            session::Session& session,
            std::function<void()> wake);

    void draft(ui::DraftPlanned wish, const std::string& person);
    /// Looks again when a meeting has changed that is not held just now. True where `into` is other
    /// than it was.
    bool collect(const session::Published& published, ui::Preparing& into);

private:
    struct Shared {
        std::optional<ui::FromPlan> found;
        std::optional<std::string> trouble;
    };

    const settings::Settings* m_settings;
    const words::Words* m_words;
    session::Session* m_session;
    std::function<void()> m_wake;
    std::shared_ptr<const meeting::History> m_seen;
    bool m_has_looked = false;
    /// Tasks that wait keep it beyond this.
    std::shared_ptr<session::Guarded<Shared>> m_shared;
};

} // namespace klubba
