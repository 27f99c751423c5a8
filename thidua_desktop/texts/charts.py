"""The words of the charts, on paper and on the first screen."""

TITLE = "Biểu đồ thi đua"

MONTHS = tuple(f"T{month}" for month in range(1, 13))
ACTIVITIES_UNIT = "lượt"
ARTICLES_UNIT = "tin, bài"
MINUTES_UNIT = "phút"
POINTS_UNIT = "điểm"
PERCENT_UNIT = "%"
FULL = "100 % kế hoạch năm"
RESULT = "Mức hoàn thành"
POINTS = "Tổng điểm"

OVERVIEW_MONTHS = "Hoạt động theo tháng"
NO_TARGETS = "Chưa có kết quả chỉ tiêu để vẽ mức hoàn thành kế hoạch."
NO_RANKING = "Chưa có điểm của khối thi đua để vẽ xếp hạng."
NO_ACTIVITIES = "Chưa có hoạt động nào trong hai năm để vẽ theo tháng."
NO_MEDIA = "Chưa có tin, bài hay buổi phát sóng nào trong hai năm để vẽ theo tháng."
NO_PERIOD = "Chưa có kỳ báo cáo nào nên chưa vẽ được biểu đồ."
UNKNOWN_NOTE = "“…”: chưa có số liệu; 0: có theo dõi mà không phát sinh."
MONTHS_NOTE = "Tháng tính theo kỳ báo cáo tháng đã đặt trong chương trình, nếu có."


def progress(period: str) -> str:
    """Name the chart of targets."""
    return f"Mức hoàn thành kế hoạch, {period[:1].lower()}{period[1:]}"


def ranking(bloc: str, period: str) -> str:
    """Name the chart of a bloc."""
    return f"Điểm của {bloc[:1].lower()}{bloc[1:]}, {period[:1].lower()}{period[1:]}"


def by_month(year: int) -> str:
    """Name the chart of activities."""
    return f"Hoạt động theo tháng năm {year}"


def articles(year: int) -> str:
    """Name the chart of articles."""
    return f"Tin, bài theo tháng năm {year}"


def minutes(year: int) -> str:
    """Name the chart of broadcasts."""
    return f"Thời lượng phát sóng theo tháng năm {year}"


def year(number: int) -> str:
    """Name the series of a year."""
    return f"Năm {number}"


def placed(place: int, unit: str) -> str:
    """Return a unit with its place."""
    return f"{place}. {unit}"


def part(title: str, number: int, count: int) -> str:
    """Name one of several charts that go on from each other."""
    return f"{title} ({number}/{count})"


def nothing_before_note(year: int) -> str:
    """Say that nothing was recorded in the year before."""
    return f"Năm {year} chưa ghi gì trong chương trình nên không có cột so sánh."
