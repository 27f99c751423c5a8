"""The words of the report on one campaign."""

from collections.abc import Iterable, Mapping
from datetime import date

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import (
    BLANK,
    DOTTED_LINE,
    campaign_called,
    counted,
    counts,
    finished,
    lowered,
    placed,
)

TITLE = "Báo cáo sơ kết, tổng kết phong trào"
KIND = "Báo cáo"
NO_CAMPAIGN_NAME = f"phong trào thi đua “{DOTTED_LINE[:40]}”"
NO_CAMPAIGN = "Chưa có phong trào thi đua nào. Nhập ở màn hình Phong trào."
NO_ACTIVITIES = "Chưa ghi hoạt động nào của phong trào đến hết kỳ này. Nhập ở màn hình Hoạt động."
NO_RESPONSE = (
    "Chưa nhập kế hoạch, ngày phát động và số đăng ký của đơn vị."
    " Nhập ở màn hình Phong trào, thẻ Hưởng ứng phong trào."
)

# Sections by their lasting names: heading, level, hint.
SECTIONS: Mapping[str, tuple[str, int, str]] = {
    "opening": ("", 1, "Lời mở đầu khác, nếu cần. Câu dẫn văn bản căn cứ được in sẵn."),
    "directing": (
        "I. Công tác triển khai",
        1,
        "Lãnh đạo, chỉ đạo; kế hoạch; tuyên truyền, quán triệt; phân công theo dõi.",
    ),
    "results": ("II. Kết quả thực hiện", 1, "Đánh giá chung về kết quả, nếu cần."),
    "activities": (
        "1. Kết quả theo nội dung của phong trào",
        2,
        "Kết quả nổi bật của từng nội dung, mô hình, cách làm hay.",
    ),
    "targets": (
        "2. Kết quả thực hiện chỉ tiêu, tiêu chí",
        2,
        "Kết quả so với từng chỉ tiêu, tiêu chí của phong trào; số liệu ở Biểu 01.",
    ),
    "examples": (
        "3. Điển hình tiên tiến; công trình, phần việc, mô hình",
        2,
        "Phát hiện, bồi dưỡng, nhân rộng điển hình; gương tiêu biểu.",
    ),
    "awards": (
        "III. Công tác khen thưởng",
        1,
        "Khen thưởng đã thực hiện và đề nghị cấp trên khen thưởng trong phong trào.",
    ),
    "judgement": ("IV. Đánh giá, bài học kinh nghiệm", 1, "Đánh giá chung, ưu điểm."),
    "shortcomings": ("1. Tồn tại, hạn chế", 2, "Việc chưa làm được, nơi làm chưa tốt."),
    "causes": ("2. Nguyên nhân", 2, "Nguyên nhân khách quan, chủ quan."),
    "lessons": ("3. Bài học kinh nghiệm", 2, "Bài học rút ra khi thực hiện phong trào."),
    "tasks": (
        "V. Nhiệm vụ trong thời gian tới",
        1,
        "Nhiệm vụ, giải pháp tiếp theo; đề xuất, kiến nghị với cấp trên.",
    ),
}

ACTIVITY_COLUMNS = (
    "STT",
    "Loại hoạt động",
    "ĐVT",
    "Số lượng kỳ này",
    "Từ khi phát động",
    "Người tham gia",
    "Kinh phí (đồng)",
)
FINAL_COLUMNS = ("STT", "Loại hoạt động", "ĐVT", "Số lượng", "Người tham gia", "Kinh phí (đồng)")
TOTAL = "Cộng"
AWARD_COLUMNS = ("STT", "Hình thức", "Tập thể", "Cá nhân", "Hộ gia đình", "Cộng", "Đã khen")

# Figures whose change the clerk is told of.
RESPONSE_FIGURES: Mapping[str, str] = {
    "participants": "Người tham gia phong trào",
    "collectives_registered": "Tập thể đăng ký thi đua",
    "individuals_registered": "Cá nhân đăng ký thi đua",
}
PEOPLE = "Người tham gia các hoạt động"
COST = "Kinh phí các hoạt động (đồng)"
EXAMPLES = "Điển hình tiên tiến"
WORKS = "Công trình, phần việc, mô hình"
WORKS_FINISHED = "Công trình, phần việc, mô hình đã hoàn thành"
GIVEN = "Trường hợp đã khen thưởng"

_INTERIM = "Sơ kết"
_FINAL = "Tổng kết"


def subject(name: str, period: str, *, final: bool) -> str:
    """Return what the report is about."""
    called = campaign_called(name) if name else NO_CAMPAIGN_NAME
    told = final or not period or lowered(period) in called
    return f"{_FINAL if final else _INTERIM} {called}{'' if told else f' {lowered(period)}'}"


