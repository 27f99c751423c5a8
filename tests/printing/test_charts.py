"""Charts on paper: what is printed stands where the layout puts it, in greys."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from thidua_desktop.domain.charts import Chart, Series, Style
from thidua_desktop.printing.chart_picture import png
from thidua_desktop.printing.chart_shapes import draw
from thidua_desktop.printing.fonts import Faces, load_faces
from thidua_desktop.printing.pages import PdfPages

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
WIDTH, HEIGHT = 165 * mm, 60 * mm


@pytest.fixture
def faces() -> Faces:
    return load_faces(FONTS)


def bars(*values: str | None, title: str = "Mức hoàn thành kế hoạch") -> Chart:
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    names = tuple(f"Chỉ tiêu thứ {place}" for place in range(len(values)))
    series = (Series("Đạt", numbers),)
    return Chart(title, Style.BARS, names, series, "%", 1, Decimal(100), "100 % kế hoạch")


def page(chart: Chart, faces: Faces) -> PdfPages:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT), invariant=1)
    draw(canvas, chart, WIDTH, HEIGHT, faces)
    canvas.save()
    return PdfPages(target.getvalue())


def test_every_word_of_a_chart_can_be_read_on_the_page(faces: Faces) -> None:
    with page(bars("98.4", "0", None), faces) as pages:
        text = pages.text(0)
    words = ("Mức hoàn thành kế hoạch (%)", "100 % kế hoạch", "Chỉ tiêu thứ 2", "98,4", "0,0", "…")
    assert [word for word in words if word not in text] == []


def test_words_stay_on_the_page(faces: Faces) -> None:
    with page(
        bars("98.4", "125", "1", title="Tỷ lệ hộ dân được sử dụng nước " * 6), faces
    ) as pages:
        marks = [mark for word in ("98,4", "125,0", "Chỉ tiêu") for mark in pages.marks(0, word)]
    assert marks
    assert all(0 <= mark.left < mark.right <= WIDTH for mark in marks)
    assert all(0 <= mark.top < mark.bottom <= HEIGHT for mark in marks)


def test_a_letter_the_face_lacks_is_marked(faces: Faces) -> None:
    with page(bars("1", title="Điểm \U0001f600 cao"), faces) as pages:
        text = pages.text(0)
    assert "Điểm" in text
    assert "\U0001f600" not in text
    assert any(mark in text for mark in ("□", "?"))


def test_a_chart_is_grey_and_tells_dark_from_light(faces: Faces) -> None:
    two = (Series("Năm 2024", (Decimal(5),)), Series("Năm 2023", (Decimal(5),)))
    with page(Chart("Hai năm", Style.COLUMNS, ("T1",), two), faces) as pages:
        drawn = pages.picture(0, 2)
    assert drawn.mode == "L"
    shades = Image.frombytes("L", (drawn.width, drawn.height), drawn.data).histogram()
    large = [shade for shade, count in enumerate(shades) if count > drawn.width * 4]
    assert len(large) == 3  # Paper, light, dark.
    assert large[1] - large[0] > 100


def test_the_picture_has_its_size_at_200_dots_an_inch(faces: Faces) -> None:
    image = Image.open(BytesIO(png(bars("50"), 165, 70, faces)))
    assert image.format == "PNG"
    assert image.size == pytest.approx((165 / 25.4 * 200, 70 / 25.4 * 200), abs=1.5)
    assert image.info["dpi"] == pytest.approx((200, 200), abs=0.1)


def test_equal_charts_give_equal_pictures(faces: Faces) -> None:
    assert png(bars("50"), 100, 40, faces) == png(bars("50"), 100, 40, faces)
