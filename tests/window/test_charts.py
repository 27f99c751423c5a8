"""Charts on the screen: the layout of the paper, in the window's colours."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import ttkbootstrap as ttk

from tests.window.conftest import TAM_DUONG
from thidua_desktop.domain.charts import Chart, Fill, Series, Style
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.kit.drawing import FILLS, ChartCanvas
from thidua_desktop.ui.window import Program

NAMES = ("Huyện Than Uyên", "Huyện Tân Uyên", "Huyện Nậm Nhùn")


def ranking(*values: str | None) -> Chart:
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    return Chart("Điểm", Style.BARS, NAMES, (Series("Tổng điểm", numbers),), decimals=2)


def shown(stage: ttk.Frame, chart: Chart | None, instead: str = "") -> ChartCanvas:
    canvas = ChartCanvas(stage)
    canvas.frame.pack(fill="both", expand=True)
    stage.update()
    canvas.show(chart, instead)
    return canvas


def texts(chart: ChartCanvas) -> list[str]:
    canvas = chart.frame
    return [
        canvas.itemcget(item, "text")
        for item in canvas.find_all()
        if str(canvas.type(item)) == "text"
    ]


def boxes(chart: ChartCanvas) -> list[tuple[float, ...]]:
    canvas = chart.frame
    found = [item for item in canvas.find_all() if str(canvas.type(item)) == "rectangle"]
    return [tuple(canvas.coords(item)) for item in found]


def test_bars_and_values_stand_on_the_canvas(stage: ttk.Frame) -> None:
    chart = shown(stage, ranking("102", "51", None))
    assert {*NAMES, "102,00", "51,00", "…", "Điểm"} <= set(texts(chart))
    long, short = (right - left for left, _, right, _ in boxes(chart))
    assert abs(long - 2 * short) < 1
    item = next(i for i in chart.frame.find_all() if str(chart.frame.type(i)) == "rectangle")
    assert chart.frame.itemcget(item, "fill") == FILLS[Fill.DARK]


def test_nothing_on_the_canvas_leaves_it_or_covers_a_word(stage: ttk.Frame) -> None:
    chart = shown(stage, ranking("102", "51", None))
    canvas = chart.frame
    drawn = [item for item in canvas.find_all() if str(canvas.type(item)) == "text"]
    for item in drawn:
        left, top, right, bottom = canvas.bbox(item)
        assert left >= -1
        assert top >= -1
        assert right <= canvas.winfo_width() + 1
        assert bottom <= canvas.winfo_height() + 1
        over = set(canvas.find_overlapping(left + 2, top + 3, right - 2, bottom - 3)) - {item}
        assert not over, [canvas.type(one) for one in over]


def test_the_chart_follows_its_place(stage: ttk.Frame) -> None:
    chart = shown(stage, ranking("102", "51", None))
    before = boxes(chart)
    chart.frame.pack_configure(padx=300)
    stage.update()
    after = boxes(chart)
    assert after[0][2] < before[0][2]
    assert max(right for *_, right, _ in after) <= chart.frame.winfo_width()


def test_where_there_is_no_chart_words_stand_instead(stage: ttk.Frame) -> None:
    chart = shown(stage, None, "Chưa có số liệu.")
    assert texts(chart) == ["Chưa có số liệu."]
    chart.show(None)
    assert texts(chart) == [""]


def test_the_first_screen_draws_targets_and_months(
    make_office: Callable[..., Office], open_program: Callable[[Office], Program]
) -> None:
    office = make_office("huyen", replace(TAM_DUONG, sample=False))
    office.records.save(Kind.TARGET, {"indicator": "CT03", "year": "2024", "value": "120"})
    result = {"indicator": "CT03", "period": "2024/N", "value": "90"}
    office.records.save(Kind.RESULT, result)
    meeting = {"type": "HOI_NGHI", "title": "Hội nghị", "day": "05/02/2024"}
    office.records.save(Kind.ACTIVITY, meeting)
    program = open_program(office)
    assert program.frame is not None
    program.frame.go("overview")
    screen: Any = program.frame.screen("overview")
    screen.presenter.choose(2024)
    screen.frame.update()
    assert {"75", "100 % kế hoạch năm"} <= set(texts(screen.progress))
    assert {"T1", "T12", "1", "0"} <= set(texts(screen.months))
