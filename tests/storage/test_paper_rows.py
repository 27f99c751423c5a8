"""Awards, minutes and official papers: what a clerk may enter, and what is refused and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import ELSEWHERE, HOME, a, found, id_of, save, world
from tests.storage.test_services import new_office, refused, theirs
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.extents import extent_of
from thidua_desktop.services.office import Office
from thidua_desktop.texts.problems import sentence

PAPER = {"report": "work_report", "year": "2024", "symbol": "BC-UBND", "number": "15"}
PROPOSAL = id_of(Kind.AWARD_PROPOSAL)
LINE = {"proposal": PROPOSAL, "subject": "CN", "name": "Sùng A Dơ", "form": "GK_HUYEN"}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Give a district's office with a record of every kind, and nothing closed."""
    office = new_office(tmp_path)
    with office.session():
        found(office.store, None, *world())
        save(office.store, a(Kind.PERIOD_LOCK, locked=False))
        yield office


def close(office: Office, *, unit: str | None = None) -> None:
    theirs(office, a(Kind.PERIOD_LOCK, home=ELSEWHERE, unit=unit))


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (Kind.AWARD_PROPOSAL, {"unit": HOME, "state": "NHAP"}),
        (Kind.PLEDGED_WORK, {"unit": HOME, "state": "DANG_KY"}),
        (Kind.INITIATIVE, {"unit": HOME, "outcome": "CHO"}),
        (Kind.AWARD_LINE, {}),
        (Kind.ISSUED_PAPER, {"unit": HOME, "year": 2024}),
    ],
)
def test_a_new_row_begins_where_such_rows_begin(
    office: Office, kind: Kind, first: dict[str, Any]
) -> None:
    assert office.records.blank(kind) == first


@pytest.mark.parametrize(
    ("typed", "kept"), [("7h30", "07:30"), ("7:30", "07:30"), ("13 giờ", "13:00"), ("", None)]
)
def test_hours_are_read_as_people_write_them(office: Office, typed: str, kept: str | None) -> None:
    typed_in = {"begins": typed, "ends": ""}
    row: Any = office.records.save(Kind.MEETING, typed_in, id_of(Kind.MEETING)).value
    assert row.begins == kept


@pytest.mark.parametrize("typed", ["7", "24:00", "7:60", "sáng", "7:5", "07:30:00"])
def test_what_is_no_hour_is_refused(office: Office, typed: str) -> None:
    with refused("begins:time_unreadable"):
        office.records.save(Kind.MEETING, {"begins": typed}, id_of(Kind.MEETING))


def test_a_number_is_used_once_in_its_series(office: Office) -> None:
    office.records.save(Kind.ISSUED_PAPER, PAPER | {"period": "2024/H1"})
    with pytest.raises(UserError) as caught:
        office.records.save(Kind.ISSUED_PAPER, PAPER | {"report": "annex"})
    (problem,) = caught.value.problems
    assert (problem.code, problem.field) == ("paper_number_taken", "number")
    assert "Số 15/BC-UBND năm 2024 đã dùng" in sentence(problem)
    assert "6 tháng đầu năm 2024" in sentence(problem)


@pytest.mark.parametrize(
    "other", [{"year": "2025"}, {"symbol": "TTr-UBND"}, {"number_suffix": "a"}, {"number": ""}]
)
def test_another_series_has_its_own_numbers(office: Office, other: dict[str, str]) -> None:
    office.records.save(Kind.ISSUED_PAPER, PAPER)
    office.records.save(Kind.ISSUED_PAPER, PAPER | {"report": "annex", **other})


def test_a_paper_keeps_its_number_and_gives_it_free_when_it_is_removed(office: Office) -> None:
    first = office.records.save(Kind.ISSUED_PAPER, PAPER).value
    office.records.save(Kind.ISSUED_PAPER, {"place": "Tam Đường"}, first.id)
    office.records.remove(Kind.ISSUED_PAPER, first.id)
    office.records.save(Kind.ISSUED_PAPER, PAPER | {"report": "annex"})


def test_a_report_on_one_matter_has_one_paper_and_one_wording(office: Office) -> None:
    with refused("report:twin"):
        office.records.save(Kind.ISSUED_PAPER, {"report": "period_summary", "year": "2024"})
    with refused("report:twin"):
        office.records.save(Kind.NARRATIVE, {"report": "period_summary", "section": "results"})
    office.records.save(
        Kind.NARRATIVE, {"report": "period_summary", "section": "results", "period": "2024/H1"}
    )


