"""The words of the plan that launches a campaign."""

from collections.abc import Iterable, Mapping
from datetime import date

from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import (
    BLANK,
    DOTTED_LINE,
    campaign_called,
    finished,
    lowered,
)

TITLE = "Kế hoạch phát động phong trào thi đua"
KIND = "Kế hoạch"
NO_CAMPAIGN_NAME = f"phong trào thi đua “{DOTTED_LINE[:40]}”"
NO_CAMPAIGN = "Chưa có phong trào thi đua nào. Nhập ở màn hình Phong trào."
CRITERIA_COLUMNS = ("STT", "Nội dung tiêu chí", "Điểm tối đa", "Cách chấm")
TOTAL = "Tổng điểm"

# Sections by their lasting names: heading, level, hint.
SECTIONS: Mapping[str, tuple[str, int, str]] = {
    "grounds": (
        "",
        1,
        (
            "Căn cứ khác, mỗi dòng một căn cứ, bắt đầu bằng “Căn cứ”."
            " Văn bản căn cứ của phong trào được in sẵn."
        ),
    ),
    "opening": ("", 1, "Lời mở đầu khác, nếu cần."),
    "purposes": ("I. Mục đích, yêu cầu", 1, "Lời dẫn chung, nếu cần."),
    "purpose": ("1. Mục đích", 2, "Mục đích riêng của đơn vị; mục tiêu của phong trào in sẵn."),
    "demands": (
        "2. Yêu cầu",
        2,
        "Yêu cầu về nội dung, hình thức, thiết thực, tránh hình thức, tiết kiệm.",
    ),
    "scope": ("II. Đối tượng, thời gian", 1, "Lời dẫn chung, nếu cần."),
    "audience": ("1. Đối tượng", 2, "Nói rõ các cơ quan, đơn vị, địa bàn tham gia."),
    "time": ("2. Thời gian", 2, "Các đợt thi đua, mốc sơ kết, tổng kết của đơn vị."),
    "contents": (
        "III. Nội dung, chỉ tiêu, tiêu chí đánh giá",
        1,
        "Lời dẫn chung, nếu cần.",
    ),
    "content": ("1. Nội dung thi đua", 2, "Việc cụ thể của đơn vị theo từng nội dung."),
    "targets": (
        "2. Chỉ tiêu, tiêu chí đánh giá và cách xếp hạng",
        2,
        "Chỉ tiêu đơn vị phấn đấu, cách chấm điểm, cách xếp hạng.",
    ),
    "awards": (
        "IV. Khen thưởng",
        1,
        "Hình thức, tiêu chuẩn, số lượng, mức thưởng và nguồn kinh phí khen thưởng.",
    ),
    "tasks": (
        "V. Tổ chức thực hiện",
        1,
        "Phân công từng cơ quan, đơn vị; chế độ báo cáo; nơi liên hệ khi vướng mắc.",
    ),
}


def subject(name: str, launcher: str) -> str:
    """Return what the plan is about.

    Args:
        name: The campaign's name; "" for none.
        launcher: Who launched it, where that was another office; "" for the office itself.
    """
    called = campaign_called(name) if name else NO_CAMPAIGN_NAME
    if launcher:
        return f"Triển khai thực hiện {called} do {launcher} phát động"
    return f"Phát động {called}"


def ordered(who: str, subject: str) -> str:
    """Return the sentence that opens the plan."""
    return f"{who} ban hành Kế hoạch {lowered(subject)}, như sau:"


def slogan(text: str) -> str:
    """Return the campaign's slogan."""
    return f"Chủ đề, khẩu hiệu thi đua: {finished(text)}"


def goal(text: str) -> str:
    """Return what the campaign is for."""
    return f"Mục tiêu của phong trào: {finished(text)}"


def audience(names: Iterable[str]) -> str:
    """Return for whom it is."""
    low = [lowered(name) for name in names]
    return f"Phong trào áp dụng đối với: {'; '.join(low)}."


def lasts(first: date, last: date | None, *, lasting: bool) -> str:
    """Say from when to when it is carried on."""
    if last is not None:
        return f"Phong trào thực hiện từ {long_day(first)} đến {long_day(last)}."
    if lasting:
        return f"Phong trào thực hiện thường xuyên, từ {long_day(first)}."
    return f"Phong trào thực hiện từ {long_day(first)} đến {long_day(None)}"


def launched(day: date, manner: str) -> str:
    """Say when the unit itself launches it, and how, where that is known."""
    how = f", hình thức: {lowered(manner)}" if manner else ""
    return f"Đơn vị phát động {long_day(day)}{how}."


def reviewed(interim: date | None, final: date | None) -> str:
    """Say when the unit reviews the campaign."""
    told = [f"sơ kết {long_day(interim)}"] if interim else []
    told += [f"tổng kết {long_day(final)}"] if final else []
    return f"Đơn vị {' và '.join(told)}."


def criteria(text: str) -> str:
    """Return the campaign's own criteria."""
    return f"Tiêu chí của phong trào: {finished(text)}"


def annexed(table: str) -> str:
    """Say that the criteria stand in the annex."""
    return f"Tiêu chí, thang điểm chi tiết: {table} (Phụ lục kèm theo)."


def dossier_due(day: date | None) -> str:
    """Say until when award dossiers are taken."""
    return f"Hạn gửi hồ sơ đề nghị khen thưởng: {long_day(day)}."


def guidance(text: str | None, rule: str) -> str:
    """Return how a criterion is scored: in the table's words, else the name of its rule."""
    return text or rule or BLANK
