"""Whatever fails, at whichever change: before or after, never between, and a sentence is said.

Exports, imports, their undoing, decisions and templates; restores and upgrades have their own loop.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.deeds import DEEDS
from tests.faults.failing import How
from tests.faults.loop import Loop, numbers

# What the fault is called, by what had to be written.
SAID = {
    How.FULL: {"disk_full"},
    How.BROKEN: {"disk_failed", "write_failed", "backup_failed", "key_file_unusable"},
}
RETRIED = 7  # Each seventh time it is done again.


@pytest.mark.parametrize("name", list(DEEDS))
def test_a_deed_is_whole_or_nothing(name: str, tmp_path: Path) -> None:
    loop = Loop(name, tmp_path)
    events, sparing = loop.known.events, loop.deed.sparing
    for how, expected in SAID.items():
        said = set[str]()
        for turn, number in enumerate(numbers(events, how, sparing)):
            with _explained(f"{how}: {number} {events[number - 1]}"):
                said.add(loop.struck(number, how, again=turn % RETRIED == 0))
        assert said - {""} <= expected
        assert said & expected
    deaths = loop.known.deaths if hasattr(os, "fork") else []
    for turn, number in enumerate(numbers(deaths, How.KILLED, sparing)):
        with _explained(f"killed: {number} {deaths[number - 1]}"):
            loop.killed(number, again=turn % RETRIED == 0)


@contextmanager
def _explained(what: str) -> Iterator[None]:
    """Say of what goes wrong in the test which fault it was."""
    try:
        yield
    except BaseException as error:
        error.add_note(what)
        raise
