#!/usr/bin/env python3
"""What a published event costs until the last of many readers has it, on loopback, in the same
minutes: the floor of ../shared/tools with its log on disk first, nginx with nchan where it is
installed (it stores nothing), Klubba's listener alone, whose event is on disk first, and the
central server, where a command is decided, signed, stored and folded before each reader of the
meeting's page is sent what it changes. Prints a line for each and ends by itself."""
import argparse
import contextlib
import io
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = ROOT.parent / "shared" / "tools"
sys.path.insert(0, str(ROOT / "tests" / "central"))
import client  # noqa: E402: what a station is, by the page of the protocol

NCHAN = pathlib.Path("/usr/lib/nginx/modules/ngx_nchan_module.so")
LONGEST = 90  # seconds for one line

NGINX = """
load_module {module};
worker_processes 2;
worker_rlimit_nofile 20000;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 12000; }}
http {{
  access_log off;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    location = /events {{ nchan_subscriber eventsource; nchan_channel_id all; }}
    location = /publish {{ nchan_publisher; nchan_channel_id all; nchan_message_buffer_length 1; }}
  }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def build_tool(name, folder):
    made = folder / name
    if not made.exists():
        subprocess.run(["g++", "-O2", "-std=c++17", "-w", "-o", made, TOOLS / f"{name}.cpp"],
                       check=True)
    return made


@contextlib.contextmanager
def running(command, port):
    process = subprocess.Popen([str(part) for part in command], stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 10
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            if time.monotonic() > end or process.poll() is not None:
                sys.exit(f"server.py: {command[0]} does not answer")
            time.sleep(0.01)
        yield process
    finally:
        process.terminate()
        process.wait(10)


def processes_of(process):
    """With its children: nginx's workers."""
    children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [str(process.pid), *children]


@contextlib.contextmanager
def central_server(program, folder):
    """One with an open meeting; gives it and what its secretary is known by."""
    with contextlib.redirect_stdout(io.StringIO()):
        server = client.Server(program, "--log", "info", data=folder / "central")
        desk, token = client.enrolled(server, client.administrator(server), "desk", "secretary")
        client.called_meeting(server, desk, token, "meeting-bench")
        server.curl("POST", "/v1/meetings/meeting-bench/commands", '{"command": "OpenMeeting"}', token)
    try:
        yield server, token
    finally:
        server.stop()


def measure(load, label, process, port, readers, trials, *publishing, events="/events"):
    base = f"http://127.0.0.1:{port}"
    pids = [word for pid in processes_of(process) for word in ("--pid", pid)]
    publishing = publishing or ("--pub-url", f"{base}/publish", "--pub-body", "{M}")
    out = subprocess.run(
        [load, "--url", f"{base}{events}", "--n", str(readers), *publishing, "--trials",
         str(trials), "--max-seconds", str(LONGEST - 20), "--label", label, *pids],
        capture_output=True, text=True, timeout=LONGEST).stdout
    figures = json.loads(re.search(r"^JSON (.*)$", out, re.M).group(1))
    memory = float(re.search(r"\((\+?-?[\d.]+) kB PSS per", out).group(1))
    print(f"{readers:>6} {label:<8} {figures['last_p50']:>9.2f} {figures['last_p99']:>9.2f} "
          f"{figures['ack_p50']:>9.2f} {figures['connect_s']:>9.2f} {memory:>9.2f} "
          f"{figures['missed']:>6}", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("binaries", type=pathlib.Path, help="build/bench/bin")
    arguments.add_argument("--readers", type=int, nargs="+", default=[1, 200, 1000, 5000, 10000])
    arguments.add_argument("--quick", action="store_true", help="a fifth of the publishes")
    arguments.add_argument("--folder", type=pathlib.Path, metavar="DIR",
                           help="where logs and journals are kept, on the disk to be measured: what a "
                           "sync costs depends on it (as a rule: beside the binaries)")
    options = arguments.parse_args()
    if not TOOLS.is_dir():
        sys.exit(f"server.py: {TOOLS} is not here, so there is nothing to load with")
    # nginx takes what is relative from its own folder.
    options.binaries = options.binaries.resolve()
    place = (options.folder or options.binaries).resolve()
    if not place.is_dir():
        sys.exit(f"server.py: {place} is no folder, so nothing can be kept there")
    load, floor = (build_tool(name, options.binaries) for name in ("sse_load", "sse_floor"))
    nginx = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    has_nchan = nginx and NCHAN.exists()
    if not has_nchan:
        print("nginx with nchan is not installed: left out")

    print("         server    last p50  last p99  answered   connect kB/reader missed   (ms, s)")
    for readers in options.readers:
        trials = max(10, min(300, 100_000 // readers)) // (5 if options.quick else 1)
        with tempfile.TemporaryDirectory(dir=place) as name:
            folder = pathlib.Path(name)
            port = free_port()
            with running([floor, port, LONGEST, folder / "floor.log"], port) as process:
                measure(load, "floor", process, port, readers, trials)
            if has_nchan:
                port = free_port()
                file = folder / "nginx.conf"
                file.write_text(NGINX.format(module=NCHAN, folder=folder, port=port))
                with running([nginx, "-p", folder, "-c", file], port) as process:
                    time.sleep(0.3)  # Until the workers are there to be counted.
                    measure(load, "nchan", process, port, readers, trials)
            port = free_port()
            with running([options.binaries / "broadcaster", port, folder / "log"], port) as process:
                measure(load, "listener", process, port, readers, trials)
            with central_server(options.binaries / "klubba-central", folder) as (server, token):
                commands = f"http://127.0.0.1:{server.port}/v1/meetings/meeting-bench/commands"
                measure(load, "central", server.process, server.port, readers, trials,
                        "--pub-url", commands, "--pub-header", f"Authorization: Bearer {token}",
                        "--pub-body", '{"command": "ShowMessage", "text": "{M}"}',
                        events="/m/meeting-bench/live?lang=sv")


if __name__ == "__main__":
    main()
