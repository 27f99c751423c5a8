"""Who issues an official paper on a day: as its office has written down, else as units are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.blocs import BlocMember
from thidua_desktop.domain.records.issuers import Issuer
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.services.reports import letterhead, scope
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.texts import official as texts
from thidua_desktop.texts.reports import COMMITTEE_SHORT

_LEADS: Final = "TRUONG"


@dataclass(frozen=True, slots=True)
class Issuing:
    """What stands in the head and the close of an office's papers.

    Attributes:
        body: Its name, as set on paper.
        name: Its name in running text.
        superior: Who is over it, as set on paper.
        symbol: Its letters in numbers: "UBND"; "" when they are not known.
        place: Where it signs.
        authority: For whom is signed.
        role: Who signs.
        signer: The name of who signs.
        above: To whom it reports, in running text; "" for nobody.
        recipients: Who gets copies.
        since: From when this holds; None for always.
    """

    body: tuple[str, ...]
    name: str
    superior: tuple[str, ...] = ()
    symbol: str = ""
    place: str = ""
    authority: tuple[str, ...] = ()
    role: str = texts.HEAD
    signer: str = ""
    above: str = ""
    recipients: tuple[str, ...] = ()
    since: date | None = None


def issuing(registers: Registers, unit: str, day: date, bloc: str = "") -> Issuing:
    """Return who issues a unit's papers on a day, or those of a bloc."""
    if bloc:
        return _of_bloc(registers, bloc, day)
    known = _derived(registers, unit, day)
    entered = _entered(registers, unit, day)
    return _as_entered(entered, known) if entered else known


def lines(text: str | None) -> tuple[str, ...]:
    """Return the lines of a text that say something."""
    return tuple(line.strip() for line in (text or "").split("\n") if line.strip())


def spoken(registers: Registers, unit: str, day: date) -> str:
    """Return an office's name in running text: "Ủy ban nhân dân huyện Tam Đường"."""
    version = registers.territories.version(unit, day)
    if version is None or version.level not in letterhead.WITH_COMMITTEE:
        return letterhead.unit_name(registers, unit, day)
    return texts.committee(version.name)


def _entered(registers: Registers, unit: str, day: date) -> Issuer | None:
    rows: list[Issuer] = scope.about(registers, Kind.ISSUER, unit)
    valid = [r for r in rows if r.valid_from <= day and (r.valid_to is None or day <= r.valid_to)]
    # The unit's own goes before what an office above wrote for it, a later one before an earlier.
    return max(valid, key=lambda row: (row.home == unit, row.valid_from, row.id), default=None)


def _as_entered(row: Issuer, known: Issuing) -> Issuing:
    recipients = lines(row.recipients)
    if row.filing:
        recipients = (*recipients, texts.filed(row.filing))
    return Issuing(
        body=lines(row.body),
        name=known.name,
        superior=lines(row.superior),
        symbol=row.symbol,
        place=row.place,
        authority=lines(row.authority),
        role=row.role,
        signer=row.signer or "",
        above=known.above,
        recipients=recipients or known.recipients,
        since=row.valid_from,
    )


def _derived(registers: Registers, unit: str, day: date) -> Issuing:
    version = registers.territories.version(unit, day)
    if version is None:
        name = letterhead.unit_name(registers, unit, day)
        return Issuing(body=(name,), name=name, recipients=(texts.FILED,))
    above = spoken(registers, version.parent, day) if version.parent else ""
    committee = version.level in letterhead.WITH_COMMITTEE
    return Issuing(
        body=letterhead.body(version),
        name=spoken(registers, unit, day),
        superior=letterhead.superior(registers, version, day),
        symbol=_symbol(version),
        place=_seat(registers, version, day),
        authority=(texts.FOR_COMMITTEE,) if committee else (),
        role=texts.CHAIR if committee else texts.HEADS.get(version.type, texts.HEAD),
        above=above,
        recipients=(texts.AS_ADDRESSED, texts.FILED) if above else (texts.FILED,),
        since=version.valid_from,
    )


def _seat(registers: Registers, version: UnitVersion, day: date) -> str:
    """Return where a unit signs: a department where the office is that it belongs to."""
    if version.level in letterhead.WITH_COMMITTEE or version.parent is None:
        return letterhead.place(version)
    above = registers.territories.version(version.parent, day)
    return letterhead.place(above or version)


def _symbol(version: UnitVersion) -> str:
    if version.level in letterhead.WITH_COMMITTEE:
        return COMMITTEE_SHORT
    return texts.letters(version.name)


def _of_bloc(registers: Registers, uid: str, day: date) -> Issuing:
    found: Any = registers.records.get(Kind.BLOC, uid)
    letters, authority, role = texts.BLOCS[found.type]
    province = registers.territories.now().province
    top = registers.territories.version(province, day) if province else None
    members: list[BlocMember] = registers.records.every(Kind.BLOC_MEMBER, bloc=found.id)
    leaders = [registers.territories.version(m.unit, day) for m in members if m.role == _LEADS]
    leader = next((version for version in leaders if version), None)
    return Issuing(
        body=texts.bloc_body(found.name),
        name=found.name,
        superior=letterhead.over(top) if top else (),
        symbol=letters,
        place=_seat(registers, leader, day) if leader else "",
        authority=(authority,),
        role=role,
        above=spoken(registers, province, day) if top else "",
        recipients=(texts.AS_ADDRESSED, texts.FILED) if top else (texts.FILED,),
    )
