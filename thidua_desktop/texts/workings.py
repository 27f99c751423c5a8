"""The computation of points as a table: what was found, how, and what came out."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from thidua_desktop.texts.shown import MINUS, cut, fit_words, number
from thidua_desktop.texts.telling import Explained, Stepped

INPUTS: Mapping[str, str] = {
    "result": "Kết quả",
    "target": "Chỉ tiêu giao",
    "base": "Số đầu kỳ",
    "lower": "Cận dưới",
    "upper": "Cận trên",
    "previous": "Số cùng kỳ",
    "count": "Số lượng",
    "cases": "Số vụ việc",
    "late_days": "Số ngày chậm",
    "late_reports": "Số báo cáo chậm",
    "not_sent": "Không gửi (1 là không gửi)",
    "leader": "Kết quả của đơn vị dẫn đầu",
    "average": "Mức bình quân chung",
    "place": "Thứ hạng",
    "sum": "Tổng điểm các phần",
    "possible": "Điểm tối đa của nhóm",
    "assessed": "Điểm tối đa được đánh giá",
    "extra": "Điểm thưởng, điểm trừ",
}
SOURCES: Mapping[str, str] = {
    "typed": "tự nhập",
    "indicator": "từ chỉ tiêu",
    "activities": "đếm hoạt động",
    "incidents": "đếm vụ việc",
    "submissions": "sổ gửi báo cáo",
    "bloc": "khối tính",
    "linked": "từ tiêu chí khác",
}
STEPS: Mapping[str, str] = {
    "completion": "Mức hoàn thành",
    "percent": "Mức hoàn thành (%)",
    "share": "Tỷ lệ",
    "gone": "Phần đã làm được",
    "to_go": "Phần phải làm",
    "from_lower": "Từ cận dưới trở lên",
    "to_upper": "Đến cận trên",
    "met": "Đạt yêu cầu",
    "capped_ratio": "Tỷ lệ, không quá mức trần",
    "raised_ratio": "Tỷ lệ, không dưới 0",
    "too_little": "Dưới mức tính điểm",
    "shortfall": "Phần thiếu (%)",
    "no_shortfall": "Phần thiếu (%), không dưới 0",
    "excess": "Phần vượt (%)",
    "no_excess": "Phần vượt (%), không dưới 0",
    "pieces": "Số lần",
    "counted_pieces": "Số lần được tính",
    "taken": "Điểm bị trừ",
    "points": "Điểm",
    "capped": "Điểm, không quá mức trần",
    "floored": "Điểm, không dưới mức sàn",
    "nothing_sent": "Không gửi",
    "late": "Gửi chậm",
    "for_target": "Điểm khi đạt chỉ tiêu",
    "short": "Chưa đạt chỉ tiêu",
    "ahead": "Hơn chỉ tiêu",
    "leads": "Dẫn đầu khối",
    "lead": "Đơn vị dẫn đầu hơn chỉ tiêu",
    "rest": "Phần điểm còn lại",
    "beyond": "Điểm cho phần vượt",
    "behind": "Số bậc sau hạng nhất",
    "better_by": "Tốt hơn bao nhiêu",
    "both": "a + b",
    "difference": f"a {MINUS} b",
    "below_mark": "Số tiêu chí dưới mức",
    "happened": "Điều kiện xảy ra",
    "unassessed": "Điểm tối đa không áp dụng",
    "with_full": "Điểm kể cả phần tính đủ",
    "widened": "Nhân với điểm tối đa của nhóm",
    "converted": "Điểm quy đổi",
    "sum": "Tổng điểm",
    "gated": "Theo điều kiện khống chế",
    "round": "Làm tròn",
}
_BELOW = "below "
_SIGNS = {">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<"}


def input_label(name: str) -> str:
    """Return what an input is called; an unknown one names itself."""
    return INPUTS.get(name, name)


def source_label(name: str) -> str:
    """Return where an input comes from; an unknown source names itself."""
    return SOURCES.get(name, name)


def rows(explanation: Explained) -> list[tuple[str, str, str]]:
    """Return what went in, each step, and what came out."""
    rule, sources = explanation.rule, explanation.sources
    given = [
        (_given(rule, name), source_label(sources.get(name, "")), cut(value))
        for name, value in explanation.inputs.items()
    ]
    return [*given, *map(_row, explanation.steps)]


def _given(rule: str, name: str) -> str:
    # A condition looks at other criteria: what goes in is named by their codes.
    return f"Tiêu chí {name} (%)" if rule == "R12" and name not in INPUTS else input_label(name)


def _row(step: Stepped) -> tuple[str, str, str]:
    label = STEPS.get(step.what) or _looked_at(step.what)
    calculation = _CALCULATIONS.get(step.by, _listed)(step)
    if step.what == "gated":
        calculation = f"{step.note}: {calculation}"
    return label, calculation, _value(step)


def _looked_at(what: str) -> str:
    """Return what a condition found of one criterion; an unknown step names itself."""
    code = what.removeprefix(_BELOW)
    return what if code == what else f"Tiêu chí {code} dưới mức"


def _value(step: Stepped) -> str:
    if step.by == "compare":
        return "đúng" if step.value else "không"
    if step.by == "round":
        return number(step.value, int(step.of[1]))
    return cut(step.value)


def _numbers(numbers: Sequence[Decimal]) -> list[str]:
    # A number below zero in brackets, so that no two signs meet.
    return [cut(n) if n >= 0 or not at else f"({cut(n)})" for at, n in enumerate(numbers)]


def _joined(sign: str) -> Callable[[Stepped], str]:
    return lambda step: f" {sign} ".join(_numbers(step.of))


def _of(words: str) -> Callable[[Stepped], str]:
    return lambda step: f"{words} {' và '.join(_numbers(step.of))}"


def _compared(step: Stepped) -> str:
    return f" {_SIGNS.get(step.note, step.note)} ".join(_numbers(step.of))


def _picked(step: Stepped) -> str:
    return f"{cut(step.of[0])}: {fit_words(step.note)}"


def _rounded(step: Stepped) -> str:
    places = int(step.of[1])
    return f"{cut(step.of[0])} lấy {places} chữ số thập phân" if places else f"{cut(step.of[0])}"


def _listed(step: Stepped) -> str:
    return "; ".join(_numbers(step.of))


_CALCULATIONS: Mapping[str, Callable[[Stepped], str]] = {
    "divide": _joined(":"),
    "times": _joined("×"),
    "plus": _joined("+"),
    "minus": _joined(MINUS),
    "least": _of("số nhỏ hơn trong"),
    "most": _of("số lớn hơn trong"),
    "floor": _of("phần nguyên của"),
    "ceil": _of("làm tròn lên"),
    "compare": _compared,
    "pick": _picked,
    "round": _rounded,
}
