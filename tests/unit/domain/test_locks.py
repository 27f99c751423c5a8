"""A closed period shuts out what falls into it, until a reopening lets it in."""

from datetime import date
from typing import Any

import pytest

from tests.builders import ELSEWHERE, HOME, TODAY, a, id_of
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.locks import Locks, locks

PERIOD = a(Kind.PERIOD)
SHEET = a(Kind.SCORE_SHEET)


def with_lock(**changes: Any) -> Locks:
    lock = a(Kind.PERIOD_LOCK, home=ELSEWHERE, **changes)
    return locks([PERIOD], [lock], [SHEET])


@pytest.mark.parametrize(
    ("record", "shut"),
    [
        (a(Kind.ACTIVITY), True),
        (a(Kind.ACTIVITY, day=date(2024, 1, 1)), True),
        (a(Kind.ACTIVITY, day=date(2024, 6, 30)), True),
        (a(Kind.ACTIVITY, day=date(2023, 12, 31)), False),
        (a(Kind.ACTIVITY, day=date(2024, 7, 1)), False),
        (a(Kind.RESULT), True),
        (a(Kind.RESULT, period=id_of(Kind.PERIOD, "N")), False),
        (SHEET, True),
        (a(Kind.SCORE_ENTRY), True),
        (a(Kind.SCORE_ENTRY, sheet="?"), False),
        (a(Kind.EXAMPLE), True),
        (a(Kind.EXAMPLE, found_on=None), False),
        (a(Kind.PLEDGED_WORK, ended_on=date(2024, 6, 30)), True),
        (a(Kind.PLEDGED_WORK, ended_on=date(2024, 7, 1)), False),
        (a(Kind.PLEDGED_WORK), False),
        (a(Kind.INITIATIVE), False),
        (a(Kind.INITIATIVE, outcome="KHONG_DAT"), True),
        (a(Kind.INITIATIVE, outcome="DAT"), False),
        (a(Kind.INITIATIVE, outcome="DAT", recognised_on=date(2024, 6, 1)), True),
        (a(Kind.MEETING), True),
        (a(Kind.ISSUED_PAPER, period=id_of(Kind.PERIOD)), True),
        (a(Kind.ISSUED_PAPER), False),
        (a(Kind.NARRATIVE, period=id_of(Kind.PERIOD)), True),
        (a(Kind.NARRATIVE), False),
        # Decisions come months after the period they are about.
        (a(Kind.AWARD_PROPOSAL, period=id_of(Kind.PERIOD)), False),
        (a(Kind.AWARD_LINE), False),
        (a(Kind.ISSUER), False),
        (a(Kind.TARGET), False),
        (a(Kind.CAMPAIGN), False),
    ],
)
def test_a_closed_period_shuts_out_what_falls_into_it(record: Any, shut: bool) -> None:  # noqa: FBT001
    assert with_lock().closing(record, TODAY) == (PERIOD if shut else None)


@pytest.mark.parametrize(
    ("changes", "shut"),
    [
        ({"locked": False}, False),
        ({"unit": HOME}, True),
        ({"unit": ELSEWHERE}, False),
        ({"reopened_until": TODAY}, False),
        ({"reopened_until": date(2024, 6, 14)}, True),
        ({"reopened_until": date(2024, 6, 16)}, False),
        ({"period": id_of(Kind.PERIOD, "gone")}, False),
    ],
)
def test_a_lock_holds_for_its_unit_until_it_is_reopened(
    changes: dict[str, Any],
    shut: bool,  # noqa: FBT001
) -> None:
    for record in (a(Kind.ACTIVITY), SHEET, a(Kind.SCORE_ENTRY), a(Kind.RESULT)):
        assert (with_lock(**changes).closing(record, TODAY) is not None) == shut


def test_nothing_is_shut_without_a_lock() -> None:
    assert locks([PERIOD], [], [SHEET]).closing(a(Kind.ACTIVITY), TODAY) is None


def test_a_units_own_lock_goes_before_the_one_for_all() -> None:
    for_all = a(Kind.PERIOD_LOCK, unit=None, locked=True)
    let_in = a(Kind.PERIOD_LOCK, id=id_of(Kind.PERIOD_LOCK, "own"), unit=HOME, locked=False)
    closed = locks([a(Kind.PERIOD)], [for_all, let_in], [])
    assert closed.closing(a(Kind.RESULT, unit=HOME), TODAY) is None
    assert closed.closing(a(Kind.RESULT, unit=ELSEWHERE), TODAY) is not None


@pytest.mark.parametrize("kind", [Kind.ISSUED_PAPER, Kind.NARRATIVE], ids=lambda k: str(k.value))
def test_who_closes_the_figures_still_writes_the_report_on_them(kind: Kind) -> None:
    closed = with_lock()
    of_period = {"period": id_of(Kind.PERIOD)}
    assert closed.closing(a(kind, **of_period), TODAY) is not None
    assert closed.closing(a(kind, home=ELSEWHERE, **of_period), TODAY) is None
    assert closed.closing(a(Kind.ACTIVITY, home=ELSEWHERE), TODAY) is not None
