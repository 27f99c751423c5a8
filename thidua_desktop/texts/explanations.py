"""Why a criterion has its points, told in a sentence a colleague can check by hand."""

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Protocol

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.scoring import missing_sentence

_GROUP = "Điểm của nhóm là tổng điểm các tiêu chí trong nhóm."
_PERCENT_PLACES = range(2, 9)
_DIGITS = 60  # As many as the points were computed with.

# Why points were not computed, in the words that fit a narrow column.
_SHORT: Mapping[str, str] = {
    "result_missing": "chưa có kết quả",
    "target_missing": "chưa có chỉ tiêu giao",
    "base_missing": "chưa có số đầu kỳ",
    "count_missing": "chưa có hoạt động",
    "target_zero": "chỉ tiêu giao bằng 0",
    "result_zero": "kết quả bằng 0",
    "base_is_target": "số đầu kỳ bằng chỉ tiêu",
    "judgement": "chấm tay",
    "parameters_wrong": "quy tắc khai chưa đúng",
    "rule_by_hand": "chấm tay",
    "no_rule": "chấm tay",
}


class Stepped(Protocol):
    """One step of a computation."""

    @property
    def what(self) -> str:
        """What was done."""

    @property
    def value(self) -> Decimal:
        """What came out."""


class Explained(Protocol):
    """What a sentence is made from; ``domain.scoring.explanation.Explanation`` is one."""

    @property
    def rule(self) -> str:
        """The rule's code; "" for a group."""

    @property
    def inputs(self) -> Mapping[str, Decimal]:
        """What went in."""

    @property
    def parameters(self) -> Mapping[str, str]:
        """The rule's parameters."""

    @property
    def steps(self) -> Sequence[Stepped]:
        """From the inputs to the points."""

    @property
    def points(self) -> Decimal | None:
        """The points."""

    @property
    def missing(self) -> str:
        """Why there are none."""

    @property
    def counted(self) -> Sequence[str]:
        """Which records were counted."""


def explain(explanation: Explained, decimals: int) -> str:
    """Return why a criterion has its points, or what it still needs.

    Args:
        explanation: What the scoring found.
        decimals: Decimals of the table's points.
    """
    if explanation.missing:
        return _without_points(explanation)
    if explanation.points is None:
        return _GROUP
    tell = _TELLERS.get(explanation.rule, _plainly)
    with localcontext(prec=_DIGITS):
        return tell(explanation, _number(explanation.points, decimals), decimals)


def short_reason(missing: str) -> str:
    """Return why points were not computed in two or three words; "" for no reason."""
    return _SHORT.get(missing, missing)


def _without_points(explanation: Explained) -> str:
    if explanation.missing == "judgement":
        return _judged(explanation.parameters)
    if explanation.missing == "rule_by_hand":
        name = code_label("rule", explanation.rule)
        return f"Quy tắc “{name}” chưa tính tự động; hãy tự chấm theo hướng dẫn của tiêu chí."
    return missing_sentence(explanation.missing)


def _judged(parameters: Mapping[str, str]) -> str:
    bounds = f"từ {_machine(parameters, 'min')} đến {_machine(parameters, 'max')} điểm"
    return f"Người chấm cho điểm {bounds}, theo bước {_machine(parameters, 'step')}."


def _by_ratio(explanation: Explained, points: str, decimals: int) -> str:
    steps = {step.what: step.value for step in explanation.steps}
    most = Decimal(explanation.parameters["max"])
    reached = steps["ratio"]
    kept = steps.get("capped_ratio", reached)
    share = _percent(kept, most, decimals)
    limit = ""
    if kept < reached:
        limit = f", tính tối đa {share}"
    elif kept > reached:
        limit = f", tính là {share}"
    shown = share if kept == reached else _percent(reached, Decimal(1), decimals)
    return (
        f"{_compared(explanation)} đạt {shown}{limit}; {_number(most)} × {share} = {points} điểm."
    )


def _compared(explanation: Explained) -> str:
    shown = {name: _number(value) for name, value in explanation.inputs.items()}
    result, target = shown["result"], shown["target"]
    match explanation.parameters["ratio"]:
        case "T_A":
            return f"Chỉ tiêu {target} chia cho kết quả {result}"
        case "2_AT":
            return f"Lấy 2 trừ (kết quả {result} chia chỉ tiêu {target})"
        case "BASE":
            return f"Từ {shown['base']} đầu kỳ đến {result}, so với mức phải đến {target},"
    return f"Kết quả {result} so với chỉ tiêu {target}"


def _by_count(explanation: Explained, points: str, _decimals: int) -> str:
    count = _number(explanation.inputs["count"])
    each = _machine(explanation.parameters, "per_unit")
    product = next(step.value for step in explanation.steps if step.what == "product")
    by_records = explanation.parameters["count"] == "records"
    counted = f"{count} hoạt động" if by_records and explanation.counted else f"Số lượng {count}"
    if any(step.what == "capped" for step in explanation.steps):
        cap = f"nhưng tối đa {_machine(explanation.parameters, 'cap')}, còn {points} điểm"
        return f"{counted} × {each} điểm = {_number(product)} điểm, {cap}."
    return f"{counted} × {each} điểm = {points} điểm."


def _plainly(_explanation: Explained, points: str, _decimals: int) -> str:
    return f"Tính được {points} điểm."


_TELLERS: Mapping[str, Callable[[Explained, str, int], str]] = {"R02": _by_ratio, "R06": _by_count}


def _percent(share: Decimal, most: Decimal, decimals: int) -> str:
    # As many places as it takes that a pocket calculator comes to the same points.
    points = _rounded(most * share, decimals)
    shown = share * 100
    for places in _PERCENT_PLACES:
        shown = _rounded(share * 100, places)
        if _rounded(most * shown / 100, decimals) == points:
            break
    whole = shown == shown.to_integral_value()
    return f"{_number(shown, 0 if whole else -int(shown.as_tuple().exponent))} %"


def _machine(parameters: Mapping[str, str], name: str) -> str:
    text = parameters.get(name, "")
    return _number(Decimal(text)) if text else "…"


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _number(value: Decimal, decimals: int | None = None) -> str:
    """Return "2.236" or "9,62"; all places that count when no decimals are named."""
    known = _rounded(value, decimals) if decimals is not None else value.normalize()
    return f"{known:,f}".translate(str.maketrans(",.", ".,"))
