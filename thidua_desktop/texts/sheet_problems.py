"""Sentences for score sheets: handing in, points of the offices above, publishing, tables."""

from collections.abc import Callable, Mapping

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.scoring_fields import SCORING
from thidua_desktop.texts.workings import INPUTS, input_label

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


def _not_used(words: Mapping[str, str]) -> str:
    return f"Cách chấm của tiêu chí không dùng cột “{_column(words)}”. Hãy xóa số ở cột này."


def _negative(words: Mapping[str, str]) -> str:
    return f"Ô “{_column(words)}” ({_figure(words)}) không thể là số âm. Hãy nhập lại."


def _not_whole(words: Mapping[str, str]) -> str:
    return f"Ô “{_column(words)}” ({_figure(words)}) phải là số nguyên. Hãy nhập lại."


def _column(words: Mapping[str, str]) -> str:
    return SCORING["score_entry"].get(words["column"], words["column"])


def _figure(words: Mapping[str, str]) -> str:
    return input_label(words["name"]) if words["name"] in INPUTS else words["name"]


def _step_sent(words: Mapping[str, str]) -> str:
    state, office = words["state"], words.get("office", "")
    here = f"Bước “{code_label(_STATE, state)}” đã gửi đi, không hoàn tác được."
    if state == "TRA_LAI":
        return f"{here} Hãy báo đơn vị nộp lại phiếu."
    if state == "DANG_THAM_DINH":
        return f"{here} Cần quay lại, hãy trả lại phiếu kèm lý do."
    back = code_label(_STATE, "DANG_THAM_DINH" if state == "DA_THAM_DINH" else "DA_THAM_DINH")
    paper = " và văn bản căn cứ" if state == "DA_DUYET" else ""
    who = f"hãy đề nghị {office}" if office else "hãy"
    return f"{here} Cần quay lại, {who} chuyển về bước “{back}” kèm lý do{paper}."


def _hand_in_sent(words: Mapping[str, str]) -> str:
    office = words.get("office", "")
    asked = f"hãy đề nghị {office} trả lại phiếu" if office else "hãy trả lại phiếu"
    return f"Phiếu đã nộp và gửi đi, không hoàn tác được. Cần sửa, {asked} kèm lý do."


