"""The words of the charts, on paper and on the first screen."""

from collections.abc import Iterable

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
NO_TARGETS = (
    "Chưa có kết quả chỉ tiêu để vẽ mức hoàn thành kế hoạch."
    " Nhập chỉ tiêu và kết quả ở màn hình Chỉ tiêu."
)
NO_RANKING = (
    "Chưa có điểm của khối thi đua để vẽ xếp hạng."
    " Mở phiếu ở màn hình Chấm điểm; khối và các thành viên nhập ở màn hình Đơn vị, thẻ Khối, cụm."
)
NO_ACTIVITIES = "Chưa có hoạt động nào trong hai năm để vẽ theo tháng. Nhập ở màn hình Hoạt động."
NO_MEDIA = (
    "Chưa có tin, bài hay buổi phát sóng nào trong hai năm để vẽ theo tháng."
    " Nhập ở màn hình Hoạt động."
)
UNKNOWN_NOTE = (
    "“…”: chưa có số liệu, kể cả các tháng trước lần ghi đầu tiên; 0: có theo dõi mà không phát"
    " sinh."
)
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


def left_out_note(title: str, year: int, *, to_date: bool) -> str:
    """Say which year a chart lacks because nothing was recorded in it, or in it so far."""
    until = ", đến hết kỳ này," if to_date else ""
    return (
        f"Năm {year}{until} chưa ghi gì trong chương trình cho biểu đồ “{title}” nên không có cột"
        " của năm đó."
    )


def partly_on_air_note(months: Iterable[tuple[int, int]]) -> str:
    """Say in which months the length of some broadcasts is not known."""
    told = ", ".join(f"tháng {month}/{year}" for month, year in months)
    return f"Thời lượng phát sóng chưa kể các buổi chưa ghi số phút: {told}."
