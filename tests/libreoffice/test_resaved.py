"""Bundles that went through a real office suite on their way: believed, and by row if edited."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.builders import a, filled, held, id_of
from tests.bundles.books import read, written
from tests.bundles.samples import AWKWARD, GONE, an_activity, some_rows
from tests.bundles.test_beside_rows import ACKS, KEYS, RIVALS
from tests.bundles.test_golden import FILES, told
from tests.faults.deeds import Pair, take, work
from tests.libreoffice.suite import Suite
from tests.suite import needs_suite
from thidua_desktop.bundles.layout import SHEETS
from thidua_desktop.bundles.read import FileVerdict, Parcel
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.office import Office

pytestmark = needs_suite
WAYS = [("xlsx",), ("ods", "xlsx"), ("xls", "xlsx")]
SHEET = SHEETS[Kind.ACTIVITY].name
LONG = "Sơ kết phong trào “Chung sức xây dựng nông thôn mới”, đợt Ⅱ – 19/5. " * 30
# Saving it, LibreOffice 7.4 makes "_x0041B" of this: it overlooks the second escape.
MANGLED = "_x0041_x0042_"
SORTED = """
Sub Deed(page As Object)
  Dim cursor As Object, rows As Object
  cursor = page.createCursor()
  cursor.gotoEndOfUsedArea(False)
  rows = page.getCellRangeByPosition(0, 2, cursor.RangeAddress.EndColumn, _
    cursor.RangeAddress.EndRow)
  Dim by(0) As New com.sun.star.table.TableSortField
  by(0).Field = 2
  by(0).IsAscending = False
  rows.sort(Array(PropertyOf("SortFields", by()), PropertyOf("ContainsHeader", False)))
  ' The fifth column goes to the very left.
  page.Columns.insertByIndex(0, 1)
  Dim column As Object
  column = page.Columns.getByIndex(5).RangeAddress
  page.moveRange(page.getCellByPosition(0, 0).CellAddress, column)
  page.Columns.removeByIndex(5, 1)
End Sub
"""


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Suite:
    return Suite(tmp_path_factory.mktemp("suite"))


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a bundle with all that a bundle can hold, as it was written."""
    rows = {kind: [held(filled(kind)), *_more(kind)] for kind in Kind}
    rows[Kind.ACTIVITY] += [
        an_activity("long", title=LONG[:300].strip(), outcome=LONG[:2000].strip()),
        an_activity("money", cost=12_345_678_901, day=date(2000, 2, 29), women=0),
        an_activity("gone", stamp=GONE),
        *(an_activity(f"awkward {text}", title=text) for text in AWKWARD if text != MANGLED),
    ]
    folder = tmp_path_factory.mktemp("sent")
    more = {"rivals": RIVALS, "roster": KEYS, "acks": ACKS.to_json()}
    return written(folder, rows, **more).path


@pytest.fixture(scope="module")
def saved(suite: Suite, sent: Path) -> Mapping[tuple[str, ...], list[Path]]:
    """Return the bundle and every golden file, saved in each way."""
    return {way: suite.saved([sent, *FILES], *way) for way in WAYS}


def _more(kind: Kind) -> list[Held]:
    """Return a deleted row of a kind, and those the other tests write."""
    gone = held(a(kind, id=id_of(kind, "gone")))
    stamp = gone.stamp.bumped("b7f2.1", 9, "2024-04-01T08:00:00+07:00", "Lò Thị B", deleted=True)
    return [Held(gone.record, stamp), *some_rows().get(kind, [])]


def rows_of(parcel: Parcel) -> set[str]:
    return {row.held.digest for row in parcel.rows}


@pytest.mark.parametrize("way", WAYS, ids="-".join)
def test_a_bundle_says_the_same_when_it_was_only_saved(
    sent: Path, saved: Mapping[tuple[str, ...], list[Path]], way: tuple[str, ...]
) -> None:
    before, after = read(sent), read(saved[way][0])
    assert before.verdict is FileVerdict.INTACT
    assert after.verdict is FileVerdict.RESAVED
    assert after.problems == ()
    assert [row.held for row in after.rows] == [row.held for row in before.rows]
    assert all(row.intact for row in after.rows)
    assert len(after.rows) > 2 * len(Kind)
    assert after.complete
    assert (after.key_state, after.signature, after.text) == ("good", before.signature, before.text)
    assert (after.rivals, after.roster, after.acks) == (RIVALS, KEYS, ACKS)


