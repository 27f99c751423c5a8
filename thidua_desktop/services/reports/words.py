"""The clerk's own words in a report, apart from what the program finds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Block, Heading, Paragraph
from thidua_desktop.domain.records.papers import MOST_FIGURES, Narrative
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.report import Figure, Params, Registers, Report, Section
from thidua_desktop.texts.paper_sentences import DOTTED_LINE

# What a figure was called, and how it was shown.
Shown = tuple[str, str]
_UNKNOWN: Final[Shown] = ("", "")
# Stands among figures of which some were left out.
_CUT: Final[Mapping[str, Shown]] = {"": _UNKNOWN}


def written(
    registers: Registers, report: Report, params: Params, unit: str
) -> dict[str, Narrative]:
    """Return the words of a report by section; this office's own go before those of others.

    Args:
        registers: Where to look things up.
        report: Which report.
        params: What it is about, resolved.
        unit: Who issues it.
    """
    where = {name: getattr(params, name) or None for name in ("period", "campaign")}
    found: list[Narrative] = scope.about(
        registers, Kind.NARRATIVE, unit, report=report.key, **where
    )
    words: dict[str, Narrative] = {}
    for row in sorted(found, key=registers.records.may_edit, reverse=True):
        words.setdefault(row.section, row)
    return words


def body(
    registers: Registers,
    report: Report,
    params: Params,
    unit: str,
    generated: Mapping[str, Sequence[Block]],
) -> tuple[Block, ...]:
    """Return all sections of a report: heading, what the program found, then the clerk's words.

    Args:
        registers: Where to look things up.
        report: Which report.
        params: What it is about, resolved.
        unit: Who issues it.
        generated: What the program has to say, by section.
    """
    words = written(registers, report, params, unit)
    blocks: list[Block] = []
    for place, section in enumerate(report.sections):
        following = report.sections[place + 1 : place + 2]
        leads = any(after.level > section.level for after in following)
        found = generated.get(section.key, ())
        blocks += section_blocks(section, found, words.get(section.key), leads=leads)
    return tuple(blocks)


def section_blocks(
    section: Section, generated: Sequence[Block], words: Narrative | None, *, leads: bool
) -> Iterator[Block]:
    """Yield one section; with nothing to say a dotted line, unless it only leads to others.

    Args:
        section: Which one.
        generated: What the program found for it.
        words: The clerk's.
        leads: Whether smaller sections follow under it.
    """
    if section.heading:
        yield Heading(section.heading, section.level)
    own = [line for line in ((words.text if words else None) or "").split("\n") if line.strip()]
    found = () if words and words.alone else generated
    yield from found
    yield from map(Paragraph, own)
    if section.heading and not own and not found and not leads:
        yield Paragraph(DOTTED_LINE)


def shown(figure: Figure) -> str:
    """Return a figure as people read it; "" for an unknown one."""
    value = figure.value
    if isinstance(value, date):
        return show_day(value)
    if isinstance(value, Decimal | int):
        return show_number(value, figure.decimals)
    return value or ""


def noted(figures: Sequence[Figure]) -> str:
    """Return figures as they are kept beside words: as many as there is room for."""
    kept: dict[str, Shown] = {}
    length = len(_spelled(_CUT))
    for figure in figures:
        entry = {figure.key: (figure.label, shown(figure))}
        length += len(_spelled(entry))
        if length > MOST_FIGURES:
            return _spelled({**kept, **_CUT})
        kept |= entry
    return _spelled(kept)


def changes(before: Mapping[str, Shown], figures: Sequence[Figure]) -> Iterator[tuple[str, Shown]]:
    """Yield the name of each figure that changed, with what it was and what it is."""
    now = {figure.key: (figure.label, shown(figure)) for figure in figures}
    compared = before if _CUT.keys() <= before.keys() else {**now, **before}
    for key in compared:
        (called, was), (calls, is_now) = before.get(key, _UNKNOWN), now.get(key, _UNKNOWN)
        if was != is_now:
            yield calls or called, (was, is_now)


def known(note: str | None) -> dict[str, Shown]:
    """Return the figures of a note; none of one that cannot be read, as it came from elsewhere."""
    try:
        found = json.loads(note or "{}")
        return {str(key): (str(label), str(value)) for key, (label, value) in found.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _spelled(figures: Mapping[str, Shown]) -> str:
    return json.dumps(figures, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
