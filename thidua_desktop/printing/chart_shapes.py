"""The shapes of a chart on a page of a PDF, in greys that a laser printer tells apart."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from thidua_desktop.domain.chart_layout import layout
from thidua_desktop.domain.charts import Anchor, Box, Chart, Fill, Stroke, Words
from thidua_desktop.printing.fonts import Faces

CHART_PT = 11
_GREYS = {Fill.DARK: 0.3, Fill.LIGHT: 0.86, Fill.NONE: 1.0}
_EDGE_PT = 0.5
_DASH_PT = (3, 2)


def draw(canvas: Canvas, chart: Chart, width: float, height: float, faces: Faces) -> None:
    """Draw a chart of so many points from the canvas's origin, its lower left corner, on."""
    face = faces.upright

    def measure(text: str, size: float) -> float:
        return face.width(face.printable(text), size)

    canvas.saveState()
    canvas.translate(0, height)
    canvas.setLineWidth(_EDGE_PT)
    canvas.setStrokeGray(0)
    for shape in layout(chart, width, height, CHART_PT, measure):
        match shape:
            case Box():
                canvas.setFillGray(_GREYS[shape.fill])
                canvas.rect(shape.x, -shape.y - shape.height, shape.width, shape.height, fill=1)
            case Stroke():
                canvas.setDash(*(_DASH_PT if shape.dashed else ()))
                canvas.line(shape.x1, -shape.y1, shape.x2, -shape.y2)
                canvas.setDash()
            case Words():
                _write(canvas, shape, faces)
    canvas.restoreState()


def _write(canvas: Canvas, words: Words, faces: Faces) -> None:
    face = faces.bold if words.bold else faces.upright
    canvas.setFont(face.name, words.size)
    canvas.setFillGray(0)
    write: dict[Anchor, Callable[[float, float, str], object]] = {
        Anchor.START: canvas.drawString,
        Anchor.MIDDLE: canvas.drawCentredString,
        Anchor.END: canvas.drawRightString,
    }
    write[words.anchor](words.x, -words.y, face.printable(words.text))
