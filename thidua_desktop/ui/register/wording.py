"""Values as a list shows them and as a form has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Money,
    Number,
    Ref,
    Spec,
    Value,
    Whole,
)
from thidua_desktop.domain.figures import show_day, show_number, spell_number
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.texts import window as words
from thidua_desktop.texts.codes import code_label

# Gives the words for the record of a kind with an id.
Label = Callable[[str, str], str]

_LONGEST_HALF = 60
_LONGEST_CHOICE = 24
_YEARS = 9999


def cell(spec: Spec, value: Value, label: Label) -> str:
    """Return the text of one cell of a list."""
    if value is None or value == "":
        return ""
    if isinstance(spec, (Choice, Choices)):
        codes = (value,) if isinstance(value, str) else value
        return ", ".join(code_label(spec.codes.name, code) for code in codes)
    if isinstance(spec, (Ref, Refs)):
        ids = (value,) if isinstance(value, str) else value
        return "; ".join(label(spec.kind, one) for one in ids)
    return _plain(spec, value)


def _plain(spec: Spec, value: Value) -> str:
    if isinstance(spec, Flag):
        return words.ALL_YES if value else ""
    if isinstance(value, date):
        return show_day(value)
    if isinstance(spec, Whole) and spec.most <= _YEARS:
        return str(value)
    if isinstance(value, (int, Decimal)):
        return show_number(value)
    return str(value)


def raw(spec: Spec, value: Value) -> object:
    """Return a value as it would be typed into a form, in a spelling read back without doubt."""
    if isinstance(spec, (Choices, Refs)):
        return list(value or ())
    if isinstance(spec, Flag):
        return "1" if value else "0"
    if isinstance(spec, Details):
        return _details(spec, value or {})
    if isinstance(spec, Parameters):
        return "\n".join(f"{name}={text}" for name, text in (value or {}).items())
    if value is None:
        return ""
    return _typed(spec, value)


def _typed(spec: Spec, value: Value) -> str:
    if isinstance(spec, Day):
        return show_day(value)
    if isinstance(spec, Money):
        return show_number(value)
    if isinstance(spec, Number):
        return spell_number(value)
    return str(value)


def _details(spec: Details, values: Mapping[str, Value]) -> dict[str, object]:
    specs = {further.name: further.spec for further in spec.every}
    return {name: raw(specs[name], value) for name, value in values.items() if name in specs}


def anchor(spec: Spec) -> Literal["w", "e", "center"]:
    """Return the side of a list's text: numbers to the right."""
    return "e" if isinstance(spec, (Whole, Number)) else "w"


def wide(field: Field) -> bool:
    """Say whether a field needs the whole width of a form."""
    spec = field.spec
    if isinstance(spec, Choice):
        codes = spec.codes
        return max(len(code_label(codes.name, code)) for code in codes.values) > _LONGEST_CHOICE
    if isinstance(spec, (Day, Whole, Number, Flag)):
        return False
    limit = getattr(spec, "limit", _LONGEST_HALF + 1)
    return isinstance(spec, (Ref, Refs, Choices, Details, Parameters)) or limit > _LONGEST_HALF
