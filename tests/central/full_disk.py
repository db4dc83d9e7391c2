#!/usr/bin/env python3
"""The disk of a central server gets full: it says so to whoever writes, serves on whoever reads, loses
nothing that it has answered for, and takes what is written again when there is room.

The disk is a small file system in memory where that may be mounted; else the server may not let a file
grow beyond a limit. Either way it is the system that refuses to write.

usage: full_disk.py PATH_OF_KLUBBA_CENTRAL"""
import json, resource, subprocess, sys

from client import Server, administrator, called_meeting, check, enrolled, folder, lines

program = sys.argv[1]
COMMANDS = "/v1/meetings/meeting-full/commands"
disk = folder / "disk"
disk.mkdir()


class SmallDisk:
    """4 MiB in all."""

    def __init__(self):
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True)
        if mounted.returncode != 0:
            raise OSError(mounted.stderr)

    def fill(self, server):
        with open(disk / "ballast", "wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(bytes(4096))
            except OSError:
                pass

    def make_room(self, server):
        (disk / "ballast").unlink()

    def let_go(self):
        subprocess.run(["umount", disk], check=True)


class LimitedFiles:
    """No file may grow beyond what the journal needs now."""

    def fill(self, server):
        largest = max(path.stat().st_size for path in (disk / "central").iterdir())
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))

    def make_room(self, server):
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE,
                         (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def let_go(self):
        pass


def say(server, token, text):
    return server.curl("POST", COMMANDS, json.dumps({"command": "ShowMessage", "text": text}), token)


def texts(server, token):
    kept, cursor = set(), "0"
    while True:
        page = lines(server.curl("GET", f"/v1/pull?after={cursor}&limit=1000", token=token)[1])
        kept |= {json.loads(record["body"]).get("text") for record in page[:-1]}
        cursor = page[-1]["cursor"]
        if not page[-1]["more"]:
            return kept


try:
    small = SmallDisk()
except OSError:
    small = LimitedFiles()
print(f"with {type(small).__name__}: {small.__doc__}")
server = None
try:
    server = Server(program, data=disk / "central")
    desk, token = enrolled(server, administrator(server), "Sekreteraren", "secretary")
    called_meeting(server, desk, token, "meeting-full")
    check(server.curl("POST", COMMANDS, '{"command": "OpenMeeting"}', token)[0] == 200, "the meeting is open")

    small.fill(server)
    answered, status, body = [], 200, ""
    for number in range(20_000):
        text = f"message {number} " + "x" * 2000
        status, body = say(server, token, text)
        if status != 200:
            break
        answered.append(text)
    check(status == 507 and "disk is full" in body,
          f"after {len(answered)} commands the server says that its disk is full")
    record = desk.record("meeting-full", "MessageShown", {"at": "2026-12-09T12:01:00.000Z", "text": "y" * 5000})
    check(server.curl("POST", "/v1/push", record + "\n", token)[0] == 507, "also to who pushes")
    check(server.curl("GET", "/healthz")[0] == 200, "it lives on")
    check(server.curl("GET", "/m/meeting-full")[0] == 200, "it shows the page")
    check(set(answered) <= texts(server, token), "and gives out all that it has answered for")

    small.make_room(server)
    check(say(server, token, "There is room again")[0] == 200, "with room again it takes commands")
    status, text = server.curl("POST", "/v1/push", record + "\n", token)
    check(status == 200 and lines(text)[0]["answer"] == "accepted", "and what it had not taken before")
    server.kill()
    server = Server(program, data=disk / "central")
    check({*answered, "There is room again", "y" * 5000} <= texts(server, token),
          "and after it was killed all that was answered is there")
    check(server.stop() == 0, "the server ends when it is told to")
    server = None
finally:
    if server is not None:
        server.kill()
    small.let_go()
