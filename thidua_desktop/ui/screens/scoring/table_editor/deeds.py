"""What is done with a whole table: applied, renewed, written into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.scoring.checker import Finding
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.texts.findings import said
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import FileType, Option
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor.opened import DRAFT

WORKBOOK: Final = FileType(words.FILE_KIND, ".xlsx")

# Gives the open table and what it lacks; None while something typed is not saved.
Ready = Callable[[], tuple[CriteriaTable, tuple[Finding, ...]] | None]


class Deeds:
    """Decide for what a person does with the table that is open."""

    def __init__(self, desk: Desk, ready: Ready, open_: Callable[[str], None]) -> None:
        self._desk = desk
        self._tables = desk.office.tables
        self._ready = ready
        self._open = open_

    def apply(self) -> None:
        """Put the table in force, after asking; say what stands in the way."""
        ready = self._ready()
        if ready is None:
            return
        table, findings = ready
        errors = [said(one) for one in findings if one.severity == "error"]
        if errors:
            self._desk.asks.problems(words.APPLY_TITLE, words.APPLY_REFUSED, errors)
            return
        question = words.apply_question(len(findings))
        if self._sure(words.APPLY_TITLE, question, words.APPLY_YES):
            self._desk.operations.now(
                lambda: self._tables.apply(table.id), self._applied, self._refused
            )

    def renew(self) -> None:
        """Make a new draft of the table, after asking."""
        ready = self._ready()
        if ready is None or ready[0].state == DRAFT:
            return
        table = ready[0]
        question = words.renew_question(table.code, table.version)
        if self._sure(words.RENEW_TITLE, question, words.RENEW_YES):
            self._desk.operations.now(
                lambda: self._tables.renew(table.id), self._renewed, self._refused
            )

    def export(self) -> None:
        """Write the table into a workbook."""
        ready = self._ready()
        if ready is None:
            return
        table = ready[0]
        name = f"{table.code}-{table.year}-{table.version}.xlsx"
        target = self._desk.asks.save_file(words.EXPORT_TITLE, self._desk.folder(), name, WORKBOOK)
        if target is None:
            return
        self._desk.remember(target.parent)
        office, tables = self._desk.office, self._tables

        def job(_progress: object) -> Path:
            with office.session():
                written: Path = tables.write_book(table.id, target)
                return written

        self._desk.operations.later(
            words.EXPORT_TITLE,
            job,
            lambda path: self._desk.say(words.exported(path.name)),
            self._refused,
        )

    def _applied(self, outcome: Outcome[CriteriaTable]) -> None:
        self._open(outcome.value.id)
        self._desk.say(words.applied(outcome.value.name))

    def _renewed(self, outcome: Outcome[CriteriaTable]) -> None:
        self._open(outcome.value.id)
        self._desk.say(words.renewed(outcome.value.version))

    def _sure(self, title: str, question: str, yes: str) -> bool:
        options = [Option("yes", yes, main=True), Option("", window.CANCEL)]
        return self._desk.asks.choose(title, question, options) == "yes"

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        sentences = [sentence(problem) for problem in problems]
        self._desk.asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, sentences)
