"""Sentences of the rules that look at how far a target is reached: R01 to R05, R18."""

from collections.abc import Callable, Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from thidua_desktop.texts.shown import (
    MINUS,
    edges_of,
    fit_words,
    number,
    per_cent,
    percent_text,
    sign_words,
)
from thidua_desktop.texts.telling import Telling

_ZERO, _HUNDRED = Decimal(0), Decimal(100)
_COUNTING = {"floor": "phần chưa đủ không tính", "ceil": "phần lẻ tính là một lần"}
_FORMULAS = {
    "b/a": "b : a",
    "a/b": "a : b",
    "a/(a+b)": "a : (a + b)",
    "(a-b)/c": f"(a {MINUS} b) : c",
    "(a+b)/c": "(a + b) : c",
}


def reached_or_not(telling: Telling) -> str:
    """Tell R01."""
    bound = telling.number("threshold")
    if telling.word("of") == "completion":
        compared, _ = _reached(telling, marks=[telling.value("threshold")])
        bound += " %"
    else:
        compared = f"Kết quả {telling.input('result')}"
    wanted = sign_words(telling.word("compare"), bound)
    met = fit_words(telling.steps["points"].note)
    return f"{compared}, yêu cầu {wanted}: {met}, {telling.got()}."


def by_ratio(telling: Telling) -> str:
    """Tell R02."""
    compared, reached = _reached(telling, *_kept(telling))
    return f"{compared}{_share_of_most(telling, reached)}"


def off_for_missing(telling: Telling) -> str:
    """Tell R03."""
    if "too_little" in telling.steps and telling.steps["too_little"].value:
        compared, _ = _reached(telling, marks=[telling.value("zero_below")])
        least = telling.number("zero_below")
        return f"{compared}, dưới {least} % nên không tính điểm: {telling.got()}."

    def points(reached: Decimal) -> Decimal:
        count = _pieces(telling, max(_HUNDRED - reached, _ZERO))
        return telling.value("max") - count * telling.value("per_step")

    def right(reached: Decimal) -> bool:
        return telling.comes_to(_limited(telling, points(reached), "floor", max))

    compared, reached = _reached(telling, right)
    if "no_shortfall" in telling.steps or not telling.steps["shortfall"].value:
        return f"{compared}, không thiếu: {_whole(telling)}."
    short = _HUNDRED - reached
    calculation = f"{telling.number('max')} {MINUS} {_times(telling, short)}"
    each = _each(telling, short, "thiếu", "trừ")
    return f"{compared}, thiếu {each}: {telling.equals(calculation, points(reached))}."


def bonus(telling: Telling) -> str:
    """Tell R04."""

    def points(reached: Decimal) -> Decimal:
        return _pieces(telling, max(reached - _HUNDRED, _ZERO)) * telling.value("per_step")

    def right(reached: Decimal) -> bool:
        return telling.comes_to(_limited(telling, points(reached), "cap", min))

    compared, reached = _reached(telling, right)
    if "no_excess" in telling.steps or not telling.steps["excess"].value:
        return f"{compared}, không vượt nên không có điểm thưởng: {telling.got()}."
    more = reached - _HUNDRED
    each = _each(telling, more, "vượt", "cộng")
    calculation = telling.equals(_times(telling, more), points(reached))
    return f"{compared}, vượt {each}: {calculation}."


def by_bands(telling: Telling) -> str:
    """Tell R05."""
    step = telling.steps["points"]
    of = telling.word("of")
    fits = fit_words(step.note, "%" if of == "completion" else "")
    outside = step.note == "otherwise"
    if of == "level":
        level = telling.input("result")
        said = f"Mức thứ {level} không có trong bảng" if outside else f"Mức “{fits}”"
        return f"{said}: {telling.got()}."
    if of == "completion":
        every = telling.word("bands").split()
        marks = [edge for band in every for edge in edges_of(band.partition("=")[0])]
        compared, _ = _reached(telling, marks=marks)
    else:
        compared = f"Kết quả {telling.input('result')}"
    said = fits if outside else f"thuộc bậc {fits}"
    return f"{compared}, {said}: {telling.got()}."


