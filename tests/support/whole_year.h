#pragma once

#include "year/command.h"

#include <vector>

// A year of an invented body in which everything happens that a body's stream can tell of.
namespace klubba::testing {

inline const char* const year_body = "Kulturnämnden";

inline year::TakePlan a_plan()
{
    using namespace year;
    TakePlan plan;
    plan.year = 2027;
    plan.goals = {{"2", "Kulturen når hela länet"}};
    plan.assignments = {{"Nr 4", "Att öka andelen barn som läser.", "fullmäktige", "nämnden", "2"},
                        {"Nr 7", "Att pröva fria resor.", "fullmäktige", "nämnden", "2"}};
    TakenMeeting january;
    january.meeting.day = Day{std::chrono::year{2027}, std::chrono::January, std::chrono::day{22}};
    january.meeting.start = ClockTime{std::chrono::hours{9}};
    january.meeting.end = ClockTime{std::chrono::hours{12}};
    january.meeting.place = "Rådhuset";
    january.matters = {{"Aktivitetsplan 2027", MatterKind::Decision, {}, "Beslut"},
                       {"Att öka andelen barn som läser.", MatterKind::Information, {"Nr 4"}, {}}};
    TakenMeeting march;
    march.meeting.day = Day{std::chrono::year{2027}, std::chrono::March, std::chrono::day{11}};
    march.meeting.joint = true;
    march.meeting.joint_with = "skolnämnden";
    march.meeting.visit = "Biblioteket";
    march.matters = {{"Fria resor", MatterKind::Theme, {"Nr 7"}, "Tema"}};
    plan.meetings = {january, march};
    plan.standing = {{"Ekonomi", "Förvaltningen"}};
    return plan;
}

inline std::vector<year::Command> whole_year()
{
    using namespace year;
    const auto day = [](unsigned month, unsigned date) {
        return Day{std::chrono::year{2027}, std::chrono::month{month}, std::chrono::day{date}};
    };
    Membership anna{{"p1"},    "Anna Ek", "C", meeting::SeatKind::Member, meeting::Role::Chair,
                    day(1, 1), {},        {}};
    Membership bo{{"p2"},    "Bo Alm",    "S",   meeting::SeatKind::Member, meeting::Role::None,
                  day(5, 1), day(12, 31), {"p1"}};
    Assignment by_hand{{"x1"},          2027, "KS 3", "Att pröva ett tält.", "styrelsen", {}, {},
                       {"Skolnämnden"}, 2028};
    auto corrected = by_hand;
    corrected.text = "Att pröva ett större tält.";
    PlannedMeeting may{{"m-may"}, 2027, {}, {}, {}, "Tältet", false, {}, {}};
    auto settled = may;
    settled.day = day(5, 20);
    PlannedMatter tent{{"t1"}, "Tältet", MatterKind::Preparation, {{"x1"}}, {}};
    auto larger = tent;
    larger.title = "Det större tältet";
    Report report{{"x1"},
                  2027,
                  "Prövat i maj.",
                  "Uppdraget har startat.",
                  "Ur delårsrapport 2027",
                  AssignmentStatus::Started,
                  "Uppdraget har startat."};
    return {NameBody{year_body},
            ElectMember{anna},
            ElectMember{bo},
            EndMembership{{"p1"}, day(4, 30), "Avsägelse"},
            StartSections{2027, 14},
            a_plan(),
            SetGoal{{{"g1"}, 2027, "9", "God ekonomi"}},
            GiveAssignment{by_hand},
            CorrectAssignment{corrected},
            RenumberAssignment{{"x1"}, 2028, "KS 1", {}},
            ReportAssignment{report},
            PlanMeeting{may},
            CorrectPlannedMeeting{settled},
            PlanMatter{{"m-may"}, tent},
            CorrectMatter{larger},
            ConnectMeeting{{"m-may"}, "meeting-1"},
            LinkItem{"meeting-1", "i2", {"x1"}},
            LinkItem{"meeting-1", "i3", {"x1"}},
            UnlinkItem{"meeting-1", "i3", {"x1"}},
            SettleYear{{true, true}},
            RemoveMatter{{"t1"}, "Regn"},
            CancelPlannedMeeting{{"m-may"}, "Regn"},
            SetStandingInformation{2027, {{"Ekonomi", {}}, {"Besökstal", {}}}},
            WriteYearText{{2027, YearPart::ReportClosing, "Ett gott år."}},
            EndAssignment{{"x1"}, 2028, "Tältet blåste bort"}};
}

} // namespace klubba::testing
