"""Words of the page that shows what a file would change before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

TITLE = "Xem trước khi nhập"
ROWS = "Bản ghi trong gói"
PROBLEM_COLUMNS = ("Trang tính", "Dòng", "Cột", "Vấn đề")
EDITED_COLUMNS = ("Trang tính", "Dòng", "Nội dung")
FONT_COLUMNS = ("Trang tính", "Cột", "Phông", "Chữ trong tệp", "Chữ sau khi chuyển")
ROW_COLUMNS = ("Kết quả", "Loại", "Tên", "Trang · dòng", "Lý do")
TAKE = "Nhập vào"
LEAVE = "Không nhập"
NOTHING_LISTED = "Không có dòng nào ở mục này."
FIND = "Tìm tên, không cần dấu…"
NOTHING_NEW = "Gói không có gì mới; dữ liệu giữ nguyên."
WRITE_ERRORS = "Ghi tệp lỗi để gửi trả"
NO_ERRORS = "Không có dòng nào phải sửa."
ERRORS_QUESTION = (
    "Các dòng đúng đã nhập. Còn những chỗ phải sửa: ghi tệp lỗi để gửi trả đơn vị? Tệp giữ mọi ô đã"
    " gõ, tô màu ô sai và ghi lý do bên cạnh."
)
ERRORS_YES = "Ghi tệp lỗi"
ERRORS_NO = "Để sau"
REASON = "Lý do các dòng bị sửa tay (bắt buộc)"
REASON_MISSING = "Hãy ghi lý do: các dòng sửa tay sẽ thành đề nghị kèm lý do này."
FONTS = "Chữ gõ bằng phông cũ"
FONT_CHOICES = (("convert", "Chuyển sang phông thường dùng"), ("keep", "Giữ như trong tệp"))
FONTS_MISSING = (
    "Hãy xem thẻ “Phông chữ cũ”, rồi chọn chuyển hay giữ: chuyển nếu chữ sau khi chuyển đọc đúng."
)
# With its sign: colours and signs say the same.
OUTCOMES: Mapping[str, str] = {
    "new": "+ Mới",
    "update": "~ Cập nhật",
    "same": "= Như cũ",
    "older": "= Cũ hơn bản ở đây",
    "conflict": "! Hai bên cùng sửa",
    "proposal": "? Sửa tay, chờ xem xét",
    "rejected": "× Không nhận",
    "waiting": "… Chờ dòng khác",
    "late": "! Kỳ đã khóa",
}
VERDICTS: Mapping[str, str] = {
    "intact": "Gói nguyên vẹn.",
    "resaved": "Gói đã được lưu lại bằng phần mềm khác; nội dung không đổi.",
    "filled": "Mẫu do đơn vị điền; từng ô được kiểm tra lại.",
    "edited": "Gói có dòng bị sửa tay trong tệp: các dòng đó thành đề nghị, chờ xem xét.",
    "not_authentic": (
        "Chưa thể tin gói này do đúng nơi gửi lập ra: nội dung không khớp chữ ký hoặc mã đối chiếu."
        " Nếu nhập, gói bị cách ly; hãy gọi điện hỏi nơi gửi và xin gói mới."
    ),
}

# A file that is not authentic

SUPERVISOR = "Người phụ trách cho nhập…"
SUPERVISOR_TITLE = "Nhập gói chưa tin được"
SUPERVISOR_WARNING = (
    "Không ai bảo đảm được gói này do đúng nơi gửi lập ra, hoặc chưa bị ai sửa. Nếu cho nhập, mọi"
    " dòng trong gói chỉ thành đề nghị, từng dòng phải được xem xét. Tên và lý do dưới đây được ghi"
    " vào nhật ký."
)
SUPERVISOR_NAME = "Họ và tên người phụ trách"
SUPERVISOR_REASON = "Lý do cho nhập"
SUPERVISOR_TAKE = "Cho nhập thành đề nghị"
SUPERVISOR_NO_NAME = "Hãy ghi họ và tên người phụ trách."
SUPERVISOR_NO_REASON = "Hãy ghi lý do cho nhập."
QUARANTINE = "Cách ly gói này"
QUARANTINED = "Gói đã được cách ly; dữ liệu giữ nguyên"

_MOST_NAMED = 6


def lead(sender: str, made: str, person: str, number: int) -> str:
    """Return where a file comes from."""
    by = f", người lập: {person}" if person else ""
    return f"{sender} lập lúc {made}{by}. Gói số {number}."


def template_lead(unit: str, made: str) -> str:
    """Return whom a filled-in template comes from."""
    return f"Mẫu do {unit} điền, lập lúc {made}."


def of_parts(part: int, parts: int) -> str:
    """Say that a file is one of several."""
    return f"Tệp {part} trong {parts} tệp; hãy nhập đủ các tệp."


def imported_before(when: str) -> str:
    """Say that a file was taken before."""
    return f"Gói này đã được nhập trước đây ({when})."


def place(sheet: str, row: int) -> str:
    """Return where a row stands in a file."""
    return f"{sheet} dòng {row}" if row else sheet


def spot(sheet: str, row: int) -> str:
    """Return where a row stands in a file, where there is little room."""
    return f"{sheet} · {row}" if row else sheet


def news(count: int) -> str:
    """Return the words of all rows that bring anything."""
    return f"Có gì mới: {count}"


def every(count: int) -> str:
    """Return the words of all rows."""
    return f"Tất cả: {count}"


def edited(places: Sequence[str]) -> str:
    """Name the rows that were edited in the file."""
    named = "; ".join(places[:_MOST_NAMED])
    more = len(places) - _MOST_NAMED
    return f"Dòng sửa tay: {named}" + (f" và {more} dòng nữa." if more > 0 else ".")


def chip(outcome: str, count: int) -> str:
    """Return the words of one outcome with how many rows it has."""
    return f"{OUTCOMES[outcome]}: {count}"


def problem_tab(count: int) -> str:
    """Return the words of the tab of problems."""
    return f"Vấn đề ({count})"


def edited_tab(count: int) -> str:
    """Return the words of the tab of rows edited by hand."""
    return f"Dòng sửa tay ({count})"


def font_tab(count: int) -> str:
    """Return the words of the tab of texts in an old font."""
    return f"Phông chữ cũ ({count})"


def imported(new: int, updated: int, aside: int) -> str:
    """Say what an import did."""
    said = f"Đã nhập: {new} bản ghi mới, {updated} bản ghi cập nhật"
    return f"{said}; {aside} dòng chờ quyết định hoặc chưa nhận" if aside else said


def errors_written(name: str) -> str:
    """Say where the workbook of errors is."""
    return f"Đã ghi tệp lỗi {name}; hãy gửi trả đơn vị để sửa rồi nhập lại"
