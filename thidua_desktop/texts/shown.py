"""Numbers within a sentence: as an office writes them, with the places it takes to check them."""

import re
from collections.abc import Callable, Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from thidua_desktop.texts.codes import code_label

_PLACES = range(2, 31)
_HUNDRED = Decimal(100)
_KEPT = Decimal("0.000001")
_BAND = re.compile(r"([\[(])([^,]*),([^,]*)([\])])")
_SIGNED = re.compile(r"(>=|<=|>|<|=)(.+)")
_SIGNS = {
    ">=": "từ {} trở lên",
    ">": "trên {}",
    "=": "bằng {}",
    "<=": "từ {} trở xuống",
    "<": "dưới {}",
}
_NOTES = {"yes": "đạt", "no": "không đạt", "otherwise": "không thuộc bậc nào"}
MINUS = "−"
_VIETNAMESE = str.maketrans(",.-", f".,{MINUS}")


def number(value: Decimal, decimals: int | None = None) -> str:
    """Return "2.236" or "9,62"; all places that count when no decimals are named."""
    known = rounded(value, decimals) if decimals is not None else value.normalize()
    return f"{known + 0:,f}".translate(_VIETNAMESE)


def cut(value: Decimal) -> str:
    """Return a number of any length, broken off after six places: "0,961538…"."""
    kept = value.quantize(_KEPT, ROUND_DOWN)
    return number(value) if kept == value else f"{number(kept, 6)}…"


def brief(value: Decimal) -> str:
    """Return a number of any length within a sentence: rounded after six places."""
    kept = rounded(value, 6)
    return number(value if kept == value else kept)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return the number rounded half up."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def per_cent(
    share: Decimal,
    right: Callable[[Decimal], bool] = lambda _: True,
    marks: Iterable[Decimal] = (),
) -> Decimal:
    """Return a share in per cent with as few places as still tell the truth.

    Args:
        share: 1 for all of it.
        right: Whether a pocket calculator comes to the same points with this many per cent.
        marks: Per cents that matter: what is shown lies on the same side of each. So 99,999 is
            never shown as 100.
    """
    exact = share * _HUNDRED
    edges = (Decimal(0), _HUNDRED, *marks)
    for places in _PLACES:
        shown = rounded(exact, places)
        if all(_side(shown, edge) == _side(exact, edge) for edge in edges) and right(shown):
            return shown
    return exact


def percent_text(shown: Decimal) -> str:
    """Return "96,15 %", or "80 %" without empty places."""
    whole = shown == shown.to_integral_value()
    return f"{number(shown, 0 if whole else -int(shown.as_tuple().exponent))} %"


def sign_words(sign: str, bound: str) -> str:
    """Return "từ 90 trở lên" for ">=" and "90"."""
    return _SIGNS[sign].format(bound)


def fit_words(note: str, unit: str = "") -> str:
    """Return where a number fits, in words: "[90,95)" is "từ 90 đến dưới 95"; a level's name.

    Args:
        note: A band, a sign with a number, or a name.
        unit: What stands after the number: "%".
    """
    if band := _BAND.fullmatch(note):
        return _band(band, f" {unit}" if unit else "")
    if signed := _SIGNED.fullmatch(note):
        return sign_words(signed[1], _number_of(signed[2]))
    return _NOTES.get(note) or code_label("rating", note)


def edges_of(note: str) -> tuple[Decimal, ...]:
    """Return the ends of a band as the table spells it."""
    band = _BAND.fullmatch(note)
    return tuple(Decimal(end) for end in (band[2], band[3]) if end) if band else ()


def _band(band: re.Match[str], unit: str) -> str:
    low, high = _number_of(band[2]), _number_of(band[3])
    low_in, high_in = band[1] == "[", band[4] == "]"
    if not low and not high:
        return "mọi kết quả"
    if not high:
        return sign_words(">=" if low_in else ">", f"{low}{unit}")
    if not low:
        return sign_words("<=" if high_in else "<", f"{high}{unit}")
    if low == high:
        return sign_words("=", f"{low}{unit}")
    return f"{'từ' if low_in else 'trên'} {low} đến {'' if high_in else 'dưới '}{high}{unit}"


def _number_of(text: str) -> str:
    return number(Decimal(text)) if text else ""


def _side(value: Decimal, edge: Decimal) -> int:
    return (value > edge) - (value < edge)
