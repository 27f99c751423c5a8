"""Sentences of what concerns more than one criterion: groups (R14, R16, R17), conditions (R12)."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.shown import MINUS, number, per_cent, percent_text
from thidua_desktop.texts.telling import Explained, Telling

_HUNDRED = Decimal(100)
_BELOW = "below "


def gathered(telling: Telling) -> str:
    """Tell R14, R16, R17 and a plain sum."""
    steps = telling.steps
    points = calculation = telling.input("sum")
    said = f"Tổng điểm các phần là {points}"
    if "with_full" in steps:
        unassessed = number(steps["unassessed"].value)
        said += f"; phần không áp dụng được tính đủ {unassessed} điểm"
        calculation = f"{points} + {unassessed}"
    elif "converted" in steps:
        possible, assessed = telling.input("possible"), telling.input("assessed")
        said += f" trên {assessed} điểm được đánh giá, quy đổi theo {possible} điểm"
        calculation = f"{points} × {possible} : {assessed}"
    extra = telling.explanation.inputs["extra"]
    if extra:
        said += f"; điểm thưởng, điểm trừ {number(extra)}"
        calculation += f" {MINUS if extra < 0 else '+'} {number(abs(extra))}"
    if calculation == points:
        return f"Tổng điểm các phần: {telling.equals(points).partition(' = ')[2]}."
    return f"{said}: {telling.equals(calculation)}."


def condition(explanation: Explained) -> str:
    """Tell R12: what happens when, and whether it was said to have happened."""
    parameters = explanation.parameters
    effect = _effect(parameters)
    asked = parameters["condition"]
    happened = next((s.value for s in explanation.steps if s.what == "happened"), None)
    if asked == "stated":
        return f"Điều kiện {'đã' if happened else 'không'} xảy ra; khi xảy ra thì {effect}."
    mark = Decimal(parameters["below"])
    reached = "hoàn thành dưới" if asked == "completion_below" else "có điểm dưới"
    of = "%" if asked == "completion_below" else "% điểm tối đa"
    criteria = _either(parameters["criteria"].split())
    rule = f"Nếu tiêu chí {criteria} {reached} {number(mark)} {of} thì {effect}."
    return " ".join([rule, *_found(explanation, mark), *_outcome(explanation, happened)])


def unanswered(explanation: Explained) -> str:
    """Tell an R12 that nobody has answered yet."""
    effect = _effect(explanation.parameters)
    return (
        "Chưa rõ điều kiện có xảy ra không: hãy nhập 1 nếu có, 0 nếu không;"
        f" khi xảy ra thì {effect}."
    )


def _found(explanation: Explained, mark: Decimal) -> Iterator[str]:
    """Yield what the criteria looked at have reached, those below the mark first."""
    below = {s.what.removeprefix(_BELOW) for s in explanation.steps if s.value}
    if shares := explanation.inputs:
        order = sorted(shares, key=lambda code: code not in below)
        told = [f"{code} {_reached(shares[code], mark)}" for code in order]
        yield f"Mức đạt: {', '.join(told)}."


def _reached(share: Decimal, mark: Decimal) -> str:
    return percent_text(per_cent(share / _HUNDRED, marks=(mark,)))


def _outcome(explanation: Explained, happened: Decimal | None) -> Iterator[str]:
    if happened is not None:
        yield f"Điều kiện {'đã' if happened else 'không'} xảy ra."
    elif explanation.missing == "condition_waits":
        waiting = [code for code in explanation.sources if code not in explanation.inputs]
        yield f"Chưa rõ điều kiện có xảy ra không: còn chờ {', '.join(waiting)}."


def _either(codes: Sequence[str]) -> str:
    return " hoặc ".join([", ".join(codes[:-1]), codes[-1]] if len(codes) > 1 else codes)


def _effect(parameters: Mapping[str, str]) -> str:
    match parameters["effect"]:
        case "zero":
            return f"tiêu chí {', '.join(parameters['on'].split())} không được điểm"
        case "max_rating":
            return f"xếp loại cao nhất là “{code_label('rating', parameters['rating'])}”"
    return "không xét tặng Cờ thi đua"
