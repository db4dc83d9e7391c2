#include "session/session.h"

#include "session/draft_notes.h"

#include <exception>

namespace klubba::session {

namespace {

/// After so long without a command nobody is waiting for the disk.
constexpr std::chrono::milliseconds quiet{2000};
/// Below this the log is short, and moving it into the file would gain nothing.
constexpr std::size_t worth_tidying = 200;

/// A meeting that was closed, or should have been held, so long ago is in no list any more.
constexpr std::chrono::hours long_over{48};

/// When the files of the journal were last written.
std::filesystem::file_time_type last_written(const std::filesystem::path& folder)
{
    auto latest = std::filesystem::file_time_type::min();
    for (const char* name : {"journal.db", "journal.db-wal"}) {
        std::error_code none;
        const auto time = std::filesystem::last_write_time(folder / name, none);
        if (!none) latest = std::max(latest, time);
    }
    return latest;
}

/// Failures that leave something to show.
bool can_be_looked_at(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::ReadOnly:
    case Failure::Kind::DiskFull:
    case Failure::Kind::Busy:
    case Failure::Kind::CannotOpen:
    case Failure::Kind::Damaged:
    case Failure::Kind::Unavailable:
        return true;
    case Failure::Kind::NotOurs:
    case Failure::Kind::TooNew:
    case Failure::Kind::BadInput:
        return false;
    }
    return false;
}

} // namespace

Session::Session(Options options, Clock& clock) : m_options(std::move(options)), m_clock(&clock)
{
    m_shared.with([this](Shared& shared) {
        shared.published.history = std::make_shared<const meeting::History>();
        shared.published.meetings = std::make_shared<const std::vector<meeting::MeetingBrief>>();
        shared.published.bodies = m_years.bodies();
        shared.published.others = m_years.others();
    });
}

Result<std::unique_ptr<Session>, Failure> Session::start(Options options, Clock& clock)
{
    std::unique_ptr<Session> session{new Session{std::move(options), clock}};
    if (auto trouble = session->open_station()) {
        session->m_read = last_written(session->m_options.folder);
        const auto loaded = read_all(session->m_options.folder);
        if (!loaded || !can_be_looked_at(trouble->kind)) return unexpected<Failure>(*trouble);
        session->publish(loaded->meetings, loaded->bodies);
        session->note_trouble(*trouble);
    }
    session->begin();
    return session;
}

std::unique_ptr<Session> Session::start_on(Station station, Options options, Clock& clock)
{
    std::unique_ptr<Session> session{new Session{std::move(options), clock}};
    session->take_over(std::move(station));
    session->m_shared.with(
        [&](Shared& shared) { shared.published.known_until = session->m_options.known_until; });
    session->begin();
    return session;
}

