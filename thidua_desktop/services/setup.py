"""Setting up an office: which unit it is, in what role, with what to begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from thidua_desktop.domain import validate
from thidua_desktop.domain.codes import ROLE
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.fields import Text
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.domain.units import Territory
from thidua_desktop.domain.words import fold, tidy
from thidua_desktop.services.records import Records
from thidua_desktop.services.seeding import Seed, read_seed
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper_sentences import lowered

_PERSON = Text(limit=100)
_LEVEL = {"province": ("T", "TINH"), "district": ("H", "HUYEN"), "commune": ("X", "XA")}


@dataclass(frozen=True, slots=True)
class Founding:
    """What the first start asks.

    Attributes:
        unit: Official code (or id) of the office's unit.
        role: province, district or commune.
        person: Who is working.
        seed: Code of the seed to begin with; "" for none.
        sample: Add made-up activities, marked as such.
        name: The unit's name, when no seed knows it.
    """

    unit: str
    role: str
    person: str = ""
    seed: str = ""
    sample: bool = False
    name: str = ""


class Setup:
    """Sets an office up, once."""

    def __init__(
        self, store: Store, records: Records, seeds: Path, random: Callable[[int], bytes]
    ) -> None:
        self._store = store
        self._records = records
        self._seeds = seeds
        self._random = random

    def seeds(self) -> list[str]:
        """Return the codes of the seeds that came with the program."""
        return sorted(path.parent.name for path in self._seeds.glob("*/manifest.json"))

    def units(self, seed: str) -> list[UnitVersion]:
        """Return the units a seed knows, every version, for choosing the office's own."""
        rows = self._read(seed).rows
        return [row.record for row in rows if isinstance(row.record, UnitVersion)]

    def found(self, founding: Founding) -> Identity:
        """Set the office up.

        Raises:
            UserError: It is set up already, or the unit, role or seed does not exist. Nothing is
                written then.
        """
        if founding.role not in ROLE.values:
            raise refuse("role_unknown", text=founding.role, choices=", ".join(ROLE.values))
        if self._store.is_set_up():
            raise refuse("office_already_set_up")
        if founding.sample and not founding.seed:
            raise refuse("samples_not_here")
        founding = replace(
            founding,
            unit=tidy(founding.unit),
            name=tidy(founding.name),
            person=_person(founding.person),
        )
        seed = self._read(founding.seed) if founding.seed else None
        unit = self._unit_of(founding, seed)
        known = seed is not None and any(row.record.id == unit for row in seed.rows)
        own = () if known else self._own(founding, seed, unit)
        with self._store.founding(self._identity(founding, unit), founding.unit) as work:
            _plant(work, seed, own)
        if founding.sample and seed is not None:
            self._practise(seed, unit, founding.role)
        return self._store.identity()

    def _practise(self, seed: Seed, unit: str, role: str) -> None:
        """Save the seed's made-up records as the office's own."""
        (*_, version) = self._records.every(Kind.UNIT_VERSION, unit=unit)
        named = {
            "NAME": version.name.upper(),
            "place": version.short_name or version.name,
            "kind": lowered(code_label("unit_type", version.type)),
        }
        ids: dict[object, str] = {}
        for place, (kind, raw) in enumerate(seed.samples(unit, role, named)):
            # A row names one before it by its place.
            known = {
                name: ids.get(value, value) if isinstance(value, str) else value
                for name, value in raw.items()
            }
            ids[f"#{place}"] = self._records.save(kind, known).value.id

    def work_as(self, person: str) -> Identity:
        """Say who is working from now on."""
        self._store.work_as(_person(person))
        return self._store.identity()

    def _read(self, seed: str) -> Seed:
        if seed not in self.seeds():
            raise refuse("seed_unknown", text=seed, choices=", ".join(self.seeds()))
        return read_seed(self._seeds / seed)

    def _unit_of(self, founding: Founding, seed: Seed | None) -> str:
        """Return the id of the seed's unit, or of a new one."""
        name = founding.name
        new = fixed_id(f"office/{founding.unit}/{name}")
        if seed is None:
            if not name:
                raise refuse("office_name_missing")
            return new
        versions = [row.record for row in seed.rows if isinstance(row.record, UnitVersion)]
        level = _LEVEL[founding.role][0]
        found = [v for v in self._meant_by(founding.unit, versions) if v.level == level]
        units = {version.unit for version in found}
        if len(units) > 1 and name:
            units = {version.unit for version in found if version.name == name}
        if len(units) > 1:
            # A code, even a name, may have been another commune's before 1 July 2025.
            choices = "; ".join(f"{v.name} ({v.unit})" for v in found)
            raise refuse("office_doubtful", text=founding.unit, choices=choices)
        if not units and not name:
            raise refuse("office_unknown", text=founding.unit)
        if not units:
            self._code_free(founding.unit, versions)
            return new
        names = {fold(v.name): v.name for v in versions if v.unit in units}
        if name and fold(name) not in names:
            raise refuse("office_named_otherwise", text=founding.unit, name=found[-1].name)
        return units.pop()

    def _code_free(self, code: str, versions: list[UnitVersion]) -> None:
        today = date.fromisoformat(self._store.now()[:10])
        if holders := Territory(versions).with_code(code, today):
            raise refuse("office_code_taken", text=code, name=holders[-1].name)

    def _meant_by(self, text: str, versions: list[UnitVersion]) -> list[UnitVersion]:
        """Return the versions an id or a code means: of a code, those in force, else all."""
        with_code = Territory(versions).with_code(text)
        today = date.fromisoformat(self._store.now()[:10])
        in_force = [version for version in with_code if version.covers(today)]
        return [v for v in versions if v.unit == text] or in_force or with_code

    def _identity(self, founding: Founding, unit: str) -> Identity:
        return Identity(
            unit=unit,
            role=founding.role,
            person=founding.person,
            replica=self._random(5).hex(),
            epoch=1,
            epoch_id=self._random(16).hex(),
            founded_at=self._store.now(),
            # The founding is a change, and carries the seeds: whoever acknowledges it has them.
            change_seq=1,
        )

    def _own(self, founding: Founding, seed: Seed | None, unit: str) -> tuple[Record, ...]:
        """Return the unit and the version of an office no seed knows, checked like any entry."""
        level, type_ = _LEVEL[founding.role]
        today = date.fromisoformat(self._store.now()[:10])
        version: dict[str, object] = {
            "unit": unit,
            "code": founding.unit,
            "name": founding.name,
            "type": type_,
            "level": level,
            "parent": seed.province if seed else None,
            "valid_from": today.replace(month=1, day=1),
        }
        label: dict[str, object] = {"label": founding.name}
        # The version first: its problems are those of the fields that were asked for.
        entered = (
            (Kind.UNIT_VERSION, version, fixed_id(f"office-version/{unit}")),
            (Kind.UNIT, label, unit),
        )
        own = [
            validate.record(kind, raw, id=id, home=unit, resolve=lambda _kind, text: text)
            for kind, raw, id in entered
        ]
        for record in own:
            validate.check(record, today)
        return tuple(reversed(own))


def _plant(work: Work, seed: Seed | None, own: tuple[Record, ...]) -> None:
    for row in seed.rows if seed else ():
        work.plant(row)
    for record in own:
        work.put(record)


def _person(typed: str) -> str:
    try:
        return _PERSON.read(typed) or ""
    except UserError as error:
        raise UserError(problem.on("person") for problem in error.problems) from error
