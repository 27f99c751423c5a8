"""Templates that were handed out stay readable as they were, for ever."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from thidua_desktop.bundles.envelope import contents
from thidua_desktop.bundles.template_read import TypedBook, read_template
from thidua_desktop.domain.template_ids import prepared, row_id, typed_id

GOLDEN = Path(__file__).parent / "golden"
TEMPLATE = "0193e314-c710-7000-8325-50c36eb156eb"
MEETING = "7a3d13e4-7ed1-82c9-9dde-0ab1e4d21e25"
RESULT = "e383c9a3-50de-8c90-b21f-c6b75af3673f"
TYPED = "52c936ab-e643-88ad-8641-e317a2078ffe"


def read(name: str) -> TypedBook:
    return read_template(contents(GOLDEN / f"{name}.xlsx"))


@pytest.mark.parametrize("name", ["mau-1.2", "loi-1.2"])
def test_a_file_filled_in_long_ago_says_what_it_said(name: str) -> None:
    book = read(name)
    assert (book.found.manifest.bundle_id, book.found.key_state) == (TEMPLATE, "good")
    rows = {(row.sheet.name, row.number): row for row in book.rows}
    meeting, news = rows["HOAT_DONG", 4], rows["HOAT_DONG", 5]
    result = rows["KET_QUA", 4]
    assert (meeting.uid, result.uid) == (MEETING, RESULT)
    assert {key: cell.value for key, cell in meeting.cells.items()} == {
        "day": date(2024, 10, 8),
        "type": "Hội nghị, họp",
        "title": "Sơ kết quý IV",
        "participants": 40,
        "women": 18,
    }
    assert news.cells["quantity"].value == "35"
    assert result.cells["value"].value == Decimal("9.53")
    assert book.problems == ()


def test_a_list_of_errors_names_the_rows_it_was_written_for() -> None:
    rows = {row.number: row.uid for row in read("loi-1.2").rows if row.sheet.name == "HOAT_DONG"}
    assert rows[5] == TYPED


def test_identities_are_made_as_they_always_were() -> None:
    # Another way of making them would double every row of a template that is out.
    assert row_id(TEMPLATE, "HOAT_DONG", 1) == MEETING
    assert prepared(TEMPLATE, "KET_QUA")[RESULT] == 1
    assert typed_id("t", "u", "c", "2024-10-08", "Sơ kết") == (
        "40bcf49a-b83b-828c-90ce-0ab83168cbdf"
    )
    assert typed_id("t", "u", "c", "2024-10-08", " SO KET ") == (
        "40bcf49a-b83b-828c-90ce-0ab83168cbdf"
    )
    assert typed_id("t", "u", "c", "2024-10-08", "Sơ kết", "1") == (
        "0284cbb4-108a-82c9-b1bd-2d5f9b5f9866"
    )
