"""The words every printed page carries, whatever it reports."""

from datetime import date

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ADDRESSED_TO = "Kính gửi:"
ANNEX = "Phụ lục"
RECIPIENTS = "Nơi nhận:"
PREPARER = "Người lập biểu"
PREPARER_HINT = "(Ký, họ tên)"
HEAD = "Thủ trưởng đơn vị"
HEAD_HINT = "(Ký, họ tên, đóng dấu)"
NO_ROWS = "(Không có số liệu)"
CHART_NAMES = "Nội dung"

_LAST_PADDED_MONTH = 2
_BLANK = "......"
_LONG_BLANK = ".............."


def number_line(number: str) -> str:
    """Return "Số: 15/BC-UBND", or dots to write the number on."""
    return f"Số: {number or _LONG_BLANK}"


def place_and_day(place: str, day: date | None) -> str:
    """Return "Than Uyên, ngày 05 tháng 02 năm 2025", or dots where something is missing."""
    return f"{place or _LONG_BLANK}, {long_day(day)}"


def long_day(day: date | None) -> str:
    """Return the day in the official form: a zero before days 1-9 and months 1-2 only."""
    if day is None:
        return f"ngày {_BLANK} tháng {_BLANK} năm {_BLANK}.."
    month = f"{day.month:02}" if day.month <= _LAST_PADDED_MONTH else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def chart_mark(label: str, value: str, unit: str) -> str:
    """Return "Kế hoạch: 100%", what a line across a chart would have shown."""
    return f"{label}: {value}{'' if unit == '%' else ' '}{unit}".strip(": ")
