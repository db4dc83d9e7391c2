#!/usr/bin/env python3
"""a_year.py KLUBBACTL [KEEP]

A body's year from its plan to the report back that its last meeting approves: the plan is taken over, seven
meetings are held, items are linked to assignments, people set what they alone can set, the report is put on
the agenda and approved, and what is not done runs on into the next year. Its documents are those of the
folder a-year; with KEEP they are written there, as PDFs too, to be looked at.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent / "a-year"
BODY = "Beredningen för natur och friluftsliv"
PARENT = "Miljönämnden"
MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
          "november", "december"]
PEOPLE = [
    {"id": "p1", "name": "Alva Tjäder", "party": "C", "seat": "member", "role": "chair"},
    {"id": "p2", "name": "Henning Lo", "party": "S", "seat": "member", "role": "vice-chair-1"},
    {"id": "p3", "name": "Maj Järv", "party": "M", "seat": "member"},
    {"id": "g1", "name": "Ines Orre", "party": "", "seat": "guest", "title": "ledansvarig"},
    {"id": "g2", "name": "Tor Lunnefågel", "party": "", "seat": "guest", "title": "reservatsförvaltare"},
    {"id": "t1", "name": "Vera Hök", "party": "", "seat": "staff", "role": "secretary"},
]
failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)


def item(title, kind="information", presenters=(), links=(), outcome=None, **more):
    return {"title": title, "kind": kind, "presenters": list(presenters), "links": links, "outcome": outcome, **more}


LEDER = "Att fler leder ska gå att ta sig fram på med rullstol."
MEETINGS = [
    ("2096-01-27", "Storgården", [
        item("Aktivitetsplan 2096", "decision", outcome="as-proposed", proposal=["anta planen"]),
        item(LEDER, presenters=["Ines Orre"]),
    ]),
    ("2096-02-15", "Länshuset", [item("Redovisning av samtal med föreningarna", links=["Ber nr 1"])]),
    ("2096-03-09", "Naturum Ekholmen", [
        item("Badplatserna inför sommaren", presenters=["Tor Lunnefågel"], links=["Nr 4"]),
        item("Följa arbetet med skötselplaner för reservaten.", presenters=["Tor Lunnefågel", "Ines Orre"]),
    ]),
    ("2096-05-03", "Tallbacken", [
        item("Att starta en naturskola, hela arbetet är ett flerårigt uppdrag."),
        item("Information om fågeltornen"),
    ]),
    ("2096-09-11", "Storgården", [
        item("Att minska nedskräpningen vid rastplatser."),
        item("Hot mot häckande örn", links=["Nr 10"], confidentiality="secret", presenters=["Tor Lunnefågel"]),
        item("Att pröva digitala kartor över vandringsleder.", presenters=["Ines Orre"]),
    ]),
    ("2096-11-07", "Storgården", [
        item("Sammanträdesdatum 2097", "decision", outcome="as-proposed", proposal=["anta dagarna"]),
        item("Yttrande om rastplatsernas skötsel", "decision", outcome="amended", proposal=["lämna yttrandet"]),
        item("Att beakta beredskapen där det behövs."),
    ]),
    ("2096-12-14", "Storgården", [
        item("Återrapportering av uppdrag 2096", "decision"),
        item(LEDER, presenters=["Ines Orre"]),
    ]),
]
STATUSES = {"Nr 3": "started", "Nr 4": "started", "Nr 6": "several-years", "Ber nr 1": "started", "Nr 9": "done",
            "Nr 10": "started", "Nr 14": "several-years", "Nr 15": "not-started"}


class Year:
    def __init__(self, klubbactl, folder):
        self.klubbactl, self.folder, self.data = klubbactl, folder, folder / "data"
        self.environment = {"PATH": "/usr/bin:/bin", "XDG_CONFIG_HOME": str(folder), "XDG_CONFIG_DIRS": str(folder)}

    def ctl(self, *arguments, fails=None):
        done = subprocess.run([self.klubbactl, *arguments, "--data", self.data], capture_output=True, check=False,
                              env=self.environment)
        said = done.stdout.decode() + done.stderr.decode()
        if fails is None:
            check(done.returncode == 0, f"{' '.join(map(str, arguments))}: {said}")
        else:
            check(done.returncode != 0 and fails in said, f"{' '.join(map(str, arguments))} is refused: {said}")
        return done.stdout.decode()

    def stream(self, day):
        return next(one.get("stream", "") for one in self.view(2096)["plan"] if one["meeting"]["day"] == day)

    def play(self, lines, *meeting):
        script = self.folder / "script.jsonl"
        script.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        self.ctl("play", script, "--quiet", *meeting)

    def draft(self, day, place, items):
        winter = "+01:00" if day[5:7] in ("01", "02", "03", "11", "12") else "+02:00"
        joint = day == "2096-02-15"
        info = {"body": PARENT if joint else BODY, "body_kind": "committee" if joint else "preparatory-committee",
                "day": day, "starts": f"{day}T09:00:00{winter}", "place": place, "zone": "Europe/Stockholm",
                "joint_bodies": [{"id": "b2", "name": BODY}] if joint else []}
        agenda = [{"id": f"i{n}", "number": str(n),
                   **{key: value for key, value in each.items() if key not in ("links", "outcome") and value}}
                  for n, each in enumerate(items, 1)]
        self.play([{"at": f"{day}T07:00:00{winter}", "command": "DraftMeeting", "info": info, "people": PEOPLE,
                    "items": agenda}])

    def hold(self, day, items):
        lines = [{"at": "07:30", "command": "CallMeeting"}, {"at": "09:00", "command": "OpenMeeting"}]
        lines += [{"at": "09:01", "command": "NotePresence", "person": person["id"], "presence": "in-room"}
                  for person in PEOPLE]
        lines.append({"at": "09:03", "command": "CompleteRollCall"})
        for n, each in enumerate(items, 1):
            lines.append({"at": f"{9 + n}:00", "command": "OpenItem", "item": f"i{n}"})
            if each["outcome"]:
                amended = {"clauses": ["lämna yttrandet med ett tillägg"]} if each["outcome"] == "amended" else {}
                lines.append({"at": f"{9 + n}:20", "command": "RecordDecision", "item": f"i{n}",
                              "outcome": each["outcome"], **amended})
        lines.append({"at": "15:00", "command": "CloseMeeting"})
        self.play(lines, "--meeting", self.stream(day))
        for n, each in enumerate(items, 1):
            for number in each["links"]:
                self.ctl("year", "link", "--meeting", self.stream(day), "--item", str(n), "--assignment", number, "--body", BODY)

    def view(self, year):
        return json.loads(self.ctl("year", "--body", BODY, "--year", str(year), "--json"))

    def document(self, kind, year, form, *more):
        return self.ctl("document", kind, "--body", BODY, "--year", str(year), "--to", form, *more)


def play_the_year(year, keep):
    year.ctl("year", "import", HERE / "aktivitetsplan.txt")
    for day, place, items in MEETINGS[:-1]:
        year.draft(day, place, items)
        year.hold(day, items)
    day, place, items = MEETINGS[-1]
    year.draft(day, place, items)
    meeting = year.stream(day)
    draft = year.document("report-back", 2096, "txt")
    if keep:
        year.document("report-back", 2096, "pdf", "-o", pathlib.Path(keep[0]) / "draft.pdf")
    check("Status är inte fastställd för Nr 3, Nr 4, Nr 6, Ber nr 1" in " ".join(draft.split()),
          "a draft says whose status is not set")
    year.ctl("document", "report-back", "--body", BODY, "--year", "2096", "--final",
             fails="nobody has set the status of Nr 3, Nr 4, Nr 6, Ber nr 1, Nr 9, Nr 10, Nr 14, Nr 15")
    year.ctl("year", "report-item", "--meeting", meeting, "--receiver", PARENT, fails="nobody has set the status of")
    for number, status in STATUSES.items():
        year.ctl("year", "report", "--body", BODY, "--year", "2096", "--assignment", number, "--status", status)
    year.ctl("year", "report", "--body", BODY, "--year", "2096", "--assignment", "Nr 4", "--quotation",
             "Sju av nio badplatser har tjänligt vatten.\n\nProverna fortsätter.", "--quoted-from",
             "Ur miljönämndens delårsrapport 2096")
    year.ctl("year", "report", "--body", BODY, "--year", "2096", "--assignment", "Nr 15", "--comment",
             "Det torra vädret gjorde att mötet om skogsbrand ställdes in.", "--status-text",
             "Uppdraget är inte påbörjat och tas upp nästa år.")
    year.ctl("year", "text", "--body", BODY, "--year", "2096", "report-introduction",
             "Beredningen tackar alla som har berättat om sitt arbete.\n\nHär följer vad den har gjort med vart och "
             "ett av uppdragen.")
    check(year.ctl("year", "report-item", "--meeting", meeting, "--receiver", PARENT) == "i1\n",
          "the item of the agenda that is called so is the one")
    pdf = year.folder / "attached.pdf"
    year.ctl("document", "get", "--meeting", meeting, "--item", "1", "Återrapportering av uppdrag 2096", "-o", pdf)
    check(pdf.exists() and pdf.read_bytes().startswith(b"%PDF"), "the report is the item's document")
    items[0]["outcome"] = "as-proposed"
    year.hold(day, items)
    minutes = " ".join(year.ctl("minutes", "--meeting", meeting, "--to", "txt").split())
    check("att godkänna återrapporteringen av uppdrag för år 2096, samt att överlämna återrapporteringen till "
          "Miljönämnden." in minutes, f"the last meeting approves it: {minutes}")


def check_properties(year):
    view = year.view(2096)
    draft = json.loads(subprocess.run([year.klubbactl, "plan", HERE / "aktivitetsplan.txt", "--json"],
                                      capture_output=True, check=True).stdout)
    lines = [line for meeting in view["plan"] for line in meeting["lines"]]
    in_file = sum(len(meeting["matters"]) for meeting in draft["meetings"])
    check(len(lines) == in_file == 14, f"{len(lines)} lines of the plan, {in_file} in the file")
    undone = [line["matter"]["title"] for line in lines if line["became"] not in ("decided", "taken-up")]
    check(not undone, f"each line was taken up: {undone}")
    check(len(view["plan"]) == 7 and not view["unplanned"], "the seven meetings are those of the plan")
    check([one["number"] for one in view["assignments"] if one["stands"] == "neglected"] == ["Nr 15"],
          "what nobody planned is told")
    # Of dates the report has those of its meetings alone.
    days = {f"{int(day[8:])} {MONTHS[int(day[5:7]) - 1]}" for day, _, _ in MEETINGS}
    report = " ".join(year.document("report-back", 2096, "txt").split())
    told = re.findall(r"[Dd]en (\d+ [a-z]+)", report)
    check(len(told) > 10 and set(told) <= days, f"no other meeting is claimed: {set(told) - days}")
    check("häckande" not in report, "what is secret is not told")
    # What is read back of it is what it says.
    text = year.folder / "report-back.txt"
    text.write_text(year.document("report-back", 2096, "txt", "--final"), encoding="utf-8")
    read = json.loads(subprocess.run([year.klubbactl, "report-back", text, "--json"], capture_output=True,
                                     check=True).stdout)
    found = {one["assignment"]["number"]: one.get("status") for one in read["reports"]}
    check(found == STATUSES, f"every number and status is read back: {found}")
    check(all(one.get("comment") for one in read["reports"]), "and every comment")
    text.write_text(year.document("plan", 2096, "txt"), encoding="utf-8")
    read = json.loads(subprocess.run([year.klubbactl, "plan", text, "--json"], capture_output=True, check=True).stdout)

    def planned(draft):
        return [(meeting["day"], meeting.get("place"), [(matter["title"], matter.get("assignments", []))
                                                        for matter in meeting["matters"]])
                for meeting in draft["meetings"]]

    check(planned(read) == planned(draft), f"the plan is read back as it was: {planned(read)}\n{planned(draft)}")
    check([one["number"] for one in read["assignments"]] == [one["number"] for one in draft["assignments"]],
          "with every assignment")


def go_on(year):
    said = year.ctl("year", "carry", "--body", BODY, "--from", "2096", "--to", "2097", "--date",
                    "2097-01-25 09:00-12:00 Storgården", "--date", "2097-03-14")
    check(said.count("runs on: ") == 7 and "done: Nr 9" in said, f"all but what is done runs on: {said}")
    year.ctl("year", "carry", "--body", BODY, "--from", "2096", "--to", "2097", "--date", "2096-01-25",
             fails="is not in 2097")
    before = year.document("plan", 2097, "txt")
    year.ctl("year", "import", HERE / "aktivitetsplan-2097.txt")
    now = {one["text"]: one for one in year.view(2097)["assignments"]}
    for one in year.view(2096)["assignments"]:
        check(one["text"] in now or one["number"] == "Nr 9", f"{one['number']} is not lost")
    check(now[LEDER]["number"] == "Nr 5" and now[LEDER]["other_numbers"][0]["number"] == "Nr 3",
          "the old number is kept beside the new one")
    return before


def collect(year):
    year.ctl("year", "tell", "--body", PARENT, json.dumps({"command": "GiveAssignment", "assignment": {
        "id": "", "year": 2096, "number": "RF 3", "text": LEDER, "bodies": [BODY]}}))
    all_of_it = json.loads(year.ctl("year", "--body", PARENT, "--year", "2096", "--with-bodies", "--json"))
    shared = next(one for one in all_of_it["together"] if one["text"] == LEDER)
    check([(one["body"], one["assignment"]["number"]) for one in shared["bodies"]] ==
          [(PARENT, "RF 3"), (BODY, "Nr 3")], f"the assignment is seen with both: {shared}")
    joint = next(one for one in all_of_it["bodies"] if one["body"] == PARENT)
    check(joint["unplanned"] == [year.stream("2096-02-15")], "the joint meeting counts for the committee too")
    text = year.ctl("document", "report-back", "--body", PARENT, "--year", "2096", "--collect", "--to", "txt")
    check("Här är samlade återrapporteringarna från:" in text and "Nr 14." in text, f"they are collected: {text}")
    return text


def compare(name, text, keep):
    golden = HERE / name
    if keep:
        golden.write_text(text, encoding="utf-8", newline="")
    with golden.open(encoding="utf-8", newline="") as expected:
        check(expected.read() == text, f"{name} is what it was; it is now:\n{text}")


def main():
    klubbactl, *keep = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        year = Year(pathlib.Path(klubbactl).resolve(), pathlib.Path(folder))
        play_the_year(year, keep)
        compare("aterrapportering.txt", year.document("report-back", 2096, "txt", "--final"), keep)
        compare("plan.txt", year.document("plan", 2096, "txt"), keep)
        calendar = re.sub(r"DTSTAMP:\w+", "DTSTAMP:-", year.document("plan", 2096, "ics"))
        compare("plan.ics", calendar, keep)
        check_properties(year)
        text = collect(year)
        compare("samlad.txt", text, keep)
        compare("plan-2097.txt", go_on(year), keep)
        for kind, of, *more in (("report-back", 2096, "--final"), ("plan", 2096), ("plan", 2097)) if keep else ():
            for form in ("pdf", "docx", "html"):
                year.document(kind, of, form, "-o", pathlib.Path(keep[0]) / f"{kind}-{of}.{form}", *more)
        if keep:
            year.ctl("document", "report-back", "--body", PARENT, "--year", "2096", "--collect", "--to", "pdf", "-o",
                     pathlib.Path(keep[0]) / "collected.pdf")
            year.ctl("minutes", "--meeting", year.stream("2096-12-14"), "--to", "pdf", "-o", pathlib.Path(keep[0]) / "minutes.pdf")
        year.ctl("verify")
    print("\n".join(failures) or "A year was planned, held, reported and carried on.")
    sys.exit(1 if failures else 0)


main()
