"""Standing columns, side by side, with the values above them or in rows below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.chart_scale import (
    FILLS,
    Area,
    Bar,
    Reach,
    Span,
    bars_of,
    between,
    reach,
    unit_length,
)
from thidua_desktop.domain.chart_type import Type
from thidua_desktop.domain.charts import Anchor, Box, Chart, Shape, Stroke, Words

_WIDEST = 9.0  # A category, in sizes of the type.
_THICKEST = 3.5
_USED = 0.86  # How much of a category its columns take.
_FILLED = 0.8  # How much of its place a column fills.
_MOST_NAME_LINES = 3
_APART = 0.3
_SIGN = 1.0  # Width of the sample of a filling before a row of values.
_SMALLER = (0.95, 0.85, 0.75, 0.65, 0.55)
_LEAST_ABOVE = 0.65  # Smaller values go into rows of their own.
_LEAST_PLOT = 3.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where columns stand.

    Attributes:
        left: Left edge of the first category.
        step: Width of a category.
        slot: Width of one column with its value.
        series: How many columns a category has.
        values: Type of the values.
        rows: Whether the values stand in rows below.
        zero: Where the zero line lies.
        length: Of one unit of the values.
    """

    left: float
    step: float
    slot: float
    series: int
    values: Type
    rows: bool
    zero: float = 0.0
    length: float = 0.0

    def middle(self, category: int) -> float:
        """Return the middle of a category."""
        return self.left + (category + 0.5) * self.step

    def column(self, bar: Bar) -> float:
        """Return the middle of a column."""
        return self.middle(bar.category) + (bar.series - (self.series - 1) / 2) * self.slot

    def end(self, bar: Bar) -> float:
        """Return where a column ends."""
        return self.zero - (bar.value or 0.0) * self.length


def standing(chart: Chart, area: Area, type_: Type) -> list[Shape] | None:
    """Return the columns; None when they do not fit in type of this size."""
    if not chart.categories:
        return []
    place = _across(chart, area, type_)
    if place is None:
        return None
    small = _type_of_names(chart, place, type_)
    if small is None:
        return None
    room = place.step - _APART * type_.size
    names = [small.wrap(name, room, _MOST_NAME_LINES) for name in chart.categories]
    foot = max(map(len, names), default=0) * small.line
    rows = place.series * place.values.line if place.rows else 0.0
    plot = replace(area, height=area.height - foot - rows - _APART * type_.size)
    placed = _upright(chart, plot, place, type_)
    if placed is None:
        return None
    under = plot.bottom + _APART * type_.size
    return [
        *_drawn(chart, placed),
        *_written(names, under, placed, small),
        *(_in_rows(chart, area.x, under + foot, placed) if placed.rows else ()),
    ]


def _across(chart: Chart, area: Area, type_: Type) -> _Place | None:
    """Return the places from left to right, with the values above the columns if they fit."""
    series = max(1, len(chart.series))
    widths = [type_.wide(bar.text) for bar in bars_of(chart)]
    widest = max(widths, default=0.0)
    for rows in (False, True):
        left = _SIGN * type_.size * 1.5 if rows and series > 1 else 0.0
        step = min((area.width - left) / len(chart.categories), _WIDEST * type_.size)
        slot = step * _USED / series
        room = (step if rows else slot) - _APART * type_.size
        start = area.x + left + (area.width - left - step * len(chart.categories)) / 2
        for share in _SMALLER:
            if widest * share <= room and (rows or share >= _LEAST_ABOVE):
                return _Place(start, step, slot, series, type_.times(share), rows)
    return None


def _type_of_names(chart: Chart, place: _Place, type_: Type) -> Type | None:
    """Return the largest type in which no word is cut, else the smallest that says something."""
    room = place.step - _APART * type_.size
    words = {word for name in chart.categories for word in name.split()}
    widest = max(map(type_.wide, words), default=0.0)
    for share in (1.0, *_SMALLER):
        if widest * share <= room:
            return type_.times(share)
    least = type_.times(_SMALLER[-1])
    return least if all(len(least.cut(word, room)) > 1 for word in words) else None


def _upright(chart: Chart, plot: Area, place: _Place, type_: Type) -> _Place | None:
    """Return the same with the zero line and the length of a unit."""
    if plot.height < _LEAST_PLOT * type_.size:
        return None
    up, down = _reaches(chart, 0.0 if place.rows else place.values.line)
    length = unit_length(up, down, plot.height)
    if length is None:
        return None
    return replace(place, zero=plot.bottom - reach(down, length), length=length)


def _reaches(chart: Chart, label: float) -> tuple[list[Reach], list[Reach]]:
    up: list[Reach] = []
    down: list[Reach] = []
    for bar in bars_of(chart):
        (down if bar.below else up).append((abs(bar.value or 0.0), label))
    if chart.mark is not None:
        (down if chart.mark < 0 else up).append((abs(float(chart.mark)), 0.0))
    return up, down


def _written(
    names: Sequence[Sequence[str]], top: float, place: _Place, type_: Type
) -> Iterator[Shape]:
    for category, lines in enumerate(names):
        for line, text in enumerate(lines, start=1):
            bottom = top + line * type_.line
            middle = place.middle(category)
            yield Words(middle, type_.on(bottom), text, type_.size, Anchor.MIDDLE)


def _in_rows(chart: Chart, left: float, top: float, place: _Place) -> Iterator[Shape]:
    """Yield the values in a row for each series."""
    type_ = place.values
    if place.series > 1:
        for number, fill in enumerate(FILLS[: place.series]):
            edge = top + number * type_.line + type_.line * 0.2
            yield Box(left, edge, _SIGN * type_.size, type_.size * 0.75, fill)
    for bar in bars_of(chart):
        bottom = top + (bar.series + 1) * type_.line
        middle = place.middle(bar.category)
        yield Words(middle, type_.on(bottom), bar.text, type_.size, Anchor.MIDDLE)


def _drawn(chart: Chart, place: _Place) -> Iterator[Shape]:
    bars = bars_of(chart)
    thick = min(place.slot * _FILLED, _THICKEST * place.values.size)
    for bar in bars:
        if bar.value:
            top, bottom = sorted((place.zero, place.end(bar)))
            yield Box(place.column(bar) - thick / 2, top, thick, bottom - top, bar.fill)
    right = place.left + place.step * len(chart.categories)
    yield Stroke(place.left, place.zero, right, place.zero)
    if chart.mark is not None:
        y = place.zero - float(chart.mark) * place.length
        holes = [] if place.rows else list(_holes(bars, y, place))
        for start, end in between((place.left, right), holes):
            yield Stroke(start, y, end, y, dashed=True)
    if not place.rows:
        yield from _labels(bars, place)


def _labels(bars: Sequence[Bar], place: _Place) -> Iterator[Shape]:
    type_ = place.values
    for bar in bars:
        bottom = place.end(bar) + (type_.line if bar.below else 0.0)
        yield Words(place.column(bar), type_.on(bottom), bar.text, type_.size, Anchor.MIDDLE)


def _holes(bars: Sequence[Bar], y: float, place: _Place) -> Iterator[Span]:
    """Yield where values stand at a height."""
    type_ = place.values
    for bar in bars:
        end = place.end(bar)
        top = end if bar.below else end - type_.line
        if top <= y <= top + type_.line:
            half = type_.wide(bar.text) / 2 + _APART * type_.size
            yield place.column(bar) - half, place.column(bar) + half
