"""What a template holds when it leaves the office."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.templates.filling import CODE, FIRST, KEY_ROW, Clerk, commune
from thidua_desktop.bundles.envelope import contents
from thidua_desktop.bundles.template_layout import SHEETS
from thidua_desktop.bundles.template_read import read_found
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.template_ids import PREPARED
from thidua_desktop.services.office import Office
from thidua_desktop.texts.codes import code_label


@pytest.fixture
def book(template: Path) -> Any:
    return openpyxl.load_workbook(template)


def test_its_first_sheet_says_for_whom_it_is_and_what_to_do(book: Any) -> None:
    assert book.sheetnames[:4] == ["HƯỚNG DẪN", "HOAT_DONG", "KET_QUA", "HUONG_UNG"]
    said = " ".join(str(row[1]) for row in book["HƯỚNG DẪN"].iter_rows(values_only=True))
    assert "Xã Bản Bo" in said
    assert "Quý IV/2024" in said
    assert "Huyện Tam Đường" in said
    assert "không có mật khẩu" in said


def test_three_hundred_rows_have_an_identity_of_their_own(book: Any) -> None:
    clerk = Clerk.__new__(Clerk)
    clerk.page, clerk.key_row = book["HOAT_DONG"], KEY_ROW
    column = clerk.columns["row_id"]
    ids = [clerk.page.cell(row, column).value for row in range(FIRST, FIRST + PREPARED)]
    assert len(set(ids)) == PREPARED == 300
    assert all(map(is_id, ids))


def test_indicators_and_campaigns_are_written_beforehand(book: Any, district: Office) -> None:
    page = book["KET_QUA"]
    first = [cell.value for cell in page[FIRST]]
    assert first[0].startswith("CT01 – ")
    assert first[1] == "%"
    names = [book["HUONG_UNG"].cell(row, 1).value for row in range(FIRST, FIRST + 40)]
    campaigns = {one.name for one in district.store.read.records(Kind.CAMPAIGN)}
    assert set(filter(None, names)) <= campaigns
    assert len(set(filter(None, names))) > 5


def test_a_target_of_the_unit_stands_beside_its_indicator(district: Office, tmp_path: Path) -> None:
    unit = commune(district)
    indicator = district.records.every(Kind.INDICATOR)[0]
    district.records.save(
        Kind.TARGET,
        {"indicator": indicator.id, "unit": unit, "year": 2024, "value": "95,5"},
    )
    path = district.templates.make(unit, tmp_path, period="2024/N").value.path
    clerk = Clerk(path, "KET_QUA")
    assert clerk.values(FIRST)["indicator"] == f"{indicator.code} – {indicator.name}"
    assert clerk.values(FIRST)["?target"].startswith("95,5")  # type: ignore[attr-defined]
    assert clerk.values(FIRST + 1)["indicator"] is None


def test_cells_are_picked_from_lists_of_words(book: Any) -> None:
    page = book["HOAT_DONG"]
    rules = {str(rule.sqref).split(":")[0]: rule for rule in page.data_validations.dataValidation}
    assert rules["B4"].type == "list"
    assert rules["B4"].formula1 == "DM_activity_type"
    sheet, _, cells = book.defined_names["DM_activity_type"].attr_text.partition("!")
    words = [row[0].value for row in book[sheet][cells.replace("$", "")]]
    assert code_label("activity_type", "TIN_BAI") in words
    assert book["_DM"].sheet_state == "hidden"
    assert "15/12" not in rules["A4"].prompt
    assert "từ 15/09/2024 đến 14/12/2024" in rules["A4"].prompt


def test_every_column_says_what_it_wants_and_refuses_what_it_is_not(book: Any) -> None:
    for sheet in SHEETS.values():
        rules = book[sheet.name].data_validations.dataValidation
        assert len(rules) >= len(sheet.columns) - 1
        for rule in rules:
            assert rule.error
            assert len(rule.error) <= 225
            assert len(rule.promptTitle or "") <= 32
            assert len(rule.prompt or "") <= 255
            assert rule.prompt or rule.formula1 == "FALSE"


def test_rows_can_be_filled_sorted_and_filtered_without_a_password(book: Any) -> None:
    for name in ("HOAT_DONG", "KET_QUA", "HUONG_UNG"):
        page = book[name]
        assert page.protection.sheet
        assert not page.protection.password
        assert not page.protection.sort
        assert not page.protection.autoFilter
        assert not page.protection.insertRows
        # A sheet is sorted only where every cell of the rows is open.
        assert all(not cell.protection.locked for cell in page[FIRST])
        assert page["A2"].protection.locked
        assert page.auto_filter.ref.startswith("A3:")
        assert page.freeze_panes


def test_the_identities_refuse_to_be_typed_over(book: Any) -> None:
    page = book["HOAT_DONG"]
    letter = next(cell.column_letter for cell in page[KEY_ROW] if cell.value == "row_id")
    (rule,) = (
        rule
        for rule in page.data_validations.dataValidation
        if str(rule.sqref).startswith(f"{letter}{FIRST}")
    )
    assert (rule.type, rule.formula1, rule.errorStyle) == ("custom", "FALSE", "stop")
    assert page[f"{letter}{FIRST}"].fill.start_color.rgb.endswith("EDEDED")


def test_days_are_days_numbers_are_numbers_and_words_are_words(book: Any) -> None:
    clerk = Clerk.__new__(Clerk)
    clerk.page, clerk.key_row = book["HOAT_DONG"], KEY_ROW
    formats = {key: clerk.cell(FIRST, key).number_format for key in clerk.columns}
    assert formats["day"] == "dd/mm/yyyy"
    assert formats["participants"] == "0"
    assert formats["cost"] == "#,##0"
    assert formats["title"] == "@"


def test_it_prints_on_a4_one_page_wide_with_its_headings(book: Any) -> None:
    page = book["HOAT_DONG"]
    assert page.page_setup.orientation == "landscape"
    assert str(page.page_setup.paperSize) == "9"
    assert page.page_setup.fitToWidth == 1
    assert page.print_title_rows == "$1:$2"
    assert "row_id" not in [cell.value for cell in page[KEY_ROW][: page.print_area.count("$")]]


def test_its_manifest_stands_in_three_places_and_is_signed(
    district: Office, template: Path, tmp_path: Path
) -> None:
    for gone in (
        ("properties", "hidden"),
        ("properties", "guide"),
        ("hidden", "guide"),
        (),
    ):
        book = openpyxl.load_workbook(template)
        if "properties" in gone:
            for name in list(book.custom_doc_props.names):
                del book.custom_doc_props[name]
        if "hidden" in gone:
            del book["_TDX"]
        if "guide" in gone:
            del book["HƯỚNG DẪN"]
        path = tmp_path / "left.xlsx"
        book.save(path)
        found = read_found(contents(path))
        assert found.key_state == "good"
        manifest = found.manifest
        assert (manifest.kind, manifest.receiver_code) == ("MAU", CODE)
        assert manifest.sender == district.identity.unit
        assert manifest.key == district.keys.mine().key
        period = district.store.read.get(Kind.PERIOD, manifest.period)
        assert period is not None
        assert getattr(period.record, "code", "") == "Q4"
        # What is typed is in no digest.
        assert manifest.sheets == {}
        assert district.exchange.preview(path).manifest.bundle_id == manifest.bundle_id


def test_it_is_noted_among_the_files_but_carries_no_changes(
    district: Office, template: Path
) -> None:
    entry = district.exchange.entries()[0]
    assert (entry.kind, entry.direction, entry.state) == ("MAU", "out", "written")
    assert entry.peer == commune(district)
    assert district.exchange.last() == entry
    assert district.store.ledger.last("out") is None
    assert district.exchange.unsent() == 0
    assert template.exists()


def test_for_one_campaign_it_asks_for_no_campaign_and_no_results(
    district: Office, tmp_path: Path
) -> None:
    made = district.templates.make(CODE, tmp_path, campaign="PT-2024-001").value
    book = openpyxl.load_workbook(made.path)
    assert "KET_QUA" not in book.sheetnames
    assert "campaigns" not in [cell.value for cell in book["HOAT_DONG"][KEY_ROW]]
    assert book["HUONG_UNG"].cell(FIRST + 1, 1).value is None
    assert made.path.name.startswith("TD_106_03424_MAU_")


@pytest.mark.parametrize(
    ("unit", "code"),
    [("107", "template_unit_not_below"), ("99999", "reference_missing")],
)
def test_for_a_unit_not_below_there_is_none(
    district: Office, tmp_path: Path, unit: str, code: str
) -> None:
    with pytest.raises(UserError) as refusal:
        district.templates.make(unit, tmp_path / "mau.xlsx")
    assert [problem.code for problem in refusal.value.problems] == [code]
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_unit_with_the_program_types_there(
    province: Office, district: Office, tmp_path: Path
) -> None:
    sent = district.exchange.export("12", tmp_path).value.path
    province.exchange.apply(province.exchange.preview(sent))
    with pytest.raises(UserError) as refusal:
        province.templates.make(district.identity.unit, tmp_path / "mau.xlsx")
    assert refusal.value.problems[0].code == "template_unit_has_program"


def test_what_would_be_read_as_a_formula_stays_text(district: Office, tmp_path: Path) -> None:
    fields = {"name": "=CMD|'/c calc'!A1", "code": "PT-X", "starts_on": date(2024, 1, 1)}
    base = district.records.every(Kind.CAMPAIGN)[0]
    raw = {
        name: getattr(base, name)
        for name in ("form", "scope", "level", "launcher", "goal", "audience", "content", "state")
    }
    district.records.save(Kind.CAMPAIGN, {**raw, "documents": list(base.documents), **fields})
    path = district.templates.make(CODE, tmp_path, period="2024/N").value.path
    book = openpyxl.load_workbook(path)
    kinds = [cell.data_type for page in book for row in page.iter_rows() for cell in row]
    assert "f" not in kinds
