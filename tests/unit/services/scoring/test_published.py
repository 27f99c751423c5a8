"""What is put down when a sheet is published, and what is made of such rows from elsewhere."""

import itertools
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.builders import HOME, a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.reviews import PublishedScore
from thidua_desktop.domain.scoring.classification import Rating, Refused
from thidua_desktop.domain.scoring.scheme import scheme
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import Inputs
from thidua_desktop.services.scoring.published import Result, put_down, read_back

SHEET = a(Kind.SCORE_SHEET)
RATING = Rating("HTTNV", (Refused("HTXSNV", "below_lower", {"lower": "90", "total": "8"}),))


def result(counted: tuple[str, ...] = ()) -> Result:
    gate = {"condition": "stated", "effect": "max_rating", "rating": "HTNV"}
    rows = [
        a(Kind.CRITERION, id="g", code="I", rule=None, parameters={}, part="THUONG"),
        a(Kind.CRITERION, id="c", code="I.1", parent="g"),
        a(Kind.CRITERION, id="k", code="K", rule="R12", parameters=gate, max_points=None),
    ]
    known = {"c": Inputs({"count": Decimal(16)}, counted, {"count": "activities"})}
    scored = score(scheme(a(Kind.CRITERIA_TABLE), rows), {}, known, state="DA_DUYET")
    return Result(scored, RATING, 3, "f" * 64)


def put(counted: tuple[str, ...] = ()) -> list[PublishedScore]:
    ids = (f"{number:04}" for number in itertools.count())
    return list(put_down(SHEET, HOME, result(counted), ids))


def test_what_is_put_down_reads_back_the_same() -> None:
    found = read_back(SHEET, reversed(put()), {}, [])
    assert found is not None
    was = result()
    assert (found.rating, found.rank, found.table_hash) == (RATING, 3, "f" * 64)
    assert found.scored.final == was.scored.final == 8
    for item, other in zip(found.scored.items, was.scored.items, strict=True):
        assert item.explanation == other.explanation
        assert (item.part, item.level, item.final) == (other.part, other.level, other.final)
    (gate,) = found.scored.gates
    assert (gate.criterion.code, gate.effect, gate.holds) == ("K", "max_rating", None)


def test_a_list_of_records_too_long_for_its_field_is_cut_and_counted() -> None:
    counted = tuple(f"{number:036}" for number in range(2000))
    row = next(row for row in put(counted) if row.criterion == "c")
    assert len(row.explanation or "") <= 30_000
    assert '"counted_in_all":2000' in (row.explanation or "")
    found = read_back(SHEET, put(counted), {}, [])
    assert found is not None
    assert found.scored.items[1].final == 8
    assert 0 < len(found.scored.items[1].explanation.counted) < 2000


def test_without_the_row_of_the_whole_there_is_no_result() -> None:
    assert read_back(SHEET, put()[:-1], {}, []) is None


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "[]",
        '"x"',
        "{}",
        '{"how": 5}',
        "[" * 30_000,
        '{"how": ' + "[" * 20_000,
        '{"how": {}, "gates": 5, "refused": [[1, 2, 3, 4, 5], {"band": 5, "params": []}]}',
    ],
)
def test_points_stand_whatever_is_written_beside_them(text: str | None) -> None:
    rows: list[Any] = [replace(row, explanation=text) for row in put()]
    found = read_back(SHEET, rows, {}, [])
    assert found is not None
    assert found.scored.final == 8
    assert found.rating.band == "HTTNV"
