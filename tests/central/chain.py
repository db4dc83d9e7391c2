#!/usr/bin/env python3
"""A server follows another one, as processes: what is written at either is at both, the one behind goes
on alone while the other is away, and lets nobody in itself.

usage: chain.py PATH_OF_KLUBBA_CENTRAL PATH_OF_KLUBBACTL"""
import json, subprocess, sys, time

from client import Server, administrator, called_meeting, check, code_for, enrolled, folder, lines

program, ctl = sys.argv[1], sys.argv[2]
STREAM = "meeting-chain"


def kinds(server, token):
    status, text = server.curl("GET", "/v1/pull?limit=1000", token=token)
    return [record["kind"] for record in lines(text)[:-1] if record["stream"] == STREAM] if status == 200 else []


def becomes(truth, what):
    end = time.monotonic() + 60
    while not truth():
        if time.monotonic() > end:
            sys.exit(f"not as written, for a minute: {what}")
        time.sleep(0.05)
    print(f"ok: {what}", flush=True)


def start_behind(*arguments):
    return Server(program, *arguments, data=folder / "behind")


first = Server(program)
admin = administrator(first)
desk, token = enrolled(first, admin, "Sekreteraren", "secretary")
code = code_for(first, admin, "Bakom", "relay")
url = f"http://127.0.0.1:{first.port}"
behind = start_behind("--follow", url, "--follow-code", code)

# Its stations are those of the first, known as soon as that has said so.
becomes(lambda: behind.curl("GET", "/v1/heads", token=token)[0] == 200, "a station of the first is let in behind")
status, _ = behind.curl("POST", "/v1/admin", '{"command": "RegisterBody", "name": "A"}', admin)
check(status == 503, "the server behind is not administered")
check(behind.curl("POST", "/v1/enrol", json.dumps({"code": code, "public_key": "", "proof": ""}))[0] == 503,
      "and enrols nobody")

records, (status, text) = called_meeting(behind, desk, token, STREAM)
check(status == 200 and all(one["answer"] == "accepted" for one in lines(text)), "it takes what a station writes")
becomes(lambda: kinds(first, token) == ["MeetingDrafted", "MeetingCalled"], "and the first has it")
check(behind.curl("GET", f"/m/{STREAM}")[0] == 200, "it shows the meeting's page")

opened = desk.record(STREAM, "MeetingOpened", {"at": "2026-12-09T12:00:00.000Z"})
check(first.curl("POST", "/v1/push", opened + "\n", token)[0] == 200, "the first takes what comes next")
becomes(lambda: "MeetingOpened" in kinds(behind, token), "and the one behind has it")

first.kill()
shown = desk.record(STREAM, "MessageShown", {"at": "2026-12-09T12:01:00.000Z", "text": "Ensam"})
status, text = behind.curl("POST", "/v1/push", shown + "\n", token)
check(status == 200 and lines(text)[0]["answer"] == "accepted", "alone, the one behind goes on")
behind.kill()
behind = start_behind()
check("MessageShown" in kinds(behind, token), "and what it has answered for is there after it was killed")
first = Server(program, data=first.data, port=first.port)
becomes(lambda: "MessageShown" in kinds(first, token), "the first has it when it is back")

command = json.dumps({"command": "RevokeStation", "station": "Sekreteraren"})
check(first.curl("POST", "/v1/admin", command, admin)[0] == 200, "the first revokes the station")
becomes(lambda: behind.curl("GET", "/v1/heads", token=token)[0] == 401, "and the one behind lets it in no more")

check(behind.stop() == 0 and first.stop() == 0, "both end when they are told to")
heads = [subprocess.run([ctl, "verify", "--data", data], capture_output=True, text=True, check=True).stdout
         for data in (first.data, behind.data)]
check(heads[0] == heads[1] and heads[0], "both hold the same, and prove it")

other = subprocess.run([program, "--data", first.data, "--listen", "127.0.0.1:0", "--follow", url,
                        "--follow-code", "0000-0000-0000-0000"], capture_output=True, text=True, timeout=60)
check(other.returncode == 1 and other.stderr, "a server that cannot be enrolled says so and ends")
