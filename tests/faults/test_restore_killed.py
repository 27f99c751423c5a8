"""A restore or an upgrade killed at any operation leaves the old file or the new one.

And never a database that goes on under the name it had, having forgotten what it wrote under it.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.builders import MIGRATIONS, Clock, a, counted_bytes, found, open_store, save, world
from tests.faults.dying import DIED, DONE
from tests.faults.dying_anywhere import run
from tests.storage.test_restoring import emptied, gone, scribbled
from tests.storage.test_upgrade import VERSIONS, made
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.device import Memory
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.restoring import restore
from thidua_desktop.storage.store import Store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

MOST = 2000  # More operations than any of these needs; a child that never ends is a failure.
SAVED = len(world(Kind.DOCUMENT))  # Changes the copy knows of.


class Place:
    """A data folder and the machine beside it, put back as they were as often as one likes."""

    def __init__(self, folder: Path) -> None:
        self.here = folder / "here"
        self.data, self.machine = self.here / "data", self.here / "machine"
        self._kept = folder / "kept"

    def keep(self) -> None:
        """Remember how everything is."""
        shutil.copytree(self.here, self._kept)

    def put_back(self) -> None:
        shutil.rmtree(self.here)
        shutil.copytree(self._kept, self.here)

    def opened(self) -> Store:
        return open_store(self.data / "thidua.db", seed="office", machine=self.machine)

    def identity(self) -> Identity:
        store = self.opened()
        with store.session():
            assert store.examine() == []
            return store.identity()

    def dump(self) -> list[str]:
        """Return all the file holds; nothing when it cannot be read."""
        path = self.data / "thidua.db"
        with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return list(raw.iterdump())
        return []


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give an office that has gone on since its copy was made."""
    place = Place(tmp_path)
    store = place.opened()
    with store.session():
        found(store, None, *world(Kind.DOCUMENT))
        store.back_up(place.here / "stick", "manual")
        save(store, a(Kind.UNIT, label="Sau khi sao lưu"))
    return place


def restore_it(place: Place) -> None:
    """Restore the copy, whatever state the live file is in."""
    (copy,) = (place.here / "stick").iterdir()
    restore(
        copy,
        place.data / "thidua.db",
        MIGRATIONS,
        Clock(),
        counted_bytes("restore"),
        Memory(place.machine, place.data),
        place.data / "backups",
    )


def killed_everywhere(place: Place, job: Callable[[], object]) -> Iterator[tuple[int, bool]]:
    """Kill the job before one operation after the other; yield its number, and if it was done."""
    place.keep()
    for number in range(1, MOST):
        code = run(job, number)
        assert code in {DONE, DIED}, f"operation {number}: exit code {code}"
        yield number, code == DONE
        if code == DONE:
            return
        place.put_back()
    pytest.fail("the job has no end")


HARMS = [None, gone, emptied, scribbled]


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: getattr(harm, "__name__", "sound"))
def test_a_restore_is_whole_or_nothing(place: Place, harm: Callable[[Path], None] | None) -> None:
    if harm is not None:
        harm(place.data / "thidua.db")
    before, found = place.dump(), set()
    for number, done in killed_everywhere(place, lambda: restore_it(place)):
        now = place.dump()
        if now == before:
            found.add("before")
            assert not done
            if harm is None:
                me = place.identity()
                assert (me.epoch, me.notice, me.change_seq) == (1, "", SAVED + 1), number
        else:
            found.add("after")
            me = place.identity()
            assert (me.epoch, me.notice, me.change_seq) == (2, "restored", SAVED), number
            assert not list(place.data.glob("*restoring*")), number
        if number % 9 == 0:
            restore_it(place)
            assert place.identity().notice == "restored", number
    assert found == {"before", "after"}


@pytest.mark.parametrize("version", VERSIONS)
def test_an_upgrade_is_whole_or_made_good_at_the_next_start(tmp_path: Path, version: int) -> None:
    place = Place(tmp_path)
    place.here.mkdir()
    made(place.data, version)
    expected: list[list[str]] = []
    for number, done in killed_everywhere(place, lambda: open_store(place.data / "thidua.db")):
        open_store(place.data / "thidua.db")
        expected.append(place.dump())
        assert expected[-1] == expected[0], number
        if done:
            assert expected[0]


def test_a_new_epoch_is_whole_or_nothing(place: Place) -> None:
    def begin() -> None:
        store = place.opened()
        with store.session():
            store.begin_epoch("moved", "moved")

    found = set()
    for number, _ in killed_everywhere(place, begin):
        me = place.identity()
        found.add(me.epoch)
        assert (me.epoch, me.notice) in {(1, ""), (2, "moved")}, number
        store = place.opened()
        with store.session():
            assert [own.epoch for own in store.peers.own()] == list(range(1, me.epoch + 1))
    assert found == {1, 2}
