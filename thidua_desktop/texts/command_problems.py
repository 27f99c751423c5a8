"""Sentences for what the command line was given and cannot use."""

from collections.abc import Mapping

COMMAND: Mapping[str, str] = {
    "file_unreadable": "Không đọc được tệp {file} ({detail}). Hãy kiểm tra tên tệp và quyền đọc.",
    "file_unwritable": "Không ghi được tệp {path} ({detail}). Hãy kiểm tra thư mục và quyền ghi.",
    "file_not_utf8": "Tệp {path} không ở bảng mã UTF-8. Hãy lưu lại tệp theo bảng mã đó.",
    "line_unreadable": "Dòng này không phải JSON viết đúng. Hãy kiểm tra dấu ngoặc, dấu phẩy.",
    "line_not_object": "Dòng này không phải một bản ghi JSON. Hãy viết mỗi bản ghi một dòng.",
    "field_repeated": "Mục “{name}” ghi hai lần trong một dòng. Hãy chỉ giữ lại một lần.",
    "id_empty": (
        "Mã nhận dạng để trống. Hãy ghi mã của bản ghi cần sửa, hoặc bỏ mục id để thêm bản ghi mới."
    ),
    "no_lines": "Tệp không có dòng nào. Hãy viết mỗi bản ghi một dòng JSON.",
    "field_not_filterable": "Không lọc theo mục này như vậy được. Hãy lọc theo mục khác.",
    "finding": "Tệp dữ liệu có chỗ không đúng: {detail}. Hãy sao lưu rồi báo người phụ trách.",
    "no_screen": (
        "Máy này không có màn hình để mở cửa sổ. Hãy dùng các lệnh (xem --help)"
        " hoặc chạy thử bằng lệnh journey."
    ),
    "no_window_library": "Máy này thiếu thư viện cửa sổ (Tk). Hãy cài gói python3-tk rồi chạy lại.",
}
