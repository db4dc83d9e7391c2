#pragma once

#include "klubba/options.h"
#include "klubba/view_pane.h"
#include "session/session.h"
#include "settings/settings.h"
#include "ui/desk.h"
#include "ui/year_desk.h"
#include "words/words.h"

#include <array>
#include <map>
#include <memory>
#include <set>

// What chair and secretary wish for goes to the session, and what became of it comes back to the
// screen that asked.
namespace klubba {

class Wishes {
public:
    /// All that is referred to outlives this.
    Wishes(session::Session& session, const settings::Settings& settings, const words::Words& words)
        : m_session(&session), m_settings(&settings), m_words(&words)
    {
    }

    /// `person`: by whose PIN the asker's view was opened; empty where that is not known.
    void submit(View asker, ui::Commands wishes, const std::string& person);
    /// The secretary's, of a notice that was read.
    void
    submit_draft(meeting::DraftMeeting draft, meeting::DraftNotes notes, const std::string& person);
    /// The secretary's, in the streams of bodies.
    void submit_year(ui::YearWishes wishes, const std::string& person);
    /// What the settings say of a body's years is to stand in its own stream, for all who have that
    /// to go by: asked for once, when the body is first seen. A body that the settings do not name
    /// is left alone.
    void settle_years();
    /// Takes in what has been answered, and gives what is on disk now.
    const session::Published& collect();
    /// What the view is told of what became of its wishes, of the disk and of the meeting.
    void tell(View view, Told& told) const;
    /// The secretary has read what opening repaired.
    void put_away_repairs() { m_repairs_are_read = true; }

private:
    [[nodiscard]] ui::Answer answer_in_words(const session::Answered& answered) const;
    [[nodiscard]] ui::Answer answer_in_words(const session::YearAnswered& answered) const;
    [[nodiscard]] ui::Answer what_was_taken_back(const session::Receipt& receipt) const;

    session::Session* m_session;
    const settings::Settings* m_settings;
    const words::Words* m_words;
    session::Published m_published;
    std::optional<Failure> m_trouble; ///< That is in words, and the words.
    std::string m_trouble_words;
    std::vector<journal::Repair> m_repairs; ///< The same.
    std::string m_repair_words;
    std::map<session::Ticket, View> m_askers;
    std::array<ui::Answer, all_views.size()> m_answers; ///< By view.
    bool m_repairs_are_read = false;
    std::shared_ptr<const session::Bodies> m_seen_bodies;
    std::set<std::string> m_settled; ///< Bodies whose years have been settled once.
};

} // namespace klubba
