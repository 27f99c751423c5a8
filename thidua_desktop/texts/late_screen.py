"""Words of the page of rows that came too late or wait for something."""

from __future__ import annotations

from collections.abc import Mapping

TAB = "Đến muộn, đang chờ"
TITLE = "Dòng chưa nhận vào được"
COLUMNS = ("Vì sao", "Loại", "Tên", "Nơi gửi", "Sửa lúc", "Kỳ")
NONE = "Không có dòng nào đến muộn hay đang chờ."
RETRY = "Nhận lại được thì nhận"
RETRY_NOTE = "Kỳ đã mở lại hoặc dữ liệu còn thiếu đã tới thì dòng được nhận vào."
DISMISS = "Cất đi, không nhận"
DISMISSED = "Đã cất dòng này đi"
NOTHING_CHOSEN = "Chọn một dòng để xem vì sao chưa nhận."
ALL = "Tất cả"
REASONS: Mapping[str, str] = {
    "late": "Kỳ đã khóa",
    "waiting": "Chờ dữ liệu khác",
    "rejected": "Không nhận",
}


def tab(count: int) -> str:
    """Return the words of the tab with how much lies in it."""
    return f"{TAB} ({count})" if count else TAB


def chip(reason: str, count: int) -> str:
    """Return the words of one reason with how many rows it has."""
    return f"{REASONS.get(reason, reason)}: {count}"


def came(unit: str, when: str) -> str:
    """Say from whom a row came and when it was changed there."""
    return f"Nơi gửi: {unit}, sửa lần cuối lúc {when}."


def closed(period: str, since: str) -> str:
    """Say since when a period is closed."""
    return f"{period} khóa từ {since}." if since else f"{period} đã khóa."


def dismiss_question(title: str) -> str:
    """Ask whether to put a row away for good."""
    return f"Không nhận “{title}” và không hỏi lại nữa? Dòng này vẫn được lưu trong sổ."


def taken(count: int) -> str:
    """Say how many rows could be taken."""
    return f"Đã nhận vào {count} dòng" if count else "Chưa dòng nào nhận vào được"
