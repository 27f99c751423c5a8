"""What would be: a scratch copy of a sheet, beside the sheet as it is. Nothing is saved."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.domain.stages import Rights
from thidua_desktop.services.scoring.sheets import Scoring, SheetView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.grids import GridCell, GridFoot, GridPage, GridRow, Look
from thidua_desktop.ui.screens.scoring.drafts import Draft, Drafts, Place
from thidua_desktop.ui.screens.scoring.figures import less, points, signed
from thidua_desktop.ui.screens.scoring.numbers import Typed
from thidua_desktop.ui.screens.scoring.unit_sheet import columns
from thidua_desktop.ui.screens.scoring.unit_sheet import page as pages
from thidua_desktop.ui.screens.scoring.unit_sheet.columns import FIGURES, Asked
from thidua_desktop.ui.screens.scoring.unit_sheet.page import Shown

# Anybody may try anything, whatever the sheet's state.
_FREE = Rights(enter=True)


class Trial:
    """A scratch copy and what it leads to.

    Attributes:
        saved: The sheet as it is.
        tried: The sheet as it would be.
    """

    def __init__(self, scoring: Scoring, saved: SheetView, asks: Asked) -> None:
        self._scoring = scoring
        self._asks = asks
        self._drafts = Drafts()
        self._past: list[Drafts] = []
        self.saved = saved
        self.tried = saved

    @property
    def changed(self) -> bool:
        """Whether anything was tried."""
        return len(self._drafts) > 0

    def take(self, typed: Sequence[Typed]) -> tuple[str, ...]:
        """Try these texts; return the cells that cannot be tried, each with its reason."""
        lines = []
        self._past.append(self._drafts.copy())
        for one in typed:
            if one.problem is not None:
                lines.append(one.line)
            else:
                self._drafts.put(one.place, Draft(one.text, "trial"))
        return (*lines, *self._again(typed))

    def drop(self, place: Place) -> bool:
        """Take back what was tried in a cell; return whether something was."""
        before = self._drafts.copy()
        dropped = self._drafts.drop(place)
        if dropped:
            self._past.append(before)
            self._again(())
        return dropped

    def undo(self) -> bool:
        """Take back what was tried last; return whether there was anything."""
        if not self._past:
            return False
        self._drafts = self._past.pop()
        self._again(())
        return True

    def read_again(self) -> None:
        """Begin from the sheet as it is by now; what was tried is tried on that."""
        self.saved = self._scoring.view(self.saved.sheet.id)
        self._again(())

    def rows(self) -> list[tuple[str, dict[str, str]]]:
        """Return what would have to be saved for the sheet to become this one.

        Points typed earlier give way where other figures are tried: else the sheet would not show
        the points that were seen here.
        """
        entries = {item.criterion.id: item.entry for item in self.saved.scored.items}
        rows = []
        for criterion, texts in self._texts().items():
            entry = entries.get(criterion)
            stands = entry is not None and entry.claimed is not None
            if stands and "claimed" not in texts and set(FIGURES) & texts.keys():
                texts["claimed"] = ""
            rows.append((criterion, texts))
        return rows

    def page(self) -> GridPage:
        """Return the page: what was tried, the points before and after, and how far apart."""
        over = columns.of_trial(self._asks)
        decimals = self.saved.table.decimals
        shown = Shown(self.tried.scored, decimals, self._asks, _FREE, self._drafts)
        was = {item.criterion.id: item for item in self.saved.scored.items}
        rows = tuple(
            self._row(item, was[item.criterion.id], shown, [column.key for column in over])
            for item in self.tried.scored.items
        )
        before, after = self.saved.scored.standing, self.tried.scored.standing
        totals = dict(
            zip(("saved", "tried", "shift"), _apart(before, after, decimals), strict=True)
        )
        foot = pages.foot(
            words.TOTAL, over, lambda key: totals.get(key, ""), pages.most(shown.scored)
        )
        return GridPage(over, rows, (foot, *self._places([column.key for column in over])))

    def told(self) -> str:
        """Say what total and place would become, or what can be tried."""
        if not self.changed:
            return words.TRY_HINT
        decimals = self.saved.table.decimals
        before, after = self.saved.scored.standing, self.tried.scored.standing
        told = words.tried_total(*_apart(before, after, decimals))
        if self.saved.rank is None and self.tried.rank is None:
            return told
        return f"{told} · {words.tried_place(self.saved.rank, self.tried.rank)}"

    def _again(self, typed: Sequence[Typed]) -> list[str]:
        """Score the copy; texts the service does not take are taken back and named."""
        try:
            self.tried = self._scoring.whatif(self.saved.sheet.id, self._texts())
        except UserError as error:
            for one in typed:
                self._drafts.drop(one.place)
            named = [one for one in typed if one.problem is None]
            self._again(())
            return [
                words.refused_cell(
                    one.name, one.text, " ".join(sentence(problem) for problem in error.problems)
                )
                for one in named
            ]
        return []

    def _texts(self) -> dict[str, dict[str, str]]:
        texts: dict[str, dict[str, str]] = {}
        for (criterion, field), draft in self._drafts:
            texts.setdefault(criterion, {})[field] = draft.text
        return texts

    def _row(self, item: Item, was: Item, shown: Shown, keys: Sequence[str]) -> GridRow:
        moved = dict(
            zip(
                ("saved", "tried", "shift"),
                _apart(was.standing, item.standing, shown.decimals),
                strict=True,
            )
        )
        apart = less(item.standing, was.standing)
        cells = []
        for key in keys:
            if key in moved:
                cells.append(GridCell(moved[key], _look(key, apart, group=item.is_group)))
            elif item.is_group:
                cells.append(GridCell(look="void"))
            else:
                cells.append(pages.entered(item, key, shown))
        return pages.head(item, tuple(cells))

    def _places(self, keys: Sequence[str]) -> tuple[GridFoot, ...]:
        before, after = self.saved.rank, self.tried.rank
        if before is None and after is None:
            return ()
        apart = "" if before is None or after is None else words.place_shift(before, after)
        texts = {"saved": _place(before), "tried": _place(after), "shift": apart}
        cells = tuple(texts.get(key, "") for key in keys)
        return (GridFoot(words.PLACE, "", cells, strong=True),)


def _apart(before: Decimal | None, after: Decimal | None, decimals: int) -> tuple[str, str, str]:
    return (
        points(before, decimals),
        points(after, decimals),
        signed(less(after, before), decimals),
    )


def _look(key: str, apart: Decimal | None, *, group: bool) -> Look:
    if not apart or group:
        return "locked"
    if key == "tried":
        return "trial"
    if key == "shift":
        return "more" if apart > 0 else "less"
    return "locked"


def _place(place: int | None) -> str:
    return "" if place is None else str(place)
