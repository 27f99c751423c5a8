"""Small papers for tests: valid ones, with one thing changed."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from thidua_desktop.domain.paper import (
    Align,
    Cell,
    Column,
    Letterhead,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Signer,
    Table,
    TableFooter,
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


def a_report(*blocks: Paragraph | Table, landscape: bool = False, **head: object) -> Paper:
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
