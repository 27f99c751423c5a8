"""A chart on paper and screen: nothing lies over anything, and bars are as long as their values."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua_desktop.domain.chart_layout import layout
from thidua_desktop.domain.charts import (
    Anchor,
    Box,
    Chart,
    Fill,
    Series,
    Shape,
    Stroke,
    Style,
    Words,
)

WIDTH, HEIGHT, SIZE = 460.0, 200.0, 11.0
Edges = tuple[float, float, float, float]
LONG = (
    "Tỷ lệ dân số nông thôn được sử dụng nước sinh hoạt hợp vệ sinh, trong đó nước sạch từ công"
    " trình cấp nước tập trung đạt quy chuẩn"
)


def measure(text: str, size: float) -> float:
    return 0.52 * size * len(text)


def bars(*values: str | None, style: Style = Style.BARS, **more: object) -> Chart:
    """Return a chart of one series."""
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    names = tuple(f"Mục {place}" for place in range(len(values)))
    fields = {"title": "Biểu đồ", "categories": names, "series": (Series("", numbers),)}
    return Chart(style=style, **{**fields, **more})  # type: ignore[arg-type]


def drawn(chart: Chart, width: float = WIDTH, height: float = HEIGHT) -> tuple[Shape, ...]:
    return layout(chart, width, height, SIZE, measure)


def edges(shape: Shape) -> Edges:
    """Return left, top, right and bottom of what a shape covers."""
    if isinstance(shape, Box):
        return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    if isinstance(shape, Stroke):
        return shape.x1, shape.y1, shape.x2, shape.y2
    width = measure(shape.text, shape.size)
    left = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[shape.anchor]
    top, bottom = shape.y - 0.95 * shape.size, shape.y + 0.25 * shape.size
    return shape.x - left, top, shape.x - left + width, bottom


def covers(one: Shape, other: Shape) -> bool:
    """Say whether two shapes lie over each other by more than an edge."""
    a, b = edges(one), edges(other)
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    least = -1e-6 if isinstance(other, Stroke) else 0.01
    return across > least and down > least


def faults(shapes: tuple[Shape, ...], width: float, height: float) -> list[str]:
    """Return what lies outside, and what lies over a word or over another bar."""
    found = [f"outside: {one}" for one in shapes if not _inside(edges(one), width, height)]
    solid = [one for one in shapes if not isinstance(one, Stroke)]
    words = [one for one in shapes if isinstance(one, Words)]
    strokes = [one for one in shapes if isinstance(one, Stroke)]
    pairs = [*combinations(solid, 2), *((word, line) for word in words for line in strokes)]
    return found + [f"over each other: {a} {b}" for a, b in pairs if covers(a, b)]


def _inside(box: Edges, width: float, height: float) -> bool:
    left, top, right, bottom = box
    return left >= -0.01 and top >= -0.01 and right <= width + 0.01 and bottom <= height + 0.01


def words(shapes: tuple[Shape, ...]) -> list[str]:
    return [shape.text for shape in shapes if isinstance(shape, Words)]


def boxes(shapes: tuple[Shape, ...]) -> list[Box]:
    return [shape for shape in shapes if isinstance(shape, Box)]


_TWO = (
    Series("Năm 2024", tuple(map(Decimal, range(12)))),
    Series("Năm 2023", (*map(Decimal, range(11)), None)),
)
_MONTHS = tuple(f"T{month}" for month in range(1, 13))
CHARTS = {
    "one": bars("7"),
    "one standing": bars("7", style=Style.COLUMNS),
    "forty": bars(*map(str, range(40))),
    "forty standing": bars(*map(str, range(40)), style=Style.COLUMNS),
    "long names": bars("98.4", "125", "0", None, categories=(LONG,) * 4, mark=Decimal(100)),
    "long names standing": bars("5", "6", style=Style.COLUMNS, categories=(LONG, LONG)),
    "a word without end": bars("5", "6", style=Style.COLUMNS, categories=("x" * 200, "y" * 200)),
    "nothing known": bars(None, None, None, mark=Decimal(100), mark_label="đủ"),
    "all nought": bars("0", "0", style=Style.COLUMNS),
    "all equal": bars("5", "5", "5"),
    "below nought": bars("-5", "3", "0", None, mark=Decimal(2)),
    "below nought standing": bars("-5", "3", "0", None, style=Style.COLUMNS, mark=Decimal(2)),
    "two years": Chart("Hoạt động", Style.COLUMNS, _MONTHS, _TWO, "lượt"),
    "two years lying": Chart("Hoạt động", Style.BARS, _MONTHS, _TWO, "lượt"),
    "long numbers": bars(*["123456789012.25"] * 12, style=Style.COLUMNS),
    "no title": bars("5", "6", title=""),
    "a title without end": bars("5", title=LONG * 3, series=(Series(LONG, (Decimal(5),)),) * 2),
    "no categories": bars(),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("room", [(460, 200), (700, 480), (150, 90), (30, 300), (600, 40)])
def test_nothing_lies_outside_or_over_anything_else(name: str, room: tuple[int, int]) -> None:
    shapes = drawn(CHARTS[name], *room)
    assert shapes or not CHARTS[name].categories
    assert faults(shapes, *room) == []


numbers = st.one_of(
    st.none(),
    st.just(Decimal(0)),
    st.decimals(-(10**6), 10**6, allow_nan=False, places=2),
    st.decimals(0, 100, allow_nan=False, places=1),
)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    names = draw(st.lists(st.text("ấy Ộbg.", max_size=40), min_size=1, max_size=20))
    one = st.lists(numbers, min_size=len(names), max_size=len(names)).map(tuple)
    series = draw(st.lists(one, min_size=1, max_size=2))
    return Chart(
        draw(st.sampled_from(["", "Biểu đồ", LONG])),
        draw(st.sampled_from(Style)),
        tuple(names),
        tuple(Series(f"Dãy {place}", values) for place, values in enumerate(series)),
        mark=draw(st.one_of(st.none(), st.decimals(-100, 200, allow_nan=False, places=1))),
        mark_label="mức",
    )


@settings(max_examples=150)
@given(charts(), st.integers(120, 800), st.integers(80, 500))
def test_no_chart_whatever_overlaps_or_loses_a_value(chart: Chart, width: int, height: int) -> None:
    shapes = drawn(chart, width, height)
    assert faults(shapes, width, height) == []
    filled = [value for one in chart.series for value in one.values if value]
    signs = len(chart.series) if chart.told_apart else 0
    assert len(boxes(shapes)) in {len(filled) + signs, len(filled) + 2 * signs}
    unknown = sum(value is None for one in chart.series for value in one.values)
    assert words(shapes).count("…") >= unknown


@pytest.mark.parametrize("style", Style)
def test_bars_are_as_long_as_their_values(style: Style) -> None:
    found = boxes(drawn(bars("100", "50", "25", "12.5", style=style)))
    lengths = [box.width if style is Style.BARS else box.height for box in found]
    assert [length / lengths[0] for length in lengths] == pytest.approx([1, 0.5, 0.25, 0.125])


def test_bars_below_nought_lie_on_the_other_side_of_the_line() -> None:
    shapes = drawn(bars("-5", "10"))
    below, above = boxes(shapes)
    (line,) = [shape for shape in shapes if isinstance(shape, Stroke)]
    assert below.x + below.width == pytest.approx(line.x1)
    assert above.x == pytest.approx(line.x1)
    assert above.width == pytest.approx(2 * below.width)


@pytest.mark.parametrize("style", Style)
def test_nought_says_so_and_what_is_not_known_has_dots(style: Style) -> None:
    shapes = drawn(bars("0", None, "5", style=style))
    assert len(boxes(shapes)) == 1
    assert {"0", "…", "5"} <= set(words(shapes))


def test_values_are_printed_as_offices_write_them() -> None:
    assert "1.234,50" in words(drawn(bars("1234.5", decimals=2)))


def test_two_series_are_told_apart_without_colours() -> None:
    shapes = drawn(CHARTS["two years"])
    assert {box.fill for box in boxes(shapes)} == {Fill.DARK, Fill.LIGHT}
    assert {"Năm 2024", "Năm 2023", "Hoạt động (lượt)"} <= set(words(shapes))


def test_one_year_alone_is_named() -> None:
    one = Chart("Phút", Style.COLUMNS, _MONTHS, _TWO[1:])
    assert "Năm 2023" in words(drawn(one))


def test_numbers_too_wide_for_their_columns_stand_in_rows_below() -> None:
    wide = [Series(f"Năm {year}", (Decimal("12345.5"),) * 12) for year in (2024, 2023)]
    shapes = drawn(Chart("Phút", Style.COLUMNS, _MONTHS, tuple(wide)))
    rows = [one for one in shapes if isinstance(one, Words) and one.text == "12.345,5"]
    assert len(rows) == 24
    assert len({one.y for one in rows}) == 2
    assert min(one.y for one in rows) > max(box.y + box.height for box in boxes(shapes)[2:26])


def test_the_mark_is_dashed_goes_round_the_values_and_is_named() -> None:
    chart = bars("99", "150", mark=Decimal(100), mark_label="100 % kế hoạch")
    shapes = drawn(chart)
    dashed = [one for one in shapes if isinstance(one, Stroke) and one.dashed and one.x1 == one.x2]
    long_bar = boxes(shapes)[1]
    start = long_bar.x
    assert all(one.x1 == pytest.approx(start + long_bar.width * 100 / 150) for one in dashed)
    assert "100 % kế hoạch" in words(shapes)


def test_a_long_name_is_wrapped_and_then_cut_with_dots() -> None:
    names = [one for one in words(drawn(CHARTS["long names"])) if one not in {"98,4", "125", "0"}]
    assert any(one.endswith("…") and len(one) > 1 for one in names)
    assert sum(one.startswith("Tỷ lệ dân số") for one in names) == 4


def test_without_room_nothing_is_drawn() -> None:
    assert drawn(bars("5"), 0, 100) == ()
