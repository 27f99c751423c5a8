"""What printing decides: whether by ourselves, on which printer, and what to do when it fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.services.printing import Printed, Wanted
from thidua_desktop.texts import report_screen as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.screen import Desk

_OPEN: Final = "open"
_DIRECT: Final = "direct"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before pages go to a printer.

    Attributes:
        title: What is printed.
        count: How many pages it has.
        printers: Names and words of the printers.
        usual: What was chosen the last time.
        unproven: Whether it has to be asked for that this machine prints by itself.
    """

    title: str
    count: int
    printers: Sequence[tuple[str, str]]
    usual: Wanted
    unproven: bool


class View(Protocol):
    """What the presenter needs of the window."""

    def ask_print(self, question: Question) -> None: ...


class Presenter:
    """Decide for printing.

    Args:
        view: Opens the window of printers.
        desk: What a screen works with.
        open_pdf: Opens the pages with the system's own program.
    """

    def __init__(self, view: View, desk: Desk, open_pdf: Callable[[], None]) -> None:
        self._view = view
        self._desk = desk
        self._printing = desk.office.printing
        self._open_pdf = open_pdf
        self._pdf = b""
        self._title = ""
        self._count = 0

    def begin(self, pdf: bytes, title: str, count: int) -> None:
        """Print these pages, after asking how."""
        self._pdf, self._title, self._count = pdf, title, count
        if self._printing.direct or self._chosen_directly():
            printing = self._printing
            self._desk.operations.later(
                words.LOOKING_FOR_PRINTERS,
                lambda _progress: printing.printers(),
                self._ask,
                self.refused,
            )

    def check(self, typed: Mapping[str, str]) -> tuple[Problem, ...]:
        """Return what is wrong with what was typed."""
        try:
            self._printing.wanted(typed, self._count)
        except UserError as error:
            return error.problems
        return ()

    def send(self, typed: Mapping[str, str], *, always: bool) -> None:
        """Send the pages to the printer that was chosen.

        Args:
            typed: What was chosen; :meth:`check` found nothing wrong with it.
            always: Print by ourselves from now on, without being asked for it.
        """
        wanted = self._printing.wanted(typed, self._count)
        printing, pdf, title = self._printing, self._pdf, self._title
        asked_for = not printing.direct

        def job(progress: Any) -> Printed:
            return printing.send(pdf, title, wanted, progress, direct=asked_for)

        def done(printed: Printed) -> None:
            if always and asked_for:
                printing.print_directly(direct=True)
            self._desk.say(words.printed(printed.pages, printed.copies, printed.printer))

        self._desk.operations.later(words.PRINTING, job, done, self.refused)

    def refused(self, problems: Sequence[Problem]) -> None:
        """Say why nothing was printed, and offer to open the pages."""
        told = " ".join(sentence(one) for one in problems)
        options = [
            Option(_OPEN, words.OPEN_PDF, main=True),
            Option("", window.CLOSE),
        ]
        if self._desk.asks.choose(words.NOT_PRINTED_TITLE, told, options) == _OPEN:
            self._open_pdf()

    def _chosen_directly(self) -> bool:
        """Offer the program that reads PDFs; say whether to print by ourselves all the same."""
        options = [
            Option(_OPEN, words.OPEN_PDF, main=True),
            Option(_DIRECT, words.TRY_DIRECT),
            Option("", window.CANCEL),
        ]
        answer = self._desk.asks.choose(words.READER_TITLE, words.READER, options)
        if answer == _OPEN:
            self._open_pdf()
        return answer == _DIRECT

    def _ask(self, printers: Sequence[Any]) -> None:
        named = [
            (one.name, words.printer_name(one.title, default=one.default, accepts=one.accepts))
            for one in printers
        ]
        self._view.ask_print(
            Question(
                self._title,
                self._count,
                named,
                self._printing.usual(printers),
                unproven=not self._printing.direct,
            )
        )
