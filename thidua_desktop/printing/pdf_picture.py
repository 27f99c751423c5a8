"""A chart on the page, in one piece."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from thidua_desktop.domain.charts import Chart
from thidua_desktop.domain.paper import Picture
from thidua_desktop.printing import chart_shapes
from thidua_desktop.printing.fonts import Faces

_GAP_PT = 6


class DrawnChart(Flowable):  # type: ignore[misc]  # the library has no types
    """A chart as wide as the page; never cut."""

    def __init__(self, picture: Picture, faces: Faces, width: float, page_height: float) -> None:
        """Take the chart; one taller than a page is drawn as tall as the page."""
        super().__init__()
        self._chart: Chart = picture.chart
        self._faces = faces
        self.width = width
        self.height = min(picture.mm * mm, page_height - 2 * _GAP_PT)
        self.spaceBefore = self.spaceAfter = _GAP_PT

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the picture's size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the chart; the library has moved the canvas to its lower left corner."""
        chart_shapes.draw(self.canv, self._chart, self.width, self.height, self._faces)
