"""Templates through a real office suite: filled in, saved again, in its own format and back."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.suite import needs_suite, saved
from tests.templates.filling import FIRST, Clerk, activities, commune, loaded, taken
from thidua_desktop.services.office import Office

pytestmark = needs_suite
RED = (0xFF, 0xC7, 0xCE)
ROW = {"day": date(2024, 10, 8), "type": "Hội nghị, họp", "title": "Sơ kết quý IV"}


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return tmp_path_factory.mktemp("profile").as_uri()


@pytest.fixture
def filled(template: Path, tmp_path: Path) -> Path:
    clerk = Clerk(template).put(FIRST, **ROW, participants=40, women=18)
    clerk.put(FIRST + 1, **{**ROW, "title": "Dòng chèn"}, row_id=None)
    clerk.put(FIRST + 2, **{**ROW, "title": "Chi phí"}, cost="=750000*2")
    clerk.put(FIRST + 3, **{**ROW, "day": date(2025, 6, 1)}).put(FIRST + 3, title="Sai kỳ")
    clerk.page = clerk.book["KET_QUA"]
    clerk.put(FIRST, value=9.53)
    return clerk.save(tmp_path / "dien.xlsx")


@pytest.mark.parametrize("way", [("xlsx",), ("ods", "xlsx"), ("xls", "xlsx")])
def test_a_filled_template_says_the_same_after_another_program_saved_it(
    district: Office, filled: Path, profile: str, way: tuple[str, ...]
) -> None:
    path = saved(filled, profile, *way)
    # What formulas come to is only known once a spreadsheet program has saved the file.
    assert taken(district, path) == {"new": 4, "rejected": 1}
    found = {one.title: one for one in activities(district, commune(district))}
    assert found["Sơ kết quý IV"].women == 18
    assert found["Chi phí"].cost == 1_500_000
    assert taken(district, saved(path, profile, "ods", "xlsx")) == {"same": 4, "rejected": 1}


@pytest.mark.parametrize("way", [("xlsx",), ("ods", "xlsx")])
def test_lists_colours_and_locks_are_still_there(
    template: Path, profile: str, way: tuple[str, ...]
) -> None:
    book = loaded(saved(template, profile, *way))
    page = book["HOAT_DONG"]
    rules = page.data_validations.dataValidation
    lists = [rule for rule in rules if rule.type == "list" and "DM_" in str(rule.formula1)]
    assert len(lists) >= 5
    assert {rule.type for rule in rules} >= {"date", "whole", "list", "custom"}
    assert any("dd/mm/yyyy" in str(rule.prompt) for rule in rules)
    assert len(page.conditional_formatting) >= 15
    assert page.protection.sheet
    assert book["_DM"].sheet_state != "visible"
    assert "DM_activity_type" in book.defined_names


def reds(page: Any) -> int:
    """Return how many points of a page have the colour of a wrong cell."""
    picture = page.render(scale=2).to_pil().convert("RGB")
    return sum(count for count, colour in picture.getcolors(1 << 24) if colour == RED)


def test_a_cell_takes_its_colour_in_another_program(
    template: Path, profile: str, tmp_path: Path
) -> None:
    """Converted to a page, what is wrong is red there: the rules are understood, not only kept."""
    pdfium = pytest.importorskip("pypdfium2")
    clerk = Clerk(template).put(FIRST, day=date(2030, 1, 1), type="Không có", participants="chữ")
    with_errors = saved(clerk.save(tmp_path / "sai.xlsx"), profile, "pdf")
    pages = pdfium.PdfDocument(with_errors)
    assert reds(pages[1]) > 1000
    pages.close()
    blank = saved(template, profile, "pdf")
    pages = pdfium.PdfDocument(blank)
    assert len(pages) <= 5  # Rows that are only prepared are not printed.
    assert reds(pages[1]) == 0
    pages.close()


def test_a_text_of_two_fonts_is_converted_piece_by_piece(
    district: Office, template: Path, profile: str, tmp_path: Path
) -> None:
    clerk = Clerk(template).put(FIRST, **ROW)
    rich, font = openpyxl.cell.rich_text, openpyxl.cell.text.InlineFont
    clerk.cell(FIRST, "title").value = rich.CellRichText(
        rich.TextBlock(font(rFont=".VnTime"), "Héi nghÞ "),
        rich.TextBlock(font(rFont="Times New Roman"), "xã Dào San"),
    )
    path = saved(clerk.save(tmp_path / "hai-phong.xlsx"), profile, "xlsx")
    preview = district.exchange.preview(path)
    assert [change.by_name for change in preview.fonts] == [True]
    district.exchange.apply(preview, convert=True)
    (found,) = activities(district, commune(district))
    assert found.title == "Hội nghị xã Dào San"


def test_the_list_of_errors_goes_through_it_too(
    district: Office, filled: Path, profile: str, tmp_path: Path
) -> None:
    preview = district.exchange.preview(saved(filled, profile, "xlsx"))
    district.exchange.apply(preview)
    errors = district.templates.errors(preview, tmp_path)
    assert errors is not None
    clerk = Clerk(saved(errors, profile, "ods", "xlsx"))
    path = clerk.put(FIRST + 3, day=date(2024, 11, 1)).save(tmp_path / "sua.xlsx")
    assert taken(district, path) == {"new": 1, "same": 4}
