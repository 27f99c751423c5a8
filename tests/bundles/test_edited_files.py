"""What becomes of a file that people opened on the way: sorted, cut, corrected, or forged."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.bundles.books import Page, column, edit, read, rewritten, saved_again, written
from tests.bundles.samples import DISTRICT, an_activity, some_rows
from thidua_desktop.bundles import layout, pages, rows_out
from thidua_desktop.bundles.layout import NAMES
from thidua_desktop.bundles.read import FileVerdict, Parcel
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held, row_digest

SHEET = "HOAT_DONG"
ALL = [held for of_kind in some_rows().values() for held in of_kind]


def changed(folder: Path, change: Callable[[Any], None]) -> Parcel:
    return read(saved_again(written(folder).path, change))


def rows_of(parcel: Parcel) -> list[Held]:
    return [row.held for row in parcel.rows]


def move_columns(page: Page) -> None:
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    for number, row in enumerate(rows, start=1):
        for index, value in enumerate(reversed(row), start=1):
            cell = page.cell(number, index)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"


def test_columns_in_another_order_are_found(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: move_columns(book[SHEET]))
    assert rows_of(parcel) == ALL
    assert parcel.problems == ()
    assert parcel.verdict is FileVerdict.RESAVED


def test_sorted_rows_are_the_same_rows(tmp_path: Path) -> None:
    def sort(book: Any) -> None:
        page = book[SHEET]
        page.move_range(f"A3:{page.cell(3, page.max_column).coordinate}", rows=10)

    parcel = changed(tmp_path, sort)
    assert sorted(map(row_digest, rows_of(parcel))) == sorted(map(row_digest, ALL))
    assert parcel.verdict is FileVerdict.RESAVED


def test_without_the_row_of_keys_headings_do(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book[SHEET].delete_rows(2))
    assert rows_of(parcel) == ALL
    assert parcel.verdict is FileVerdict.RESAVED
    assert [row.row for row in parcel.rows if row.sheet == SHEET] == [2, 3, 4, 5]


def test_a_key_wiped_out_leaves_the_heading_to_go_by(tmp_path: Path) -> None:
    parcel = changed(tmp_path, edit(SHEET, 2, "place", None))
    assert rows_of(parcel) == ALL
    assert parcel.problems == ()


def test_without_headings_keys_do(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book[SHEET].delete_rows(1))
    assert rows_of(parcel) == ALL


def test_without_either_the_sheet_is_said_to_be_unreadable(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book[SHEET].delete_rows(1, 2))
    assert [(p.sheet, p.row, p.code) for p in parcel.problems] == [(SHEET, 0, "headings_missing")]
    assert len(parcel.rows) == len(ALL) - 4


def test_a_changed_cell_marks_its_row_and_no_other(tmp_path: Path) -> None:
    parcel = changed(tmp_path, edit(SHEET, 4, "place", "Nhà văn hóa"))
    assert parcel.verdict is FileVerdict.EDITED
    assert [(row.sheet, row.row) for row in parcel.rows if not row.intact] == [(SHEET, 4)]
    assert [row.held.record.id for row in parcel.rows] == [held.record.id for held in ALL]


def test_a_changed_version_is_noticed_like_any_other_cell(tmp_path: Path) -> None:
    parcel = changed(tmp_path, edit(SHEET, 3, "vv", "b7f2.1:99"))
    assert parcel.verdict is FileVerdict.EDITED
    assert [row.row for row in parcel.rows if not row.intact] == [3]


def test_words_for_people_may_be_changed_freely(tmp_path: Path) -> None:
    parcel = changed(tmp_path, edit(SHEET, 3, "?campaigns", "Phong trào nào đó"))
    assert parcel.verdict is FileVerdict.RESAVED
    assert rows_of(parcel) == ALL


def test_rows_taken_out_are_counted_and_deleted_nowhere(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book[SHEET].delete_rows(4))
    assert parcel.verdict is FileVerdict.EDITED
    assert len(parcel.rows) == len(ALL) - 1
    problem = parcel.problems[0]
    assert (problem.sheet, problem.code) == (SHEET, "rows_missing")
    assert (problem.found, problem.expected) == ("3", "4")


def test_a_sheet_taken_out_is_named_with_its_rows(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book.remove(book[SHEET]))
    assert parcel.verdict is FileVerdict.EDITED
    problem = parcel.problems[0]
    assert (problem.sheet, problem.code, problem.params["count"]) == (SHEET, "sheet_missing", "4")


def test_sheets_and_columns_of_others_do_not_disturb(tmp_path: Path) -> None:
    def add(book: Any) -> None:
        book.create_sheet("Ghi chép").append(["gì đó"])
        page = book[SHEET]
        page.cell(1, page.max_column + 1).value = "Ý kiến"
        page.cell(3, page.max_column).value = "được"

    parcel = changed(tmp_path, add)
    assert rows_of(parcel) == ALL
    assert parcel.verdict is FileVerdict.RESAVED
    assert [(p.row, p.code, p.found) for p in parcel.problems] == [(0, "column_unknown", "Ý kiến")]


def test_a_row_typed_into_the_file_is_listed_and_the_others_come_in(tmp_path: Path) -> None:
    def add(book: Any) -> None:
        page = book[SHEET]
        page.cell(7, column(page, "title")).value = "Dòng gõ thêm"

    parcel = changed(tmp_path, add)
    assert rows_of(parcel) == ALL
    assert parcel.verdict is FileVerdict.EDITED
    assert [(p.sheet, p.row, p.code) for p in parcel.problems] == [(SHEET, 7, "row_added_by_hand")]


def test_a_row_pasted_twice_comes_in_once(tmp_path: Path) -> None:
    def copy(book: Any) -> None:
        page = book[SHEET]
        for cell in page[3]:
            page.cell(7, cell.column).value = cell.value

    parcel = changed(tmp_path, copy)
    assert rows_of(parcel) == ALL
    assert [(p.row, p.code) for p in parcel.problems] == [(7, "row_repeated")]
    assert parcel.verdict is FileVerdict.EDITED


def test_a_foreign_row_with_its_right_digest_is_a_forgery(tmp_path: Path) -> None:
    other = written(tmp_path / "other", {Kind.ACTIVITY: [an_activity("forged")]}).path

    def put(book: Any) -> None:
        foreign = load_workbook(other)[SHEET]
        for cell in foreign[3]:
            book[SHEET].cell(7, cell.column).value = cell.value

    assert changed(tmp_path, put).verdict is FileVerdict.NOT_AUTHENTIC


def test_a_row_exchanged_for_a_foreign_one_is_a_forgery(tmp_path: Path) -> None:
    forged = an_activity("2", title="Khác", cost=None)
    other = written(tmp_path / "other", {Kind.ACTIVITY: [forged]}).path

    def put(book: Any) -> None:
        foreign = load_workbook(other)[SHEET]
        for cell in foreign[3]:
            book[SHEET].cell(4, cell.column).value = cell.value

    assert changed(tmp_path, put).verdict is FileVerdict.NOT_AUTHENTIC


def test_a_sheet_the_manifest_does_not_list_is_a_forgery(tmp_path: Path) -> None:
    path = written(tmp_path / "a", {Kind.ACTIVITY: [an_activity()]}).path
    other = written(tmp_path / "b").path

    def add(book: Any) -> None:
        page = book.create_sheet(NAMES[Kind.RESULT])
        for row in load_workbook(other)[NAMES[Kind.RESULT]].iter_rows():
            page.append([cell.value for cell in row])

    assert read(saved_again(path, add)).verdict is FileVerdict.NOT_AUTHENTIC


@pytest.mark.parametrize("key", ["row_id", "h", "title"])
def test_a_sheet_without_a_column_it_cannot_do_without_is_not_read(
    key: str, tmp_path: Path
) -> None:
    def remove(book: Any) -> None:
        page = book[SHEET]
        page.delete_cols(column(page, key))

    parcel = changed(tmp_path, remove)
    assert {(p.sheet, p.row, p.code) for p in parcel.problems} == {
        (SHEET, 0, "headings_missing" if key == "row_id" else "column_missing")
    }
    assert parcel.verdict is FileVerdict.EDITED
    assert len(parcel.rows) == len(ALL) - 4


def test_a_column_that_stands_twice_is_read_once(tmp_path: Path) -> None:
    def double(book: Any) -> None:
        page = book[SHEET]
        source, target = column(page, "place"), page.max_column + 1
        for number, text in enumerate(("Địa điểm", "place", "nơi khác"), start=1):
            page.cell(number, target).value = text
        assert source < target

    parcel = changed(tmp_path, double)
    assert rows_of(parcel) == ALL
    assert [(p.row, p.code) for p in parcel.problems] == [(0, "column_repeated")]


def test_a_column_taken_out_does_not_empty_the_field(tmp_path: Path) -> None:
    def remove(book: Any) -> None:
        page = book[SHEET]
        page.delete_cols(column(page, "place"))

    parcel = changed(tmp_path, remove)
    assert [(p.code, p.field) for p in parcel.problems] == [("column_missing", "place")]
    assert not [row for row in parcel.rows if row.sheet == SHEET]


class TestANewerProgramsColumns:
    """The sender's layout has a column that this program does not know."""

    @pytest.fixture
    def path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        sheet = layout.SHEETS[Kind.UNIT]
        shade = layout.Column("shade", "Màu", sheet.columns[0].spec)
        newer = layout.Sheet(sheet.kind, sheet.name, (shade, *sheet.columns))
        sheets = {**layout.SHEETS, Kind.UNIT: newer}
        monkeypatch.setattr(pages, "SHEETS", sheets)
        monkeypatch.setattr(rows_out, "_maker", _shaded)
        path = written(tmp_path).path
        monkeypatch.undo()
        return path

    def test_they_are_kept_beside_those_that_came_before(self, path: Path) -> None:
        parcel = read(path)
        unit = parcel.rows[0]
        assert unit.held.extra == {"colour": "đỏ", "shade": "xanh"}
        assert unit.intact, "the container is as it was packed"
        assert parcel.verdict is FileVerdict.INTACT

    def test_once_saved_again_such_rows_are_asked_about(self, path: Path) -> None:
        parcel = read(saved_again(path))
        assert not parcel.rows[0].intact
        assert parcel.rows[0].held.record.id == DISTRICT


