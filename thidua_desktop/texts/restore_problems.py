"""Sentences for a copy that cannot be put in the place of the data."""

from collections.abc import Mapping

RESTORE: Mapping[str, str] = {
    "restore_damaged": (
        "Bản sao lưu bị hỏng nên không khôi phục; dữ liệu hiện có vẫn nguyên."
        " Hãy chọn một bản sao lưu khác."
    ),
    "restore_empty": (
        "Bản sao lưu này chưa khai báo đơn vị nào, không có gì để khôi phục."
        " Hãy chọn một bản sao lưu khác."
    ),
    "restore_in_use": (
        "Dữ liệu đang mở ở cửa sổ hoặc lệnh khác nên chưa khôi phục."
        " Hãy đóng các cửa sổ đó rồi làm lại."
    ),
    "restore_not_ours": (
        "Tệp này không phải bản sao lưu của chương trình."
        " Hãy chọn tệp trong thư mục backups, tên bắt đầu bằng thidua-."
    ),
    "restore_other_office": (
        "Bản sao lưu là của {there}, còn dữ liệu ở đây là của {here}; chưa thay đổi gì."
        " Hãy chọn bản sao lưu của {here}, hoặc mở thư mục dữ liệu của {there}."
    ),
    "restore_same_file": (
        "{file} chính là tệp dữ liệu đang dùng. Hãy chọn một bản sao lưu trong thư mục backups."
    ),
    "restore_unreadable": ("Không đọc được {file} ({detail}). Hãy kiểm tra USB hoặc chọn lại tệp."),
}
