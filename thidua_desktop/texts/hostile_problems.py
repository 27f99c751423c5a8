"""Sentences for files that are broken, odd or mean harm: what, where, and how to make them good."""

from collections.abc import Mapping

_SAVE_AGAIN = "Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi thử lại."
_ASK_AGAIN = "Hãy xin nơi gửi xuất lại rồi gửi tệp mới."
_NOT_TAKEN = "Chưa có gì được nhận."

HOSTILE: Mapping[str, str] = {
    # What the file is.
    "file_empty": f"Tệp {{file}} trống (0 byte), có thể chép dở. {_ASK_AGAIN}",
    "file_has_password": (
        "Tệp {file} có mật khẩu mở nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp – Thông"
        " tin – Bảo vệ sổ làm việc – Mã hóa bằng mật khẩu, xóa trắng), lưu lại rồi thử lại."
    ),
    "file_is_old_xls": (
        "Tệp {file} là Excel đời cũ (.xls), dù đuôi có thể đã đổi. Hãy mở bằng Excel, chọn Lưu"
        " thành “Excel Workbook (*.xlsx)” rồi dùng tệp mới."
    ),
    "file_is_web_page": (
        "Tệp {file} thực ra là trang web hoặc XML được đổi đuôi. Hãy mở bằng Excel, chọn Lưu thành"
        " “Excel Workbook (*.xlsx)” rồi dùng tệp mới."
    ),
    "file_is_xlsb": (
        "Tệp {file} là sổ Excel nhị phân (.xlsb). Hãy mở bằng Excel, chọn Lưu thành “Excel Workbook"
        " (*.xlsx)” rồi dùng tệp mới."
    ),
    "strict_workbook": (
        "Tệp được lưu theo kiểu “Strict Open XML”. Hãy mở bằng Excel, chọn Lưu thành “Excel"
        " Workbook (*.xlsx)” rồi dùng tệp mới."
    ),
    # How it is packed.
    "package_disordered": (
        f"Cấu trúc nén của tệp {{file}} có phần thừa ở đầu hoặc cuối nên không mở. {_SAVE_AGAIN}"
    ),
    "package_encoding": (
        f"Phần {{part}} trong tệp dùng bảng mã khác UTF-8 nên không mở. {_SAVE_AGAIN}"
    ),
    "package_headers_differ": (
        f"Phần {{part}} trong tệp được khai hai cách khác nhau nên không mở. {_ASK_AGAIN}"
    ),
    "package_method": (
        f"Phần {{part}} trong tệp nén theo cách Excel không dùng nên không mở. {_SAVE_AGAIN}"
    ),
    "package_not_plain": (
        f"Mục {{part}} trong tệp là liên kết hoặc thiết bị, không phải dữ liệu. {_ASK_AGAIN}"
    ),
    "package_overlaps": (
        f"Các phần nén của tệp {{file}} chồng lên nhau (kiểu bom nén) nên không mở. {_ASK_AGAIN}"
    ),
    "package_part_missing": f"Tệp thiếu phần {{part}} nên không đọc được. {_ASK_AGAIN}",
    "package_part_too_dense": (
        f"Phần {{part}} trong tệp có quá {{most}} thẻ nên không mở. {_SAVE_AGAIN}"
    ),
    "package_part_too_large": (
        f"Phần {{part}} trong tệp lớn quá {{most}} MB nên không mở. {_SAVE_AGAIN}"
    ),
    "package_size_lies": (
        f"Phần {{part}} trong tệp khai sai kích thước thật nên không mở. {_ASK_AGAIN}"
    ),
    # What acts, or reaches out of it.
    "package_embedded_object": (
        "Tệp có đối tượng nhúng hoặc điều khiển ({part}) nên không mở. Hãy mở bằng Excel, xóa đối"
        " tượng đó, lưu lại dạng .xlsx rồi thử lại."
    ),
    "package_external_link": (
        "Tệp có liên kết tới nguồn bên ngoài ({part}) nên không mở. Hãy mở bằng Excel, vào Dữ liệu"
        " – Sửa liên kết – Ngắt liên kết (và xóa kết nối dữ liệu), lưu lại rồi thử lại."
    ),
    "package_macro": (
        "Tệp có macro ({part}) nên không mở. Hãy mở bằng Excel, chọn Lưu thành “Excel Workbook"
        " (*.xlsx)”, tức loại không có macro, rồi dùng tệp mới."
    ),
    "formula_reaches_out": (
        "Công thức ở ô {cell}, trang {sheet}, gọi chương trình hoặc nguồn ngoài tệp nên không mở."
        " Hãy thay công thức đó bằng giá trị rồi lưu lại."
    ),
    # The workbook.
    "sheet_part_shared": (
        f"Hai trang tính trong tệp dùng chung một phần ({{part}}) nên không mở. {_ASK_AGAIN}"
    ),
    "too_many_formats": (
        "Tệp có {found} kiểu định dạng ô, quá mức {most}. Hãy chép số liệu (dán giá trị) sang một"
        " sổ mới, lưu lại rồi thử lại."
    ),
    "too_many_names": (
        "Tệp có {found} tên vùng, quá mức {most}. Hãy mở bằng Excel, vào Công thức – Trình quản lý"
        " tên, xóa các tên thừa, lưu lại rồi thử lại."
    ),
    "too_many_texts": f"Tệp có quá {{most}} đoạn chữ khác nhau nên không mở. {_ASK_AGAIN}",
    # A sheet.
    "cell_text_too_long": (
        "Một ô ở dòng {row} của trang {sheet} dài quá {most} ký tự, mức Excel giữ được."
        f" {_NOT_TAKEN} Hãy rút gọn ô đó rồi thử lại."
    ),
    "cell_too_far": (
        "Trang {sheet} có dữ liệu ở ô {cell}, quá xa về bên phải. Hãy xóa các cột thừa, lưu lại rồi"
        " thử lại."
    ),
    "cells_disordered": (
        "Dòng {row} của trang {sheet} bị lặp, sai thứ tự hoặc có ô lặp, nên mỗi chương trình đọc"
        f" một khác. {_ASK_AGAIN}"
    ),
    "cells_far_below": (
        "Trang {sheet} có dữ liệu ở dòng {row}, cách dòng {last} phía trên quá xa. Hãy xóa các dòng"
        " thừa phía dưới, lưu lại rồi thử lại."
    ),
    "merged_too_many": (f"Trang {{sheet}} có quá {{most}} vùng ô gộp nên không mở. {_ASK_AGAIN}"),
    "row_too_large": f"Dòng {{row}} của trang {{sheet}} lớn bất thường nên không mở. {_ASK_AGAIN}",
    "sheet_hidden_markup": (
        f"Trang {{sheet}} có phần ẩn mà bảng tính không hiển thị nên không mở. {_SAVE_AGAIN}"
    ),
    "sheet_markup_unusual": (
        f"Trang {{sheet}} được ghi theo cách lạ và quá lớn để đọc an toàn. {_SAVE_AGAIN}"
    ),
    "sheet_takes_too_long": (
        "Đọc trang {sheet} quá {most} giây nên dừng."
        f" {_NOT_TAKEN} Hãy thử lại trên máy khỏe hơn hoặc xin nơi gửi chia thành nhiều gói."
    ),
    # A cell.
    "cells_merged": (
        "Dòng này nằm trong vùng ô gộp {range} nên không rõ giá trị của từng ô. Hãy bỏ gộp ô rồi"
        " ghi lại giá trị của từng dòng."
    ),
    "cell_lines_too_many": (
        "Ô này có {found} lần xuống dòng, quá mức {most} của Excel. Hãy gộp bớt các dòng trong ô."
    ),
}
