"""Beginning a scratch copy, trying things in it, and leaving it: dropped or written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from thidua_desktop.services.scoring.sheets import SheetView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.numbers import Typed, settled
from thidua_desktop.ui.screens.scoring.unit_sheet.columns import Asked
from thidua_desktop.ui.screens.scoring.unit_sheet.trying import Trial


class Tryout:
    """At most one scratch copy at a time.

    Attributes:
        trial: The copy; None while the sheet itself is on view.
    """

    def __init__(self, desk: Desk, show: Callable[[], None]) -> None:
        self._desk = desk
        self._show = show
        self.trial: Trial | None = None

    def begin(self, sheet: SheetView, asks: Asked) -> None:
        """Begin a copy of a sheet."""
        scoring = self._desk.office.scoring
        self.trial = Trial(scoring, scoring.view(sheet.sheet.id), asks)
        self._show()

    def take(self, typed: Sequence[Typed], *, pasted: bool) -> None:
        """Try these texts; say which cannot be tried."""
        if self.trial is None:
            return
        lines = self.trial.take(settled(typed, self._desk.asks, pasted=pasted))
        self._show()
        if lines:
            self._desk.asks.problems(words.TRY_REFUSED, words.TRY_REFUSED_LEAD, lines)

    def undo(self) -> bool:
        """Take back what was tried last; say whether there was anything."""
        undone = self.trial is not None and self.trial.undo()
        if undone:
            self._show()
        return undone

    def end(self) -> None:
        """Leave the copy without a word."""
        self.trial = None

    def drop(self) -> bool:
        """Go back to the sheet as it is, asking when something was tried; say whether so."""
        if self.trial is None:
            return True
        if self.trial.changed and not self._sure(words.TRY_DROP, words.TRY_LEAVE, window.STAY):
            return False
        self.trial = None
        self._show()
        return True

    def to_write(self) -> list[tuple[str, str, str]]:
        """Ask, end the copy, and return what is to be saved: criterion, field, text."""
        if self.trial is None:
            return []
        if not self.trial.changed:
            self._desk.asks.tell(words.TRY, words.TRY_NOTHING)
            return []
        texts = [(c, field, text) for c, row in self.trial.rows() for field, text in row.items()]
        question = words.try_write_question(len(texts))
        if not self._sure(words.TRY_WRITE, question, window.CANCEL):
            return []
        self.trial = None
        return texts

    def _sure(self, yes: str, question: str, no: str) -> bool:
        options = [Option("yes", yes, main=True), Option("", no)]
        return self._desk.asks.choose(words.TRY, question, options) == "yes"
