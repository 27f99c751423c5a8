"""The words in the head and the close of an official paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import BLANK, lowered
from thidua_desktop.texts.reports import COMMITTEE, COMMITTEE_SHORT, place

FOR_COMMITTEE = "TM. ỦY BAN NHÂN DÂN"
CHAIR = "CHỦ TỊCH"
# Who signs for what is no committee.
HEADS: Mapping[str, str] = {
    "PHONG_BAN": "TRƯỞNG PHÒNG",
    "SO_NGANH": "GIÁM ĐỐC",
    "TRUONG_HOC": "HIỆU TRƯỞNG",
    "DOANH_NGHIEP": "GIÁM ĐỐC",
    "DOAN_THE": "CHỦ TỊCH",
    "LLVT": "CHỈ HUY TRƯỞNG",
}
HEAD = "THỦ TRƯỞNG ĐƠN VỊ"
AS_ADDRESSED = "Như trên"
FILED = "Lưu: VT"

# Each way of grouping: letters in numbers, who signs for it, and who signs.
BLOCS: Mapping[str, tuple[str, str, str]] = {
    "KHOI": ("KTĐ", "TM. KHỐI THI ĐUA", "TRƯỞNG KHỐI"),
    "CUM": ("CTĐ", "TM. CỤM THI ĐUA", "TRƯỞNG CỤM"),
}
_BLOC_NAME = re.compile(r"((?:Khối|Cụm)(?: thi đua)?) (.+)", re.IGNORECASE)

# What a paper of some letters is called in running text.
_CALLED: Mapping[str, str] = {
    "BC": "Báo cáo",
    "KH": "Kế hoạch",
    "TTr": "Tờ trình",
    "BB": "Biên bản",
}
_ABOVE = frozenset({AS_ADDRESSED.lower(), "như kính gửi"})
_KEPT = "lưu"
_MARK = str.maketrans({"u": "ủ", "ỷ": "y"})
# Stands in lists that serve every unit of a level.
_WHOEVER_IS_ABOVE = "ủy ban nhân dân cấp trên trực tiếp"
_DEPUTY = "PHÓ "
_FOR_HEAD = "KT. "
# Who signs in person by order needs nobody to sign for.
_SIGNS_FOR = (_FOR_HEAD, "TUQ. ")
_SMALL_WORDS = frozenset({"và", "của", "các"})
_DEPARTMENT = re.compile(r"(phòng|ban|trường) ", re.IGNORECASE)
END = "./."


def committee(name: str) -> str:
    """Return "Ủy ban nhân dân huyện Tam Đường" for "Huyện Tam Đường" or "UBND huyện Tam Đường"."""
    return f"{COMMITTEE} {lowered(place(name))}"


def bloc_body(name: str) -> tuple[str, ...]:
    """Return a bloc's name as it stands in a head: what it is, and of whom."""
    found = _BLOC_NAME.fullmatch(name)
    return (found[1], found[2]) if found else (name,)


def letters(name: str) -> str:
    """Return the letters a department puts in its numbers: "NV" for "Phòng Nội vụ"."""
    bare = _DEPARTMENT.sub("", name, count=1) if _DEPARTMENT.match(name) else name
    words = re.findall(r"\w+", bare)
    return "".join(word[0].upper() for word in words if word.lower() not in _SMALL_WORDS)


def symbol(kind: str, office: str) -> str:
    """Return "BC-UBND"."""
    return f"{kind}-{office or BLANK}"


def numbered(number: int | None, suffix: str, letters: str) -> str:
    """Return "05/BC-UBND"; dots where the number is to be written in by hand."""
    figure = BLANK if number is None else f"{number:02}{suffix}"
    return f"{figure}/{letters}"


def filed(where: str) -> str:
    """Return where copies are kept: "Lưu: VT, NV"."""
    return f"Lưu: {where}"


def refers_to_addressees(recipient: str) -> bool:
    """Say whether a receiver is "those above", which needs somebody named above."""
    return recipient.strip(" -;.").lower() in _ABOVE


def received(recipients: tuple[str, ...]) -> tuple[str, ...]:
    """Return the receivers of a paper that is written to somebody: those above come first."""
    if not recipients or any(refers_to_addressees(one) for one in recipients):
        return recipients
    return (AS_ADDRESSED, *recipients)


def copied(recipients: tuple[str, ...], above: str) -> tuple[str, ...]:
    """Return who gets copies, as proposed: to whom the paper is written gets no second one.

    Args:
        recipients: As the office wrote them down for all its papers.
        above: To whom the paper is written; "" for nobody.
    """
    if not above:
        return tuple(one for one in recipients if not refers_to_addressees(one))
    to = f"{spelled(above)} "
    return tuple(
        one
        for one in recipients
        if not to.startswith(f"{spelled(one)} ") and spelled(one) != _WHOEVER_IS_ABOVE
    )


def kept(recipients: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a list of receivers that say where copies are kept."""
    return tuple(one for one in recipients if one.strip(" -").lower().startswith(_KEPT))


def spelled(office: str) -> str:
    """Return an office's name so that the ways of writing it are alike."""
    name = " ".join(office.lower().split()).strip(" -;.")
    first, _, rest = name.partition(" ")
    if first == COMMITTEE_SHORT.lower():
        return f"{COMMITTEE.lower()} {rest}"
    # Some write the mark of the first word on its second letter.
    return f"{first.translate(_MARK)} {rest}" if first.endswith("ỷ") else name


def authority_of(authority: tuple[str, ...], role: str) -> tuple[str, ...]:
    """Return for whom one signs: a deputy signs for the head as well."""
    role = role.upper()
    if not role.startswith(_DEPUTY) or any(line.startswith(_SIGNS_FOR) for line in authority):
        return authority
    return (*authority, _FOR_HEAD + role.removeprefix(_DEPUTY))


def attached(kind: str, number: str, day: date | None, issuer: str) -> str:
    """Return which paper an annex belongs to: "(Kèm theo Báo cáo số 05/BC-UBND ngày … của …)"."""
    return f"(Kèm theo {_CALLED.get(kind, kind)} số {number} {long_day(day)} của {issuer})"


def ended(text: str) -> str:
    """Return the last words of a paper with the sign that nothing follows."""
    bare = text.rstrip().removesuffix(END).removesuffix(".")
    return f"{bare}{END}"
