"""Sentences of the window itself: frame, dialogs, keys, lists and forms."""

from __future__ import annotations

PROGRAM = "THI ĐUA"
PROGRAM_TITLE = "Thi đua"
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")

SCREENS = {
    "overview": "Tổng quan",
    "campaigns": "Phong trào",
    "activities": "Hoạt động",
    "indicators": "Chỉ tiêu",
    "scoring": "Chấm điểm",
    "commendations": "Khen thưởng",
    "exchange": "Đồng bộ",
    "reports": "Báo cáo",
    "units": "Đơn vị",
    "settings": "Cài đặt",
    "first_start": "Bắt đầu sử dụng",
}

ACTIONS = {
    "new": "Thêm bản ghi",
    "save": "Lưu",
    "search": "Tìm trong danh sách, trong trang in",
    "print": "In báo cáo đang xem",
    "undo": "Hoàn tác lần ghi gần nhất",
    "cancel": "Bỏ thay đổi, đóng hộp thoại",
    "refresh": "Đọc lại danh sách",
    "help": "Bảng phím tắt này",
    "go": "Mở màn hình thứ 1 … 10",
}

# Keys that fields and lists answer to by themselves.
FIELD_KEYS = (
    ("Enter", "Sang ô tiếp theo; ở ô cuối là lưu"),
    ("Tab, Shift+Tab", "Sang ô sau, về ô trước"),
    ("F4", "Mở danh sách chọn hoặc lịch"),
    ("Gõ chữ cái", "Chọn mục bắt đầu bằng chữ đó, không cần dấu"),
    ("Ctrl+Z, Ctrl+Y", "Trong ô đang gõ: lùi và làm lại chữ vừa gõ"),
    ("↑ ↓ PgUp PgDn Home End", "Đi trong danh sách"),
    ("Ctrl+Tab", "Sang thẻ sau của màn hình"),
    ("Phím cách", "Bấm nút, đánh dấu ô chọn"),
    ("← →", "Trong thẻ Xung đột: chọn bản bên trái, bên phải"),
)

# Keys of the criteria table: its list of criteria, and the form beside it.
TABLE_KEYS = (
    ("Insert", "Thêm tiêu chí dưới dòng đang chọn"),
    ("Ctrl+Enter", "Lưu và thêm tiêu chí tiếp theo"),
    ("Ctrl+→, Ctrl+←", "Đưa vào nhóm trên, đưa ra khỏi nhóm"),
    ("Alt+↑, Alt+↓", "Chuyển lên, chuyển xuống"),
    ("Delete", "Xóa tiêu chí; hỏi lại nếu là nhóm"),
    ("F6", "Sang phần khác của màn hình"),
    ("F7", "Điền quy tắc theo hướng dẫn chấm"),
)

# Keys of the pages of a report.
PAGE_KEYS = (
    ("PgUp PgDn Home End", "Đi trong các trang"),
    ("Ctrl++, Ctrl+-", "To hơn, nhỏ hơn"),
    ("Ctrl+0", "Vừa chiều ngang"),
    ("Enter, Shift+Enter", "Trong ô tìm: chỗ sau, chỗ trước"),
)

HELP_TITLE = "Phím tắt"
HELP_SCREENS = "Màn hình và lệnh"
HELP_FIELDS = "Trong ô nhập và danh sách"
HELP_GRID = "Trong phiếu chấm điểm"
HELP_TABLE = "Trong bảng tiêu chí"
HELP_PAGES = "Trong trang in"

CLOSE = "Đóng"
ACCEPT = "Đồng ý"
CANCEL = "Thôi"
COPY = "Sao chép nội dung"
SAVE = "Lưu"
DISCARD = "Bỏ thay đổi"
STAY = "Ở lại"
DELETE = "Xóa"
KEEP = "Giữ lại"
UNDO = "Hoàn tác"
STOP = "Dừng lại"
WORKING = "Đang thực hiện…"
STOPPING = "Đang dừng…"

FAULT_TITLE = "Chương trình gặp lỗi ngoài dự kiến"

PICK_HINT = "Gõ để tìm, không cần dấu · Enter: chọn · Esc: thôi"
PICK_NOTHING = "Không tìm thấy. Hãy gõ chữ khác · Esc: thôi"
ADD_REFERENCE = "Thêm"
FILTER_ALL = "(tất cả)"

