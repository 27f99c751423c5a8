"""Sentences for score sheets: handing in, points of the offices above, publishing, tables."""

from collections.abc import Callable, Mapping

from thidua_desktop.texts.codes import code_label

_STATE = "sheet_state"


def _no_way(words: Mapping[str, str]) -> str:
    here, there = code_label(_STATE, words["state"]), code_label(_STATE, words["to"])
    return f"Phiếu đang ở bước “{here}”, chưa chuyển sang “{there}” được. Hãy làm từng bước."


def _step_of_deciding(words: Mapping[str, str]) -> str:
    there = code_label(_STATE, words["to"])
    return (
        f"Bước “{there}” do tỉnh hoặc đơn vị lập bảng tiêu chí quyết định."
        " Hãy đề nghị đơn vị đó thực hiện."
    )


def _review_not_now(words: Mapping[str, str]) -> str:
    here = code_label(_STATE, words["state"])
    return f"Phiếu đang ở bước “{here}”, cột điểm này chưa mở hoặc đã chốt. Hãy chuyển bước trước."


SHEETS: Mapping[str, str | Callable[[Mapping[str, str]], str]] = {
    # The unit's own sheet.
    "sheet_closed": "Phiếu đã nộp, không sửa được nữa. Cần sửa hãy đề nghị trả lại phiếu.",
    "sheet_not_ours": "Phiếu này của đơn vị khác. Hãy nhập điểm vào phiếu do đơn vị mình lập.",
    "sheet_has_entries": (
        "Phiếu đã có điểm, không đổi được bảng, đơn vị hay kỳ. Hãy lập phiếu mới."
    ),
    "sheet_state_not_ours": (
        "Trạng thái thẩm định do cấp trên quyết định. Hãy đề nghị cấp trên xem lại phiếu."
    ),
    "sheet_not_draft_again": (
        "Phiếu đã nộp, không về lại bản nháp được. Cần sửa hãy đề nghị cấp trên trả lại phiếu."
    ),
    "sheet_only_by_handing_in": (
        "Trạng thái, lần nộp và ngày nộp do việc nộp phiếu ghi. Hãy dùng chức năng nộp phiếu."
    ),
    "sheet_hash_other": "Bảng tiêu chí vừa thay đổi. Hãy xem lại phiếu rồi nộp lại.",
    "sheet_on_draft_table": (
        "Bảng “{table}” còn là bản nháp, chưa nộp phiếu được. Hãy áp dụng bảng trước."
    ),
    "sheet_unfinished": (
        "Còn tiêu chí chưa có điểm: {codes}. Hãy chấm điểm hoặc đánh dấu không áp dụng kèm lý do."
    ),
    "entry_of_group": "Nhóm tiêu chí không chấm trực tiếp. Hãy chấm từng tiêu chí trong nhóm.",
    "override_reason": (
        "Số liệu đã có là {known}. Nhập số khác thì ghi lý do, hoặc để trống ô này."
    ),
    "points_above_most": "Điểm cao hơn điểm tối đa {most}. Hãy sửa lại điểm.",
    "points_too_fine": "Điểm {points} quá {decimals} số lẻ của bảng. Hãy làm tròn bớt.",
    # The offices above.
    "review_not_above": "Chỉ cấp trên của đơn vị có phiếu mới chấm, chuyển bước được phiếu này.",
    "review_not_now": _review_not_now,
    "review_of_other": (
        "Điểm này của tiêu chí hoặc cột khác. Hãy nhập điểm mới thay vì đổi chỗ điểm cũ."
    ),
    "review_without_points": (
        "Dòng này không chấm điểm: là nhóm, điều kiện, hoặc không áp dụng. Hãy chọn tiêu chí khác."
    ),
    "review_reason_again": (
        "Sửa điểm đã cho phải ghi lý do của lần sửa này. Hãy ghi lý do mới rồi lưu lại."
    ),
    "no_way": _no_way,
    "step_of_deciding": _step_of_deciding,
    "step_stays": "Bước đã thực hiện và điểm đã cho được giữ lại. Hãy ghi bước mới hoặc sửa điểm.",
    "step_out_of_turn": "Phiếu vừa được chuyển bước. Hãy đọc lại phiếu (F5) rồi thực hiện lại.",
    "step_not_undone": (
        "Chuyển bước phiếu không hoàn tác được. Cần quay lại hãy chuyển bước trở lại kèm lý do."
    ),
    "document_missing": "Chưa có văn bản làm căn cứ. Hãy chọn quyết định điều chỉnh.",
    "published_by_publishing": "Kết quả chỉ được ghi khi công bố. Hãy dùng chức năng công bố.",
    # The bloc.
    "vote_not_ours": (
        "Biểu quyết do tỉnh hoặc đơn vị lập khối ghi, không ai tự ghi cho mình."
        " Hãy đề nghị đơn vị đó ghi."
    ),
    "bloc_not_ours": "Khối này do đơn vị khác lập. Hãy chọn khối của đơn vị mình.",
    "board_without_sheets": (
        "Khối “{bloc}” chưa có phiếu nào trong kỳ {period}. Hãy nhập gói của các thành viên."
    ),
    "board_table_needed": "Các phiếu dùng nhiều bảng tiêu chí: {choices}. Hãy ghi rõ một bảng.",
    "board_not_ready": "Chưa công bố được, còn phiếu chưa duyệt hoặc chưa xếp được: {units}.",
    "board_vote_waits": "Còn đơn vị bằng điểm chờ biểu quyết: {units}. Hãy ghi kết quả biểu quyết.",
    "board_published": "Khối này đã công bố hết trong kỳ. Không còn phiếu nào chờ công bố.",
    # Tables.
    "table_not_ours": "Bảng này do đơn vị khác lập. Hãy lập bảng riêng hoặc đề nghị đơn vị đó sửa.",
    "table_applied": (
        "Bảng đã áp dụng, giữ nguyên như lúc áp dụng. Cần đổi hãy lập phiên bản mới của bảng."
    ),
    "table_not_applied": "Bảng nháp chỉ chuyển sang áp dụng. Hãy áp dụng bảng trước.",
    "table_unsound": "Bảng còn {count} lỗi, chưa áp dụng được. Hãy kiểm tra bảng và sửa lỗi.",
    "table_hash_other": "Bảng vừa thay đổi trong lúc áp dụng. Hãy kiểm tra lại bảng rồi áp dụng.",
    # Rows of a file.
    "row_sheet_state": "Trạng thái này không do đơn vị lập phiếu ghi. Hãy báo nơi gửi kiểm tra.",
    "row_sheet_taken_up": (
        "Phiếu đang được chấm hoặc đã chốt nên không nhận sửa đổi. Muốn nhận, hãy trả lại phiếu."
    ),
    "row_final": "Bước hoặc kết quả đã ghi thì không sửa nữa. Hãy báo nơi gửi kiểm tra.",
    "row_points_above_most": "Điểm cao hơn điểm tối đa của tiêu chí. Hãy báo nơi gửi kiểm tra.",
    "note_other_table": (
        "Phiếu của {unit}, kỳ {period}, chấm theo bảng “{table}” bản khác với bảng ở đây."
        " Hãy đối chiếu bảng tiêu chí trước khi nhập."
    ),
}
