"""What every test stands on: a screen when it needs one, and silence in the log.

No Tk here, so that the tests of the floors below the window run without it.
"""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.screens import CI, LINUX, need_xvfb, screen

WINDOWS = Path(__file__).parent / "window"

# A word of the library that is about to go away raises instead of warning.
os.environ["TTKBOOTSTRAP_STRICT"] = "1"

# As the package itself says, for tests that reach for openpyxl before it.
os.environ["OPENPYXL_LXML"] = "False"

# What a machine remembers of data folders is nothing to the person who runs the tests.
_MACHINE = tempfile.TemporaryDirectory(prefix="thidua-machine-")
os.environ["THIDUA_MACHINE"] = _MACHINE.name

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
    need_xvfb()
    with pytest.MonkeyPatch.context() as patch, screen("1366x768") as name:
        patch.setenv("DISPLAY", name)
        yield name


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
