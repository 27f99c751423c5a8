"""What the reports decide: which one is on view, of what, in which tab, and what is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.paper import Paper
from thidua_desktop.services.reports.catalogue import Drawn
from thidua_desktop.services.reports.report import Params, Report
from thidua_desktop.texts.report_screen import LISTED
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.asked import BUNDLE, NAMES, Asked
from thidua_desktop.ui.screens.reports.charts.pictures import pictures_of
from thidua_desktop.ui.screens.reports.contracts import Pages, Part, Printer, View
from thidua_desktop.ui.screens.reports.output import Output
from thidua_desktop.ui.screens.reports.subject import Subject

PREVIEW: Final = "preview"
WORDS: Final = "words"
HEAD: Final = "head"
CHARTS: Final = "charts"
_DRAWN: Final = frozenset({PREVIEW, CHARTS})


class Presenter:
    """Decide for the reports."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.asked = Asked(desk.office)
        self.output = Output(desk, view.show_saved)
        self._reports: tuple[Report, ...] = desk.office.reports.all()
        self._place = 0
        self._given: dict[str, str] = {}
        self._resolved: Params | None = None
        self._tab = PREVIEW
        self._pages: Pages
        self._parts: Mapping[str, Part] = {}
        self._printer: Printer

    def join(self, pages: Pages, parts: Mapping[str, Part], printer: Printer) -> None:
        """Take the tabs, and printing."""
        self._pages, self._parts, self._printer = pages, parts, printer

    # Which report, of what

    def open(self) -> None:
        """Show every report, the first one chosen."""
        self._view.show_reports([Row((_listed(report),)) for report in self._reports])
        self._view.show_saved(None)
        self._view.show_chosen(0)
        self._turn_to(0)

    def choose(self, place: int) -> None:
        """Turn to the report at this place of the list, if the one on view lets go."""
        if place == self._place:
            return
        if self.may_leave():
            self._turn_to(place)
        else:
            self._view.show_chosen(self._place)

    def give(self, name: str, id: str) -> None:
        """Ask the report for something else, if what is on view lets go."""
        before = self._given.get(name, "")
        if id == before:
            return
        if not self.may_leave():
            self._view.show_given(name, before)
            return
        self._given[name] = id
        self._begin()

    @property
    def tab(self) -> str:
        """The tab in front."""
        return self._tab

    @property
    def report(self) -> Report:
        """The report on view."""
        return self._reports[self._place]

    @property
    def subject(self) -> Subject:
        """The report on view and what it is asked for."""
        asked = {name: self._given.get(name, "") for name in self.report.params}
        return Subject(self.report, Params(**asked))

    # Tabs

    def turn(self, tab: str) -> None:
        """Turn to a tab, if the one on view lets go."""
        if tab == self._tab:
            return
        if not self.may_leave():
            self._view.show_tabs(self._tabs(), self._tab)
            return
        self._hide()
        self._tab = tab
        self._view.show_tabs(self._tabs(), tab)
        self.back()

    def may_leave(self) -> bool:
        """Say whether what is typed may be left behind; it is saved where it can be."""
        part = self._parts.get(self._tab)
        return part is None or part.leave()

    def back(self) -> None:
        """Come into view: read again what is shown."""
        self._pages.want(wanted=self._tab in _DRAWN)
        part = self._parts.get(self._tab)
        if part is not None:
            part.about(self._meant())
            part.show()

    def away(self) -> None:
        """Go out of view: nothing is built or read while nobody looks."""
        self._pages.want(wanted=False)
        self._hide()

    def refresh(self) -> None:
        """Build the pages anew."""
        self._pages.rebuild()

    def built(self, drawn: Drawn | None) -> None:
        """Show what depends on the pages: charts, what was asked for, what can be made."""
        if drawn is None and not self._pages.refused:
            return
        pictures = pictures_of(drawn.paper) if drawn is not None else ()
        self._resolved = drawn.params if drawn is not None else None
        self._view.show_charts(pictures)
        self._view.show_may(make=drawn is not None)
        self._tell_asked()
        tabs = self._tabs()
        if self._tab not in tabs:
            self._tab = PREVIEW
        self._view.show_tabs(tabs, self._tab)

    # What is made of it

    def save(self) -> None:
        """Save what is typed in the tab on view; on the pages, the pages."""
        part = self._parts.get(self._tab)
        if part is not None:
            part.save()
        else:
            self.write(".pdf")

    def write(self, suffix: str) -> None:
        """Save the report as a file."""
        if self._settled():
            self.output.save(self.subject, self._paper, suffix)

    def open_pdf(self) -> None:
        """Open the pages with the system's own program."""
        if self._settled():
            self.output.open_pdf(self.subject, self._paper)

    def open_word(self) -> None:
        """Open the text with the system's own program."""
        if self._settled():
            self.output.open_word(self.subject, self._paper)

    def print_(self) -> None:
        """Print the pages, after asking how."""
        if self._settled():
            begin, title = self._printer.begin, self.report.title
            self._pages.ready(
                lambda drawn, count: begin(drawn.pdf, title, count), self.output.refused
            )

    def stop(self) -> bool:
        """Stop building pages; return whether any were being built."""
        building = self._pages.building
        if building:
            self._pages.stop()
        return building

    def _settled(self) -> bool:
        """Save what is typed, so that it is printed too; return whether it was saved."""
        part = self._parts.get(self._tab)
        return part is None or part.save()

    @property
    def _paper(self) -> Paper | None:
        drawn = self._pages.drawn
        return None if drawn is None else drawn.paper

    def _turn_to(self, place: int) -> None:
        self._place = place
        names = [name for name in NAMES if name in self.report.params]
        self._view.show_parameters(names, self._given)
        self._begin()

    def _begin(self) -> None:
        self._resolved = None
        self._tell_asked()
        self._view.show_may(make=True)
        if self._tab not in self._tabs():
            self._hide()
            self._tab = PREVIEW
        self._view.show_tabs(self._tabs(), self._tab)
        self._pages.about(self.subject)
        self.back()

    def _tabs(self) -> list[str]:
        report, drawn = self.report, self._pages.drawn
        tabs = [PREVIEW]
        if report.sections:
            tabs.append(WORDS)
        # Of files handed over there are many, and no record says which paper is whose.
        if report.symbol and BUNDLE not in report.params:
            tabs.append(HEAD)
        if drawn is not None and pictures_of(drawn.paper):
            tabs.append(CHARTS)
        return tabs

    def _hide(self) -> None:
        part = self._parts.get(self._tab)
        if part is not None:
            part.hide()

    def _meant(self) -> Subject:
        """Return the subject with everything named: words are kept under what they are about."""
        subject = self.subject
        if self._resolved is None:
            try:
                self._resolved = self._desk.office.reports.resolved(subject.key, subject.params)
            except UserError:
                return subject  # The tab finds the same, and says so.
        return Subject(subject.report, self._resolved)

    def _tell_asked(self) -> None:
        """Say what was taken where nothing was chosen, and what there is nothing of."""
        left = [name for name in self.report.params if not self._given.get(name)]
        self._view.show_asked(self._taken(), self.asked.missing(left))

    def _taken(self) -> dict[str, str]:
        """Return what the program took where nothing was chosen."""
        if self._resolved is None:
            return {}
        taken = {name: getattr(self._resolved, name) for name in self.report.params}
        return {
            name: self.asked.label(name, id)
            for name, id in taken.items()
            if id and not self._given.get(name)
        }


def _listed(report: Report) -> str:
    """Return a report as it stands in the list."""
    whole = f"{report.form}. {report.title}" if report.form else report.title
    return LISTED.get(report.key, whole)
