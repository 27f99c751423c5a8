"""Words of the screen on which reports are chosen, read, written, signed and printed."""

from __future__ import annotations

from collections.abc import Mapping

from thidua_desktop.texts.window import SCREENS

# What is asked

LIST_TITLE = "Chọn báo cáo"
# How reports stand in the list, where their own title is too long for it.
LISTED: Mapping[str, str] = {
    "work-report": "Báo cáo thi đua, khen thưởng",
    "campaign-report": "Báo cáo sơ kết, tổng kết",
    "launch-plan": "Kế hoạch phát động",
    "score-sheet": "Biểu 02a. Bảng chấm điểm",
    "score-explained": "Biểu 02a có giải thích",
    "bloc-scores": "Biểu 02b. Tổng hợp điểm khối",
    "award-list": "Biểu 03. Đề nghị khen thưởng",
    "activity-summary": "Biểu 04. Tổng hợp hoạt động",
    "examples": "Biểu 06. Điển hình tiên tiến",
    "works": "Biểu 07. Công trình, phần việc",
    "statistics-0601": "Biểu 0601.N. Số phong trào",
}
PARAMETERS = "Nội dung báo cáo"
ANY = "(để chương trình chọn)"
LABELS: Mapping[str, str] = {
    "period": "Kỳ báo cáo",
    "unit": "Đơn vị",
    "campaign": "Phong trào",
    "sheet": "Phiếu chấm điểm",
    "proposal": "Đề nghị khen thưởng",
    "meeting": "Cuộc họp",
    "bloc": "Khối, cụm thi đua",
    "bundle": "Gói dữ liệu",
}
# The screen on which what a report needs is entered, or comes into being.
ENTERED: Mapping[str, str] = {
    "period": "settings",
    "campaign": "campaigns",
    "sheet": "scoring",
    "proposal": "commendations",
    "meeting": "commendations",
    "bloc": "units",
    "bundle": "exchange",
}

# Tabs

TABS: Mapping[str, str] = {
    "preview": "Xem trang in",
    "words": "Lời văn",
    "head": "Số và chữ ký",
    "charts": "Biểu đồ",
}

# What can be done with a report

PRINT = "In…"
SAVE_PDF = "Lưu PDF"
SAVE_DOCX = "Lưu Word"
SAVE_XLSX = "Lưu Excel"
OPEN_PDF = "Mở tệp PDF"
OPEN_DOCX = "Mở bằng Word"
OPEN_SAVED = "Mở tệp vừa lưu"
KINDS: Mapping[str, str] = {
    ".pdf": "Tài liệu PDF",
    ".docx": "Văn bản Word",
    ".xlsx": "Bảng tính Excel",
}

# Pages

ZOOM_OUT = "Nhỏ hơn (Ctrl+-)"
ZOOM_IN = "To hơn (Ctrl++)"
FULL = "100 %"
FIT = "Vừa chiều ngang"
PAGE = "Trang"
FIND = "Tìm chữ… (Ctrl+F)"
FIND_NEXT = "Chỗ sau (Enter)"
FIND_BEFORE = "Chỗ trước (Shift+Enter)"
NOT_FOUND = "không thấy"
STOP = "Dừng"
STOPPED = "Đã dừng dựng trang in. Nhấn F5 để dựng lại."
NOT_DRAWN = "Chưa in được báo cáo này:"

# Words of the clerk's own

WORDS_LEAD = (
    "Chữ gõ ở đây tự lưu khi rời mục, sang thẻ hay màn hình khác, đóng chương trình, hoặc ngừng gõ"
    " 20 giây; nhấn Ctrl+S để lưu ngay. Dựng lại báo cáo chỉ thay số liệu, không đụng tới lời văn."
)
GENERATED = "Chương trình viết sẵn:"
NOTHING_GENERATED = "Mục này chương trình không viết sẵn câu nào."
OWN_WORDS = "Lời văn của đơn vị:"
ALONE = "Chỉ in lời văn này, không in câu viết sẵn và bảng của mục"
SEEN = "Đã xem, giữ nguyên lời văn"
WORDS_SAVED = "Đã lưu lời văn"
WORDS_TYPING = "Chưa lưu"
NO_FIGURE = "(chưa có)"

# Number and signature

HEAD_LEAD = "Những gì ghi ở đây chỉ dùng cho đúng báo cáo này; để trống thì lấy theo thể thức."
HEAD_LABELS: Mapping[str, str] = {
    "number": "Số",
    "number_suffix": "Đuôi số",
    "on_day": "Ngày ký",
    "place": "Địa danh",
    "authority": "Quyền hạn ký",
    "role": "Chức vụ người ký",
    "signer": "Họ và tên người ký",
    "addressees": "Kính gửi",
    "recipients": "Nơi nhận",
}
HEAD_HINTS: Mapping[str, str] = {
    "number": "Để trống khi chưa cấp số: chỗ số in thành dấu chấm để điền tay.",
    "number_suffix": "Chỉ khi có số trùng, ví dụ a trong 15a.",
    "on_day": "Để trống thì in dấu chấm để điền tay.",
    "authority": "Mỗi dòng một ý, ví dụ TM. ỦY BAN NHÂN DÂN, dòng dưới KT. CHỦ TỊCH.",
    "addressees": "Mỗi dòng một nơi; để trống nếu không có Kính gửi.",
    "recipients": "Mỗi dòng một nơi, dòng cuối là nơi lưu.",
}
HEAD_SAVED = "Đã lưu số và chữ ký"
NEVER_NUMBERED = "Chưa cấp số"

