"""Words of the window on the office's own forms."""

from __future__ import annotations

from collections.abc import Iterable

OPEN = "Mẫu của cơ quan…"
TITLE = "Mẫu của cơ quan"
LEAD = (
    "Lập mẫu đầu, mở bằng Word để trình bày theo ý cơ quan, giữ nguyên các tên trong {{ }}. Sau đó"
    " điền mẫu cho từng cuộc họp, đợt khen thưởng, kỳ báo cáo."
)
FORM = "Mẫu"
FIELDS = "Các tên dùng được trong mẫu"
LETTER_WORDS = "Lời văn của công văn"
LATEST = "Để trống là lấy cái gần nhất."
MAKE = "Lập mẫu đầu…"
LOOK = "Kiểm tra mẫu…"
FILL = "Chọn mẫu và điền…"
TEMPLATE_KIND = "Mẫu Word"
FILLED_KIND = "Văn bản Word"
SOUND_TITLE = "Mẫu dùng được"
WRONG_TITLE = "Mẫu chưa dùng được"
WRONG = "Hãy mở mẫu bằng Word và sửa những chỗ sau:"
SAMPLE = "Có dữ liệu mẫu."


def field_line(name: str, label: str) -> str:
    """Return a name that a template may hold, as it is written there, and what it stands for."""
    return f"{{{{ {name} }}}}  {label}"


def template_name(form: str) -> str:
    """Return the name of the file of a first template."""
    return f"mau-{form}.docx"


def filled_name(form: str, about: str) -> str:
    """Return the name of the file of a form that was filled in."""
    return f"{form}-{about}.docx" if about else f"{form}.docx"


def made(path: str) -> str:
    """Say where the first template is."""
    return f"Đã lập mẫu: {path}"


def sound(form: str, names: Iterable[str]) -> str:
    """Say which names a template uses."""
    used = ", ".join(names)
    return f"{form}: dùng {used}." if used else f"{form}: mẫu chưa dùng tên nào."


def filled(form: str, about: str, count: int, *, sample: bool) -> str:
    """Say what a form was filled in for, and how often."""
    times = f" ({count} bản)" if count > 1 else ""
    told = f"Đã điền {form.lower()}{times}: {about}"
    return f"{told}. {SAMPLE}" if sample else told
