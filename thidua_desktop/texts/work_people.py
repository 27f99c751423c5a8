"""What the report on a period's work says of people: examples, awards, councils, shortcomings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import counted, counts, lowered

HONOURING = "Tôn vinh, trao thưởng"
INSPECTION = "Kiểm tra, giám sát"
COUNCIL = "Hội đồng Thi đua - Khen thưởng"
BLOC = "Khối, cụm thi đua"

# Figures, as people call them.
EXAMPLES_LABEL = "Điển hình tiên tiến"
REPLICATED_LABEL = "Điển hình được nhân rộng"
PROPOSED_LABEL = "Trường hợp đề nghị khen thưởng"
GIVEN_LABEL = "Trường hợp được khen thưởng"
DIRECT_LABEL = "Người trực tiếp lao động được khen thưởng"
REWARD_LABEL = "Tiền thưởng (đồng)"
COUNCIL_LABEL = "Phiên họp Hội đồng"
BLOC_LABEL = "Cuộc họp khối, cụm thi đua"
RECOGNISED_LABEL = "Sáng kiến được công nhận"
WAITING_LABEL = "Sáng kiến chờ xét"
LATE_LABEL = "Báo cáo gửi chậm"

_ANNEX = "Phụ lục"
_ROLES: Mapping[str, str] = {"TRUONG": "Trưởng", "PHO": "Phó Trưởng", "THANH_VIEN": "thành viên"}


def unnamed(many: int) -> str:
    """Say that some examples are not named in a paper that goes round."""
    return f"Còn {counted(many)} điển hình chưa đồng ý nêu tên."


def proposed(times: int, subjects: Mapping[str, int], annexes: str) -> str:
    """Say how many were proposed for an award in the period, and where they are listed."""
    many = counted(sum(subjects.values()))
    return (
        f"Trong kỳ, đã lập {counted(times)} hồ sơ đề nghị khen thưởng {many} trường hợp"
        f" ({counts(subjects)}; {_ANNEX} {annexes} kèm theo)."
    )


def given(subjects: Mapping[str, int], forms: Iterable[tuple[str, int]]) -> str:
    """Say how many were honoured in the period, and how."""
    many = counted(sum(subjects.values()))
    told = "; ".join(f"{form}: {counted(count)}" for form, count in forms)
    return f"Đã có quyết định khen thưởng {many} trường hợp ({counts(subjects)}), gồm {told}."


def direct(many: int, persons: int, share: str) -> str:
    """Say how large a part of those honoured work with their own hands."""
    return (
        f"Người trực tiếp công tác, lao động, học tập, chiến đấu: {counted(many)}/"
        f"{counted(persons)} cá nhân được khen thưởng, bằng {share}%."
    )


def reward(value: str, *, partial: bool) -> str:
    """Say how much money went with the awards."""
    known = " (chưa kể các trường hợp chưa ghi mức thưởng)" if partial else ""
    return f"Tổng số tiền thưởng: {value} đồng{known}."


def member(bloc: str, role: str) -> str:
    """Say to which bloc the unit belongs, and as what."""
    return f"Đơn vị là {_ROLES.get(role, _ROLES['THANH_VIEN'])} {bloc}."


def met(what: str, days: Iterable[date]) -> str:
    """Say how often a body met, and when."""
    known = list(days)
    when = ", ".join(long_day(day) for day in known)
    return f"{what} đã họp {counted(len(known))} phiên ({when})."


def initiatives(recognised: int, reaches: Iterable[tuple[str, int]], waiting: int) -> str:
    """Say how many initiatives were recognised, and how many wait."""
    levels = ", ".join(f"{counted(count)} {lowered(reach)}" for reach, count in reaches)
    by_level = f" ({levels})" if levels else ""
    parts = [f"công nhận {counted(recognised)} sáng kiến{by_level}"] if recognised else []
    parts += [f"{counted(waiting)} sáng kiến đang chờ xét"] if waiting else []
    return f"Sáng kiến: {'; '.join(parts)}."


def incidents(found: Iterable[tuple[str, int]]) -> str:
    """Say what went wrong."""
    told = "; ".join(f"{lowered(what)}: {counted(count)} vụ việc" for what, count in found)
    return f"Vụ việc ghi nhận trong kỳ: {told}."


def late(many: int) -> str:
    """Say how many reports were sent too late."""
    return f"Gửi chậm {counted(many)} báo cáo, hồ sơ so với hạn."
