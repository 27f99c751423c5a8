"""What people see in the workbook: a cover to sign, words beside codes, text that stays text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.bundles.books import column, read, written
from tests.bundles.samples import Watcher, a_manifest, an_activity, named, some_rows
from thidua_desktop.bundles.layout import NAMES, SHEETS, Sheet
from thidua_desktop.bundles.write import write_bundle
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts.bundle import TECHNICAL

SHEET = "HOAT_DONG"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Any]:
    found = load_workbook(written(tmp_path).path)
    yield found
    found.close()


def lines(page: Any) -> list[list[Any]]:
    return [[v for v in row if v is not None] for row in page.iter_rows(values_only=True)]


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: str(sheet.name))
class TestEverySheet:
    def test_keys_and_headings_are_told_apart(self, sheet: Sheet) -> None:
        assert len({c.key for c in sheet.columns}) == len(sheet.columns)
        headings = [c.heading for c in sheet.columns]
        assert len(set(headings)) == len(headings)

    def test_ends_with_the_technical_columns(self, sheet: Sheet) -> None:
        assert [c.key for c in sheet.columns][-len(TECHNICAL) :] == list(TECHNICAL)
        assert [c.key for c in sheet.columns if c.spec is None] == list(TECHNICAL)

    def test_words_stand_before_what_they_explain(self, sheet: Sheet) -> None:
        keys = [c.key for c in sheet.columns]
        for number, key in enumerate(keys):
            if key.startswith("?"):
                assert keys[number + 1] == key[1:]

    def test_the_control_total_is_a_field(self, sheet: Sheet) -> None:
        assert not sheet.control or sheet.control in {c.key for c in sheet.columns}


def test_every_kind_has_its_own_sheet() -> None:
    assert set(NAMES) == set(Kind)
    assert len(set(NAMES.values())) == len(Kind)


def test_sheets_come_in_the_order_in_which_rows_can_be_taken(book: Any) -> None:
    assert book.sheetnames == [
        "BIA",
        "DON_VI",
        "PHONG_TRAO",
        "KET_QUA",
        SHEET,
        "DA_XOA",
        "_DM",
        "_TDX",
    ]
    assert [page.title for page in book if page.sheet_state != "visible"] == ["_DM", "_TDX"]


def test_the_cover_says_what_is_handed_over(tmp_path: Path) -> None:
    sent = written(tmp_path)
    told = lines(load_workbook(sent.path)["BIA"])
    assert told[0] == ["GÓI DỮ LIỆU THI ĐUA"]
    assert ["Bên gửi", "106 – Ủy ban nhân dân huyện Tam Đường"] in told
    assert ["Số gói / Kỳ", "17 / Q1-2024"] in told
    assert ["Lập lúc / Người lập", "31/03/2024 16:05 / Nguyễn Văn A"] in told
    assert ["Phạm vi thay đổi", "0–44"] in told
    assert ["HOAT_DONG", "Hoạt động", 4, 1, "3.000.000"] in told
    assert ["KET_QUA", "Kết quả chỉ tiêu", 2, 0, "51,25"] in told
    assert ["Mã đối chiếu", sent.manifest.code] in told


def test_the_cover_prints_on_one_page_without_the_block_of_codes(book: Any) -> None:
    page = book["BIA"]
    codes = next(row[0].row for row in page.iter_rows() if row[0].value == "TDX:000")
    assert page.page_setup.orientation == "portrait"
    assert int(page.print_area.rpartition("$")[2]) < codes


def test_row_one_is_for_people_and_row_two_for_the_program(book: Any) -> None:
    page = book[SHEET]
    assert page["A1"].value == "Loại hoạt động"
    assert page["A2"].value == "?type"
    assert page["B2"].value == "type"
    assert page["B2"].font.size == 8
    assert page.freeze_panes == "A3"
    assert not any(page.row_dimensions[number].hidden for number in (1, 2))


def test_codes_and_ids_have_words_beside_them(book: Any) -> None:
    page = book[SHEET]
    assert page.cell(3, column(page, "?type")).value == "Phát thanh, truyền hình"
    ids = page.cell(3, column(page, "campaigns")).value.split(";")
    words = page.cell(3, column(page, "?campaigns")).value
    assert words == "; ".join(f"campaign {uid[-4:]}" for uid in ids)


def test_a_very_long_list_of_words_is_cut(tmp_path: Path) -> None:
    path = write_bundle(tmp_path, a_manifest(), some_rows(), lambda *_: "w" * 600, Watcher()).path
    page = load_workbook(path)[SHEET]
    assert len(page.cell(3, column(page, "?unit")).value) == 501
    assert read(path).problems == ()


@pytest.mark.parametrize(
    ("key", "value", "number_format"),
    [
        ("title", "=1+1", "@"),
        ("quantity", 4, "0"),
        ("row_id", None, "@"),
        ("sample", "x", "@"),
    ],
)
def test_cells_are_of_the_kind_they_look_like(
    key: str, value: Any, number_format: str, book: Any
) -> None:
    cell = book[SHEET].cell(6 if key == "sample" else 4, column(book[SHEET], key))
    assert value is None or cell.value == value
    assert cell.number_format == number_format
    assert cell.data_type == ("n" if isinstance(value, int) else "s")


def test_days_are_days_and_money_is_grouped(book: Any) -> None:
    page = book[SHEET]
    day = page.cell(3, column(page, "day"))
    assert day.is_date
    assert day.number_format == "dd/mm/yyyy"
    assert page.cell(3, column(page, "cost")).number_format == "#,##0"


def test_empty_cells_expect_what_their_column_holds(book: Any) -> None:
    page = book[SHEET]
    letter = page.cell(1, column(page, "place")).column_letter
    assert page.column_dimensions[letter].number_format == "@"
    assert not page.column_dimensions[letter].protection.locked


def test_headings_are_locked_and_rows_may_be_sorted(book: Any) -> None:
    page = book[SHEET]
    assert page.protection.sheet
    assert page.protection.password is None
    assert not page.protection.sort
    assert not page.protection.autoFilter
    assert page.protection.deleteColumns
    assert page["A1"].protection.locked
    assert not any(cell.protection.locked for cell in page[3] if cell.value is not None)
    assert page.auto_filter.ref.startswith("A2:")


def test_columns_of_codes_offer_the_list(book: Any) -> None:
    page = book[SHEET]
    letter = page.cell(1, column(page, "type")).column_letter
    rules = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in _rules(page)}
    assert rules[f"{letter}3"] == "DM_activity_type"
    reference = book.defined_names["DM_activity_type"].attr_text
    codes = [cell[0].value for cell in book["_DM"][reference.partition("!")[2].replace("$", "")]]
    assert codes[0] == "HOI_NGHI"
    assert "KHAC" in codes


def _rules(page: Any) -> list[Any]:
    return list(page.data_validations.dataValidation)


def test_deleted_rows_are_named_in_words(book: Any) -> None:
    told = lines(book["DA_XOA"])
    gone = an_activity("3").record.id
    assert told[1] == [
        "Hoạt động",
        named(Kind.ACTIVITY, gone),
        "Lò Thị B",
        "2024-04-01T08:00:00+07:00",
        gone,
    ]
    assert len(told) == 2


def test_without_deleted_rows_there_is_no_list_of_them(tmp_path: Path) -> None:
    path = written(tmp_path, {Kind.ACTIVITY: [an_activity()]}).path
    assert "DA_XOA" not in load_workbook(path).sheetnames


def test_nothing_in_the_file_is_a_formula(tmp_path: Path) -> None:
    row = an_activity(title="=1+1", lead="=cmd|' /C calc'!A0", place="@SUM(1)", partners="+1")
    path = write_bundle(
        tmp_path,
        a_manifest(sender_name="=1+1", made_by="=2+2"),
        {Kind.ACTIVITY: [row]},
        lambda *_: "=3+3",
        Watcher(),
    ).path
    cells = [c for page in load_workbook(path) for r in page.iter_rows() for c in r]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


def test_what_a_cell_cannot_hold_is_never_cut_in_silence(tmp_path: Path) -> None:
    row = an_activity(campaigns=tuple(f"{number:036}" for number in range(1000)))
    with pytest.raises(UserError, match="row_does_not_fit") as caught:
        written(tmp_path, {Kind.ACTIVITY: [row]})
    (problem,) = caught.value.problems
    assert problem.params["label"] == named(Kind.ACTIVITY, row.record.id)
    assert problem.params["kind"]
    assert list(tmp_path.iterdir()) == []
