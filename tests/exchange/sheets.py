"""A district's sheet on table F, filled in and taken on its way between two offices."""

from pathlib import Path
from typing import Any

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview

PERIOD, TABLE = "2024/N", "F"


def carry(sender: Office, receiver: Office, folder: Path) -> Preview:
    """Export, then import: what two clerks and a stick do."""
    path = sender.exchange.export(receiver.identity.unit, folder).value.path
    preview = receiver.exchange.preview(path)
    receiver.exchange.apply(preview)
    return preview


def refused(code: str) -> Any:
    """Expect a refusal with one problem of that code."""
    return pytest.raises(UserError, match=code)


def fill(office: Office, table: str = TABLE, period: str = PERIOD, unit: str = "") -> str:
    """Begin a sheet and score every criterion by hand; return its id."""
    sheet = office.scoring.open_sheet(table, period, unit).value.id
    complete(office, sheet)
    return sheet


def complete(office: Office, sheet: str) -> None:
    """Score every criterion that has no points yet, and answer every condition."""
    view = office.scoring.view(sheet)
    rows: list[tuple[str, dict[str, object]]] = []
    for item in view.scored.items:
        if item.is_condition and item.criterion.parameters.get("condition") == "stated":
            rows.append((item.criterion.id, {"result": "0"}))
        elif item.criterion.code in view.scored.unscored:
            most = item.criterion.max_points or 1
            rows.append(
                (item.criterion.id, {"claimed": str(int(most) - 1), "reason": "Theo hồ sơ"})
            )
    entered = office.scoring.enter_many(sheet, rows).value
    assert entered.refused == ()


def criterion(office: Office, sheet: str, code: str) -> str:
    """Return the id of a criterion of the sheet's table."""
    view = office.scoring.view(sheet, ranked=False)
    return next(i.criterion.id for i in view.scored.items if i.criterion.code == code)


def row_of(office: Office, sheet: str, code: str) -> Any:
    """Return one scored row of a sheet."""
    view = office.scoring.view(sheet, ranked=False)
    return next(i for i in view.scored.items if i.criterion.code == code)


def steps_to(office: Office, sheet: str, *states: str) -> None:
    """Take a sheet through states that need no reason."""
    for state in states:
        office.scoring.move(sheet, state)


def held(office: Office, kind: Kind, **where: Any) -> list[Any]:
    """Return the rows of a kind with their stamps."""
    read = office.store.read
    return list(read.page(kind, read.find(kind, "", where, "", descending=False)))
