"""Words of the score sheet: its columns, its states, its what-if."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

WHY = "Vì sao"

# Headings of the columns
COLUMN_RESULT = "Kết quả\n(b)"
COLUMN_TARGET = "Chỉ tiêu\n(a)"
COLUMN_BASE = "Số khác\n(c)"
COLUMN_COMPUTED = "Tính\nđược"
COLUMN_CLAIMED = "Tự\nchấm"
COLUMN_DIFFERENCE = "Chênh"
COLUMN_SAVED = "Điểm\ntrên phiếu"
COLUMN_TRIED = "Điểm\nkhi thử"
COLUMN_SHIFT = "Hơn,\nkém"
COLUMN_STAGES = {"KHOI": "Khối\nchấm", "THAM_DINH": "Thẩm\nđịnh", "DUYET": "Duyệt"}
COLUMN_WHYS = {
    "KHOI": "Lý do\nkhối chấm khác",
    "THAM_DINH": "Lý do\nthẩm định khác",
    "DUYET": "Lý do\nduyệt khác",
}
COLUMN_REASON = "Lý do"
COLUMN_EVIDENCE = "Minh chứng"
COLUMN_NOT_APPLICABLE = "K.áp\ndụng"

PLUS = "+"
MINUS = "\u2212"
YES = "x"

# Numbers that were not understood
FOREIGN_TITLE = "Số viết dấu chấm thập phân"
FOREIGN_YES = "Hiểu như vậy"
FOREIGN_NO = "Không, để tôi sửa"


def foreign_question(count: int, text: str, reading: str) -> str:
    """Ask whether pasted numbers with a point are meant with a comma."""
    return (
        f"Trong vùng dán có {count} số viết kiểu “{text}”. "
        f"Hiểu là “{reading}” (dấu phẩy thập phân)?"
    )


def cell_text(name: str, text: str) -> str:
    """Name a cell and what was put into it."""
    return f"{name} “{text}”" if text else name


def refused_cell(name: str, text: str, sentence: str) -> str:
    """Name a cell, what was put into it, and why it was not taken."""
    return f"{cell_text(name, text)}: {sentence}"


def refused_cells(cells: Sequence[str], sentence: str, most: int) -> str:
    """Name the cells that were not taken for one reason; of very many only the first."""
    more = f" và {len(cells) - most} ô nữa" if len(cells) > most else ""
    return f"{'; '.join(cells[:most])}{more}: {sentence}"


def over_register(known: str) -> str:
    """Say that the register holds another figure than the one typed."""
    return f"sổ đang có {known}; hãy ghi lý do ở cột Lý do, hoặc xóa số này."


def over_computed(computed: str) -> str:
    """Say that other points were computed than those typed."""
    return f"điểm tính được là {computed}; hãy ghi lý do ở cột Lý do, hoặc xóa điểm này."


def other_points(column: str) -> str:
    """Say that points differ from those of the step before."""
    return f"điểm khác bước trước; hãy ghi lý do ở cột {column}, hoặc xóa điểm này."


def cell_name(code: str, column: str) -> str:
    """Name a cell by its criterion and column."""
    return f"{code}, {column}"


# What is said of cells
DRAWN = {
    "indicator": "Lấy từ kết quả chỉ tiêu; gõ số khác thì phải ghi lý do.",
    "activities": "Đếm từ các hoạt động đã nhập; gõ số khác thì phải ghi lý do.",
    "incidents": "Đếm từ sổ vụ việc; gõ số khác thì phải ghi lý do.",
    "submissions": "Đếm từ sổ nộp báo cáo; gõ số khác thì phải ghi lý do.",
    "bloc": "Lấy từ số liệu các đơn vị trong khối.",
    "linked": "Lấy từ tiêu chí khác trong bảng; gõ số khác thì phải ghi lý do.",
}
SAME_POINTS = "Bằng điểm ở cột trước; gõ vào đây nếu cho điểm khác."
NO_POINTS = "–"
TOTAL = "Tổng điểm"
PLACE = "Xếp thứ trong khối"

# Where a sheet stands, and the steps that may be taken
STEPS = ("Tự chấm", "Khối chấm", "Thẩm định", "Duyệt", "Công bố")
SUBMIT = "Nộp phiếu tự chấm"
MOVES = {
    ("DANG_THAM_DINH", False): "Nhận chấm ở khối",
    ("TRA_LAI", True): "Trả lại bổ sung",
    ("DA_THAM_DINH", False): "Khối chấm xong",
    ("DANG_THAM_DINH", True): "Trả về khối chấm lại",
    ("DA_DUYET", False): "Duyệt phiếu",
    ("DA_THAM_DINH", True): "Điều chỉnh sau duyệt",
    ("DA_CONG_BO", False): "Công bố",
}
MOVE_REASON = "Lý do (đơn vị sẽ đọc được):"
MOVE_REASON_MISSING = "Cần ghi lý do thì mới làm được bước này."
MOVE_DOCUMENT = "Số, ký hiệu của văn bản cho phép điều chỉnh (đã có trong danh mục Văn bản):"
DOCUMENT_NONE = (
    "Chưa có văn bản nào như vậy trong danh mục. Hãy nhập văn bản ở màn hình Phong trào, thẻ Văn "
    "bản rồi làm lại."
)
DOCUMENT_SEVERAL = "Có nhiều văn bản khớp với chữ vừa gõ. Hãy gõ đủ số, ký hiệu."
SUBMIT_QUESTION = (
    "Sau khi nộp, phiếu không sửa được nữa, trừ khi bị trả lại bổ sung. Nộp phiếu tự chấm?"
)
SUBMIT_WAITS = "Chưa nộp được: những tiêu chí sau chưa có điểm và chưa ghi “không áp dụng”."
SUBMIT_UNANSWERED = "Chưa nộp được: mới còn điều kiện chưa trả lời."


def move_question(step: str) -> str:
    """Ask whether to take a step."""
    return f"{step}? Việc này được ghi lại cùng tên người làm và ngày giờ."


def moved(step: str) -> str:
    """Say that a step was taken."""
    return f"Đã xong: {step}"


def unscored_line(code: str, name: str) -> str:
    """Name a criterion without points."""
    return f"{code}. {name}"


def unanswered_line(codes: Sequence[str]) -> str:
    """Name the conditions nobody has answered."""
    return f"Điều kiện chưa trả lời: {', '.join(codes)} (gõ 1 nếu đã xảy ra, 0 nếu không)"


# What if
TRY = "Thử"
TRY_BAND = "ĐANG THỬ – chưa ghi gì vào phiếu"
TRY_DROP = "Bỏ, về phiếu thật"
TRY_WRITE = "Ghi vào phiếu"
TRY_HINT = (
    "Gõ kết quả, chỉ tiêu hoặc điểm khác vào các ô trắng để xem điểm, tổng và thứ hạng đổi ra sao."
)
TRY_NOTHING = "Chưa thử thay đổi nào."
TRY_LEAVE = "Đang thử dở. Những số đang thử sẽ mất, phiếu thật giữ nguyên. Bỏ bản thử?"
TRY_REFUSED = "Không thử được"
TRY_REFUSED_LEAD = "Những ô sau giữ nguyên như trước:"


def try_write_question(cells: int) -> str:
    """Ask whether what was tried is to become the sheet."""
    return f"Ghi {cells} số đang thử vào phiếu thật? Đây là một lần ghi, hoàn tác được bằng Ctrl+Z."


def tried_total(before: str, after: str, apart: str) -> str:
    """Say what the total would become."""
    if not apart:
        return f"Tổng điểm giữ nguyên {after or NO_POINTS}"
    return f"Tổng điểm {before or NO_POINTS} → {after or NO_POINTS} ({apart})"


def tried_place(before: int | None, after: int | None) -> str:
    """Say what the place would become."""
    if before == after:
        return f"hạng giữ nguyên {after}"
    apart = f" ({place_shift(before, after)})" if before and after else ""
    return f"hạng {before or NO_POINTS} → {after or NO_POINTS}{apart}"


def place_shift(before: int, after: int) -> str:
    """Return how far a place moves."""
    if before == after:
        return ""
    return f"lên {before - after}" if after < before else f"xuống {after - before}"


# The sheet itself
TAB = "Chấm điểm"
TABLE = "Bảng tiêu chí"
PERIOD = "Kỳ"
UNIT = "Đơn vị"
OPEN = "Mở phiếu"
PRINT = "In phiếu"
CHOOSE = "Chọn bảng tiêu chí và kỳ rồi bấm Mở phiếu."
INCOMPLETE = "Hãy chọn đủ bảng tiêu chí, kỳ và đơn vị."
NEW_TITLE = "Lập phiếu mới"
NEW = "Chưa có phiếu chấm điểm cho bảng, kỳ và đơn vị này. Lập phiếu mới?"
NEW_YES = "Lập phiếu"
SAVED = "Đã lưu"
REFUSED_TITLE = "Có ô không nhận được"
REFUSED = "Những ô sau được tô màu, chữ đã dán còn nguyên để sửa:"
DROP_KEPT = "Bỏ các ô chưa lưu"
KEPT_TITLE = "Còn ô chưa lưu"
KEPT = "Những ô sau vẫn chưa lưu được:"
READ_ONLY = "Ô này chỉ để xem."


def not_saved(line: str) -> str:
    """Say that a text is not saved, and why."""
    return f"Chưa lưu – {line}"


def leave_question(count: int) -> str:
    """Ask whether texts that are not saved may go."""
    return f"Còn {count} ô đã gõ mà chưa lưu được (ô tô màu). Bỏ những chữ đó?"


def kept_count(count: int) -> str:
    """Say how many texts wait in their cells."""
    return f"Còn {count} ô chưa lưu (tô màu)"


def kept_dropped(count: int) -> str:
    """Say that the texts that waited are gone."""
    return f"Đã bỏ {count} ô chưa lưu"


def pasted(saved: int, refused: int, skipped: int, outside: int) -> str:
    """Say what became of a block: the cells saved, not taken, only read, and outside."""
    parts = [f"Đã lưu {saved} ô"]
    if refused:
        parts.append(f"không nhận {refused} ô")
    if skipped:
        parts.append(f"bỏ qua {skipped} ô chỉ để xem")
    if outside:
        parts.append(f"bỏ qua {outside} ô nằm ngoài bảng")
    return "; ".join(parts)


def refused_lead(told: str) -> str:
    """Say what became of a block, before the cells that were not taken."""
    return f"{told}. {REFUSED}"


def ranked(place: int) -> str:
    """Return a unit's place in its bloc."""
    return f"hạng {place} trong khối"


