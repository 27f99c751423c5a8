"""Small papers for tests: valid ones, with one thing changed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from thidua_desktop.domain.charts import Chart, Series, Style
from thidua_desktop.domain.paper import (
    Addressees,
    Align,
    Annex,
    Block,
    Cell,
    Column,
    Heading,
    Letterhead,
    Note,
    Pair,
    Paper,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Signature,
    Signer,
    Table,
    TableFooter,
    Tone,
)

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"

SCORE_COLUMNS = (
    Column("STT", 10, Align.CENTER),
    Column("Nội dung tiêu chí", 65),
    Column("Điểm tối đa", 16, Align.RIGHT, 2),
    Column("Kết quả", 20, Align.RIGHT),
    Column("Tự chấm", 16, Align.RIGHT, 2),
    Column("Khối chấm", 16, Align.RIGHT, 2),
    Column("Ghi chú/Lý do", 22),
)
TOTAL = Row(
    (Cell("Tổng cộng", span=2, align=Align.CENTER), 100, None, Decimal("97.25"), Decimal("95.5")),
    RowKind.TOTAL,
)


def score_rows(count: int) -> tuple[Row, ...]:
    """Return numbered criteria, two lines high each."""
    text = "Thu ngân sách nhà nước trên địa bàn đạt và vượt dự toán được giao"
    scores = (10, Cell(Decimal("2150.5"), 1), Decimal("9.625"), None, None)
    return tuple(Row((number, text, *scores)) for number in range(1, count + 1))


def a_score_table(count: int = 3, *rows: Row) -> Table:
    """Return the table of one unit's points."""
    group = Row(("I", "PHÁT TRIỂN KINH TẾ"), RowKind.GROUP)
    return Table(SCORE_COLUMNS, (group, *score_rows(count), *(rows or (TOTAL,))))


def a_score_paper(count: int = 3) -> Paper:
    """Return the internal table with its light head and foot."""
    return Paper(
        Letterhead(("Ủy ban nhân dân", "xã Mường Kim"), decree=False, form="Biểu số 02a"),
        "Bảng tổng hợp điểm thi đua",
        "Năm 2025",
        (a_score_table(count),),
        TableFooter("Mường Kim", date(2025, 12, 5), Signer("Lò Thị Ửng")),
    )


def a_wide_table(count: int) -> Table:
    """Return the activities' table, landscape, with a heading of two levels."""
    columns = (
        Column("STT", 12, Align.CENTER),
        Column("Phong trào/Loại hoạt động", 80),
        Column("Kỳ này", 30, Align.RIGHT, group="Số lượng"),
        Column("Lũy kế", 30, Align.RIGHT, group="Số lượng"),
        Column("Kinh phí (đồng)", 50, Align.RIGHT),
        Column("Ngày báo cáo", 50, Align.CENTER),
    )
    text = "Tuyên truyền trên hệ thống loa truyền thanh cơ sở và trang thông tin điện tử của xã"
    day = date(2026, 3, 5)
    rows = [Row((i, text, i * 7, i * 1234, i * 12_500_000, day)) for i in range(1, count + 1)]
    total = Row((None, "Tổng cộng", None, None, 1_234_567_890), RowKind.TOTAL)
    return Table(columns, (*rows, total))


def a_report(*blocks: Block, landscape: bool = False, **head: object) -> Paper:
    """Return an official report with the full head and a signature."""
    letterhead = Letterhead(
        ("Ủy ban nhân dân", "xã Than Uyên"),
        number=str(head.get("number", "05/BC-UBND")),
        place="Than Uyên",
        day=None if head.get("undated") else date(2026, 2, 5),
    )
    closing = Signature(
        "Phó Chủ tịch",
        "Nguyễn Văn Ẩn",
        ("TM. Ủy ban nhân dân", "KT. Chủ tịch"),
        ("Sở Nội vụ", "Các phòng, trung tâm;", "- Lưu: VT, VHXH."),
    )
    return Paper(
        letterhead, "Báo cáo", "Kết quả phong trào thi đua", blocks, closing, landscape=landscape
    )


