"""How long a province's scoring takes: 106 communes × 60 criteria, and one cell changed.

Run: ``python -m tests.benchmarks.scoring [communes]``. Prints the median of five runs in seconds,
and the ratio to the plainest Python that adds the same numbers.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.bloc import Member
from thidua_desktop.domain.scoring.board import Board, board
from thidua_desktop.domain.scoring.checker import check_table
from thidua_desktop.domain.scoring.explanation import to_json
from thidua_desktop.domain.scoring.scheme import Scheme, scheme
from thidua_desktop.domain.scoring.sheet import Inputs

T = TypeVar("T")
RUNS = 5
COMMUNES = 106
GROUPS = 6
TABLE = CriteriaTable(
    id="table",
    code="DO",
    name="Bảng để đo",
    year=2025,
    version=1,
    state="NHAP",
    decimals=2,
    not_applicable="QUY_DOI",
    ranking="DONG_HANG",
    tie_breaks="TRUOC_THUONG\nNHOM N1\nKET_QUA 1.1+1.2\nIT_TRU\nDUNG_HAN\nBO_PHIEU",
)
# Ten criteria a group: rule, parameters, and what a commune reports ("result", "target", "base").
RULES: tuple[tuple[str, str, str], ...] = (
    ("R02", "max=10 ratio=A_T cap=1", "result target"),
    ("R03", "max=10 ratio=A_T per_step=0.5 step=1 rounding=floor zero_below=70 floor=0", "r t"),
    ("R05", "of=completion ratio=A_T bands=[0,80)=2;[80,95)=6;[95,)=10 otherwise=0", "r t"),
    ("R06", "per_unit=0.5 cap=10 count=records", "count"),
    ("R08", "max=10 late=reports per_late_report=0.5 not_sent=0 floor=0", "late_reports"),
    ("R09", "max=10 met_share=0.5 better=more", "r t"),
    ("R10", "place=bloc better=more points=steps first_place=10 per_place=0.1 floor=0", "r"),
    ("R11", "average=bloc better=more above=10 equal=8 below=5", "r"),
    ("R13", "min=0 max=10 step=0.25 reason_below_max=no", ""),
    ("R15", "better=less points_better=10 points_equal=8 points_worse=0", "r previous"),
)
NAMES = {"r": "result", "t": "target"}


def row(code: str, order: int, **fields: Any) -> Criterion:
    return Criterion(
        id=fixed_id(code), table="table", code=code, name=code, sort_order=order, **fields
    )


def rows() -> list[Criterion]:
    found = []
    for group in range(1, GROUPS + 1):
        bonus = group == GROUPS
        cap: dict[str, Any] = {"part": "THUONG", "rule": "R16"} if bonus else {}
        if bonus:
            cap["parameters"] = {"cap": "100", "floor": "none", "not_applicable": "LOAI_BO"}
        found.append(row(f"N{group}", group * 100, max_points=Decimal(100), **cap))
        for number, (rule, words, _) in enumerate(RULES, 1):
            pairs = (word.replace(";", " ").split("=", 1) for word in words.split())
            found.append(
                row(
                    f"{group}.{number}",
                    group * 100 + number,
                    parent=fixed_id(f"N{group}"),
                    max_points=Decimal(10),
                    rule=rule,
                    parameters=dict(pairs),
                )
            )
    conditions: tuple[dict[str, str], ...] = (
        {
            "condition": "completion_below",
            "criteria": "1.1 1.2",
            "below": "50",
            "effect": "no_flag",
        },
        {"condition": "stated", "effect": "max_rating", "rating": "HTNV"},
    )
    for number, parameters in enumerate(conditions):
        found.append(row(f"DK{number}", 900 + number, rule="R12", parameters=parameters))
    return found


def bands() -> list[RatingBand]:
    lowers = {"HTXSNV": 540, "HTTNV": 420, "HTNV": 300, "KHTNV": None}
    return [
        RatingBand(
            id=rating,
            table="table",
            rating=rating,
            lower=None if lower is None else Decimal(lower),
            least_share=Decimal(20) if lower else None,
            sort_order=order,
        )
        for order, (rating, lower) in enumerate(lowers.items())
    ]


def members(communes: int, table: Scheme) -> list[Member]:
    dice = random.Random(7)  # noqa: S311 - the same figures in every run
    made = []
    for number in range(communes):
        inputs, entries = {}, {}
        for place in table.rows:
            uid, code = place.criterion.id, place.criterion.code
            if place.is_group:
                continue
            if place.is_condition or place.criterion.rule == "R13":
                name, value = ("result", 0) if place.is_condition else ("claimed", 9)
                given: dict[str, Any] = {name: Decimal(value)}
                entries[uid] = ScoreEntry(sheet=str(number), criterion=uid, **given)
                continue
            names = RULES[int(code.partition(".")[2]) - 1][2].split()
            inputs[uid] = Inputs(
                {NAMES.get(name, name): Decimal(dice.randrange(20, 400)) / 4 for name in names},
                sources=dict.fromkeys((NAMES.get(name, name) for name in names), "indicator"),
            )
        made.append(Member(f"{number:03}", str(number), entries, inputs))
    return made


def plain(points: list[list[Decimal]]) -> list[tuple[Decimal, int]]:
    totals = [sum(row, Decimal(0)) for row in points]
    return sorted(((total, number) for number, total in enumerate(totals)), reverse=True)


def timed(name: str, work: Callable[[], T], baseline: float = 0.0) -> tuple[T, float]:
    times: list[float] = []
    results: list[T] = []
    for _ in range(RUNS):
        start = time.perf_counter()
        results[:] = [work()]
        times.append(time.perf_counter() - start)
    seconds = statistics.median(times)
    ratio = f"  {seconds / baseline:7.1f} × adding" if baseline else ""
    sys.stdout.write(f"{name:<44} {seconds * 1000:9.2f} ms{ratio}\n")
    return results[0], seconds


def spelled(ranked: Board) -> int:
    sheets = (standing.scored for standing in ranked.standings)
    return sum(len(to_json(i.explanation)) for sheet in sheets if sheet for i in sheet.items)


def main(communes: int) -> None:
    table, _ = timed("table made ready", lambda: scheme(TABLE, rows()))
    timed("table checked", lambda: check_table(TABLE, rows(), bands()))
    made = members(communes, table)
    ranked = board(table, made, bands())
    points = [
        [item.standing or Decimal(0) for item in standing.scored.items if not item.is_group]
        for standing in ranked.standings
        if standing.scored
    ]
    _, adding = timed("plainest Python: add, sort", lambda: plain(points))
    name = f"{communes} sheets scored, ranked, rated"
    ranked, _ = timed(name, lambda: board(table, made, bands()), adding)
    unit = ranked.standings[0].unit
    cells = {"cell that concerns one sheet": "1.1", "cell all are compared with": "1.7"}
    for name, code in cells.items():
        uid = fixed_id(code)
        changed, _ = timed(
            f"{name}, to the new places",
            lambda uid=uid: ranked.changed(unit, uid, result=Decimal(1)),  # type: ignore[misc]
            adding,
        )
        assert changed.of(unit).total != ranked.of(unit).total
    timed("every explanation spelled as JSON", lambda: spelled(ranked), adding)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COMMUNES)
