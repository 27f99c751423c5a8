"""Words of the board of a period: what has come, what is missing, what was accepted."""

from __future__ import annotations

from collections.abc import Mapping

_SHOWN = 8  # So many characters of a digest tell two apart.

STATES: Mapping[str, str] = {
    "open": "chưa chốt số liệu",
    "closed": "đã chốt, chờ nghiệm thu",
    "returned": "đã trả lại",
    "accepted": "đã nghiệm thu",
    "drifted": "đã nghiệm thu, nay có khác",
}

_LACKS: Mapping[str, str] = {
    "no_file": "chưa nhận gói nào từ đầu kỳ",
    "no_closing": "chưa có bản chốt số liệu",
    "returned": "chờ đơn vị chốt lại",
    "differs": "số liệu ở đây khác bản đã chốt",
    "results": "thiếu kết quả {count}/{of} chỉ tiêu",
    "sheet": "chưa có phiếu chấm điểm",
    "gaps": "còn thiếu {count} thay đổi ở giữa các gói",
    "waiting": "{count} bản ghi chờ bản ghi khác",
    "conflict": "{count} bản ghi sửa ở hai nơi, chưa chọn",
    "proposal": "{count} bản ghi bị sửa tay, chưa xem",
    "late": "{count} bản ghi đến sau khi khóa kỳ",
    "rejected": "{count} bản ghi không nhận được",
}

CHANGES: Mapping[str, str] = {
    "changed": "đã sửa",
    "added": "mới thêm",
    "gone": "không còn trong kỳ",
}


def lack(code: str, count: int, of: int) -> str:
    """Return "thiếu kết quả 2/9 chỉ tiêu"; an unknown code names itself."""
    return _LACKS.get(code, code).format(count=count, of=of)


def lateness(days: int) -> str:
    """Return "chậm 3 ngày"; "" for none."""
    return f"chậm {days} ngày" if days else ""


def short(digest: str) -> str:
    """Return the few characters of a digest that are shown."""
    return digest[:_SHOWN]


def drift_title(accepted: str, now: str, count: int) -> str:
    """Say that what was accepted is no longer what is there."""
    lead = f"Đã nghiệm thu bản {short(accepted)}, nay là bản {short(now)}"
    return f"{lead}, khác {count} bản ghi:" if count else f"{lead}."


def drifted(label: str, change: str) -> str:
    """Return one row that differs: "- Hội nghị sơ kết (đã sửa)"."""
    return f"- {label} ({CHANGES.get(change, change)})"


def more_drifted(count: int) -> str:
    """Say how many more rows differ that cannot be named."""
    return f"- và {count} bản ghi không còn ở đây"


def title(period: str, due: str) -> str:
    """Return what the board is of."""
    return f"{period} – hạn gửi {due}" if due else f"{period} – chưa có hạn gửi"


def line(name: str, code: str, state: str, rest: str) -> str:
    """Return one unit's line."""
    said = f"{name} (mã {code}): {STATES.get(state, state)}"
    return f"{said}; {rest}." if rest else f"{said}."


def file(seq: int, when: str) -> str:
    """Return the last file that came from a unit."""
    return f"gói gần nhất số {seq} nhận {when}"


def closed(number: int, day: str, rows: int, digest: str) -> str:
    """Return what a unit has closed."""
    return f"chốt lần {number} ngày {day}, {rows} bản ghi, mã {short(digest)}"


def word(by: str, day: str, reason: str) -> str:
    """Return whose word on the closing counts, and the reason given."""
    said = f"ý kiến của {by} ngày {day}"
    return f"{said}: {reason}" if reason else said


def closed_now(period: str, rows: int, digest: str) -> str:
    """Say that a period was closed, and what to do next."""
    return f"Đã chốt số liệu {period}: {rows} bản ghi, mã {short(digest)}. Hãy xuất gói gửi đi."


def accepted_now(unit: str, period: str, digest: str) -> str:
    """Say that a unit's period was accepted."""
    return f"Đã nghiệm thu số liệu {period} của {unit}, mã {short(digest)}."


def returned_now(unit: str, period: str) -> str:
    """Say that a unit's period was returned, and what to do next."""
    return f"Đã trả lại số liệu {period} của {unit}. Hãy xuất gói gửi xuống đơn vị."


NO_PERIOD = "Chưa có kỳ báo cáo nào kết thúc. Hãy ghi --period."
