"""A period closed by its unit, accepted above, and what shows when rows change afterwards."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.builders import a
from tests.exchange.conftest import MakeOffice
from tests.exchange.turning import Offices
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.period_line import Line
from thidua_desktop.storage.asides import Put

MONTH = "2024/T12"  # 15/11 to 14/12/2024, due on 17/12; the offices' clock says 20/12.


def record(office: Office, title: str = "Hội nghị sơ kết", day: str = "05/12/2024") -> str:
    raw = {"type": "LAO_DONG", "title": title, "day": day, "quantity": "2"}
    return office.records.save(Kind.ACTIVITY, raw).value.id


def rename(office: Office, uid: str, title: str) -> None:
    office.records.save(Kind.ACTIVITY, {"title": title}, uid)


def carry(sender: Office, receiver: Office, folder: Path) -> None:
    path = sender.exchange.export(receiver.identity.unit, folder).value.path
    receiver.exchange.apply(receiver.exchange.preview(path))


def line(office: Office, unit: Office, period: str = MONTH) -> Line:
    found = [one for one in office.completeness.board(period) if one.unit == unit.identity.unit]
    assert len(found) == 1
    return found[0]


def refused(call: Any, *args: Any) -> list[str]:
    with pytest.raises(UserError) as error:
        call(*args)
    return [problem.code for problem in error.value.problems]


@pytest.fixture
def closed(district: Office, province: Office, tmp_path: Path) -> str:
    """Close December with two activities at the district, and bring it to the province."""
    uid = record(district)
    record(district, "Ra quân làm đường")
    record(district, "Việc của năm sau", "16/12/2024")
    district.completeness.close(MONTH)
    carry(district, province, tmp_path)
    return uid


def test_before_anything_came_the_board_says_what_is_missing(province: Office) -> None:
    board = province.completeness.board(MONTH)
    assert [one.code for one in board] == [str(code) for code in range(105, 113)]
    for one in board:
        assert one.state == "open"
        assert one.missing[:2] == ("no_file", "no_closing")
        assert one.late == 3
        assert (one.file, one.closing, one.word, one.drift) == (None, None, None, None)


def test_the_board_of_a_district_has_its_own_line_and_its_communes(district: Office) -> None:
    board = district.completeness.board(MONTH)
    assert [one.own for one in board] == [True] + [False] * 13
    assert board[0].unit == district.identity.unit
    assert "no_file" not in board[0].missing


def test_after_1_july_the_province_waits_for_its_38_communes(province: Office) -> None:
    assert len(province.completeness.board("2025/Q2")) == 8
    assert len(province.completeness.board("2025/Q3")) == 38


def test_the_period_shown_first_is_the_longest_that_ended_last(province: Office) -> None:
    present = province.completeness.present()
    assert present is not None
    assert (present.year, present.code) == (2024, "N")


def test_a_file_without_a_closing_leaves_the_closing_missing(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    carry(district, province, tmp_path)
    found = line(province, district)
    assert found.file is not None
    assert found.file.seq == 1
    assert "no_file" not in found.missing
    assert "no_closing" in found.missing
    assert found.rows == 1


def test_a_closing_comes_with_its_digest_its_count_and_its_lateness(
    district: Office, province: Office, closed: str
) -> None:
    ours, theirs = line(district, district), line(province, district)
    assert theirs.state == ours.state == "closed"
    assert theirs.closing == ours.closing
    assert theirs.closing is not None
    assert theirs.closing.row_count == theirs.rows == 2
    assert theirs.closing.person == "Cán bộ 106"
    assert theirs.arrived.startswith("2024-12-20")
    assert theirs.late == 3
    assert "differs" not in theirs.missing
    assert closed in {row.id for row in province.records.every(Kind.ACTIVITY)}


def test_what_was_accepted_is_told_below_with_the_name_of_who_did(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    accepted = province.completeness.accept("106", MONTH).value
    carry(province, district, tmp_path)
    for office in (province, district):
        found = line(office, district)
        assert found.state == "accepted"
        assert found.word == accepted
        assert found.by == "Tỉnh Lai Châu"
        assert not found.drift
        assert not office.completeness.drift(accepted.id)
    assert closed


def test_rows_that_changed_after_they_were_accepted_are_named_on_both_sides(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    accepted = province.completeness.accept("106", MONTH).value
    carry(province, district, tmp_path)
    rename(district, closed, "Hội nghị tổng kết")
    added = record(district, "Việc quên ghi")
    other = next(r for r in district.records.every(Kind.ACTIVITY) if r.title.startswith("Ra quân"))
    district.records.remove(Kind.ACTIVITY, other.id)
    carry(district, province, tmp_path)
    for office in (district, province):
        found = line(office, district)
        assert found.state == "drifted"
        assert found.drift == office.completeness.drift(accepted.id)
        assert found.drift is not None
        assert found.drift.accepted == accepted.data_digest != found.drift.now
        assert {(row.id, row.label, row.change) for row in found.drift.rows} == {
            (closed, "Hội nghị tổng kết", "changed"),
            (added, "Việc quên ghi", "added"),
            (other.id, "Ra quân làm đường", "gone"),
        }
        assert found.drift.unnamed == 0


def test_a_row_put_back_as_it_was_is_still_another_version(
    district: Office, closed: str, province: Office, tmp_path: Path
) -> None:
    province.completeness.accept("106", MONTH)
    rename(district, closed, "Nhầm")
    district.history.undo()
    carry(district, province, tmp_path)
    drift = line(province, district).drift
    assert drift is not None
    assert [row.change for row in drift.rows] == ["changed"]


def test_a_row_moved_out_of_the_period_is_gone_from_it(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    province.completeness.accept("106", MONTH)
    district.records.save(Kind.ACTIVITY, {"day": "20/12/2024"}, closed)
    carry(district, province, tmp_path)
    drift = line(province, district).drift
    assert drift is not None
    assert [(row.id, row.change) for row in drift.rows] == [(closed, "gone")]


def test_a_returned_closing_waits_for_the_next_one_which_may_be_accepted(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    reason = "Thiếu số người tham gia"
    province.completeness.accept("106", MONTH, "TRA_LAI", reason)
    carry(province, district, tmp_path)
    returned = line(district, district)
    assert returned.state == "returned"
    assert "returned" in returned.missing
    assert returned.word is not None
    assert returned.word.reason == reason
    rename(district, closed, "Hội nghị sơ kết, 40 người")
    assert district.completeness.close(MONTH).value.number == 2
    carry(district, province, tmp_path)
    assert line(province, district).state == "closed"
    province.completeness.accept("106", MONTH)
    assert line(province, district).state == "accepted"


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("conflict", "period_has_conflicts"),
        ("proposal", "period_has_proposals"),
        ("waiting", "period_has_waiting"),
    ],
)
def test_a_period_with_rows_nobody_has_decided_about_is_not_closed(
    district: Office, reason: str, code: str
) -> None:
    inside, outside = record(district), record(district, "Việc của năm sau", "16/12/2024")
    aside(district, outside, reason)
    district.completeness.close(MONTH)
    aside(district, inside, reason)
    assert refused(district.completeness.close, MONTH) == [code]
    assert reason in line(district, district).missing


def aside(office: Office, uid: str, reason: str) -> None:
    """Set a version of a row aside, as an import does."""
    row = office.store.read.get(Kind.ACTIVITY, uid)
    assert row is not None
    with office.store.operation("test.aside"):
        office.store.asides.add([Put(Kind.ACTIVITY, row, reason)])


def test_days_late_are_counted_until_a_closing_came_that_was_not_returned(tmp_path: Path) -> None:
    with ExitStack() as sessions:
        offices = Offices(tmp_path, sessions)
        province, district = offices.make("12", "province"), offices.make("106", "district")
        assert line(province, district).late == 0
        district.completeness.close(MONTH)
        offices.carry(district, province)  # On the 16th; it was due on the 17th.
        offices.turn_to(2024, 12, 30)
        assert line(province, district).late == 0
        province.completeness.accept("106", MONTH, "TRA_LAI", "Thiếu")
        assert line(province, district).late == 13
        offices.carry(province, district)
        record(district)
        district.completeness.close(MONTH)
        offices.turn_to(2025, 1, 3)
        offices.carry(district, province)
        offices.turn_to(2025, 2, 1)
        assert line(province, district).late == 17


def test_a_return_says_why(province: Office, closed: str) -> None:
    assert closed
    assert refused(province.completeness.accept, "106", MONTH, "TRA_LAI") == ["reason_missing"]


def test_what_is_not_here_as_it_was_closed_is_not_accepted(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    rename(district, closed, "Sửa sau khi chốt")
    carry(district, province, tmp_path)
    assert "differs" in line(province, district).missing
    assert refused(province.completeness.accept, "106", MONTH) == ["closing_differs"]
    assert line(province, district).word is None
    # It may be returned all the same.
    province.completeness.accept("106", MONTH, "TRA_LAI", "Chốt lại")


def test_nothing_is_accepted_that_was_not_closed(province: Office) -> None:
    assert refused(province.completeness.accept, "106", MONTH) == ["closing_missing"]


def test_a_unit_closes_its_own_period_and_nobody_elses(district: Office, province: Office) -> None:
    assert refused(province.completeness.close, MONTH, "106") == ["closing_not_ours"]
    assert "closing_not_ours" in refused(district.completeness.close, MONTH, "107")


def test_a_unit_does_not_accept_its_own_closing(district: Office) -> None:
    district.completeness.close(MONTH)
    assert "acceptance_not_above" in refused(district.completeness.accept, "106", MONTH)


def test_closings_and_acceptances_are_neither_typed_nor_changed_nor_removed(
    district: Office, province: Office, closed: str
) -> None:
    assert closed
    closing = line(district, district).closing
    assert closing is not None
    raw = {"unit": "106", "period": MONTH, "number": "2", "on_day": "20/12/2024"}
    raw |= {"data_digest": "0" * 64, "row_count": "2"}
    save = district.records.save
    assert refused(save, Kind.CLOSING, raw) == ["closing_by_closing"]
    assert refused(save, Kind.CLOSING, {"row_count": "5"}, closing.id) == ["closing_stays"]
    assert refused(district.records.remove, Kind.CLOSING, closing.id) == ["closing_stays"]
    word = {**raw, "closing": closing.id, "number": "1", "verdict": "NHAN"}
    assert refused(province.records.save, Kind.ACCEPTANCE, word) == ["acceptance_by_accepting"]


def test_a_closing_can_be_taken_back_until_it_has_been_sent(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    district.completeness.close(MONTH)
    assert district.history.undo().value.key == "period.close"
    assert line(district, district).state == "open"
    assert district.completeness.close(MONTH).value.number == 1
    carry(district, province, tmp_path)
    assert refused(district.history.undo) == ["closing_sent"]


def forged(office: Office, kind: Kind, **changes: Any) -> None:
    """Write a row past all checks, as another program might."""
    record = a(kind, id=office.store.new_id(), home=office.identity.unit, **changes)
    with office.store.operation("test.forge") as work:
        work.put(record)


def test_a_file_brings_no_closing_by_another_and_no_acceptance_from_below(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    assert closed
    me, period = district.identity.unit, district.records.get(Kind.PERIOD, MONTH).id
    closing = line(district, district).closing
    assert closing is not None
    commune = next(one.unit for one in district.completeness.board(MONTH) if not one.own)
    forged(district, Kind.CLOSING, unit=commune, period=period)
    forged(district, Kind.ACCEPTANCE, unit=me, period=period, closing=closing.id)
    path = district.exchange.export("12", tmp_path).value.path
    preview = province.exchange.preview(path)
    assert [row.reason for row in preview.of("rejected")] == ["row_about_others"] * 2
    province.exchange.apply(preview)
    assert line(province, district).state == "closed"


def test_a_closing_that_came_once_does_not_change(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    assert closed
    closing = line(district, district).closing
    assert closing is not None
    with district.store.operation("test.forge") as work:
        work.put(replace(closing, row_count=0))
    carry(district, province, tmp_path)
    assert line(province, district).closing == closing


def test_an_older_closing_is_not_accepted_once_there_is_a_later_one(
    district: Office, province: Office, closed: str, tmp_path: Path
) -> None:
    first = line(province, district).closing
    assert first is not None
    rename(district, closed, "Sửa")
    district.completeness.close(MONTH)
    carry(district, province, tmp_path)
    raw = {"unit": "106", "period": MONTH, "closing": first.id, "number": "1", "verdict": "NHAN"}
    raw |= {"on_day": "20/12/2024", "data_digest": first.data_digest, "row_count": "2"}
    assert refused(province.records.save, Kind.ACCEPTANCE, raw) == ["closing_superseded"]


def test_targets_without_results_and_a_missing_sheet_are_counted(
    district: Office, province: Office
) -> None:
    for indicator in ("CT01", "CT02"):
        raw = {"indicator": indicator, "unit": "106", "year": "2024", "value": "10"}
        province.records.save(Kind.TARGET, raw)
    raw = {"indicator": "CT01", "unit": "106", "period": "2024/N", "value": "9"}
    province.records.save(Kind.RESULT, raw)
    year = line(province, district, "2024/N")
    results = next(lack for lack in year.lacks if lack.code == "results")
    assert (results.count, results.of) == (1, 2)
    assert "sheet" in year.missing
    assert "sheet" not in line(province, district).missing


def test_a_commune_that_closed_shows_at_the_province_through_its_district(
    district: Office, province: Office, make_office: MakeOffice, tmp_path: Path
) -> None:
    commune = make_office("03424", "commune")
    record(commune)
    commune.completeness.close(MONTH)
    carry(commune, district, tmp_path)
    carry(district, province, tmp_path)
    assert line(district, commune).state == "closed"
    assert line(province, commune).state == "closed"
    # Both may judge it; each sees its own word first, the commune the topmost one's.
    district.completeness.accept(commune.identity.unit, MONTH)
    province.completeness.accept(commune.identity.unit, MONTH, "TRA_LAI", "Thiếu bản ký")
    assert line(district, commune).state == "accepted"
    assert line(province, commune).state == "returned"
    carry(province, district, tmp_path)
    carry(district, commune, tmp_path)
    assert line(commune, commune).state == "returned"
    assert line(commune, commune).by == "Tỉnh Lai Châu"