PROSE = (
    "Ủy ban nhân dân xã đã ban hành 12 văn bản chỉ đạo, hướng dẫn tổ chức phong trào thi đua; tuyên"
    " truyền trên hệ thống loa truyền thanh cơ sở với tổng số 1.250 phút phát sóng. "
)


def lying_bars() -> Chart:
    """Return results against their targets, one of them not known."""
    names = ("Thu ngân sách nhà nước", "Trồng rừng mới", "Hộ thoát nghèo", "Hộ gia đình văn hóa")
    values = (Decimal("102.5"), Decimal(87), None, Decimal(100))
    series = (Series("Kết quả", values),)
    mark = Decimal(100)
    return Chart("Kết quả so với kế hoạch", Style.BARS, names, series, "%", 1, mark, "Kế hoạch")


def standing_columns() -> Chart:
    """Return the months of two years."""
    months = tuple(f"T{month}" for month in range(1, 13))
    this = Series("Năm 2026", tuple(Decimal(month * 3 % 17) for month in range(12)))
    last = Series("Năm 2025", tuple(Decimal(month * 5 % 13) for month in range(12)))
    title = "Hoạt động theo tháng"
    return Chart(
        title, Style.COLUMNS, months, (this, last), "hoạt động", 0, Decimal(9), "Bình quân"
    )


def a_summary() -> Paper:
    """Return three pages with all that an official report may hold."""
    remark = Cell("Nguồn: báo cáo thu ngân sách tháng 12 của cơ quan thuế khu vực", span=6)
    rows = (
        Row(("I", "PHÁT TRIỂN KINH TẾ"), RowKind.GROUP),
        Row((1, "Thu ngân sách", 10, Cell(Decimal("2150.5"), 1, suffix=" (ước)"), Decimal("9.6"))),
        Row((None, remark), RowKind.REMARK),
        *score_rows(3)[1:],
        TOTAL,
    )
    blocks = (
        Addressees(("Ủy ban nhân dân tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu")),
        Paragraph("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", Tone.BASIS),
        Heading("I. Công tác lãnh đạo, chỉ đạo"),
        Paragraph(PROSE * 2),
        Heading("II. Kết quả các phong trào thi đua"),
        Heading("1. Phong trào của tỉnh", 2),
        Paragraph(PROSE * 3),
        Heading("a) Về kinh tế", 3),
        Paragraph(PROSE),
        Table(SCORE_COLUMNS, rows),
        Note("Ghi chú: (ước) là số ước thực hiện."),
        Heading("2. Tiến độ", 2),
        Picture(lying_bars(), 60),
        Paragraph(PROSE * 2),
        Paragraph("Trên đây là báo cáo của Ủy ban nhân dân xã Than Uyên./."),
    )
    note = "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026)"
    annex = Annex("Tổng hợp hoạt động", (a_wide_table(8),), note, landscape=True)
    paper = a_report(*blocks)
    head = replace(paper.letterhead, superior=("Ủy ban nhân dân tỉnh Lai Châu",))
    return replace(paper, letterhead=head, annexes=(annex,))


def the_minutes() -> Paper:
    """Return minutes that two people sign."""
    paper = a_report(Paragraph(PROSE), a_score_table(), Paragraph("Cuộc họp kết thúc./."))
    closing = Pair(
        Signer("Lò Thị Ửng", "Thư ký", "(Ký, ghi rõ họ tên)"),
        Signer("Nguyễn Văn Ẩn", "Chủ tọa", "(Ký, ghi rõ họ tên)"),
        ("Thành viên Hội đồng", "Lưu: VT"),
    )
    return replace(paper, title="Biên bản", subject="Họp Hội đồng thi đua", closing=closing)
