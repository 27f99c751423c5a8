"""Sentences of single screens: overview, exchange, reports, settings, first start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

# First start

FIRST_TITLE = "Bắt đầu sử dụng"
FIRST_LEAD = "Cho biết máy này của đơn vị nào. Việc này chỉ làm một lần."
FIRST_ROLE = "Đơn vị thuộc cấp"
FIRST_UNIT = "Đơn vị"
FIRST_FIND = "Gõ tên đơn vị để tìm, không cần dấu"
FIRST_MISSING = "Đơn vị không có trong danh sách, tự nhập mã và tên"
FIRST_CODE = "Mã đơn vị"
FIRST_NAME = "Tên đơn vị"
FIRST_PERSON = "Họ và tên người làm việc"
FIRST_SEED = "Nạp sẵn phong trào, chỉ tiêu, đơn vị của tỉnh Lai Châu năm 2024"
FIRST_SAMPLE = "Thêm vài hoạt động mẫu để tập làm (luôn ghi rõ là dữ liệu mẫu)"
FIRST_START = "Bắt đầu"
FIRST_NO_UNIT = "Hãy chọn đơn vị trong danh sách, hoặc tự nhập mã và tên."
FIRST_NO_PERSON = "Hãy nhập họ và tên người làm việc."
FIRST_NO_MATCH = "Không thấy đơn vị nào có tên như vậy ở cấp này."


def span(until: str, since: str) -> str:
    """Return from when to when a unit was called so."""
    if until:
        return f"đến hết ngày {until}"
    return f"từ ngày {since}"


# Exchange

EXPORT = "Xuất gói"
EXPORT_TITLE = "Xuất gói dữ liệu"
EXPORT_TO = "Gửi cho đơn vị"
EXPORT_NOTE = "Gói là một tệp Excel. Chép tệp vào USB hoặc gửi thư cho đơn vị nhận."
EXPORT_NONE = "Chưa chọn đơn vị nhận."
IMPORT = "Nhập gói"
IMPORT_TITLE = "Nhập gói dữ liệu"
IMPORT_NOTE = "Chương trình đọc gói và cho xem sẽ đổi những gì; chưa ghi gì khi chưa đồng ý."
FILE_KIND = "Gói dữ liệu Excel"
UNDO_IMPORT = "Hoàn tác lần nhập"
UNDO_IMPORT_NOTE = "Chọn một lần nhập trong danh sách để hoàn tác."
HISTORY = "Các gói đã gửi và nhận"
NO_HISTORY = "Chưa gửi hay nhận gói nào."
OPEN_FOLDER = "Mở thư mục"
PREVIEW_TITLE = "Xem trước khi nhập"
PREVIEW_ROWS = "Bản ghi trong gói"
TAKE = "Nhập vào"
LEAVE_FILE = "Không nhập"
NOTHING_NEW = "Gói không có gì mới; dữ liệu giữ nguyên."
ALL_OUTCOMES = "Tất cả"
NO_CHANGES_WAITING = "Không có thay đổi chưa gửi"

ENTRY_COLUMNS = ("Lúc", "Chiều", "Đơn vị", "Tệp", "Số dòng", "Trạng thái")
ROW_COLUMNS = ("Kết quả", "Loại", "Tên", "Lý do")
PROBLEM_COLUMNS = ("Trang tính", "Dòng", "Cột", "Vấn đề")

DIRECTIONS: Mapping[str, str] = {"in": "Nhận về", "out": "Gửi đi"}
STATES: Mapping[str, str] = {
    "written": "Đã xuất",
    "applied": "Đã nhập",
    "undone": "Đã hoàn tác",
}
OUTCOMES: Mapping[str, str] = {
    "new": "Mới",
    "update": "Cập nhật",
    "same": "Như cũ",
    "older": "Cũ hơn dữ liệu đang có",
    "conflict": "Hai bên cùng sửa",
    "proposal": "Sửa tay, chờ xem xét",
    "rejected": "Không nhận",
    "waiting": "Chờ dữ liệu liên quan",
    "late": "Kỳ đã khóa",
}
VERDICTS: Mapping[str, str] = {
    "intact": "Gói nguyên vẹn.",
    "resaved": "Gói đã được lưu lại bằng phần mềm khác; nội dung không đổi.",
    "edited": "Gói có ô bị sửa tay; những dòng đó không được nhập thẳng.",
    "not_authentic": "Gói không đúng là do đơn vị gửi lập ra; không nhập được.",
}


# Overview

CARD_CAMPAIGNS = "Phong trào đang triển khai"
CARD_ACTIVITIES = "Hoạt động trong năm"
CARD_INDICATORS = "Chỉ tiêu hoàn thành"
CARD_SCORE = "Điểm tự chấm"
LATEST = "Hoạt động mới nhất"
PROGRESS = "Tiến độ chỉ tiêu (%)"
PROGRESS_NONE = "Chưa có kết quả chỉ tiêu nào trong năm."
SYNC_NOW = "Đồng bộ"
NO_SHEET = "Chưa có phiếu chấm điểm"


def campaigns_note(answered: int) -> str:
    """Say how many campaigns the office has taken up."""
    return f"Đã có hưởng ứng hoặc hoạt động: {answered}"


def activities_note(proven: int) -> str:
    """Say how many activities have evidence."""
    return f"Có minh chứng: {proven}"


def indicators_note(reported: int) -> str:
    """Say how many indicators have a result."""
    return f"Đã có kết quả: {reported} chỉ tiêu"


def overview_note(year: int, day: str) -> str:
    """Return what the overview is of."""
    return f"Năm {year} · số liệu ngày {day}"


# Settings

SETTINGS_GENERAL = "Chung"
SETTINGS_JOURNAL = "Nhật ký"
PERSON_TITLE = "Người làm việc"
PERSON_NOTE = "Tên này ghi kèm mỗi thay đổi và mỗi gói gửi đi."
PERSON_SAVE = "Lưu tên"
PERSON_SAVED = "Đã lưu tên người làm việc"
DATA_TITLE = "Dữ liệu"
BACKUP_TITLE = "Sao lưu"
BACKUP_NOTE = "Nên sao lưu ra USB mỗi tuần và trước khi cài lại máy."
BACKUP = "Sao lưu ngay"
CHECK_TITLE = "Kiểm tra dữ liệu"
CHECK_NOTE = "Đọc lại toàn bộ tệp dữ liệu và báo chỗ hỏng nếu có."
CHECK = "Kiểm tra"
CHECK_SOUND = "Dữ liệu nguyên vẹn."
CHECK_FOUND = "Tìm thấy những điểm sau. Hãy dùng bản sao lưu gần nhất hoặc liên hệ hỗ trợ:"
JOURNAL_COLUMNS = ("Lúc", "Việc", "Người làm")


def data_note(path: str, size: str) -> str:
    """Return where the data is and how large."""
    return f"{path}\n{size} MB"


def backed_up(path: str) -> str:
    """Say where the copy is."""
    return f"Đã sao lưu vào {path}"


# Reports

REPORT_TITLE = "Chọn báo cáo"
REPORT_PARAMETERS = "Nội dung báo cáo"
REPORT_ANY = "(để chương trình chọn)"
REPORT_LABELS: Mapping[str, str] = {
    "unit": "Đơn vị",
    "period": "Kỳ báo cáo",
    "sheet": "Phiếu chấm điểm",
}
REPORT_PDF = "Lưu PDF"
REPORT_XLSX = "Lưu Excel"
REPORT_OPEN = "Mở tệp vừa lưu"
REPORT_PDF_KIND = "Tài liệu PDF"
REPORT_XLSX_KIND = "Bảng tính Excel"


def report_saved(path: str) -> str:
    """Say where the report is."""
    return f"Đã lưu {path}"


def changes_waiting(count: int) -> str:
    """Return how many changes were not sent yet."""
    return f"{count} thay đổi chưa gửi" if count else NO_CHANGES_WAITING


def exchanged(direction: str, when: str, unit: str) -> str:
    """Return the line of the status bar about the last exchange."""
    return f"Đồng bộ lần cuối: {DIRECTIONS[direction].lower()} {when}, {unit}"


NEVER_EXCHANGED = "Chưa đồng bộ lần nào"


def exported(rows: int, path: str) -> str:
    """Say what was written where."""
    return f"Đã ghi {rows} dòng vào tệp {path}"


def preview_lead(sender: str, made: str, person: str, number: int) -> str:
    """Return where a file comes from."""
    by = f", người lập: {person}" if person else ""
    return f"{sender} lập lúc {made}{by}. Gói số {number}."


def imported_before(when: str) -> str:
    """Say that a file was taken before."""
    return f"Gói này đã được nhập trước đây ({when})."


def imported(new: int, updated: int) -> str:
    """Say what an import did."""
    return f"Đã nhập: {new} bản ghi mới, {updated} bản ghi cập nhật"


def problem_tab(count: int) -> str:
    """Return the words of the tab of problems."""
    return f"Vấn đề ({count})"


def difference(label: str, old: str, new: str) -> str:
    """Return one field that an import would change."""
    return f"{label}: {old or '(trống)'} → {new or '(trống)'}"


def undo_import_question(file: str) -> str:
    """Ask whether to take an import back."""
    return f"Hoàn tác lần nhập từ tệp {file}? Dữ liệu trở lại như trước khi nhập."


def import_undone(back: int, kept: int, judged: Sequence[str] = ()) -> str:
    """Say what undoing an import did; sheets that are being judged by their names."""
    later = kept - len(judged)
    more = f", giữ lại {later} bản ghi đã sửa sau đó" if later else ""
    sheets = f". Phiếu đang được chấm giữ nguyên: {'; '.join(judged)}" if judged else ""
    return f"Đã hoàn tác lần nhập: {back} bản ghi trở lại như trước{more}{sheets}"


def moment(iso: str) -> str:
    """Return "14:32 ngày 12/09/2025" for a stored time."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{when:%H:%M} ngày {when:%d/%m/%Y}"
