"""Sentences for what is wrong, or worth a second look, in what somebody entered."""

from collections.abc import Mapping

ENTRY: Mapping[str, str] = {
    # One field.
    "required": "Mục này bắt buộc. Hãy nhập hoặc chọn một giá trị.",
    "text_expected": "Mục này phải là chữ. Hãy nhập lại dưới dạng chữ.",
    "text_lines_too_many": (
        "Nội dung có quá nhiều dòng (nhiều nhất {most} lần xuống dòng). Hãy gộp bớt các dòng."
    ),
    "text_too_long": "Nội dung dài {length} ký tự, chỉ được {limit}. Hãy viết gọn lại.",
    "whole_unreadable": "“{text}” không phải số nguyên. Hãy chỉ nhập chữ số, ví dụ 1250.",
    "number_unreadable": "“{text}” không phải là số. Hãy nhập ví dụ 51,5 hoặc 1250.",
    "number_too_long": "Số dài quá {digits} chữ số. Hãy kiểm tra lại hoặc làm tròn bớt.",
    "number_too_small": "Số phải từ {least} trở lên. Hãy sửa lại.",
    "number_too_great": "Số phải từ {most} trở xuống. Hãy sửa lại.",
    "number_out_of_range": "Số phải nằm trong khoảng từ {least} đến {most}. Hãy sửa lại.",
    "day_unreadable": "“{text}” không phải là ngày. Hãy nhập theo dạng 05/03/2024.",
    "day_two_digit_year": "“{text}” mới có hai chữ số của năm. Hãy ghi đủ, ví dụ 05/03/2024.",
    "day_out_of_range": "Năm phải từ 1900 đến 2200. Hãy kiểm tra lại ngày.",
    "time_unreadable": "“{text}” không phải là giờ trong ngày. Hãy nhập theo dạng 07:30 hoặc 7h30.",
    "flag_unreadable": "“{text}” không rõ là có hay không. Hãy ghi x hoặc 1 là có, 0 là không.",
    "choice_unknown": "“{text}” không có trong danh sách. Hãy chọn một trong: {choices}.",
    "list_unreadable": "Không đọc được danh sách này. Hãy ghi mỗi mục một dòng.",
    "list_too_long": "Mục này có {count} giá trị, chỉ được {limit}. Hãy tách ra hoặc bỏ bớt.",
    "parameters_unreadable": "Không đọc được tham số. Hãy ghi mỗi dòng một tham số: tên=giá trị.",
    "details_unreadable": "Không đọc được thông tin riêng của loại này. Hãy nhập lại từng mục.",
    "field_unknown": "Không có mục nào tên là “{field}”. Hãy kiểm tra lại tên mục.",
    "detail_not_of_type": "Mục này không dùng cho loại đã chọn. Hãy xóa đi hoặc chọn lại loại.",
    # Fields that do not fit together.
    "code_unusable": "Mã “{text}” có dấu cách hoặc dấu / ; @ nên không tra được. Hãy viết mã liền.",
    "ends_before_start": "Ngày kết thúc đứng trước ngày bắt đầu. Hãy sửa một trong hai ngày.",
    "ends_before_begins": "Giờ kết thúc đứng trước giờ bắt đầu. Hãy sửa một trong hai giờ.",
    "recognised_before_considered": (
        "Ngày công nhận đứng trước ngày xét. Hãy sửa một trong hai ngày."
    ),
    "campaign_needed": "Khen theo phong trào thì phải có phong trào. Hãy chọn phong trào.",
    "class_of_other_subject": (
        "Phân loại này không dùng cho loại đối tượng đã chọn. Hãy chọn lại một trong hai mục."
    ),
    "body_too_many_lines": "Tên cơ quan chỉ được {most} dòng. Hãy gộp bớt các dòng.",
    "suffix_without_number": "Có chữ sau số mà chưa có số. Hãy nhập số hoặc xóa chữ.",
    "own_parent": "Cấp trên không thể là chính bản ghi này hay mục dưới nó. Hãy chọn bản ghi khác.",
    "upper_below_lower": "Mức “đến” nhỏ hơn mức “từ”. Hãy sửa một trong hai số.",
    "part_above_whole": "Số này lớn hơn số người tham gia. Hãy kiểm tra lại cả hai số.",
    "reason_missing": "Chưa ghi lý do. Hãy nêu lý do rồi lưu lại.",
    "claimed_not_applicable": "Tiêu chí không áp dụng thì không tự chấm. Hãy xóa điểm hoặc bỏ dấu.",
    "strict_without_lower": "Chưa có mức điểm để vượt. Hãy nhập mức điểm hoặc bỏ dấu.",
    "share_incomplete": "Đã có tỷ lệ thì phải chọn mục này. Hãy chọn, hoặc xóa tỷ lệ.",
    "quota_missing": "Chưa có số lượng hay tỷ lệ. Hãy nhập một trong hai.",
    "quota_twice": "Đã có số lượng thì không nhập thêm tỷ lệ. Hãy xóa một trong hai.",
    "votes_above_voters": "Số phiếu nhiều hơn số người bỏ phiếu. Hãy kiểm tra lại cả hai số.",
    # Second thoughts: the record is saved all the same.
    "reference_gone": "“{label}” đã bị xóa ở nơi quản lý. Hãy chọn bản ghi khác khi có thể.",
    "day_in_future": "Ngày này chưa đến. Hãy kiểm tra lại nếu không phải việc dự kiến.",
    "days_in_two_years": "Từ ngày và đến ngày thuộc hai năm khác nhau. Hãy kiểm tra lại.",
    "end_missing": "Đã hoàn thành mà chưa có ngày hoàn thành. Hãy bổ sung khi có.",
    "ended_unfinished": (
        "Đã có ngày hoàn thành mà trạng thái chưa phải là đã hoàn thành. Hãy xem lại."
    ),
    "decision_missing": "Sáng kiến đã được công nhận mà chưa có số quyết định. Hãy bổ sung khi có.",
    "title_of_other_subject": (
        "Danh hiệu, hình thức này thường không dành cho loại đối tượng đã chọn. Hãy xem lại."
    ),
    "number_of_other_year": "Năm của số văn bản khác năm của ngày ký. Hãy xem lại.",
    "document_number_missing": "Văn bản chưa có số, ký hiệu. Hãy bổ sung khi có.",
    "document_number_unusual": "Số, ký hiệu khác cách ghi thường gặp (15/KH-UBND). Hãy xem lại.",
    "document_day_missing": "Văn bản chưa có ngày ban hành. Hãy bổ sung khi có.",
}
