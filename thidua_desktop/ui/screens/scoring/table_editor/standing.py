"""What rating bands and award quotas decide: which are there, what is saved of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from thidua_desktop.domain.codes import RATING
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.saving import RowsRefused
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.leaving import settled
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor.contracts import Panel, StandingView
from thidua_desktop.ui.screens.scoring.table_editor.opened import Opened

Grid = Mapping[str, Mapping[str, str]]
Entry = tuple[Kind, dict[str, object], str | None]

BAND_COLUMNS: Final = (
    "strict",
    "lower",
    "least_share",
    "quota_share",
    "quota_of",
    "quota_rounding",
)
QUOTA_COLUMNS: Final = ("count", "share", "rounding")
_STEP: Final = 10


class Standing:
    """Decide for the rating bands of the open table, and the quotas of its bloc."""

    def __init__(self, panel: Panel, desk: Desk, saved: Callable[[], None]) -> None:
        self._panel = panel
        self._show_again = saved
        self._desk = desk
        self._records = desk.office.records
        self._opened: Opened | None = None
        self._bands: dict[str, Any] = {}
        self._quotas: dict[str, Any] = {}
        self._done = False

    def show(self, opened: Opened | None) -> None:
        """Show bands and quotas as they are stored."""
        self._opened = opened
        bloc = opened.table.bloc if opened else None
        self._bands = {band.rating: band for band in (opened.bands if opened else ())}
        quotas = self._records.every(Kind.AWARD_QUOTA, bloc=bloc) if bloc else []
        self._quotas = {quota.form: quota for quota in quotas}
        self._view.show_standing(
            _raw(Kind.RATING_BAND, self._bands, BAND_COLUMNS),
            _raw(Kind.AWARD_QUOTA, self._quotas, QUOTA_COLUMNS),
            may_bands=bool(opened and opened.may_edit),
            may_quotas=bool(bloc and self._ours(bloc, quotas)),
            bloc=self._records.label(Kind.BLOC, bloc) if bloc else "",
        )

    def _ours(self, bloc: str, quotas: Sequence[Any]) -> bool:
        ours = self._records.may_edit
        mine = ours(self._records.get(Kind.BLOC, bloc)) and all(map(ours, quotas))
        return mine and self._records.may_add(Kind.AWARD_QUOTA)

    def save(self) -> bool:
        """Save what is typed; return whether it was saved."""
        if self._opened is None:
            return False
        bands, quotas = self._view.standing_values()
        open_ends = [key for key, cells in bands.items() if cells["lower"] and not cells["strict"]]
        if open_ends:
            self._say([_said("rating", key, "strict", words.STRICT_MISSING) for key in open_ends])
            return False
        table, bloc = self._opened.table, self._opened.table.bloc
        rows, drop = _changes(Kind.RATING_BAND, "rating", _kept(bands), self._bands)
        for place, (_, raw, uid) in enumerate(rows):
            if uid is None:
                order = _STEP * (RATING.values.index(str(raw["rating"])) + 1)
                rows[place] = _with(rows[place], table=table.id, sort_order=order)
        more, gone = _changes(Kind.AWARD_QUOTA, "form", quotas, self._quotas) if bloc else ([], [])
        rows += [_with(row, bloc=bloc) if row[2] is None else row for row in more]
        return self._write(rows, [*drop, *gone])

    def cancel(self) -> None:
        """Show bands and quotas as they are stored."""
        self.show(self._opened)

    @property
    def changed(self) -> bool:
        """Whether something is typed that was not saved."""
        return self._view.standing_changed()

    def may_leave(self) -> bool:
        """Say whether what is typed may be left, asking about changes."""
        return not self.changed or settled(self._desk.asks, self.save, self.cancel)

    @property
    def _view(self) -> StandingView:
        return self._panel.standing

    def _write(self, rows: Sequence[Entry], drop: Sequence[tuple[Kind, str]]) -> bool:
        self._done = not rows and not drop
        if self._done:
            return True
        label = self._opened.table.code if self._opened else ""
        tables = self._desk.office.tables
        told: list[str] = []

        def job() -> Outcome[Any]:
            try:
                saved: Outcome[Any] = tables.save_rows(rows, label, drop=drop)
            except RowsRefused as error:
                told.extend(
                    _said(*_name(rows[place]), problem.field, sentence(problem))
                    for place, problems in error.rows
                    for problem in problems
                )
                raise
            return saved

        self._desk.operations.now(
            job,
            self._saved,
            lambda problems: self._say(told or [sentence(one) for one in problems]),
        )
        return self._done

    def _saved(self, _outcome: Outcome[Any]) -> None:
        self._done = True
        self._show_again()
        self._desk.say(window.saved(words.PANES["standing"]))

    def _say(self, sentences: Sequence[str]) -> None:
        self._desk.asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, sentences)


def _raw(kind: Kind, records: Mapping[str, Any], columns: Sequence[str]) -> dict[str, Any]:
    field = definition(kind).field
    return {
        key: {name: wording.raw(field(name).spec, getattr(record, name)) for name in columns}
        for key, record in records.items()
    }


def _kept(bands: Grid) -> dict[str, Mapping[str, str]]:
    """Return the bands with the lowest one in, which takes all others, when any is used."""
    used = any(_filled(cells) for cells in bands.values())
    lowest = RATING.values[-1]
    return {
        key: {**cells, "used": "1" if used and key == lowest else ""}
        for key, cells in bands.items()
    }


def _filled(cells: Mapping[str, str]) -> bool:
    return any(text and not (name == "strict" and text == "0") for name, text in cells.items())


def _changes(
    kind: Kind, name: str, typed: Grid, stored: Mapping[str, Any]
) -> tuple[list[Entry], list[tuple[Kind, str]]]:
    """Return the rows to save, and those that were emptied."""
    rows: list[Entry] = []
    drop: list[tuple[Kind, str]] = []
    before = _raw(kind, stored, BAND_COLUMNS if kind is Kind.RATING_BAND else QUOTA_COLUMNS)
    for key, cells in typed.items():
        raw = {column: text for column, text in cells.items() if column != "used"}
        if not _filled(cells):
            drop += [(kind, stored[key].id)] if key in stored else []
        elif key in stored and raw != before[key]:
            rows.append((kind, {name: key, **raw}, stored[key].id))
        elif key not in stored:
            rows.append((kind, {name: key, **raw}, None))
    return rows, drop


def _with(row: Entry, **more: object) -> Entry:
    kind, raw, uid = row
    return kind, {**raw, **more}, uid


def _name(row: Entry) -> tuple[str, str]:
    """Return the field that names a row of the grid, and its value there."""
    name = "rating" if row[0] is Kind.RATING_BAND else "form"
    return name, str(row[1][name])


def _said(name: str, key: str, column: str, wrong: str) -> str:
    heading = words.STANDING_COLUMNS.get(column) or words.QUOTA_COLUMNS.get(column, "")
    codes = "rating" if name == "rating" else "award_form"
    return words.standing_wrong(code_label(codes, key), heading, wrong)
