"""Why a criterion has no computed points, and what to do about it."""

from collections.abc import Mapping

MISSING: Mapping[str, str] = {
    "result_missing": "Chưa có kết quả. Hãy nhập kết quả của kỳ.",
    "target_missing": "Chưa có chỉ tiêu giao. Hãy nhập mức giao của năm.",
    "base_missing": "Chưa có số đầu kỳ. Hãy nhập ở kết quả chỉ tiêu.",
    "lower_missing": "Chưa có cận dưới của khoảng. Hãy nhập ở chỉ tiêu giao.",
    "upper_missing": "Chưa có cận trên của khoảng. Hãy nhập ở chỉ tiêu giao.",
    "previous_missing": "Chưa có số cùng kỳ để so sánh. Hãy nhập ở kết quả chỉ tiêu.",
    "count_missing": "Chưa đếm được hoạt động nào. Hãy gắn hoạt động với tiêu chí này.",
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
    "no_band": "Kết quả không thuộc bậc nào của bảng. Hãy kiểm tra kết quả, hoặc tự chấm.",
    "judgement": "Tiêu chí này do người chấm cho điểm.",
    "rule_only_ranks": "Tiêu chí này chỉ để xếp hạng, không cho điểm.",
    "bloc_waits": "Chờ số liệu của các đơn vị khác trong khối; khối sẽ tính điểm này.",
    "linked_missing": "Chưa có số lấy từ tiêu chí khác. Hãy nhập số ở tiêu chí đó.",
    "gate": "Chưa rõ điều kiện khống chế có xảy ra không. Hãy trả lời điều kiện đó trước.",
    "condition": "Đây là điều kiện khống chế, không có điểm riêng.",
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
    "no_band": "không thuộc bậc nào",
    "judgement": "chấm tay",
    "rule_only_ranks": "chỉ xếp hạng",
    "bloc_waits": "chờ khối",
    "linked_missing": "chờ tiêu chí khác",
    "gate": "chưa rõ điều kiện",
    "condition": "điều kiện",
    "sum_missing": "chưa có điểm",
    "no_parts": "nhóm chưa có tiêu chí",
    "parameters_wrong": "quy tắc khai chưa đúng",
    "no_rule": "chấm tay",
}


def missing_sentence(code: str) -> str:
    """Return why there are no computed points; an unknown reason names itself."""
    return MISSING.get(code, code)
