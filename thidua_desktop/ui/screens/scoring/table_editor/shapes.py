"""What the list, the form and the findings show, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.scoring.checker import Finding
from thidua_desktop.domain.scoring.parameters import Parameter
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.scoring.table_editor.asked import asked
from thidua_desktop.ui.screens.scoring.table_editor.outline import Line, Outline
from thidua_desktop.ui.screens.scoring.table_editor.spelling import shown

# The fields of a row that a form has, beside its parameters.
FIELDS = ("code", "part", "name", "max_points", "rule", "indicator", "guidance")


@dataclass(frozen=True, slots=True)
class FormShown:
    """What the form is to show.

    Attributes:
        title: What it is about.
        values: Raw values by field; "parameters" holds those of the rule, by name.
        parameters: The parameters asked for.
        may_edit: They may be changed.
        is_group: The row has parts.
        same: It is the row that is shown already.
    """

    title: str
    values: Mapping[str, object]
    parameters: tuple[Parameter, ...]
    may_edit: bool
    is_group: bool
    same: bool = False


def form(line: Line, *, may_edit: bool, new: bool, same: bool) -> FormShown:
    """Return the form of one row."""
    row, values = line.row, raw_values(line.row)
    title = words.NEW_ROW if new else words.row_title(row.code, row.name)
    return FormShown(title, values, parameters(row), may_edit, bool(line.parts), same)


def ask(raw: Mapping[str, object], *, is_group: bool) -> FormShown:
    """Return the form that asks for the parameters of the rule in these values."""
    rule, typed = rule_of(str(raw.get("rule") or "")), raw.get("parameters")
    wanted = asked(rule, typed) if rule and isinstance(typed, Mapping) else ()
    return FormShown("", raw, wanted, may_edit=True, is_group=is_group, same=True)


def raw_values(row: Criterion) -> dict[str, object]:
    """Return a row's values as they would be typed."""
    field = definition(Kind.CRITERION).field
    values: dict[str, object] = {
        name: wording.raw(field(name).spec, getattr(row, name)) for name in FIELDS
    }
    values["parameters"] = raw_parameters(row)
    return values


def raw_parameters(row: Criterion) -> dict[str, object]:
    """Return all parameters of a row's rule as they would be typed."""
    rule = rule_of(row.rule)
    if rule is None:
        return {}
    given = row.parameters
    return {one.name: shown(rule.code, one, given.get(one.name, "")) for one in rule.parameters}


def parameters(row: Criterion) -> tuple[Parameter, ...]:
    """Return the parameters a row's rule asks for."""
    rule = rule_of(row.rule)
    return asked(rule, row.parameters) if rule else ()


def rows(outline: Outline, findings: tuple[Finding, ...]) -> list[Row]:
    """Return the lines of the list."""
    marks: dict[str, str] = {}
    for finding in findings:
        if marks.get(finding.criterion) != "error":
            marks[finding.criterion] = finding.severity
    return [_row(line, outline, marks.get(line.row.code, "")) for line in outline.lines]


def finding_rows(findings: tuple[Finding, ...]) -> list[Row]:
    """Return the lines of the checker."""
    looks = {"error": "alert"}
    return [
        Row(
            (words.SEVERITIES[one.severity], one.criterion, sentence(one)),
            looks.get(one.severity, ""),
        )
        for one in findings
    ]


def _row(line: Line, outline: Outline, mark: str) -> Row:
    row = line.row
    most = "" if row.max_points is None else show_number(row.max_points)
    if line.parts:
        most = words.sum_of_most(show_number(sum_of(line, outline)), most)
    rule = code_label("rule", row.rule) if row.rule else ""
    if row.part:
        part = code_label("criterion_part", row.part)
        rule = f"{part} · {rule}" if rule else part
    cells = (
        row.code,
        "   " * line.level + (row.name or words.NO_NAME),
        most,
        rule,
        words.MARKS.get(mark, ""),
    )
    if line.parts:
        return Row(cells, "group")
    return Row(cells, "alert" if mark == "error" else "")


def sum_of(line: Line, outline: Outline) -> Decimal:
    """Return the sum of the maxima of a row's parts; deductions have none."""
    parts = [outline.line(uid).row for uid in line.parts]
    most = [part.max_points for part in parts if part.max_points and part.part != "TRU"]
    return sum(most, Decimal(0))


def whole(outline: Outline) -> str:
    """Return the line under the list: how many rows, and what the table adds up to."""
    tops = [line for line in outline.lines if not line.level]
    points = {"": Decimal(0), "THUONG": Decimal(0)}
    for line in tops:
        if (line.row.part or "") in points:
            points[line.row.part or ""] += line.row.max_points or sum_of(line, outline)
    leaves = sum(1 for line in outline.lines if not line.parts)
    bonus = show_number(points["THUONG"]) if points["THUONG"] else ""
    return words.whole(leaves, show_number(points[""]), bonus)
