"""What making a template decides: for which unit, which campaign, which period, and where to."""

from __future__ import annotations

from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.refusing import refuser


class Making:
    """Makes workbooks for offices that do not have the program."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def offers(self, kind: Kind, search: str) -> list[tuple[str, str]]:
        """Return units below, campaigns or periods to choose from."""
        office = self._desk.office
        found = list(office.records.choices(kind, search))
        if kind is not Kind.UNIT:
            return found
        me, territory = office.identity.unit, office.territories.now()
        return [(unit, name) for unit, name in found if me in territory.ancestors(unit)]

    def label(self, kind: Kind, uid: str) -> str:
        """Return the words for one of them."""
        return self._desk.office.records.label(kind, uid)

    def below(self, unit: str) -> str:
        """Return the unit if a template can be made for it, else ""."""
        office = self._desk.office
        ancestors = office.territories.now().ancestors(unit) if unit else ()
        return unit if office.identity.unit in ancestors else ""

    def make(self, unit: str, campaign: str, period: str) -> None:
        """Make one into a folder the person chooses."""
        folder = self._desk.asks.folder(words.TEMPLATE_TITLE, self._desk.folder())
        if folder is None:
            return
        self._desk.remember(folder)
        office = self._desk.office

        def job(_progress: Any) -> Outcome[Any]:
            with office.session():
                return office.templates.make(unit, folder, period=period, campaign=campaign)

        refused = refuser(self._desk.asks)
        self._desk.operations.later(words.TEMPLATE_TITLE, job, self._made, refused, writes=True)

    def _made(self, outcome: Outcome[Any]) -> None:
        self._desk.say(words.template_written(outcome.value.path.name))
