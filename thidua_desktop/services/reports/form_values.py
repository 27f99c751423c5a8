"""What goes into the fields of an office form, as it is recorded here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.awards import GIVEN, AwardLine, AwardProposal
from thidua_desktop.domain.records.meetings import Meeting
from thidua_desktop.services.reports import award_counts, heads, work_report
from thidua_desktop.services.reports.issuing import issuing, lines
from thidua_desktop.services.reports.report import Params, Registers
from thidua_desktop.services.reports.resolving import subject
from thidua_desktop.texts import forms as texts
from thidua_desktop.texts import official
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import lowered

Values = Mapping[str, str | Sequence[str]]
_CERTIFICATES: Final = "GK_"
_INVITATION_SYMBOL: Final = "GM"


def of_meeting(registers: Registers, meeting: Meeting) -> Values:
    """Return the fields of an invitation to a meeting."""
    head = _head(registers, meeting.unit, meeting.on_day, _INVITATION_SYMBOL)
    filed = official.kept(issuing(registers, meeting.unit, meeting.on_day).recipients)
    return head | {
        # An invitation goes to those it names.
        "noi_nhan": texts.with_dashes((official.AS_ADDRESSED, *filed)),
        "ten_cuoc_hop": meeting.title,
        "gio_hop": texts.at_hour(meeting.begins or ""),
        "ngay_hop": long_day(meeting.on_day),
        "dia_diem": meeting.place or texts.OPEN,
        "chu_tri": meeting.chair or texts.OPEN,
        "chuc_vu_chu_tri": meeting.chair_role or texts.OPEN,
        "thu_ky": meeting.secretary or texts.OPEN,
        "thanh_phan": texts.in_order(lines(meeting.present)) or (texts.OPEN,),
        "noi_dung_hop": texts.in_points(lines(meeting.agenda)) or (texts.OPEN,),
    }


def of_period(registers: Registers, asked: Params, words: str) -> Values:
    """Return the fields of a letter about a period."""
    whose = subject(registers, asked)
    period = whose.period
    entered = heads.printed(registers, work_report.REPORT, asked, whose.unit, whose.day)
    office = issuing(registers, whose.unit, whose.day)
    number = official.numbered(entered.number, entered.number_suffix, entered.symbol)
    copies = official.received(official.copied(office.recipients, office.above))
    return _head(registers, whose.unit, whose.day, "") | {
        "noi_nhan": texts.with_dashes(copies if office.above else office.recipients),
        "kinh_gui": office.above or texts.OPEN,
        "ten_ky": lowered(period.name) if period else texts.OPEN,
        "tu_ngay": long_day(period.starts_on if period else None),
        "den_ngay": long_day(period.ends_on if period else None),
        "so_bao_cao": number,
        "loi_van": lines(words) or (texts.OPEN * 4,),
    }


def of_proposal(registers: Registers, proposal: AwardProposal) -> list[Values]:
    """Return the fields of each certificate that a proposal has led to.

    Raises:
        UserError: It has led to none.
    """
    named: list[AwardLine] = registers.sources.every(Kind.AWARD_LINE, proposal=proposal.id)
    given = [one for one in award_counts.ordered(named) if _is_certificate(one)]
    if not given:
        raise refuse("form_nobody_honoured", title=proposal.title)
    return [_certificate(registers, proposal, line, number) for number, line in enumerate(given, 1)]


def honoured(registers: Registers) -> str:
    """Return the latest proposal that has led to certificates; "" when none has."""
    led_to = {
        line.proposal for line in registers.records.every(Kind.AWARD_LINE) if _is_certificate(line)
    }
    found: list[AwardProposal] = registers.records.every(Kind.AWARD_PROPOSAL)
    fit = [(one.proposed_on or date.min, one.id) for one in found if one.id in led_to]
    return max(fit, default=(date.min, ""))[1]


def _is_certificate(line: AwardLine) -> bool:
    return line.outcome == GIVEN and line.form.startswith(_CERTIFICATES)


def _certificate(
    registers: Registers, proposal: AwardProposal, line: AwardLine, number: int
) -> Values:
    day = line.decided_on or proposal.proposed_on or registers.today()
    unit = _deciding(registers, proposal, day)
    office = issuing(registers, unit, day)
    head = _head(registers, unit, day, "")
    # Whoever heads the committee awards in person: nobody is signed for but by a deputy.
    authority = official.authority_of((), office.role)
    called = texts.called(line.subject, line.gender or "")
    return head | {
        "quyen_han": authority,
        "co_quan_khen": texts.awarded_by(official.CHAIR, office.name),
        "danh_xung": called,
        "nguoi_duoc_khen": texts.named(called, line.name),
        "ten_nguoi_duoc_khen": line.name,
        "chuc_vu_nguoi_duoc_khen": line.position or "",
        "dia_chi": line.address or "",
        "nam_sinh": str(line.birth_year or texts.NOT_TOLD),
        "thanh_tich": lines(line.achievement),
        "hinh_thuc": code_label("award_title", line.form),
        "dip_khen": proposal.title,
        "so_quyet_dinh": line.decision_number or texts.OPEN,
        "ngay_quyet_dinh": long_day(line.decided_on),
        "so_thu_tu": str(number),
    }


def _deciding(registers: Registers, proposal: AwardProposal, day: date) -> str:
    """Return the unit of the proposal's level at or over the one that proposes."""
    above = _upwards(registers, proposal.unit, day)
    return next((unit for unit, level in above if level == proposal.level), proposal.unit)


def _upwards(registers: Registers, unit: str, day: date) -> Iterator[tuple[str, str]]:
    passed: set[str] = set()
    while unit and unit not in passed:
        passed.add(unit)
        version = registers.territories.version(unit, day)
        if version is None:
            return
        yield unit, version.level
        unit = version.parent or ""


def _head(registers: Registers, unit: str, day: date, kind: str) -> dict[str, str | Sequence[str]]:
    """Return the fields of the head and the close; the number and the day stay open."""
    office = issuing(registers, unit, day)
    symbol = official.symbol(kind, office.symbol) if kind else office.symbol
    return {
        "co_quan_chu_quan": tuple(line.upper() for line in office.superior),
        "co_quan_ban_hanh": tuple(line.upper() for line in office.body),
        "ten_don_vi": office.name,
        "so_ky_hieu": official.numbered(None, "", symbol),
        "dia_danh": office.place or texts.OPEN,
        "ngay_ky": long_day(None),
        "quyen_han": tuple(
            line.upper() for line in official.authority_of(office.authority, office.role)
        ),
        "chuc_vu": office.role.upper(),
        "nguoi_ky": office.signer,
        "noi_nhan": texts.with_dashes(office.recipients),
    }
