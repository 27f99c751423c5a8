"""Publishing: the result put down row by row, and the step to "published", in one operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.scoring.classification import rate
from thidua_desktop.domain.stages import PUBLISHED
from thidua_desktop.services.guards.guards import Guards, Watch
from thidua_desktop.services.marking import Marking
from thidua_desktop.services.scoring.gathering import BoardView, Gathering
from thidua_desktop.services.scoring.published import Result, put_down
from thidua_desktop.services.standing import Standing
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work


class Publication:
    """Makes results final."""

    def __init__(
        self,
        store: Store,
        guards: Guards,
        marking: Marking,
        standing: Standing,
        gathering: Gathering,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._guards = guards
        self._marking = marking
        self._standing = standing
        self._gathering = gathering
        self._today = today

    def publish(self, sheet: ScoreSheet, reason: str = "", document: str = "") -> Outcome[Record]:
        """Publish one sheet.

        It gets a place only if its whole bloc is approved.

        Raises:
            UserError: It is not approved, or not this office's to publish.
        """
        with self._store.operation("sheet.publish", self._store.read.label_of(sheet)) as work:
            book = self._marking.rulebook(sheet.table)
            view = self._gathering.of_sheet(book, sheet)
            settled = view is not None and not view.unready and not view.unsettled
            if view is not None and settled and view.sheets.get(sheet.unit) == sheet:
                result = _on(view, sheet.unit)
            else:
                scored = self._marking.material(book, sheet).scored(book.scheme)
                result = Result(scored, rate(scored, book.bands), None, book.hash)
            move = self._take(work, self._guards.watch(), sheet, result, (reason, document))
            return Outcome(move, frozenset(work.changed))

    def publish_board(self, bloc: str, period: str, table: str = "") -> Outcome[tuple[Record, ...]]:
        """Publish a bloc at once, with places.

        Raises:
            UserError: A member is not approved yet, or a place waits for a vote.
        """
        view = self._gathering.view(bloc, period, table)
        with self._store.operation("bloc.publish", view.bloc.name) as work:
            view = self._gathering.view(view.bloc.id, view.period.id, view.table.id)
            _refuse_unready(view)
            watch = self._guards.watch()
            waiting = [u for u, state in view.states.items() if state != PUBLISHED]
            if not waiting:
                raise refuse("board_published")
            moves = tuple(
                self._take(work, watch, view.sheets[unit], _on(view, unit)) for unit in waiting
            )
            return Outcome(moves, frozenset(work.changed))

    def _take(
        self,
        work: Work,
        watch: Watch,
        sheet: ScoreSheet,
        result: Result,
        said: tuple[str, str] = ("", ""),
    ) -> Record:
        """Put a result down and take the step; the step is asked about like any other."""
        me = work.identity
        reason, document = said
        if document and not is_id(document):
            raise refuse("reference_missing", "document", text=document)
        for row in put_down(sheet, me.unit, result, self._ids()):
            work.put(row)
        move = SheetMove(
            id=self._store.new_id(),
            home=me.unit,
            sheet=sheet.id,
            round=sheet.round or 0,
            number=self._standing.next_number(sheet),
            state=PUBLISHED,
            on_day=self._today(),
            person=me.person or None,
            reason=reason or None,
            document=document or None,
        )
        self._guards.entitled(Kind.SHEET_MOVE, None, me)
        watch.unlocked(move, self._today())
        watch.changeable(None, move)
        work.put(move)
        watch.written(move)
        return move

    def _ids(self) -> Iterator[str]:
        while True:
            yield self._store.new_id()


def _on(view: BoardView, unit: str) -> Result:
    """Return a unit's result with its place on the board."""
    standing = view.board.of(unit)
    if standing.scored is None:
        raise refuse("board_not_ready", units=view.names[unit])
    return Result(standing.scored, standing.rating, standing.place.place, view.table_hash)


def _refuse_unready(view: BoardView) -> None:
    for code, units in (("board_not_ready", view.unready), ("board_vote_waits", view.unsettled)):
        if units:
            raise refuse(code, units=_named(view, units))
    if not view.sheets:
        raise refuse("board_without_sheets", bloc=view.bloc.name, period=view.period.name)


def _named(view: BoardView, units: Sequence[str]) -> str:
    return ", ".join(view.names[unit] for unit in units)
