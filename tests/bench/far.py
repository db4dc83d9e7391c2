#!/usr/bin/env python3
"""From a key on the chair's screen, through the central server, until a pixel of the room's screen has
another colour: two stations and a server on one machine, each with a journal of its own on the disk,
and a screen for each station. Prints a line for each figure and ends by itself."""
import argparse
import contextlib
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "central"))
import client  # noqa: E402: what a station is, by the page of the protocol
import gui  # noqa: E402: screens whose pixels can be read


def enrolled_folders(binaries, server, folder):
    """Data of a chair's station and of a room's, which follow the server."""
    def ctl(*arguments):
        return subprocess.run([binaries / "klubbactl", *map(str, arguments)], check=True,
                              capture_output=True, text=True).stdout.strip()

    first = (server.data / "first-code").read_text().strip()
    url = f"http://127.0.0.1:{server.port}"
    ctl("enrol", "--server", url, "--data", folder / "admin", "--code", first)
    for name, *roles in (("chair", "chair", "secretary"), ("room", "room")):
        asked = [word for role in roles for word in ("--role", role)]
        code = ctl("central", "code", name, *asked, "--data", folder / "admin")
        ctl("enrol", "--server", url, "--data", folder / name, "--code", code)
    return folder / "chair", folder / "room"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("binaries", type=pathlib.Path, help="build/bench/bin")
    arguments.add_argument("--size", default="1920x1080")
    arguments.add_argument("--quick", action="store_true", help="a fifth of the keys")
    options = arguments.parse_args()
    binaries, runs = options.binaries.resolve(), 40 if options.quick else 200
    with tempfile.TemporaryDirectory(dir=binaries) as name, contextlib.ExitStack() as ending:
        folder = pathlib.Path(name)
        server = client.Server(binaries / "klubba-central", data=folder / "central")
        ending.callback(server.stop)
        chair_data, room_data = enrolled_folders(binaries, server, folder)
        gui.play(binaries, str(folder), "chair", gui.script_until("GiveFloor"))
        screens = []
        for each in ("a", "b"):
            (folder / each).mkdir()
            screens.append(gui.Screen(str(folder / each), options.size))
            ending.callback(screens[-1].stop)
        chair = gui.Klubba(screens[0], binaries, chair_data, "--view", "chair")
        ending.callback(chair.stop)
        room = gui.Klubba(screens[1], binaries, room_data, "--view", "room")
        ending.callback(room.stop)
        chair.wait_for_pixel()
        room.wait_for_pixel()
        time.sleep(4)  # Until the room has the meeting.
        keyboard = gui.Keyboard(screens[0])
        ending.callback(keyboard.stop)
        for what, pressed in (("a clock stops", ["s"]), ("a break", ["p", "space"])):
            gui.from_key_to_pixel(keyboard, screens[1], pressed, runs,
                                  f"key to the other station's pixel, {what}, {options.size}")


if __name__ == "__main__":
    main()
