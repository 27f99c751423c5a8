"""Sentences for setting an office up."""

from collections.abc import Mapping

SETUP: Mapping[str, str] = {
    "office_already_set_up": "Máy này đã khai báo đơn vị. Hãy mở chương trình để làm việc tiếp.",
    "office_not_set_up": "Chưa khai báo đơn vị sử dụng. Hãy chọn đơn vị và người làm việc trước.",
    "office_name_missing": "Chưa có tên đơn vị. Hãy nhập tên đầy đủ, ví dụ Xã Dào San.",
    "office_unknown": "Không có đơn vị mã “{text}” ở cấp đã chọn. Hãy xem lại mã hoặc ghi cả tên.",
    "office_doubtful": "Mã “{text}” là của nhiều đơn vị: {choices}. Hãy ghi thêm tên đầy đủ.",
    "office_code_taken": "Mã “{text}” đang là của {name}. Hãy kiểm tra lại mã và cấp đơn vị.",
    "office_named_otherwise": (
        "Đơn vị mã “{text}” tên là {name}. Hãy bỏ tên đã nhập, hoặc kiểm tra lại mã."
    ),
    "samples_not_here": (
        "Số liệu mẫu đi cùng bộ dữ liệu ban đầu. Hãy chọn bộ dữ liệu, hoặc bỏ chọn số liệu mẫu."
    ),
    "role_unknown": "Không có cấp “{text}”. Hãy chọn một trong: {choices}.",
    "seed_unknown": "Không có bộ dữ liệu ban đầu “{text}”. Hãy chọn một trong: {choices}.",
    "seed_broken": "Bộ dữ liệu ban đầu bị hỏng (tệp {file}). Hãy cài lại chương trình.",
}
