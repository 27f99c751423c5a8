"""The form of one row: what is read of it, and what the program fills in by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.figures import read_number, spell_number
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.scoring.rule import Rule, check_parameters
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.suggest import suggest
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screens.scoring.table_editor.asked import as_most, asked
from thidua_desktop.ui.screens.scoring.table_editor.outline import Outline
from thidua_desktop.ui.screens.scoring.table_editor.spelling import Misread, shown, spelled

_POLICY: Final = "not_applicable"
# A draft may be saved with open parameters; the checker names them until the table is applied.
_OPEN: Final = frozenset({"parameter_missing"})

Raw = Mapping[str, object]


def read(raw: Raw) -> tuple[dict[str, object], list[Noted]]:
    """Return what is to be saved of a form, and what is wrong with its parameters."""
    rule, typed = rule_of(str(raw.get("rule") or "")), raw.get("parameters")
    given: dict[str, str] = {}
    notes: list[Noted] = []
    if rule and isinstance(typed, Mapping):
        for parameter in asked(rule, typed):
            try:
                text = spelled(rule.code, parameter, typed.get(parameter.name, ""))
                given |= {parameter.name: text} if text else {}
            except Misread as error:
                notes.append(Noted(f"parameters.{parameter.name}", str(error), doubt=False))
    if rule and not notes:
        found = check_parameters(rule, given)
        wrong = [problem for problem in found if problem.code not in _OPEN]
        notes = [Noted(problem.field, sentence(problem), doubt=False) for problem in wrong]
    return {**raw, "parameters": given}, notes


def proposed(
    row: Criterion, rule: Rule, raw: Raw, above: Outline, policy: str | None
) -> dict[str, object]:
    """Return the parameters a rule begins with when it is chosen for a row.

    Those the row had; else those of the nearest row above with the same rule, because a table says
    the same thing in the same way; the maximum is always the row's own, and a group begins with
    the table's policy for what does not apply.
    """
    given: Mapping[str, str] = row.parameters if row.rule == rule.code else {}
    if row.rule != rule.code:
        before = above.rows[: max(above.place(row.id), 0)]
        given = next((one.parameters for one in reversed(before) if one.rule == rule.code), {})
    values = {one.name: shown(rule.code, one, given.get(one.name, "")) for one in rule.parameters}
    most = _number(raw.get("max_points"))
    if most and row.rule != rule.code:
        values |= dict.fromkeys(as_most(rule), most)
    if policy and values.get(_POLICY) == "":
        values[_POLICY] = policy
    return values


def suggested(raw: Raw, *, is_group: bool) -> tuple[dict[str, object], str] | None:
    """Return the form with the rule its guidance speaks of, and the first field left open."""
    most = _number(raw.get("max_points"))
    points = read_number(most) if most else None
    found = suggest(str(raw.get("guidance") or ""), points, is_group=is_group)
    rule = rule_of(found.rule) if found else None
    if found is None or rule is None:
        return None
    given = found.parameters
    values = {one.name: shown(rule.code, one, given.get(one.name, "")) for one in rule.parameters}
    return {**raw, "rule": rule.code, "parameters": values}, next(iter(found.open), "")


def follow(rule: Rule, raw: Raw, before: str) -> dict[str, str]:
    """Return the parameters that follow the maximum, when it was another before."""
    most, typed = _number(raw.get("max_points")), raw.get("parameters")
    if not most or most == before or not isinstance(typed, Mapping):
        return {}
    names = as_most(rule)
    return {name: most for name in names if name in typed and typed[name] in {"", before}}


def most_of(raw: Raw) -> str:
    """Return the maximum that is typed, in its one spelling; "" while it is none."""
    return _number(raw.get("max_points"))


def renamed(after: Outline, before: Outline, uid: str) -> Outline:
    """Return the tree with a new code for a row in another group, when its old one was by place."""
    line, was = after.line(uid), before.line(uid).row
    if line.parts or line.row.parent == was.parent or was.code != before.code_at(uid):
        return after
    return after.put(replace(line.row, code=after.code_at(uid)))


def _number(text: object) -> str:
    try:
        number = read_number(str(text or ""))
    except UserError:
        return ""
    return "" if number is None else spell_number(number)