def unscored(count: int) -> str:
    """Say how many criteria are without points."""
    return f"còn {count} tiêu chí chưa có điểm"


def joined(parts: Iterable[str]) -> str:
    """Return facts in one line."""
    return " · ".join(parts)


# The sheets of a whole bloc
ONE_UNIT = "Một đơn vị"
WHOLE_BLOC = "Cả khối"
BLOC = "Khối, cụm"
SCORES = {
    "computed": "Tính được",
    "claimed": "Tự chấm",
    "bloc": "Khối chấm",
    "appraised": "Thẩm định",
    "final": "Duyệt",
}
SCORE = "Điểm hiển thị"
BLOC_CHOOSE = "Chọn bảng tiêu chí, kỳ và khối rồi bấm Mở phiếu."
STATE = "Tình trạng phiếu"
NO_SHEET = "chưa có"
SHORT_STATES = {
    "NHAP": "đang nhập",
    "DA_TU_CHAM": "đã nộp",
    "TRA_LAI": "trả lại",
    "DANG_THAM_DINH": "khối chấm",
    "DA_THAM_DINH": "thẩm định",
    "DA_DUYET": "đã duyệt",
    "DA_CONG_BO": "công bố",
}
REASON_TITLE = "Cần ghi lý do"


def reason_for(count: int) -> str:
    """Ask for one reason for all points that differ."""
    return f"{count} điểm khác với điểm ở bước trước. Lý do (ghi chung cho các điểm này):"


def placed(place: int, *, tied: bool) -> str:
    """Return a place, marked where it is shared."""
    return f"{place} (đồng hạng)" if tied else str(place)


def sheets_here(here: int, units: int) -> str:
    """Say how many of a bloc's sheets are here."""
    return f"có {here}/{units} phiếu trên máy này"
