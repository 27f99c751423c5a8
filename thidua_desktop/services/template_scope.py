"""What one template is for: a unit, and maybe a period and a campaign, with what may be picked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from thidua_desktop.bundles.template_form import Span, Words
from thidua_desktop.bundles.template_layout import SHEETS, Sheet
from thidua_desktop.domain import codes
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.indicators import Indicator
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.units import Territory
from thidua_desktop.domain.words import fold
from thidua_desktop.storage.queries import Queries
from thidua_desktop.texts.codes import code_label

# A spreadsheet compares no longer texts with a list.
_LONGEST_CHOICE: Final = 250
_NOT_OPEN: Final = frozenset({"DU_THAO", "HUY"})
_CODES: Final = {one.name: one for one in codes.ALL}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a template is for.

    Attributes:
        read: Reads of the database.
        unit: Id of the unit that fills it in.
        above: The unit and every office above it: whose words it goes by.
        year: The year of its targets.
        period: The period all its rows belong to, or None.
        campaign: The campaign all its rows belong to, or None.
    """

    read: Queries
    unit: str
    above: frozenset[str]
    year: int
    period: Period | None = None
    campaign: Campaign | None = None

    @property
    def span(self) -> Span | None:
        """The period in a form's words."""
        if self.period is None:
            return None
        one = self.period
        return Span(one.name, one.starts_on, one.ends_on, one.due_on)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets, without the columns that hold the same in every row."""
        activities, results, responses = (SHEETS[kind] for kind in SHEETS)
        if self.campaign is not None:
            return activities.without("campaigns"), responses
        if self.period is not None:
            results = results.without("period")
        return (activities, results, responses) if self.indicators() else (activities, responses)

    def lists(self) -> dict[str, Words]:
        """Return what may be picked, by the name of the list."""
        used = dict.fromkeys(c.source for sheet in self.sheets for c in sheet.columns if c.source)
        return {source: self._list(source) for source in used}

    def campaigns(self) -> list[Campaign]:
        """Return the campaigns rows may be about, by code."""
        if self.campaign is not None:
            return [self.campaign]
        found: list[Campaign] = self._live(Kind.CAMPAIGN)
        return sorted((c for c in found if self._is_open(c)), key=lambda c: c.code)

    def indicators(self) -> list[Indicator]:
        """Return the indicators rows may be about, by code."""
        return sorted(self._live(Kind.INDICATOR), key=lambda one: one.code)

    def periods(self) -> list[Period]:
        """Return the periods rows may be about, the latest year first."""
        if self.period is not None:
            return [self.period]
        found: list[Period] = self._live(Kind.PERIOD)
        return sorted(found, key=lambda one: (-one.year, one.starts_on, one.ends_on))

    def _list(self, source: str) -> Words:
        if source in _CODES:
            return tuple((code_label(source, code), code) for code in _CODES[source].values)
        return tuple(_distinct(self._named(source)))

    def _named(self, source: str) -> Iterator[tuple[str, str, str]]:
        """Yield words, code and id of the records of a list."""
        if source == Kind.CAMPAIGN.value:
            yield from ((one.name, one.code, one.id) for one in self.campaigns())
        elif source == Kind.INDICATOR.value:
            # Offices call an indicator by its code as often as by its name.
            yield from ((f"{i.code} – {i.name}", i.code, i.id) for i in self.indicators())
        else:
            yield from ((p.name, f"{p.year}/{p.code}", p.id) for p in self.periods())

    def _live(self, kind: Kind) -> list[Any]:
        return [record for record in self.read.records(kind) if record.home in self.above]

    def _is_open(self, campaign: Campaign) -> bool:
        if campaign.state in _NOT_OPEN:
            return False
        if self.period is None:
            return True
        ended = campaign.ends_on is not None and campaign.ends_on < self.period.starts_on
        return not ended and campaign.starts_on <= self.period.ends_on


def scope_of(
    read: Queries,
    territory: Territory,
    unit: str,
    today: date,
    period: Period | None = None,
    campaign: Campaign | None = None,
) -> Scope:
    """Return what a template is for."""
    above = frozenset({unit, *territory.ancestors(unit)})
    year = period.year if period else today.year
    return Scope(read, unit, above, year, period, campaign)


def by_words(lists: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    """Return the codes by folded words, for reading; what is said of two is left out."""
    found: dict[str, dict[str, str]] = {}
    for source, pairs in lists.items():
        times = Counter(fold(word) for word, _ in pairs)
        found[source] = {fold(word): code for word, code in pairs if times[fold(word)] == 1}
    return found


def _distinct(named: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Yield words and ids, the words short enough and no two alike."""
    rows = [(" ".join(words.split())[:_LONGEST_CHOICE], code, uid) for words, code, uid in named]
    times = Counter(fold(words) for words, _, _ in rows)
    for words, code, uid in rows:
        alike = times[fold(words)] > 1
        yield (f"{words[: _LONGEST_CHOICE - len(code) - 3]} ({code})" if alike else words), uid
