"""Where pages lie under each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.ui.kit.page_stack import PageStack

A4 = (595.0, 842.0)
WIDE = (842.0, 595.0)


def test_every_page_is_as_wide_as_the_room_whatever_its_shape() -> None:
    stack = PageStack([A4, WIDE], 10)
    stack.fit(615)
    assert stack.box(0) == (10, 10, 595, 842)
    assert stack.box(1) == (10, 862, 595, 420)
    assert stack.height == 862 + 420 + 10
    assert stack.width == 615


def test_pages_keep_their_proportions_at_a_scale() -> None:
    stack = PageStack([A4, WIDE], 10)
    stack.scale(2)
    assert [stack.box(page)[2:] for page in (0, 1)] == [(1190, 1684), (1684, 1190)]
    assert stack.width == 1684 + 20


def test_nothing_lies_nowhere() -> None:
    stack = PageStack([], 10)
    stack.fit(600)
    assert (stack.height, stack.width, len(stack)) == (0, 20, 0)
    assert list(stack.between(0, 500)) == []
    assert stack.whereabouts(30) == (0, 0.0)
    assert stack.y_of(3, 0.5) == 0


@pytest.mark.parametrize(
    ("first", "last", "seen"),
    [(0, 5, [0]), (0, 842, [0]), (855, 1000, [1]), (300, 900, [0, 1]), (1000, 9000, [1, 2])],
)
def test_what_is_in_view_is_known(first: int, last: int, seen: list[int]) -> None:
    stack = PageStack([A4] * 3, 10)
    stack.scale(1)
    assert list(stack.between(first, last)) == seen


@given(st.integers(1, 300), st.integers(0, 400_000), st.floats(0.2, 4))
def test_a_reader_s_place_outlives_a_change_of_size(count: int, y: int, scale: float) -> None:
    stack = PageStack([A4, WIDE][: 1 + count % 2] * count, 10)
    stack.scale(1)
    y = min(y, stack.height)
    page, share = stack.whereabouts(y)
    stack.scale(scale)
    again, back = stack.whereabouts(stack.y_of(page, share))
    assert again == page or abs(share - 1) < 0.1 or share < 0.1
    if again == page:
        assert abs(back - share) < 0.02
