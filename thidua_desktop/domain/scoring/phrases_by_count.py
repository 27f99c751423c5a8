"""Sentences about counts, cases, lateness, places, averages and judgement."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.phrases import NO_POINTS, Guidance, N, Read, said, spelled

# "Mỗi" begins a clause or follows such a word; "mô hình mới" is something else.
_EACH: Final = (
    r"(?:^|[;,.:(-] ?|\b(?:cong|tinh|cho|cham|duoc|va|voi|neu|cu) )(?:moi|cu(?: moi)?|cu co) "
)
_MOST: Final = rf"(?:toi da|khong qua|khong vuot qua)\D{{0,12}}{N}(?!%)"
_CASES: Final = (
    "(?:vu|don|nguoi|truong hop|lan|can bo|cong chuc|dang vien|loi|sai pham|ca|doan|vi pham)"
)
_LATE: Final = r"(?:cham|tre|qua han|khong dung han|muon)"


def units(given: Guidance) -> Read | None:
    """Read "Mỗi mô hình được 0,5 điểm, tối đa 5 điểm"."""
    found = re.findall(
        rf"{_EACH}(?!\d)(?:(?!toi da|khong qua)[^;.\d]){{2,80}}?{N}(?: diem|(?=[;,.]|$))",
        given.text,
    )
    if not found:
        found = re.findall(rf"{N} diem\s*/\s*(?:1 |01 )?[a-z]", given.text)
    if not found:
        return None
    cap = given.number(_MOST)
    if len({spelled(number) for number in found}) > 1:
        told = {
            "name": "per_unit",
            "numbers": "; ".join(number.replace(".", ",") for number in found),
        }
        doubt = Problem("several_units", "parameters.per_unit", told)
        return Read("R06", said(cap=cap), (doubt,))
    return Read("R06", said(per_unit=spelled(found[0]), cap=cap))


def cases(given: Guidance) -> Read | None:
    """Read "Mỗi vụ trừ 2 điểm"."""
    found = given.find(rf"(?:moi|cu|co|de xay ra|01|1) [^;.\d]*?{_CASES}\b[^;.\d]{{0,60}}?tru {N}")
    found = found or given.find(rf"tru {N}(?: diem)?\s*(?:/|cho moi|moi)\s*(?:1 |01 )?{_CASES}\b")
    if found is None:
        return None
    start = given.number(rf"^(?:tu|co|duoc)? ?{N} diem[,;] ?(?:moi|tru|neu)")
    floor = "0" if given.find(r"tru (?:cho )?(?:den )?het diem|khong tru qua (?:so )?diem") else ""
    return Read("R07", said(start=start, per_case=spelled(found[1]), floor=floor))


def in_time(given: Guidance) -> Read | None:
    """Read "Chậm 1–5 ngày trừ 0,5; không gửi 0 điểm"; "mỗi báo cáo chậm trừ 0,5"."""
    if not given.find(rf"\b{_LATE}\b") or not given.find(r"\btru\b|\bngay\b"):
        return None
    unsent = given.find(rf"khong (?:co|gui|nop)(?: bao cao| ho so)?\D{{0,20}}{NO_POINTS}")
    known = said(max=given.points, not_sent="0" if unsent else "")
    report = given.find(rf"{_EACH}[^;.\d]{{0,40}}{_LATE}\b[^;.\d]{{0,30}}?tru {N}") or given.find(
        rf"tru {N}(?: diem)?\s*(?:/|cho moi|moi)\s*(?:1 |01 )?(?:bao cao|ho so|van ban)"
    )
    spans = re.findall(rf"{N}\s*(?:-|den)\s*{N}(?: ngay)?[^;.\d]{{0,20}}tru {N}", given.text)
    if spans:
        return Read("R08", {**known, "late": "days", "late_days": _late_days(given, spans)})
    if report and not given.find(r"(?:moi|0?1) ngay"):
        return Read("R08", {**known, "late": "reports", "per_late_report": spelled(report[1])})
    daily = given.find(rf"(?:moi|cu|0?1) ngay[^;.\d]{{0,20}}tru {N}")
    if daily is None:
        return None
    told = {"name": "late_days", "number": daily[1].replace(".", ",")}
    return Read(
        "R08",
        {**known, "late": "days"},
        (Problem("late_by_the_day", "parameters.late_days", told),),
    )


def _late_days(given: Guidance, spans: list[tuple[str, str, str]]) -> str:
    bands = [f"[{spelled(low)},{spelled(high)}]={spelled(points)}" for low, high, points in spans]
    beyond = given.find(rf"(?:tren|qua|>) ?{N} ngay[^;.\d]{{0,20}}(?:{NO_POINTS}|tru {N})")
    if beyond and (taken := beyond[2] or given.points):
        bands.append(f"({spelled(beyond[1])},)={spelled(taken)}")
    return " ".join(bands)


def places(given: Guidance) -> Read | None:
    """Read "Xếp hạng 1 được 6 điểm, mỗi bậc giảm 0,5"."""
    if not given.find(r"\bxep hang|\bhang (?:nhat|\d|dau)|\bthu hang"):
        return None
    if given.find(r"khong cham diem|khong tinh diem|khong cho diem"):
        return Read("R10", {"points": "none"})
    first = given.number(rf"hang (?:nhat|dau|0?1)\b\D{{0,25}}{N}")
    less = given.number(
        rf"moi (?:bac|hang|thu hang|thu bac)[^;.\d]{{0,30}}(?:giam|tru|kem)[^;.\d]{{0,6}}{N}"
    )
    if first and less:
        return Read("R10", {"points": "steps", "first_place": first, "per_place": less})
    listed = re.findall(rf"hang 0?(\d+)\s*(?:duoc|:|la|-|=)?\D{{0,12}}?{N}", given.text)
    if len(listed) > 1 and [int(place) for place, _ in listed] == list(range(1, len(listed) + 1)):
        table = " ".join(f"{int(place)}={spelled(points)}" for place, points in listed)
        return Read("R10", {"points": "table", "places": table})
    return Read("R10", said(first_place=first)) if first else None


def leader(given: Guidance) -> Read | None:
    """Read "Đơn vị dẫn đầu khối được điểm tối đa, các đơn vị khác tính theo …"."""
    if not given.find(r"don vi (?:dan dau|cao nhat|dung dau)[^;.]*diem toi da"):
        return None
    return Read("R09", said(max=given.points))


def average(given: Guidance) -> Read | None:
    """Read "Trên mức bình quân chung được 2 điểm, bằng 1 điểm, dưới 0 điểm"."""
    if not given.find(r"(?:binh quan|trung binh)\b"):
        return None
    from_it = _points(given, r"\btu (?:muc )?(?:binh quan|trung binh)[^;.,\d]*?tro len")
    parameters = said(
        average="bloc"
        if given.find(r"(?:binh quan|trung binh)(?: chung)? (?:cua )?(?:khoi|cum)")
        else "",
        above=_points(given, r"(?:tren|cao hon|vuot)") or from_it,
        equal=_points(given, r"\b(?:bang|ngang)\b") or from_it,
        below=_points(given, r"(?:duoi|thap hon|con lai)"),
    )
    return Read("R11", parameters)


def last_period(given: Guidance) -> Read | None:
    """Read "Giảm so với cùng kỳ được 2 điểm, tăng thì 0 điểm"."""
    if not given.find(r"cung ky|nam truoc|nam lien ke"):
        return None
    more, less = _points(given, r"\btang"), _points(given, r"\bgiam")
    better = ""
    if more and less:
        better = "more" if Decimal(more) > Decimal(less) else "less"
    points = (more, less) if better == "more" else (less, more)
    known = said(points_better=points[0], points_worse=points[1]) if better else {}
    same = _points(given, r"(?:\bbang\b|khong tang|khong giam|giu nguyen)")
    if not better and not given.find(r"\b(?:tang|giam)\b"):
        return None
    return Read("R15", {**said(better=better, points_equal=same), **known})


def judgement(given: Guidance) -> Read | None:
    """Read "Hội đồng cho điểm từ 0 đến 5"."""
    found = given.find(rf"(?:cho|cham)(?: diem)? tu {N} den {N}") or given.find(
        rf"tu {N} den {N} diem"
    )
    if found is None:
        return None
    step = given.number(rf"(?:buoc|le den) {N}")
    return Read("R13", said(min=spelled(found[1]), max=spelled(found[2]), step=step))


def _points(given: Guidance, lead: str) -> str:
    """Return the points that stand after some words, in one clause."""
    found = given.find(
        rf"{lead}[^;.,\d]*?(?:duoc|cong|:|thi|la|dat)?[^;.,\d]*?{N}(?!%)(?: diem|\b)"
    )
    if found:
        return spelled(found[1])
    if given.find(rf"{lead}[^;.,\d]*?{NO_POINTS}"):
        return "0"
    return given.points if given.find(rf"{lead}[^;.,\d]*?diem toi da") else ""