# Printing

PRINTING = "In"
LOOKING_FOR_PRINTERS = "Đang tìm máy in"
PRINTER = "Máy in"
PAGES = "Các trang"
PAGES_HINT = "Để trống là in tất cả. Ví dụ: 1-3, 5"
COPIES = "Số bản"
DUPLEX = "Mặt giấy"
DUPLEX_CHOICES: tuple[tuple[str, str], ...] = (
    ("", "In một mặt"),
    ("long", "In hai mặt, lật cạnh dài"),
    ("short", "In hai mặt, lật cạnh ngắn"),
)
PRINT_NOW = "In"
DIRECT_TITLE = "In thẳng ra máy in"
DIRECT_NOTE = (
    "Bình thường báo cáo được mở bằng chương trình đọc PDF rồi in từ đó. In thẳng là cách mới: hãy"
    " in thử một trang trước."
)
ALWAYS_DIRECT = "Từ nay in thẳng ra máy in trên máy này"
NOT_PRINTED_TITLE = "Chưa in được"
READER_TITLE = "In từ chương trình đọc PDF"
READER = (
    "Trên máy này báo cáo được mở bằng chương trình đọc PDF, rồi in từ đó (Ctrl+P). In thẳng ra"
    " máy in là cách mới, hãy in thử một trang trước."
)
TRY_DIRECT = "In thẳng"
NO_PROGRAM_TITLE = "Không mở được tệp"


def asked(label: str) -> str:
    """Say what the program took where nothing was chosen."""
    return f"đang lấy: {label}"


def missing(name: str, *, may_enter: bool) -> str:
    """Say that there is nothing to choose from, and where it is entered."""
    lead = f"Chưa có {LABELS[name].lower()} nào."
    if name not in ENTERED:
        return lead
    place = SCREENS[ENTERED[name]]
    if may_enter:
        return f"{lead} Nhập ở màn hình {place}."
    return f"{lead} Nhận từ cấp trên ở màn hình {SCREENS['exchange']}."


def file_name(direction: str, number: int, unit: str, when: str) -> str:
    """Name a file that was sent or received."""
    way = "nhận từ" if direction == "in" else "gửi"
    return f"Gói số {number} {way} {unit}, {when}"


def saved(path: str) -> str:
    """Say where the report is."""
    return f"Đã lưu {path}"


def building(done: int, total: int) -> str:
    """Say how far the pages are."""
    if not total:
        return "Đang dựng trang in…"
    return f"Đang dựng trang in… {_grouped(done)} trên {_grouped(total)} dòng"


def pages(count: int) -> str:
    """Return how many pages there are, beside the number of the one on view."""
    return f"trên {count}"


def percent(size: int) -> str:
    """Return how large a page is drawn."""
    return f"{size} %"


def found(place: int, count: int, *, more: bool) -> str:
    """Say which of the places found is on view; more of them may come."""
    return f"{place} trên {count}{'…' if more else ''}"


def searching(page: int) -> str:
    """Say which page is being searched."""
    return f"trang {page}…"


def changed_since(day: str) -> str:
    """Lead in the figures that are not what they were when the words were written."""
    return f"Số liệu đã đổi từ khi viết (ngày {day}):" if day else "Số liệu đã đổi từ khi viết:"


def changed(label: str, before: str, now: str) -> str:
    """Return one figure that changed."""
    return f"• {label}: {before or NO_FIGURE} → {now or NO_FIGURE}"


def written(day: str) -> str:
    """Say when the words were last written."""
    return f"Viết ngày {day}"


def words_saved(heading: str) -> str:
    """Say whose words were saved."""
    return f"{WORDS_SAVED}: {heading}" if heading else WORDS_SAVED


def series(symbol: str, year: int) -> str:
    """Return which series a number belongs to."""
    return f"Ký hiệu {symbol}, sổ năm {year}"


def taken_by(papers: str) -> str:
    """Say which other papers bear the same number."""
    return f"Số này còn ghi ở văn bản khác: {papers}. Hãy đối chiếu sổ văn bản, sửa một trong hai."


def take_number(number: int) -> str:
    """Return the words of the button that takes the next number."""
    return f"Lấy số {number}"


def print_count(count: int) -> str:
    """Say how long the document is."""
    return f"Tài liệu có {count} trang."


def printer_name(title: str, *, default: bool, accepts: bool) -> str:
    """Return a printer as it stands in the list."""
    notes = ["mặc định"] if default else []
    notes += [] if accepts else ["đang tạm dừng"]
    return f"{title} ({', '.join(notes)})" if notes else title


def printed(pages: int, copies: int, printer: str) -> str:
    """Say what a printer took."""
    times = f", {copies} bản" if copies > 1 else ""
    return f"Đã gửi {pages} trang{times} tới máy in {printer}"


def no_program(path: str) -> str:
    """Say that the system has no program for a file, and where the file is."""
    return f"Máy này chưa có chương trình mở loại tệp này. Tệp nằm ở {path}."


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