SHEETS: Mapping[str, str | Callable[[Mapping[str, str]], str]] = {
    # The unit's own sheet.
    "sheet_closed": "Phiếu đã nộp, không sửa được nữa. Cần sửa hãy đề nghị trả lại phiếu.",
    "sheet_not_ours": "Phiếu này của đơn vị khác. Hãy nhập điểm vào phiếu do đơn vị mình lập.",
    "sheet_of_unit_here": (
        "Đơn vị này đã có phiếu cho bảng và kỳ này, do {owner} lập. Hãy dùng phiếu đó."
    ),
    "sheet_of_unit_published": (
        "Đã công bố kết quả của đơn vị này theo phiếu do {owner} lập. Hãy bỏ phiếu thứ hai."
    ),
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
    "sheet_empty": (
        "Phiếu không có tiêu chí nào áp dụng nên không nộp được. Hãy xem lại các dòng đã đánh dấu."
    ),
    "entry_of_group": "Nhóm tiêu chí không chấm trực tiếp. Hãy chấm từng tiêu chí trong nhóm.",
    "override_reason": (
        "Số liệu đã có là {known}. Nhập số khác thì ghi lý do, hoặc để trống ô này."
    ),
    "points_above_most": "Điểm cao hơn điểm tối đa {most}. Hãy sửa lại điểm.",
    "points_below_least": "Điểm thấp hơn mức thấp nhất {least}. Hãy sửa lại điểm.",
    "figure_not_used": _not_used,
    "figure_negative": _negative,
    "figure_not_whole": _not_whole,
    "condition_answer": "Điều kiện trả lời bằng 1 (có xảy ra) hoặc 0 (không). Hãy nhập lại.",
    "condition_applies": (
        "Điều kiện luôn áp dụng cho mọi đơn vị. Hãy bỏ dấu không áp dụng và trả lời 1 hoặc 0."
    ),
    "condition_without_points": "Dòng điều kiện không có điểm. Hãy xóa điểm, chỉ trả lời 1 hoặc 0.",
    "fixed_not_computed": "Số liệu của phiếu vừa thay đổi. Hãy xem lại phiếu (F5) rồi nộp lại.",
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
    "sheet_not_scored": (
        "Phiếu của {unit} còn tiêu chí chưa có điểm hoặc điều kiện chưa trả lời: {codes}."
        " Hãy chấm các tiêu chí đó, hoặc trả lại phiếu để đơn vị bổ sung."
    ),
    "sheet_on_other_table": (
        "Phiếu của {unit} nộp theo bản khác của bảng tiêu chí."
        " Hãy trả lại phiếu để đơn vị nộp lại theo bảng ở đây."
    ),
    "no_way": _no_way,
    "step_of_deciding": _step_of_deciding,
    "step_stays": "Bước đã thực hiện và điểm đã cho được giữ lại. Hãy ghi bước mới hoặc sửa điểm.",
    "step_out_of_turn": "Phiếu vừa được chuyển bước. Hãy đọc lại phiếu (F5) rồi thực hiện lại.",
    "done_meanwhile": (
        "Người khác vừa ghi mục này rồi. Hãy mở lại phiếu để xem, nếu cần hãy sửa mục đã ghi."
    ),
    "publishing_not_undone": (
        "Kết quả đã công bố thì giữ nguyên, không hoàn tác. Hãy đối chiếu lại phiếu và biên bản."
    ),
    "step_sent": _step_sent,
    "hand_in_sent": _hand_in_sent,
    "document_missing": "Chưa có văn bản làm căn cứ. Hãy chọn quyết định điều chỉnh.",
    "published_by_publishing": "Kết quả chỉ được ghi khi công bố. Hãy dùng chức năng công bố.",
    # The bloc.
    "vote_not_ours": (
        "Kết quả bỏ phiếu do tỉnh hoặc đơn vị lập khối ghi, không ai tự ghi cho mình."
        " Hãy đề nghị đơn vị đó ghi."
    ),
    "vote_not_member": (
        "Đơn vị không thuộc khối “{bloc}” trong kỳ {period}. Hãy chọn thành viên của khối."
    ),
    "vote_not_tied": (
        "Đơn vị này không bằng điểm với đơn vị nào, không cần biểu quyết. Hãy bỏ khỏi biểu quyết."
    ),
    "behind_published": (
        "Thứ hạng đã công bố dựa trên biểu quyết và thành viên khối trong kỳ, nên giữ nguyên."
        " Thay đổi thành viên hãy tính từ ngày sau kỳ đã công bố."
    ),
    "bloc_not_ours": "Khối này do đơn vị khác lập. Hãy chọn khối của đơn vị mình.",
    "board_without_sheets": (
        "Khối “{bloc}” chưa có phiếu nào trong kỳ {period}. Hãy nhập gói của các thành viên."
    ),
    "board_table_needed": "Các phiếu dùng nhiều bảng tiêu chí: {choices}. Hãy ghi rõ một bảng.",
    "board_not_ready": "Chưa công bố được, còn phiếu chưa duyệt hoặc chưa xếp được: {units}.",
    "board_vote_waits": "Còn đơn vị bằng điểm chờ bỏ phiếu: {units}. Hãy ghi kết quả bỏ phiếu.",
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
    "note_second_sheet": (
        "{unit} có hai phiếu cho một bảng, kỳ {period}: phiếu kia do {owner} lập."
        " Hãy thống nhất dùng một phiếu."
    ),
    "note_table_replaced": (
        "Phiếu của {unit}, kỳ {period}, chấm theo bảng “{table}” bản {version}, ở đây đã thay bằng"
        " bản mới. Hãy báo đơn vị lập lại phiếu nếu phải chấm theo bản mới."
    ),
    "note_table_draft": (
        "Phiếu của {unit}, kỳ {period}, chấm theo bảng “{table}” bản {version}, ở đây chưa áp dụng."
        " Hãy áp dụng bảng hoặc nhập gói có bảng đã áp dụng."
    ),
    "table_replaced": (
        "Bảng “{table}” bản {version} đã được thay bằng bản mới. Hãy hỏi đơn vị lập bảng xem kỳ này"
        " chấm theo bản nào."
    ),
    "note_other_table": (
        "Phiếu của {unit}, kỳ {period}, chấm theo bảng “{table}” bản khác với bảng ở đây."
        " Hãy đối chiếu bảng tiêu chí trước khi nhập."
    ),
}
