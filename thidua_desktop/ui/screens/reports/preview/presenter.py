"""What the preview decides: when pages are built anew, what is said meanwhile, what is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.reports.catalogue import Drawn
from thidua_desktop.texts import report_screen as texts
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.operations import Errand
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.preview.finding import Box, Finding
from thidua_desktop.ui.screens.reports.subject import Subject


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_pages(self, pages: Any, *, keep: bool) -> None: ...
    def show_problem(self, text: str) -> None: ...
    def show_building(self, text: str) -> None: ...
    def show_found(self, text: str, *, bad: bool = False) -> None: ...
    def mark(
        self, marks: Mapping[int, Sequence[Box]], here: tuple[int, Box] | None = None
    ) -> None: ...
    def reveal(self, page: int, box: Box) -> None: ...
    def search_soon(self) -> None: ...
    def page(self) -> int: ...


class Presenter:
    """Decide for the preview.

    Args:
        view: The panel.
        desk: What a screen works with.
        built: Hears what was built; None while there is nothing to show.
    """

    def __init__(self, view: View, desk: Desk, built: Callable[[Drawn | None], None]) -> None:
        self._view = view
        self._desk = desk
        self._built = built
        self._subject: Subject | None = None
        self._drawn: Drawn | None = None
        self._pages: Any = None
        self._fresh = False
        self._wanted = False
        self._finding: Finding | None = None
        self._looked_for = ""
        desk.operations.listen(frozenset(Kind), self._moved)

    # When pages are built

    def about(self, subject: Subject) -> None:
        """Turn to another report, or to the same one of something else."""
        if subject == self._subject:
            return
        self._subject = subject
        self._forget()
        self._build_if_wanted()

    def want(self, *, wanted: bool) -> None:
        """Say whether somebody looks at the pages now, or at what is drawn from them."""
        self._wanted = wanted
        if wanted:
            self._build_if_wanted()
        else:
            self._hush()

    def rebuild(self) -> None:
        """Build the pages anew, whatever changed or not."""
        self._fresh = False
        self._build_if_wanted()

    def stop(self) -> None:
        """Stop building; what was shown before is out of date, and goes."""
        self._desk.operations.hush()
        self._drawn = self._pages = self._finding = None
        self._view.show_building("")
        self._view.show_pages(None, keep=False)
        self._view.show_problem(texts.STOPPED)
        # Otherwise looking away and back would begin it again.
        self._fresh = True

    @property
    def building(self) -> bool:
        """Whether pages are being built."""
        return self._wanted and not self._fresh

    @property
    def refused(self) -> bool:
        """Whether the report could not be drawn up as it is asked for now."""
        return self._fresh and self._drawn is None

    @property
    def drawn(self) -> Drawn | None:
        """What is shown."""
        return self._drawn

    def ready(self, then: Callable[[Drawn, int], None], refused: Callable[..., None]) -> None:
        """Hand over pages that are up to date and their number, building them before if needed."""
        subject = self._subject
        if subject is None:
            return
        if self._fresh and self._drawn is not None:
            then(self._drawn, self._pages.count)
            return
        self._hush()

        def done(drawn: Drawn) -> None:
            self._arrived(subject, drawn)
            then(drawn, self._pages.count)

        self._desk.operations.later(subject.report.title, self._job(subject), done, refused)

    # Looking for words

    def search(self, words: str) -> None:
        """Look for words from the page on view; "" forgets them."""
        self._finding = None
        self._looked_for = words
        self._view.mark({})
        self._view.show_found("")
        if words and self._pages is not None:
            self._finding = Finding(self._pages, words, self._view.page())
            self._view.search_soon()

    def search_on(self) -> None:
        """Search one more page."""
        finding = self._finding
        if finding is None or finding.done():
            return
        if finding.look():
            self._go_there(finding)
        if finding.done():
            self._view.mark(finding.marks, finding.here)
        else:
            self._view.search_soon()
        self._tell_found(finding)

    def step(self, direction: int) -> None:
        """Go to the next place found, or to the one before."""
        if self._finding is None:
            self.search(self._looked_for)  # The pages are other ones than those searched before.
        elif self._finding.step(direction):
            self._go_there(self._finding)
            self._tell_found(self._finding)

    def _go_there(self, finding: Finding) -> None:
        self._view.mark(finding.marks, finding.here)
        if finding.here is not None:
            self._view.reveal(*finding.here)

    def _tell_found(self, finding: Finding) -> None:
        if finding.count:
            text = texts.found(finding.place, finding.count, more=not finding.done())
        else:
            text = texts.NOT_FOUND if finding.done() else texts.searching(finding.page + 1)
        self._view.show_found(text, bad=text == texts.NOT_FOUND)

    # Building

    def _moved(self) -> None:
        """Something was written: the pages may be other ones now."""
        self._fresh = False
        self._build_if_wanted()

    def _forget(self) -> None:
        self._fresh = False
        self._drawn = None
        self._pages = None
        self._finding = None
        self._view.show_found("")
        self._view.show_problem("")
        self._view.show_pages(None, keep=False)
        self._built(None)

    def _build_if_wanted(self) -> None:
        subject = self._subject
        if subject is None or self._fresh or not self._wanted:
            return
        self._view.show_building(texts.building(0, 0))
        self._desk.operations.quietly(
            Errand(
                job=self._job(subject),
                done=lambda drawn: self._arrived(subject, drawn),
                refused=lambda problems: self._refused(subject, problems),
                stepped=lambda done, total: self._view.show_building(texts.building(done, total)),
            )
        )

    def _job(self, subject: Subject) -> Callable[[Any], Drawn]:
        office = self._desk.office

        def job(progress: Any) -> Drawn:
            with office.session():
                return office.reports.drawn(subject.key, subject.params, progress)

        return job

    def _hush(self) -> None:
        if not self._fresh:
            self._desk.operations.hush()
            self._view.show_building("")

    def _arrived(self, subject: Subject, drawn: Drawn) -> None:
        if subject != self._subject:
            return
        try:
            pages = self._desk.office.printing.pages(drawn.pdf)
        except UserError as error:
            self._refused(subject, error.problems)
            return
        keep = self._drawn is not None
        self._fresh = True
        self._drawn, self._pages = drawn, pages
        self._finding = None
        self._view.show_found("")
        self._view.show_building("")
        self._view.show_problem("")
        self._view.show_pages(pages, keep=keep)
        self._built(drawn)

    def _refused(self, subject: Subject, problems: tuple[Problem, ...]) -> None:
        if subject != self._subject:
            return
        self._forget()
        self._fresh = True
        self._view.show_building("")
        told = "\n".join(sentence(one) for one in problems)
        self._view.show_problem(f"{texts.NOT_DRAWN}\n{told}")
        self._built(None)
