"""R08, in time: "báo cáo chậm 1–5 ngày trừ 0,5 điểm …"; "mỗi báo cáo chậm trừ …".

``not_sent`` 1 says that nothing was sent; a known lateness says that it was. A lateness above
zero that stands in no band has no points yet: how much it costs is not for the program to guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.demands import Prepared, needed, not_negative
from thidua_desktop.domain.scoring.parameters import Band, Parameter, limit, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working

_ZERO, _ONE = Decimal(0), Decimal(1)


def _compute(working: Working) -> None:
    if working.has("not_sent"):
        not_sent = working.input("not_sent")
        if working.compare("nothing_sent", not_sent, ">=", _ONE):
            working.pick("points", not_sent, working.number("not_sent"), ">=1")
            return
    by_days = working.word("late") == "days"
    taken = _for_days(working) if by_days else _for_reports(working)
    points = working.minus("points", working.number("max"), taken)
    working.at_least("floored", points, working.limit("floor"))


def _for_days(working: Working) -> Decimal:
    days = working.input("late_days")
    if not working.compare("late", days, ">", _ZERO):
        return _ZERO
    taken = working.band("taken", days, working.given("late_days"))
    if taken is None:
        raise Missing("no_band")
    return taken


def _for_reports(working: Working) -> Decimal:
    late = working.input("late_reports")
    return working.times("taken", late, working.number("per_late_report"))


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from needed(prepared, "late", "days", "late_days")
    yield from needed(prepared, "late", "reports", "per_late_report")
    yield from not_negative(prepared, "max", "per_late_report")
    bands: tuple[Band, ...] = prepared.get("late_days", ())
    if any(band.points < 0 for band in bands):
        yield Problem("parameter_negative", "parameters.late_days", {"name": "late_days"})


RULE = Rule(
    "R08",
    (
        Parameter("max"),
        word("late", "days", "reports"),
        Parameter("late_days", "bands", optional=True),
        Parameter("per_late_report", optional=True),
        Parameter("not_sent"),
        limit("floor"),
    ),
    _compute,
    ("late_days", "late_reports", "not_sent"),
    draws="submissions",
    check=_check,
)
