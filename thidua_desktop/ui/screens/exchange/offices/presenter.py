"""What the page of offices decides: which machines are known, whose key is believed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.keys import KeyView
from thidua_desktop.services.machines import PeerView
from thidua_desktop.texts import offices_screen as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.passages import Passage, passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.offices import lines
from thidua_desktop.ui.screens.exchange.refusing import refuser


class View(Protocol):
    """What the presenter needs of the page."""

    def show_own(self, fingerprint: str) -> None:
        """Show the own fingerprint, to be read out."""

    def show_list(self, rows: Sequence[Row]) -> None:
        """Show the machines of other offices."""

    def show_detail(self, passages: Sequence[Passage], *, enrol: bool, retire: bool) -> None:
        """Show what is known of one machine, and what can be done about its key."""


class Presenter:
    """Decide for the page of offices."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._keys = desk.office.keys
        self._refused = refuser(desk.asks)
        self._peers: Sequence[PeerView] = ()
        self._known: dict[str, list[KeyView]] = {}
        self._chosen = ("", 0)

    def refresh(self) -> None:
        """Read machines and keys again; the same machine stays selected."""
        try:
            self._view.show_own(self._keys.mine().fingerprint)
            known = self._keys.every()
        except UserError as error:
            # The file of the own key cannot be read: all else can still be seen.
            self._view.show_own("")
            known = []
            self._refused(error.problems)
        self._known = {}
        for key in known:
            self._known.setdefault(key.unit, []).append(key)
        peers = self._desk.office.machines.peers()
        self._peers = sorted(peers, key=lambda one: (not one.living, one.name, one.replica))
        rows = [lines.line(one, lines.best(self._of(one.unit))) for one in self._peers]
        self._view.show_list(rows)
        self._show()

    def select(self, place: int) -> None:
        """Show what is known of the machine in a line."""
        peer = self._peers[place]
        self._chosen = peer.replica, peer.epoch
        self._show()

    def enrol(self, typed: str) -> None:
        """Confirm the key of the selected office by the fingerprint that was read out."""
        peer = self._now()
        if peer is None:
            return
        if not typed.strip():
            self._desk.asks.tell(words.ENROL, words.ENROL_EMPTY)
            return
        self._desk.operations.now(
            lambda: self._keys.enrol(peer.unit, typed), self._enrolled, self._refused
        )

    def retire(self) -> None:
        """Believe the selected office's key no more, after asking."""
        peer = self._now()
        key = lines.best(self._of(peer.unit)) if peer else None
        if peer is None or key is None:
            return
        answer = self._desk.asks.choose(
            words.RETIRE,
            words.retire_question(peer.name, key.fingerprint),
            [Option("yes", words.RETIRE, danger=True), Option("", window.CANCEL, main=True)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._keys.retire(peer.unit, key.fingerprint), self._retired, self._refused
            )

    def copied(self) -> None:
        """Say that the own fingerprint lies on the clipboard."""
        self._desk.say(words.COPIED)

    def _enrolled(self, outcome: Outcome[Any]) -> None:
        self.refresh()
        self._desk.say(words.enrolled(outcome.value.name))

    def _retired(self, _outcome: Outcome[Any]) -> None:
        self.refresh()
        self._desk.say(words.RETIRED)

    def _show(self) -> None:
        peer = self._now()
        if peer is None:
            told = [passage("note", words.NOTHING_CHOSEN)]
            self._view.show_detail(told, enrol=False, retire=False)
            return
        keys = self._of(peer.unit)
        best = lines.best(keys)
        self._view.show_detail(
            lines.detail(peer, keys),
            enrol=any(key.state == "pending" for key in keys),
            retire=best is not None and best.state != "retired",
        )

    def _of(self, unit: str) -> list[KeyView]:
        return self._known.get(unit, [])

    def _now(self) -> PeerView | None:
        found = (one for one in self._peers if (one.replica, one.epoch) == self._chosen)
        return next(found, None)
