"""Words of the page on which one of two versions of a record is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from thidua_desktop.texts.screens import short_moment

TAB = "Xung đột"
LIST_TITLE = "Chờ quyết định"
COLUMNS = ("Vướng mắc", "Bản ghi")
CONFLICT = "Hai bản"
PROPOSAL = "Đề nghị"
NONE = "Không có dòng nào chờ quyết định."
FIELD = "Mục"
MINE = "Bản đang hiện"
THEIRS = "Bản kia"
PROPOSED = "Bản đề nghị"
RESULT = "Sẽ lưu"
NOT_CHOSEN = "(chưa chọn)"
EMPTY = "(trống)"
UNKNOWN = "(không rõ)"
DIFFERS = "Các mục khác nhau"
SAME = "Các mục giống nhau"
SAME_NOTE = "Hai bản giống hệt nhau ở mọi mục; chọn bản nào cũng được."
WHOLE: Mapping[str, str] = {"mine": "Giữ bản của mình", "theirs": "Lấy bản kia"}
KEEP_BOTH = "Giữ cả hai"
LATER = "Để sau"
SAVE = "Lưu kết quả"
EXPLAIN = "Ghi lý do"
EXPLAIN_TITLE = "Lý do sửa tay"
EXPLAIN_NOTE = (
    "Dòng này bị sửa ngay trong tệp mà chưa ai nói vì sao. Ghi lý do rồi mới quyết định hay"
    " chuyển tiếp được."
)
BOTH_NOTE = (
    "Bản đang hiện giữ nguyên; bản kia được thêm thành một bản ghi mới. Sau đó xem lại hai bản ghi"
    " trong danh sách."
)
SETTLED = "Đã lưu kết quả"
HOW_TO = "Chọn ở từng mục khác nhau, hoặc giữ hẳn một bản; cột “Sẽ lưu” cho thấy kết quả."


def tab(count: int) -> str:
    """Return the words of the tab with how much waits in it."""
    return f"{TAB} ({count})" if count else TAB


def changed_by(person: str, when: str) -> str:
    """Say who changed a version last, and when."""
    return f"{person or UNKNOWN}, {short_moment(when)}" if when else person or UNKNOWN


def sent_by(unit: str) -> str:
    """Say whose file brought a version."""
    return f"Theo gói của {unit}."


def proposed_by(person: str, why: str) -> str:
    """Say who proposes a change and why."""
    told = f"Người đề nghị: {person or UNKNOWN}."
    return f"{told} Lý do: {why.rstrip('.')}." if why else f"{told} Chưa ghi lý do."


def decides(unit: str) -> str:
    """Say who decides in our place."""
    return f"{unit} quản lý bản ghi này và sẽ quyết định; ở đây chỉ xem được."


def settled(title: str) -> str:
    """Say that a record was decided."""
    return f"{SETTLED}: {title}"


def left(count: int) -> str:
    """Say how many fields wait for a choice."""
    return f"Còn {count} mục chưa chọn." if count else ""
