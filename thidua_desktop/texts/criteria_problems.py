"""Sentences for a criteria table in a spreadsheet: the file, its cells, and what to write there."""

from collections.abc import Mapping

_SAVE_ANEW = "Hãy mở bằng Excel hoặc LibreOffice, chép bảng sang tệp mới rồi lưu dạng .xlsx."

CRITERIA: Mapping[str, str] = {
    # The file.
    "criteria_file_old": (
        "Tệp có mật khẩu hoặc là tệp Excel đời cũ (.xls)."
        " Hãy mở tệp, bỏ mật khẩu và lưu lại dạng .xlsx."
    ),
    "criteria_file_ods": (
        "Tệp ở dạng OpenDocument (.ods). Hãy mở bằng LibreOffice hoặc Excel,"
        " chọn Lưu thành (Save As) và lưu lại dạng .xlsx."
    ),
    "criteria_file_active": f"Tệp có macro hoặc liên kết ngoài nên không mở. {_SAVE_ANEW}",
    "criteria_file_unreadable": f"Không đọc được tệp, có thể tệp bị hỏng. {_SAVE_ANEW}",
    "criteria_file_unsafe": f"Tệp có phần bất thường nên không mở. {_SAVE_ANEW}",
    "criteria_file_sheets": f"Tệp có quá nhiều trang tính hoặc trùng tên trang. {_SAVE_ANEW}",
    "criteria_file_is_bundle": (
        "Tệp này là gói dữ liệu giữa hai đơn vị, không phải bảng tiêu chí."
        " Hãy nhập ở màn hình Đồng bộ (lệnh import)."
    ),
    "criteria_sheet_long": (
        "Trang tính {sheet} có dữ liệu sau dòng {most}, quá dài cho một bảng tiêu chí."
        " Hãy chép riêng bảng tiêu chí sang tệp mới."
    ),
    "criteria_sheet_unknown": "Tệp không có trang tính “{sheet}”. Hãy chọn một trong: {choices}.",
    "criteria_sheet_doubtful": (
        "Có nhiều trang tính giống bảng tiêu chí: {choices}. Hãy nêu tên trang cần nhập (--sheet)."
    ),
    "criteria_headings_missing": (
        "Không thấy dòng tiêu đề của bảng. Hãy đặt một dòng có cột Tiêu chí (hoặc Nội dung)"
        " và cột Điểm tối đa (hoặc Điểm chuẩn, Thang điểm) ngay trên bảng."
    ),
    "criteria_font_old": (
        "Bảng gõ bằng phông chữ cũ, bảng mã {font}, nên không đọc được dấu tiếng Việt."
        " Hãy chuyển cả bảng sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey,"
        " nguồn {font}, đích Unicode), đổi sang phông như Times New Roman rồi nhập lại."
    ),
    "criteria_rows_missing": (
        "Dưới dòng tiêu đề không có dòng tiêu chí nào. Hãy kiểm tra lại trang tính."
    ),
    "criteria_number_missing": (
        "Bảng không có cột STT (TT, Mục) hay Mã. Hãy thêm cột STT và đánh số I, 1, 1.1."
    ),
    "criteria_cell_too_long": "Có ô quá dài, không ghi được vào tệp Excel. Hãy viết gọn lại.",
    # Taking it.
    "criteria_cells_wrong": "Tệp còn {count} ô phải sửa. Hãy sửa các ô đã nêu rồi nhập lại.",
    "table_field_missing": (
        "Tệp không nêu mục này. Hãy nhập thêm (dòng lệnh: --code, --name, --year)."
    ),
    "table_exists_draft": (
        "Đã có bảng nháp {table}. Muốn thay nội dung bảng đó,"
        " hãy chọn nhập vào bảng (--into {table})."
    ),
    "table_exists_applied": (
        "Bảng {table} đã áp dụng. Hãy lập phiên bản mới của bảng"
        " (criteria renew {table}) rồi nhập vào bản nháp đó."
    ),
    "table_into_other": (
        "Tệp ghi “{found}” nhưng bảng nháp là “{has}”."
        " Hãy sửa tệp, hoặc chọn đúng bảng để nhập vào."
    ),
    "heading_twice": (
        "Có hai cột cùng nghĩa: {columns}. Hãy giữ tên ở cột cần đọc, đổi tên cột còn lại."
    ),
    "columns_numbered": "Dòng này chỉ đánh số các cột nên không đọc là tiêu chí.",
    "columns_unread": "Các cột không dùng cho bảng tiêu chí nên không đọc: {columns}.",
    # A cell.
    "formula_not_computed": (
        "Công thức {text} chưa có kết quả trong tệp. Hãy mở tệp bằng Excel, lưu lại,"
        " hoặc ghi thẳng giá trị."
    ),
    "cell_became_day": (
        "Ô này là ngày {day}, có thể Excel đã đổi {number} thành ngày."
        " Hãy định dạng ô là Text rồi ghi lại."
    ),
    "numbering_unreadable": "“{found}” không phải số thứ tự. Hãy ghi như I, 1, 1.1, a) hoặc -.",
    "criterion_name_missing": "Dòng có số thứ tự nhưng chưa có tên. Hãy ghi tên tiêu chí.",
    "row_without_number": (
        "“{found}” chưa có số thứ tự nên không rõ thuộc mục nào."
        " Hãy ghi số (ví dụ 3 hoặc 2.1), hoặc xóa dòng nếu chỉ là lời ghi."
    ),
    "row_without_name": (
        "Dòng này không có số thứ tự và tên. Hãy ghi đủ, hoặc xóa nội dung của dòng."
    ),
    "code_repeated": "Mã {code} đã có ở dòng {first}. Hãy ghi số thứ tự khác.",
    "code_repeated_number": (
        "Mã {code} đã có ở dòng {first}; có thể Excel đã đổi 1.10 thành 1.1."
        " Hãy định dạng cột là Text rồi ghi lại."
    ),
    "parent_unknown": "Không có dòng mã “{found}” ở trên. Hãy ghi mã của một dòng ở trên.",
    "points_negative": (
        "Điểm tối đa không được là số âm. Hãy ghi 0 nếu tiêu chí chỉ trừ điểm,"
        " số điểm trừ ghi ở quy tắc."
    ),
    "points_merged": (
        "Ô điểm gộp chung cho các dòng {first}–{last} nên không rõ điểm từng dòng."
        " Hãy bỏ gộp ô và ghi điểm vào từng dòng."
    ),
    "parameters_without_rule": "Có tham số mà chưa có quy tắc. Hãy ghi quy tắc (ví dụ R03).",
    "total_differs": (
        "Dòng tổng ghi {said} nhưng cộng các dòng là {sum}. Hãy sửa điểm hoặc dòng tổng."
    ),
    # A doubt that was settled.
    "row_above_missing": (
        "Không có dòng {number} ở trên nên xếp dưới “{above}”."
        " Nếu chưa đúng, hãy thêm dòng {number}."
    ),
    "points_missing": (
        "Tiêu chí này chưa có điểm. Hãy ghi điểm, hoặc ghi dấu – nếu không chấm điểm."
    ),
    "points_in_name": "Điểm ghi trong tên không được đọc. Hãy ghi điểm vào cột điểm.",
    "lines_into_guidance": (
        "Có {count} dòng gạch đầu dòng không có điểm, được ghép vào hướng dẫn chấm của dòng trên."
    ),
    "lines_after_total": "Có {count} dòng chữ sau dòng tổng không được đọc.",
    # Guidance that can be read in two ways.
    "band_ends_doubtful": (
        "Mức {ends} thuộc cả hai bậc liền nhau. Hãy chọn bậc nào lấy mức đó,"
        " ví dụ [88,90)=2 [90,95)=3."
    ),
    "several_units": (
        "Hướng dẫn nêu nhiều mức điểm mỗi đơn vị: {numbers}. Hãy tách thành nhiều tiêu chí."
    ),
    "late_by_the_day": (
        "Hướng dẫn trừ {number} điểm cho mỗi ngày chậm. Hãy ghi thành các bậc ngày,"
        " ví dụ [1,1]=0.5 [2,2]=1."
    ),
    "rows_hidden": "Các dòng đang ẩn trong Excel vẫn được đọc: {rows}.",
}
