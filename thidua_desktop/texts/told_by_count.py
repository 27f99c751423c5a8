"""Sentences of the rules that count: R06 pieces, R07 cases, R08 lateness, R10 places."""

from thidua_desktop.texts.shown import MINUS, fit_words, number
from thidua_desktop.texts.telling import Telling


def by_count(telling: Telling) -> str:
    """Tell R06."""
    count = telling.input("count")
    by_records = telling.word("count") == "records" and telling.explanation.counted
    counted = f"{count} hoạt động" if by_records else f"Số lượng {count}"
    each = telling.number("per_unit")
    return f"{telling.equals(f'{counted} × {each} điểm')}."


def off_for_cases(telling: Telling) -> str:
    """Tell R07."""
    start, each = telling.number("start"), telling.number("per_case")
    cases = telling.input("cases")
    if not telling.explanation.inputs["cases"]:
        whole = telling.equals(f"{start} {MINUS} 0") if _floored(telling) else telling.got()
        counted = telling.explanation.sources.get("cases") == "incidents"
        none = "Sổ vụ việc không ghi vụ nào trong kỳ" if counted else "Không có vụ việc nào"
        return f"{none}: {whole}."
    calculation = f"{start} {MINUS} {cases} × {each}"
    return f"Có {cases} vụ việc, mỗi vụ trừ {each} điểm: {telling.equals(calculation)}."


def in_time(telling: Telling) -> str:
    """Tell R08."""
    nothing = telling.steps.get("nothing_sent")
    if nothing is not None and nothing.value:
        return f"Không gửi: {telling.got()}."
    late = _late_days(telling) if telling.word("late") == "days" else _late_reports(telling)
    if not late:
        most = telling.number("max")
        whole = telling.equals(f"{most} {MINUS} 0") if _floored(telling) else telling.got()
        return f"Gửi đúng hạn: {whole}."
    return late


def _late_days(telling: Telling) -> str:
    taken = telling.steps.get("taken")
    if taken is None:
        return ""
    days, off = telling.input("late_days"), number(taken.value)
    calculation = telling.equals(f"{telling.number('max')} {MINUS} {off}")
    band = fit_words(taken.note, "ngày")
    return f"Gửi chậm {days} ngày, thuộc bậc {band}, trừ {off} điểm: {calculation}."


def _late_reports(telling: Telling) -> str:
    if not telling.explanation.inputs["late_reports"]:
        return ""
    late, each = telling.input("late_reports"), telling.number("per_late_report")
    calculation = telling.equals(f"{telling.number('max')} {MINUS} {late} × {each}")
    return f"Có {late} báo cáo chậm, mỗi báo cáo trừ {each} điểm: {calculation}."


def by_place(telling: Telling) -> str:
    """Tell R10."""
    place = f"Xếp hạng {telling.input('place')}"
    if telling.word("points") != "steps":
        return f"{place}: {telling.got()}."
    first, each = telling.number("first_place"), telling.number("per_place")
    behind = number(telling.steps["behind"].value)
    calculation = telling.equals(f"{first} {MINUS} {behind} × {each}")
    return f"{place}; hạng nhất {first} điểm, mỗi bậc trừ {each} điểm: {calculation}."


def _floored(telling: Telling) -> bool:
    return "floored" in telling.steps