def by_formula(telling: Telling) -> str:
    """Tell R18."""
    letters = {"a": "target", "b": "result", "c": "base"}
    formula = telling.word("formula")
    given = [f"{x} = {telling.input(name)}" for x, name in letters.items() if x in formula]
    reached = per_cent(telling.steps["completion"].value, *_kept(telling))
    found = f"{_FORMULAS[formula]} = {percent_text(reached)}"
    return f"Với {', '.join(given)}: {found}{_share_of_most(telling, reached)}"


def _reached(
    telling: Telling,
    right: Callable[[Decimal], bool] = lambda _: True,
    marks: Iterable[Decimal] = (),
) -> tuple[str, Decimal]:
    """Return how far the target is reached, in words and in per cent."""
    shown = per_cent(telling.steps["completion"].value, right, marks)
    ratio, share = telling.word("ratio"), percent_text(shown)
    result = telling.input("result")
    if ratio == "MOC":
        return f"{'Đã' if shown else 'Chưa'} đạt mốc, tính {share}", shown
    if ratio == "KHOANG":
        where = "trong" if shown else "ngoài"
        ends = f"từ {telling.input('lower')} đến {telling.input('upper')}"
        return f"Kết quả {result} nằm {where} khoảng {ends}, tính {share}", shown
    target = telling.input("target")
    told = {
        "A_T": f"Kết quả {result} so với chỉ tiêu {target}",
        "T_A": f"Chỉ tiêu {target} chia cho kết quả {result}",
        "2_AT": f"Lấy 2 trừ (kết quả {result} chia chỉ tiêu {target})",
    }.get(ratio)
    if told is None:
        told = f"Từ {telling.input('base')} đầu kỳ đến {result}, so với mức phải đến {target},"
    return f"{told} đạt {share}", shown


def _kept(telling: Telling) -> tuple[Callable[[Decimal], bool], list[Decimal]]:
    """Return when a share shown comes to the points, and the cap it must not cross."""
    cap = telling.word("cap")
    most = telling.value("max")
    top = None if cap == "none" else Decimal(cap) * _HUNDRED

    def right(reached: Decimal) -> bool:
        kept = reached if top is None else min(reached, top)
        return telling.comes_to(most * max(kept, _ZERO) / _HUNDRED)

    return right, [] if top is None else [top]


def _share_of_most(telling: Telling, reached: Decimal) -> str:
    """Return the end of the sentence: the limit on the share, and the product."""
    limit, kept = "", reached
    if "capped_ratio" in telling.steps:
        kept = (telling.value("cap") * _HUNDRED).normalize()
        limit = f", tính tối đa {percent_text(kept)}"
    elif "raised_ratio" in telling.steps:
        kept, limit = _ZERO, ", tính là 0 %"
    return f"{limit}; {telling.number('max')} × {percent_text(kept)} = {telling.shown} điểm."


def _pieces(telling: Telling, length: Decimal) -> Decimal:
    count = length / telling.value("step")
    match telling.word("rounding"):
        case "floor":
            return count.to_integral_value(ROUND_FLOOR)
        case "ceil":
            return count.to_integral_value(ROUND_CEILING)
    return count


def _limited(
    telling: Telling, points: Decimal, name: str, keep: Callable[[Decimal, Decimal], Decimal]
) -> Decimal:
    limit = telling.word(name)
    return points if limit == "none" else keep(points, Decimal(limit))


def _times(telling: Telling, length: Decimal) -> str:
    """Return "3 × 0,5", or the division written out where pieces count in proportion."""
    each = telling.number("per_step")
    if telling.word("rounding") != "prorata":
        return f"{number(_pieces(telling, length))} × {each}"
    step = telling.number("step")
    return f"{number(length)}{'' if step == '1' else f' : {step}'} × {each}"


def _each(telling: Telling, length: Decimal, missing: str, taken: str) -> str:
    """Return "3,85 %; cứ thiếu 1 % trừ 0,5 điểm, tính 3 lần (phần chưa đủ không tính)"."""
    rounding = telling.word("rounding")
    rate = f"cứ {missing} {telling.number('step')} % {taken} {telling.number('per_step')} điểm"
    counted = "tính theo tỷ lệ"
    if rounding != "prorata":
        counted = f"tính {number(_pieces(telling, length))} lần ({_COUNTING[rounding]})"
    return f"{percent_text(length)}; {rate}, {counted}"


def _whole(telling: Telling) -> str:
    if "floored" in telling.steps:
        return telling.equals(f"{telling.number('max')} {MINUS} 0")
    return telling.got().replace("được", "được đủ", 1)
