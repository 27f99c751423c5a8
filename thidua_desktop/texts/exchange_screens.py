"""Words of the screen on which files are written, read and followed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from thidua_desktop.texts.bundle import KINDS
from thidua_desktop.texts.screens import moment

TAB_FILES = "Gói gửi, nhận"

# Writing a file

EXPORT = "Xuất gói"
EXPORT_TITLE = "Xuất gói dữ liệu"
EXPORT_TO = "Gửi cho đơn vị"
EXPORT_NONE = "Chưa chọn đơn vị nhận."
EVERYTHING = "Gửi lại toàn bộ"
SEALED = "Niêm phong (.tdx)"
CHANGES = "Xem thay đổi từ gói trước"

# Reading one

IMPORT = "Nhập gói"
IMPORT_TITLE = "Nhập gói, biên nhận, mẫu"
IMPORT_NOTE = "Xem trước rồi mới ghi; hoàn tác trong 30 ngày."
FILE_KIND = "Gói dữ liệu"
UNDO_IMPORT = "Hoàn tác lần nhập"
KEPT_TITLE = "Những dòng được giữ lại"

# Everything else

HEAR = "Nhập mã biên nhận"
HEAR_TITLE = "Mã biên nhận"
HEAR_NOTE = (
    "Nhập mười chữ số và chữ cái mà nơi nhận đọc qua điện thoại. Không cần phân biệt chữ hoa,"
    " chữ thường, dấu cách hay gạch nối."
)
RECEIPT_FILE = "Xuất biên nhận"
TEMPLATE = "Lập mẫu Excel cho đơn vị"
TEMPLATE_TITLE = "Mẫu Excel cho đơn vị chưa có chương trình"
TEMPLATE_NOTE = (
    "Đơn vị điền mẫu bằng Excel hoặc LibreOffice rồi gửi lại; ở đây nhập mẫu như nhập gói. Có thể"
    " nhập một mẫu nhiều lần, dòng đã nhập không bị nhân đôi."
)
TEMPLATE_FIELDS: Mapping[str, str] = {
    "unit": "Đơn vị cấp dưới",
    "campaign": "Phong trào (để trống nếu không riêng phong trào nào)",
    "period": "Kỳ (để trống nếu không riêng kỳ nào)",
}
TEMPLATE_MAKE = "Lập mẫu"
TEMPLATE_NONE = "Hãy chọn đơn vị cấp dưới để lập mẫu."

# The ledger

HISTORY = "Sổ gửi, nhận"
NO_HISTORY = "Chưa gửi hay nhận gói nào."
OPEN_FOLDER = "Mở thư mục"
HANDED = "Đã giao"
RECEIPT = "Mã biên nhận"
ENTRY_COLUMNS = ("Lúc", "Chiều", "Đơn vị", "Tệp", "Số dòng", "Trạng thái")
DIRECTIONS: Mapping[str, str] = {"in": "Nhận về", "out": "Gửi đi"}
WRITTEN = "Đã xuất"
SENT: Mapping[str, str] = {
    "written": "Đã xuất, chưa giao",
    "handed": "Đã giao, chờ biên nhận",
    "received": "Nơi nhận đã nhận tệp",
    "rejected": "Nơi nhận từ chối",
    "superseded": "Đã có gói mới thay",
}
RECEIVED: Mapping[str, str] = {
    "applied": "Đã nhập",
    "partly": "Đã hoàn tác một phần",
    "undone": "Đã hoàn tác",
    "quarantined": "Cách ly, chưa nhập",
}
PROCESSED = "Nơi nhận đã nhập"
ALL_SENT = "Không có thay đổi chưa xuất gói"
NEVER_EXCHANGED = "Chưa đồng bộ lần nào"
NOTHING_CHOSEN = "Chọn một gói trong sổ để xem gói đó đã đi đến đâu."

# The receipt to be read out

READ_OUT = "Đọc mã này cho nơi gửi"
COPY = "Sao chép"
COPIED = "Đã sao chép mã biên nhận"

# What changed since the last file

CHANGED_TITLE = "Thay đổi từ gói trước"
CHANGED_COLUMNS = ("Việc", "Loại", "Tên", "Lúc", "Người sửa")
DEEDS: Mapping[str, str] = {"new": "+ Thêm", "update": "~ Sửa", "delete": "− Xóa"}
LEAVE_CHANGES = "Đóng"
FIND_CHANGE = "Tìm tên, không cần dấu…"


def not_exported(count: int) -> str:
    """Say how many changes are in no file yet."""
    return f"{count} thay đổi chưa xuất gói" if count else ALL_SENT


def delivery(number: int, state: str) -> str:
    """Say how far the latest file has come, where nothing is left out of it."""
    return f"Gói số {number}: {SENT.get(state, PROCESSED).lower()}"


def exchanged(direction: str, when: str, unit: str) -> str:
    """Return the line of the status bar about the last exchange."""
    return f"Đồng bộ lần cuối: {DIRECTIONS[direction].lower()} {when}, {unit}"


def other_machine(unit: str) -> str:
    """Name the other machine of the own office."""
    return f"{unit} (máy khác của đơn vị mình)"


def changed_lead(unit: str, count: int) -> str:
    """Say how many rows changed since the last file for an office."""
    if not count:
        return f"Không có dòng nào đổi từ gói gần nhất gửi {unit}."
    return f"{count} dòng đổi từ gói gần nhất gửi {unit}."


def processed(taken: int, rows: int) -> str:
    """Say how many of our rows the other side took."""
    if taken == rows:
        return f"Nơi nhận đã nhập đủ {rows} dòng"
    return f"Nơi nhận đã nhập {taken}/{rows} dòng"


def sent_head(kind: str, number: int, unit: str) -> str:
    """Name a file that was sent."""
    return f"{KINDS.get(kind, kind)} số {number}, gửi {unit}"


def received_head(kind: str, number: int, unit: str) -> str:
    """Name a file that came."""
    return f"{KINDS.get(kind, kind)} số {number}, nhận của {unit}"


def written_at(when: str, by: str) -> str:
    """Say when a file was written and by whom."""
    return f"Xuất lúc {moment(when)}, người xuất: {by}."


def handed_at(when: str) -> str:
    """Say when a file was handed over."""
    return f"Giao lúc {moment(when)}."


def replied_at(when: str) -> str:
    """Say since when the other side is known to have a file."""
    return f"Nơi nhận báo lúc {moment(when)}."


def taken_at(when: str, by: str) -> str:
    """Say when a file was taken in and by whom."""
    return f"Nhập lúc {moment(when)}, người nhập: {by}."


def refused_because(reason: str) -> str:
    """Say why the other side refused a file."""
    return f"Lý do: {reason}"


def counted(parts: Sequence[str]) -> str:
    """Return what became of the rows of a file."""
    return "; ".join(parts) + "." if parts else ""


def exported(rows: int, names: Sequence[str]) -> str:
    """Say what was written where."""
    if len(names) == 1:
        return f"Đã ghi {rows} dòng vào tệp {names[0]}"
    return f"Đã ghi {rows} dòng vào {len(names)} tệp; hãy gửi đủ các tệp"


def receipt_written(name: str) -> str:
    """Say that a receipt file was written."""
    return f"Đã ghi biên nhận vào tệp {name}"


def template_written(name: str) -> str:
    """Say that a template was written."""
    return f"Đã lập mẫu {name}"


def heard(number: int, unit: str) -> str:
    """Say which file a receipt is for."""
    return f"Đã ghi: {unit} đã nhận gói số {number}"


def handed(number: int) -> str:
    """Say that a file was noted as handed over."""
    return f"Đã ghi: gói số {number} đã giao"


def receipt_for(unit: str, number: int) -> str:
    """Say what a receipt is for, before it is read out."""
    return f"{READ_OUT} ({unit}), gói số {number}:"


def kept(label: str, reason: str) -> str:
    """Say which record an undoing kept, and why."""
    return f"{label}: {reason}"


def kept_lead(back: int) -> str:
    """Lead to the rows an undoing kept."""
    return f"{back} dòng đã trở lại như trước khi nhập. Các dòng sau giữ nguyên vì:"


def undo_question(file: str) -> str:
    """Ask whether to take an import back."""
    return (
        f"Hoàn tác lần nhập từ tệp {file}? Dữ liệu trở lại như trước khi nhập; dòng nào đã sửa tiếp"
        " thì giữ nguyên và được liệt kê. Sau này có thể nhập lại tệp đó."
    )


def undone(back: int) -> str:
    """Say that an import was taken back whole."""
    return f"Đã hoàn tác lần nhập: {back} dòng trở lại như trước"
