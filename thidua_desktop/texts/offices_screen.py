"""Words of the page of other offices: how far each has come, and its key."""

from __future__ import annotations

from collections.abc import Mapping

from thidua_desktop.texts.screens import moment, short_moment

TAB = "Đơn vị và khóa"
OWN_TITLE = "Dấu khóa của đơn vị mình"
OWN_NOTE = "Đọc dấu này qua điện thoại khi nơi khác hỏi."
COPY = "Sao chép"
COPIED = "Đã sao chép dấu khóa"
LIST_TITLE = "Máy của các đơn vị khác"
COLUMNS = ("Đơn vị", "Máy", "Nhận đến", "Bên kia đến", "Gói cuối", "Khóa")
NONE = "Chưa nhận gói của đơn vị nào."
NOTHING_CHOSEN = "Chọn một máy để xem đã trao đổi đến đâu."
RECEIVED = "Nhận của nơi đó"
ACKED = "Nơi đó nhận của mình"
PROGRAM = "Chương trình"
KEY = "Khóa chữ ký"
FINGERPRINT = "Dấu khóa nghe qua điện thoại"
ENROL = "Xác nhận khóa"
ENROL_NOTE = "Gọi điện cho đơn vị, nhờ đọc dấu khóa, rồi gõ vào đây."
ENROL_EMPTY = "Hãy gõ dấu khóa mà đơn vị đọc qua điện thoại."
ENROLLED = "Đã xác nhận khóa của"
RETIRE = "Thôi dùng khóa"
RETIRED = "Khóa đã thôi dùng"
NO_KEY = "Chưa có"
NO_KEY_TOLD = "Đơn vị này chưa gửi gói có chữ ký."
OLD_LIFE = "Đời dữ liệu trước của máy này; nay không ghi tiếp nữa."
WANTS_ECHO = "Máy này xin lại dữ liệu của mình; hãy xuất một gói gửi nơi đó."
KEY_STATES: Mapping[str, str] = {
    "pending": "Chưa xác nhận",
    "confirmed": "Đã xác nhận",
    "retired": "Thôi dùng",
}


def machine(replica: str, epoch: int) -> str:
    """Name a machine and the life of its data."""
    return f"{replica}/{epoch}"


def up_to(number: int, gaps: int) -> str:
    """Say up to which change all is there, and in how many places something is missing."""
    if gaps:
        return f"{number}, thiếu {gaps} đoạn"
    return str(number) if number else "0"


def received(number: int) -> str:
    """Say up to which change of theirs everything is here."""
    return f"Đã nhận đủ đến thay đổi số {number}."


def acked(number: int) -> str:
    """Say up to which change of ours everything is there."""
    return f"Nơi đó báo đã nhận đủ đến thay đổi số {number} của mình."


def missing_here(first: int, last: int) -> str:
    """Say which changes of theirs are missing here."""
    return f"Thiếu {_some(first, last)}: một gói của nơi đó chưa tới. Gói sau sẽ tự bù."


def missing_there(first: int, last: int) -> str:
    """Say which changes of ours are missing there."""
    return f"Nơi đó thiếu {_some(first, last)} của mình. Gói tới mình xuất sẽ tự bù."


def last_file(number: int, when: str) -> str:
    """Name the latest file of a machine."""
    return f"{number} · {short_moment(when)}" if when else ""


def program(version: str) -> str:
    """Say which program a machine has."""
    return f"Phiên bản {version}." if version else "Chưa biết phiên bản."


def key_told(state: str, by: str, when: str) -> str:
    """Say how far a key is to be believed."""
    told = KEY_STATES.get(state, state)
    if state == "confirmed" and by:
        return f"{told} ({by}{', ' + moment(when) if when else ''})."
    return f"{told}."


def enrolled(unit: str) -> str:
    """Say that a key was confirmed."""
    return f"{ENROLLED} {unit}"


def retire_question(unit: str, fingerprint: str) -> str:
    """Ask whether a key is to be believed no more."""
    return (
        f"Thôi tin khóa {fingerprint} của {unit}? Gói ký bằng khóa này sẽ bị cách ly. Chỉ làm khi"
        " máy giữ khóa bị mất hoặc thay."
    )


def _some(first: int, last: int) -> str:
    return f"thay đổi số {first}" if first == last else f"các thay đổi {first}–{last}"
