"""The list of errors: every value as it was typed, the reason beside, and back again."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.templates.filling import FIRST, Clerk, activities, commune, results, taken
from thidua_desktop.domain.template_ids import PREPARED
from thidua_desktop.services.office import Office

ROW = {"day": date(2024, 10, 8), "type": "Hội nghị, họp"}
TCVN3_TITLE = "Héi nghÞ s¬ kÕt phong trµo thi ®ua"


@pytest.fixture
def filled(template: Path, tmp_path: Path) -> Path:
    clerk = Clerk(template).put(FIRST, **ROW, title="Đúng", participants=40)
    clerk.put(FIRST + 1, **{**ROW, "day": "8/10/24"}, title="Sai ngày", participants="ba mươi")
    clerk.put(FIRST + 2, **ROW, title="=HYPERLINK(1)", cost=1500000)
    clerk.put(FIRST + 6, **ROW, title="Thêm tay", row_id=None)
    clerk.page.cell(2, 40).value = "Người nhập"
    clerk.page.cell(FIRST + 1, 40).value = "Lò Văn Hà"
    clerk.page = clerk.book["KET_QUA"]
    clerk.put(FIRST + 1, value="2.236").put(FIRST + 2, value=7)
    return clerk.save(tmp_path / "dien.xlsx")


@pytest.fixture
def errors(district: Office, filled: Path, tmp_path: Path) -> Path:
    """Take in what is right and return the list of what is not."""
    preview = district.exchange.preview(filled)
    assert district.exchange.apply(preview).value
    found = district.templates.errors(preview, tmp_path)
    assert found is not None
    return found


def test_it_is_called_what_it_is(errors: Path) -> None:
    assert errors.name.startswith("TD_106_03424_LOI_")
    book = openpyxl.load_workbook(errors)
    assert "CẦN SỬA" in book["HƯỚNG DẪN"]["A1"].value


def test_the_right_count_stands_on_top(errors: Path) -> None:
    book = openpyxl.load_workbook(errors)
    guide = [row[1] for row in book["HƯỚNG DẪN"].iter_rows(values_only=True)]
    assert "Còn 3 dòng cần sửa; 3 dòng đã nhận." in guide
    assert book["HOAT_DONG"]["A1"].value.endswith(f"cần sửa các dòng {FIRST + 1}, {FIRST + 2}")
    assert book["KET_QUA"]["A1"].value.endswith(f"cần sửa các dòng {FIRST + 1}")
    assert book["HUONG_UNG"]["A1"].value.endswith("không có dòng nào cần sửa")


def test_every_value_is_kept_as_it_was_typed(errors: Path, filled: Path) -> None:
    before, after = Clerk(filled), Clerk(errors)
    for row in (FIRST, FIRST + 1, FIRST + 2, FIRST + 6):
        old, new = before.values(row), after.values(row)
        assert {key: new[key] for key in old if key != "row_id"} == {
            key: value for key, value in old.items() if key != "row_id"
        }
    assert after.cell(FIRST + 1, "participants").data_type == "s"
    extra = next(cell.column for cell in after.page[2] if cell.value == "Người nhập")
    assert after.page.cell(FIRST + 1, extra).value == "Lò Văn Hà"
    results_before, results_after = Clerk(filled, "KET_QUA"), Clerk(errors, "KET_QUA")
    for row in range(FIRST, FIRST + 4):
        for key in ("indicator", "?measure", "value"):
            assert results_after.cell(row, key).value == results_before.cell(row, key).value


def test_what_was_typed_as_a_formula_is_text_now(errors: Path) -> None:
    book = openpyxl.load_workbook(errors)
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert "f" not in kinds


def test_wrong_cells_are_coloured_with_the_reason_beside(errors: Path) -> None:
    clerk = Clerk(errors)
    said = str(clerk.cell(FIRST + 1, "?fix").value)
    assert said.startswith("Từ ngày: ")
    assert "Số người tham gia: " in said

    def colour(key: str) -> str:
        return str(clerk.cell(FIRST + 1, key).fill.start_color.rgb)[2:]

    assert colour("day") == colour("participants") == "FFC7CE"
    assert colour("title") != "FFC7CE"
    assert clerk.page.cell(2, 1).value == "Cần sửa"
    assert clerk.cell(FIRST, "?fix").value == "Đã nhận"
    assert clerk.cell(FIRST + 6, "?fix").value == "Đã nhận"


def test_rows_keep_their_identity_and_the_rest_can_still_be_filled_in(
    errors: Path, filled: Path
) -> None:
    before, after = Clerk(filled), Clerk(errors)
    ids = [after.cell(row, "row_id").value for row in range(FIRST, FIRST + PREPARED)]
    for row in (FIRST, FIRST + 1, FIRST + 2):
        assert after.cell(row, "row_id").value == before.cell(row, "row_id").value
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_corrected_it_comes_in_and_what_was_right_is_the_same(
    district: Office, errors: Path, tmp_path: Path
) -> None:
    clerk = Clerk(errors).put(FIRST + 1, day=date(2024, 10, 9), participants=30)
    clerk.put(FIRST + 2, title="Họp bản")
    clerk.put(FIRST + 20, **ROW, title="Bổ sung")
    clerk.page = clerk.book["KET_QUA"]
    clerk.put(FIRST + 1, value=2236)
    path = clerk.save(tmp_path / "sua.xlsx")
    preview = district.exchange.preview(path)
    assert preview.manifest.kind == "LOI"
    assert {k: v for k, v in preview.counts.items() if v} == {"new": 4, "same": 3}
    assert not [note for note in preview.notes if note.code == "template_rows_gone"]
    district.exchange.apply(preview)
    titles = [one.title for one in activities(district, commune(district))]
    assert titles == ["Bổ sung", "Họp bản", "Sai ngày", "Thêm tay", "Đúng"]
    assert {str(one.value) for one in results(district, commune(district))} == {"7", "2236"}
    assert district.templates.errors(preview, tmp_path) is None


def test_a_row_of_ones_own_keeps_who_it_is_when_its_title_is_corrected(
    district: Office, errors: Path, tmp_path: Path
) -> None:
    path = Clerk(errors).put(FIRST + 6, title="Thêm tay, đã sửa").save(tmp_path / "sua.xlsx")
    assert taken(district, path) == {"update": 1, "same": 2, "rejected": 3}


def test_the_uncorrected_file_does_not_undo_the_correction(
    district: Office, errors: Path, filled: Path, tmp_path: Path
) -> None:
    path = Clerk(errors).put(FIRST, participants=44).save(tmp_path / "sua.xlsx")
    taken(district, path)
    taken(district, filled)
    found = {one.title: one for one in activities(district, commune(district))}
    assert found["Đúng"].participants == 44


def test_it_is_written_beside_another_of_its_name(
    district: Office, errors: Path, filled: Path, tmp_path: Path
) -> None:
    again = district.templates.errors(district.exchange.preview(filled), tmp_path)
    assert again is not None
    assert again != errors
    assert errors.exists()


def test_text_in_an_old_font_is_still_drawn_in_it(
    district: Office, template: Path, tmp_path: Path
) -> None:
    clerk = Clerk(template).put(FIRST, **ROW, title=TCVN3_TITLE).draw(FIRST, "title", ".VnTime")
    preview = district.exchange.preview(clerk.save(tmp_path / "cu.xlsx"))
    district.exchange.apply(preview)
    path = district.templates.errors(preview, tmp_path)
    assert path is not None
    cell = Clerk(path).cell(FIRST, "title")
    assert (cell.value, cell.font.name) == (TCVN3_TITLE, ".VnTime")
    # Agreed to, there is nothing left to mend.
    district.exchange.apply(district.exchange.preview(tmp_path / "cu.xlsx"), convert=True)
    assert district.templates.errors(preview, tmp_path) is None


def test_rows_that_wait_for_a_decision_are_told_of(
    district: Office, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(district, filled)
    again = Clerk(filled).put(FIRST, participants=45).save(tmp_path / "sua.xlsx")

    def changed(*_: Any) -> bool:
        return True

    monkeypatch.setattr("thidua_desktop.services.template_history.Earlier.changed_here", changed)
    path = district.templates.errors(district.exchange.preview(again), tmp_path)
    assert path is not None
    assert "đề nghị" in str(Clerk(path).cell(FIRST, "?fix").value)
