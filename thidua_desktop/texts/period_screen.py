"""Words of the page on which a period is followed: who has sent, who is late, what was accepted."""

from __future__ import annotations

TAB = "Theo dõi kỳ"
PERIOD = "Kỳ"
TITLE = "Các đơn vị cấp dưới"
COLUMNS = ("Đơn vị", "Tình trạng", "Gói gần nhất", "Chậm", "Còn thiếu", "Nay khác")
NONE = "Không có đơn vị cấp dưới nào phải gửi kỳ này."
NO_PERIOD = "Chọn một kỳ để xem."
ACCEPT = "Nghiệm thu"
RETURN = "Trả lại"
RETURN_NOTE = "Ghi rõ phải sửa gì; đơn vị đọc lý do này khi nhập gói tới."
CLOSE = "Chốt kỳ"
OWN_TITLE = "Đơn vị mình"
NOT_CLOSED = "Chưa chốt số liệu kỳ này."
NOT_SENT = "Chưa gửi"
NOTHING_CHOSEN = "Chọn một đơn vị để xem còn thiếu gì."
MISSING = "Còn thiếu"
NOTHING_MISSING = "Không thiếu gì."


def days(count: int) -> str:
    """Return how many days late, for a cell."""
    return f"{count} ngày" if count > 0 else ""


def rows(count: int) -> str:
    """Return how many rows differ, for a cell."""
    return f"{count} dòng" if count else "có"


def due(day: str) -> str:
    """Say when a period is due."""
    return f"Hạn gửi: {day}" if day else "Chưa đặt hạn gửi"


def close_question(period: str) -> str:
    """Ask whether to close a period."""
    return (
        f"Chốt số liệu {period}? Cấp trên sẽ coi số liệu kỳ này là đủ; sửa sau khi chốt sẽ thấy"
        " được. Sau đó hãy xuất một gói gửi cấp trên."
    )


def accept_question(unit: str, period: str, count: int) -> str:
    """Ask whether to accept what a unit has closed."""
    return f"Nghiệm thu số liệu {period} của {unit} ({count} dòng đã chốt)?"
