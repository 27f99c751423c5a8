"""Biểu 03: those a proposal names, in three groups, and how many of each form of award."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from thidua_desktop.domain import codes
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import (
    Align,
    Block,
    Cell,
    Column,
    Note,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Table,
    Tone,
)
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import official
from thidua_desktop.services.reports.award_counts import by_form, by_subject, ordered
from thidua_desktop.services.reports.internal import page
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved, subject
from thidua_desktop.texts import reports, tables
from thidua_desktop.texts.codes import code_label

KEY = "award-list"

_WIDTHS = (10, 52, 16, 60, 60, 34, 20)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.CENTER,
    Align.LEFT,
    Align.LEFT,
    Align.LEFT,
    Align.CENTER,
)
# From the name up to the form of award.
_WORDS = 4


def build(registers: Registers, params: Params) -> Paper:
    """Draw the list up.

    Raises:
        UserError: There is no such proposal.
    """
    meant = resolved(registers, REPORT, params)
    about = subject(registers, meant)
    if not meant.proposal:
        shown: tuple[Block, ...] = (table(()), Note(tables.NO_PROPOSAL))
        return page(registers, about, REPORT.form, tables.AWARD_LIST, shown, subject_line="")
    proposal: Any = registers.records.get(Kind.AWARD_PROPOSAL, meant.proposal)
    letter = official.attached(registers, _LETTER, meant, about.unit, about.day)
    shown = (Paragraph(letter, Tone.CENTERED), *blocks(registers, proposal))
    return page(
        registers, about, REPORT.form, tables.AWARD_LIST, shown, subject_line=proposal.title
    )


def blocks(registers: Registers, proposal: AwardProposal) -> tuple[Block, ...]:
    """Return the table of a proposal and the notes under it."""
    lines: list[AwardLine] = registers.sources.every(Kind.AWARD_LINE, proposal=proposal.id)
    return table(lines), *_notes(proposal, lines)


def table(lines: Sequence[AwardLine]) -> Table:
    """Return the table of those proposed."""
    columns = tuple(map(Column, tables.AWARD_COLUMNS, _WIDTHS, _ALIGN))
    return Table(columns, (*_rows(ordered(lines)), *_totals(lines)), dense=True)


def _rows(lines: Sequence[AwardLine]) -> Iterator[Row]:
    groups = [(code, [r for r in lines if r.subject == code]) for code in codes.SUBJECT_TYPE.values]
    number = 0
    for place, (code, members) in enumerate(((c, m) for c, m in groups if m), start=1):
        name = Cell(tables.SUBJECTS[code], span=len(_WIDTHS) - 1)
        yield Row((roman(place), name), RowKind.GROUP)
        for line in members:
            number += 1
            yield _row(str(number), line)


def _row(number: str, line: AwardLine) -> Row:
    where = (line.position, line.address)
    return Row(
        (
            number,
            line.name,
            None if line.birth_year is None else str(line.birth_year),
            "; ".join(part for part in where if part) or None,
            line.achievement,
            code_label("award_title", line.form),
            _votes(line),
        )
    )


def _votes(line: AwardLine) -> str | None:
    if line.votes_for is None:
        return None
    others = (line.votes_against, line.votes_abstained)
    known = [count for count in others if count is not None]
    cast = line.votes_for + sum(known) if len(known) == len(others) else None
    return tables.of_votes(line.votes_for, cast)


def _totals(lines: Sequence[AwardLine]) -> Iterator[Row]:
    if not lines:
        return
    yield _total(tables.TOTAL, by_subject(line.subject for line in lines), RowKind.TOTAL)
    for one in by_form(lines):
        yield _total(reports.part(code_label("award_title", one.form)), one.subjects)


def _total(name: str, counts: dict[str, int], kind: RowKind = RowKind.NORMAL) -> Row:
    told = [tables.counted(show_number(count), code) for code, count in counts.items() if count]
    number = Cell(sum(counts.values()), align=Align.CENTER)
    return Row(("", Cell(name, span=_WORDS), ", ".join(told), number), kind)


def _notes(proposal: AwardProposal, lines: Sequence[AwardLine]) -> Iterator[Block]:
    if not lines:
        yield Note(tables.NO_AWARD_LINES)
        return
    if any(line.votes_for is not None for line in lines):
        yield Note(tables.VOTES_NOTE)
    if proposal.sample or any(line.sample for line in lines):
        yield Note(reports.SAMPLE_NOTE)


REPORT = Report(KEY, reports.TITLES[KEY], ("proposal",), build, reports.FORMS[KEY])
# The letter that this list goes with; its number stands under the title.
_LETTER = replace(REPORT, key="award-letter", symbol="TTr")
