"""The numbers in the report on one campaign, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from thidua_desktop.services.reports import award_counts, deeds
from thidua_desktop.services.reports.campaign_facts import Known
from thidua_desktop.services.reports.report import Figure
from thidua_desktop.texts import campaign_report as texts
from thidua_desktop.texts.codes import code_label


def figures(known: Known, section: str) -> tuple[Figure, ...]:
    """Return the numbers of one section; none for one without any."""
    find = _FIGURES.get(section)
    return tuple(find(known)) if find else ()


def _directing(known: Known) -> Iterator[Figure]:
    if known.response is not None:
        for name, label in texts.RESPONSE_FIGURES.items():
            yield Figure(name, label, getattr(known.response, name))
    yield from deeds.figures(known.directing)


def _activities(known: Known) -> Iterator[Figure]:
    yield from deeds.figures(known.current)
    yield Figure("people", texts.PEOPLE, known.people)
    yield Figure("cost", texts.COST, known.cost)


def _examples(known: Known) -> Iterator[Figure]:
    yield Figure("examples", texts.EXAMPLES, len(known.examples))
    yield Figure("works", texts.WORKS, len(known.works))
    yield Figure("works.finished", texts.WORKS_FINISHED, known.finished)


def _awards(known: Known) -> Iterator[Figure]:
    for code, count in award_counts.by_subject(line.subject for line in known.awards).items():
        label = texts.proposed_figure(code_label("subject_type", code))
        yield Figure(f"awards.{code}", label, count)
    yield Figure("awards.given", texts.GIVEN, award_counts.given(known.awards))


_FIGURES: Final = {
    "directing": _directing,
    "activities": _activities,
    "examples": _examples,
    "awards": _awards,
}
