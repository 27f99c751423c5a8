"""Fields that hold several values: sets of codes, sets of references, named texts, details."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.codes import NO_CODES, Codes
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.fields import Field, Plain, Spec, Value
from thidua_desktop.domain.figures import plain_number
from thidua_desktop.domain.words import tidy

# A set or a map must fit into one cell of a workbook, which holds 32,767 characters.
MOST_REFERENCES = 500
MOST_PARAMETERS = 20
LONGEST_NAME, LONGEST_VALUE = 50, 200


@dataclass(frozen=True, slots=True)
class Choices(Spec):
    """Any number of codes of a fixed list, in the list's order."""

    codes: Codes = NO_CODES

    def read(self, raw: object) -> tuple[str, ...]:
        picked = _typed(raw)
        for code in picked:
            if code not in self.codes.values:
                raise refuse("choice_unknown", text=code, choices=", ".join(self.codes.values))
        return tuple(code for code in self.codes.values if code in picked)

    def plain(self, value: Value) -> Plain:
        return list(value or ())

    def restore(self, plain: Plain) -> tuple[str, ...]:
        return _items(plain)


@dataclass(frozen=True, slots=True)
class Refs(Spec):
    """The ids of any number of records of another kind; a set, kept sorted."""

    kind: str = ""

    def read(self, raw: object) -> tuple[str, ...]:
        named = tuple(sorted(set(_typed(raw))))
        if len(named) > MOST_REFERENCES:
            raise refuse("list_too_long", limit=MOST_REFERENCES, count=len(named))
        return named

    def plain(self, value: Value) -> Plain:
        return sorted(value or ())

    def restore(self, plain: Plain) -> tuple[str, ...]:
        return _items(plain)


@dataclass(frozen=True, slots=True)
class Parameters(Spec):
    """Named texts: the parameters of a scoring rule."""

    def read(self, raw: object) -> Mapping[str, str]:
        if raw is None or raw == "":
            return {}
        if isinstance(raw, str):
            raw = _pairs(raw)
        if not isinstance(raw, Mapping):
            raise refuse("parameters_unreadable")
        given = {_name(name): _parameter(value) for name, value in raw.items()}
        filled = {name: text for name, text in sorted(given.items()) if text}
        if len(filled) > MOST_PARAMETERS:
            raise refuse("list_too_long", limit=MOST_PARAMETERS, count=len(filled))
        return filled

    def plain(self, value: Value) -> Plain:
        return {name: text for name, text in sorted((value or {}).items()) if text}

    def restore(self, plain: Plain) -> Mapping[str, str]:
        return plain if isinstance(plain, dict) else {}


@dataclass(frozen=True, slots=True)
class Details(Spec):
    """The further fields that depend on another field of the record (an activity's type).

    Attributes:
        by: The field whose value chooses the further fields.
        fields_of: Gives those fields for each of its values.
        every: All further fields of all values, once each, in display order.
    """

    by: str = ""
    fields_of: Mapping[str, tuple[Field, ...]] = dataclasses.field(default_factory=dict)
    every: tuple[Field, ...] = ()
    _specs: Mapping[str, Spec] = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_specs", {further.name: further.spec for further in self.every})

    def read(self, raw: object) -> Mapping[str, Value]:
        if raw is None or raw == "":
            return {}
        if not isinstance(raw, Mapping):
            raise refuse("details_unreadable")
        return dict(raw)

    def plain(self, value: Value) -> Plain:
        specs = self._specs
        filled = {k: v for k, v in sorted((value or {}).items()) if v not in (None, "", ())}
        # A flag not set is the same as no flag; a zero is not the same as nothing.
        return {k: specs[k].plain(v) for k, v in filled.items() if v is not False}

    def restore(self, plain: Plain) -> Mapping[str, Value]:
        specs = self._specs
        pairs = plain.items() if isinstance(plain, dict) else ()
        return {k: specs[k].restore(v) for k, v in pairs if k in specs}


def _items(raw: object) -> tuple[str, ...]:
    if raw is None:
        return ()
    if isinstance(raw, str):
        raw = raw.replace("\n", ";").split(";")
    if not isinstance(raw, Sequence) or not all(isinstance(item, str) for item in raw):
        raise refuse("list_unreadable")
    return tuple(item.strip() for item in raw if item.strip())


def _typed(raw: object) -> tuple[str, ...]:
    """Return the items of what was typed, each in its one spelling."""
    return tuple(item for item in map(tidy, _items(raw)) if item)


def _name(raw: object) -> str:
    name = tidy(raw) if isinstance(raw, str) else ""
    if not name:
        raise refuse("parameters_unreadable")
    return _short(name, LONGEST_NAME)


def _parameter(raw: object) -> str:
    if raw is None:
        return ""
    if isinstance(raw, str):
        return _short(tidy(raw), LONGEST_VALUE)
    if isinstance(raw, (int, Decimal)) and not isinstance(raw, bool):
        return plain_number(Decimal(raw))
    raise refuse("parameters_unreadable")


def _short(text: str, limit: int) -> str:
    if len(text) > limit:
        raise refuse("text_too_long", limit=limit, length=len(text))
    return text


def _pairs(text: str) -> dict[str, str]:
    pairs = [item.partition("=") for item in _items(text)]
    if not all(equals for _, equals, _ in pairs):
        raise refuse("parameters_unreadable")
    return {name.strip(): value.strip() for name, _, value in pairs}
