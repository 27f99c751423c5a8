"""What the report on a period's work says of it, a sentence at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import counted, lowered, placed

NO_CAMPAIGN = "Ngoài các phong trào trên"
PROPAGANDA = "Công tác tuyên truyền"

# Figures, as people call them.
CAMPAIGNS_LABEL = "Số phong trào được triển khai"
COLLECTIVES_LABEL = "Tập thể đăng ký thi đua"
INDIVIDUALS_LABEL = "Cá nhân đăng ký thi đua"
WORKS_LABEL = "Công trình, phần việc, mô hình"
FINISHED_LABEL = "Công trình, phần việc hoàn thành trong kỳ"
REACHED_LABEL = "Chỉ tiêu đạt kế hoạch năm"
MISSED_LABEL = "Chỉ tiêu chưa đạt kế hoạch năm"
_ANNEX = "Phụ lục"
_ONES = frozenset({"%", "‰"})


def done(who: str, parts: Iterable[str]) -> str:
    """Say what an office did in the period."""
    return f"Trong kỳ, {who} đã {'; '.join(parts)}."


def about(what: str, parts: Iterable[str]) -> str:
    """Say what was done about something."""
    return f"{what}: {'; '.join(parts)}."


def campaign(name: str, parts: Iterable[str]) -> str:
    """Say what was done in a campaign."""
    return f"- {name}: {'; '.join(parts)}."


def campaigns(national: int, province: int, own: int, annex: str) -> str:
    """Say how many campaigns were carried out, whose, and where all is listed."""
    whose = (
        (national, "do Trung ương phát động"),
        (province, "của tỉnh"),
        (own, "của địa phương, đơn vị"),
    )
    told = [(many, of) for many, of in whose if many]
    head = f"Trong kỳ, đơn vị triển khai {counted(national + province + own)} phong trào thi đua"
    if len(told) == 1:
        return f"{head} {told[0][1]} ({_ANNEX} {annex} kèm theo)."
    whose_are = ", ".join(f"{counted(many)} phong trào {of}" for many, of in told)
    return f"{head}, gồm {whose_are} ({_ANNEX} {annex} kèm theo)."


def planned(number: str, day: date | None) -> str:
    """Say which plan was issued, as far as that is known."""
    words = f"ban hành Kế hoạch số {number}" if number else "ban hành kế hoạch"
    return f"{words} {long_day(day)}" if day else words


def launched(day: date, manner: str) -> str:
    """Say when the campaign was launched, and how, where that is known."""
    how = f" bằng hình thức {lowered(manner)}" if manner else ""
    return f"phát động {long_day(day)}{how}"


def registered(groups: int | None, persons: int | None) -> str:
    """Say how many registered; "" where nobody said."""
    told = [
        f"{counted(many)} {what}"
        for many, what in ((groups, "tập thể"), (persons, "cá nhân"))
        if many
    ]
    return f"{', '.join(told)} đăng ký thi đua" if told else ""


def reviewed(day: date, *, final: bool) -> str:
    """Say when a campaign was reviewed."""
    return f"{'tổng kết' if final else 'sơ kết'} {long_day(day)}"


def works(types: Mapping[str, int], finished: int) -> str:
    """Say which works go on, and how many were finished in the period."""
    many = ", ".join(
        f"{counted(count)} {lowered(code_label('work_type', code))}"
        for code, count in types.items()
        if count
    )
    ended = f"; hoàn thành trong kỳ {counted(finished)}" if finished else ""
    return f"Đăng ký, thực hiện {many}{ended}."


def work(name: str, state: str, place: str, value: str) -> str:
    """Say how a work stands."""
    where = f", {placed(place)}" if place else ""
    worth = f", giá trị thực hiện {value} đồng" if value else ""
    return f"{name}{where}: {lowered(state)}{worth}"


def targets(year: int, many: int, known: int, reached: int, missed: int) -> str:
    """Say how many targets there are, and how many are reached."""
    head = f"Năm {year}, đơn vị được giao {counted(many)} chỉ tiêu"
    if not known:
        return f"{head}; đến hết kỳ chưa có số liệu ({_ANNEX} II kèm theo)."
    judged = [
        f"{counted(count)} chỉ tiêu {what}"
        for count, what in ((reached, "đạt kế hoạch năm"), (missed, "chưa đạt kế hoạch năm"))
        if count
    ]
    among = f", trong đó {', '.join(judged)}" if judged else ""
    told = f"{head}; đến hết kỳ có {counted(known)} chỉ tiêu có số liệu{among}"
    return f"{told} ({_ANNEX} II kèm theo)."


def amount(value: str, measure: str, *, estimated: bool = False) -> str:
    """Return "128,4 tỷ đồng" or "68,4%", and whether it is an estimate."""
    words = f"{value}{measure}" if measure in _ONES else f"{value} {measure}"
    return f"{words} (ước)" if estimated else words


def target(name: str, parts: Iterable[str]) -> str:
    """Say what is known of one indicator."""
    return f"{name}: {', '.join(parts)}"


def in_period(value: str) -> str:
    """Return what the period alone brought."""
    return f"trong kỳ {value}"


def so_far(value: str) -> str:
    """Return what there is since the year began."""
    return f"lũy kế {value}"


def of_plan(share: str, plan: str) -> str:
    """Compare with the year's plan."""
    return f"bằng {share}% kế hoạch năm ({plan})"


def between(lower: str, upper: str) -> str:
    """Return a plan that is a range."""
    return f"từ {lower} đến {upper}"


def roughly(plan: str) -> str:
    """Return a plan that was given roughly."""
    return f"khoảng {plan}"


def against(plan: str) -> str:
    """Return the plan, where a share of it says nothing."""
    return f"kế hoạch năm {plan}"


def of_before(share: str, before: str) -> str:
    """Compare with the same period a year earlier."""
    return f"bằng {share}% so với cùng kỳ năm trước ({before})"


def without_result(names: Iterable[str]) -> str:
    """Say which targets have no result."""
    return f"Chưa có số liệu: {'; '.join(names)}."


def reached(year: int, many: int, of: int) -> str:
    """Say how many of the targets are reached, when the year is over."""
    return f"Đạt kế hoạch {counted(many)}/{counted(of)} chỉ tiêu được giao năm {year}."


def missed(year: int, names: Iterable[str]) -> str:
    """Say which targets are not reached, when the year is over."""
    return f"Chỉ tiêu chưa đạt kế hoạch năm {year}: {'; '.join(names)}."
