"""What is known of another machine's changes: ranges, a mark, gaps."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain import streams
from thidua_desktop.domain.streams import Stream

RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10)), max_size=8)


def noted(ranges: list[tuple[int, int]]) -> Stream:
    stream = Stream()
    for low, more in ranges:
        stream = stream.noted(low, low + more)
    return stream


@given(RANGES)
def test_the_mark_is_up_to_where_nothing_is_missing(ranges: list[tuple[int, int]]) -> None:
    stream = noted(ranges)
    here = {n for low, more in ranges for n in range(low + 1, low + more + 1)}
    assert stream.hw == next(n for n in range(50) if n + 1 not in here)


@given(RANGES)
def test_gaps_are_what_is_missing_below_what_has_come(ranges: list[tuple[int, int]]) -> None:
    stream = noted(ranges)
    here = {n for low, more in ranges for n in range(low + 1, low + more + 1)}
    top = max((low + more for low, more in ranges), default=0)
    missing = {n for first, last in stream.gaps for n in range(first, last + 1)}
    assert missing == set(range(1, top + 1)) - here


@given(RANGES)
def test_order_and_repetition_change_nothing(ranges: list[tuple[int, int]]) -> None:
    assert noted([*reversed(ranges), *ranges]) == noted(ranges)


@given(RANGES, st.integers(0, 30), st.integers(1, 10))
def test_what_was_taken_back_is_missing_again(
    ranges: list[tuple[int, int]], low: int, more: int
) -> None:
    stream = noted(ranges).noted(low, low + more).without(low, low + more)
    assert stream.hw <= max(low, noted(ranges).hw) or low >= stream.hw
    assert stream.noted(low, low + more).hw >= noted(ranges).hw


@given(RANGES)
def test_a_stream_is_read_back_from_its_spelling(ranges: list[tuple[int, int]]) -> None:
    assert streams.from_json(noted(ranges).to_json()) == noted(ranges)


def test_a_file_without_changes_still_tells_of_what_is_missing_before_it() -> None:
    assert Stream().noted(5, 5).gaps == ((1, 5),)
