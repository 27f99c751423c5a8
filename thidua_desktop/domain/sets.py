"""Fields that hold several values: sets of codes, sets of references, named texts, details."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes import NO_CODES, Codes
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.fields import Field, Plain, Spec, Value
from thidua_desktop.domain.words import tidy


@dataclass(frozen=True, slots=True)
class Choices(Spec):
    """Any number of codes of a fixed list, in the list's order."""

    codes: Codes = NO_CODES

    def read(self, raw: object) -> tuple[str, ...]:
        picked = _items(raw)
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
        return tuple(sorted(set(_items(raw))))

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
        given = {str(name): tidy(str(v)) for name, v in raw.items() if v is not None}
        return {name: text for name, text in sorted(given.items()) if text}

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

    def read(self, raw: object) -> Mapping[str, Value]:
        if raw is None or raw == "":
            return {}
        if not isinstance(raw, Mapping):
            raise refuse("details_unreadable")
        return dict(raw)

    def plain(self, value: Value) -> Plain:
        specs = {further.name: further.spec for further in self.every}
        filled = {k: v for k, v in sorted((value or {}).items()) if v not in (None, "", ())}
        # A flag not set is the same as no flag; a zero is not the same as nothing.
        return {k: specs[k].plain(v) for k, v in filled.items() if v is not False}

    def restore(self, plain: Plain) -> Mapping[str, Value]:
        specs = {further.name: further.spec for further in self.every}
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


def _pairs(text: str) -> dict[str, str]:
    pairs = [item.partition("=") for item in _items(text)]
    if not all(equals for _, equals, _ in pairs):
        raise refuse("parameters_unreadable")
    return {name.strip(): value.strip() for name, _, value in pairs}
