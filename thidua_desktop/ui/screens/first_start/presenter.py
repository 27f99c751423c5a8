"""What the first start decides: which units to offer, and whether all is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.domain.words import fold, sort_key
from thidua_desktop.services.setup import Founding, Setup
from thidua_desktop.texts import screens as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.rows import Row

SEED: Final = "lai-chau-2024"
_LEVELS: Final = {"province": "T", "district": "H", "commune": "X"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What the person has chosen and typed."""

    role: str
    unit: str
    code: str
    name: str
    person: str
    seed: bool
    sample: bool


class View(Protocol):
    """What the presenter needs of the window."""

    def show_units(self, rows: list[Row]) -> None: ...
    def show_problem(self, text: str) -> None: ...


class Presenter:
    """Decide for the first start."""

    def __init__(self, view: View, setup: Setup, founded: Callable[[], None]) -> None:
        self._view = view
        self._setup = setup
        self._founded = founded
        self._seeded = SEED in setup.seeds()
        self._versions = setup.units(SEED) if self._seeded else []
        self._offered: list[UnitVersion] = []

    @property
    def seeded(self) -> bool:
        """Whether there are first rows to begin with."""
        return self._seeded

    def roles(self) -> list[tuple[str, str]]:
        """Return the roles an office may have, lowest first."""
        return [(role, code_label("role", role)) for role in ("commune", "district", "province")]

    def offer(self, role: str, search: str) -> None:
        """Offer the units of this level whose name or code has these words."""
        wanted = fold(search).split()
        self._offered = sorted(
            (
                version
                for version in self._versions
                if version.level == _LEVELS[role]
                and all(word in fold(f"{version.name} {version.code}") for word in wanted)
            ),
            key=lambda version: (sort_key(version.name), version.valid_from),
        )
        self._view.show_units(
            [Row((version.name, version.code, _span(version))) for version in self._offered]
        )

    def unit(self, place: int) -> str:
        """Return the id of the unit at this place of the list."""
        return self._offered[place].unit

    def found(self, typed: Typed) -> bool:
        """Set the office up; return whether it was done."""
        if not typed.person.strip():
            self._view.show_problem(words.FIRST_NO_PERSON)
            return False
        if not typed.unit and not (typed.code.strip() and typed.name.strip()):
            self._view.show_problem(words.FIRST_NO_UNIT)
            return False
        founding = Founding(
            unit=typed.unit or typed.code.strip(),
            role=typed.role,
            person=typed.person,
            seed=SEED if typed.seed and self._seeded else "",
            sample=typed.sample and typed.seed,
            name=self._name(typed),
        )
        try:
            self._setup.found(founding)
        except UserError as error:
            self._view.show_problem("\n".join(sentence(problem) for problem in error.problems))
            return False
        self._founded()
        return True

    def _name(self, typed: Typed) -> str:
        if not typed.unit:
            return typed.name
        # Without first rows the office is made from the name and code of its entry in the list.
        return next((v.name for v in self._versions if v.unit == typed.unit), "")


def _span(version: UnitVersion) -> str:
    return words.span(_day(version.valid_to), _day(version.valid_from))


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"
