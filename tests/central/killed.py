#!/usr/bin/env python3
"""Kills a server with SIGKILL right after it has acknowledged the last of many commands and pushes, again
and again; starts it anew and asks for all of them.

usage: killed.py PATH_OF_KLUBBA_CENTRAL ROUNDS"""
import http.client, json, socket, sys

from client import Server, administrator, called_meeting, check, enrolled, lines

EACH_ROUND = 200
program, rounds = sys.argv[1], int(sys.argv[2])


def tell(server, connection, token, text):
    connection.request("POST", "/v1/meetings/meeting-kill/commands",
                       json.dumps({"command": "ShowMessage", "text": text}),
                       {"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"{text}: {answer.status} {body!r}")


server = Server(program)
desk, token = enrolled(server, administrator(server), "Sekreteraren", "secretary")
called_meeting(server, desk, token, "meeting-kill")
status, _ = server.curl("POST", "/v1/meetings/meeting-kill/commands", '{"command": "OpenMeeting"}', token)
check(status == 200, "the meeting is open")
cursor, kept = "0", set()
for round_number in range(1, rounds + 1):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.connect()
    # What is sent in two pieces is not to wait for the first to be acknowledged.
    connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    told = [f"round {round_number} message {number}" for number in range(EACH_ROUND)]
    for text in told:
        tell(server, connection, token, text)
    server.kill()
    server = Server(program, data=server.data)
    while True:
        page = lines(server.curl("GET", f"/v1/pull?after={cursor}&limit=1000", token=token)[1])
        kept |= {json.loads(record["body"]).get("text") for record in page[:-1]}
        cursor = page[-1]["cursor"]
        if not page[-1]["more"]:
            break
    lost = [text for text in told if text not in kept]
    check(not lost, f"round {round_number}: nothing of {len(told)} acknowledged commands was lost")
check(server.stop() == 0, "the server ends when it is told to")