SEARCH = "Tìm, không cần dấu… (Ctrl+F)"
NEW = "Thêm (Ctrl+N)"
SAVE_KEY = "Lưu (Ctrl+S)"
NEW_TITLE = "Bản ghi chưa lưu"
SAMPLE = "Dữ liệu mẫu"
NOTHING_CHOSEN = "Chọn một dòng để xem, hoặc bấm Thêm để nhập mới."
FOREIGN = "Bản ghi do đơn vị khác quản lý; ở đây chỉ xem được."
NO_ROWS = "Chưa có bản ghi nào."
NO_ROWS_ADD = "Chưa có bản ghi nào. Nhấn Ctrl+N để nhập bản ghi đầu tiên."
NO_MATCH = "Không có bản ghi nào phù hợp."
CHANGED_TITLE = "Thay đổi chưa lưu"
CHANGED = "Những thay đổi trên biểu mẫu chưa được lưu. Lưu trước khi rời đi?"
DELETE_TITLE = "Xóa bản ghi"
UNDO_TITLE = "Hoàn tác"
NOTHING_TO_UNDO = "Không có lần ghi nào để hoàn tác."
NOT_OPENED_TITLE = "Không mở được dữ liệu"
NOT_OPENED = "Chương trình chưa mở được dữ liệu của đơn vị vì:"
NOT_DONE_TITLE = "Chưa làm được"
NOT_DONE = "Việc vừa rồi chưa thực hiện được vì:"
DOUBT_TITLE = "Số này đọc được theo hai cách"
ALL_YES = "Có"

# What file dialogs say where the system has none of its own; "&" marks the letter for Alt.
FILE_DIALOG = {
    "open": "&Mở",
    "save": "&Lưu",
    "cancel": "&Thôi",
    "accept": "&Đồng ý",
    "file_name": "&Tên tệp:",
    "file_type": "L&oại tệp:",
    "folder": "T&hư mục:",
    "selection": "&Chọn:",
    "hidden_files": "Hiện cả tệp ẩn",
    "hidden_folders": "Hiện cả thư mục ẩn",
    "overwrite": "Tệp “%1$s” đã có.\nGhi đè lên tệp đó?",
    "missing": "Không có tệp “%1$s”.",
    "yes": "&Có",
    "no": "&Không",
}

NOTICE_TITLE = "Tạm dừng xuất, nhập gói cho tới khi đọc thông báo này"
NOTICE_READ = "Đã đọc"

LEAVE_TITLE = "Đang có việc chạy"
LEAVE = "Một việc dài đang chạy. Dừng việc đó và đóng chương trình?"
STOP_AND_CLOSE = "Dừng và đóng"


def month(number: int, year: int) -> str:
    """Return the title of one month."""
    return f"Tháng {number} năm {year}"


def steps(done: int, total: int) -> str:
    """Return how far a long job is."""
    return f"Đã xong {done} trên {total}"


def window_title(office: str) -> str:
    """Return the title of the window."""
    return f"{PROGRAM_TITLE} – {office}"


def count(shown: int) -> str:
    """Return how many rows a list holds."""
    return f"{shown:,}".replace(",", ".") + " bản ghi"


def delete_question(label: str) -> str:
    """Ask whether to remove a record."""
    return f"Xóa “{label}”? Có thể hoàn tác bằng Ctrl+Z."


def undo_question(label: str) -> str:
    """Ask whether to take the last write back, by its name."""
    return f"Hoàn tác lần ghi gần nhất: {label}?"


def undone(label: str) -> str:
    """Say that a write was taken back."""
    return f"Đã hoàn tác: {label}"


def saved(label: str) -> str:
    """Say that a record was saved."""
    return f"Đã lưu: {label}"


def removed(label: str) -> str:
    """Say that a record was removed."""
    return f"Đã xóa: {label}"


def fault(log: str, others: int) -> str:
    """Say that something unexpected happened and where it is written down."""
    lead = "Việc vừa rồi không làm được. Dữ liệu đã lưu trước đó vẫn còn nguyên."
    where = f" Chi tiết ghi trong tệp {log}." if log else ""
    more = f" Còn {others} lỗi khác cùng lúc." if others else ""
    return lead + where + more


def doubt_question(label: str, text: str) -> str:
    """Ask which number is meant."""
    return f"{label}: “{text}” là số nào dưới đây?"
