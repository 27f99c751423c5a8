"""Words beside a score: why it is so, what was counted, who gave it."""

from __future__ import annotations

NO_POINTS = "–"
WHY_NONE = "Đến một ô để xem vì sao tiêu chí có điểm như vậy."
WHY_KEYS = "Phím trong bảng"
KEYS = (
    ("Enter, Tab", "Xuống ô dưới, sang ô sau"),
    ("Gõ ngay, F2", "Ghi đè, sửa ô"),
    ("Delete", "Xóa nội dung ô"),
    ("Ctrl+C, Ctrl+V", "Sao chép, dán từ Excel"),
    ("Ctrl+Z", "Hoàn tác lần ghi gần nhất"),
    ("Ctrl+S", "Lưu lại các ô tô màu"),
    ("Ctrl+Home, Ctrl+End", "Ô đầu, ô cuối"),
    ("Esc, F6", "Ra khỏi bảng"),
)
WHY_SAID = "Đơn vị ghi"
WHY_STEPS = "Cách tính"
WHY_GUIDANCE = "Hướng dẫn chấm của bảng"
WHY_TRAIL = "Ai cho điểm, lúc nào"
TRAIL_COLUMNS = {
    "TU_CHAM": "Tự chấm",
    "KHOI": "Khối chấm",
    "THAM_DINH": "Thẩm định",
    "DUYET": "Duyệt",
}


def criterion_title(code: str, name: str) -> str:
    """Return a criterion's code and name."""
    return f"{code}. {name}"


def rule_line(rule: str) -> str:
    """Name the rule."""
    return f"Quy tắc: {rule}"


def not_saved(sentence: str) -> str:
    """Say that something in the row is not saved, and why."""
    return f"Chưa lưu. {sentence}"


def step_line(found: str, how: str) -> str:
    """Return one step of a computation."""
    return f"{found}: {how}" if how else found


def counted(count: int) -> str:
    """Say how many records were counted."""
    return f"Tính từ {count} bản ghi"


def listed(label: str) -> str:
    """Return one record of a list."""
    return f"– {label}"


def more(count: int) -> str:
    """Say how many more there are."""
    return f"và {count} bản ghi nữa"


def who(column: str, office: str) -> str:
    """Return whose points they are."""
    return f"{column} – {office}" if office else column


def when(person: str, at: str) -> str:
    """Return who gave points and when."""
    return ", ".join(part for part in (person, at) if part)


def proven(evidence: str) -> str:
    """Return the evidence a unit names."""
    return f"Minh chứng: {evidence}"


def because(reason: str) -> str:
    """Return the reason points were given with."""
    return f"Lý do: {reason}"
