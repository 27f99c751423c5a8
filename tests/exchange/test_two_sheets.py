"""One sheet for a unit, a table and a period; and which version of the table it is scored on."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.sheets import PERIOD, TABLE, carry, fill, held, refused, steps_to
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview
from thidua_desktop.texts.problems import sentence


def shown(sender: Office, receiver: Office, folder: Path) -> Preview:
    path = sender.exchange.export(receiver.identity.unit, folder).value.path
    return receiver.exchange.preview(path)


def test_no_second_sheet_is_opened_for_a_unit_that_has_one(
    district: Office, province: Office, tmp_path: Path
) -> None:
    fill(district)
    carry(district, province, tmp_path)
    with refused("unit:sheet_of_unit_here") as caught:
        province.scoring.open_sheet(TABLE, PERIOD, "106")
    assert caught.value.problems[0].params == {"owner": "Huyện Tam Đường"}
    other = province.scoring.open_sheet(TABLE, PERIOD, "107").value.id
    with refused("unit:sheet_of_unit_here"):
        province.records.save(Kind.SCORE_SHEET, {"unit": "106"}, other)


@pytest.fixture
def both(district: Office, province: Office, tmp_path: Path) -> tuple[str, str]:
    """Return two sheets of one unit, each opened while nobody knew of the other."""
    own, second = fill(district), fill(province, unit="106")
    district.scoring.submit(own)
    preview = shown(district, province, tmp_path)
    (note,) = [note for note in preview.notes if note.code == "note_second_sheet"]
    assert (note.params["unit"], note.params["owner"]) == ("Huyện Tam Đường", "Tỉnh Lai Châu")
    assert "hai phiếu" in sentence(note)
    province.exchange.apply(preview)
    return own, second


def test_a_second_sheet_that_comes_is_told_and_the_second_result_is_refused(
    province: Office, both: tuple[str, str]
) -> None:
    own, second = both
    province.scoring.submit(second)  # Both may go on; only one of them becomes the result.
    for sheet in both:
        steps_to(province, sheet, "DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET")
    province.scoring.move(own, "DA_CONG_BO")
    with refused("state:sheet_of_unit_published"):
        province.scoring.move(second, "DA_CONG_BO")
    assert province.scoring.state_of(second) == "DA_DUYET"
    assert len(province.records.every(Kind.PUBLISHED_SCORE, sheet=second)) == 0


@pytest.mark.parametrize(
    ("state", "code"), [("THAY_THE", "note_table_replaced"), ("NHAP", "note_table_draft")]
)
def test_a_sheet_on_a_version_that_is_not_in_use_is_told(
    district: Office, province: Office, tmp_path: Path, state: str, code: str
) -> None:
    district.scoring.submit(fill(district))
    table: Any = province.records.get(Kind.CRITERIA_TABLE, TABLE)
    with province.store.operation("bundle.import") as work:
        work.put(replace(table, state=state))
    (note,) = [n for n in shown(district, province, tmp_path).notes if n.code != "note_key_new"]
    assert note.code == code
    assert note.params["table"] == table.name
    assert "Huyện Tam Đường" in sentence(note)


def test_handing_in_on_a_replaced_version_is_done_and_doubted(district: Office) -> None:
    sheet = fill(district)
    (row,) = [r for r in held(district, Kind.CRITERIA_TABLE) if r.record.code == TABLE]
    with district.store.operation("bundle.import") as work:
        work.put(replace(row.record, state="THAY_THE"))
    outcome = district.scoring.submit(sheet)
    assert [warning.code for warning in outcome.warnings] == ["table_replaced"]
    assert district.scoring.state_of(sheet) == "DA_TU_CHAM"
