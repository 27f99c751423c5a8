"""What the screen of reports and its tabs ask of each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from thidua_desktop.domain.paper import Picture
from thidua_desktop.services.reports.catalogue import Drawn
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.reports.subject import Subject


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_reports(self, rows: Sequence[Row]) -> None:
        """List every report."""

    def show_chosen(self, place: int) -> None:
        """Select a report in the list."""

    def show_parameters(self, names: Sequence[str], given: Mapping[str, str]) -> None:
        """Ask for these parameters, with what was given."""

    def show_given(self, name: str, id: str) -> None:
        """Show what a parameter is."""

    def show_asked(self, labels: Mapping[str, str], missing: Mapping[str, str]) -> None:
        """Say what the program took where nothing was chosen, and what there is nothing of."""

    def show_tabs(self, keys: Sequence[str], chosen: str) -> None:
        """Show these tabs, one of them in front."""

    def show_charts(self, pictures: Sequence[Picture]) -> None:
        """Show the charts of the report."""

    def show_may(self, *, make: bool) -> None:
        """Allow files to be made of the report, or not."""

    def show_saved(self, path: Path | None) -> None:
        """Offer to open the file saved last."""


class Pages(Protocol):
    """What is asked of the preview."""

    def about(self, subject: Subject) -> None:
        """Turn to another report, or to something else of it."""

    def want(self, *, wanted: bool) -> None:
        """Say whether somebody looks at them now."""

    def rebuild(self) -> None:
        """Build them anew."""

    def stop(self) -> None:
        """Stop building them."""

    def ready(self, then: Callable[[Drawn, int], None], refused: Callable[..., None]) -> None:
        """Hand over what is up to date, and how many pages it has."""

    @property
    def building(self) -> bool:
        """Whether they are being built."""

    @property
    def refused(self) -> bool:
        """Whether they cannot be built."""

    @property
    def drawn(self) -> Drawn | None:
        """What is shown."""


class Part(Protocol):
    """What is asked of a tab in which something is typed."""

    def about(self, subject: Subject) -> None:
        """Turn to another report, or to something else of it."""

    def show(self) -> None:
        """Come into view."""

    def hide(self) -> None:
        """Go out of view."""

    def leave(self) -> bool:
        """Say whether it may be left, asking about changes."""

    def save(self) -> bool:
        """Save what is typed; return whether nothing is left unsaved."""


class Printer(Protocol):
    """What is asked of printing."""

    def begin(self, pdf: bytes, title: str, count: int) -> None:
        """Print these pages, after asking how."""
