"""Records in and out of the command line: JSON both ways, and lines for a person."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.fields import Field, Flag, Number, Plain, Spec
from thidua_desktop.domain.kinds import definition, kind_of, plain
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Details
from thidua_desktop.domain.sync import Held, spell_version
from thidua_desktop.texts.fields import field_label
from thidua_desktop.ui.register.wording import Label, cell

# What `show` adds to a record's own fields; `put` passes over it.
STAMP = ("home", "vv", "updated_at", "updated_by")

_LARGEST = 40  # Powers of ten beyond which a number is a slip, or an attack on the memory.


@dataclass(frozen=True, slots=True)
class NoNumber:
    """What JSON spells as a number and no field takes: neither number nor text."""

    text: str

    def __str__(self) -> str:
        return self.text


def document(row: Held) -> dict[str, Any]:
    """Return a row as JSON: numbers as numbers, days as ISO, sets as lists."""
    values = plain(row.record)
    fields = definition(kind_of(row.record)).fields
    return {
        "id": row.record.id,
        **{f.name: _spelled(f.spec, values[f.name]) for f in fields},  # type: ignore[arg-type]
        "home": row.record.home,
        "vv": spell_version(row.stamp.version),
        "updated_at": row.stamp.updated_at,
        "updated_by": row.stamp.updated_by,
    }


def _spelled(spec: Spec, value: Plain) -> Any:
    if isinstance(spec, Number) and isinstance(value, str):
        return number(Decimal(value))
    if isinstance(spec, Flag):
        return bool(value)
    if isinstance(spec, Details) and isinstance(value, dict):
        specs = {field.name: field.spec for field in spec.every}
        return {name: _spelled(specs[name], part) for name, part in value.items()}
    return value


def number(value: Decimal) -> int | float:
    """Return a JSON number; at most fifteen digits, so that reading it gives the same again."""
    return int(value) if value == value.to_integral_value() else float(value)


def lines(record: Record, label: Label) -> Iterator[str]:
    """Yield "label: value" for every field that is filled in."""
    kind = kind_of(record)
    for field in definition(kind).fields:
        value = getattr(record, field.name)
        for name, spec, one in _parts(field, value):
            said = cell(spec, one, label)
            if said:
                yield f"{field_label(kind.value, name)}: {said}"


def _parts(field: Field, value: Any) -> Iterator[tuple[str, Spec, Any]]:
    if not isinstance(field.spec, Details):
        yield field.name, field.spec, value
        return
    for further in field.spec.every:
        if further.name in value:
            yield f"{field.name}.{further.name}", further.spec, value[further.name]


def read_lines(data: bytes, path: str) -> Iterator[tuple[int, Callable[[], dict[str, Any]]]]:
    """Yield the number of each line that is not empty, and what reads it.

    Raises:
        UserError: The file is not UTF-8, or holds nothing.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse("file_not_utf8", path=path) from error
    found = [(at, line) for at, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if not found:
        raise refuse("no_lines")
    for at, line in found:
        yield at, lambda line=line: _read(line)  # type: ignore[misc]


def _read(line: str) -> dict[str, Any]:
    try:
        value = json.loads(
            line, parse_float=_number, parse_constant=NoNumber, object_pairs_hook=_named_once
        )
        # A lone half of a letter outside the plane is no text that a file can hold.
        json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise UserError([Problem("line_unreadable")]) from error
    if not isinstance(value, dict):
        raise refuse("line_not_object")
    return value


def _named_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise refuse("field_repeated", name=name)
        found[name] = value
    return found


def _number(text: str) -> Decimal | NoNumber:
    try:
        value = Decimal(text)
    except ArithmeticError:
        return NoNumber(text)
    return value if abs(value.adjusted()) <= _LARGEST else NoNumber(text)
