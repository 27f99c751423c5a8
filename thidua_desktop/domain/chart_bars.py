"""Lying bars: a category a line, its name on the left, each value behind its bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.chart_scale import (
    Area,
    Bar,
    Reach,
    bars_of,
    between,
    reach,
    unit_length,
)
from thidua_desktop.domain.chart_type import Type
from thidua_desktop.domain.charts import Anchor, Box, Chart, Shape, Stroke, Words

_NAMES_SHARE = 0.42
_GAP = 0.5  # Between a name and the bars, in sizes of the type.
_LABEL_GAP = 0.35
_BETWEEN = 0.4  # Between the bars of two categories.
_THICKEST = 2.0
_FILLED = 0.78  # How much of its line a bar fills.
_LEAST_PLOT = 0.25


@dataclass(frozen=True, slots=True)
class _Place:
    """Where bars stand.

    Attributes:
        top: Upper edge of the first category.
        pitch: Height of a category.
        line: Height of one bar with its value.
        series: How many bars a category has.
        zero: Where the zero line stands.
        length: Of one unit of the values.
    """

    top: float
    pitch: float
    line: float
    series: int
    zero: float
    length: float

    def middle(self, category: int) -> float:
        """Return the middle of a category."""
        return self.top + (category + 0.5) * self.pitch

    def bar(self, bar: Bar) -> float:
        """Return the middle of a bar."""
        return self.middle(bar.category) + (bar.series - (self.series - 1) / 2) * self.line

    def end(self, bar: Bar) -> float:
        """Return where a bar ends."""
        return self.zero + (bar.value or 0.0) * self.length


def lying(chart: Chart, area: Area, type_: Type) -> list[Shape] | None:
    """Return the bars; None when they do not fit in type of this size."""
    if not chart.categories:
        return []
    series = max(1, len(chart.series))
    pitch = area.height / len(chart.categories)
    if pitch < series * type_.line + _BETWEEN * type_.size:
        return None
    pitch = min(pitch, (series * _THICKEST + 2 * _BETWEEN) * type_.size)
    names, names_width = _names(chart, area, pitch, type_)
    line = (pitch - _BETWEEN * type_.size) / series
    place = _placed(chart, area, _Place(area.y, pitch, line, series, names_width, 0), type_)
    if place is None:
        return None
    return [*_written(names, area.x, place, type_), *_drawn(chart, place, type_)]


def _names(chart: Chart, area: Area, pitch: float, type_: Type) -> tuple[list[list[str]], float]:
    """Return each name in its lines, and what the longest takes with the gap behind it."""
    most = max(1, int(pitch // type_.line))
    room = area.width * _NAMES_SHARE
    names = [type_.wrap(name, room, most) for name in chart.categories]
    widest = max((type_.wide(line) for lines in names for line in lines), default=0.0)
    return names, area.x + widest + _GAP * type_.size


def _placed(chart: Chart, area: Area, place: _Place, type_: Type) -> _Place | None:
    """Return the same with the zero line and the length of a unit."""
    right, left = _reaches(chart, type_)
    room = area.right - place.zero
    length = unit_length(right, left, room)
    if length is None:
        return None
    longest = max(units for units, _ in (*right, *left, (0.0, 0.0)))
    if longest and longest * length < _LEAST_PLOT * room:
        return None
    zero = place.zero + reach(left, length)
    return _Place(place.top, place.pitch, place.line, place.series, zero, length)


def _reaches(chart: Chart, type_: Type) -> tuple[list[Reach], list[Reach]]:
    right: list[Reach] = []
    left: list[Reach] = []
    for bar in bars_of(chart):
        beside = type_.wide(bar.text) + _LABEL_GAP * type_.size
        (left if bar.below else right).append((abs(bar.value or 0.0), beside))
    if chart.mark is not None:
        (left if chart.mark < 0 else right).append((abs(float(chart.mark)), 0.0))
    return right, left


def _written(names: list[list[str]], x: float, place: _Place, type_: Type) -> Iterator[Shape]:
    for category, lines in enumerate(names):
        bottom = place.middle(category) - len(lines) * type_.line / 2
        for text in lines:
            bottom += type_.line
            yield Words(x, type_.on(bottom), text, type_.size)


def _drawn(chart: Chart, place: _Place, type_: Type) -> Iterator[Shape]:
    bars = bars_of(chart)
    for bar in bars:
        if bar.value:
            start, end = sorted((place.zero, place.end(bar)))
            thick = place.line * _FILLED
            yield Box(start, place.bar(bar) - thick / 2, end - start, thick, bar.fill)
    bottom = place.top + place.pitch * len(chart.categories)
    yield Stroke(place.zero, place.top, place.zero, bottom)
    if chart.mark is not None:
        x = place.zero + float(chart.mark) * place.length
        holes = [
            (place.bar(bar) - place.line / 2, place.bar(bar) + place.line / 2)
            for bar in bars
            if _covers(_label(bar, place, type_), bar.text, x, type_)
        ]
        for start, end in between((place.top, bottom), holes):
            yield Stroke(x, start, x, end, dashed=True)
    for bar in bars:
        x, anchor = _label(bar, place, type_)
        yield Words(x, type_.on(place.bar(bar) + type_.line / 2), bar.text, type_.size, anchor)


def _label(bar: Bar, place: _Place, type_: Type) -> tuple[float, Anchor]:
    """Return where the value of a bar is printed."""
    gap = _LABEL_GAP * type_.size
    if bar.below:
        return place.end(bar) - gap, Anchor.END
    return place.end(bar) + gap, Anchor.START


def _covers(label: tuple[float, Anchor], text: str, x: float, type_: Type) -> bool:
    start, anchor = label
    width = type_.wide(text)
    if anchor is Anchor.END:
        start -= width
    near = _LABEL_GAP * type_.size / 2
    return start - near <= x <= start + width + near
