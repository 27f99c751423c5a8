"""The table that is open: its head, its rows as a tree, its rating bands, and who may change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.checker import Finding, check_table
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.services.office import Office
from thidua_desktop.ui.screens.scoring.table_editor.asked import asked
from thidua_desktop.ui.screens.scoring.table_editor.outline import Outline
from thidua_desktop.ui.screens.scoring.table_editor.spelling import Misread, spelled

DRAFT = "NHAP"
FROZEN, FOREIGN = "frozen", "foreign"


@dataclass(frozen=True, slots=True)
class Opened:
    """A table as it is stored.

    Attributes:
        table: Its head.
        outline: Its rows.
        bands: Its rating bands.
        closed: Why it can only be read: FROZEN, FOREIGN, or "" when it may be changed.
    """

    table: CriteriaTable
    outline: Outline
    bands: tuple[RatingBand, ...]
    closed: str

    @property
    def may_edit(self) -> bool:
        """Whether rows may be changed."""
        return not self.closed

    def findings(self, rows: tuple[Criterion, ...]) -> tuple[Finding, ...]:
        """Return what the checker says of rows as they stand, errors first."""
        found = check_table(self.table, rows, self.bands)
        return tuple(sorted(found, key=lambda finding: finding.severity != "error"))


def opened(office: Office, uid: str) -> Opened | None:
    """Read a table; None when it is gone."""
    records = office.records
    try:
        table: Any = records.get(Kind.CRITERIA_TABLE, uid)
    except UserError:
        return None
    closed = "" if table.state == DRAFT else FROZEN
    if not records.may_edit(table) or not records.may_add(Kind.CRITERION):
        closed = FOREIGN
    return Opened(
        table,
        Outline(records.every(Kind.CRITERION, table=uid)),
        tuple(records.every(Kind.RATING_BAND, table=uid)),
        closed,
    )


def as_typed(row: Criterion, raw: Mapping[str, object]) -> Criterion:
    """Return a row with what can be read of what is typed; the rest as it was."""
    values: dict[str, Any] = {}
    for field in definition(Kind.CRITERION).fields:
        if field.name in raw and field.name != "parameters":
            try:
                values[field.name] = field.spec.read(raw[field.name])
            except UserError:
                continue
    values["code"] = values.get("code") or row.code
    values["name"] = values.get("name") or ""
    values["parameters"] = parameters_of(raw, row.parameters)
    return replace(row, **values)


def parameters_of(raw: Mapping[str, object], before: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters that can be read, those that cannot as they were."""
    rule = rule_of(str(raw.get("rule") or ""))
    typed = raw.get("parameters")
    if rule is None or not isinstance(typed, Mapping):
        return {}
    found: dict[str, str] = {}
    for parameter in asked(rule, typed):
        try:
            text = spelled(rule.code, parameter, typed.get(parameter.name, ""))
        except Misread:
            text = before.get(parameter.name, "")
        if text:
            found[parameter.name] = text
    return found
