"""A chart as a picture, for pages that cannot carry its shapes."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from reportlab.lib.units import inch, mm
from reportlab.pdfgen.canvas import Canvas

from thidua_desktop.domain.charts import Chart
from thidua_desktop.printing.chart_shapes import draw
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.pages import PdfPages

DOTS_PER_INCH = 200


def png(chart: Chart, width_mm: float, height_mm: float, faces: Faces) -> bytes:
    """Return the chart as a grey PNG that knows its size."""
    width, height = width_mm * mm, height_mm * mm
    page = BytesIO()
    canvas = Canvas(page, pagesize=(width, height), invariant=1)
    draw(canvas, chart, width, height, faces)
    canvas.save()
    with PdfPages(page.getvalue()) as pages:
        drawn = pages.picture(0, DOTS_PER_INCH / inch)
    picture = BytesIO()
    image = Image.frombytes(drawn.mode, (drawn.width, drawn.height), drawn.data)
    image.save(picture, "PNG", dpi=(DOTS_PER_INCH, DOTS_PER_INCH), optimize=False)
    return picture.getvalue()
