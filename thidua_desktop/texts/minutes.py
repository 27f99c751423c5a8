"""The words of the minutes of a meeting."""

from datetime import date

from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import BLANK, counted, filled_in

TITLE = "Biên bản họp"
KIND = "Biên bản"
NO_SUBJECT = "Họp ........................................"

PRESENT = "Có mặt"
ABSENT = "Vắng mặt"
ATTENDANCE = "Thành phần tham dự"
CONTENT = "Nội dung (theo diễn biến):"
AGENDA = "Chương trình"
PROCEEDINGS = "Diễn biến"
VOTES = "Kết quả bỏ phiếu"
CONCLUSION = "Kết luận"
SECRETARY = "Thư ký"
CHAIR = "Chủ tọa"
SIGN_HINT = "(Ký, ghi rõ họ tên)"

VOTE_COLUMNS = (
    "STT",
    "Tập thể, cá nhân, hộ gia đình",
    "Hình thức đề nghị",
    "Tán thành",
    "Không tán thành",
    "Ý kiến khác",
    "Người có mặt bỏ phiếu",
    "Cả Hội đồng",
)
VOTES_GROUP = "Số phiếu"
SHARES_GROUP = "Tỷ lệ tán thành (%) so với"

NO_MEETING = "Chưa có cuộc họp nào để lập biên bản. Nhập ở màn hình Khen thưởng, thẻ Biên bản họp."
NO_LINES = "Đề nghị khen thưởng chưa có tập thể, cá nhân, hộ gia đình nào."
SHARES_NOTE = (
    "Người có mặt bỏ phiếu: cộng số phiếu tán thành, không tán thành và ý kiến khác của từng"
    " trường hợp. Cả Hội đồng: tính cả thành viên vắng mặt."
)
VOTES_UNKNOWN = (
    "Ô để trống là chưa nhập số phiếu hoặc tổng số thành viên Hội đồng."
    " Nhập ở màn hình Khen thưởng."
)

_MEETING = "Cuộc họp"
_KINDS = ("Hội nghị", "Hội thảo", "Buổi họp", "Phiên họp")


def begun(clock: str, day: date | None) -> str:
    """Say when the meeting began: "08:30" becomes "08 giờ 30 phút"."""
    return f"Thời gian bắt đầu: {_time(clock)}, {long_day(day)}"


def ended(title: str, clock: str, day: date | None) -> str:
    """Say when it ended; the paper's last words."""
    low = title.lower()
    kind = next((kind for kind in _KINDS if low.startswith(kind.lower())), _MEETING)
    return f"{kind} kết thúc vào {_time(clock)}, {long_day(day)}"


def held_at(place: str) -> str:
    """Say where it was held."""
    return filled_in("Địa điểm", place)


def chaired(name: str, role: str) -> str:
    """Say who was in the chair."""
    return filled_in("Chủ trì (chủ tọa)", ", ".join(filter(None, (name, role))))


def written_by(name: str) -> str:
    """Say who wrote the minutes."""
    return filled_in("Thư ký (người ghi biên bản)", name)


def attended(heading: str, names: tuple[str, ...]) -> str:
    """Say who was there or was not: one name goes on the line itself."""
    if len(names) > 1:
        return f"- {heading}:"
    return filled_in(f"- {heading}", "".join(names))


def attendant(name: str) -> str:
    """Return one of several names."""
    return f"+ {name}"


def numbered(number: int, heading: str) -> str:
    """Return the heading of a part."""
    return f"{number}. {heading}"


def voted(title: str, count: int, council: int | None) -> str:
    """Say what was voted on, and how many members the council has."""
    return (
        f"Bỏ phiếu đối với {counted(count)} trường hợp theo hồ sơ “{title}”;"
        f" tổng số thành viên Hội đồng: {counted(council)} người."
    )


def _time(clock: str) -> str:
    hour, _, minute = clock.partition(":")
    return f"{hour or BLANK} giờ {minute or BLANK} phút"
