"""Sentences about a whole group, or about the whole sheet."""

from __future__ import annotations

import re

from thidua_desktop.domain.scoring.phrases import Guidance, N, Read, said

_CODES = re.compile(r"(?<!\w)[IVX]+(?:\.\d+)+(?!\w)|(?<!\w)\d+(?:\.\d+)+(?!\w)")


def capped(given: Guidance) -> Read | None:
    """Read "Tổng điểm thưởng không quá 5 điểm"."""
    cap = given.number(
        rf"(?:tong|diem)[^;.\d]{{0,40}}(?:khong qua|khong vuot qua|toi da)\D{{0,8}}{N}"
    )
    if not cap:
        return None
    return Read("R16", said(cap=cap, not_applicable=_policy(given)))


def not_assigned(given: Guidance) -> Read | None:
    """Read "Không được giao chỉ tiêu thì không đánh giá, quy đổi"."""
    if not given.find(r"khong (?:duoc )?giao[^;.]*khong (?:danh gia|tinh|cham)|khong ap dung"):
        return None
    return Read("R14", said(not_applicable=_policy(given)))


def condition(given: Guidance) -> Read | None:
    """Read "Không xét Cờ thi đua nếu …": only of a row that gives no points."""
    if given.most or not given.find(r"khong (?:de nghi |duoc )?xet|khong qua muc|khong xep loai"):
        return None
    effect = "no_flag" if given.find(r"xet (?:tang )?co\b") else ""
    below = given.number(rf"duoi {N}%")
    codes = " ".join(dict.fromkeys(_CODES.findall(given.plain)))
    if below and codes:
        of_points = given.find(rf"duoi {N}% (?:so )?diem")
        looked_at = "share_below" if of_points else "completion_below"
        return Read("R12", said(condition=looked_at, effect=effect, criteria=codes, below=below))
    return Read("R12", said(condition="stated", effect=effect))


def _policy(given: Guidance) -> str:
    if given.find(r"quy doi|tinh gop tong diem toi da tuong duong"):
        return "QUY_DOI"
    return "DIEM_TOI_DA" if given.find(r"duoc tinh diem toi da") else ""
