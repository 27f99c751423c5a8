"""Numbers and dates as Vietnamese offices write them, read and shown.

A number that can be read in two ways is refused with both readings, never guessed: "2.236" may be
two thousand two hundred and thirty-six, or a little over two.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from datetime import date
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from typing import NoReturn

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.words import tidy

MOST_DIGITS = 15  # What a spreadsheet cell keeps exactly.
# Room for a product of three numbers of that length, and a quotient of two.
WIDE = Context(prec=60)
# Thirty digits are refused, not rounded to fewer.
_UNROUNDED = Context(MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX)

_VIETNAMESE = re.compile(r"(\d+|\d{1,3}(\.\d{3})+),\d+|\d+|\d{1,3}(\.\d{3}){2,}")
_ENGLISH = re.compile(r"(\d+|\d{1,3}(,\d{3})+)\.\d+|\d{1,3}(,\d{3}){2,}")
_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SHORT_YEAR = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}")
# "7:30", "7h30", "7 gio 30", "7h"; between two numbers a letter stands for the hour.
_CLOCK = re.compile(r"(\d{1,2}) ?(?:[:.] ?(\d{2})|(?:h|g|gi\w) ?(?:(\d{2}) ?(?:p|ph\w{2,3})?)?)")
_HOURS, _MINUTES = 24, 60
_SHARES = ("%", "\u2030")
_SPACED = re.compile(r"(?<=\d) (?=\d{3}(\D|$))")


def read_number(text: str) -> Decimal | None:
    """Return the number typed, or None for nothing ("", "-").

    Raises:
        UserError: ``number_doubtful`` with the readings ``first`` and ``second`` (maybe ""),
            ``number_unreadable``, or ``number_too_long``.
    """
    sign, bare = _split(text)
    if not bare:
        return None
    if _GROUP.fullmatch(bare):
        whole, part = re.split("[.,]", bare)
        _doubt(text, _reading(sign, whole + part), _reading(sign, f"{whole}.{part}"))
    if _VIETNAMESE.fullmatch(bare):
        return _signed(sign, bare.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(bare):
        _doubt(text, _reading(sign, bare.replace(",", "")), "")
    raise refuse("number_unreadable", text=text)


def read_whole(text: str) -> int | None:
    """Return the whole number typed; dots and spaces between groups of three are thousands.

    Raises:
        UserError: ``whole_unreadable`` or ``number_too_long``.
    """
    if text.rstrip().endswith(_SHARES):
        raise refuse("whole_unreadable", text=text)
    sign, bare = _split(text)
    if not bare:
        return None
    if not re.fullmatch(r"\d+|\d{1,3}(\.\d{3})+", bare):
        raise refuse("whole_unreadable", text=text)
    return int(_signed(sign, bare.replace(".", "")))


def read_day(text: str) -> date | None:
    """Return the day typed as dd/mm/yyyy (also with - or ., or ISO), or None for nothing.

    Raises:
        UserError: ``day_two_digit_year`` or ``day_unreadable``.
    """
    text = text.strip()
    if not text or text == "-":
        return None
    if found := _DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _ISO_DAY.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        code = "day_two_digit_year" if _SHORT_YEAR.fullmatch(text) else "day_unreadable"
        raise refuse(code, text=text)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise refuse("day_unreadable", text=text) from error


def read_clock(text: str) -> str:
    """Return the time of day typed, as in "07:30".

    Raises:
        UserError: ``time_unreadable``.
    """
    found = _CLOCK.fullmatch(tidy(text).lower())
    hour = int(found[1]) if found else _HOURS
    minute = int(found[2] or found[3] or 0) if found else 0
    if hour >= _HOURS or minute >= _MINUTES:
        raise refuse("time_unreadable", text=text)
    return f"{hour:02}:{minute:02}"


def exact(number: Decimal) -> Decimal:
    """Return the number in its one exact spelling: no exponent, no trailing zeros, no "-0".

    Raises:
        UserError: ``number_unreadable`` for NaN and infinity, ``number_too_long`` beyond what a
            spreadsheet keeps.
    """
    if not number.is_finite():
        raise refuse("number_unreadable", text=number)
    tidy = number.normalize(_UNROUNDED)
    digits = len(tidy.as_tuple().digits)
    places = -int(tidy.as_tuple().exponent)
    if max(digits, digits - places, places) > MOST_DIGITS:
        raise refuse("number_too_long", digits=MOST_DIGITS)
    return trimmed(tidy)


def trimmed(number: Decimal) -> Decimal:
    """Return a number of any length without exponent, trailing zeros and "-0"."""
    tidy = number.normalize(_UNROUNDED)
    if not tidy:
        return Decimal(0)
    return (
        tidy if int(tidy.as_tuple().exponent) <= 0 else tidy.quantize(Decimal(1), None, _UNROUNDED)
    )


def total(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum of what is known, to the last digit; None when nothing is known."""
    known = [number for number in numbers if number is not None]
    return functools.reduce(_UNROUNDED.add, known, Decimal(0)) if known else None


def plain_number(number: Decimal) -> str:
    """Return the machine spelling of an exact number: "-1234.5"."""
    return format(exact(number), "f")


def round_half_up(number: Decimal, decimals: int) -> Decimal:
    """Round as clerks do: a half goes away from zero."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _UNROUNDED)


def show_number(number: Decimal | int, decimals: int | None = None) -> str:
    """Return "1.234,5"; with ``decimals`` exactly that many places, rounded half up."""
    value = Decimal(number)
    value = round_half_up(value, decimals) if decimals is not None else trimmed(value)
    if not value:
        value = abs(value)
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def spell_number(number: Decimal | int) -> str:
    """Return the number for an entry field: no thousands, and read back without doubt."""
    value = exact(Decimal(number))
    return _reading(-1 if value < 0 else 1, plain_number(abs(value)))


def show_day(day: date) -> str:
    """Return "05/03/2024"."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _split(text: str) -> tuple[int, str]:
    bare = " ".join(text.replace("\u2212", "-").split())
    for share in _SHARES:
        bare = bare.removesuffix(share)
    bare = bare.strip()
    sign = 1
    if bare.startswith("(") and bare.endswith(")"):
        sign, bare = -1, bare[1:-1].strip()
    elif bare.startswith("-"):
        sign, bare = -1, bare[1:].strip()
    elif bare.startswith("+"):
        bare = bare[1:].strip()
    return sign, _SPACED.sub("", bare)


def _signed(sign: int, machine: str) -> Decimal:
    return exact(Decimal(f"-{machine}" if sign < 0 else machine))


def _reading(sign: int, machine: str) -> str:
    # Written without thousands, so that reading the offer again leaves no doubt: three decimals
    # get a fourth, a zero.
    spelled = ("-" if sign < 0 else "") + machine.replace(".", ",")
    return f"{spelled}0" if _GROUP.fullmatch(spelled.lstrip("-")) else spelled


def _doubt(text: str, first: str, second: str) -> NoReturn:
    raise refuse("number_doubtful", text=text, first=first, second=second)
