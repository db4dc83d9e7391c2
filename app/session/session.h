#pragma once

#include "meeting/draft_notes.h"
#include "meeting/meeting_brief.h"
#include "meeting/planning.h"
#include "session/guarded.h"
#include "session/kept_years.h"
#include "session/station.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

// A station on a thread of its own, so that no screen ever waits for a disk.
//
// 1. `published` is always something that is on disk. When nothing more can be stored, it stays
//    as it was, with the trouble beside it.
// 2. Every command that was submitted is answered once, also when it failed; those waiting when
//    the session is let go are carried out first.
// 3. Where the folder cannot be written (read-only, full, another Klubba writes in it) what is in
//    it is shown, with the trouble; each command tries anew. What another Klubba writes is read
//    again within some seconds.
namespace klubba::session {

struct Published {
    StreamId stream; ///< The meeting shown; empty before one is drafted.
    std::shared_ptr<const meeting::History> history; ///< Never null.
    /// What the reading of its notice left to be looked at; null before one is drafted.
    std::shared_ptr<const meeting::DraftNotes> notes;
    /// The other meetings of the journal as they were planned, latest first; null when there is
    /// none.
    std::shared_ptr<const std::vector<meeting::DraftMeeting>> earlier;
    std::size_t pending = 0;        ///< Commands not answered yet.
    std::optional<Failure> trouble; ///< Why nothing can be stored just now.
    /// Until when this was known to be all that has happened; empty while it is.
    std::optional<Instant> known_until;
    /// That have been called and are not long over, in order of time; never null.
    std::shared_ptr<const std::vector<meeting::MeetingBrief>> meetings;
    std::vector<journal::Repair> repairs; ///< What opening had to do to the files.
    /// What bodies have over their years; another one when something has happened to one of them.
    std::shared_ptr<const Bodies> bodies; ///< Never null.
    /// All meetings but the one shown; another one when one of them has changed.
    std::shared_ptr<const MeetingStates> others; ///< Never null.
};

using Ticket = std::uint64_t;

struct Answered {
    Ticket ticket = 0;
    meeting::Command command;
    Answer answer;
};

/// The same of a body's own stream.
struct YearAnswered {
    std::string body;
    year::Command command;
    Station::YearAnswer answer;
};

class Session {
public:
    struct Options {
        std::filesystem::path folder;
        /// Called on the session's thread when something new is published or answered.
        std::function<void()> wake;
        /// Of a meeting in memory, where the folder is empty.
        meeting::DraftNotes notes{};
        std::optional<Instant> known_until{}; ///< Of what it is begun with.
        /// Called on the session's thread after something was written in the journal.
        std::function<void()> written{};
    };

    /// `clock` outlives the session. Fails only if there is nothing that could be shown.
    static Result<std::unique_ptr<Session>, Failure> start(Options options, Clock& clock);
    /// On a station that is there already, and goes by `clock`.
    static std::unique_ptr<Session> start_on(Station station, Options options, Clock& clock);

    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    /// Never waits. Can be called from any thread, as all that follows.
    /// `person` as Station::submit has it.
    Ticket submit(meeting::Command command, std::string actor, std::string person = {});
    /// The draft that was read from a notice, with what the reading left to be looked at.
    Ticket submit_draft(meeting::DraftMeeting draft,
                        meeting::DraftNotes notes,
                        std::string actor,
                        std::string person = {});
    /// In the body's own stream; it counts among those pending.
    void
    submit_year(std::string body, year::Command command, std::string actor, std::string person);
    /// After all that was submitted so far: replaces the notes of the meeting shown by what `notes`
    /// makes of it. Called on the session's thread.
    using NewNotes = std::function<meeting::DraftNotes(const meeting::MeetingState&)>;
    void renew_notes(NewNotes notes);
    /// Keeps what was looked at among the notes of the meeting shown, beside the journal.
    void settle(meeting::SettleNote wish);

    /// Has `task` called on the session's thread, between commands, with the station; null where
    /// there is none that may write. It gives whether it has changed what is to be shown. What
    /// waits when the session is let go is called first.
    using Task = std::function<bool(Station*)>;
    void perform(Task task);

    [[nodiscard]] Published published() const;
    /// Into what held an earlier one, whose memory is used again.
    void read_published(Published& into) const;
    /// Answers since the last call.
    std::vector<Answered> take_answers();
    std::vector<YearAnswered> take_year_answers();

private:
    struct Waiting {
        Ticket ticket = 0;
        meeting::Command command;
        std::string actor;
        std::string person;
        std::optional<meeting::DraftNotes> notes; ///< Of the notice that a draft was read from.
    };
    struct YearWaiting {
        std::string body;
        year::Command command;
        std::string actor;
        std::string person;
    };
    struct Shared {
        Published published;
        std::vector<Waiting> queue;
        std::vector<YearWaiting> years;
        std::vector<meeting::SettleNote> settled;
        std::vector<NewNotes> renewed;
        std::vector<Task> tasks;
        std::vector<Answered> answers;
        std::vector<YearAnswered> year_answers;
        Ticket last_ticket = 0;
    };

    Session(Options options, Clock& clock);

    /// What waits to be done.
    struct Work {
        std::vector<Waiting> queue;
        std::vector<YearWaiting> years;
        std::vector<meeting::SettleNote> settled;
        std::vector<NewNotes> renewed;
        std::vector<Task> tasks;

        [[nodiscard]] bool empty() const
        {
            return queue.empty() && years.empty() && settled.empty() && renewed.empty() &&
                   tasks.empty();
        }
    };

    void begin();
    void run(const std::stop_token& stop);
    Ticket enqueue(Waiting waiting);
    void carry_out(const std::vector<Waiting>& queue);
    void carry_out(const std::vector<YearWaiting>& years);
    void carry_out(const std::vector<meeting::SettleNote>& settled);
    void carry_out(const std::vector<NewNotes>& renewed);
    void keep_published(std::shared_ptr<const meeting::DraftNotes> notes, const StreamId& stream);
    void carry_out(const std::vector<Task>& tasks);
    Answer answer_to(const Waiting& waiting);
    Result<void, Failure> keep(const StreamId& stream, const meeting::DraftNotes& notes);
    Answer begin_draft(const StreamId& stream, const Waiting& waiting);
    /// Where the command belongs: a draft begins a new meeting when the last one is closed.
    [[nodiscard]] StreamId stream_for(const meeting::Command& command) const;
    /// Becomes the one that writes.
    std::optional<Failure> open_station();
    void take_over(Station station);
    void publish(const Meetings& meetings, const Bodies& bodies);
    void publish_station();
    /// Something was written.
    void note_written();
    void list_meetings(const Meetings& meetings);
    /// Something was tried that failed; or that did not.
    void note_trouble(const Failure& failure);
    void follow();
    void tidy();

    Options m_options;
    Clock* m_clock;
    std::optional<Station> m_station; ///< Empty while another writes, or nobody can.
    std::size_t m_untidy = 0;         ///< Commands stored since the journal was last tidied.
    KeptYears m_years;
    std::filesystem::file_time_type m_read; ///< When the files were last written that were read.

    Guarded<Shared> m_shared;
    std::jthread m_thread;
};

} // namespace klubba::session
