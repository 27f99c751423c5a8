"""Why a criterion has no computed points, and what to do about it."""

from collections.abc import Mapping

MISSING: Mapping[str, str] = {
    "result_missing": "Chưa có kết quả. Hãy nhập kết quả của kỳ.",
    "target_missing": "Chưa có chỉ tiêu giao. Hãy nhập mức giao của năm.",
    "base_missing": "Chưa có số đầu kỳ. Hãy nhập ở kết quả chỉ tiêu.",
    "count_missing": "Chưa đếm được hoạt động nào. Hãy gắn hoạt động với tiêu chí này.",
    "target_zero": "Chỉ tiêu giao bằng 0 nên không tính được tỷ lệ. Hãy tự chấm và ghi lý do.",
    "result_zero": "Kết quả bằng 0 nên không tính được tỷ lệ. Hãy tự chấm và ghi lý do.",
    "base_is_target": "Số đầu kỳ bằng chỉ tiêu giao nên không tính được. Hãy tự chấm và ghi lý do.",
    "judgement": "Tiêu chí này do người chấm cho điểm.",
    "parameters_wrong": "Tham số của quy tắc chưa đúng. Hãy sửa ở bảng tiêu chí.",
    "rule_by_hand": "Quy tắc này chưa tính tự động. Hãy tự chấm theo hướng dẫn.",
    "no_rule": "Tiêu chí chưa có quy tắc chấm. Hãy tự chấm theo hướng dẫn.",
}


def missing_sentence(code: str) -> str:
    """Return why there are no computed points; an unknown reason names itself."""
    return MISSING.get(code, code)
