"""The words of the minutes that go with a data file from one office to another."""

from collections.abc import Mapping
from datetime import date

from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import DOTTED_LINE, filled_in

TITLE = "Biên bản bàn giao gói dữ liệu"
KIND = "Biên bản"
SUBJECT = "Bàn giao gói dữ liệu thi đua, khen thưởng"

GIVER = "Bên giao"
TAKER = "Bên nhận"
FILE = "Gói dữ liệu bàn giao"
CONTROLS = "Số liệu đối chiếu"
RECEIPT = "Biên nhận"
SIGN_HINT = "(Ký, ghi rõ họ tên)"

FACT_COLUMNS = ("STT", "Thông tin", "Nội dung")
TOTAL_COLUMNS = ("STT", "Trang", "Nội dung", "Số dòng", "Trong đó đã xóa", "Tổng đối chiếu")
TOTAL = "Cộng"

NAME = "Tên tệp"
KIND_OF_FILE = "Loại gói"
NUMBER = "Số gói"
PERIOD = "Kỳ"
PART = "Phần"
MADE = "Lập lúc"
MADE_BY = "Người lập"
BUNDLE = "Mã gói"
CHANGES = "Phạm vi thay đổi"
FORMAT = "Định dạng; phiên bản chương trình"
CHECK_CODE = "Mã đối chiếu (ở trang đầu)"
DIGEST = "Mã băm SHA-256 của tệp"
STATE = "Tình trạng"

CONTROLS_NOTE = (
    "Các số này ghi ở trang đầu của tệp. Tổng đối chiếu là tổng một cột số (số tiền, điểm,"
    " kết quả …) của các dòng còn dùng; trang không có số để cộng thì để trống."
)
NO_TOTALS = "Gói này không ghi số liệu đối chiếu theo trang."
NO_BUNDLE = "Chưa có gói nào để bàn giao. Xuất gói ở màn hình Đồng bộ rồi mở lại báo cáo này."
ASK_FOR_CODE = (
    "Bên nhận nhập gói vào chương trình, rồi ghi mã biên nhận hoặc đọc qua điện thoại cho bên giao."
)
CLOSING = "Biên bản được lập thành ...... bản có nội dung như nhau, mỗi bên giữ ...... bản"

_SENT: Mapping[str, str] = {
    "written": "đã xuất ra tệp",
    "handed": "đã giao, chưa có biên nhận",
    "superseded": "đã có gói mới hơn thay",
    "received": "bên nhận báo đã nhận",
    "rejected": "bên nhận báo không nhận",
    "processed": "bên nhận báo đã nhập",
}
_RECEIVED: Mapping[str, str] = {
    "applied": "bên nhận đã nhập",
    "partly": "bên nhận đã nhập, sau đó hoàn tác một phần",
    "undone": "bên nhận đã nhập, sau đó hoàn tác",
    "quarantined": "bên nhận giữ riêng, chưa nhập",
}


def opened(day: date | None) -> str:
    """Say on which day the file changes hands."""
    return f"Hôm nay, {long_day(day)}, tại {DOTTED_LINE[:40]}, hai bên gồm:"


def party(name: str, code: str) -> str:
    """Name an office with its code."""
    return filled_in("Đơn vị", f"{name} (mã {code})" if name and code else name)


def represented() -> str:
    """Return the line on which the person who acts for an office is written by hand."""
    return f"Người đại diện: {DOTTED_LINE[:38]} Chức vụ: {DOTTED_LINE[:32]}"


def agreed() -> str:
    """Say what the two sides do."""
    return "Hai bên giao và nhận gói dữ liệu sau đây:"


def numbered(number: int, heading: str) -> str:
    """Return the heading of a part."""
    return f"{number}. {heading}"


def changes(low: int, high: int) -> str:
    """Return which of the sender's changes are in the file."""
    return f"từ sau thay đổi số {low} đến thay đổi số {high}"


def part_of(part: int, parts: int) -> str:
    """Return which of several files it is."""
    return f"{part} trong {parts} tệp"


def made_at(clock: str, day: str) -> str:
    """Return when a file was made."""
    return f"{clock} ngày {day}"


def state(state: str, day: str, *, sent: bool) -> str:
    """Return how far a file has come, and since when."""
    said = (_SENT if sent else _RECEIVED).get(state, state)
    return f"{said} (ngày {day})" if day else said


def receipt(code: str) -> str:
    """Return the receipt, or dots to write it on."""
    return filled_in("Mã biên nhận", code)
