"""The words in a workbook that travels: its cover, its headings, what a cell should hold."""

from collections.abc import Iterable, Mapping

TITLE = "GÓI DỮ LIỆU THI ĐUA"

KINDS: Mapping[str, str] = {
    "NOP": "Gói nộp lên cấp trên",
    "GIAO": "Gói giao xuống đơn vị",
    "BIENNHAN": "Biên nhận",
    "TOANBO": "Gói toàn bộ dữ liệu",
    "MAU": "Mẫu nhập liệu",
    "LOI": "Danh sách lỗi",
}

FROM = "Bên gửi"
TO = "Bên nhận"
NUMBER = "Số gói / Kỳ"
MADE = "Lập lúc / Người lập"
BUNDLE = "Mã gói"
CHANGES = "Phạm vi thay đổi"
CHECK_CODE = "Mã đối chiếu"
TOTALS = ("Trang", "Nội dung", "Số dòng", "Trong đó đã xóa", "Tổng đối chiếu")
SIGNATURES = ("Đại diện bên giao", "Đại diện bên nhận")
SIGNATURE_HINT = "(Ký, ghi rõ họ tên)"
ADVICE = (
    "Tệp này để xem, lọc, in và gửi đi. Muốn sửa số liệu, hãy sửa trong chương trình rồi xuất lại.",
    "Dòng nào bị sửa ngay trong tệp, bên nhận sẽ tách riêng để hỏi lại.",
)
RECEIVED_FROM_YOU = "Đã nhận từ bên kia"
OPEN_QUESTIONS = "Chờ quyết định"
CODE_BLOCK = "KHỐI MÃ – KHÔNG SỬA"

# Headings of the grey columns at the end of every data sheet.
TECHNICAL: Mapping[str, str] = {
    "row_id": "Mã dòng",
    "home": "Mã đơn vị quản lý",
    "vv": "Phiên bản dòng",
    "dot": "Lần sửa cuối",
    "st": "Còn (A) hay đã xóa (D)",
    "upd": "Lúc sửa, người sửa",
    "x": "Cột của bản mới hơn",
    "h": "Mã kiểm của dòng",
}

DELETED = ("Loại", "Nội dung", "Người xóa", "Lúc xóa", "Mã dòng")
# Sheets beside those of the kinds, as the cover names them.
FURTHER_SHEETS: Mapping[str, str] = {
    "XUNG_DOT": "Bản khác nhau của một dòng, và đề nghị sửa",
    "KHOA_CK": "Khóa chữ ký của các đơn vị",
}
DISPUTES = ("Loại", "Nội dung", "Người sửa", "Lúc sửa", "Vướng mắc", "Người đề nghị", "Lý do")
DISPUTE_KINDS: Mapping[str, str] = {
    "conflict": "Hai nơi cùng sửa, chờ đơn vị quản lý chọn",
    "proposal": "Đề nghị sửa, chờ đơn vị quản lý quyết định",
}
ROSTER = ("Mã đơn vị", "Tên đơn vị", "Dấu khóa", "Tình trạng")
KEY_STATES: Mapping[str, str] = {
    "pending": "Chưa xác nhận",
    "confirmed": "Đã xác nhận",
    "retired": "Thôi dùng",
}
# Headings of the grey columns of these two sheets.
MACHINE: Mapping[str, str] = {
    "type": "Loại (mã)",
    "proposal": "Mã đề nghị",
    "author": "Người đề nghị",
    "why": "Lý do",
    "at": "Lúc đề nghị",
    "json": "Toàn bộ dòng",
    "unit": "Mã nhận dạng đơn vị",
    "code": "Mã đơn vị",
    "name": "Tên đơn vị",
    "key": "Khóa",
    "state": "Tình trạng (mã)",
    "h": "Mã kiểm của dòng",
}
LIST_HEADINGS = ("Mã", "Nghĩa")

# What a cell should hold, for the list of rows that could not be read.
EXPECTED: Mapping[str, str] = {
    "text": "chữ",
    "whole": "số nguyên, không có phần thập phân",
    "money": "số tiền nguyên đồng",
    "number": "số, dấu phẩy là phần thập phân",
    "day": "ngày dạng dd/mm/yyyy",
    "flag": "x hoặc để trống",
    "parameters": "các tham số dạng tên=giá trị, cách nhau bằng dấu chấm phẩy",
    "ref": "mã nhận dạng của bản ghi, như chương trình đã xuất",
    "refs": "các mã nhận dạng, cách nhau bằng dấu chấm phẩy",
    "filled": "không để trống",
    "technical": "nội dung như chương trình đã xuất",
    "new_in_program": "dòng mới nhập trong chương trình",
    "unused": "để trống với loại hoạt động này",
    "once": "mỗi mã dòng chỉ có một dòng",
}


def coded(label: str) -> str:
    """Return the heading of a column of codes that stands beside a column of words."""
    return f"{label} (mã)"


def open_questions(conflicts: int, proposals: int) -> str:
    """Return "2 dòng có bản khác nhau, 1 đề nghị sửa", or "" for none of either."""
    parts = []
    if conflicts:
        parts.append(f"{conflicts} dòng có bản khác nhau")
    if proposals:
        parts.append(f"{proposals} đề nghị sửa")
    return ", ".join(parts)


def one_of(codes: Iterable[str]) -> str:
    """Return what a cell holding one code of a list should hold."""
    return f"một trong các mã: {', '.join(codes)}"


def some_of(codes: Iterable[str]) -> str:
    """Return what a cell holding any number of codes of a list should hold."""
    return f"các mã cách nhau bằng dấu chấm phẩy, trong: {', '.join(codes)}"


def place(letter: str, heading: str) -> str:
    """Return "D (Từ ngày)": a column as a person finds it on the screen."""
    return f"{letter} ({heading})" if heading else letter
