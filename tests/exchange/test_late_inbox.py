"""Rows that were not taken: late, waiting or refused, until they can be."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.crafting import crafted
from tests.exchange.test_exchange import codes, record
from tests.exchange.test_proposals import sent, take
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.office import Office
from thidua_desktop.storage.asides import Put

NOWHERE = "018cc0d1-6e80-7000-8000-000000000000"


def locked(province: Office, code: str = "Q1") -> str:
    """Close a period; return the lock's id."""
    period = province.records.every(Kind.PERIOD, year=2024, code=code)[0]
    raw = {"period": period.id, "locked": True, "reason": "Chốt"}
    return province.records.save(Kind.PERIOD_LOCK, raw).value.id


def waiting(district: Office, province: Office, folder: Path) -> Held:
    """Send a row up whose campaign is not there; return the row."""
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    orphan = replace(row, record=replace(row.record, campaigns=(NOWHERE,)))  # type: ignore[call-arg]
    take(province, crafted(district, "12", [orphan], folder / "orphan"))
    return orphan


def test_a_period_locked_meanwhile_puts_its_rows_into_the_late_inbox(
    district: Office, province: Office, tmp_path: Path
) -> None:
    made = district.records.held(Kind.ACTIVITY, record(district, day="05/03/2024").id)
    lock = locked(province)
    take(province, sent(district, province, tmp_path))
    (late,) = province.late.open()
    assert (late.reason, late.sender, late.period) == ("late", "Huyện Tam Đường", "Quý I/2024")
    assert late.at == made.stamp.updated_at
    assert late.closed_since == province.records.held(Kind.PERIOD_LOCK, lock).stamp.updated_at
    assert late.why_sentence_code == "row_late"
    assert province.late.count() == 1
    assert province.late.retry().value == 0


def test_a_reopened_period_lets_late_rows_in_and_nothing_is_asked_of_the_sender(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, day="05/03/2024")
    lock = locked(province)
    take(province, sent(district, province, tmp_path))
    province.records.save(Kind.PERIOD_LOCK, {"locked": False}, lock)
    done = province.late.retry()
    assert (done.value, set(done.changed)) == (1, {Kind.ACTIVITY})
    assert province.late.open() == []
    me = district.identity.unit
    assert province.overview.digest(me) == district.overview.digest(me)


def test_what_waited_for_its_parent_comes_in_by_itself_with_the_file_that_brings_it(
    district: Office, province: Office, tmp_path: Path
) -> None:
    waiting(district, province, tmp_path)
    assert [row.reason for row in province.late.open()] == ["waiting"]
    campaign = province.records.held(Kind.CAMPAIGN, "PT-2024-001")
    other = replace(campaign.record, id=NOWHERE, home=district.identity.unit, code="PT-H-9")  # type: ignore[call-arg]
    parent = replace(campaign, record=other)
    take(province, crafted(district, "12", [parent], tmp_path / "parent"))
    assert province.late.open() == []
    (row,) = province.records.every(Kind.ACTIVITY)
    assert row.campaigns == (NOWHERE,)
    assert province.overview.check() == []


def test_a_waiting_row_that_a_newer_version_overtakes_is_asked_about_no_more(
    district: Office, province: Office, tmp_path: Path
) -> None:
    waiting(district, province, tmp_path)
    uid = district.records.every(Kind.ACTIVITY)[0].id
    district.records.save(Kind.ACTIVITY, {"title": "Bản mới"}, uid)
    take(province, sent(district, province, tmp_path))
    assert province.late.open() == []
    assert [row.title for row in province.records.every(Kind.ACTIVITY)] == ["Bản mới"]


def test_a_row_that_was_refused_comes_in_once_the_reason_is_gone(
    district: Office, province: Office
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    refused = Put(
        Kind.ACTIVITY, row, "rejected", sender=district.identity.unit, code="row_not_kept"
    )
    with province.store.operation("test.refused"):
        province.store.asides.add([refused])
    assert province.late.retry().value == 1
    assert province.late.open() == []
    assert province.records.held(Kind.ACTIVITY, row.record.id) == row


def test_a_row_that_is_not_wanted_is_put_away_and_stays_in_the_records(
    district: Office, province: Office, tmp_path: Path
) -> None:
    waiting(district, province, tmp_path)
    (late,) = province.late.open()
    province.late.dismiss(late.id)
    assert province.late.open() == []
    (aside,) = province.store.asides.settled("waiting", 10)
    assert (aside.settled, aside.settled_by) == ("declined", "Cán bộ 12")
    with pytest.raises(UserError) as error:
        province.late.dismiss(late.id)
    assert codes(error) == ["late_unknown"]


def test_a_row_that_was_edited_by_hand_never_passes_for_its_owners_word(
    district: Office, province: Office
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    told = {"sender": district.identity.unit, "author": "Lan", "why": "Sửa tay"}
    refused = Put(Kind.ACTIVITY, row, "rejected", code="row_not_theirs", **told)  # type: ignore[arg-type]
    with province.store.operation("test.refused"):
        province.store.asides.add([refused])
    # The sender may bring it now, but somebody has to look at it.
    assert province.late.retry().value == 0
    assert len(province.records.find(Kind.ACTIVITY)) == 0
    (view,) = province.conflicts.open()
    assert (view.reason, view.author, view.why) == ("proposal", "Lan", "Sửa tay")


def test_the_same_late_file_again_fills_no_second_place_in_the_inbox(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, day="05/03/2024")
    locked(province)
    take(province, sent(district, province, tmp_path))
    take(province, district.exchange.export("12", tmp_path, everything=True).value.path)
    assert province.late.count() == 1
