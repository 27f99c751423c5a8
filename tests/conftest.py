"""What every test stands on: a screen when it needs one, and silence in the log.

No Tk here, so that the tests of the floors below the window run without it.
"""

import logging
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

WINDOWS = Path(__file__).parent / "window"
LINUX = sys.platform.startswith("linux")
CI = os.environ.get("CI", "").lower() in {"1", "true"}
NO_XVFB = "a window needs a screen: sudo apt-get install xvfb"
SCREEN = ["-screen", "0", "1366x768x24", "-dpi", "96"]

# A word of the library that is about to go away raises instead of warning.
os.environ["TTKBOOTSTRAP_STRICT"] = "1"

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True)
settings.load_profile("ci" if CI else "dev")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the screen, before any other fixture, to each test that opens a window."""
    for item in items:
        if WINDOWS in item.path.parents:
            item.add_marker("window")
        if item.get_closest_marker("window") and isinstance(item, pytest.Function):
            names = item.fixturenames
            names[:] = ["display", *(name for name in names if name != "display")]


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Return the name of a screen; bring one where the machine has none."""
    if not LINUX or os.environ.get("DISPLAY"):
        yield os.environ.get("DISPLAY", "")
        return
    if not shutil.which("Xvfb"):
        if CI:
            pytest.exit(NO_XVFB, returncode=3)
        pytest.skip(NO_XVFB)
    with pytest.MonkeyPatch.context() as patch:
        xvfb, name = _start_xvfb()
        patch.setenv("DISPLAY", name)
        yield name
        xvfb.terminate()
        xvfb.wait(10)


def _start_xvfb() -> tuple[subprocess.Popen[bytes], str]:
    """Start a screen on a number that the server finds free by itself."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-noreset", "-nolisten", "tcp", *SCREEN]
    xvfb = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    with open(ours, "rb", buffering=0) as answer:  # noqa: PTH123 - a descriptor has no path
        ready, _, _ = select.select([answer], [], [], 20)
        number = answer.readline().strip() if ready else b""
    if not number:
        xvfb.kill()
        xvfb.wait()
        pytest.exit("Xvfb does not start", returncode=3)
    return xvfb, f":{number.decode()}"


@pytest.fixture(autouse=True)
def _silent_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which the program logs a warning that nobody expects."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    if loud:
        pytest.fail(f"logged: {loud}")
