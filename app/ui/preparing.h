#pragma once

#include "base/time.h"
#include "meeting/planning.h"
#include "meeting/revision.h"
#include "ui/picture.h"
#include "year/lengths.h"

#include <optional>
#include <string>
#include <vector>

// What the program knows beside the meeting that is shown, for who prepares one: bodies, earlier
// meetings, and what became of a notice that was to be opened.
namespace klubba::ui {

struct KnownBody {
    std::string name;
    meeting::BodyKind kind{};
    std::vector<meeting::TemplateItem> agenda; ///< Empty: the usual one.
};

/// What a notice could not be drafted for.
struct NoticeTrouble {
    enum class Kind {
        None,
        NotOpened,
        NoText, ///< Neither PDF, web page nor text.
        TooLarge,
        Locked,
        Damaged,
        Scan,
        NoReader,    ///< The program that reads PDF is missing.
        NotConfined, ///< It cannot be held here, and so is not run.
        NoAgenda,
        LacksWhen,
        OtherMeeting,
    };

    Kind kind = Kind::None;
    std::string path;
    std::size_t count = 0; ///< Of notices tried: another one is another trouble.
    std::string meeting{}; ///< Of another one: which.
};

/// Paths that go on from what was typed, folders with a stroke at the end.
struct FoundPaths {
    std::string typed;
    std::vector<std::string> paths;
};

/// A notice for the meeting that is shown, come again.
struct Revision {
    std::string path;
    meeting::Differences differences;
    std::size_t count = 0; ///< Of those read: another one is another revision. 0: none was.
    std::optional<meeting::StoredFile> notice{}; ///< Itself, where it is kept.
};

/// A page of the notice of the meeting that is shown.
struct NoticePage {
    int number = 0; ///< From 1.
    int dots_per_inch = 0;
    std::optional<Picture> picture; ///< Empty where it cannot be shown.
};

/// Signed minutes that could not be kept.
struct AttachTrouble {
    std::string path{};
    bool is_too_large = false; ///< Else it cannot be opened, or not be stored.
    std::size_t count = 0;     ///< As NoticeTrouble::count.
};

/// A meeting of a body's plan that is not drafted yet.
struct PlannedOne {
    std::string body;
    year::PlannedMeetingId id;
    Day day{};
    std::string place;
    std::size_t matters = 0;

    friend bool operator==(const PlannedOne&, const PlannedOne&) = default;
};

/// What the plan holds that could be drafted, and what became of one that was to be.
struct FromPlan {
    std::vector<PlannedOne> meetings; ///< In order of days.
    /// How long such as the slots of the meeting that is shown have taken.
    std::vector<year::SlotLength> lengths;

    friend bool operator==(const FromPlan&, const FromPlan&) = default;
};
struct PlanTrouble {
    std::string text;      ///< In words.
    std::size_t count = 0; ///< As NoticeTrouble::count.
};

struct Preparing {
    std::vector<KnownBody> bodies;              ///< Of the settings.
    std::vector<meeting::DraftMeeting> earlier; ///< Latest first.
    FoundPaths paths;
    NoticeTrouble trouble;
    Revision revision;
    AttachTrouble attach_trouble;
    FromPlan from_plan;
    PlanTrouble plan_trouble;
    std::vector<NoticePage> pages; ///< Those at hand.
    std::size_t changes = 0;       ///< Of all these so far.
};

} // namespace klubba::ui
