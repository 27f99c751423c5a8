"""What leaves is cut so that every file fits, and nothing falls between two files."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.services.parts import ROOM, Room, plan

SMALL = Room(rows=3, size=100)

changes = st.dictionaries(
    st.integers(1, 60), st.tuples(st.sampled_from("AB"), st.integers(1, 120)), max_size=40
)
seeds = st.lists(st.tuples(st.just(0), st.sampled_from("AB"), st.integers(1, 120)), max_size=5)


def test_what_fits_goes_into_one_file() -> None:
    assert plan([(1, "A", 40), (2, "A", 40)], 0, 5, SMALL) == [(0, 5)]


def test_nothing_at_all_is_one_file() -> None:
    assert plan([], 4, 4) == [(4, 4)]


@pytest.mark.parametrize(
    ("rows", "spans"),
    [
        ([(2, "A", 50), (4, "A", 50), (6, "A", 1)], [(1, 4), (4, 9)]),
        ([(2, "A", 50), (4, "B", 50), (6, "B", 1)], [(1, 4), (4, 9)]),
        ([(2, "A", 1), (3, "A", 1), (4, "A", 1), (5, "A", 1)], [(1, 4), (4, 9)]),
        ([(2, "A", 1), (3, "A", 1), (4, "A", 1), (5, "B", 1)], [(1, 9)]),
        ([(2, "A", 500), (3, "A", 500)], [(1, 2), (2, 9)]),
    ],
    ids=["bytes", "bytes of all sheets", "rows of one sheet", "rows of two", "each too large"],
)
def test_where_it_is_cut(rows: list[tuple[int, str, int]], spans: list[tuple[int, int]]) -> None:
    assert plan(reversed(rows), 1, 9, SMALL) == spans


def test_seeds_and_rows_sent_back_stay_in_the_first_file() -> None:
    planted = [(0, "A", 90), (0, "B", 90)]
    assert plan([*planted, (1, "A", 90), (2, "A", 90)], 0, 2, SMALL) == [(0, 1), (1, 2)]
    sent_back = [(3, "A", 90), (4, "A", 90)]
    assert plan([*sent_back, (7, "A", 90), (8, "A", 9)], 6, 9, SMALL) == [(6, 7), (7, 9)]


def test_a_large_office_gets_few_files() -> None:
    rows = [(number, "HOAT_DONG", 1_700) for number in range(1, 100_001)]
    assert len(plan(rows, 0, 100_000)) == 3
    assert ROOM.rows == 100_000


@given(changes, seeds, st.integers(0, 30))
def test_ranges_follow_one_another_and_each_fits(
    changed: dict[int, tuple[str, int]], planted: list[tuple[int, str, int]], low: int
) -> None:
    rows = [*planted, *((number, *rest) for number, rest in changed.items())]
    spans = plan(rows, low, 60, SMALL)
    assert (spans[0][0], spans[-1][1]) == (low, 60)
    assert all(one[1] == two[0] for one, two in pairwise(spans))
    if len(spans) > 1:
        assert all(begin < end for begin, end in spans)
    for begin, end in spans[1:]:
        inside = [row for row in rows if begin < row[0] <= end]
        fits = sum(row[2] for row in inside) <= SMALL.size
        assert len(inside) == 1 or fits
        assert max(Counter(row[1] for row in inside).values()) <= SMALL.rows
