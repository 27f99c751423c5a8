"""Sentences for signatures, keys, sealed files, and what travels beside the rows."""

from collections.abc import Mapping

_ASK_AGAIN = "Hãy xin nơi gửi xuất lại gói."

SIGNING: Mapping[str, str] = {
    # Keys.
    "enrol_fingerprint_differs": (
        "Dấu khóa “{heard}” không khớp khóa nào của {name} đã nhận ở đây ({known})."
        " Hãy nhờ {name} đọc lại; vẫn khác thì đừng nhập gói đó và báo cấp trên."
    ),
    "enrol_no_key": (
        "Chưa nhận gói nào của {name} nên chưa có khóa để xác nhận. Hãy nhập gói của {name} trước."
    ),
    "key_file_unusable": (
        "Không dùng được tệp khóa chữ ký {file} ({detail}). Hãy chuyển tệp đó sang chỗ khác rồi thử"
        " lại: chương trình sẽ tạo khóa mới, và nơi nhận cần xác nhận lại dấu khóa."
    ),
    "key_unusable": (
        "Khóa của nơi nhận không dùng để niêm phong được. Hãy xuất gói không niêm phong."
    ),
    "sealing_no_key": (
        "Chưa có khóa đã xác nhận của {name} nên chưa niêm phong được. Hãy nhập gói của {name}, so"
        " dấu khóa qua điện thoại rồi xác nhận, hoặc xuất gói không niêm phong."
    ),
    # Formats.
    "peer_reads_older": (
        "Nơi nhận dùng phiên bản chương trình chỉ đọc {found}; chương trình này ghi từ {known}."
        " Hãy gửi kèm bộ cài mới qua USB để nơi nhận nâng cấp rồi xuất lại."
    ),
    # Sealed files.
    "sealed_damaged": f"Tệp niêm phong {{file}} bị hỏng hoặc chép dở. {_ASK_AGAIN}",
    "sealed_not_for_us": (
        "Tệp niêm phong {file} không mở được bằng khóa của máy này: gói dành cho đơn vị khác, cho"
        " máy kia hoặc khóa cũ của đơn vị mình. Hãy mở ở máy kia, hoặc xin nơi gửi xuất gói không"
        " niêm phong."
    ),
    # What travels beside the rows.
    "acks_altered": (
        "Phần biên nhận trong tệp đã bị sửa nên không dùng. Số liệu vẫn xem được; gói sau của nơi"
        " gửi sẽ có lại biên nhận."
    ),
    "acks_missing": (
        "Tệp không còn trang ẩn chứa biên nhận. Số liệu vẫn nhập được; gói sau của nơi gửi sẽ có"
        " lại biên nhận."
    ),
    "acks_unreadable": (
        "Phần biên nhận trong tệp do phiên bản mới hơn ghi nên chưa đọc được. Số liệu vẫn nhập"
        " được; hãy cài phiên bản mới của chương trình."
    ),
    "machine_row_altered": f"Dòng bị sửa tay nên không dùng. {_ASK_AGAIN}",
    "machine_row_unreadable": (
        "Dòng do phiên bản mới hơn ghi nên chưa đọc được. Hãy cài phiên bản mới của chương trình"
        " rồi nhập lại gói."
    ),
}
