"""What the register puts into a sheet by itself, and what a clerk types over it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.builders import ELSEWHERE, ROOT, Clock, a, counted_bytes, found, id_of, save, world
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.services.office import Office, Places, open_office

SHEET, CRITERION = id_of(Kind.SCORE_SHEET), id_of(Kind.CRITERION)
R07 = {"start": "10", "per_case": "2", "floor": "0"}
R08 = {"max": "10", "late": "reports", "per_late_report": "1", "not_sent": "0", "floor": "0"}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Give a district's office on 15 June 2024, with nothing counted and nothing closed."""
    places = Places(tmp_path, ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts")
    office = open_office(places, Clock(), counted_bytes("inputs"))
    with office.session():
        kept = [row for row in world() if not isinstance(row, _COUNTED)]
        found(office.store, None, *kept, a(Kind.PERIOD_LOCK, locked=False))
        yield office


_COUNTED = tuple(type(a(kind)) for kind in (Kind.ACTIVITY, Kind.INCIDENT, Kind.SUBMISSION))


def ruled(office: Office, rule: str, parameters: dict[str, str], **more: Any) -> None:
    save(office.store, a(Kind.CRITERION, rule=rule, parameters=parameters, **more))


def row(kind: Kind, number: int, **fields: Any) -> Any:
    values = {"criteria": (CRITERION,), **fields}
    return a(kind, id=id_of(kind, number), **values)


def explained(office: Office) -> Explanation:
    (item,) = office.scoring.view(SHEET).scored.items
    explanation: Explanation = item.explanation
    return explanation


def test_cases_are_counted_from_the_incidents_of_the_unit_and_period(office: Office) -> None:
    ruled(office, "R07", R07)
    assert explained(office).points == 10
    save(
        office.store,
        row(Kind.INCIDENT, 1, day=date(2024, 1, 1)),
        row(Kind.INCIDENT, 2, day=date(2024, 6, 30), cases=2),
        row(Kind.INCIDENT, 3, day=date(2024, 7, 1)),
        row(Kind.INCIDENT, 4, day=date(2024, 3, 1), unit=ELSEWHERE),
        row(Kind.INCIDENT, 5, day=date(2024, 3, 1), home=ELSEWHERE),
        row(Kind.INCIDENT, 6, day=date(2024, 3, 1), criteria=()),
    )
    told = explained(office)
    assert (told.inputs, told.sources) == ({"cases": Decimal(3)}, {"cases": "incidents"})
    assert set(told.counted) == {id_of(Kind.INCIDENT, 1), id_of(Kind.INCIDENT, 2)}
    assert told.points == 4


def test_nothing_tagged_is_not_nothing_done(office: Office) -> None:
    ruled(office, "R06", {"per_unit": "1", "cap": "none", "count": "records"})
    assert explained(office).missing == "count_missing"
    office.scoring.enter(SHEET, CRITERION, {"result": "0"})  # No register is overruled.
    told = explained(office)
    assert told.points == 0
    assert told.sources == {"count": "typed"}
    save(office.store, row(Kind.ACTIVITY, 1, day=date(2024, 3, 1), quantity=1))
    office.scoring.enter(SHEET, CRITERION, {"result": ""})
    assert explained(office).points == 1


def test_lateness_comes_from_the_log_of_what_was_sent(office: Office) -> None:
    ruled(office, "R08", R08)
    assert explained(office).missing == "late_reports_missing"
    due = date(2024, 4, 10)
    save(
        office.store,
        row(Kind.SUBMISSION, 1, due_on=due, sent_on=date(2024, 4, 10)),
        row(Kind.SUBMISSION, 2, due_on=due, sent_on=date(2024, 4, 13)),
        row(Kind.SUBMISSION, 3, due_on=due, sent_on=date(2024, 4, 11)),
        row(Kind.SUBMISSION, 4, due_on=date(2024, 6, 15), sent_on=None),
        row(Kind.SUBMISSION, 5, due_on=date(2024, 12, 1), sent_on=date(2024, 12, 9)),
    )
    told = explained(office)
    expected = {"late_days": Decimal(3), "late_reports": Decimal(2), "not_sent": Decimal(0)}
    assert told.inputs == expected
    assert set(told.sources.values()) == {"submissions"}
    assert told.points == 8


def test_what_is_due_and_was_not_sent_counts_from_the_day_after(office: Office) -> None:
    ruled(office, "R08", R08)
    save(office.store, row(Kind.SUBMISSION, 1, due_on=date(2024, 6, 15), sent_on=None))
    assert explained(office).missing == "late_reports_missing"
    save(office.store, row(Kind.SUBMISSION, 1, due_on=date(2024, 6, 14), sent_on=None))
    assert explained(office).inputs["not_sent"] == 1


def test_a_range_has_its_ends_from_the_target_and_last_years_figure_from_the_result(
    office: Office,
) -> None:
    indicator = id_of(Kind.INDICATOR)
    ruled(office, "R15", {"better": "more", "points_better": "10", "points_equal": "5",
                          "points_worse": "0"}, indicator=indicator)  # fmt: skip
    save(
        office.store,
        a(Kind.RESULT, value=Decimal(12), last_year=Decimal(11), baseline=Decimal(9)),
        a(Kind.TARGET, value=Decimal(10), lower=Decimal(8), upper=Decimal(14)),
    )
    told = explained(office)
    figures = {"target": 10, "lower": 8, "upper": 14, "result": 12, "base": 9, "previous": 11}
    assert told.inputs == {name: Decimal(value) for name, value in figures.items()}
    assert set(told.sources.values()) == {"indicator"}
    assert told.points == 10


def test_a_figure_typed_over_a_counted_one_needs_a_reason_and_says_it_was_typed(
    office: Office,
) -> None:
    ruled(office, "R07", R07)
    save(office.store, row(Kind.INCIDENT, 1, day=date(2024, 1, 1)))
    with pytest.raises(UserError, match="reason:override_reason"):
        office.scoring.enter(SHEET, CRITERION, {"result": "2"})
    office.scoring.enter(SHEET, CRITERION, {"result": "1"})  # The same: no word needed.
    office.scoring.enter(SHEET, CRITERION, {"result": "2", "reason": "Một vụ chưa ghi"})
    told = explained(office)
    assert told.inputs["cases"] == 2
    assert (told.sources, told.counted) == ({"cases": "typed"}, ())


def test_a_figure_nobody_else_knows_is_typed_without_a_word(office: Office) -> None:
    ruled(office, "R02", {"max": "10", "ratio": "A_T", "cap": "1"})
    office.scoring.enter(SHEET, CRITERION, {"result": "9", "target": "10"})
    assert explained(office).points == 9


def test_many_entries_are_one_step_and_good_figures_outlive_refused_points(
    office: Office,
) -> None:
    parameters = {"max": "10", "ratio": "A_T", "cap": "1"}
    ruled(office, "R02", parameters)
    others = [
        a(
            Kind.CRITERION,
            id=id_of(Kind.CRITERION, code),
            code=code,
            rule="R02",
            parameters=parameters,
        )
        for code in ("I.2", "I.3")
    ]
    save(office.store, *others)
    steps = len(office.history.steps())
    rows: list[tuple[str, dict[str, object]]] = [
        (CRITERION, {"result": "9", "target": "10", "claimed": "9"}),
        (others[0].id, {"result": "9", "target": "10", "claimed": "12"}),
        (others[1].id, {"result": "12,5,3", "target": "10"}),
    ]
    entered = office.scoring.enter_many(SHEET, rows).value
    refused = {uid: [problem.code for problem in problems] for uid, problems in entered.refused}
    assert refused == {
        others[0].id: ["points_above_most", "reason_missing"],
        others[1].id: ["number_unreadable"],
    }
    by_code = {i.criterion.code: i for i in office.scoring.view(SHEET).scored.items}
    assert [by_code[code].computed for code in ("I.1", "I.2", "I.3")] == [9, 9, None]
    assert len(office.history.steps()) == steps + 1
    office.history.undo()
    assert all(i.computed is None for i in office.scoring.view(SHEET).scored.items)


def test_nothing_entered_of_many_is_no_step_at_all(office: Office) -> None:
    steps = len(office.history.steps())
    entered = office.scoring.enter_many(SHEET, [(CRITERION, {"claimed": "99"})]).value
    assert (entered.saved, len(entered.refused)) == ((), 1)
    assert len(office.history.steps()) == steps
