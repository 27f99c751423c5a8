"""Table B whole (Hải Phòng, Quyết định 212/2025/QĐ-UBND, Phụ lục 01): four sheets, by hand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.scoring.worked import points, table_of, with_table_b, worked
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.classification import rate
from thidua_desktop.domain.scoring.scheme import Scheme
from thidua_desktop.domain.scoring.sheet import Scored


@dataclass(frozen=True)
class TableB:
    scheme: Scheme
    bands: tuple[RatingBand, ...]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> TableB:
    records = with_table_b(tmp_path_factory.mktemp("table_b") / "seed")
    of = table_of(records, "B")
    bands = [r for r in records if isinstance(r, RatingBand) and r.table == of.table.id]
    return TableB(of, tuple(bands))


# What people judge, all of it full: 16 × 1,25 = 20; 5 × 1 = 5; 5 × 1 = 5.
JUDGED = {f"I.{part}.{one}": "1.25" for part in range(1, 5) for one in range(1, 5)}
JUDGED |= {f"II.{part}.{one}": "1" for part in (1, 2) for one in range(1, 6)}
# Indices: above the city's average 2; above it 1, as printed (the most is 2); target met 1: 4.
INDICES = {
    "II.5.1.1": {"result": "88.2", "average": "86.9"},
    "II.5.1.2": {"result": "71.4", "average": "71"},
    "II.5.1.3": {"result": "102", "target": "100"},
}
# No condition has come about.
CLEAN = {"K.2": {"result": "0"}, "K.3": {"result": "0"}}
YEAR = {  # 30 of 30 tasks of the year's programme done, well, in time: 5 + 10 + 5 = 20.
    "II.3.1": {"result": "30", "target": "30"},
    "II.3.2": {"result": "30"},
    "II.3.3": {"result": "30"},
}
ORDERED = {  # 50 of 50 tasks ordered by documents: 10 + 10 + 10 = 30.
    "II.4.1": {"result": "50", "target": "50"},
    "II.4.2": {"result": "50"},
    "II.4.3": {"result": "50"},
}
# Nothing to clear and no public investment: four of six are left, and one task is late.
# Home revenue 2,5; land 2,5; building 2,5; digital 0: 7,5 of 10, for a group of 15: 11,25.
KEY = {
    "II.5.2.3": {"result": "510", "target": "500"},
    "II.5.2.4": {"cases": "0"},
    "II.5.2.5": {"cases": "0"},
    "II.5.2.6": {"result": "1"},
}
UNASSIGNED = ("II.5.2.1", "II.5.2.2")


def rating(table: TableB, found: Scored) -> tuple[str | None, list[tuple[str, str]]]:
    """Return the rating and why each higher one was refused."""
    rated = rate(found, table.bands)
    return rated.band, [(refused.band, refused.reason) for refused in rated.refused]


def test_an_ordinary_year(table: TableB) -> None:
    # I: 14 × 1,25 + 2 × 1 = 19,50. II.1: 4 × 1 + 0,75 = 4,75. II.2: 5.
    # II.3: 38/40 × 5 = 4,75; 35/40 × 10 = 8,75; 36/40 × 5 = 4,50: 18,00.
    # II.4: 117/120 × 10 = 9,75; 110/120 × 10 = 9,1666… = 9,17; 115/120 × 10
    # = 9,5833… = 9,58: 28,50.
    # II.5.1: 2; under the average 0; 1: 3. II.5.2: 96 % ≥ 95 %: 2,5; 93,5 of 95: 0; 510 of 500:
    # 2,5; no case 2,5; one case 0; no task late 2,5: 10,00.
    # 19,50 + 4,75 + 5 + 18 + 28,50 + 3 + 10 = 88,75.
    claims = {**JUDGED, "I.1.1": "1", "I.4.4": "1", "II.1.5": "0.75"}
    known = {
        "II.3.1": {"result": "38", "target": "40"},
        "II.3.2": {"result": "35"},
        "II.3.3": {"result": "36"},
        "II.4.1": {"result": "117", "target": "120"},
        "II.4.2": {"result": "110"},
        "II.4.3": {"result": "115"},
        **INDICES,
        "II.5.1.2": {"result": "70.1", "average": "71"},
        "II.5.2.1": {"result": "96"},
        "II.5.2.2": {"result": "93.5", "target": "95"},
        "II.5.2.3": {"result": "510", "target": "500"},
        "II.5.2.4": {"cases": "0"},
        "II.5.2.5": {"cases": "1"},
        "II.5.2.6": {"result": "0"},
        **CLEAN,
    }
    found = worked(table.scheme, known, claims)
    groups = {code: text for code, text in points(found).items() if code.count(".") <= 1}
    assert groups == {
        "I": "19.50",
        "I.1": "4.75",
        "I.2": "5.00",
        "I.3": "5.00",
        "I.4": "4.75",
        "II": "69.25",
        "II.1": "4.75",
        "II.2": "5.00",
        "II.3": "18.00",
        "II.4": "28.50",
        "II.5": "13.00",
    }
    assert (str(found.claimed), found.unscored) == ("88.75", ())
    # Not above 90; and tasks were late, which alone keeps from the highest.
    assert rating(table, found) == ("HTTNV", [("HTXSNV", "below_lower"), ("HTXSNV", "gate")])


def test_what_is_not_assigned_is_converted(table: TableB) -> None:
    # 20 + 5 + 5 + 20 + 30 + 4 + 11,25 = 95,25.
    found = worked(table.scheme, {**YEAR, **ORDERED, **INDICES, **KEY, **CLEAN}, JUDGED, UNASSIGNED)
    assert points(found)["II.5.2"] == "11.25"
    assert str(found.claimed) == "95.25"
    assert rating(table, found) == ("HTXSNV", [])


def test_a_whole_group_that_is_not_assigned_widens_those_beside_it(table: TableB) -> None:
    # No task was ordered by a document: of II 50 points are assessed, 5 + 5 + 20 + 15,25 = 45,25
    # are given, for 80: 45,25 × 80 : 50 = 72,40. With I: 92,40.
    off = (*UNASSIGNED, "II.4.1", "II.4.2", "II.4.3")
    found = worked(table.scheme, {**YEAR, **INDICES, **KEY, **CLEAN}, JUDGED, off)
    assert "II.4" not in points(found)
    assert points(found)["II"] == "72.40"
    assert str(found.claimed) == "92.40"


def test_discipline_decides_whatever_the_points(table: TableB) -> None:
    known = {**YEAR, **ORDERED, **INDICES, **KEY, **CLEAN, "K.3": {"result": "1"}}
    found = worked(table.scheme, known, JUDGED, UNASSIGNED)
    assert str(found.claimed) == "95.25"
    assert rating(table, found) == (
        "KHTNV",
        [("HTXSNV", "gate"), ("HTTNV", "gate"), ("HTNV", "gate")],
    )


def test_ninety_points_are_not_above_ninety(table: TableB) -> None:
    # 95,25 less 5,25 given by hand: 16 × 1,25 = 20 becomes 14,75.
    claims = {**JUDGED, **dict.fromkeys(("I.1.1", "I.1.2", "I.1.3", "I.1.4"), "0"), "I.2.1": "1"}
    found = worked(table.scheme, {**YEAR, **ORDERED, **INDICES, **KEY, **CLEAN}, claims, UNASSIGNED)
    assert str(found.claimed) == "90.00"
    assert rating(table, found) == ("HTTNV", [("HTXSNV", "below_lower")])
