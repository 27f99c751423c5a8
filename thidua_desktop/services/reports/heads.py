"""What stands in the head and the close of one official paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.papers import IssuedPaper
from thidua_desktop.services.reports import existing, numbering, scope
from thidua_desktop.services.reports.issuing import Issuing, issuing, lines
from thidua_desktop.services.reports.numbering import Series
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.texts import official as texts
from thidua_desktop.texts.paper_names import joined

# What tells one paper of a report from another.
ABOUT: Final = ("period", "campaign", "proposal", "meeting")
# These are written to somebody; plans and minutes are not.
_ADDRESSED: Final = frozenset({"BC", "TTr"})


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head and the close of one paper, as they will be printed.

    Attributes:
        record_id: The record they stand in; "" while nothing was entered.
        symbol: What follows the number: "BC-UBND".
        year: The year in which the number counts.
        number: Its number; None while it has none.
        number_suffix: A letter after the number.
        suggested: What follows the greatest number of the series that is known here.
        taken_by: The other papers that bear its number, in words; "" for none.
        doubts: What deserves a second look: its number, its day, who issues it.
        on_day: The day it is signed; None while that is open.
        place: Where it is signed.
        authority: For whom is signed, one line a row.
        role: Who signs.
        signer: The name of who signs.
        addressees: To whom it is written, one a line.
        recipients: Who gets copies, one a line.
    """

    record_id: str
    symbol: str
    year: int
    number: int | None
    number_suffix: str
    suggested: int
    taken_by: str
    doubts: tuple[Problem, ...]
    on_day: date | None
    place: str
    authority: str
    role: str
    signer: str
    addressees: str
    recipients: str


def stored(registers: Registers, report: Report, params: Params, unit: str) -> IssuedPaper | None:
    """Return what was entered for exactly these parameters; this office's own goes first."""
    # Many files are handed over, and a record cannot say which: their numbers are written by hand.
    if "bundle" in report.params:
        return None
    where = {name: getattr(params, name) or None for name in ABOUT}
    found: list[IssuedPaper] = scope.about(
        registers, Kind.ISSUED_PAPER, unit, report=report.key, **where
    )
    return max(found, key=registers.records.may_edit, default=None)


def view(registers: Registers, report: Report, params: Params, unit: str, day: date) -> HeadView:
    """Return the head and the close of a paper, and what is doubtful; see :func:`printed`."""
    found = printed(registers, report, params, unit, day)
    own = stored(registers, report, params, unit)
    series = Series(unit, found.symbol, found.year)
    period = scope.period_of(registers, params.period)
    twins = numbering.twins(registers, series, own)
    return replace(
        found,
        suggested=numbering.next_number(registers, series),
        taken_by=joined(numbering.called(registers, one) for one in twins),
        doubts=(
            *numbering.doubts(registers, series, own),
            *existing.doubts(registers, unit, found.on_day, period),
        ),
    )


def printed(registers: Registers, report: Report, params: Params, unit: str, day: date) -> HeadView:
    """Return what a paper prints of its head and its close; the rest of the view is left open.

    As entered for it; else as on the last paper of this report that the unit issued up to the day;
    else as its office was on that day.

    Args:
        registers: Where to look things up.
        report: Which report.
        params: What it is about, resolved.
        unit: Who issues it.
        day: The day whose names it uses, until it has a day of its own.
    """
    own = stored(registers, report, params, unit)
    day = own.on_day if own and own.on_day else day
    office = issuing(registers, unit, day, params.bloc)
    words = _words(registers, report, unit, day, office, own)
    return HeadView(
        record_id=own.id if own else "",
        symbol=(own.symbol if own else None) or texts.symbol(report.symbol, office.symbol),
        year=own.year if own else day.year,
        number=own.number if own else None,
        number_suffix=(own.number_suffix if own else None) or "",
        suggested=0,
        taken_by="",
        doubts=(),
        on_day=own.on_day if own else None,
        **words,
    )


def _words(
    registers: Registers,
    report: Report,
    unit: str,
    day: date,
    office: Issuing,
    own: IssuedPaper | None,
) -> dict[str, str]:
    # A record that does not say who signs was never completed in the program.
    if own and own.role:
        words = _as_entered(own)
    else:
        words = _proposed(report, office, _last(registers, report, unit, day, office.since))
        words |= {name: text for name, text in _as_entered(own).items() if text} if own else {}
    # What goes to those above has them first among its receivers, whoever wrote the list.
    if words["addressees"]:
        words["recipients"] = "\n".join(texts.received(lines(words["recipients"])))
    return words


def _as_entered(paper: IssuedPaper) -> dict[str, str]:
    return {
        "place": paper.place or "",
        "authority": paper.authority or "",
        "role": paper.role or "",
        "signer": paper.signer or "",
        "addressees": paper.addressees or "",
        "recipients": paper.recipients or "",
    }


def _proposed(report: Report, office: Issuing, last: IssuedPaper | None) -> dict[str, str]:
    if last is not None:
        return _as_entered(last)
    addressed = report.symbol in _ADDRESSED
    above = office.above if addressed else ""
    recipients = texts.copied(office.recipients, above)
    return {
        "place": office.place,
        "authority": "\n".join(office.authority),
        "role": office.role,
        "signer": office.signer,
        "addressees": above,
        "recipients": "\n".join(recipients),
    }


def _last(
    registers: Registers, report: Report, unit: str, day: date, since: date | None
) -> IssuedPaper | None:
    """Return the last finished paper of a report, not before the office was as it is now."""
    rows: list[IssuedPaper] = scope.about(registers, Kind.ISSUED_PAPER, unit, report=report.key)
    dated = [(row.on_day or date(row.year, 1, 1), row.id, row) for row in rows if row.role]
    fit = [one for one in dated if one[0] <= day and (since is None or one[0] >= since)]
    return max(fit, default=(day, "", None))[2]
