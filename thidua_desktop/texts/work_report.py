"""The frame of the report on a period's work: its title, its sections, its first and last words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from thidua_desktop.texts.paper_sentences import lowered

TITLE = "Báo cáo công tác thi đua, khen thưởng"
KIND = "Báo cáo"
NOTHING = (
    "Chưa có số liệu nào trong kỳ. Hãy nhập ở các mục Hoạt động, Kết quả chỉ tiêu, Điển hình,"
    " Khen thưởng, rồi mở lại báo cáo này."
)

_LAST_PADDED = 2
_ABOUT = "công tác thi đua, khen thưởng"

# Sections by their lasting names: heading, level, hint.
SECTIONS: Mapping[str, tuple[str, int, str]] = {
    "opening": ("", 1, "Lời mở đầu khác, nếu cần. Câu dẫn văn bản được in sẵn."),
    "leadership": (
        "I. Công tác lãnh đạo, chỉ đạo",
        1,
        "Văn bản đã ban hành, kiện toàn Hội đồng, tuyên truyền, tập huấn.",
    ),
    "campaigns": (
        "II. Kết quả tổ chức các phong trào thi đua",
        1,
        "Đánh giá chung về các phong trào, nếu cần.",
    ),
    "campaigns-national": (
        "1. Phong trào do Thủ tướng Chính phủ và Trung ương phát động",
        2,
        "Kết quả nổi bật của từng phong trào.",
    ),
    "campaigns-province": (
        "2. Phong trào của tỉnh",
        2,
        "Kết quả nổi bật của từng phong trào.",
    ),
    "campaigns-own": (
        "3. Phong trào của địa phương, đơn vị; thi đua theo chuyên đề",
        2,
        "Kết quả nổi bật; công trình, phần việc chào mừng các sự kiện.",
    ),
    "targets": (
        "4. Kết quả thực hiện các chỉ tiêu thi đua",
        2,
        "Chỉ tiêu nào vượt, chỉ tiêu nào chưa đạt và vì sao.",
    ),
    "examples": (
        "5. Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến",
        2,
        "Gương tiêu biểu, cách nhân rộng.",
    ),
    "awards": (
        "III. Công tác khen thưởng",
        1,
        "Việc xét, đề nghị, trao tặng; khen người trực tiếp lao động.",
    ),
    "organisation": (
        (
            "IV. Hoạt động khối, cụm thi đua; kiểm tra, giám sát;"
            " tổ chức bộ máy, sáng kiến, quỹ thi đua, khen thưởng"
        ),
        1,
        "Hoạt động khối, cụm; kiểm tra; cán bộ làm thi đua, khen thưởng; sáng kiến; quỹ.",
    ),
    "judgement": ("V. Đánh giá chung", 1, "Nhận xét chung, nếu cần."),
    "strengths": ("1. Ưu điểm", 2, "Việc làm tốt, cách làm hay."),
    "weaknesses": ("2. Hạn chế", 2, "Việc chưa làm được, nơi làm chưa tốt."),
    "causes": ("3. Nguyên nhân", 2, "Nguyên nhân khách quan, chủ quan."),
    "tasks": ("VI. Phương hướng, nhiệm vụ trọng tâm", 1, "Nhiệm vụ của kỳ tới."),
    "requests": ("VII. Đề xuất, kiến nghị", 1, "Đề xuất với cấp trên; không có thì ghi: Không."),
    "closing": ("", 1, "Lời kết khác, nếu cần."),
}


@dataclass(frozen=True, slots=True)
class When:
    """A period as a title needs it.

    Attributes:
        type: Code of its type.
        part: Number of the month, the quarter or the half of the year.
        year: Its year.
        name: What people call it.
    """

    type: str
    part: int
    year: int
    name: str


def subject(when: When | None) -> str:
    """Return what the report is about: the results of the period and the tasks of the next."""
    if when is None:
        return f"Kết quả {_ABOUT}"
    this, following = _NAMED.get(when.type, _plain)(when)
    behind = f"; {following}" if following else ""
    return f"Kết quả {_ABOUT} {this}{behind}"


def told(when: When | None) -> str:
    """Return what is reported in running text: "công tác thi đua, khen thưởng quý I năm 2024"."""
    return f"{_ABOUT} {_NAMED.get(when.type, _plain)(when)[0]}" if when else _ABOUT


def opened(ground: str, who: str, when: When | None) -> str:
    """Return the sentence that opens the report; `ground` is the document that calls for it."""
    carrying = f"Thực hiện {ground}, " if ground else ""
    return f"{carrying}{who} báo cáo kết quả {told(when)} như sau:"


def closed(who: str, when: When | None) -> str:
    """Return the sentence that closes the report."""
    return f"Trên đây là Báo cáo kết quả {told(when)} của {who}."


def _month(when: When) -> tuple[str, str]:
    after = _month_of(when.part % 12 + 1, when.year + when.part // 12)
    return _month_of(when.part, when.year), f"nhiệm vụ trọng tâm {after}"


def _month_of(month: int, year: int) -> str:
    """Return a month as dates have it, with a zero before the first two only."""
    return f"tháng {month:02} năm {year}" if month <= _LAST_PADDED else f"tháng {month} năm {year}"


def _quarter(when: When) -> tuple[str, str]:
    roman = ("I", "II", "III", "IV")
    after = f"quý {roman[when.part % 4]} năm {when.year + when.part // 4}"
    return f"quý {roman[when.part - 1]} năm {when.year}", f"nhiệm vụ trọng tâm {after}"


def _half(when: When) -> tuple[str, str]:
    first, second = (f"6 tháng đầu năm {when.year}", f"6 tháng cuối năm {when.year}")
    if when.part == 1:
        return first, f"nhiệm vụ trọng tâm {second}"
    return second, f"nhiệm vụ trọng tâm 6 tháng đầu năm {when.year + 1}"


def _nine_months(when: When) -> tuple[str, str]:
    return (
        f"9 tháng đầu năm {when.year}",
        f"nhiệm vụ trọng tâm 3 tháng cuối năm {when.year}",
    )


def _year(when: When) -> tuple[str, str]:
    return f"năm {when.year}", f"phương hướng, nhiệm vụ năm {when.year + 1}"


def _plain(when: When) -> tuple[str, str]:
    return lowered(when.name), "phương hướng, nhiệm vụ thời gian tới"


_NAMED: Mapping[str, Callable[[When], tuple[str, str]]] = {
    "THANG": _month,
    "QUY": _quarter,
    "SAU_THANG": _half,
    "CHIN_THANG": _nine_months,
    "NAM": _year,
}
