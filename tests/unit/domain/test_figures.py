"""Numbers and days are read as offices write them; what can be read in two ways is asked."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.figures import (
    MOST_DIGITS,
    exact,
    plain_number,
    read_clock,
    read_day,
    read_number,
    read_whole,
    round_half_up,
    show_day,
    show_number,
    spell_number,
)

MOST = 10**MOST_DIGITS - 1
NUMBERS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-MOST, MOST),
    st.integers(0, MOST_DIGITS),
)


def refusal(read: Callable[[str], object], text: str) -> Problem:
    with pytest.raises(UserError) as caught:
        read(text)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("51,5", "51.5"),
        ("3,80", "3.8"),
        ("1234,5", "1234.5"),
        ("1.234.567,89", "1234567.89"),
        ("2.236,0", "2236"),
        ("1.234.567", "1234567"),
        ("68,4 %", "68.4"),
        ("68,4%", "68.4"),
        ("0,45 ‰", "0.45"),
        ("8 920", "8920"),
        ("1 234 567,5", "1234567.5"),
        ("8\u00a0920", "8920"),
        ("(5,4)", "-5.4"),
        ("\u22123,8", "-3.8"),
        ("-3,8", "-3.8"),
        ("+7", "7"),
        ("0,450", "0.45"),
        ("-0", "0"),
        ("-0,0", "0"),
        ("0", "0"),
        ("007", "7"),
        ("999999999999999", "999999999999999"),
        ("0,123456789012345", "0.123456789012345"),
    ],
)
def test_a_number_of_an_office_is_read(typed: str, number: str) -> None:
    read = read_number(typed)
    assert read == Decimal(number)
    assert str(read) == str(exact(Decimal(number)))  # -0 equals 0, and is not the same.


@pytest.mark.parametrize("typed", ["", " ", "-", "\u2212", "\u00a0"])
def test_nothing_typed_is_missing_and_not_zero(typed: str) -> None:
    assert read_number(typed) is None
    assert read_whole(typed) is None


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("2.236", "2236", "2,2360"),
        ("1,234", "1234", "1,2340"),
        ("2,236", "2236", "2,2360"),
        ("-2.236", "-2236", "-2,2360"),
        ("(2.236)", "-2236", "-2,2360"),
        ("2.236 %", "2236", "2,2360"),
        ("51.5", "51,5", ""),
        ("0.45", "0,45", ""),
        ("0.450", "0,450", ""),
        ("1,234.5", "1234,5", ""),
        ("1,234,567", "1234567", ""),
        ("-1,234.567", "-1234,567", ""),
    ],
)
def test_a_doubtful_number_is_offered_in_its_readings(typed: str, first: str, second: str) -> None:
    problem = refusal(read_number, typed)
    assert problem.code == "number_doubtful"
    assert problem.params == {"text": typed, "first": first, "second": second}


@pytest.mark.parametrize(
    "typed",
    ["1.23.4", "12,5,3", "abc", "1e5", "--5", "5-", "1,5 tỷ", "1.2345.678", "12 34", "NaN", ",5"],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert refusal(read_number, typed).code == "number_unreadable"


@pytest.mark.parametrize(
    "typed",
    [
        "1234567890123456",
        "0,1234567890123456",
        "123456789012345,5",
        "9" * 40,
        "1," + "0" * 30 + "1",
        "0," + "9" * 33,
    ],
)
def test_a_number_no_cell_keeps_exactly_is_refused(typed: str) -> None:
    assert refusal(read_number, typed).code == "number_too_long"


@given(st.from_regex(r"[-(]?[0-9]{1,4}([., ][0-9]{1,4}){0,3}[)%]?", fullmatch=True))
@example("2.236")
@example("1,234.567")
def test_a_reading_that_is_offered_is_read_without_doubt(typed: str) -> None:
    try:
        read_number(typed)
    except UserError as error:
        (problem,) = error.problems
        assume(problem.code == "number_doubtful")
        readings = [r for r in (problem.params["first"], problem.params["second"]) if r]
        assert len({read_number(reading) for reading in readings}) == len(readings) > 0


@given(NUMBERS)
@example(Decimal("1.234"))
@example(Decimal(-1234))
def test_a_number_put_into_a_field_is_read_back(number: Decimal) -> None:
    assert read_number(spell_number(number)) == number


@given(NUMBERS)
def test_a_shown_number_is_the_number_or_is_asked_about(number: Decimal) -> None:
    try:
        assert read_number(show_number(number)) == number
    except UserError as error:
        readings = error.problems[0].params
        assert number in {read_number(readings["first"]), read_number(readings["second"])}


@given(NUMBERS)
def test_a_number_has_one_machine_spelling(number: Decimal) -> None:
    spelled = plain_number(number)
    assert Decimal(spelled) == number
    assert plain_number(Decimal(spelled)) == spelled
    assert "E" not in spelled
    assert spelled != "-0"


@pytest.mark.parametrize("strange", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_refused(strange: str) -> None:
    with pytest.raises(UserError, match="number_unreadable"):
        exact(Decimal(strange))


@pytest.mark.parametrize("huge", ["1E+15", "1E+9999999", "1E-9999999", "1E-16"])
def test_a_number_beyond_all_bounds_is_refused(huge: str) -> None:
    with pytest.raises(UserError, match="number_too_long"):
        exact(Decimal(huge))


@pytest.mark.parametrize(
    ("number", "decimals", "rounded"),
    [
        ("2.675", 2, "2.68"),
        ("2.665", 2, "2.67"),
        ("-2.675", 2, "-2.68"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-0.5", 0, "-1"),
        ("9.615384615384615384615384615", 2, "9.62"),
        ("2.6749999", 2, "2.67"),
    ],
)
def test_a_half_goes_away_from_zero(number: str, decimals: int, rounded: str) -> None:
    assert str(round_half_up(Decimal(number), decimals)) == rounded


@pytest.mark.parametrize(
    ("number", "decimals", "shown"),
    [
        ("1234567.89", None, "1.234.567,89"),
        ("-5.40", None, "-5,4"),
        ("2236", 1, "2.236,0"),
        ("2.675", 2, "2,68"),
        ("-0.004", 2, "0,00"),
        ("1000", None, "1.000"),
    ],
)
def test_a_number_is_shown_as_in_print(number: str, decimals: int | None, shown: str) -> None:
    assert show_number(Decimal(number), decimals) == shown


@pytest.mark.parametrize(
    ("typed", "number"),
    [("35", 35), ("1.500", 1500), ("1.234.567", 1234567), ("8 920", 8920), ("-3", -3)],
)
def test_a_count_takes_dots_for_thousands(typed: str, number: int) -> None:
    assert read_whole(typed) == number


@pytest.mark.parametrize("typed", ["1,5", "1.5", "2.2360", "1,000", "ba", "1234.567"])
def test_a_count_is_whole(typed: str) -> None:
    assert refusal(read_whole, typed).code == "whole_unreadable"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("05/03/2024", date(2024, 3, 5)),
        ("5/3/2024", date(2024, 3, 5)),
        ("5-3-2024", date(2024, 3, 5)),
        ("5.3.2024", date(2024, 3, 5)),
        ("2024-03-05", date(2024, 3, 5)),
        (" 29/02/2024 ", date(2024, 2, 29)),
        ("", None),
        ("-", None),
    ],
)
def test_a_day_is_read(typed: str, day: date | None) -> None:
    assert read_day(typed) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1/2/24", "day_two_digit_year"),
        ("29/02/2023", "day_unreadable"),
        ("31/04/2024", "day_unreadable"),
        ("tháng 3/2024", "day_unreadable"),
        ("2024/03/05", "day_unreadable"),
        ("45000", "day_unreadable"),
        ("00/01/2024", "day_unreadable"),
    ],
)
def test_what_is_no_day_is_refused(typed: str, code: str) -> None:
    problem = refusal(read_day, typed)
    assert (problem.code, problem.params) == (code, {"text": typed})


@given(st.dates())
def test_a_shown_day_is_read_back(day: date) -> None:
    assert read_day(show_day(day)) == day


@pytest.mark.parametrize("typed", ["50%", "50 %", "50\u2030", "%"])
def test_a_share_is_no_whole_number(typed: str) -> None:
    assert refusal(read_whole, typed).code == "whole_unreadable"


def test_a_sum_longer_than_any_cell_is_shown_whole() -> None:
    long = Decimal("1234567890123456789.0123456789012345")
    assert show_number(long) == "1.234.567.890.123.456.789,0123456789012345"
    assert show_number(Decimal(10) ** 40, 1).endswith(".000,0")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("07:30", "07:30"),
        ("7.30", "07:30"),
        ("7h", "07:00"),
        ("7H30", "07:30"),
        ("7 giờ 30 phút", "07:30"),
        ("0:00", "00:00"),
        ("23g59", "23:59"),
    ],
)
def test_a_time_of_day_has_one_spelling(typed: str, meant: str) -> None:
    assert read_clock(typed) == meant


@pytest.mark.parametrize("typed", ["", "7", "730", "7h5", "24:00", "7:60", "7:30:00", "-7:30"])
def test_what_may_be_another_time_is_asked_about(typed: str) -> None:
    with pytest.raises(UserError, match="time_unreadable"):
        read_clock(typed)


@given(st.times())
def test_a_time_reads_back_as_it_is_shown(moment: time) -> None:
    assert read_clock(f"{moment:%H:%M}") == f"{moment:%H:%M}"
