"""Sentences of the rules that compare with others: R09, R11, and R15 with the year before."""

from decimal import Decimal

from thidua_desktop.texts.shown import MINUS, brief, per_cent, percent_text
from thidua_desktop.texts.telling import Telling

_HUNDRED = Decimal(100)
_BETTER = {"more": "càng cao càng tốt", "less": "càng thấp càng tốt"}


def against_leader(telling: Telling) -> str:
    """Tell R09."""
    result, target = telling.input("result"), telling.input("target")
    most, share = telling.number("max"), telling.number("met_share")
    if telling.steps["short"].value:
        return _short(telling)
    if "leads" not in telling.steps:
        return f"Kết quả {result} vừa đạt chỉ tiêu: {most} × {share} = {telling.shown} điểm."
    if telling.steps["leads"].value:
        return f"Kết quả {result} vượt chỉ tiêu {target} và dẫn đầu khối: {telling.got()}."
    leader = telling.input("leader")
    whole = telling.steps["for_target"].value
    rest = brief(telling.steps["rest"].value)
    ahead, lead = _distance(telling, "result"), _distance(telling, "leader")
    return (
        f"Kết quả {result} vượt chỉ tiêu {target}, đơn vị dẫn đầu {leader}; đạt chỉ tiêu được"
        f" {most} × {share} = {brief(whole)} điểm: {brief(whole)} + {rest} × {ahead} : {lead}"
        f" = {telling.shown} điểm."
    )


def _short(telling: Telling) -> str:
    whole = telling.steps["for_target"].value

    def right(reached: Decimal) -> bool:
        return telling.comes_to(whole * min(max(reached, Decimal(0)), _HUNDRED) / _HUNDRED)

    shown = per_cent(telling.steps["completion"].value, right)
    result, target = telling.input("result"), telling.input("target")
    limit, kept = "", shown
    for what, edge in (("raised_ratio", Decimal(0)), ("capped_ratio", _HUNDRED)):
        if what in telling.steps:
            kept, limit = edge, f", tính {percent_text(edge)}"
    return (
        f"Kết quả {result} chưa đạt chỉ tiêu {target}, mức đạt {percent_text(shown)}{limit};"
        f" {telling.number('max')} × {telling.number('met_share')} × {percent_text(kept)}"
        f" = {telling.shown} điểm."
    )


def _distance(telling: Telling, name: str) -> str:
    of, target = telling.input(name), telling.input("target")
    more = telling.word("better") == "more"
    return f"({of} {MINUS} {target})" if more else f"({target} {MINUS} {of})"


def against_average(telling: Telling) -> str:
    """Tell R11."""
    return _against(telling, "average", "mức bình quân chung")


def against_before(telling: Telling) -> str:
    """Tell R15."""
    return _against(telling, "previous", "cùng kỳ")


def _against(telling: Telling, other: str, called: str) -> str:
    inputs = telling.explanation.inputs
    difference = inputs["result"] - inputs[other]
    word = "bằng" if not difference else "cao hơn" if difference > 0 else "thấp hơn"
    better = _BETTER[telling.word("better")]
    compared = f"Kết quả {telling.input('result')} {word} {called} {telling.input(other)}"
    return f"{compared} ({better}): {telling.got()}."
