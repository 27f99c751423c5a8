"""Files are lost, doubled, overtaken and edited, machines restored, copied and begun anew.

No edit that somebody was told is saved disappears without a word, and after clean rounds all hold
the same. Ways of exchanging that are known to lose data must be caught by the very same machine.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from tests.machine.losing import WAYS, exchanging
from tests.machine.play import play
from tests.machine.world import ROWS, SITES, World
from thidua_desktop.services.deciding import Keep

NAMES = st.sampled_from(sorted(SITES))
PCS = st.sampled_from(sorted(set(SITES) - {"p"}))


class Offices(RuleBasedStateMachine):
    """Three districts and their province, worked by chance."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.world = World(self.folder)

    @rule(name=NAMES, row=st.integers(0, ROWS - 1))
    def edit(self, name: str, row: int) -> None:
        self.world.edit(name, row)

    @rule(name=NAMES, row=st.integers(0, ROWS - 1))
    def remove(self, name: str, row: int) -> None:
        self.world.edit(name, row, remove=True)

    @rule(name=NAMES, keep=st.sampled_from(["mine", "theirs", "both"]))
    def decide(self, name: str, keep: Keep) -> None:
        self.world.decide(name, keep)

    @rule(name=PCS)
    def send_up(self, name: str) -> None:
        self.world.send(name, "p")

    @rule(name=PCS)
    def send_down(self, name: str) -> None:
        self.world.send("p", name)

    @precondition(lambda self: self.world.files)
    @rule(back=st.integers(0, 5), name=NAMES)
    def take(self, back: int, name: str) -> None:
        """Import one of the latest files: late, again, or one that others import as well."""
        self.world.take(name, self.world.files[-1 - back % len(self.world.files)])

    @precondition(lambda self: self.world.files)
    @rule(back=st.integers(0, 5))
    def hand_edit(self, back: int) -> None:
        self.world.hand_edit(self.world.files[-1 - back % len(self.world.files)])

    @precondition(lambda self: self.world.files)
    @rule(back=st.integers(0, 5), name=NAMES)
    def telephone(self, back: int, name: str) -> None:
        self.world.telephone(name, self.world.files[-1 - back % len(self.world.files)])

    @rule(name=NAMES)
    def undo_import(self, name: str) -> None:
        self.world.undo_import(name)

    @rule(name=NAMES)
    def back_up(self, name: str) -> None:
        self.world.back_up(name)

    @rule(name=NAMES)
    def restore(self, name: str) -> None:
        self.world.restore(name)

    @rule(name=NAMES)
    def roll_back(self, name: str) -> None:
        self.world.roll_back(name)

    @rule()
    def clone(self) -> None:
        self.world.clone("c1", "c2")

    @rule(name=PCS)
    def reinstall(self, name: str) -> None:
        self.world.reinstall(name)

    @rule(name=NAMES, days=st.sampled_from([-4000, -1, 0, 400]))
    def turn_clock(self, name: str, days: int) -> None:
        self.world.turn_clock(name, days)

    def teardown(self) -> None:
        try:
            self.world.settle()
            complaints = self.world.complaints()
        finally:
            self.world.close()
            shutil.rmtree(self.folder, ignore_errors=True)
        assert not complaints


TestOffices = Offices.TestCase
TestOffices.settings = settings(
    max_examples=8,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("seed", range(4))
def test_a_run_by_chance_loses_nothing(tmp_path: Path, seed: int) -> None:
    assert not play(tmp_path, seed)


def a_file_is_lost(world: World) -> None:
    world.edit("a", 0)
    world.send("a", "p")
    world.edit("a", 1)
    world.take("p", world.send("a", "p"))


def two_machines_change_one_row(world: World) -> None:
    world.turn_clock("c1", 400)
    world.edit("c1", 0)
    world.edit("c2", 0)
    first, second = world.send("c1", "p"), world.send("c2", "p")
    world.take("p", second)
    world.take("p", first)


def a_copy_is_restored_and_gone_on_with(world: World) -> None:
    world.back_up("a")
    for _ in range(3):
        world.edit("a", 0)
    world.take("p", world.send("a", "p"))
    world.restore("a")
    world.edit("a", 0)


MISHAPS = [a_file_is_lost, two_machines_change_one_row, a_copy_is_restored_and_gone_on_with]
# Which mishap each way of exchanging loses data in.
FATAL = {
    "A": a_file_is_lost,
    "B": a_file_is_lost,
    "C": two_machines_change_one_row,
    "D": two_machines_change_one_row,
    "E": a_copy_is_restored_and_gone_on_with,
}


def complaints(folder: Path, mishap: Callable[[World], None]) -> list[str]:
    world = World(folder)
    try:
        mishap(world)
        world.settle(3)
        return world.complaints()
    finally:
        world.close()


@pytest.mark.parametrize("mishap", MISHAPS)
def test_a_mishap_loses_nothing(tmp_path: Path, mishap: Callable[[World], None]) -> None:
    assert not complaints(tmp_path, mishap)


@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_way_that_loses_data_is_caught(tmp_path: Path, way: str) -> None:
    with exchanging(way):
        assert complaints(tmp_path, FATAL[way])
