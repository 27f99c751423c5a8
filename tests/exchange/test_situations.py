"""What happens to files on the way: receipts lost, files never sent, clocks that are years off."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding

ROOT = Path(__file__).resolve().parents[2]
DISTRICT, PROVINCE = "106", "12"


def record(office: Office, title: str) -> None:
    raw = {"type": "TIN_BAI", "title": title, "unit": DISTRICT, "day": "05/03/2024"}
    office.records.save(Kind.ACTIVITY, {**raw, "quantity": "1"})


def states(office: Office) -> list[str]:
    """Return where the files written here stand, the oldest first."""
    return [one.state for one in reversed(office.exchange.entries()) if one.direction == "out"]


def test_a_receipt_that_is_lost_only_makes_the_next_file_repeat_rows(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, "Tin thứ nhất")
    first = district.exchange.export(PROVINCE, tmp_path).value
    province.exchange.apply(province.exchange.preview(first.path))
    province.exchange.export_receipt(DISTRICT, tmp_path)  # Nobody ever reads it.
    record(district, "Tin thứ hai")
    second = district.exchange.export(PROVINCE, tmp_path).value
    preview = province.exchange.preview(second.path)
    assert (preview.counts["new"], preview.counts["same"]) == (1, 1)
    province.exchange.apply(preview)
    assert district.overview.digest()[0] == province.overview.digest()[0]


def test_of_five_files_that_were_never_sent_the_older_are_superseded_and_any_works(
    district: Office, province: Office, tmp_path: Path
) -> None:
    paths = []
    for number in range(5):
        record(district, f"Tin thứ {number}")
        paths.append(district.exchange.export(PROVINCE, tmp_path).value.path)
    assert states(district) == ["superseded"] * 4 + ["written"]
    for path in (paths[2], paths[4], paths[0]):
        province.exchange.apply(province.exchange.preview(path))
    assert district.overview.digest()[0] == province.overview.digest()[0]
    assert province.machines.gaps() == []


def test_a_file_of_receipts_is_never_acknowledged_itself(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, "Tin thứ nhất")
    sent = district.exchange.export(PROVINCE, tmp_path).value
    province.exchange.apply(province.exchange.preview(sent.path))
    receipt = province.exchange.export_receipt(DISTRICT, tmp_path).value
    district.exchange.apply(district.exchange.preview(receipt.path))
    assert states(district) == ["processed"]
    back = district.exchange.export(PROVINCE, tmp_path).value
    preview = province.exchange.preview(back.path)
    assert preview.acks is not None
    assert preview.acks.files == ()


@pytest.fixture
def office_at(tmp_path: Path) -> Callable[[str, str, timedelta], Office]:
    """Return what founds an office whose clock is ahead, or behind."""

    def found(code: str, role: str, ahead: timedelta) -> Office:
        moment = datetime(2024, 12, 20, 8, tzinfo=UTC) + ahead

        def clock() -> datetime:
            nonlocal moment
            moment += timedelta(seconds=1)
            return moment

        shipped = ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts"
        chance = Random(code).randbytes  # noqa: S311
        office = open_office(Places(tmp_path / code, *shipped), clock, chance)
        with office.session():
            office.setup.found(Founding(code, role, f"Cán bộ {code}", "lai-chau-2024"))
        return office

    return found


def test_a_clock_two_years_off_is_told_on_both_sides_and_decides_nothing(
    office_at: Callable[[str, str, timedelta], Office], tmp_path: Path
) -> None:
    district = office_at(DISTRICT, "district", timedelta(days=-730))
    province = office_at(PROVINCE, "province", timedelta())
    with district.session(), province.session():
        record(district, "Tin ghi khi đồng hồ sai")
        sent = district.exchange.export(PROVINCE, tmp_path).value
        preview = province.exchange.preview(sent.path)
        assert "note_clock" in {note.code for note in preview.notes}
        assert preview.counts["new"] == 1
        province.exchange.apply(preview)
        back = province.exchange.export(DISTRICT, tmp_path).value
        answer = district.exchange.preview(back.path)
        assert "note_clock" in {note.code for note in answer.notes}
        district.exchange.apply(answer)
        assert district.overview.digest()[0] == province.overview.digest()[0]
