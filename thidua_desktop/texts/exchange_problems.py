"""Sentences for files that go between offices, and for the rows in them that are not taken."""

from collections.abc import Mapping

EXCHANGE: Mapping[str, str] = {
    "rows_not_read_there": (
        "{receiver} đang dùng phiên bản cũ,"
        " chưa đọc được {count} dòng thuộc loại mới trong gói này."
        " Hãy nhắc nơi nhận cập nhật chương trình; mỗi gói sau đều gửi lại các dòng đó."
    ),
    # The file as a whole.
    "export_not_related": (
        "{receiver} không phải cấp trên hay cấp dưới của đơn vị mình. Hãy chọn nơi nhận khác."
    ),
    "import_built_on": (
        "Không hoàn tác được bản ghi nào ({count} bản ghi, đầu tiên là “{first}”): đã được sửa tiếp"
        " hoặc đang được dùng. Hãy hoàn tác các lần nhập sau trước."
    ),
    "import_judged": (
        "Không hoàn tác được: “{first}” ({count} phiếu) đang được chấm hoặc đã công bố ở đây."
        " Cần nhận lại, hãy trả lại phiếu kèm lý do rồi nhập gói mới."
    ),
    "bundle_not_authentic": (
        "Chưa thể tin gói này: không khớp khóa, chữ ký hoặc mã đối chiếu của nơi gửi. Gói được cất"
        " riêng, chưa nhập. Hãy gọi điện hỏi nơi gửi, so dấu khóa hoặc xin gói mới."
    ),
    "changed_meanwhile": (
        "Bản ghi vừa được sửa ở nơi khác. Hãy nhấn F5 để xem bản mới, rồi sửa lại."
    ),
    "changed_since_preview": "Dữ liệu đã thay đổi sau khi xem trước. Hãy xem trước lại rồi nhập.",
    "import_unknown": "Không có lần nhập nào của gói này để hoàn tác. Hãy xem lại sổ gửi nhận.",
    "other_addressee": "Gói này gửi cho {receiver}, không phải đơn vị mình. Hãy chọn tệp khác.",
    "unknown_sender": "Chưa có {sender} trong danh mục đơn vị. Hãy nhập gói của cấp trên trước.",
    "sender_not_related": (
        "{sender} không phải cấp trên hay cấp dưới của đơn vị mình nên không gửi gói tới đây được."
        " Hãy gọi điện hỏi lại nơi gửi."
    ),
    "format_newer": (
        "Gói theo định dạng {found}, chương trình này đọc đến {known}."
        " Hãy cài phiên bản mới của chương trình rồi nhập lại."
    ),
    # One row.
    "row_behind_published": (
        "Thứ hạng đã công bố dựa trên biểu quyết và danh sách khối ở đây nên không nhận sửa đổi."
        " Hãy báo nơi gửi kiểm tra."
    ),
    "row_not_kept": "Cấp của nơi gửi không quản lý loại bản ghi này. Hãy báo nơi gửi kiểm tra.",
    "row_not_theirs": "Nơi gửi không được gửi bản ghi của đơn vị này. Hãy báo nơi gửi kiểm tra.",
    "row_about_others": (
        "Dòng nói về đơn vị mà nơi ghi không được ghi thay. Hãy báo nơi gửi kiểm tra."
    ),
    "row_changed_owner": "Bản ghi đã bị đổi đơn vị quản lý. Hãy báo nơi gửi kiểm tra.",
    "edited_by_hand": (
        "Dòng bị sửa tay trong tệp sau khi xuất nên chỉ là đề nghị."
        " Đơn vị quản lý hãy xem trong mục Xung đột và quyết định."
    ),
    "row_inconsistent": "Các mục của dòng không khớp nhau. Hãy báo nơi gửi kiểm tra và gửi lại.",
    "row_late": (
        "Kỳ của dòng này đã khóa nên dòng chờ trong hộp Đến muộn. Muốn nhận, hãy mở lại kỳ."
    ),
    "row_waits": "Dòng cần một bản ghi chưa có ở đây nên còn chờ. Hãy nhập gói có bản ghi đó.",
    "row_forked": (
        "Hai máy cùng sửa tiếp từ một bản chép dữ liệu nên có hai nội dung khác nhau."
        " Đơn vị quản lý hãy chọn bản đúng trong mục Xung đột."
    ),
    "row_conflict": (
        "Bản ghi đã được sửa ở cả hai nơi; cả hai bản đều được giữ."
        " Đơn vị quản lý hãy chọn bản đúng trong mục Xung đột."
    ),
}