@pytest.mark.parametrize("way", WAYS, ids="-".join)
@pytest.mark.parametrize("number", range(len(FILES)), ids=[path.stem for path in FILES])
def test_a_golden_file_says_what_it_always_said(
    saved: Mapping[tuple[str, ...], list[Path]], way: tuple[str, ...], number: int
) -> None:
    expected = json.loads(FILES[number].with_suffix(".json").read_text("utf-8"))
    parcel = read(saved[way][1 + number])
    assert parcel.verdict is FileVerdict.RESAVED
    assert parcel.problems == ()
    assert parcel.complete
    assert parcel.code == expected["code"]
    found = [told(row, asked) for row, asked in zip(parcel.rows, expected["rows"], strict=True)]
    assert found == expected["rows"]


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".xls"])
def test_one_cell_edited_there_is_found_and_named(suite: Suite, sent: Path, ending: str) -> None:
    deed = typed("title", 7, "Sửa trong chương trình khác")
    path = suite.by_hand(sent, SHEET, deed, ending)
    if ending != ".xlsx":
        (path,) = suite.saved([path], "xlsx")
    before, after = read(sent), read(path)
    assert after.verdict is FileVerdict.EDITED
    assert after.edited == ((SHEET, 7),)
    assert after.key_state == "good"
    assert not after.complete
    edited = [row for row in after.rows if not row.intact]
    assert [(row.sheet, row.row) for row in edited] == [(SHEET, 7)]
    assert edited[0].held.record.title == "Sửa trong chương trình khác"  # type: ignore[attr-defined]
    untouched = {row.held.digest for row in after.rows if row.intact}
    assert untouched < rows_of(before)
    assert len(untouched) == len(before.rows) - 1


def test_a_date_and_an_amount_typed_there_are_read_as_such(suite: Suite, sent: Path) -> None:
    deed = f"""
Sub Deed(page As Object)
  page.getCellByPosition({place("day")}, 2).setFormula("2024-05-07")
  page.getCellByPosition({place("cost")}, 2).setFormula("7500000")
End Sub
"""
    parcel = read(suite.by_hand(sent, SHEET, deed))
    assert parcel.edited == ((SHEET, 3),)
    (row,) = [row.held.record for row in parcel.rows if not row.intact]
    assert (row.day, row.cost) == (date(2024, 5, 7), 7_500_000)  # type: ignore[attr-defined]


def test_a_sheet_sorted_with_its_columns_moved_is_still_what_was_sent(
    suite: Suite, sent: Path
) -> None:
    before, after = read(sent), read(suite.by_hand(sent, SHEET, SORTED))
    assert after.verdict is FileVerdict.RESAVED
    assert after.complete
    assert rows_of(after) == rows_of(before)
    order = [[row.held.digest for row in p.rows if row.sheet == SHEET] for p in (before, after)]
    assert order[0] != order[1]
    assert sorted(order[0]) == sorted(order[1])


@pytest.mark.parametrize(
    ("ending", "code"), [("ods", "not_a_workbook"), ("xls", "file_is_old_xls")]
)
def test_a_file_left_in_another_format_is_refused_by_name(
    suite: Suite, sent: Path, ending: str, code: str
) -> None:
    (path,) = suite.saved([sent], ending)
    with pytest.raises(UserError, match=code):
        read(path)
    with pytest.raises(UserError, match=code):
        read(path.rename(path.with_suffix(".xlsx")))


def test_an_office_imports_what_was_only_saved_and_proposes_what_was_edited(
    suite: Suite, tmp_path: Path
) -> None:
    pair = Pair(tmp_path)
    path = pair.up()
    (resaved,) = suite.saved([path], "ods", "xlsx")
    edited = suite.by_hand(path, SHEET, typed("title", 4, "Sửa ở xã"))

    def first(office: Office) -> None:
        preview = office.exchange.preview(edited)
        assert (preview.verdict, preview.edited) == ("edited", ((SHEET, 4),))
        assert preview.counts["proposal"] == 1
        office.exchange.apply(preview, reason="Đánh nhầm")
        assert len(office.records.find(Kind.ACTIVITY)) == 2
        (view,) = office.conflicts.open()
        assert (view.reason, view.why) == ("proposal", "Đánh nhầm")

    def then(office: Office) -> None:
        preview = office.exchange.preview(resaved)
        assert (preview.verdict, preview.complete) == ("resaved", True)
        assert (preview.counts["new"], preview.counts["proposal"]) == (1, 0)
        take(office, resaved)
        assert len(office.records.find(Kind.ACTIVITY)) == 3

    work(pair.province, first)
    work(pair.province, then)


def place(key: str) -> int:
    """Return the number of a column of the activities' sheet, from 0."""
    return [column.key for column in SHEETS[Kind.ACTIVITY].columns].index(key)


def typed(key: str, row: int, text: str) -> str:
    """Return the deed of typing a text into one cell."""
    return f"""
Sub Deed(page As Object)
  page.getCellByPosition({place(key)}, {row - 1}).setString("{text}")
End Sub
"""
