"""Title and legend of a chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.chart_scale import FILLS
from thidua_desktop.domain.chart_type import Type
from thidua_desktop.domain.charts import Anchor, Box, Chart, Fill, Shape, Stroke, Words

_TITLE = 1.15
_MOST_TITLE_LINES = 2
_SIGN = 1.9  # Width of a sample of a filling, in sizes of the type.
_GAP = 0.5
_APART = 1.6


@dataclass(frozen=True, slots=True)
class _Entry:
    """One word of the legend; without a filling it is of the marked value."""

    text: str
    fill: Fill | None


def head(chart: Chart, width: float, type_: Type) -> tuple[list[Shape], float]:
    """Return title and legend from the upper edge on, and where they end."""
    shapes: list[Shape] = []
    down = 0.0
    big = type_.times(_TITLE, bold=True)
    for line in big.wrap(_title(chart), width, _MOST_TITLE_LINES):
        down += big.line
        shapes.append(Words(width / 2, big.on(down), line, big.size, Anchor.MIDDLE, bold=True))
    for entries in _lines(_entries(chart), width, type_):
        down += type_.line
        shapes.extend(_legend(entries, width, down, type_))
    return shapes, down + type_.size * _GAP if shapes else down


def _title(chart: Chart) -> str:
    return f"{chart.title} ({chart.unit})" if chart.title and chart.unit else chart.title


def _entries(chart: Chart) -> list[_Entry]:
    found: list[_Entry] = []
    if chart.told_apart:
        found = [_Entry(s.name, f) for s, f in zip(chart.series, FILLS, strict=False)]
    if chart.mark is not None and chart.mark_label:
        found.append(_Entry(chart.mark_label, None))
    return found


def _length(entry: _Entry, type_: Type) -> float:
    return (_SIGN + _GAP) * type_.size + type_.wide(entry.text)


def _lines(entries: list[_Entry], width: float, type_: Type) -> Iterator[list[_Entry]]:
    """Yield the entries of each line of the legend, each cut to its width."""
    line: list[_Entry] = []
    used = 0.0
    room = width - (_SIGN + _GAP) * type_.size
    for entry in (_Entry(type_.cut(one.text, room), one.fill) for one in entries):
        length = _length(entry, type_)
        if line and used + _APART * type_.size + length > width:
            yield line
            line, used = [], 0.0
        used += length + (_APART * type_.size if line else 0.0)
        line.append(entry)
    if line:
        yield line


def _legend(entries: list[_Entry], width: float, bottom: float, type_: Type) -> Iterator[Shape]:
    size = type_.size
    gaps = _APART * size * (len(entries) - 1)
    x = max(0.0, (width - sum(_length(entry, type_) for entry in entries) - gaps) / 2)
    for entry in entries:
        if entry.fill is None:
            middle = bottom - type_.line / 2
            yield Stroke(x, middle, x + _SIGN * size, middle, dashed=True)
        else:
            yield Box(x, bottom - type_.line * 0.8, _SIGN * size, size * 0.75, entry.fill)
        yield Words(x + (_SIGN + _GAP) * size, type_.on(bottom), entry.text, size)
        x += _length(entry, type_) + _APART * size
