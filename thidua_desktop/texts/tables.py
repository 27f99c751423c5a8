"""The words of the printed tables about targets, points, awards and reports that were due."""

from collections.abc import Mapping, Sequence

# Biểu 01: targets

TARGETS = "Theo dõi chỉ tiêu thi đua"
TARGET_COLUMNS = (
    "STT",
    "Chỉ tiêu",
    "ĐVT",
    "Thực hiện cùng kỳ năm trước",
    "Kế hoạch năm",
    "Thực hiện trong kỳ",
    "Lũy kế",
    "% so với kế hoạch",
    "% so với cùng kỳ",
    "Đánh giá",
    "Ghi chú",
)
WHOLE_YEAR_BEFORE = "Thực hiện năm trước"
VERDICTS: Mapping[str, str] = {"": "", "DAT": "Đạt", "CHUA_DAT": "Chưa đạt"}
ESTIMATED = " (ước)"
ABOUT = " (khoảng)"
SAMPLE = "mẫu"
SAMPLE_TARGET = "KH mẫu"
NO_TARGETS = (
    "Đơn vị chưa được giao chỉ tiêu và chưa có kết quả chỉ tiêu nào trong năm này."
    " Nhập ở màn hình Chỉ tiêu."
)
ESTIMATED_NOTE = "(ước): số ước thực hiện, chưa phải số chính thức."
ABOUT_NOTE = "(khoảng): mức giao ước khoảng."
YEAR_RUNS_NOTE = (
    "Đánh giá so với kế hoạch cả năm; năm chưa hết thì chỉ ghi “Đạt” ở chỉ tiêu đã đạt."
)
STOCK_NOTE = "Chỉ tiêu tính tại một thời điểm: cột Lũy kế là số đến cuối kỳ."
NOT_REPORTED_NOTE = "Ô để trống: chưa có số liệu."


def explained(words: str) -> str:
    """Return a unit's explanation of a result."""
    return f"Giải trình: {words}"


def between(lower: str, upper: str) -> str:
    """Return a target that is a range."""
    return f"{lower} - {upper}"


# Biểu 02b: the points of a bloc

BLOC_SCORES = "Bảng tổng hợp điểm thi đua của khối"
BLOC_NUMBER = "STT"
BLOC_UNIT = "Đơn vị"
BLOC_POINTS = "Điểm các tiêu chí"
BLOC_BONUS = "Thưởng"
BLOC_PENALTY = "Trừ"
BLOC_CLAIMED = "Tổng tự chấm"
BLOC_APPRAISED = "Tổng thẩm định"
BLOC_PLACE = "Xếp hạng"
BLOC_AWARD = "Đề nghị (Cờ/BK)"
LEVEL = " (đồng hạng)"
NOT_RANKED: Mapping[str, str] = {
    "absent": "chưa có phiếu",
    "other_table": "chấm theo bảng khác",
}
NO_BLOC = "Chưa có khối thi đua nào. Nhập khối và các thành viên ở màn hình Đơn vị, thẻ Khối, cụm."
NO_PERIOD = (
    "Chưa có kỳ báo cáo nào. Hãy nhập gói dữ liệu cấp trên gửi xuống; cấp tỉnh nhập kỳ ở màn hình"
    " Cài đặt."
)
FURTHEST_NOTE = (
    "Điểm các nhóm, thưởng, trừ và xếp hạng theo điểm ở bước mới nhất của từng phiếu;"
    " “Tổng thẩm định” là tổng điểm sau tự chấm (khối chấm, thẩm định hoặc duyệt)."
)
AWARD_NOTE = "Cột Đề nghị do hội nghị khối ghi sau khi suy tôn."
UNRANKED_NOTE = "Chưa đủ phiếu của các thành viên nên chưa xếp hạng."


def group(number: str) -> str:
    """Return the heading of a group of criteria."""
    return f"Nhóm {number}"


def groups_note(groups: Sequence[tuple[str, str]]) -> str:
    """Say what each group of criteria is called."""
    return f"Các nhóm tiêu chí – {'; '.join(f'{code}: {name}' for code, name in groups)}."


def no_sheets(bloc: str) -> str:
    """Say that no member of a bloc has a sheet here."""
    return f"{bloc} chưa có phiếu chấm điểm nào ở đây. Mở hoặc nhận phiếu rồi in lại."


def waiting_note(unit: str, codes: str) -> str:
    """Say what a unit's total does not hold yet."""
    return f"{unit}: chưa có điểm hoặc chưa trả lời {codes}."


# Biểu 03: those proposed for an award

AWARD_LIST = "Danh sách đề nghị khen thưởng"
AWARD_COLUMNS = (
    "STT",
    "Họ và tên/Tên tập thể/Chủ hộ",
    "Năm sinh",
    "Chức vụ, đơn vị/Địa chỉ",
    "Tóm tắt thành tích",
    "Hình thức đề nghị",
    "Số phiếu",
)
SUBJECTS: Mapping[str, str] = {"TT": "TẬP THỂ", "CN": "CÁ NHÂN", "HO": "HỘ GIA ĐÌNH"}
SUBJECT_COUNTS: Mapping[str, str] = {"TT": "tập thể", "CN": "cá nhân", "HO": "hộ gia đình"}
TOTAL = "Tổng cộng"
NO_PROPOSAL = (
    "Chưa có đề nghị khen thưởng nào. Nhập ở màn hình Khen thưởng, thẻ Đề nghị khen thưởng."
)
NO_AWARD_LINES = (
    "Đề nghị này chưa ghi tên tập thể, cá nhân, hộ gia đình nào."
    " Nhập ở màn hình Khen thưởng, thẻ Đối tượng đề nghị khen."
)
VOTES_NOTE = "Số phiếu: số phiếu đồng ý trên số phiếu đã bỏ; ô để trống là chưa bỏ phiếu."


def counted(count: str, subject: str) -> str:
    """Return how many of a kind of subject."""
    return f"{count} {SUBJECT_COUNTS[subject]}"


def of_votes(count: int, cast: int | None) -> str:
    """Return how many agreed, of how many votes where that is known."""
    return str(count) if cast is None else f"{count}/{cast}"


# Biểu 05: what had to be sent

SUBMISSIONS = "Theo dõi gửi báo cáo"
SUBMISSION_COLUMNS = (
    "STT",
    "Đơn vị",
    "Kỳ, báo cáo",
    "Hạn gửi",
    "Ngày gửi",
    "Trễ (ngày)",
    "Lần gửi",
)
CLOSINGS = "Chốt và gửi số liệu của kỳ"
DOSSIERS = "Báo cáo, hồ sơ phải gửi"
NOTHING_DUE = "Kỳ này chưa có đơn vị nào phải gửi số liệu, báo cáo về đây."
LATE_NOTE = "Đơn vị chưa gửi mà đã quá hạn: số ngày trễ tính đến hết ngày in."
RETURNED = "bị trả lại"


def on_day(day: str) -> str:
    """Say on which day a table was drawn up."""
    return f"Số liệu tính đến ngày {day}."
