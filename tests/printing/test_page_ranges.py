"""Pages are typed as clerks type them, and mean one thing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.errors import UserError
from thidua_desktop.printing.printers import page_ranges
from thidua_desktop.texts.problems import sentence


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", ()),
        ("  ", ()),
        ("1,,2 ; 4", ((1, 2), (4, 4))),
        (" , ", ()),
        ("1-3, 5", ((1, 3), (5, 5))),
        ("1 - 3 ,5;", ((1, 3), (5, 5))),
        ("1–3;5", ((1, 3), (5, 5))),
        ("5 1\u20113", ((1, 3), (5, 5))),
        ("7", ((7, 7),)),
        ("007", ((7, 7),)),
        ("3-", ((3, 9),)),
        ("-3", ((1, 3),)),
        ("1-5, 4-6, 7, 2", ((1, 7),)),
        ("9-9", ((9, 9),)),
    ],
)
def test_pages_are_read_as_they_are_typed(typed: str, pages: tuple[tuple[int, int], ...]) -> None:
    assert page_ranges(typed, 9) == pages


@pytest.mark.parametrize("typed", ["a", "1-2-3", "-", "1..3", "3-1", "1/2", "1-3a", "٣", "9999999"])
def test_what_cannot_be_read_is_repeated_with_an_example(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        page_ranges(typed, 9)
    (problem,) = refusal.value.problems
    assert (problem.code, problem.field) == ("pages_unreadable", "pages")
    assert typed in sentence(problem)


@pytest.mark.parametrize(("typed", "page"), [("10", 10), ("0", 0), ("8-12", 12), ("0-2", 0)])
def test_a_page_that_is_not_there_is_named(typed: str, page: int) -> None:
    with pytest.raises(UserError) as refusal:
        page_ranges(typed, 9)
    (problem,) = refusal.value.problems
    assert problem.code == "pages_beyond"
    assert f"không có trang {page}." in sentence(problem)
    assert "9 trang" in sentence(problem)


@given(st.sets(st.integers(1, 30), min_size=1))
def test_any_choice_of_pages_can_be_typed_one_by_one(wanted: set[int]) -> None:
    spans = page_ranges(", ".join(map(str, wanted)), 30)
    assert [p for first, last in spans for p in range(first, last + 1)] == sorted(wanted)
    assert all(before[1] + 1 < after[0] for before, after in pairwise(spans))
