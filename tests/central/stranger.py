#!/usr/bin/env python3
"""Starts a server on loopback with an empty folder, walks through the whole protocol with plain curl
and says what it saw; exit 1 at the first thing that is not as app/server/README.md says.

usage: stranger.py PATH_OF_KLUBBA_CENTRAL"""
import json, subprocess, sys, time

from client import MEETING, Server, Station, administrator, called_meeting, check, enrolled, lines


def walk(server):
    curl = server.curl
    first_code = server.first_code()
    status, text = curl("GET", "/v1")
    hello = json.loads(text)
    check(status == 200 and hello["protocol"] == 1, "the server says who it is")

    admin_token = administrator(server)
    status, _ = Station("late").enrol(server, first_code)
    check(status == 403, "and nobody after that")
    desk, token = enrolled(server, admin_token, "Sekreteraren", "secretary")
    wall, wall_token = enrolled(server, admin_token, "Sal A", "room")

    (first, second), (status, text) = called_meeting(server, desk, token, "meeting-walk")
    check(status == 200 and [a["answer"] for a in lines(text)] == ["accepted"] * 2,
          "two records are taken")
    status, text = curl("POST", "/v1/push", first + "\n" + second + "\n", token)
    check([a["answer"] for a in lines(text)] == ["had"] * 2, "sent again, they were had")

    forged = json.loads(desk.record("meeting-walk", "MeetingCalled", {}))
    forged["body"] = '{"forged":true}'
    status, text = curl("POST", "/v1/push", json.dumps(forged), token)
    check(lines(text)[0]["reason"] == "changed", "a changed record is refused")
    ahead, ahead_token = enrolled(server, admin_token, "Framtiden", "secretary")
    late = ahead.record("meeting-walk", "MeetingCalled", {}, wall=int(time.time() * 1000) + 3600_000)
    status, text = curl("POST", "/v1/push", late, ahead_token)
    check(lines(text)[0]["reason"] == "clock-ahead", "a clock that is an hour ahead is refused")
    status, text = curl("POST", "/v1/push", wall.record("meeting-walk", "MeetingCalled", {}), wall_token)
    check(status == 403, "a room's screen writes nothing")
    check(curl("GET", "/v1/pull")[0] == 401, "without a token nothing is given")

    status, text = curl("GET", "/v1/pull?after=0&limit=1000", token=wall_token)
    page = lines(text)
    check(page[-1]["more"] is False and "cursor" in page[-1], "a page ends with its cursor")
    pushed = json.loads(second)["hash"]
    check(any(record["hash"] == pushed for record in page[:-1]), "and holds what was pushed")
    cursor = page[-1]["cursor"]
    status, text = curl("GET", f"/v1/pull?after={cursor}", token=wall_token)
    check(len(lines(text)) == 1, "after the cursor there is nothing more")
    check(curl("GET", f"/v1/pull?after={cursor}ff", token=wall_token)[0] == 409,
          "another journal's cursor is told")
    heads = lines(curl("GET", "/v1/heads", token=wall_token)[1])
    check(any(h["stream"] == "meeting-walk" and h["sequence"] == 2 for h in heads), "heads")
    streams = lines(curl("GET", "/v1/streams", token=wall_token)[1])
    check(any(s["stream"] == "meeting-walk" and s["body"] == MEETING["body"] for s in streams), "streams")

    stream = subprocess.Popen(["curl", "-sSN", "--max-time", "10", "-H",
                               f"Authorization: Bearer {wall_token}", f"http://127.0.0.1:{server.port}/v1/live?after={cursor}"],
                              stdout=subprocess.PIPE)
    time.sleep(0.3)
    status, text = curl("POST", "/v1/meetings/meeting-walk/commands",
                        '{"command": "OpenMeeting"}', token)
    check(status == 200 and json.loads(text)["answer"] == "done", "a command is carried out")
    heard = {}
    for raw in stream.stdout:
        name, _, value = raw.decode().rstrip("\n").partition(": ")
        heard.setdefault(name, []).append(value)
        if raw == b"\n" and "data" in heard:
            break
    stream.kill()
    check(heard["event"] == ["records"] and json.loads(heard["data"][0])["kind"] == "MeetingOpened",
          "who listens hears of it")
    status, text = curl("GET", f"/v1/pull?after={heard['id'][0]}", token=wall_token)
    check(status == 200 and len(lines(text)) == 1, "and can go on from its id")
    status, text = curl("POST", "/v1/meetings/meeting-walk/commands",
                        '{"command": "OpenMeeting"}', token)
    check(status == 422 and json.loads(text)["answer"] == "refused", "what may not be is refused")

    status, text = curl("GET", "/m/meeting-walk?lang=sv")
    check(status == 200 and "Kulturnämnden i Älvhult" in text, "everybody can read the page")
    status, text = curl("GET", "/m/meeting-walk.json")
    check(json.loads(text)["room"]["body"] == MEETING["body"], "and its JSON")
    check("BEGIN:VCALENDAR" in curl("GET", "/meetings.ics")[1], "and the calendar")
    check(curl("GET", "/healthz")[0] == 200, "it is well")
    check("klubba_http_connections" in curl("GET", "/metrics")[1], "and counts what it does")

    status, _ = curl("POST", "/v1/admin",
                     json.dumps({"command": "RevokeStation", "station": desk.author}), admin_token)
    check(status == 200 and curl("GET", "/v1/pull", token=token)[0] == 401,
          "a revoked station is let in no more")


server = Server(sys.argv[1])
try:
    walk(server)
    print("the whole protocol is as app/server/README.md has it")
finally:
    ended = server.stop()
check(ended == 0, "the server ends when it is told to")
