"""A chart as the spreadsheet's own, drawn from numbers that stand under it."""

from itertools import accumulate

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.drawing.xdr import XDRPositiveSize2D

from thidua_desktop.domain.charts import Chart, Style
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.paper import Align, Column, Picture, Row, Table
from thidua_desktop.printing import decree
from thidua_desktop.printing.wording import clean
from thidua_desktop.printing.xlsx_measure import TALLEST_ROW_PT, number_format
from thidua_desktop.printing.xlsx_pages import FACE
from thidua_desktop.printing.xlsx_sheet import SheetPage
from thidua_desktop.texts import paper as texts

_NAMES_SHARE = 0.55
_MM_PER_PT = 25.4 / 72
_INSIDE_MM = 1
_PER_MM = 36_000  # Drawings are placed in these.
_BLACK, _DARK, _LIGHT = "000000", "404040", "D9D9D9"
_GAP_BETWEEN_BARS = 60
_SIZE_STEPS = 100  # A size is written in hundredths of a point.


def numbers_table(chart: Chart, width: float) -> Table:
    """Return the chart's numbers as a table of this width."""
    titles = [_named(chart, one.name) for one in chart.series]
    values = [one.values for one in chart.series]
    if _lined(chart):
        titles.append(_named(chart, chart.mark_label))
        values.append((chart.mark,) * len(chart.categories))
    names = width * _NAMES_SHARE
    each = (width - names) / max(1, len(titles))
    columns = [Column(title, each, Align.RIGHT, chart.decimals) for title in titles]
    rows = zip(chart.categories, *values, strict=True)
    return Table((Column(texts.CHART_NAMES, names), *columns), tuple(Row(row) for row in rows))


def mark_words(chart: Chart) -> str:
    """Return what the mark says where the chart cannot draw it."""
    if chart.mark is None or _lined(chart):
        return ""
    return texts.chart_mark(clean(chart.mark_label), show_number(chart.mark, None), chart.unit)


def chart_height(picture: Picture) -> float:
    """Return the height of the row that holds the chart, in points.

    One row, because a page never ends inside a row.
    """
    return min(picture.mm / _MM_PER_PT, TALLEST_ROW_PT)


def write_chart(page: SheetPage, picture: Picture, at: int, first: int) -> None:
    """Draw the chart over row `at` from the numbers that begin in row `first`."""
    chart = picture.chart
    table = numbers_table(chart, page.width)
    last = first + len(table.rows) - 1
    edges = accumulate((column.mm for column in table.columns[:-1]), initial=0.0)
    columns = [page.column(edge) for edge in edges]
    spans = [Reference(page.sheet, min_col=c, min_row=first, max_row=last) for c in columns]
    made = [
        _series(span, column.title)
        for span, column in zip(spans[1:], table.columns[1:], strict=True)
    ]
    drawn = _bars(chart, made[: len(chart.series)])
    drawn.set_categories(spans[0])
    if _lined(chart):
        drawn += _line(made[-1], spans[0])
    drawn.anchor = _place(page, at, chart_height(picture) * _MM_PER_PT)
    page.sheet.add_chart(drawn)


def _place(page: SheetPage, at: int, height: float) -> OneCellAnchor:
    # A little inside its row: an edge on the row's own would be printed on two pages.
    size = (page.width, height)
    width, tall = (int((side - 2 * _INSIDE_MM) * _PER_MM) for side in size)
    corner = AnchorMarker(row=at - 1, rowOff=_INSIDE_MM * _PER_MM, colOff=_INSIDE_MM * _PER_MM)
    return OneCellAnchor(_from=corner, ext=XDRPositiveSize2D(width, tall))


def _named(chart: Chart, name: str) -> str:
    name = clean(name)
    return f"{name} ({chart.unit})" if chart.unit and name else name or clean(chart.unit)


def _lined(chart: Chart) -> bool:
    # Lying bars and a standing line do not go together in a spreadsheet's chart.
    return chart.mark is not None and chart.style is Style.COLUMNS


def _series(span: Reference, title: str) -> Series:
    made = Series(span)
    made.tx = SeriesLabel(v=title)
    return made


def _bars(chart: Chart, series: list[Series]) -> BarChart:
    drawn = BarChart()
    drawn.type = "bar" if chart.style is Style.BARS else "col"
    drawn.title = _title(clean(chart.title))
    drawn.gapWidth = _GAP_BETWEEN_BARS
    for one, colour in zip(series, (_DARK, _LIGHT), strict=False):
        one.graphicalProperties = GraphicalProperties(solidFill=colour)
        one.graphicalProperties.line = LineProperties(solidFill=_BLACK, w=9525)
        one.dLbls = _labels(chart)
        drawn.series.append(one)
    if chart.style is Style.BARS:
        # Else the first category would stand at the bottom, and the scale above.
        drawn.x_axis.scaling.orientation = "maxMin"
        drawn.y_axis.crosses = "max"
    values = [value for one in chart.series for value in one.values if value is not None]
    if min(values, default=0) >= 0:
        drawn.y_axis.scaling.min = 0
    drawn.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=_LIGHT))
    for axis in (drawn.x_axis, drawn.y_axis):
        axis.delete = False
        axis.txPr = _type(decree.CHART_PT)
    if chart.told_apart or _lined(chart):
        drawn.legend.position = "b"
        drawn.legend.txPr = _type(decree.CHART_PT)
    else:
        drawn.legend = None
    return drawn


def _line(series: Series, names: Reference) -> LineChart:
    drawn = LineChart()
    series.smooth = False
    series.marker.symbol = "none"
    series.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=_BLACK))
    series.graphicalProperties.line.dashStyle = "dash"
    drawn.series.append(series)
    drawn.set_categories(names)
    return drawn


def _labels(chart: Chart) -> DataLabelList:
    labels = DataLabelList(showVal=True)
    for name in ("showSerName", "showCatName", "showLegendKey", "showPercent", "showLeaderLines"):
        setattr(labels, name, False)
    if chart.decimals is not None:
        labels.numFmt = number_format(0, chart.decimals)
    labels.position = "outEnd"
    labels.txPr = _type(decree.CHART_PT)
    return labels


def _title(text: str) -> Title:
    kind = _characters(decree.TABLE_PT, bold=True)
    words = Paragraph(pPr=ParagraphProperties(defRPr=kind), r=[RegularTextRun(rPr=kind, t=text)])
    return Title(tx=Text(rich=RichText(p=[words])), overlay=False, layout=Layout())


def _type(size: float) -> RichText:
    kind = _characters(size)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=kind), endParaRPr=kind)])


def _characters(size: float, *, bold: bool = False) -> CharacterProperties:
    face = Font(typeface=FACE)
    return CharacterProperties(
        sz=int(size * _SIZE_STEPS), b=bold, latin=face, ea=face, cs=face, solidFill=_BLACK
    )
