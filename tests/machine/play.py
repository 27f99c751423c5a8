"""A run by chance: what people do and what befalls their files and machines, from one seed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.machine.world import ROWS, SITES, File, World
from thidua_desktop.services.deciding import Keep

_LATEST = 6  # Files that still lie about.
_SIDES: tuple[Keep, ...] = ("mine", "theirs", "both")


def play(folder: Path, seed: int, steps: int = 45, names: str = "") -> list[str]:
    """Let offices work by chance, then exchange in peace; return what is lost or differs.

    Args:
        folder: An empty one.
        seed: What chance comes from.
        steps: How many things happen.
        names: The machines they happen to; all when not given. The fewer, the denser.
    """
    chance = _Chance(seed)
    chance.names = names.split() or sorted(SITES)
    world = World(folder, seed)
    try:
        for _ in range(steps):
            (deed,) = chance.choices(list(_DEEDS), [often for often, _ in _DEEDS.values()])
            _DEEDS[deed][1](world, chance)
        world.settle()
        return world.complaints()
    finally:
        world.close()


class _Chance(Random):
    """A source of chance that knows which machines are in play."""

    names: list[str]


Deed = Callable[[World, _Chance], object]


def _name(chance: _Chance) -> str:
    return chance.choice(chance.names)


def _pc(chance: _Chance) -> str:
    return chance.choice([name for name in chance.names if name != "p"])


def _row(chance: _Chance) -> int:
    return chance.randrange(ROWS)


def _keep(chance: _Chance) -> Keep:
    return chance.choice(_SIDES)


def _days(chance: _Chance) -> int:
    return chance.choice([-4000, -1, 0, 400])


def _with_file(deed: Callable[[World, str, File], object]) -> Deed:
    def done(world: World, chance: _Chance) -> None:
        if world.files:
            deed(world, _name(chance), chance.choice(world.files[-_LATEST:]))

    return done


# How often each thing happens, out of all, and what it is.
_DEEDS: dict[str, tuple[int, Deed]] = {
    "edit": (6, lambda w, c: w.edit(_name(c), _row(c))),
    "remove": (1, lambda w, c: w.edit(_name(c), _row(c), remove=True)),
    "decide": (1, lambda w, c: w.decide(_name(c), _keep(c))),
    "send up": (4, lambda w, c: w.send(_pc(c), "p")),
    "send down": (3, lambda w, c: w.send("p", _pc(c))),
    "take": (9, _with_file(World.take)),
    "telephone": (1, _with_file(World.telephone)),
    "hand edit": (1, _with_file(lambda w, _, file: w.hand_edit(file))),
    "undo import": (1, lambda w, c: w.undo_import(_name(c))),
    "back up": (2, lambda w, c: w.back_up(_name(c))),
    "restore": (1, lambda w, c: w.restore(_name(c))),
    "roll back": (1, lambda w, c: w.roll_back(_name(c))),
    "clone": (1, lambda w, _: w.clone("c1", "c2")),
    "reinstall": (1, lambda w, c: w.reinstall(_pc(c))),
    "turn clock": (1, lambda w, c: w.turn_clock(_name(c), _days(c))),
}
