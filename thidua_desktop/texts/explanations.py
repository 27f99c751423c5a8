"""Why a criterion has its points, told in a sentence a colleague can check by hand."""

from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext

from thidua_desktop.texts import (
    told_by_count,
    told_by_others,
    told_by_target,
    told_groups,
    workings,
)
from thidua_desktop.texts.scoring import SHORT, impossible, missing_on_sheet, missing_sentence
from thidua_desktop.texts.shown import number
from thidua_desktop.texts.telling import Explained, Telling, Told

_NOT_ASSESSED = "Không đánh giá: không tiêu chí nào của nhóm áp dụng cho đơn vị."
# What a group did beside adding up.
_MORE_THAN_A_SUM = frozenset({"with_full", "converted", "capped", "floored"})
_GROUP = "Điểm của nhóm là tổng điểm các tiêu chí trong nhóm."
_DIGITS = 120  # More than the points were computed with.

_TELLERS: Mapping[str, Callable[[Telling], str]] = {
    "R01": told_by_target.reached_or_not,
    "R02": told_by_target.by_ratio,
    "R03": told_by_target.off_for_missing,
    "R04": told_by_target.bonus,
    "R05": told_by_target.by_bands,
    "R06": told_by_count.by_count,
    "R07": told_by_count.off_for_cases,
    "R08": told_by_count.in_time,
    "R09": told_by_others.against_leader,
    "R10": told_by_count.by_place,
    "R11": told_by_others.against_average,
    "R14": told_groups.gathered,
    "R15": told_by_others.against_before,
    "R16": told_groups.gathered,
    "R17": told_groups.gathered,
    "R18": told_by_target.by_formula,
    "": told_groups.gathered,
}


def explain(explanation: Explained, decimals: int) -> str:
    """Return why a criterion has its points, or what it still needs.

    Args:
        explanation: What the scoring found.
        decimals: Decimals of the table's points.
    """
    if explanation.points is None and not explanation.missing:
        return _GROUP
    with localcontext(prec=_DIGITS):
        try:
            return _told(explanation, decimals)
        except (KeyError, ArithmeticError):
            # An explanation that came from elsewhere may have other steps than ours.
            return _plainly(explanation, decimals)


def explain_row(row: Told, decimals: int) -> str:
    """Return the same of a row of a sheet; one that does not apply says so, and why.

    Args:
        row: A criterion, or a group.
        decimals: Decimals of the table's points.
    """
    if row.applies:
        return explain(row.explanation, decimals)
    if row.is_group:
        return _NOT_ASSESSED
    reason = ((row.entry.reason if row.entry else None) or "").strip()
    return f"Không áp dụng: {reason.rstrip('.')}." if reason else "Không áp dụng."


def worth_telling(row: Told) -> bool:
    """Say whether a row is more than the plain sum of its parts."""
    if not row.is_group or not row.applies:
        return True
    return any(step.what in _MORE_THAN_A_SUM for step in row.explanation.steps)


def working(explanation: Explained) -> list[tuple[str, str, str]]:
    """Return the computation as a small table.

    Returns:
        What was found, how, and what came out; what went in stands first.
    """
    with localcontext(prec=_DIGITS):
        return workings.rows(explanation)


def short_reason(missing: str) -> str:
    """Return why points were not computed in two or three words; "" for no reason."""
    return SHORT.get(missing, missing)


def _told(explanation: Explained, decimals: int) -> str:
    if explanation.missing:
        return _none(explanation)
    tell = _TELLERS.get(explanation.rule)
    if tell is None:
        return _plainly(explanation, decimals)
    return tell(Telling(explanation, decimals)) + _taken_away(explanation, decimals)


def _none(explanation: Explained) -> str:
    """Say why there are no points."""
    match explanation.missing:
        case "judgement":
            return _judged(explanation.parameters)
        case "condition" | "condition_waits":
            return told_groups.condition(explanation)
        case "result_missing" if explanation.rule == "R12":
            return told_groups.unanswered(explanation)
        case "figure_wrong":
            return impossible(explanation.rule)
    measured = "indicator" in explanation.sources.values()
    say = missing_sentence if measured else missing_on_sheet
    return say(explanation.missing)


def _plainly(explanation: Explained, decimals: int) -> str:
    if explanation.points is None:
        return missing_sentence(explanation.missing)
    return f"Tính được {number(explanation.points, decimals)} điểm."


def _taken_away(explanation: Explained, decimals: int) -> str:
    codes = [step.note for step in explanation.steps if step.what == "gated"]
    if not codes:
        return ""
    left = number(explanation.points or Decimal(0), decimals)
    return f" Nhưng điều kiện {', '.join(codes)} đã xảy ra nên còn {left} điểm."


def _judged(parameters: Mapping[str, str]) -> str:
    least, most, step = (number(Decimal(parameters[name])) for name in ("min", "max", "step"))
    by_steps = "" if step == "0" else f", theo bước {step}"
    reason = "; dưới điểm tối đa phải ghi lý do"
    told = reason if parameters.get("reason_below_max") == "yes" else ""
    return f"Người chấm cho điểm từ {least} đến {most} điểm{by_steps}{told}."
