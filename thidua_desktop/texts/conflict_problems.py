"""Sentences for versions in dispute, proposed changes, and rows of imports kept or set aside."""

from collections.abc import Mapping

CONFLICTS: Mapping[str, str] = {
    # Deciding.
    "conflict_ambiguous": (
        "Dòng {text} đang có nhiều việc cần chọn. Hãy ghi số của một việc: {choices}."
    ),
    "conflict_fields_of_deleted": (
        "Một bên đã xóa bản ghi nên không ghép từng mục được. Hãy chọn cả bản của một bên."
    ),
    "conflict_not_doubled": (
        "Không giữ cả hai được: mỗi nơi chỉ có một bản ghi như thế này, hoặc một bên đã xóa."
        " Hãy chọn một bản, hoặc chọn từng mục."
    ),
    "conflict_not_ours": (
        "Bản ghi này do {owner} quản lý; chỉ nơi đó được chọn bản đúng. Hãy chờ gói trả lời."
    ),
    "conflict_open": (
        "“{label}” đang có nhiều bản khác nhau chờ chọn. Hãy mở mục Xung đột, chọn bản đúng trước."
    ),
    "conflict_unknown": (
        "Không còn việc cần chọn nào mang số {id}. Hãy xem lại danh sách xung đột."
    ),
    "late_unknown": "Không còn dòng nào mang số {id} trong hộp chờ. Hãy xem lại danh sách.",
    "proposal_unexplained": (
        "Đề nghị sửa này chưa có lý do. Hãy ghi lý do sửa rồi mới nhận hoặc gửi cho nơi quản lý."
    ),
    # The file as a whole.
    "import_too_old": (
        "Gói đã nhập quá {days} ngày nên không hoàn tác được. Cần lùi lại, hãy dùng bản sao lưu."
    ),
    "proposals_too_many": (
        "Gói có hơn {most} dòng chỉ là đề nghị, không thể xem từng dòng."
        " Hãy xin nơi gửi xuất lại gói."
    ),
    "supervisor_reason_missing": (
        "Nhập gói không xác thực phải có lý do. Hãy ghi lý do của người chịu trách nhiệm."
    ),
    # A row that an undone import leaves as it is.
    "kept_edited": "Đã được sửa tiếp sau khi nhập. Muốn bỏ, hãy hoàn tác lần sửa đó trước.",
    "kept_in_use": "Đang được bản ghi khác dùng đến. Hãy gỡ ở bản ghi đó trước.",
    "kept_judged": "Phiếu đang được chấm hoặc đã công bố ở đây. Hãy trả lại phiếu kèm lý do.",
    "kept_published": (
        "Thứ hạng đã công bố dựa trên bản ghi này nên phải giữ. Hãy báo cấp trên nếu cần sửa."
    ),
    "kept_without_reference": (
        "Bản trước khi nhập cần một bản ghi không còn ở đây nên giữ bản hiện có."
        " Hãy nhập gói có bản ghi đó trước."
    ),
    # A row that comes in.
    "row_not_authentic": (
        "Gói không xác thực nên dòng này chỉ là đề nghị. Hãy đối chiếu với nơi gửi rồi chọn."
    ),
    "row_own_unasked": (
        "Bản ghi của đơn vị mình quay về với nội dung mà máy này chưa từng ghi, và không ai xin."
        " Hãy đối chiếu với nơi gửi."
    ),
    "row_proposed": (
        "Nơi khác đề nghị sửa bản ghi này. Đơn vị quản lý hãy xem trong mục Xung đột và quyết định."
    ),
}
