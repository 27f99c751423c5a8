"""What the verb criteria answers: documents, and lines for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from thidua_desktop.bundles.criteria_book import BookRow
from thidua_desktop.bundles.criteria_totals import worth
from thidua_desktop.cli import cells, output
from thidua_desktop.cli.verb import Answer
from thidua_desktop.domain.figures import plain_number, show_number
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.scoring.checker import Finding
from thidua_desktop.domain.scoring.parameters import NONE, Parameter
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.services.office import Office
from thidua_desktop.services.scoring.book_preview import BookPreview, Hint
from thidua_desktop.texts import criteria_preview as told
from thidua_desktop.texts import findings as finding_words
from thidua_desktop.texts.fields import field_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.register.wording import cell

_OPEN = "parameter_missing"
_TABLE = Kind.CRITERIA_TABLE


def head(table: CriteriaTable) -> dict[str, Any]:
    """Return which table it is."""
    return {
        "id": table.id,
        "code": table.code,
        "name": table.name,
        "year": table.year,
        "version": table.version,
        "state": table.state,
    }


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that keep a table from being applied."""
    return [finding for finding in findings if finding.severity == "error"]


def checked(
    table: CriteriaTable, criteria: Iterable[Criterion], findings: Sequence[Finding]
) -> Answer:
    """Answer what the checker says of a table."""
    rules = {criterion.code: criterion.rule or "" for criterion in criteria}
    sound = not errors(findings)
    document = {"ok": sound, **head(table), "findings": list(map(_finding, findings))}
    lines = [f"{table.code}/{table.year}/{table.version}  {table.name}"]
    return Answer(document, (*lines, *_finding_lines(findings, rules)), ok=sound)


def previewed(
    office: Office,
    preview: BookPreview,
    ending: str,
    *,
    ok: bool,
    table: CriteriaTable | None = None,
) -> Answer:
    """Answer what a file holds, and what became of it."""
    values = {name: _json(value) for name, value in preview.fields.values.items()}
    document = {
        "ok": ok,
        "applied": table is not None,
        "id": table.id if table else None,
        "sheet": preview.book.sheet,
        "table": values,
        "lacking": [problem.field for problem in preview.fields.lacking],
        "rows": [_row(row) for row in preview.rows],
        "suggestions": [_hint(hint) for hint in preview.hints],
        "suggested": preview.suggested,
        "changes": {
            "new": list(preview.changes.new),
            "changed": list(preview.changes.changed),
            "same": list(preview.changes.same),
            "gone": list(preview.changes.gone),
        },
        "problems": list(map(cells.document, preview.problems)),
        "notices": list(map(cells.document, preview.notices)),
        "findings": list(map(_finding, preview.findings)),
    }
    lines = [*_lines(office, preview), *([ending] if ending else [])]
    return Answer(document, tuple(lines), tuple(_notes(preview)), ok=ok)


def _lines(office: Office, preview: BookPreview) -> Iterator[str]:
    specs = {field.name: field.spec for field in definition(_TABLE).fields}
    for name, value in preview.fields.values.items():
        said = cell(specs[name], value, lambda kind, uid: office.records.label(Kind(kind), uid))
        if said:
            label = field_label(_TABLE.value, name)
            yield told.field_line(label, " / ".join(said.split("\n")), preview.fields.origins[name])
    depths = {"": -1}
    groups = {row.parent for row in preview.rows}
    for row in preview.rows:
        depths[row.code] = depths.get(row.parent, -1) + 1
        most = "" if row.points is None else show_number(row.points)
        line = told.row_line(row.code, row.fields["name"], most, row.fields.get("rule") or "")
        yield "  " * (depths[row.code] + 1) + line
    whole = worth([row for row in preview.rows if not row.parent], preview.rows)
    parts = sum(row.code in groups for row in preview.rows)
    most = "" if whole is None else show_number(whole)
    yield told.counts_line(len(preview.rows) - parts, parts, most)
    if preview.target is not None:
        changes = preview.changes
        counts = len(changes.new), len(changes.changed), len(changes.same)
        yield told.changes_line(*counts, changes.gone)
    if not preview.problems:
        rules = {row.code: row.fields.get("rule") or "" for row in preview.rows}
        yield from _finding_lines(preview.findings, rules)


def _notes(preview: BookPreview) -> Iterator[str]:
    yield from map(cells.reason, preview.problems)
    yield from output.reasons(preview.fields.lacking, _TABLE.value)
    yield from map(cells.reason, preview.notices)
    for hint in preview.hints:
        if hint.rule is not None:
            rule = hint.rule
            yield "- " + told.suggestion(hint.code, rule.rule, rule.parameters, rule.open)
            yield from (f"  {sentence(doubt)}" for doubt in rule.doubts)
        if hint.part:
            yield "- " + told.part_suggestion(hint.code, hint.part)
    if preview.hints and not preview.suggested:
        yield told.hints_left(len(preview.hints))


def _finding_lines(findings: Sequence[Finding], rules: Mapping[str, str]) -> list[str]:
    """Return a line for each thing the checker says, with all the criteria it says it of.

    Args:
        findings: What it says.
        rules: The rule of each criterion, by code.
    """
    of_line: dict[tuple[str, str], list[str]] = {}
    open_of: dict[str, list[str]] = {}
    for one in findings:
        if one.code == _OPEN:
            open_of.setdefault(one.criterion, []).append(str(one.params["name"]))
    for one in findings:
        text = sentence(one)
        if one.code == _OPEN:
            names = open_of[one.criterion]
            text = told.parameters_open(_open(rules.get(one.criterion, ""), n) for n in names)
        of = of_line.setdefault((finding_words.severity(one), text), [])
        if one.criterion not in of:
            of.append(one.criterion)
    lines = [told.finding_line(lead, codes, text) for (lead, text), codes in of_line.items()]
    return lines if errors(findings) else [*lines, told.SOUND]


def _open(rule: str, name: str) -> str:
    known = rule_of(rule)
    found = [one for one in known.parameters if one.name == name] if known else []
    options = [option for one in found for option in (*one.options, *_none(one))]
    return told.open_parameter(rule, name, options)


def _none(parameter: Parameter) -> tuple[str, ...]:
    return (NONE,) if parameter.form == "limit" else ()


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "criterion": finding.criterion,
        "field": finding.field,
        "text": sentence(finding),
        "params": dict(finding.params),
    }


def _row(row: BookRow) -> dict[str, Any]:
    fields = {"max" if name == "max_points" else name: v for name, v in row.fields.items()}
    known = {name: _json(value) for name, value in fields.items()}
    return {"row": row.row, "code": row.code, "parent": row.parent, **known}


def _hint(hint: Hint) -> dict[str, Any]:
    rule = hint.rule
    return {
        "row": hint.row,
        "code": hint.code,
        "rule": rule.rule if rule else None,
        "parameters": dict(rule.parameters) if rule else {},
        "open": list(rule.open) if rule else [],
        "doubts": [sentence(doubt) for doubt in rule.doubts] if rule else [],
        "part": hint.part,
    }


def _json(value: Any) -> Any:
    if value is None or isinstance(value, (str, bool, int)):
        return value
    return dict(value) if isinstance(value, dict) else plain_number(value)
