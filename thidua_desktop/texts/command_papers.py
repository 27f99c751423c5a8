"""Answers of the command line about reports, their words, and the heads of official papers."""

from __future__ import annotations

from collections.abc import Mapping

# The lines of a head, by field.
HEAD: Mapping[str, str] = {
    "symbol": "Ký hiệu",
    "year": "Năm",
    "number": "Số",
    "suggested": "Số tiếp theo",
    "on_day": "Ngày ký",
    "place": "Địa danh",
    "authority": "Thẩm quyền ký",
    "role": "Chức vụ",
    "signer": "Người ký",
    "addressees": "Kính gửi",
    "recipients": "Nơi nhận",
}
_OPEN = "…"


def head_line(label: str, value: str) -> str:
    """Return one line of a head; what is open prints as dots."""
    parts = (part.rstrip(" ;") for part in value.split(_LINE))
    return f"{label}: {'; '.join(parts) or _OPEN}"


def report_line(key: str, title: str, form: str, params: str) -> str:
    """Return a report in the list: its name, what it is, and which options it takes."""
    named = f"{form} – {title}" if form else title
    return f"{key}  {named}  ({params})" if params else f"{key}  {named}"


def section_line(key: str, heading: str, *, alone: bool) -> str:
    """Return the heading of a section, with its lasting name."""
    only = " (chỉ in lời văn)" if alone else ""
    return f"[{key}] {heading}{only}".rstrip()


def own_line(text: str) -> str:
    """Return the clerk's words."""
    return f"   Lời văn: {text.replace(_LINE, f'{_LINE}   ')}"


def generated_line(text: str) -> str:
    """Return a sentence of the program's."""
    return f"   {text}"


def changed_line(label: str, before: str, now: str) -> str:
    """Return a figure that has changed since the words were written."""
    return f"   Số liệu đã đổi – {label}: {before or _OPEN} → {now or _OPEN}"


def written(heading: str) -> str:
    """Say that words were kept."""
    return f"Đã lưu lời văn của {_section(heading)}."


def seen(heading: str) -> str:
    """Say that figures were noted anew."""
    return f"Đã ghi nhận số liệu hiện nay của {_section(heading)}; lời văn giữ nguyên."


def taken_by(papers: str) -> str:
    """Say which other papers bear the same number."""
    return f"Số này còn ghi ở: {papers}"


def _section(heading: str) -> str:
    return f"phần “{heading}”" if heading else "phần đã chọn"


SAVED = "Đã lưu số và chữ ký."
SECTION_NEEDED = "Còn thiếu: --section. Hãy ghi phần của báo cáo cần viết."
TEXT_OR_FILE = "Chỉ ghi một trong các mục --text, --from và --seen."
NO_WORDS = "Báo cáo này không có phần lời văn."

_LINE = "\n"
