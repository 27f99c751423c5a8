"""The words of the printed reports."""

from collections.abc import Iterable, Mapping

from thidua_desktop.texts.codes import code_label

TITLES: Mapping[str, str] = {
    "score-sheet": "Bảng chấm điểm một đơn vị",
    "activity-summary": "Tổng hợp hoạt động phong trào",
    "targets": "Theo dõi chỉ tiêu thi đua",
    "score-explained": "Bảng chấm điểm có giải thích",
    "bloc-scores": "Tổng hợp điểm thi đua của khối",
    "award-list": "Danh sách đề nghị khen thưởng",
    "submissions": "Theo dõi gửi báo cáo",
    "examples": "Danh sách điển hình tiên tiến",
    "works": "Công trình, phần việc thi đua",
    "initiatives": "Danh sách sáng kiến",
    "statistics-0601": "Thống kê số phong trào thi đua",
    "charts": "Biểu đồ thi đua",
}
FORMS: Mapping[str, str] = {
    "score-sheet": "Biểu 02a",
    "score-explained": "Biểu 02a",
    "activity-summary": "Biểu 04",
    "targets": "Biểu 01",
    "bloc-scores": "Biểu 02b",
    "award-list": "Biểu 03",
    "submissions": "Biểu 05",
    "examples": "Biểu 06",
    "works": "Biểu 07",
    "initiatives": "Biểu 08",
    "statistics-0601": "Biểu số 0601.N",
}
SCORE_SHEET = "Bảng chấm điểm thi đua"
ACTIVITY_SUMMARY = "Tổng hợp hoạt động phong trào"

COMMITTEE = "Ủy ban nhân dân"
COMMITTEE_SHORT = "UBND"

NOT_APPLICABLE = "không áp dụng"
NOT_ASSESSED = "không đánh giá"
NONE = "-"
SAMPLE = "dữ liệu mẫu"
SAMPLE_NOTE = "Có dữ liệu mẫu, không dùng để báo cáo."

# The score sheet

SCORE_COLUMNS = (
    "STT",
    "Nội dung tiêu chí",
    "Điểm tối đa",
    "Kết quả",
    "Tự chấm",
    "Khối chấm",
    "Ghi chú/Lý do",
)
TOTAL = "Tổng điểm"
BONUS = "Điểm thưởng"
PENALTY = "Điểm trừ"
GRAND_TOTAL = "Tổng cộng"
RATING = "Xếp loại"
PLACE = "Xếp thứ trong khối"
NO_SHEET = "Đơn vị chưa có phiếu chấm điểm nào. Mở phiếu ở màn hình Chấm điểm."
NO_CRITERIA = "Bảng tiêu chí này chưa có tiêu chí nào."
ESTIMATED_NOTE = "(ước): số ước thực hiện, chưa phải số chính thức."

_OTHER = "KHAC"

# How offices head the groups that stand beside the table's own maximum.
_BONUS_HEADS = ("điểm thưởng", "điểm cộng")
_PENALTY_HEADS = ("điểm trừ",)

# The summary of activities

SUMMARY_COLUMNS = (
    "STT",
    "Phong trào/Loại hoạt động",
    "ĐVT",
    "Số lượng kỳ này",
    "Lũy kế",
    "Người tham gia",
    "Kinh phí (đồng)",
    "Ghi chú",
)
NO_CAMPAIGN = "Hoạt động không thuộc phong trào nào"
BY_TYPE = "Tổng hợp theo loại hoạt động"
NO_ACTIVITIES = "Đơn vị chưa ghi hoạt động nào trong kỳ này và từ đầu năm."
PERIOD_ONLY_NOTE = "Số người tham gia và kinh phí là số của kỳ này."
COUNTED_ONCE_NOTE = (
    "Hoạt động thuộc nhiều phong trào được ghi ở từng phong trào,"
    " nhưng chỉ tính một lần trong phần tổng hợp theo loại và dòng tổng cộng."
)
PARTLY_ON_AIR_NOTE = "Phút phát sóng chưa kể các buổi chưa ghi thời lượng."
PROPAGANDA = "Tuyên truyền"
# The parts of that line; the other types go by their own names.
PROPAGANDA_PARTS: Mapping[str, str] = {
    "TUYEN_TRUYEN": "Họp bản, loa, pano, mạng xã hội",
    "TIN_BAI": "Tin bài",
    "CHUYEN_MUC": "Chuyên mục",
    "PHAT_SONG": "Phát thanh, truyền hình",
}
ON_AIR = "Phút phát sóng"


def place(name: str) -> str:
    """Return a unit's name without its committee's: "huyện Tân Uyên" of "UBND huyện Tân Uyên"."""
    return name.removeprefix(f"{COMMITTEE_SHORT} ").removeprefix(f"{COMMITTEE} ")


def unit_and_period(unit: str, period: str) -> str:
    """Return what a report is about: "Huyện Tam Đường, 6 tháng đầu năm 2024"."""
    return f"{unit}, {period[:1].lower()}{period[1:]}"


def by_table(table: str) -> str:
    """Return which table a sheet is scored by."""
    return f"Theo {table[:1].lower()}{table[1:]}"


def part(name: str) -> str:
    """Return a name as one of several under a heading."""
    return f"- {name}"


def measure(code: str) -> str:
    """Return the word of a measure; "" for one that says nothing."""
    return "" if code == _OTHER else code_label("measure", code)


def computed(points: str) -> str:
    """Return what the program computes where the unit gives itself something else."""
    return f"tính được {points}"


def bloc_says(reason: str) -> str:
    """Return the reason the bloc gives for its points."""
    return f"khối: {reason}"


def heads_bonus(name: str) -> bool:
    """Say whether a group of this name holds points beyond the maximum."""
    return name.lower().startswith(_BONUS_HEADS)


def heads_penalty(name: str) -> bool:
    """Say whether a group of this name holds points taken off."""
    return name.lower().startswith(_PENALTY_HEADS)


def unscored_note(codes: Iterable[str]) -> str:
    """Say which criteria have no points yet."""
    return f"Chưa có điểm: {', '.join(codes)}. Tổng chưa gồm các tiêu chí này."


def sheet_state_note(state: str) -> str:
    """Say how far the sheet has come."""
    return f"Tình trạng phiếu: {state}."


def cumulative_note(first: str, last: str) -> str:
    """Say from when to when the cumulative figures count."""
    return f"Lũy kế tính từ ngày {first} đến ngày {last}."
