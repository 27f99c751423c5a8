"""A program killed at any statement leaves what was before or what is after, never between.

What is done with files is in the fault loop.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import a, found, id_of, save, world
from tests.faults.dying import DIED, DONE, run
from tests.faults.offices import an_approved_sheet, do, office_at
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.setup import Founding

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

Act = Callable[[Office], object]
MOST = 400  # More statements than any of these acts needs; a child that never ends is a failure.


def dump(folder: Path) -> list[str]:
    """Return all a file holds, having checked that it is sound."""
    path = folder / "thidua.db"
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        (version,) = raw.execute("PRAGMA user_version").fetchone()
        return [str(version), *raw.iterdump()]


def killed_everywhere(begun: Path, act: Act, folder: Path, numbers: range) -> set[str]:
    """Kill the act at one statement after the other; return which states were found."""
    before = dump(begun) if (begun / "thidua.db").exists() else None
    shutil.copytree(begun, folder / "whole")
    do(folder / "whole", act)
    after = dump(folder / "whole")
    assert before != after
    states = set()
    for number in numbers:
        trial = folder / str(number)
        shutil.copytree(begun, trial)
        code = run(lambda trial=trial: do(trial, act), number)  # type: ignore[misc]
        assert code in {DONE, DIED}, f"statement {number}: exit code {code}"
        office_at(trial)  # The next start: it may have to bring a young file to today's schema.
        now = dump(trial)
        if before is not None:
            assert now in (before, after), f"statement {number}: between"
        states.add("after" if now == after else "before")
        shutil.rmtree(trial)
        if code == DONE:
            assert now == after
            return states
    return states


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Give an office with one record of every kind, and one step that can be undone."""
    folder = tmp_path / "begun"
    office = office_at(folder)
    with office.session():
        found(office.store, None, *world())
        save(office.store, a(Kind.PERIOD_LOCK, locked=False))
        save(office.store, a(Kind.CAMPAIGN, id=SECOND, code="PT-2", documents=(DOCUMENT,)))
    return folder


DOCUMENT, CAMPAIGN = id_of(Kind.DOCUMENT), id_of(Kind.CAMPAIGN)
SECOND = id_of(Kind.CAMPAIGN, 2)
ACTS: dict[str, Act] = {
    # A new name is written into the search text of all that refer to the campaign.
    "save": lambda office: office.records.save(Kind.CAMPAIGN, {"name": "Tên mới"}, CAMPAIGN),
    "new": lambda office: office.records.save(
        Kind.ACTIVITY,
        {"type": "LAO_DONG", "title": "Làm đường", "day": "5/3/2024", "campaigns": CAMPAIGN},
    ),
    "remove": lambda office: office.records.remove(Kind.CAMPAIGN, SECOND),
    "undo": lambda office: office.history.undo(),
    "work as": lambda office: office.setup.work_as("Lò Văn Hà"),
}


@pytest.mark.parametrize("name", list(ACTS))
def test_a_change_is_whole_or_nothing(begun: Path, tmp_path: Path, name: str) -> None:
    states = killed_everywhere(begun, ACTS[name], tmp_path, range(1, MOST))
    assert states == {"before", "after"}


def test_publishing_is_whole_or_nothing(tmp_path: Path) -> None:
    begun = an_approved_sheet(tmp_path)

    def publish(office: Office) -> None:
        office.scoring.move(id_of(Kind.SCORE_SHEET), "DA_CONG_BO")

    assert killed_everywhere(begun, publish, tmp_path, range(1, MOST)) == {"before", "after"}


def test_an_office_is_founded_wholly_or_not_at_all(tmp_path: Path) -> None:
    empty = tmp_path / "begun"
    empty.mkdir()
    office_at(empty)

    def act(office: Office) -> None:
        office.setup.found(Founding("03999", "commune", "Lan", name="Xã Mới"))

    assert killed_everywhere(empty, act, tmp_path, range(1, MOST)) == {"before", "after"}


def test_an_office_is_founded_with_all_first_rows_or_none(tmp_path: Path) -> None:
    empty = tmp_path / "begun"
    empty.mkdir()
    office_at(empty)

    def act(office: Office) -> None:
        office.setup.found(Founding("106", "district", "Lan", seed="lai-chau-2024"))

    states = killed_everywhere(empty, act, tmp_path, range(20, 4000, 797))
    assert "before" in states


def test_a_new_file_is_made_wholly_or_made_again_at_the_next_start(tmp_path: Path) -> None:
    nothing = tmp_path / "begun"
    nothing.mkdir()
    states = killed_everywhere(nothing, lambda _: None, tmp_path, range(1, MOST, 9))
    assert states == {"after"}
