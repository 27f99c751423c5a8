"""Sentences for a workbook that cannot be written or read, and for what is wrong in its sheets."""

from collections.abc import Mapping

_ASK_AGAIN = "Hãy xin nơi gửi xuất lại gói."

BUNDLE: Mapping[str, str] = {
    # The file.
    "folder_not_writable": "Không ghi được vào thư mục {folder}. Hãy chọn thư mục khác.",
    "row_does_not_fit": (
        "{kind} “{label}” có mục {column} quá dài, không ghi được vào tệp. Hãy rút gọn mục đó"
        " (bản ghi đã xóa thì hoàn tác việc xóa, rút gọn, rồi xóa lại) và xuất lại."
    ),
    "file_missing": "Không còn tệp {file}. Hãy kiểm tra USB hoặc chọn lại tệp.",
    "file_not_regular": "{file} không phải là tệp. Hãy chọn một tệp Excel.",
    "bundle_too_large": (
        "Gói lớn hơn mức nơi nhận đọc được ({most} MB) mà không chia nhỏ thêm được."
        " Hãy rút gọn các ô quá dài rồi xuất lại."
    ),
    "file_too_large": "Tệp {file} lớn quá {most} MB nên không mở. Hãy kiểm tra đúng tệp chưa.",
    "file_damaged": f"Tệp {{file}} bị hỏng hoặc chép dở. {_ASK_AGAIN}",
    "not_a_workbook": "Tệp này không phải tệp Excel (.xlsx). Hãy chọn tệp khác.",
    "package_encrypted": f"Tệp có phần bị mã hóa nên không mở. {_ASK_AGAIN}",
    "package_doctype": f"Tệp có phần không an toàn ({{part}}) nên không mở. {_ASK_AGAIN}",
    "package_path_unsafe": f"Tệp có đường dẫn không an toàn nên không mở. {_ASK_AGAIN}",
    "package_names_repeated": f"Tệp có hai phần trùng tên nên không mở. {_ASK_AGAIN}",
    "package_too_many_parts": f"Tệp có {{found}} phần, quá mức {{most}} nên không mở. {_ASK_AGAIN}",
    "package_inflates_too_far": f"Tệp khi giải nén lớn bất thường nên không mở. {_ASK_AGAIN}",
    "not_a_bundle": "Tệp này không phải gói dữ liệu của chương trình. Hãy chọn tệp khác.",
    "not_readable": f"Không đọc được tệp, có thể tệp bị hỏng. {_ASK_AGAIN}",
    "too_many_sheets": f"Tệp có {{found}} trang tính, quá mức {{most}}. {_ASK_AGAIN}",
    "sheet_names_repeated": f"Tệp có hai trang tính trùng tên. {_ASK_AGAIN}",
    # A sheet.
    "headings_missing": f"Trang tính không còn dòng tiêu đề nên không đọc được. {_ASK_AGAIN}",
    "column_missing": f"Trang tính thiếu cột {{column}} nên không đọc được. {_ASK_AGAIN}",
    "column_repeated": "Cột này lặp lại một cột khác nên không được đọc. Hãy bỏ cột thừa.",
    "column_unknown": "Cột này không thuộc biểu mẫu nên không được đọc. Hãy bỏ cột thừa.",
    "rows_missing": "Trang tính thiếu {count} dòng so với lúc xuất. Hãy hỏi nơi gửi vì sao.",
    "rows_too_many": "Trang tính có quá {most} dòng, phần sau không đọc. Hãy hỏi nơi gửi.",
    # A row.
    "row_added_by_hand": "Dòng được thêm tay vào tệp nên không nhận. Hãy nhập vào chương trình.",
    "row_repeated": "Mã dòng này đã có ở một dòng trên. Hãy bỏ dòng chép thừa.",
    "technical_cell_damaged": f"Ô kỹ thuật của dòng đã bị sửa. {_ASK_AGAIN}",
    "extra_too_long": "Phần dữ liệu thêm của dòng quá dài. Hãy báo nơi gửi kiểm tra.",
    "formula_in_cell": "Ô này là công thức. Hãy ghi giá trị thay cho công thức.",
    "error_in_cell": "Ô này đang báo lỗi của Excel. Hãy sửa ô đó rồi lưu tệp.",
    "id_unreadable": f"“{{text}}” không phải mã nhận dạng. {_ASK_AGAIN}",
}
