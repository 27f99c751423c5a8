"""What is written is read back the same, whatever it holds, and looks like a page."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.criteria.conftest import Take
from tests.properties.strategies import values
from thidua_desktop.bundles.criteria_book import BookRow, read_criteria
from thidua_desktop.bundles.criteria_write import write_criteria
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.record import Record, code_problems
from thidua_desktop.services.office import Office

NOW = datetime(2025, 6, 1, 8, tzinfo=UTC)
HEAD = {"code": "X", "name": "Bảng X", "year": 2025, "version": 1, "decimals": 2}
RULED: list[dict[str, Any]] = [
    {"rule": "R02", "parameters": {"max": "12.5", "ratio": "A_T", "cap": "9.755"}},
    {"rule": "R05", "parameters": {"of": "result", "bands": "[88,90)=2 [90,)=3.5",
                                   "otherwise": "none"}},
    {"rule": "R06", "parameters": {"per_unit": "0.5", "cap": "none", "count": "records"}},
    {"rule": "R12", "parameters": {"condition": "completion_below", "criteria": "I.1 I.2",
                                   "below": "100", "effect": "no_flag"}},
    {"rule": None, "parameters": {}},
]  # fmt: skip
TABLE_B = Path(__file__).parents[1] / "scoring" / "table_b.json"


def field(kind: Kind, name: str) -> st.SearchStrategy[Any]:
    return values(definition(kind).field(name))


def usable(code: str | None) -> bool:
    return bool(code) and not list(code_problems(code or ""))


WORDS = st.sampled_from(
    ["=1+1", "Mã bảng", "Năm:", "+5 điểm", "-3", "@SUM(A1)", "_x0041_", "I. Một", "Tổng cộng"]
)
CODES = field(Kind.CRITERION, "code").filter(usable) | st.sampled_from(
    ["I", "II", "1", "2", "I.1", "II.3", "5.1", "a", "A", "K.1", "-", "1)", "I.", "KT-01", "=1"]
)
NAMES = field(Kind.CRITERION, "name").filter(bool) | WORDS


@st.composite
def tables(draw: st.DrawFn) -> list[BookRow]:
    """Draw the rows of any table, each below any of those before it."""
    codes = draw(st.lists(CODES, min_size=1, max_size=8, unique=True))
    rows = []
    for place, code in enumerate(codes):
        fields = {
            "name": draw(NAMES),
            "max_points": draw(st.none() | st.decimals(0, 9999, places=3)),
            "guidance": draw(field(Kind.CRITERION, "guidance") | WORDS),
            "note": draw(field(Kind.CRITERION, "note")),
            "part": draw(st.sampled_from([None, "THUONG", "TRU"])),
            "indicator": draw(st.sampled_from([None, "CT01"])),
            **draw(st.sampled_from(RULED)),
        }
        parent = draw(st.sampled_from(["", *codes[:place]]))
        rows.append(BookRow(0, code, parent, fields))
    return rows


def filled(fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", {}, False)}


@given(tables())
def test_any_rows_come_back_as_they_were(rows: list[BookRow]) -> None:
    with TemporaryDirectory() as folder:
        path = write_criteria(Path(folder) / "a.xlsx", HEAD, rows, [], NOW)
        book = read_criteria(path)
    assert book.problems == ()
    assert [(row.code, row.parent) for row in book.rows] == [(r.code, r.parent) for r in rows]
    for read, row in zip(book.rows, rows, strict=True):
        assert filled(read.fields) == filled(row.fields)


@given(
    st.fixed_dictionaries(
        {
            "code": CODES,
            "name": NAMES,
            "year": field(Kind.CRITERIA_TABLE, "year").filter(bool),
            "version": field(Kind.CRITERIA_TABLE, "version").filter(bool),
            "decimals": st.integers(0, 3),
            "not_applicable": field(Kind.CRITERIA_TABLE, "not_applicable"),
            "ranking": field(Kind.CRITERIA_TABLE, "ranking"),
            "tie_breaks": field(Kind.CRITERIA_TABLE, "tie_breaks"),
            "note": field(Kind.CRITERIA_TABLE, "note"),
            "sample": st.booleans(),
        }
    )
)
def test_any_fields_of_the_table_come_back_as_they_were(head: dict[str, Any]) -> None:
    row = BookRow(0, "I", "", {"name": "Kinh tế", "max_points": Decimal(10)})
    with TemporaryDirectory() as folder:
        book = read_criteria(write_criteria(Path(folder) / "a.xlsx", head, [row], [], NOW))
    assert book.problems == ()
    assert filled(book.table) == filled(head)


@given(
    st.fixed_dictionaries(
        {
            "rating": field(Kind.RATING_BAND, "rating").filter(bool),
            "lower": st.none() | st.decimals(0, 1000, places=2),
            "strict": st.booleans(),
            "least_share": st.none() | st.decimals(0, 100, places=1),
            "quota_share": st.none() | st.decimals(0, 100, places=1),
            "quota_of": field(Kind.RATING_BAND, "quota_of"),
            "quota_rounding": field(Kind.RATING_BAND, "quota_rounding"),
            "sort_order": st.none() | st.integers(0, 99),
            "note": field(Kind.RATING_BAND, "note"),
        }
    )
)
def test_any_rating_band_comes_back_as_it_was(band: dict[str, Any]) -> None:
    row = BookRow(0, "I", "", {"name": "Kinh tế"})
    with TemporaryDirectory() as folder:
        book = read_criteria(write_criteria(Path(folder) / "a.xlsx", HEAD, [row], [band], NOW))
    assert book.problems == ()
    assert [filled(one) for one in book.bands or ()] == [filled(band)]


def save_table_b(office: Office) -> str:
    """Save table B of the scoring tests as a draft and return its id."""
    places: dict[str, str] = {}
    rows: list[tuple[Kind, dict[str, Any], None]] = []
    for place, row in enumerate(json.loads(TABLE_B.read_text(encoding="utf-8"))):
        places[f"@{row['kind']}/{row['key']}"] = f"#{place}"
        kind = Kind(row["kind"])
        specs = {one.name: one.spec for one in definition(kind).fields}
        raw = {name: specs[name].restore(plain) for name, plain in row["fields"].items()}
        raw = {name: places.get(str(value), value) for name, value in raw.items()}
        rows.append((kind, raw | ({"state": "NHAP"} if not place else {}), None))
    return office.tables.save_rows(rows).value[0].id


def told(office: Office, table: str) -> Any:
    """Return all a table holds but identities."""
    whole = office.tables.whole(table)
    codes = {criterion.id: criterion.code for criterion in whole.criteria}

    def plain(record: Record) -> dict[str, Any]:
        names = [one.name for one in definition(Kind.CRITERION).fields if hasattr(record, one.name)]
        names = [name for name in names if name not in {"table", "parent", "sort_order"}]
        parent = codes.get(getattr(record, "parent", None) or "")
        return {name: getattr(record, name) for name in names} | {"above": parent}

    bands = [
        {name: getattr(band, name) for name in ("rating", "lower", "strict", "least_share")}
        for band in whole.bands
    ]
    head = {name: getattr(whole.table, name) for name in ("ranking", "tie_breaks", "note")}
    return [plain(criterion) for criterion in whole.criteria], bands, head


def test_table_b_comes_back_with_rules_links_and_ratings(
    office: Office, take: Take, tmp_path: Path
) -> None:
    table = save_table_b(office)
    path = office.tables.write_book(table, tmp_path / "b.xlsx")
    again = take(path, code="B2")
    assert told(office, again) == told(office, table)
    errors = [one for one in office.tables.check(again) if one.severity == "error"]
    assert errors == []


def test_texts_that_look_like_formulas_leave_as_text(tmp_path: Path) -> None:
    row = BookRow(0, "1", "", {"name": "=1+1", "guidance": "@SUM(A1)", "note": "+5"})
    path = write_criteria(tmp_path / "a.xlsx", HEAD, [row], [], NOW)
    cells = [cell for line in load_workbook(path).active.iter_rows() for cell in line]
    typed = {cell.value: cell.data_type for cell in cells if cell.value}
    assert typed["=1+1"] == typed["@SUM(A1)"] == typed["+5"] == typed["1"] == "s"


def test_it_prints_on_a4_across_with_its_headings_on_every_page(tmp_path: Path) -> None:
    row = BookRow(0, "1", "", {"name": "Kinh tế " * 40, "max_points": Decimal("12.5")})
    path = write_criteria(tmp_path / "a.xlsx", HEAD, [row], [], NOW)
    page = load_workbook(path).active
    headings = next(cell.row for cell in page["A"] if cell.value == "Mã")
    assert page.print_title_rows == f"${headings}:${headings}"
    assert (page.page_setup.orientation, page.page_setup.fitToWidth) == ("landscape", 1)
    assert page.cell(headings + 1, 2).alignment.wrap_text
    assert page.row_dimensions[headings + 1].height > 60
    assert (page.cell(headings + 1, 3).value, page.cell(headings + 2, 2).value) == (
        12.5,
        "Tổng cộng",
    )


def test_a_folder_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    row = BookRow(0, "1", "", {"name": "Kinh tế"})
    with pytest.raises(UserError, match="folder_missing"):
        write_criteria(tmp_path / "none" / "a.xlsx", HEAD, [row], [], NOW)