def opened(cited: Iterable[str], who: str, subject: str) -> str:
    """Return the sentence that opens the report."""
    grounds = "; ".join(cited)
    carrying = f"Thực hiện {grounds}, " if grounds else ""
    return f"{carrying}{who} báo cáo {lowered(subject)} như sau:"


def planned(number: str, day: date | None) -> str:
    """Say which plan the unit issued; dots for a number that is not known."""
    return finished(f"Đã ban hành Kế hoạch số {number or BLANK} {long_day(day)}")


def launched(day: date, manner: str) -> str:
    """Say when the unit launched the campaign, and how, where that is known."""
    how = f" bằng hình thức {lowered(manner)}" if manner else ""
    return f"Phát động phong trào {long_day(day)}{how}."


def registered(people: int | None, groups: int | None, persons: int | None) -> str:
    """Say how many take part and how many have registered, as far as is known; else ""."""
    told = [
        f"{counted(number)} {what}"
        for number, what in (
            (people, "người tham gia phong trào"),
            (groups, "tập thể đăng ký thi đua"),
            (persons, "cá nhân đăng ký thi đua"),
        )
        if number is not None
    ]
    return f"Có {', '.join(told)}." if told else ""


def carried_out(deeds: Iterable[str]) -> str:
    """Say what was done to carry the campaign out."""
    return f"Việc triển khai trong kỳ: {'; '.join(deeds)}."


def reviewed(interim: date | None, final: date | None) -> str:
    """Say when the unit reviewed the campaign; "" when it is not known."""
    told = [f"sơ kết {long_day(interim)}"] if interim else []
    told += [f"tổng kết {long_day(final)}"] if final else []
    return f"Đơn vị đã {', '.join(told)}." if told else ""


def criteria(text: str) -> str:
    """Return the campaign's own criteria."""
    return f"Tiêu chí của phong trào: {finished(text)}"


def examples(many: int, subjects: Mapping[str, int], replicated: int) -> str:
    """Say how many good examples were found; how many spread is said only where some did."""
    head = f"Đã phát hiện {counted(many)} điển hình tiên tiến ({counts(subjects)})"
    return f"{head}; nhân rộng {counted(replicated)} điển hình." if replicated else f"{head}."


def example(name: str, place: str, achievement: str) -> str:
    """Return one example."""
    return f"{name}, {placed(place)}: {lowered(achievement)}"


def more_examples(many: int) -> str:
    """Say that the others are not named in a paper that goes round."""
    return f"{counted(many)} điển hình khác chưa đồng ý công khai, xem Biểu 06."


def works(types: Mapping[str, int], done: int, value: str) -> str:
    """Say how many works were pledged and finished, and what they are worth where it is known."""
    many = ", ".join(
        f"{counted(count)} {lowered(code_label('work_type', code))}"
        for code, count in types.items()
        if count
    )
    worth = f"; giá trị thực hiện {value} đồng" if value else ""
    return f"Đã đăng ký {many}; hoàn thành {counted(done)}{worth}."


def value_of_some(known: int, many: int) -> str:
    """Say that the value does not cover all works."""
    return (
        f"Giá trị thực hiện tính trên {counted(known)}/{counted(many)}"
        " công trình, phần việc, mô hình đã có số liệu."
    )


def work(name: str, state: str, place: str) -> str:
    """Return one work."""
    where = f", {placed(place)}" if place else ""
    return f"{name}{where}: {lowered(state)}"


def proposed(subjects: Mapping[str, int], given: int | None) -> str:
    """Say how many were proposed; how many were honoured only where an outcome is known."""
    many = counted(sum(subjects.values()))
    head = f"Đã lập hồ sơ đề nghị khen thưởng {many} trường hợp ({counts(subjects)})"
    return f"{head}." if given is None else f"{head}; đã khen thưởng {counted(given)} trường hợp."


def direct_workers(direct: int, persons: int, share: str) -> str:
    """Say how large a part of the persons work with their own hands."""
    return (
        f"Người trực tiếp công tác, lao động, học tập, chiến đấu: {counted(direct)}/"
        f"{counted(persons)} cá nhân được đề nghị ({share}%)."
    )


def assessed(text: str) -> str:
    """Return how the unit judges its own work on the campaign."""
    return f"Tự đánh giá của đơn vị: {finished(text)}"


def since_note(first: str, last: str) -> str:
    """Say from when to when the wider figures count."""
    return f"Cột “Từ khi phát động” tính từ ngày {first} đến ngày {last}."


def proposed_figure(subject: str) -> str:
    """Return what a number of those proposed is called."""
    return f"Đề nghị khen thưởng: {lowered(subject)}"
