"""Sentences about a target: reached or not, in proportion, short of it, beyond it."""

from __future__ import annotations

import re
from typing import Final

from thidua_desktop.domain.scoring.phrases import (
    NO_POINTS,
    TARGET,
    Guidance,
    N,
    Read,
    said,
    spelled,
)

_FORMULAS: Final = (
    ("(a-b)/c", r"\(\s*a\s*-\s*b\s*\)\s*/\s*c\b"),
    ("(a+b)/c", r"\(\s*a\s*\+\s*b\s*\)\s*/\s*c\b"),
    ("a/(a+b)", r"\ba\s*/\s*\(\s*a\s*\+\s*b\s*\)"),
    ("b/a", r"\bb\s*/\s*a\b"),
    ("a/b", r"\ba\s*/\s*b\b"),
)
_PLAIN_RATIOS: Final = {"b/a": "A_T", "a/b": "T_A"}
_LINK: Final = re.compile(
    r"\b([abc])\s*(?:lay|la|bang|=|\s)+\s*(?:so |gia tri |ket qua )?"
    r"([abc]) cua (?:tieu chi |muc )([\w.]*\w)"
)
_FULL: Final = r"dat (?:du )?100%[^;.]*?diem (?:toi da|chuan)"


def formula(given: Guidance) -> Read | None:
    """Read "Điểm = b/a × 20, a là b của tiêu chí 2"."""
    name = next((name for name, pattern in _FORMULAS if given.find(pattern)), "")
    if not name:
        return None
    most = given.number(rf"[abc)]\s*x\s*{N}") or given.points
    cap = _whole_cap(given, most)
    links = {
        f"{a}_from": f"{_as_written(given, code)}.{b}" for a, b, code in _LINK.findall(given.text)
    }
    if name in _PLAIN_RATIOS and not links:
        return Read("R02", said(max=most, ratio=_PLAIN_RATIOS[name], cap=cap))
    return Read("R18", said(max=most, formula=name, cap=cap, **links))


def proportion(given: Guidance) -> Read | None:
    """Read "Không đạt thì tính theo tỷ lệ"; "Điểm = tỷ lệ × điểm chuẩn"."""
    if not given.find(
        r"tinh (?:diem )?theo ty le|ty le[^;.]{0,40}?\sx\s|theo ty le (?:hoan thanh|dat)"
    ):
        return None
    most = given.number(rf"ty le[^;.]*?\sx\s*{N}") or given.points
    return Read("R02", said(max=most, cap=_whole_cap(given, most)))


def shortfall(given: Guidance) -> Read | None:
    """Read "Cứ thiếu 1 % trừ 0,5 điểm; dưới 70 % không tính điểm"."""
    found = given.find(
        rf"(?:thieu|giam|hut|thap hon)\D{{0,30}}{N}%[^;.]{{0,40}}?tru (?:di )?{N}"
    ) or (given.find(rf"(?:moi|cu)\D{{0,30}}{N}%[^;.]{{0,40}}?tru (?:di )?{N}"))
    if found is None:
        return None
    least = given.number(rf"(?:duoi|<) ?{N}%[^;.\d]{{0,40}}?{NO_POINTS}")
    floor = "0" if given.find(r"tru (?:cho )?(?:den )?het diem|khong tru qua (?:so )?diem") else ""
    parameters = said(
        max=given.points,
        step=spelled(found[1]),
        per_step=spelled(found[2]),
        rounding=_rounding(given),
        zero_below=least,
        floor=floor,
    )
    return Read("R03", parameters)


def excess(given: Guidance) -> Read | None:
    """Read "Vượt 1 % cộng 0,2 điểm, tối đa 1 điểm"."""
    found = given.find(rf"vuot\D{{0,30}}{N}%[^;.]{{0,40}}?(?:cong|thuong|duoc)(?: them)? {N}") or (
        given.find(
            rf"(?:moi|cu) {N}%[^;.\d]{{0,20}}vuot[^;.]{{0,30}}?(?:cong|thuong|duoc)(?: them)? {N}"
        )
    )
    if found is None:
        return None
    cap = given.number(rf"(?:toi da|khong qua)\D{{0,12}}{N}(?!%)")
    parameters = said(
        step=spelled(found[1]), per_step=spelled(found[2]), rounding=_rounding(given), cap=cap
    )
    return Read("R04", parameters)


def reached(given: Guidance) -> Read | None:
    """Read "Đạt 100 % chỉ tiêu trở lên được điểm tối đa, không đạt 0 điểm"."""
    found = given.find(rf"(dat(?: du)?|tu|tren) {N}%")
    if found is None:
        return None
    after = given.text[found.end() :]
    met = re.search(rf"(?:duoc|cong|cham|tinh)\D{{0,12}}?{N}(?!%)", after)
    points = spelled(met[1]) if met else ""
    if not points and re.search(r"diem (?:toi da|chuan)|du diem", after):
        points = given.points
    if not points:
        return None
    compare = ">" if found[1] == "tren" else ">="
    missed = re.search(
        rf"(?:khong dat|chua dat|khong du|duoi|con lai|neu khong)\D{{0,30}}{NO_POINTS}|"
        rf"duoi {N}%\D{{0,20}}{NO_POINTS}|thi khong cong",
        after,
    )
    parameters = said(
        of="completion" if given.find(TARGET) else "",
        threshold=spelled(found[2]),
        compare=compare,
        points_met=points,
        points_not="0" if missed else "",
    )
    return Read("R01", parameters)


def _whole_cap(given: Guidance, most: str) -> str:
    """Return "1" where the sentence says that more than the target gives no more points."""
    if given.find(_FULL):
        return "1"
    limit = given.number(rf"(?:toi da|khong qua|khong vuot qua)\D{{0,10}}{N}(?: diem|\b)")
    return "1" if limit and limit == most else ""


def _as_written(given: Guidance, code: str) -> str:
    """Return a code with the capitals it has in the sentence."""
    found = re.search(rf"(?<!\w){re.escape(code)}(?!\w)", given.plain, re.IGNORECASE)
    return found[0] if found else code


def _rounding(given: Guidance) -> str:
    return "floor" if given.find(r"(?:du|tron|dat du) 1%") else ""
