"""The head and foot of an internal table, in the names that were in force."""

from __future__ import annotations

from datetime import date

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Letterhead, Signer, TableFooter
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.texts import reports as texts
from thidua_desktop.texts.codes import code_label

WITH_COMMITTEE = frozenset({"T", "H", "X"})
_OFFICES = frozenset({"PHONG_BAN", "SO_NGANH"})


def head(registers: Registers, unit: str, day: date, form: str) -> Letterhead:
    """Return the head with the unit's name on that day."""
    version = registers.territories.version(unit, day)
    if version is None:
        return Letterhead(body=(unit_name(registers, unit, day),), decree=False, form=form)
    return Letterhead(
        body=body(version),
        superior=superior(registers, version, day),
        decree=False,
        form=form,
    )


def foot(registers: Registers, unit: str, day: date, prepared_by: str = "") -> TableFooter:
    """Return the foot with the unit's place on that day.

    The day of signing stays open: it is written with the signature.
    """
    version = registers.territories.version(unit, day)
    return TableFooter(place=place(version) if version else "", left=Signer(name=prepared_by))


def unit_name(registers: Registers, unit: str, day: date) -> str:
    """Return the unit's name on that day; its lasting label when no version is known."""
    version = registers.territories.version(unit, day)
    return version.name if version else registers.records.label(Kind.UNIT, unit)


def body(version: UnitVersion) -> tuple[str, ...]:
    """Return a unit's name as it stands in a head."""
    if version.level in WITH_COMMITTEE:
        return texts.COMMITTEE, texts.place(version.name)
    return (version.name,)


def superior(registers: Registers, version: UnitVersion, day: date) -> tuple[str, ...]:
    """Return the office that stands over a unit in its head; () for none."""
    # A department stands under its committee's name; a school or a firm issues in its own.
    if version.type not in _OFFICES or version.parent is None:
        return ()
    above = registers.territories.version(version.parent, day)
    return over(above) if above else ()


def over(version: UnitVersion) -> tuple[str, ...]:
    """Return a unit's name as it stands over that of another."""
    committee = version.level in WITH_COMMITTEE
    return (f"{texts.COMMITTEE_SHORT} {texts.place(version.name)}" if committee else version.name,)


def place(version: UnitVersion) -> str:
    """Return where a unit signs: its bare name."""
    if version.short_name:
        return version.short_name
    return version.name.removeprefix(f"{code_label('unit_type', version.type)} ")
