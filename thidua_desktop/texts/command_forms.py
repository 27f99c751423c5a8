"""Answers of the command line about office forms."""

from thidua_desktop.texts.paper_sentences import SAMPLE_NOTE

MADE = "Đã tạo tệp mẫu. Mở bằng Word để sửa lời văn, giữ nguyên tên trường giữa các ngoặc nhọn."
TEXT_OR_FILE = "Chỉ ghi một trong hai mục --text và --from."
SAMPLE = SAMPLE_NOTE


def form_line(key: str, title: str, asks: str) -> str:
    """Return a form in the list: its name, what it is, and what it is filled in for."""
    return f"{key}  {title}  (--for: {asks[:1].lower()}{asks[1:]})"


def field_line(name: str, label: str) -> str:
    """Return a field as it is written in a template, and what it stands for."""
    return f"{{{{ {name} }}}}  {label}"


def filled(about: str, count: int) -> str:
    """Say what a form was filled in for, and how many times."""
    times = f", {count} tờ" if count > 1 else ""
    return f"Đã điền mẫu: {about}{times}."