def test_a_line_belongs_to_a_proposal_of_ours(office: Office) -> None:
    office.records.save(Kind.AWARD_LINE, LINE | {"achievement": "Giúp dân sau lũ"})
    foreign = fixed_id("foreign")
    theirs(office, a(Kind.AWARD_PROPOSAL, id=foreign, home=ELSEWHERE))
    with refused("proposal:proposal_not_ours"):
        office.records.save(
            Kind.AWARD_LINE, LINE | {"proposal": foreign, "achievement": "Giúp dân sau lũ"}
        )


def test_minutes_name_a_proposal_of_their_own_unit(office: Office) -> None:
    office.records.save(Kind.MEETING, {"proposal": PROPOSAL}, id_of(Kind.MEETING))
    below = fixed_id("below")
    save(office.store, a(Kind.AWARD_PROPOSAL, id=below, unit=ELSEWHERE))
    with refused("proposal:of_other_unit"):
        office.records.save(Kind.MEETING, {"proposal": below}, id_of(Kind.MEETING))


def test_a_proposal_that_has_lines_is_not_removed(office: Office) -> None:
    with refused("still_used"):
        office.records.remove(Kind.AWARD_PROPOSAL, PROPOSAL)


@pytest.mark.parametrize("kind", [Kind.EXAMPLE, Kind.MEETING], ids=lambda kind: str(kind.value))
def test_a_closed_period_keeps_what_happened_in_it(office: Office, kind: Kind) -> None:
    close(office)
    with refused("period_locked"):
        office.records.save(kind, {"note": "Thêm"}, id_of(kind))


def test_a_work_of_a_closed_period_can_still_be_finished_later(office: Office) -> None:
    close(office)
    uid = id_of(Kind.PLEDGED_WORK)
    with refused("period_locked"):
        office.records.save(Kind.PLEDGED_WORK, {"ended_on": "30/6/2024"}, uid)
    office.records.save(Kind.PLEDGED_WORK, {"ended_on": "1/7/2024"}, uid)


def test_a_proposal_is_decided_after_its_period_is_closed(office: Office) -> None:
    office.records.save(Kind.AWARD_PROPOSAL, {"period": "2024/H1"}, PROPOSAL)
    close(office)
    office.records.save(Kind.AWARD_PROPOSAL, {"state": "DA_KHEN"}, PROPOSAL)
    office.records.save(Kind.AWARD_LINE, {"outcome": "DAT"}, id_of(Kind.AWARD_LINE))


def test_what_a_unit_has_in_a_period_counts_examples_works_and_ideas(office: Office) -> None:
    period = a(Kind.PERIOD)

    def counted() -> set[Kind]:
        return {kind for kind, _ in extent_of(office.store.read, HOME, period).rows}

    assert Kind.EXAMPLE in counted()
    assert counted().isdisjoint({Kind.PLEDGED_WORK, Kind.INITIATIVE, Kind.MEETING})
    save(
        office.store,
        a(Kind.PLEDGED_WORK, state="HOAN_THANH", ended_on=period.ends_on),
        a(Kind.INITIATIVE, outcome="DAT", recognised_on=period.ends_on),
    )
    assert {Kind.PLEDGED_WORK, Kind.INITIATIVE} <= counted()
    save(office.store, a(Kind.INITIATIVE, outcome="KHONG_DAT"))
    assert Kind.INITIATIVE in counted()
    papers = [a(kind, period=period.id) for kind in (Kind.ISSUED_PAPER, Kind.NARRATIVE)]
    save(office.store, *papers)
    assert counted().isdisjoint({Kind.ISSUED_PAPER, Kind.NARRATIVE})


def test_what_falls_into_a_period_is_the_same_for_its_lock_and_its_closing(office: Office) -> None:
    period = a(Kind.PERIOD)
    rows = extent_of(office.store.read, HOME, period).rows
    close(office)
    locks = office.store.read
    for kind, uid in rows:
        row = locks.get(kind, uid)
        assert row is not None
        with refused("period_locked"):
            office.records.save(kind, {"note": "Sau khi khóa"}, uid)
