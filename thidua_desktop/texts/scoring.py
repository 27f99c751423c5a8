"""The words of a score's explanation: what went in, each step, and why there are no points yet."""

from collections.abc import Mapping

INPUTS: Mapping[str, str] = {
    "result": "kết quả",
    "target": "chỉ tiêu giao",
    "base": "số đầu kỳ",
    "count": "số được tính",
}

PARAMETERS: Mapping[str, str] = {
    "max": "điểm tối đa",
    "min": "điểm thấp nhất",
    "step": "bước điểm",
    "ratio": "cách tính tỷ lệ",
    "cap": "mức trần",
    "per_unit": "điểm mỗi đơn vị tính",
    "count": "cách đếm",
}

OPTIONS: Mapping[str, str] = {
    "A_T": "kết quả chia chỉ tiêu giao",
    "T_A": "chỉ tiêu giao chia kết quả",
    "2_AT": "2 trừ (kết quả chia chỉ tiêu giao)",
    "BASE": "(đầu kỳ trừ kết quả) chia (đầu kỳ trừ chỉ tiêu giao)",
    "records": "mỗi hoạt động tính một",
    "quantity": "tính theo số lượng của hoạt động",
}

STEPS: Mapping[str, str] = {
    "ratio": "tỷ lệ hoàn thành",
    "capped_ratio": "tỷ lệ sau khi giới hạn",
    "product": "số lượng nhân điểm",
    "capped": "giới hạn ở mức trần",
    "points": "tỷ lệ nhân điểm tối đa",
    "round": "làm tròn",
}

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


def parameter_label(name: str) -> str:
    """Return "điểm tối đa" for "max"; an unknown parameter names itself."""
    return PARAMETERS.get(name, name)


def option_label(option: str) -> str:
    """Return what a rule's option means; an unknown one names itself."""
    return OPTIONS.get(option, option)


def input_label(name: str) -> str:
    """Return "kết quả" for "result"; an unknown input names itself."""
    return INPUTS.get(name, name)


def step_name(what: str) -> str:
    """Return what was done in a step of the computation; an unknown one names itself."""
    return STEPS.get(what, what)


def missing_sentence(code: str) -> str:
    """Return why there are no computed points; an unknown reason names itself."""
    return MISSING.get(code, code)
