"""Two versions of a row side by side: the fields in which they differ, as a person reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain.fields import Choice, Field, Flag, Ref, Spec, Value, Whole
from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.domain.sync import Held
from thidua_desktop.texts import conflicts as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.fields import field_label

# Gives the words for the record of a kind with an id.
Label = Callable[[Kind, str], str]
STATE = "deleted"  # The name of the line that says whether the row is there at all.
_YEARS = 9999


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """One field in which two versions differ.

    Attributes:
        name: The field, or "details.x", or :data:`STATE`.
        label: What it is called.
        mine: What our version says, in words; "" for nothing.
        theirs: What the other one says.
    """

    name: str
    label: str
    mine: str
    theirs: str


def differences(mine: Held | None, theirs: Held, label: Label) -> tuple[FieldDiff, ...]:
    """Return the fields in which two versions of a row differ, in the order of the form.

    Args:
        mine: Our version; None where there is none, and every field that is filled in differs.
        theirs: The other one.
        label: Names the records that fields refer to.
    """
    return tuple(_differences(mine, theirs, label))


def _differences(mine: Held | None, theirs: Held, label: Label) -> Iterator[FieldDiff]:
    kind = kind_of(theirs.record)
    if (mine is not None and mine.stamp.deleted) != theirs.stamp.deleted:
        yield FieldDiff(STATE, words.STATE, _state(mine), _state(theirs))
    for field in definition(kind).fields:
        ours = None if mine is None else getattr(mine.record, field.name)
        other = getattr(theirs.record, field.name)
        for name, inner, one, two in _parts(field, ours, other):
            if one != two and not (_nothing(one) and _nothing(two)):
                told = (words_of(inner.spec, value, label) for value in (one, two))
                yield FieldDiff(name, field_label(kind.value, name), *told)


def _parts(field: Field, ours: Value, theirs: Value) -> Iterator[tuple[str, Field, Value, Value]]:
    """Yield a field, or each of its further fields, with both values."""
    if not isinstance(field.spec, Details):
        yield field.name, field, ours, theirs
        return
    for further in field.spec.every:
        name, key = f"{field.name}.{further.name}", further.name
        yield name, further, (ours or {}).get(key), (theirs or {}).get(key)


def words_of(spec: Spec, value: Value, label: Label) -> str:
    """Return a value in words; "" for nothing."""
    if _nothing(value):
        return words.NO if isinstance(spec, Flag) else ""
    if isinstance(spec, Flag):
        return words.YES
    if isinstance(spec, (Choice, Choices)):
        return ", ".join(code_label(spec.codes.name, code) for code in _several(value))
    if isinstance(spec, (Ref, Refs)):
        return "; ".join(label(Kind(spec.kind), uid) for uid in _several(value))
    if isinstance(spec, Parameters):
        return "; ".join(f"{name}={text}" for name, text in value.items())
    return _plain(spec, value)


def _plain(spec: Spec, value: Value) -> str:
    if isinstance(value, date):
        return show_day(value)
    if isinstance(spec, Whole) and spec.most <= _YEARS:
        return str(value)
    return show_number(value) if isinstance(value, (int, Decimal)) else str(value)


def _several(value: Value) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _nothing(value: Value) -> bool:
    # Not ``in``: a zero equals False, and is an entry.
    empty = isinstance(value, (tuple, Mapping)) and not value
    return value is None or value is False or value == "" or empty


def _state(row: Held | None) -> str:
    return "" if row is None else words.GONE if row.stamp.deleted else words.ALIVE
