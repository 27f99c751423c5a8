"""Those whom a proposal names, put in order and counted by form of award."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.figures import WIDE
from thidua_desktop.domain.records.awards import GIVEN, AwardLine

_SUBJECTS = {code: place for place, code in enumerate(codes.SUBJECT_TYPE.values)}
_FORMS = {code: place for place, code in enumerate(codes.AWARD_TITLE.values)}


@dataclass(frozen=True, slots=True)
class FormCount:
    """How many are proposed for one form of award.

    Attributes:
        form: Its code.
        subjects: How many groups, persons and households, in that order.
        given: How many of all have been honoured; None while no outcome is known.
    """

    form: str
    subjects: dict[str, int]
    given: int | None

    @property
    def count(self) -> int:
        """How many in all."""
        return sum(self.subjects.values())


def ordered(lines: Iterable[AwardLine]) -> list[AwardLine]:
    """Return groups, then persons, then households, each by form, else as they came."""
    return sorted(
        lines,
        key=lambda line: (
            _SUBJECTS.get(line.subject, len(_SUBJECTS)),
            _FORMS.get(line.form, len(_FORMS)),
        ),
    )


def by_subject(subjects: Iterable[str]) -> dict[str, int]:
    """Return how many groups, persons and households there are; those there are none of too."""
    found = Counter(subjects)
    return {code: found[code] for code in _SUBJECTS}


def by_form(lines: Sequence[AwardLine]) -> list[FormCount]:
    """Return the counts of each form that is asked for, in the order of the official list."""
    forms = sorted({line.form for line in lines}, key=lambda form: _FORMS.get(form, len(_FORMS)))
    return [_count(form, [line for line in lines if line.form == form]) for form in forms]


def given(lines: Iterable[AwardLine]) -> int | None:
    """Return how many have been honoured; None while no outcome is known."""
    told = [line.outcome for line in lines if line.outcome]
    return told.count(GIVEN) if told else None


def percent(part: int | None, whole: int | None) -> Decimal | None:
    """Return a part in per cent; None where a number is missing."""
    if part is None or not whole:
        return None
    return WIDE.divide(Decimal(part) * 100, Decimal(whole))


def _count(form: str, lines: Sequence[AwardLine]) -> FormCount:
    return FormCount(form, by_subject(line.subject for line in lines), given(lines))
