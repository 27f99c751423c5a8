"""Sentences of single screens: overview, settings, first start."""

from __future__ import annotations

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

OPEN_FOLDER = "Mở thư mục"
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
RESTORE_TITLE = "Khôi phục từ bản sao lưu"
RESTORE_NOTE = (
    "Thay dữ liệu đang có bằng một bản sao lưu. Dữ liệu đang có được sao lưu lại trước; chưa thay"
    " gì khi chưa đồng ý."
)
RESTORE = "Khôi phục từ bản sao lưu…"
RESTORE_YES = "Khôi phục"
BACKUP_KIND = "Bản sao lưu"
MOVED_TITLE = "Chuyển sang máy này"
MOVED_NOTE = "Khi dữ liệu được chép từ máy cũ sang và máy cũ thôi dùng: gói tới sẽ gửi lại toàn bộ."
MOVED = "Máy này thay máy cũ…"
MOVED_QUESTION = (
    "Từ nay máy này ghi tiếp dữ liệu của đơn vị, máy cũ không dùng để nhập nữa. Gói tới sẽ gửi lại"
    " toàn bộ. Đúng như vậy?"
)
MOVED_YES = "Đúng, máy này thay máy cũ"
JOURNAL_COLUMNS = ("Lúc", "Việc", "Người làm")


def data_note(path: str, size: str) -> str:
    """Return where the data is and how large."""
    return f"{path}\n{size} MB"


def backed_up(path: str) -> str:
    """Say where the copy is."""
    return f"Đã sao lưu vào {path}"


def restore_question(office: str, taken_at: str, person: str, rows: int) -> str:
    """Say what a copy is, and ask whether it is to take the place of what is here."""
    by = f", người làm việc: {person}" if person else ""
    return (
        f"Bản sao lưu của {office}, ghi lúc {moment(taken_at)}{by}, có {rows} bản ghi."
        " Những gì nhập sau lúc đó sẽ không còn trên máy này; phần đã gửi đi sẽ lấy lại được từ cấp"
        " trên. Khôi phục bản này?"
    )


def short_moment(iso: str) -> str:
    """Return "12/09/2025 14:32" for a stored time, where there is little room."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{when:%d/%m/%Y %H:%M}"


def moment(iso: str) -> str:
    """Return "14:32 ngày 12/09/2025" for a stored time."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{when:%H:%M} ngày {when:%d/%m/%Y}"
