"""A chart turned into plain shapes, the same ones for paper and screen.

Nothing lies outside and nothing covers a word. Bars are as long as their values; a value that is
not known has no bar and says "…", and zero says "0". Type becomes smaller until all has room.
"""

from __future__ import annotations

from thidua_desktop.domain.chart_bars import lying
from thidua_desktop.domain.chart_columns import standing
from thidua_desktop.domain.chart_head import head
from thidua_desktop.domain.chart_scale import Area
from thidua_desktop.domain.chart_type import Measure, Type
from thidua_desktop.domain.charts import Chart, Shape, Style

_SMALLER = 0.92
_TRIES = 60
_LEAST_PLOT = 0.35  # Of the height, what a heading has to leave.


def layout(
    chart: Chart, width: float, height: float, size: float, measure: Measure
) -> tuple[Shape, ...]:
    """Return what to draw, from the upper left corner on.

    Args:
        chart: What to compare.
        width: Room to the right.
        height: Room downward.
        size: Wished height of the type.
        measure: Returns how long a text is in upright type of a size.
    """
    if width <= 0 or height <= 0:
        return ()
    for _ in range(_TRIES):
        drawn = _laid(chart, width, height, Type(size, measure))
        if drawn is not None:
            return drawn
        size *= _SMALLER
    return ()


def _laid(chart: Chart, width: float, height: float, type_: Type) -> tuple[Shape, ...] | None:
    shapes, top = head(chart, width, type_)
    if top > height * (1 - _LEAST_PLOT):
        return None
    # Edges of boxes are drawn half outside.
    area = Area(1.0, top, width - 2.0, height - top - 1.0)
    if area.width <= 0 or area.height <= 0:
        return None
    fill = lying if chart.style is Style.BARS else standing
    drawn = fill(chart, area, type_)
    return None if drawn is None else (*shapes, *drawn)
