"""Sentences for a report that cannot be drawn up, or cannot be written."""

from collections.abc import Mapping

REPORTS: Mapping[str, str] = {
    "report_unknown": "Không có báo cáo “{text}”. Hãy chọn một trong: {choices}.",
    "report_suffix_unknown": "Tệp đuôi “{text}” không in được. Hãy đặt tên tệp có đuôi {choices}.",
    "report_period_missing": "Chưa có kỳ báo cáo nào. Hãy nhập gói dữ liệu cấp trên gửi xuống.",
    "sheet_missing_for": (
        "{unit} chưa có phiếu chấm điểm cho kỳ {period}."
        " Hãy mở phiếu ở màn hình Chấm điểm, hoặc nhập gói của đơn vị đó, rồi in lại."
    ),
    "score_sheet_missing": (
        "{unit} chưa có phiếu chấm điểm nào."
        " Hãy mở phiếu ở màn hình Chấm điểm, hoặc nhập gói của đơn vị đó, rồi in lại."
    ),
    "sheet_choice_needed": (
        "{unit} có nhiều phiếu chấm điểm cho kỳ {period}. Hãy chọn một trong: {choices}."
    ),
    "report_not_numbered": (
        "“{text}” không lấy số văn bản. Hãy ghi số, ngày và chữ ký bằng tay trên bản in."
    ),
    "report_without_words": (
        "“{report}” không có phần lời văn. Nội dung được nhập ở màn hình của từng loại bản ghi."
    ),
    "section_unknown": "“{report}” không có phần “{text}”. Hãy chọn một trong: {choices}.",
    "words_missing": "Phần “{text}” chưa có lời văn. Hãy viết lời văn trước.",
    "folder_missing": "Không có thư mục {folder}. Hãy chọn thư mục khác.",
    "target_open_elsewhere": (
        "Không ghi được {file}: tệp đang mở ở chương trình khác hoặc không được phép ghi."
        " Hãy đóng tệp đó hoặc chọn tên khác."
    ),
    "write_failed": "Không ghi được {file} ({detail}). Hãy chọn nơi lưu khác rồi thử lại.",
}
