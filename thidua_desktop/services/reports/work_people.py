"""Examples, awards and the office's own organisation in the report on a period's work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from thidua_desktop.domain import codes
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.paper import Block, Paragraph
from thidua_desktop.domain.records.awards import PERSON
from thidua_desktop.domain.records.initiatives import RECOGNISED, Initiative
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import award_counts, deeds
from thidua_desktop.services.reports.issuing import lines
from thidua_desktop.services.reports.report import Figure
from thidua_desktop.services.reports.tally import total
from thidua_desktop.services.reports.work_facts import WorkFacts
from thidua_desktop.texts import campaign_report as shared
from thidua_desktop.texts import work_people as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper_sentences import in_points, raised
from thidua_desktop.texts.work_sentences import about

_DIRECT: Final = "TRUC_TIEP"
_AWARDED: Final = "TRAO_THUONG"
_INSPECTED: Final = "KIEM_TRA"
_COUNCIL: Final = "HOP_HOI_DONG"
_BLOC: Final = "HOP_KHOI"
_WAITING: Final = "CHO"


def examples(facts: WorkFacts) -> Iterator[Block]:
    """Yield how many good examples there are, and those that may be named."""
    found = facts.examples
    if not found:
        return
    subjects = award_counts.by_subject(one.subject for one in found)
    replicated = sum(one.replicated for one in found)
    yield Paragraph(shared.examples(len(found), subjects, replicated))
    named = [one for one in found if one.may_publish]
    told = (shared.example(one.name, one.place, " ".join(lines(one.achievement))) for one in named)
    yield from map(Paragraph, in_points(told))
    if len(named) < len(found):
        yield Paragraph(texts.unnamed(len(found) - len(named)))


def example_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    yield Figure("examples", texts.EXAMPLES_LABEL, len(facts.examples))
    replicated = sum(one.replicated for one in facts.examples)
    yield Figure("examples.replicated", texts.REPLICATED_LABEL, replicated)


def awards(facts: WorkFacts) -> Iterator[Block]:
    """Yield whom the unit proposed, and who was honoured."""
    if facts.proposed:
        subjects = award_counts.by_subject(line.subject for line in facts.proposed)
        yield Paragraph(texts.proposed(len(facts.proposals), subjects, _annexes(facts)))
    if facts.given:
        yield from map(Paragraph, _given(facts))
    done = deeds.phrases(deeds.of_types(facts.activities, _AWARDED))
    if done:
        yield Paragraph(about(texts.HONOURING, done))


def _annexes(facts: WorkFacts) -> str:
    """Return the numbers of the annexes with those proposed: behind activities and targets."""
    first, last = 3, 2 + len(facts.proposals)
    return roman(first) if first == last else f"{roman(first)} - {roman(last)}"


def award_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    yield Figure("proposed", texts.PROPOSED_LABEL, len(facts.proposed))
    yield Figure("given", texts.GIVEN_LABEL, len(facts.given))
    yield Figure("given.direct", texts.DIRECT_LABEL, _direct(facts))
    yield Figure("reward", texts.REWARD_LABEL, total(line.reward for line in facts.given))
    yield from deeds.figures(deeds.of_types(facts.activities, _AWARDED))


def _given(facts: WorkFacts) -> Iterator[str]:
    subjects = award_counts.by_subject(line.subject for line in facts.given)
    forms = Counter(line.form for line in facts.given)
    told = [(code_label("award_title", c), forms[c]) for c in codes.AWARD_TITLE.values if forms[c]]
    yield texts.given(subjects, told)
    persons = [line for line in facts.given if line.subject == PERSON]
    # The share is told only when it is known of everybody.
    if persons and all(line.person_class for line in persons):
        many = _direct(facts)
        share = award_counts.percent(many, len(persons)) or 0
        yield texts.direct(many, len(persons), show_number(share, 1))
    money = total(line.reward for line in facts.given)
    if money:
        partial = any(line.reward is None for line in facts.given)
        yield texts.reward(show_number(money), partial=partial)


def _direct(facts: WorkFacts) -> int:
    return sum(line.person_class == _DIRECT for line in facts.given)


def organisation(facts: WorkFacts) -> Iterator[Block]:
    """Yield what the bloc, the council and the inspectors did, and the initiatives."""
    for bloc, role in facts.blocs:
        yield Paragraph(texts.member(bloc.name, role))
    for purpose, body in ((_BLOC, texts.BLOC), (_COUNCIL, texts.COUNCIL)):
        days = [meeting.on_day for meeting in facts.meetings if meeting.purpose == purpose]
        if days:
            yield Paragraph(texts.met(body, days))
    inspected = deeds.phrases(deeds.of_types(facts.activities, _INSPECTED))
    if inspected:
        yield Paragraph(about(texts.INSPECTION, inspected))
    recognised, waiting = _recognised(facts), _waiting(facts)
    if recognised or waiting:
        reaches = Counter(one.reach for one in recognised)
        levels = codes.INITIATIVE_REACH.values
        by_level = [(code_label("initiative_reach", c), reaches[c]) for c in levels if reaches[c]]
        yield Paragraph(texts.initiatives(len(recognised), by_level, len(waiting)))


def organisation_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    count = Counter(meeting.purpose for meeting in facts.meetings)
    yield Figure("bloc", texts.BLOC_LABEL, count[_BLOC])
    yield Figure("council", texts.COUNCIL_LABEL, count[_COUNCIL])
    yield from deeds.figures(deeds.of_types(facts.activities, _INSPECTED))
    yield Figure("initiatives", texts.RECOGNISED_LABEL, len(_recognised(facts)))
    yield Figure("initiatives.waiting", texts.WAITING_LABEL, len(_waiting(facts)))


def incidents(facts: WorkFacts) -> Iterator[Block]:
    """Yield what went wrong, and what was sent too late."""
    cases: Counter[str] = Counter()
    for incident in facts.incidents:
        cases[incident.type] += incident.cases or 1
    if cases:
        types = codes.INCIDENT_TYPE.values
        told = [(code_label("incident_type", c), cases[c]) for c in types if cases[c]]
        yield Paragraph(texts.incidents(told))
    if late := _late(facts):
        yield Paragraph(texts.late(late))


def incident_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    for code in codes.INCIDENT_TYPE.values:
        many = sum(one.cases or 1 for one in facts.incidents if one.type == code)
        if many:
            yield Figure(f"incident.{code}", raised(code_label("incident_type", code)), many)
    yield Figure("late", texts.LATE_LABEL, _late(facts))


def _late(facts: WorkFacts) -> int:
    return sum(one.sent_on is not None and one.sent_on > one.due_on for one in facts.submissions)


def _recognised(facts: WorkFacts) -> list[Initiative]:
    return [
        one
        for one in facts.initiatives
        if one.outcome == RECOGNISED
        and (one.recognised_on is None or facts.within(one.recognised_on))
    ]


def _waiting(facts: WorkFacts) -> list[Initiative]:
    return [one for one in facts.initiatives if one.outcome == _WAITING]
