"""Giving a filled-in template back: the workbook of errors, offered or asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from thidua_desktop.services.preview import Preview
from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.refusing import refuser

# What whoever typed it can put right.
_WRONG: Final = ("rejected", "waiting")


class Returning:
    """Writes workbooks of errors."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def offer(
        self, preview: Preview, counts: Mapping[str, int], *, convert: bool | None = None
    ) -> None:
        """Offer the workbook for what could not be taken, if there is anything.

        Args:
            preview: What was taken.
            counts: What became of its rows.
            convert: What was decided about texts in old fonts.
        """
        if not any(counts.get(outcome) for outcome in _WRONG):
            return
        options = [Option("yes", words.ERRORS_YES, main=True), Option("", words.ERRORS_NO)]
        if self._desk.asks.choose(words.WRITE_ERRORS, words.ERRORS_QUESTION, options) == "yes":
            self.write(preview, convert=convert)

    def write(self, preview: Preview, *, convert: bool | None = None) -> None:
        """Write the workbook into a folder the person chooses."""
        folder = self._desk.asks.folder(words.WRITE_ERRORS, self._desk.folder())
        if folder is None:
            return
        self._desk.remember(folder)
        office = self._desk.office

        def job(_progress: Any) -> Path | None:
            with office.session():
                return office.templates.errors(preview, folder, convert=convert)

        refused = refuser(self._desk.asks)
        self._desk.operations.later(words.WRITE_ERRORS, job, self._written, refused)

    def _written(self, path: Path | None) -> None:
        if path is None:
            self._desk.asks.tell(words.WRITE_ERRORS, words.NO_ERRORS)
        else:
            self._desk.say(words.errors_written(path.name))
