"""Sentences for a record that other records, other offices or a closed period forbid."""

from collections.abc import Mapping

RECORDS: Mapping[str, str] = {
    "not_ours": "Bản ghi do {owner} quản lý, ở đây chỉ xem. Cần sửa hãy báo đơn vị đó.",
    "kind_not_kept": "Danh mục này do cấp trên lập. Hãy nhập gói dữ liệu cấp trên gửi xuống.",
    "period_locked": "{period} đã khóa số liệu. Cần sửa hãy đề nghị cấp trên mở lại kỳ.",
    "twin": "Đã có bản ghi trùng: {label}. Hãy sửa bản ghi đó hoặc nhập giá trị khác.",
    "still_used": (
        "Chưa xóa được: có {count} bản ghi đang dùng, trước hết là “{first}”."
        " Hãy sửa hoặc xóa các bản ghi đó trước."
    ),
    "reference_doubtful": "“{text}” ứng với nhiều bản ghi: {choices}. Hãy ghi rõ là bản ghi nào.",
    "parent_of_other_table": "Nhóm này thuộc bảng tiêu chí khác. Hãy chọn nhóm trong cùng bảng.",
    "criterion_of_other_table": "Tiêu chí không thuộc bảng của phiếu này. Hãy chọn tiêu chí khác.",
    "unit_not_ours": (
        "Đơn vị này không thuộc phạm vi quản lý. Hãy chọn đơn vị mình hoặc đơn vị cấp dưới."
    ),
    "paper_number_taken": (
        "Số {number} năm {year} đã dùng cho văn bản khác: {label}."
        " Hãy lấy số tiếp theo, hoặc sửa số của văn bản kia."
    ),
    "proposal_not_ours": (
        "Đợt đề nghị này do đơn vị khác lập. Hãy chọn đợt đề nghị của đơn vị mình."
    ),
    "of_other_unit": "Mục đã chọn thuộc đơn vị khác. Hãy chọn mục của cùng đơn vị với bản ghi này.",
    "own_unit": "Đây là chính đơn vị đang dùng chương trình, không xóa được. Hãy sửa thay vì xóa.",
    "nothing_to_undo": "Không còn việc nào để hoàn tác.",
    "undo_overtaken": "Chưa hoàn tác được: “{label}” đã được sửa tiếp sau đó. Hãy sửa trực tiếp.",
}
