"""The part of a long list that is on the screen."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.ui.kit.span import Span


def span_of(count: int, height: int) -> Span:
    span = Span()
    span.height = height
    span.hold(array("q", range(count)))
    return span


@given(
    st.integers(0, 50),
    st.integers(1, 12),
    st.lists(st.tuples(st.sampled_from(["step", "to"]), st.integers(-60, 60)), max_size=30),
)
def test_the_selected_row_and_the_screen_never_leave_the_list(
    count: int, height: int, moves: list[tuple[str, int]]
) -> None:
    span = span_of(count, height)
    for move, rows in moves:
        if move == "step":
            span.step(rows)
            if count:
                assert span.current in span.page()
        else:
            span.to(rows)
        assert 0 <= span.top <= max(0, count - height)
        assert len(span.page()) == min(count, height)


def test_a_step_from_nowhere_goes_to_the_first_row() -> None:
    span = span_of(10, 4)
    assert span.step(1)
    assert span.current == 0


def test_a_step_against_the_end_changes_nothing() -> None:
    span = span_of(3, 4)
    span.choose(2)
    assert not span.step(1)


def test_a_shorter_list_pulls_the_screen_back() -> None:
    span = span_of(100, 10)
    span.to(90)
    span.hold(array("q", range(20)))
    assert span.top == 10
