"""What the reports decide: what each one asks, where it goes, what it looks like beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Align, Content, Paper, RowKind, Table
from thidua_desktop.domain.paper import Row as PaperRow
from thidua_desktop.services.reports.report import Params, Report
from thidua_desktop.texts import screens as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import FileType
from thidua_desktop.ui.rows import Column, Row
from thidua_desktop.ui.screen import Desk

KINDS: Final = {"unit": Kind.UNIT, "period": Kind.PERIOD, "sheet": Kind.SCORE_SHEET}
TYPES: Final = {
    ".pdf": FileType(words.REPORT_PDF_KIND, ".pdf"),
    ".xlsx": FileType(words.REPORT_XLSX_KIND, ".xlsx"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as it would be printed: its titles and the rows of its table."""

    title: str
    subject: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_reports(self, rows: Sequence[Row]) -> None: ...
    def show_parameters(self, names: Sequence[str]) -> None: ...
    def show_draft(self, draft: Draft | None, problem: str) -> None: ...
    def show_saved(self, path: Path | None) -> None: ...


class Presenter:
    """Decide for the reports."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._reports: tuple[Report, ...] = desk.office.reports.all()
        self._report: Report | None = None
        self._saved: Path | None = None

    def refresh(self) -> None:
        """Show every report there is."""
        self._view.show_reports([Row((report.title,)) for report in self._reports])
        self._view.show_saved(self._saved)

    def choose(self, place: int) -> None:
        """Choose the report at this place of the list."""
        self._report = self._reports[place]
        self._view.show_parameters([name for name in KINDS if name in self._report.params])

    def choices(self, name: str, search: str) -> list[tuple[str, str]]:
        """Return what a parameter may be; "" leaves it to the report."""
        found = self._desk.office.records.choices(KINDS[name], search)
        return [("", words.REPORT_ANY), *found]

    def label(self, name: str, id: str) -> str:
        """Return the words for a parameter's value."""
        return self._desk.office.records.label(KINDS[name], id)

    def preview(self, given: Mapping[str, str]) -> None:
        """Show the report's rows, or why there are none."""
        if self._report is None:
            return
        try:
            paper = self._desk.office.reports.paper(self._report.key, Params(**given))
        except UserError as error:
            self._view.show_draft(None, "\n".join(sentence(one) for one in error.problems))
            return
        self._view.show_draft(draft(paper), "")

    def save(self, given: Mapping[str, str], suffix: str) -> None:
        """Write the report into a file the person names."""
        report = self._report
        if report is None:
            return
        target = self._desk.asks.save_file(
            report.title, self._desk.folder(), f"{report.key}{suffix}", TYPES[suffix]
        )
        if target is None:
            return
        self._desk.remember(target.parent)
        office = self._desk.office

        def job(progress: Any) -> Path:
            with office.session():
                return office.reports.write(report.key, Params(**given), target, progress)

        self._desk.operations.later(report.title, job, self._done, self._refused)

    def open_saved(self) -> None:
        """Open the file saved last."""
        if self._saved is not None:
            self._desk.show(self._saved)

    def _done(self, path: Path) -> None:
        self._saved = path
        self._view.show_saved(path)
        self._desk.say(words.report_saved(path.name))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._desk.asks.problems(
            window.NOT_DONE_TITLE, window.NOT_DONE, [sentence(one) for one in problems]
        )


def draft(paper: Paper) -> Draft:
    """Return what the screen shows of a paper: its first table."""
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    if not tables:
        return Draft(paper.title, paper.subject, (), ())
    table = tables[0]
    columns = tuple(
        Column(f"c{place}", " ".join(one.title.split()), max(6, round(one.mm)), _side(one.align))
        for place, one in enumerate(table.columns)
    )
    rows = tuple(
        Row(_cells(row, table), "" if row.kind is RowKind.NORMAL else "group") for row in table.rows
    )
    return Draft(paper.title, paper.subject, columns, rows)


def _cells(row: PaperRow, table: Table) -> tuple[str, ...]:
    """Return one text a column; a cell over several columns stands in the first of them."""
    texts: list[str] = []
    for cell in row.filled(len(table.columns)):
        column = table.columns[len(texts)]
        decimals = cell.decimals if cell.decimals is not None else column.decimals
        texts += [_shown(cell.value, decimals), *[""] * (cell.span - 1)]
    return tuple(texts)


def _shown(value: Content, decimals: int | None) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return show_day(value)
    if isinstance(value, (int, Decimal)):
        return show_number(value, decimals)
    return value


def _side(align: Align) -> Literal["w", "e", "center"]:
    sides: dict[Align, Literal["w", "e", "center"]] = {Align.RIGHT: "e", Align.CENTER: "center"}
    return sides.get(align, "w")
