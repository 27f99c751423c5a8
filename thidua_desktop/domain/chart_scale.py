"""How long a value is drawn, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.chart_type import ELLIPSIS
from thidua_desktop.domain.charts import Chart, Fill
from thidua_desktop.domain.figures import show_number

FILLS = (Fill.DARK, Fill.LIGHT)

# How far something reaches from the zero line: in units of the values, and what it takes beside.
Reach = tuple[float, float]
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the drawing."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Bar:
    """One value on its way to the drawing.

    Attributes:
        category: Its place among the categories.
        series: Its place among the series.
        value: The value; None for one that is not known.
        text: The value as printed.
    """

    category: int
    series: int
    value: float | None
    text: str

    @property
    def fill(self) -> Fill:
        """How it is filled."""
        return FILLS[min(self.series, len(FILLS) - 1)]

    @property
    def below(self) -> bool:
        """Whether it lies on the other side of the zero line."""
        return self.value is not None and self.value < 0


def bars_of(chart: Chart) -> list[Bar]:
    """Return every value of a chart."""
    return [
        Bar(category, number, None if value is None else float(value), _text(value, chart.decimals))
        for number, series in enumerate(chart.series)
        for category, value in enumerate(series.values)
    ]


def unit_length(above: Iterable[Reach], below: Iterable[Reach], room: float) -> float | None:
    """Return the greatest length of one unit at which all fits; None when nothing does.

    Args:
        above: What reaches from the zero line upward, or to the right.
        below: What reaches the other way.
        room: What both have together.
    """
    lower = [(0.0, 0.0), *below]
    found: float | None = None
    for units, fixed in [(0.0, 0.0), *above]:
        for more, beside in lower:
            rest = room - fixed - beside
            if rest < 0:
                return None
            if units + more > 0:
                length = rest / (units + more)
                found = length if found is None else min(found, length)
    return found or 0.0


def reach(reaches: Iterable[Reach], length: float) -> float:
    """Return how far the farthest goes."""
    return max((units * length + fixed for units, fixed in reaches), default=0.0)


def between(span: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of a line that are left around the holes."""
    start, end = span
    for first, last in sorted(holes):
        if first > start:
            yield start, min(first, end)
        start = max(start, last)
    if start < end:
        yield start, end


def _text(value: Decimal | None, decimals: int | None) -> str:
    return ELLIPSIS if value is None else show_number(value, decimals)
