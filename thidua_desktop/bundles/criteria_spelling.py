"""A criteria table's values as its cells spell them, for a person to read and to change."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from thidua_desktop.bundles.cells import encode
from thidua_desktop.bundles.criteria_numbering import code_mark, is_number, place_rows, read_mark
from thidua_desktop.bundles.criteria_parts import BookRow
from thidua_desktop.domain.fields import Choice, Ref
from thidua_desktop.domain.figures import spell_number
from thidua_desktop.domain.scoring.parameters import NONE, machine_number
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.texts.codes import code_label

_NUMERIC: Final = frozenset({"number", "limit"})


def spelt_cell(column: str, row: BookRow) -> Any:
    """Return what stands in a column of a row."""
    if column in {"code", "parent"}:
        return (row.code if column == "code" else row.parent) or None
    if column == "parameters":
        return _parameters(row.fields.get("rule"), row.fields.get("parameters") or {})
    if column == "part" and row.fields.get("part"):
        return code_label("criterion_part", row.fields["part"])
    name = "max_points" if column == "points" else column
    return row.fields.get(name) or (row.points if column == "points" else None)


def _parameters(rule: str | None, given: Mapping[str, str]) -> str | None:
    """Return parameters as a person may read and change them: "per_step=0,5; step=1"."""
    if not given:
        return None
    if any(";" in text or "=" in name or ";" in name for name, text in given.items()):
        return json.dumps(dict(given), ensure_ascii=False)
    known = rule_of(rule)
    forms = {parameter.name: parameter.form for parameter in known.parameters} if known else {}
    # In the order of the rule, which is the order of its sentence.
    names = [*(name for name in forms if name in given), *(n for n in given if n not in forms)]
    return "; ".join(f"{name}={_spelt(forms.get(name, ''), given[name])}" for name in names)


def _spelt(form: str, text: str) -> str:
    number = machine_number(text) if form in _NUMERIC and text != NONE else None
    return text if number is None else spell_number(number)


def worded(spec: Any, value: Any) -> Any:
    """Return a field's value as a cell has it: choices and references in words."""
    if isinstance(spec, Choice) and value:
        return code_label(spec.codes.name, value)
    return value or None if isinstance(spec, Ref) else encode(spec, value)


def told_by_codes(rows: Sequence[BookRow]) -> bool:
    """Say whether codes and parents would be read back from the codes alone."""
    if not all(is_number(row.code) for row in rows):
        return False
    marks = [read_mark(row.code) or code_mark(row.code) for row in rows]
    placed = place_rows(marks, codes_given=True)
    parents = ["" if at.parent is None else placed[at.parent].code for at in placed]
    read = [(at.code, parent) for at, parent in zip(placed, parents, strict=True)]
    return read == [(row.code, row.parent) for row in rows]