void Session::begin()
{
    m_thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

Session::~Session() = default;

std::optional<Failure> Session::open_station()
{
    auto station = Station::open(m_options.folder, *m_clock);
    if (!station) return station.error();
    take_over(std::move(*station));
    return {};
}

void Session::take_over(Station station)
{
    m_station.emplace(std::move(station));
    m_shared.with([&](Shared& shared) { shared.published.repairs = m_station->repairs(); });
    publish_station();
}

Ticket Session::enqueue(Waiting waiting)
{
    const auto ticket = m_shared.with([&](Shared& shared) {
        waiting.ticket = ++shared.last_ticket;
        shared.queue.push_back(std::move(waiting));
        ++shared.published.pending;
        return shared.last_ticket;
    });
    m_shared.notify();
    return ticket;
}

Ticket Session::submit(meeting::Command command, std::string actor, std::string person)
{
    return enqueue({0, std::move(command), std::move(actor), std::move(person), {}});
}

Ticket Session::submit_draft(meeting::DraftMeeting draft,
                             meeting::DraftNotes notes,
                             std::string actor,
                             std::string person)
{
    return enqueue(
        {0, {std::move(draft), {}}, std::move(actor), std::move(person), std::move(notes)});
}

void Session::submit_year(std::string body,
                          year::Command command,
                          std::string actor,
                          std::string person)
{
    m_shared.with([&](Shared& shared) {
        shared.years.push_back(
            {std::move(body), std::move(command), std::move(actor), std::move(person)});
        ++shared.published.pending;
    });
    m_shared.notify();
}

void Session::settle(meeting::SettleNote wish)
{
    m_shared.with([&](Shared& shared) { shared.settled.push_back(std::move(wish)); });
    m_shared.notify();
}

void Session::renew_notes(NewNotes notes)
{
    m_shared.with([&](Shared& shared) { shared.renewed.push_back(std::move(notes)); });
    m_shared.notify();
}

void Session::perform(Task task)
{
    m_shared.with([&](Shared& shared) { shared.tasks.push_back(std::move(task)); });
    m_shared.notify();
}

Published Session::published() const
{
    return m_shared.with([](const Shared& shared) { return shared.published; });
}

void Session::read_published(Published& into) const
{
    m_shared.with([&](const Shared& shared) { into = shared.published; });
}

std::vector<Answered> Session::take_answers()
{
    return m_shared.with([](Shared& shared) { return std::exchange(shared.answers, {}); });
}

std::vector<YearAnswered> Session::take_year_answers()
{
    return m_shared.with([](Shared& shared) { return std::exchange(shared.year_answers, {}); });
}

void Session::run(const std::stop_token& stop)
{
    while (true) {
        const auto work = m_shared.wait(
            stop, quiet,
            [](const Shared& shared) {
                return !shared.queue.empty() || !shared.years.empty() || !shared.settled.empty() ||
                       !shared.renewed.empty() || !shared.tasks.empty();
            },
            [](Shared& shared) {
                return Work{std::exchange(shared.queue, {}), std::exchange(shared.years, {}),
                            std::exchange(shared.settled, {}), std::exchange(shared.renewed, {}),
                            std::exchange(shared.tasks, {})};
            });
        // What was looked at goes with the meeting shown then, before a new one can be drafted.
        if (!work.settled.empty()) carry_out(work.settled);
        // A command is a person's, who waits for it.
        if (!work.queue.empty()) carry_out(work.queue);
        if (!work.years.empty()) carry_out(work.years);
        if (!work.renewed.empty()) carry_out(work.renewed);
        if (!work.tasks.empty()) carry_out(work.tasks);
        if (!work.empty()) continue;
        if (stop.stop_requested()) return;
        if (m_station)
            tidy();
        else
            follow();
    }
}

void Session::carry_out(const std::vector<Waiting>& queue)
{
    for (const auto& waiting : queue) {
        auto answer = answer_to(waiting);
        const auto* failure = std::get_if<Failure>(&answer);
        const auto* receipt = std::get_if<Receipt>(&answer);
        if (receipt != nullptr && !receipt->events.empty()) {
            note_written();
        }
        if (failure != nullptr) note_trouble(*failure);
        m_shared.with([&](Shared& shared) {
            if (receipt != nullptr && !receipt->events.empty()) {
                shared.published.trouble.reset();
                shared.published.known_until.reset();
            }
            --shared.published.pending;
            shared.answers.push_back({waiting.ticket, waiting.command, std::move(answer)});
        });
        if (m_options.wake) m_options.wake();
    }
}

void Session::carry_out(const std::vector<YearWaiting>& years)
{
    const auto answer_to = [&](const YearWaiting& waiting) -> Station::YearAnswer {
        try {
            if (!m_station)
                if (auto trouble = open_station()) return *trouble;
            return m_station->submit(waiting.body, waiting.command, waiting.actor, waiting.person);
        } catch (const std::exception& error) {
            return Failure{Failure::Kind::Unavailable, error.what()};
        }
    };
    for (const auto& waiting : years) {
        auto answer = answer_to(waiting);
        const auto* receipt = std::get_if<Receipt>(&answer);
        const bool has_written = receipt != nullptr && !receipt->events.empty();
        if (has_written) note_written();
        if (const auto* failure = std::get_if<Failure>(&answer)) note_trouble(*failure);
        m_shared.with([&](Shared& shared) {
            if (has_written) {
                shared.published.trouble.reset();
                shared.published.known_until.reset();
            }
            --shared.published.pending;
            shared.year_answers.push_back({waiting.body, waiting.command, std::move(answer)});
        });
        if (m_options.wake) m_options.wake();
    }
}

void Session::note_written()
{
    ++m_untidy;
    publish_station();
    if (m_options.written) m_options.written();
}

void Session::carry_out(const std::vector<Task>& tasks)
{
    if (!m_station) (void)open_station(); // Tells of it where somebody asks for something.
    bool changed = false;
    for (const auto& task : tasks) {
        try {
            changed = task(m_station ? &*m_station : nullptr) || changed;
        } catch (const std::exception& error) {
            note_trouble({Failure::Kind::Unavailable, error.what()});
        }
    }
    if (!changed || !m_station) return;
    note_written();
    if (m_options.wake) m_options.wake();
}

Answer Session::answer_to(const Waiting& waiting)
{
    try {
        if (!m_station) {
            if (auto trouble = open_station()) return *trouble;
        }
        const auto stream = stream_for(waiting.command);
        if (!m_station->meetings().contains(stream)) return begin_draft(stream, waiting);
        return m_station->submit(stream, waiting.command, waiting.actor, waiting.person);
    } catch (const std::exception& error) {
        // The last line of the thread: the command is answered, and the next one is tried.
        return Failure{Failure::Kind::Unavailable, error.what()};
    }
}

Result<void, Failure> Session::keep(const StreamId& stream, const meeting::DraftNotes& notes)
{
    if (!m_options.folder.empty()) return write_draft_notes(m_options.folder, stream, notes);
    m_options.notes = notes;
    return {};
}

/// The notes are there before the draft is, and gone if it is refused.
Answer Session::begin_draft(const StreamId& stream, const Waiting& waiting)
{
    if (waiting.notes) {
        const auto kept = keep(stream, *waiting.notes);
        if (!kept) return kept.error();
    } else {
        remove_draft_notes(m_options.folder, stream);
    }
    auto answer = m_station->submit(stream, waiting.command, waiting.actor, waiting.person);
    if (!std::holds_alternative<Receipt>(answer)) remove_draft_notes(m_options.folder, stream);
    return answer;
}

void Session::carry_out(const std::vector<meeting::SettleNote>& settled)
{
    const auto shown = published();
    if (!shown.notes) return;
    auto notes = std::make_shared<meeting::DraftNotes>(*shown.notes);
    for (const auto& wish : settled)
        meeting::settle(*notes, wish);
    keep_published(std::move(notes), shown.stream);
}

void Session::carry_out(const std::vector<NewNotes>& renewed)
{
    const auto shown = published();
    if (!shown.stream) return;
    for (const auto& make : renewed)
        keep_published(std::make_shared<const meeting::DraftNotes>(make(shown.history->state())),
                       shown.stream);
}

void Session::keep_published(std::shared_ptr<const meeting::DraftNotes> notes,
                             const StreamId& stream)
{
    const auto kept = keep(stream, *notes);
    m_shared.with([&](Shared& shared) {
        if (kept)
            shared.published.notes = std::move(notes);
        else
            shared.published.trouble = kept.error();
    });
    if (m_options.wake) m_options.wake();
}

StreamId Session::stream_for(const meeting::Command& command) const
{
    const auto current = current_meeting(m_station->meetings());
    if (!current) return m_station->new_stream();
    const bool drafts = holds_alternative<meeting::DraftMeeting>(command.body);
    const auto& state = m_station->meetings().at(*current).state();
    return drafts && state.phase == meeting::Phase::Closed ? m_station->new_stream() : *current;
}

void Session::publish_station()
{
    publish(m_station->meetings(), m_station->bodies());
}

void Session::publish(const Meetings& meetings, const Bodies& bodies)
{
    const auto current = current_meeting(meetings);
    m_years.renew(meetings, bodies, current.value_or(StreamId{}));
    m_shared.with([&](Shared& shared) {
        shared.published.bodies = m_years.bodies();
        shared.published.others = m_years.others();
    });
    if (!current) return;
    auto history = std::make_shared<const meeting::History>(meetings.at(*current));
    const bool is_other =
        m_shared.with([&](const Shared& shared) { return shared.published.stream != *current; });
    std::shared_ptr<const meeting::DraftNotes> notes;
    std::shared_ptr<const std::vector<meeting::DraftMeeting>> earlier;
    if (is_other) {
        notes = std::make_shared<const meeting::DraftNotes>(
            m_options.folder.empty() ? m_options.notes
                                     : read_draft_notes(m_options.folder, *current));
        earlier = std::make_shared<const std::vector<meeting::DraftMeeting>>(
            plans_beside(meetings, *current));
    }
    m_shared.with([&](Shared& shared) {
        if (is_other) {
            shared.published.notes = std::move(notes);
            shared.published.earlier = std::move(earlier);
        }
        shared.published.stream = *current;
        shared.published.history = std::move(history);
    });
    list_meetings(meetings);
}

void Session::list_meetings(const Meetings& meetings)
{
    auto list = called_meetings(meetings, m_clock->now() - long_over);
    m_shared.with([&](Shared& shared) {
        if (*shared.published.meetings != list)
            shared.published.meetings =
                std::make_shared<const std::vector<meeting::MeetingBrief>>(std::move(list));
    });
}

void Session::note_trouble(const Failure& failure)
{
    const Instant now = m_clock->now();
    m_shared.with([&](Shared& shared) {
        shared.published.trouble = failure;
        // What another writes is followed; of anything else it is not known what did not get
        // stored.
        const bool is_followed = failure.kind == Failure::Kind::Busy;
        if (!is_followed && !shared.published.known_until) shared.published.known_until = now;
    });
}

/// Another Klubba writes: what it has written since the last time is read.
void Session::follow()
{
    const auto written = last_written(m_options.folder);
    if (written == m_read) return;
    const auto loaded = read_all(m_options.folder);
    if (loaded) {
        m_read = written;
        publish(loaded->meetings, loaded->bodies);
    }
    const Instant now = m_clock->now();
    m_shared.with([&](Shared& shared) {
        auto& known_until = shared.published.known_until;
        if (loaded)
            known_until.reset();
        else if (!known_until)
            known_until = now;
    });
    if (m_options.wake) m_options.wake();
}

void Session::tidy()
{
    if (m_untidy < worth_tidying) return;
    // A failure here is no loss: the log only grows, and the next command tells of a full disk.
    if (m_station->tidy()) m_untidy = 0;
}

} // namespace klubba::session
