"""Writing the words of a report: what the program says, what the clerk adds, what changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.paper import Block, Paragraph
from thidua_desktop.domain.records.papers import Narrative
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.reports import catalogue, words
from thidua_desktop.services.reports.report import Figure, Params, Registers, Report, Section
from thidua_desktop.services.reports.resolving import resolved, subject


@dataclass(frozen=True, slots=True)
class Changed:
    """A figure that is no longer what it was when the words were written; "" for an unknown one."""

    label: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section as its writer sees it.

    Attributes:
        section: Which one.
        text: The clerk's words.
        alone: Whether they are printed without what the program says.
        generated: The program's sentences.
        changed: Figures that have changed since the words were written.
        written: When that was; None while there are no words.
    """

    section: Section
    text: str
    alone: bool
    generated: tuple[str, ...]
    changed: tuple[Changed, ...]
    written: date | None


@dataclass(frozen=True, slots=True)
class _Meant:
    """A report with everything it is about."""

    report: Report
    params: Params
    unit: str


class Narratives:
    """The clerk's words in the office's reports.

    Call on a thread that has a session open. Nothing but :meth:`write` changes them.
    """

    def __init__(self, registers: Registers) -> None:
        self._registers = registers

    def sections(self, key: str, params: Params) -> list[SectionView]:
        """Return every section of a report; none for a report that has no words.

        Raises:
            UserError: There is no such report, or what it is asked for is not there.
        """
        meant = self._meant(key, params)
        report = meant.report
        found = report.generated(self._registers, meant.params) if report.generated else {}
        rows = words.written(self._registers, report, meant.params, meant.unit)
        return [
            self._view(meant, section, rows.get(section.key), tuple(found.get(section.key, ())))
            for section in report.sections
        ]

    def write(
        self, key: str, params: Params, section: str, text: str, *, alone: bool = False
    ) -> Outcome[Narrative]:
        """Keep the words of a section, and with them the figures as they are now.

        Words that are there already are left as they are, with the figures they were written with.

        Raises:
            UserError: There is no such report or section, the words are too long, or what
                :meth:`sections` raises; nothing was written.
        """
        meant, place = self._placed(key, params, section)
        row = self._row(meant, place)
        said = ((row.text or ""), row.alone) if row else ("", False)
        if (tidy(text, lines=True), alone) == said:
            blank = Narrative(report=key, unit=meant.unit, section=section)
            return Outcome(row or blank)
        return self._save(meant, place, row, {"text": text, "alone": alone})

    def seen(self, key: str, params: Params, section: str) -> Outcome[Narrative]:
        """Note the figures as they are now beside words that stay as they are.

        Raises:
            UserError: As for :meth:`write`; ``words_missing`` where there are no words.
        """
        meant, place = self._placed(key, params, section)
        row = self._row(meant, place)
        if row is None:
            raise refuse("words_missing", "section", text=place.heading or section)
        return self._save(meant, place, row, {"text": row.text, "alone": row.alone})

    def _view(
        self, meant: _Meant, section: Section, row: Narrative | None, blocks: tuple[Block, ...]
    ) -> SectionView:
        said = bool(row and (row.text or row.alone))
        return SectionView(
            section,
            (row.text if row else None) or "",
            bool(row and row.alone),
            tuple(block.text for block in blocks if isinstance(block, Paragraph)),
            self._changed(meant, section, row) if row and said else (),
            self._written(row) if row and said else None,
        )

    def _changed(self, meant: _Meant, section: Section, row: Narrative) -> tuple[Changed, ...]:
        found = words.changes(words.known(row.figures), self._figures(meant, section))
        return tuple(Changed(label, was, now) for label, (was, now) in found)

    def _written(self, row: Narrative) -> date | None:
        stamp = self._registers.records.held(Kind.NARRATIVE, row.id).stamp
        return datetime.fromisoformat(stamp.updated_at).date() if stamp.updated_at else None

    def _figures(self, meant: _Meant, section: Section) -> tuple[Figure, ...]:
        find = meant.report.figures
        return find(self._registers, meant.params, section.key) if find else ()

    def _save(
        self,
        meant: _Meant,
        section: Section,
        row: Narrative | None,
        said: dict[str, object],
    ) -> Outcome[Narrative]:
        raw: dict[str, object] = {
            **said,
            "figures": words.noted(self._figures(meant, section)),
            "report": meant.report.key,
            "unit": meant.unit,
            "period": meant.params.period or None,
            "campaign": meant.params.campaign or None,
            "section": section.key,
        }
        # Another office's words stay its own: ours stand beside them from then on.
        uid = row.id if row and self._registers.records.may_edit(row) else None
        saved = self._registers.records.save(Kind.NARRATIVE, raw, uid)
        return Outcome(cast("Narrative", saved.value), saved.changed, saved.warnings)

    def _row(self, meant: _Meant, section: Section) -> Narrative | None:
        found = words.written(self._registers, meant.report, meant.params, meant.unit)
        return found.get(section.key)

    def _placed(self, key: str, params: Params, name: str) -> tuple[_Meant, Section]:
        meant = self._meant(key, params)
        for section in meant.report.sections:
            if section.key == name:
                return meant, section
        title = meant.report.title
        if not meant.report.sections:
            raise refuse("report_without_words", "section", report=title)
        choices = ", ".join(section.key for section in meant.report.sections)
        raise refuse("section_unknown", "section", text=name, report=title, choices=choices)

    def _meant(self, key: str, params: Params) -> _Meant:
        report = catalogue.report(key)
        params = resolved(self._registers, report, params)
        return _Meant(report, params, subject(self._registers, params).unit)
