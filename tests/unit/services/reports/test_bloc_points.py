"""The points the bloc gives, beside the unit's own on the printed sheet."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Paper, RowKind, Table
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params


@pytest.fixture
def province(make_office: Callable[..., Office]) -> Office:
    return make_office("12", "province")


def handed_in(office: Office) -> tuple[str, dict[str, str]]:
    """Return a district's sheet on its way through the bloc, and its criteria by code."""
    sheet: Any = office.scoring.open_sheet("F", "2024/N", "106").value
    criteria = office.records.every(Kind.CRITERION, table=sheet.table)
    ids = {criterion.code: criterion.id for criterion in criteria}
    scored = office.scoring.view(sheet.id).scored
    for gate in scored.gates:
        if gate.criterion.parameters.get("condition") == "stated":
            office.scoring.enter(sheet.id, gate.criterion.id, {"result": "0"})
    for code in {*scored.unscored, "I.7"}:
        claimed = "2" if code == "I.7" else "0"
        office.scoring.enter(sheet.id, ids[code], {"claimed": claimed, "reason": "Theo hồ sơ"})
    office.scoring.submit(sheet.id)
    office.scoring.move(sheet.id, "DANG_THAM_DINH")
    return sheet.id, ids


def cells(paper: Paper) -> dict[str, list[Any]]:
    """Return the values of each row by its number, of the sums by their name."""
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    rows = [(row.kind, [cell.value for cell in row.filled(7)]) for row in table.rows]
    return {str(row[1] if kind is RowKind.TOTAL else row[0]): row for kind, row in rows}


def test_the_blocs_points_stand_beside_the_units_own(province: Office) -> None:
    sheet, ids = handed_in(province)
    before = cells(province.reports.paper("score-sheet", Params(sheet=sheet)))
    assert before["I.7"][4:6] == [2, 2]  # Nothing is said yet: the unit's points hold.
    province.scoring.review(sheet, ids["I.7"], "KHOI", "1,5", "Xếp thứ ba")
    province.scoring.review(sheet, ids["V.2"], "KHOI", "-1", "Vắng họp Khối lần 2")
    rows = cells(province.reports.paper("score-sheet", Params(sheet=sheet)))
    assert rows["I.7"][4:6] == [2, Decimal("1.5")]
    assert rows["I.7"][6].endswith("; khối: Xếp thứ ba")
    taken = {name: rows[name][5] - before[name][5] for name in ("I", "Tổng điểm", "Tổng cộng")}
    assert taken == {
        "I": Decimal("-0.5"),
        "Tổng điểm": Decimal("-0.5"),
        "Tổng cộng": taken["I"] - 1,
    }
    assert rows["Điểm trừ"][5] - (before["Điểm trừ"][5] or 0) == -1
    assert [rows[name][4] for name in taken] == [before[name][4] for name in taken]


def test_before_its_turn_the_blocs_column_is_empty(province: Office) -> None:
    sheet: Any = province.scoring.open_sheet("F", "2024/N", "106").value
    rows = cells(province.reports.paper("score-sheet", Params(sheet=sheet.id)))
    assert {row[5] for row in rows.values()} == {None}
