"""Saving what was typed into a sheet: what passes is saved in one step, the rest waits in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import spell_number
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.scoring.sheets import Entered, SheetView
from thidua_desktop.services.scoring.stages import Reviewed
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.drafts import Draft, Drafts, Place
from thidua_desktop.ui.screens.scoring.numbers import Typed, settled
from thidua_desktop.ui.screens.scoring.report import Refusal, gathered, in_order
from thidua_desktop.ui.screens.scoring.unit_sheet import columns
from thidua_desktop.ui.screens.scoring.unit_sheet.columns import (
    ENTERED,
    FIGURES,
    STAGES,
    WHY,
    stage_of,
)

Refusals = Sequence[tuple[str, tuple[Problem, ...]]]  # By criterion.


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of texts that were typed.

    Attributes:
        refused: Cells that were not taken, each with its reason.
        asked: The first cell that is asked for, such as a reason; None for none.
        saved: Whether anything was saved.
        stored: How many of the texts were saved.
        kept: How many were not.
    """

    refused: tuple[Refusal, ...] = ()
    asked: Place | None = None
    saved: bool = False
    stored: int = 0
    kept: int = 0

    @property
    def lines(self) -> list[str]:
        """A line for each reason, with the cells it is said of."""
        return gathered(self.refused)


class Entering:
    """Between the cells and the service: keeps every text until it is saved or dropped."""

    def __init__(self, desk: Desk, drafts: Drafts) -> None:
        self._desk = desk
        self._scoring = desk.office.scoring
        self._drafts = drafts

    def take(self, sheet: SheetView, typed: Sequence[Typed], *, pasted: bool) -> Taken:
        """Save what was typed, with what waited in the same rows."""
        good = []
        refused: list[Refusal] = []
        for one in settled(typed, self._desk.asks, pasted=pasted):
            if one.problem is None:
                good.append(one)
                self._drafts.put(one.place, Draft(one.text))
            else:
                self._drafts.put(one.place, Draft(one.text, "wrong", sentence(one.problem)))
                refused.append(one.refusal)
        touched = dict.fromkeys(one.place[0] for one in good)
        taken = self._save(sheet, touched)
        kept = sum(self._drafts.has(one.place) for one in typed)
        stored = sum(bool(one.text) and not self._drafts.has(one.place) for one in typed)
        return Taken((*refused, *taken.refused), taken.asked, taken.saved, stored, kept)

    def again(self, sheet: SheetView) -> Taken:
        """Try to save everything that waits."""
        wrong = [
            Refusal(columns.name(sheet.scored.items, *place), draft.text, draft.note)
            for place, draft in self._drafts
            if draft.look == "wrong"
        ]
        taken = self._save(sheet, dict.fromkeys(place[0] for place, _ in self._drafts))
        return Taken((*wrong, *taken.refused), taken.asked, taken.saved)

    def forget_stored(self, sheet: SheetView) -> None:
        """Forget texts that say what is stored already."""
        items = {item.criterion.id: item for item in sheet.scored.items}
        for place, draft in self._drafts:
            item = items.get(place[0])
            if draft.look != "waiting" or item is None:
                continue
            if columns.spec(place[1]).read(draft.text) == columns.stored(item, place[1]):
                self._drafts.drop(place)

    def _save(self, sheet: SheetView, criteria: Iterable[str]) -> Taken:
        items = {item.criterion.id: item for item in sheet.scored.items}
        entries, reviews = [], []
        for criterion in criteria:
            texts = self._drafts.row(criterion)
            entry = {key: text for key, text in texts.items() if key in ENTERED}
            if entry:
                entries.append((criterion, entry))
            reviews += [
                (sheet.sheet.id, criterion, stage, *given)
                for stage in STAGES
                if not self._wrong((criterion, stage))
                and (given := _given(items[criterion], stage, texts))
            ]
        refused: list[tuple[str, tuple[Problem, ...]]] = []
        saved = self._enter(sheet, entries, refused) if entries else False
        saved = (self._review(reviews, refused) if reviews else False) or saved
        return self._sort_out(sheet, [c for c, _ in entries], reviews, refused, saved=saved)

    def _enter(
        self,
        sheet: SheetView,
        entries: list[tuple[str, dict[str, str]]],
        refused: list[tuple[str, tuple[Problem, ...]]],
    ) -> bool:
        found: list[bool] = []

        def done(outcome: Outcome[Entered]) -> None:
            refused.extend(outcome.value.refused)
            found.append(bool(outcome.value.saved))

        self._desk.operations.now(
            lambda: self._scoring.enter_many(sheet.sheet.id, entries),
            done,
            lambda problems: refused.extend((criterion, problems) for criterion, _ in entries),
        )
        return any(found)

    def _review(
        self,
        reviews: list[tuple[str, str, str, str, str]],
        refused: list[tuple[str, tuple[Problem, ...]]],
    ) -> bool:
        found: list[bool] = []

        def done(outcome: Outcome[Reviewed]) -> None:
            refused.extend(
                (criterion, problems) for _, criterion, problems in outcome.value.refused
            )
            found.append(bool(outcome.value.saved))

        self._desk.operations.now(
            lambda: self._scoring.review_many(reviews),
            done,
            lambda problems: refused.extend((row[1], problems) for row in reviews),
        )
        return any(found)

    def _sort_out(
        self,
        sheet: SheetView,
        entered: Sequence[str],
        reviews: Sequence[tuple[str, str, str, str, str]],
        refused: Refusals,
        *,
        saved: bool,
    ) -> Taken:
        """Forget what is saved; mark what is not with what is asked for."""
        kept = dict(refused)
        stages = {criterion: stage for _, criterion, stage, *_ in reviews}
        for criterion in dict.fromkeys((*entered, *stages)):
            self._drafts.settle(criterion)
            if criterion not in kept:
                self._forget_saved(criterion)
        refusals, asked = [], None
        items = {item.criterion.id: item for item in sheet.scored.items}
        for criterion, given in kept.items():
            problems = in_order(given)
            told = " ".join(sentence(problem) for problem in problems)
            for field, text in self._drafts.row(criterion).items():
                self._drafts.put((criterion, field), Draft(text, note=told))
            for problem in problems:
                place = criterion, _column(problem, stages.get(criterion, ""))
                asked = asked or self._mark(place, problem)
                refusals.append(self._refusal(items[criterion], place, problem))
        return Taken(tuple(refusals), asked, saved)

    def _refusal(self, item: Item, place: Place, problem: Problem) -> Refusal:
        """Name the text that is not taken; where a reason is asked for, what it is asked for."""
        blamed = self._blamed(item, problem, stage_of(place[1]))
        if blamed is not None and not self._drafts.has(place):
            key, told = blamed
            name = columns.name([item], item.criterion.id, key)
            return Refusal(name, self._text((item.criterion.id, key)), told)
        name = columns.name([item], *place)
        return Refusal(name, self._text(place), sentence(problem))

    def _blamed(self, item: Item, problem: Problem, stage: str) -> tuple[str, str] | None:
        """Return the column of the text that needs a reason, and why; None for other problems."""
        waiting = self._drafts.row(item.criterion.id)
        if problem.code == "override_reason":
            keys = [key for key in FIGURES if key in waiting]
            told = words.over_register(problem.params.get("known", ""))
            return (keys[0], told) if keys else None
        if stage and problem.code == "reason_missing" and stage in waiting:
            return stage, words.other_points(columns.title(stage + WHY))
        if problem.code == "reason_missing" and "claimed" in waiting and item.computed is not None:
            return "claimed", words.over_computed(problem.params.get("computed", ""))
        return None

    def _forget_saved(self, criterion: str) -> None:
        for field in self._drafts.row(criterion):
            self._drafts.drop((criterion, field))

    def _mark(self, place: Place, problem: Problem) -> Place | None:
        """Mark the cell a problem is about; return it when it waits for a text."""
        told = sentence(problem)
        if self._drafts.has(place):
            self._drafts.put(place, Draft(self._text(place), "wrong", told))
            return None
        self._drafts.ask(place, told)
        return place

    def _wrong(self, place: Place) -> bool:
        draft = self._drafts.get(place)
        return draft is not None and draft.look == "wrong"

    def _text(self, place: Place) -> str:
        draft = self._drafts.get(place)
        return draft.text if draft else ""


def _given(item: Item, stage: str, texts: Mapping[str, str]) -> tuple[str, str] | None:
    """Return points and reason of a stage of which something was typed; None for nothing."""
    if not {stage, stage + WHY} & texts.keys():
        return None
    review = item.reviews.get(stage)
    standing: Decimal | None = getattr(item, STAGES[stage])
    points = review.points if review else standing
    spelled = "" if points is None else spell_number(points)
    reason = (review.reason or "") if review else ""
    return texts.get(stage, spelled), texts.get(stage + WHY, reason)


def _column(problem: Problem, stage: str) -> str:
    """Return the column a problem of a row is said of."""
    if stage and problem.field in {"points", ""}:
        return stage
    if stage and problem.field == "reason":
        return stage + WHY
    return problem.field if problem.field in ENTERED else "claimed"
