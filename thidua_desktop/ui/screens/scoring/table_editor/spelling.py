"""Parameters of rules as a form has them, and as a table spells them.

In a form a number is Vietnamese ("0,5"), a band is a row of cells; in a table everything is one
text with machine numbers ("[88,90)=2 [90,)=3").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.codes import RATING
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.figures import plain_number, read_number, spell_number
from thidua_desktop.domain.scoring.parameters import (
    NONE,
    Band,
    Level,
    Parameter,
    machine_number,
    parse,
)
from thidua_desktop.domain.words import fold
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.problems import sentence

# Whether the end of a band belongs to it, as a cell says it.
IN, OUT = "in", "out"
Cells = Sequence[Sequence[str]]
# A table holds these as parts of one; people say them in per cent.
_SHARES: Final = frozenset({("R02", "cap"), ("R18", "cap"), ("R09", "met_share")})
_PERCENT: Final = -2
# Levels may be the ratings there are; a table holds their codes.
_RATINGS: Final = {fold(code_label("rating", code)): code for code in RATING.values}
# Instead of a blank in a level's name: blanks are between levels.
_JOINT: Final = "_"


class Misread(Exception):
    """What was typed is no parameter; the message is a sentence that names the place."""


def spelled(rule: str, parameter: Parameter, raw: object) -> str:
    """Return what a table is to hold of what a form has; "" for nothing.

    Raises:
        Misread: A number is none, or a row is not complete.
    """
    if parameter.form in _ROWS_TO_TEXT:
        rows = [[cell.strip() for cell in row] for row in raw if any(row)]  # type: ignore[attr-defined]
        to_text = _ROWS_TO_TEXT[parameter.form]
        return " ".join(to_text(place, row) for place, row in enumerate(rows, start=1))
    if parameter.form == "codes":
        return " ".join(str(code) for code in raw)  # type: ignore[attr-defined]
    text = str(raw or "").strip()
    if parameter.form == "number" or (parameter.form == "limit" and text != NONE):
        return _times(_machine(text), _PERCENT if _is_share(rule, parameter) else 0)
    return text


def shown(rule: str, parameter: Parameter, text: str) -> object:
    """Return what a form shows of what a table holds; what is no parameter is shown as it is."""
    if parameter.form in _ROWS_TO_CELLS:
        return _ROWS_TO_CELLS[parameter.form](parameter, text)
    if parameter.form == "codes":
        return text.split()
    if parameter.form in {"number", "limit"} and text != NONE:
        number = machine_number(text) if text else None
        if number is None:
            return text
        return spell_number(number.scaleb(-_PERCENT) if _is_share(rule, parameter) else number)
    return text


def _is_share(rule: str, parameter: Parameter) -> bool:
    return (rule, parameter.name) in _SHARES


def _times(text: str, places: int) -> str:
    return plain_number(Decimal(text).scaleb(places)) if text and places else text


def _machine(text: str) -> str:
    try:
        number = read_number(text)
    except UserError as error:
        raise Misread(sentence(error.problems[0])) from error
    return "" if number is None else plain_number(number)


def _cell(place: int, column: str, text: str, row: Callable[[int], str]) -> str:
    try:
        return _machine(text)
    except Misread as error:
        raise Misread(words.in_cell(row(place), column, str(error))) from error


def _points(place: int, text: str, row: Callable[[int], str]) -> str:
    points = _cell(place, words.POINTS, text, row)
    if not points:
        raise Misread(words.cell_missing(row(place), words.POINTS))
    return points


def _band(place: int, cells: Sequence[str]) -> str:
    low = _cell(place, words.BAND_FROM, cells[0], words.band)
    high = _cell(place, words.BAND_TO, cells[2], words.band)
    for end, said, column in ((low, cells[1], words.BAND_FROM), (high, cells[3], words.BAND_TO)):
        if end and said not in {IN, OUT}:
            raise Misread(words.end_missing(words.band(place), column))
    _in_order(place, low, high, empty=OUT in (cells[1], cells[3]))
    opened = "[" if low and cells[1] == IN else "("
    closed = "]" if high and cells[3] == IN else ")"
    return f"{opened}{low},{high}{closed}={_points(place, cells[4], words.band)}"


def _in_order(place: int, low: str, high: str, *, empty: bool) -> None:
    if low and high:
        gap = Decimal(high) - Decimal(low)
        if gap < 0 or (gap == 0 and empty):
            shown_low, shown_high = spell_number(Decimal(low)), spell_number(Decimal(high))
            raise Misread(words.band_backwards(words.band(place), shown_low, shown_high))


def _level(place: int, cells: Sequence[str]) -> str:
    said = cells[0].replace("=", " ")
    name = _RATINGS.get(fold(said)) or _JOINT.join(said.split())
    if not name:
        raise Misread(words.cell_missing(words.level(place), words.LEVEL_NAME))
    return f"{name}={_points(place, cells[1], words.level)}"


def _place(place: int, cells: Sequence[str]) -> str:
    return f"{place}={_points(place, cells[0], words.place)}"


def _band_cells(parameter: Parameter, text: str) -> Cells:
    try:
        bands: tuple[Band, ...] = parse(parameter, text) if text else ()
    except UserError:
        return [(text, "", "", "", "")]
    return [
        (
            _number(band.low),
            _end(band.low, inside=band.low_in),
            _number(band.high),
            _end(band.high, inside=band.high_in),
            spell_number(band.points),
        )
        for band in bands
    ]


def _level_cells(parameter: Parameter, text: str) -> Cells:
    try:
        levels: tuple[Level, ...] = parse(parameter, text) if text else ()
    except UserError:
        return [(text, "")]
    return [(_level_name(level.name), spell_number(level.points)) for level in levels]


def _level_name(name: str) -> str:
    return code_label("rating", name) if name in RATING.values else name.replace(_JOINT, " ")


def _place_cells(parameter: Parameter, text: str) -> Cells:
    try:
        points: tuple[Decimal, ...] = parse(parameter, text) if text else ()
    except UserError:
        return [(text,)]
    return [(spell_number(one),) for one in points]


def _number(number: Decimal | None) -> str:
    return "" if number is None else spell_number(number)


def _end(number: Decimal | None, *, inside: bool) -> str:
    return "" if number is None else IN if inside else OUT


_ROWS_TO_TEXT: Final = {"bands": _band, "levels": _level, "places": _place}
_ROWS_TO_CELLS: Final = {"bands": _band_cells, "levels": _level_cells, "places": _place_cells}