_maker = rows_out._maker


def _shaded(column: Any, label: Any) -> Any:
    return (lambda _: "xanh") if column.key == "shade" else _maker(column, label)


def test_a_manifest_copied_from_another_file_is_a_forgery(tmp_path: Path) -> None:
    def swap(book: Any) -> None:
        page = book["_TDX"]
        other = written(tmp_path / "other", {Kind.ACTIVITY: [an_activity("x")]}).path
        page.delete_rows(1, page.max_row)
        for row in load_workbook(other)["_TDX"].iter_rows(values_only=True):
            page.append(row)

    assert changed(tmp_path, swap).verdict is FileVerdict.NOT_AUTHENTIC


@pytest.mark.parametrize("kept", ["properties", "_TDX", "BIA"])
def test_any_one_copy_of_the_manifest_is_enough(kept: str, tmp_path: Path) -> None:
    def clean(book: Any) -> None:
        for name in ("_TDX", "BIA"):
            if name != kept:
                book.remove(book[name])
        if kept != "properties":
            for name in book.custom_doc_props.names:
                del book.custom_doc_props[name]

    sent = written(tmp_path)
    parcel = read(saved_again(sent.path, clean))
    assert parcel.manifest == sent.manifest
    assert rows_of(parcel) == ALL


def test_a_container_written_again_is_no_longer_as_it_was_packed(tmp_path: Path) -> None:
    path = rewritten(written(tmp_path).path, lambda _, data: data)
    assert read(path).verdict is FileVerdict.RESAVED


def test_more_rows_than_are_read_are_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path).path
    monkeypatch.setattr("thidua_desktop.bundles.sheet_in.MOST_ROWS", 3)
    parcel = read(path)
    assert [(p.sheet, p.row, p.code) for p in parcel.problems] == [
        (SHEET, 0, "rows_too_many"),
        (SHEET, 0, "rows_missing"),
    ]
    assert len(parcel.rows) == len(ALL) - 1


def test_a_row_far_below_the_others_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cells_far_below"):
        changed(tmp_path, edit(SHEET, 1_000_000, "title", "xa"))
