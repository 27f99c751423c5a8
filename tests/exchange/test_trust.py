"""What goes out to whom, what is believed of what comes in, and files that bring nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.exchange.crafting import crafted
from tests.exchange.test_exchange import carry, codes, record
from thidua_desktop.bundles.write import write_bundle
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.periods import PeriodLock
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.services.office import Office, open_office


def test_an_office_that_is_neither_above_nor_below_gets_no_file(
    district: Office, tmp_path: Path
) -> None:
    record(district)
    with pytest.raises(UserError) as error:
        district.exchange.export("110", tmp_path)
    assert codes(error) == ["export_not_related"]
    assert not list(tmp_path.glob("*.xlsx"))


def test_a_row_about_a_unit_its_owner_may_not_speak_for_is_rejected(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    elsewhere = district.records.every(Kind.UNIT_VERSION, code="110")[0].unit
    about = replace(row.record, unit=elsewhere)  # type: ignore[call-arg]
    path = crafted(district, "12", [replace(row, record=about)], tmp_path)
    preview = province.exchange.preview(path)
    assert [p.code for p in preview.problems] == ["row_about_others"]
    assert preview.counts["rejected"] == 1


def test_an_entry_in_another_offices_sheet_is_rejected(
    district: Office, province: Office, tmp_path: Path
) -> None:
    table = province.records.get(Kind.CRITERIA_TABLE, "F").id
    period = province.records.every(Kind.PERIOD, year=2024, code="N")[0].id
    raw = {"table": table, "period": period, "state": "NHAP"}
    sheet = province.records.save(Kind.SCORE_SHEET, raw).value
    criterion = province.records.every(Kind.CRITERION, table=table)[0]
    home = district.identity.unit
    entry = ScoreEntry(
        id=district.store.new_id(), home=home, sheet=sheet.id, criterion=criterion.id
    )
    stamp = Stamp({"aaaa.1": 1}, 1, "aaaa.1", updated_at="2024-12-20T09:00:00+07:00")
    path = crafted(district, "12", [Held(entry, stamp)], tmp_path)
    preview = province.exchange.preview(path)
    assert [p.code for p in preview.problems] == ["row_about_others"]


def test_the_file_of_a_copied_disk_is_taken_once(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    files = []
    for name in ("Máy một", "Máy hai"):
        fork = replace(row.record, title=name)  # type: ignore[call-arg]
        folder = tmp_path / name
        folder.mkdir()
        files.append(crafted(district, "12", [replace(row, record=fork)], folder))
    for file in files:
        province.exchange.apply(province.exchange.preview(file))
    shown = province.overview.digest()
    assert len(province.conflicts.open()) == 1
    steps, backups = len(province.history.steps()), province.places.data / "backups"
    copies = len(list(backups.iterdir()))
    for file in files:
        again = province.exchange.preview(file)
        assert again.counts["conflict"] == 0
        assert province.exchange.apply(again).value is False
    assert province.overview.digest() == shown
    assert len(province.conflicts.open()) == 1
    assert (len(province.history.steps()), len(list(backups.iterdir()))) == (steps, copies)


def test_a_file_for_an_office_below_does_not_count_as_sent_above(
    district: Office, tmp_path: Path
) -> None:
    record(district)
    below = next(
        version.unit
        for version in district.territories.now().every()
        if version.parent == district.identity.unit
    )
    district.exchange.export(below, tmp_path)
    assert district.exchange.unsent() == district.overview.status().unsent == 1
    district.exchange.export("12", tmp_path)
    assert district.exchange.unsent() == district.overview.status().unsent == 0


def test_the_province_owes_the_office_that_waits_longest(province: Office, tmp_path: Path) -> None:
    province.exchange.export("106", tmp_path)
    record(province)
    province.exchange.export("110", tmp_path)
    assert province.exchange.unsent() == 1
    province.exchange.export("106", tmp_path)
    assert province.exchange.unsent() == 0


def test_two_files_written_at_once_bear_two_numbers(
    district: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(district)
    other = open_office(district.places, district.store._clock, lambda count: b"x" * count)
    place = "thidua_desktop.services.sending.write_bundle"

    def while_another_writes(*given: Any, **named: Any) -> Any:
        monkeypatch.setattr(place, write_bundle)
        with other.session():
            other.exchange.export("12", tmp_path)
        return write_bundle(*given, **named)

    monkeypatch.setattr(place, while_another_writes)
    district.exchange.export("12", tmp_path)
    numbers = [entry.seq for entry in district.exchange.entries()]
    assert sorted(numbers) == [1, 2]
    assert district.identity.bundle_seq == 2


def test_a_file_whose_sheet_was_taken_out_says_how_much_was_lost_and_may_come_again(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    record(district, "Việc thứ hai")
    path = district.exchange.export("12", tmp_path).value.path
    whole = path.read_bytes()
    book = openpyxl.load_workbook(path)
    book.remove(book["HOAT_DONG"])
    book.save(path)
    preview = province.exchange.preview(path)
    assert preview.counts["rejected"] == 2
    assert province.exchange.apply(preview).value is False
    assert province.exchange.entries() == []
    path.write_bytes(whole)
    again = province.exchange.preview(path)
    assert not again.already
    assert province.exchange.apply(again).value is True


def test_a_file_with_nothing_new_is_noted_without_a_copy_of_the_data(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    carry(district, province, tmp_path, "12")
    copies = len(list((province.places.data / "backups").iterdir()))
    path = district.exchange.export("12", tmp_path).value.path
    preview = province.exchange.preview(path)
    assert province.exchange.apply(preview).value is False
    assert len(province.exchange.entries()) == 2
    assert len(list((province.places.data / "backups").iterdir())) == copies


def test_a_lower_office_cannot_send_a_lock(
    district: Office, province: Office, tmp_path: Path
) -> None:
    lock = PeriodLock(
        id=district.store.new_id(),
        home=district.identity.unit,
        period=province.records.every(Kind.PERIOD, year=2024, code="Q1")[0].id,
        locked=True,
    )
    stamp = Stamp({"aaaa.1": 1}, 1, "aaaa.1", updated_at="2024-12-20T09:00:00+07:00")
    path = crafted(district, "12", [Held(lock, stamp)], tmp_path)
    preview = province.exchange.preview(path)
    assert [p.code for p in preview.problems] == ["row_not_kept"]
    province.exchange.apply(preview)
    assert province.records.every(Kind.PERIOD_LOCK) == []
