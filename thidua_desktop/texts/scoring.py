"""Why a criterion has no computed points, and what to do about it."""

from collections.abc import Mapping

MISSING: Mapping[str, str] = {
    "result_missing": "Chưa có kết quả. Hãy nhập kết quả của kỳ.",
    "target_missing": "Chưa có chỉ tiêu giao. Hãy nhập mức giao của năm.",
    "base_missing": "Chưa có số đầu kỳ. Hãy nhập ở kết quả chỉ tiêu.",
    "lower_missing": "Chưa có cận dưới của khoảng. Hãy nhập ở chỉ tiêu giao.",
    "upper_missing": "Chưa có cận trên của khoảng. Hãy nhập ở chỉ tiêu giao.",
    "previous_missing": "Chưa có số cùng kỳ để so sánh. Hãy nhập ở kết quả chỉ tiêu.",
    "count_missing": (
        "Chưa đếm được hoạt động nào. Hãy gắn hoạt động với tiêu chí này, hoặc nhập 0 nếu không có."
    ),
    "cases_missing": "Chưa rõ số vụ việc. Hãy ghi vụ việc, hoặc nhập 0 nếu không có.",
    "late_days_missing": "Chưa rõ gửi chậm mấy ngày. Hãy ghi ngày gửi, hoặc nhập 0 nếu đúng hạn.",
    "late_reports_missing": (
        "Chưa rõ có mấy báo cáo chậm. Hãy ghi ngày gửi từng báo cáo, hoặc nhập 0 nếu không có."
    ),
    "place_missing": "Chưa có thứ hạng. Hãy nhập hạng được công bố.",
    "average_missing": "Chưa có mức bình quân chung. Hãy nhập mức được công bố.",
    "target_zero": "Chỉ tiêu giao bằng 0 nên không tính được tỷ lệ. Hãy tự chấm và ghi lý do.",
    "result_zero": "Kết quả bằng 0 nên không tính được tỷ lệ. Hãy tự chấm và ghi lý do.",
    "base_is_target": "Số đầu kỳ bằng chỉ tiêu giao nên không tính được. Hãy tự chấm và ghi lý do.",
    "divisor_zero": "Mẫu số của công thức bằng 0 nên không tính được. Hãy tự chấm và ghi lý do.",
    "figure_wrong": "Số liệu không thể có như vậy. Hãy kiểm tra và nhập lại.",
    "no_band": "Kết quả không thuộc bậc nào của bảng. Hãy kiểm tra kết quả, hoặc tự chấm.",
    "judgement": "Tiêu chí này do người chấm cho điểm.",
    "rule_only_ranks": "Tiêu chí này chỉ để xếp hạng, không cho điểm.",
    "bloc_waits": "Chờ số liệu của các đơn vị khác trong khối; khối sẽ tính điểm này.",
    "linked_missing": "Chưa có số lấy từ tiêu chí khác. Hãy nhập số ở tiêu chí đó.",
    "gate": "Chưa rõ điều kiện khống chế có xảy ra không. Hãy trả lời điều kiện đó trước.",
    "condition": "Đây là điều kiện khống chế, không có điểm riêng.",
    "condition_waits": "Chưa rõ điều kiện có xảy ra không: còn chờ số liệu của tiêu chí khác.",
    "not_applicable": "Không áp dụng.",
    "sum_missing": "Chưa phần nào của nhóm có điểm.",
    "no_parts": "Quy tắc này dành cho nhóm, nhưng dưới nó chưa có tiêu chí. Hãy sửa bảng tiêu chí.",
    "parameters_wrong": "Tham số của quy tắc chưa đúng. Hãy sửa ở bảng tiêu chí.",
    "no_rule": "Tiêu chí chưa có quy tắc chấm. Hãy tự chấm theo hướng dẫn.",
}

# The same in the words that fit a narrow column.
SHORT: Mapping[str, str] = {
    "result_missing": "chưa có kết quả",
    "target_missing": "chưa có chỉ tiêu giao",
    "base_missing": "chưa có số đầu kỳ",
    "lower_missing": "chưa có cận dưới",
    "upper_missing": "chưa có cận trên",
    "previous_missing": "chưa có số cùng kỳ",
    "count_missing": "chưa có hoạt động",
    "cases_missing": "chưa rõ số vụ việc",
    "late_days_missing": "chưa rõ số ngày chậm",
    "late_reports_missing": "chưa rõ báo cáo chậm",
    "place_missing": "chưa có thứ hạng",
    "average_missing": "chưa có bình quân chung",
    "target_zero": "chỉ tiêu giao bằng 0",
    "result_zero": "kết quả bằng 0",
    "base_is_target": "số đầu kỳ bằng chỉ tiêu",
    "divisor_zero": "mẫu số bằng 0",
    "figure_wrong": "số liệu sai",
    "no_band": "không thuộc bậc nào",
    "judgement": "chấm tay",
    "rule_only_ranks": "chỉ xếp hạng",
    "bloc_waits": "chờ khối",
    "linked_missing": "chờ tiêu chí khác",
    "gate": "chưa rõ điều kiện",
    "condition": "điều kiện",
    "condition_waits": "chưa rõ điều kiện",
    "not_applicable": "không áp dụng",
    "sum_missing": "chưa có điểm",
    "no_parts": "nhóm chưa có tiêu chí",
    "parameters_wrong": "quy tắc khai chưa đúng",
    "no_rule": "chấm tay",
}

# Cells of the sheet for what an indicator would know, where the criterion has none.
_CELLS: Mapping[str, tuple[str, str]] = {
    "target_missing": ("Chưa có chỉ tiêu giao.", "Chỉ tiêu (a)"),
    "lower_missing": ("Chưa có cận dưới của khoảng.", "Chỉ tiêu (a)"),
    "upper_missing": ("Chưa có cận trên của khoảng.", "Số khác (c)"),
    "base_missing": ("Chưa có số đầu kỳ.", "Số khác (c)"),
    "previous_missing": ("Chưa có số cùng kỳ để so sánh.", "Chỉ tiêu (a)"),
}
# What figures of a rule may be, where it counts.
_POSSIBLE: Mapping[str, str] = {
    "R06": "Số lượng không được âm. Hãy sửa lại.",
    "R07": "Số vụ việc phải là số nguyên, không âm. Hãy sửa lại.",
    "R08": "Số ngày chậm không được âm; số báo cáo phải là số nguyên, không âm. Hãy sửa lại.",
    "R10": "Thứ hạng phải là số nguyên, từ 1 trở lên. Hãy sửa lại.",
    "R12": "Câu trả lời phải là 1 (đã xảy ra) hoặc 0 (không xảy ra). Hãy sửa lại.",
}


def missing_sentence(code: str) -> str:
    """Return why there are no computed points; an unknown reason names itself."""
    return MISSING.get(code, code)


def missing_on_sheet(code: str) -> str:
    """Return the same where a criterion has no indicator: the sheet's own cell is to be filled."""
    if code not in _CELLS:
        return missing_sentence(code)
    lacking, cell = _CELLS[code]
    return f"{lacking} Hãy nhập vào ô {cell} của phiếu."


def impossible(rule: str) -> str:
    """Return what the figures of a rule may be."""
    return _POSSIBLE.get(rule, MISSING["figure_wrong"])
