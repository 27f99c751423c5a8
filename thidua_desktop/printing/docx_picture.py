"""A chart in a Word file: a picture in the line, with the chart's title for who cannot see it."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import quoteattr

from docx.document import Document

from thidua_desktop.domain.paper import Picture
from thidua_desktop.printing.chart_picture import png
from thidua_desktop.printing.docx_xml import Para, points
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.wording import clean

_GAP_PT = 6
_EMU_PER_MM = 36_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def picture(
    document: Document,
    block: Picture,
    faces: Faces,
    width_mm: float,
    page_mm: float,
    number: int,
) -> Para:
    """Put the chart into the file and return the paragraph that shows it.

    Args:
        document: Where the picture is kept.
        block: The chart and its height.
        faces: What its words are set in.
        width_mm: How wide it is.
        page_mm: How tall it may be.
        number: Which picture of the file it is.
    """
    height_mm = min(block.mm, page_mm - 2 * _GAP_PT / points(1))
    shown = png(block.chart, width_mm, height_mm, faces)
    key, _image = document.part.get_or_add_image(BytesIO(shown))
    shape = _inline(key, number, clean(block.chart.title), width_mm, height_mm)
    return Para("Gap", shape, after=_GAP_PT)


def _inline(key: str, number: int, title: str, width_mm: float, height_mm: float) -> str:
    size = f'cx="{round(width_mm * _EMU_PER_MM)}" cy="{round(height_mm * _EMU_PER_MM)}"'
    name = f'id="{number}" name="{number}" descr={quoteattr(title)}'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"'
        f' xmlns:wp="{_DRAWING}/wordprocessingDrawing"><wp:extent {size}/><wp:docPr {name}/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
