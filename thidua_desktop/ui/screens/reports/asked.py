"""What the parameters of reports may be, and how they are called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.words import fold
from thidua_desktop.services.office import Office
from thidua_desktop.texts import report_screen as words
from thidua_desktop.texts.screens import short_moment

_KINDS: Final = {
    "period": Kind.PERIOD,
    "unit": Kind.UNIT,
    "campaign": Kind.CAMPAIGN,
    "sheet": Kind.SCORE_SHEET,
    "proposal": Kind.AWARD_PROPOSAL,
    "meeting": Kind.MEETING,
    "bloc": Kind.BLOC,
}
BUNDLE: Final = "bundle"
NAMES: Final = (*_KINDS, BUNDLE)
_MOST_FILES: Final = 50


class Asked:
    """Offers values for parameters; "" leaves the choice to the report."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def choices(self, name: str, search: str) -> list[tuple[str, str]]:
        """Return what a parameter may be."""
        if name == BUNDLE:
            found = self._files(search)
        else:
            found = self._office.records.choices(_KINDS[name], search)
        return [("", words.ANY), *found]

    def missing(self, names: Iterable[str]) -> dict[str, str]:
        """Return sentences on those parameters of which the office has none to choose from."""
        return {
            name: words.missing(name, may_enter=self._may_enter(name))
            for name in names
            if len(self.choices(name, "")) == 1
        }

    def _may_enter(self, name: str) -> bool:
        return name == BUNDLE or self._office.records.may_add(_KINDS[name])

    def label(self, name: str, id: str) -> str:
        """Return the words for a parameter's value."""
        if name != BUNDLE:
            return self._office.records.label(_KINDS[name], id)
        entries = self._office.exchange.entries()
        return next((self._file(one) for one in entries if one.uid == id), id)

    def _files(self, search: str) -> list[tuple[str, str]]:
        named = [(one.uid, self._file(one)) for one in self._office.exchange.entries()]
        wanted = fold(search)
        return [(uid, name) for uid, name in named if wanted in fold(name)][:_MOST_FILES]

    def _file(self, entry: Any) -> str:
        peer = self._office.records.label(Kind.UNIT, entry.peer)
        return words.file_name(entry.direction, entry.seq, peer, short_moment(entry.noted_at))
