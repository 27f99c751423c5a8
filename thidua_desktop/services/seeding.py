"""The seeds: first rows that every office starts from, read from the data folder.

Offices seeded from the same folder hold the same identities and the same stamps, so their first
exchange finds nothing to argue about. A row corrected in a later edition of the folder says so by
its ``revision``: to an office seeded before, it comes as the province's next version of the row,
never as a second content of the first. Nothing is written here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held, Stamp

_ORDER = {kind: place for place, kind in enumerate(Kind)}
_ACTOR = "seed.1"
_UPDATED_AT = "2024-01-01T00:00:00+07:00"
_BROKEN = (KeyError, TypeError, ValueError, ArithmeticError, UserError)


@dataclass(frozen=True, slots=True)
class Seed:
    """The first rows of every office of a province.

    Attributes:
        code: Short name; a part of every identity.
        name: What a person reads.
        province: Id of the unit that owns the rows.
        rows: All rows; each refers only to rows before it.
        practice: Made-up records of no unit in particular.
        roles: Which offices get a made-up record, by its id; the others are for all.
    """

    code: str
    name: str
    province: str
    rows: tuple[Held, ...]
    practice: tuple[Record, ...]
    roles: Mapping[str, tuple[str, ...]]

    def samples(
        self, unit_id: str, role: str = "district", named: Mapping[str, str] | None = None
    ) -> list[tuple[Kind, dict[str, object]]]:
        """Return made-up records of the unit, as values the records service takes.

        Args:
            unit_id: Whose they become.
            role: What kind of office it is.
            named: What stands for "{NAME}", "{place}" and "{kind}" in texts.

        Returns:
            Kinds and values; "#3" in a reference names the record of the fourth row.
        """
        chosen = [one for one in self.practice if role in self.roles.get(one.id, (role,))]
        places = {record.id: f"#{place}" for place, record in enumerate(chosen)}
        filled = {f"{{{word}}}": text for word, text in (named or {}).items()}
        return [_sample(record, unit_id, places, filled) for record in chosen]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as a file gives it."""

    file: str
    kind: Kind
    key: str
    fields: Mapping[str, Any]
    revision: int
    roles: tuple[str, ...] = ()

    @property
    def stamp(self) -> Stamp:
        return Stamp({_ACTOR: self.revision}, self.revision, _ACTOR, updated_at=_UPDATED_AT)

    @property
    def name(self) -> str:
        return f"{self.kind.value}/{self.key}"


def read_seed(folder: Path) -> Seed:
    """Return the seed of a folder.

    Raises:
        UserError: ``seed_broken`` with the ``file`` that cannot be used, and its ``row`` where
            one is at fault.
    """
    return _Reader(folder).seed()


class _Reader:
    """Turns files into records; knows which rows it has read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, str] = {}
        manifest = self._load("manifest.json")
        try:
            self._code, self._name = str(manifest["code"]), str(manifest["name"])
            self._files = [str(file) for file in manifest["files"]]
            self._samples = str(manifest["samples"])
            self._owner = str(manifest["province"])
            self._home = fixed_id(f"{self._code}/{_reference('unit', self._owner)}")
        except _BROKEN as error:
            raise refuse("seed_broken", file="manifest.json", row="") from error

    def seed(self) -> Seed:
        found = [row for file in self._files for row in self._rows(file)]
        found.sort(key=lambda row: _ORDER[row.kind])
        rows = tuple(self._held(row) for row in found)
        if self._home not in self._known.values():
            raise refuse("seed_broken", file="manifest.json", row=self._owner)
        made_up = [(row, self._practice(row)) for row in self._rows(self._samples)]
        roles = {record.id: row.roles for row, record in made_up if row.roles}
        practice = tuple(record for _, record in made_up)
        return Seed(self._code, self._name, self._home, rows, practice, roles)

    def _load(self, file: str) -> Any:
        try:
            return json.loads((self._folder / file).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise refuse("seed_broken", file=file, row="") from error

    def _rows(self, file: str) -> list[_Row]:
        try:
            return [
                _Row(
                    file,
                    Kind(raw["kind"]),
                    str(raw["key"]),
                    dict(raw["fields"]),
                    _revision(raw.get("revision", 1)),
                    tuple(raw.get("roles", ())),
                )
                for raw in self._load(file)
            ]
        except (KeyError, TypeError, ValueError) as error:
            raise refuse("seed_broken", file=file, row="") from error

    def _held(self, row: _Row) -> Held:
        if row.name in self._known:
            raise refuse("seed_broken", file=row.file, row=row.name)
        record = self._record(row, row.fields)
        self._known[row.name] = record.id
        return Held(record, row.stamp)

    def _practice(self, row: _Row) -> Record:
        # Checked with the province in the unit's place, so that no office meets a broken sample.
        owned = {"unit": self._owner} if "unit" in _names(row.kind) else {}
        record = self._record(row, {**row.fields, **owned})
        self._known[row.name] = record.id
        return record

    def _record(self, row: _Row, fields: Mapping[str, Any]) -> Record:
        specs = {field.name: field.spec for field in definition(row.kind).fields}
        identity = fixed_id(f"{self._code}/{row.name}")
        try:
            values = {name: specs[name].restore(plain) for name, plain in fields.items()}
            record = validate.record(
                row.kind, values, id=identity, home=self._home, resolve=self._resolve
            )
            validate.check(record, date.max)
        except _BROKEN as error:
            raise refuse("seed_broken", file=row.file, row=row.name) from error
        return record

    def _resolve(self, kind: str, text: str) -> str:
        return self._known[_reference(kind, text)]


def _revision(raw: object) -> int:
    """Return how often a row was corrected, the first edition counted as one."""
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 1:
        raise ValueError(raw)
    return raw


def _reference(kind: str, text: str) -> str:
    """Return "unit/12" of "@unit/12"."""
    if not text.startswith(f"@{kind}/"):
        raise ValueError(text)
    return text.removeprefix("@")


def _names(kind: Kind) -> set[str]:
    return {field.name for field in definition(kind).fields}


def _sample(
    record: Record, unit_id: str, places: Mapping[str, str], filled: Mapping[str, str]
) -> tuple[Kind, dict[str, object]]:
    kind = kind_of(record)
    values: dict[str, object] = {}
    for field in definition(kind).fields:
        value = getattr(record, field.name)
        if isinstance(value, str):
            value = places.get(value, value)
            for mark, text in filled.items():
                value = value.replace(mark, text)
        values[field.name] = value
    return kind, {**values, "unit": unit_id} if "unit" in values else values
