"""The window in which a vote between equal units is recorded."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

import ttkbootstrap as ttk

from thidua_desktop.texts import board as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Asks, Option
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.days import DayInput
from thidua_desktop.ui.kit.dialogs import Sheet
from thidua_desktop.ui.kit.fields import Face, FieldGrid, Remark
from thidua_desktop.ui.kit.inputs import Raw, TextInput
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.leaving import settled
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screens.scoring.bloc_board.values import Ballot


class Clerk(Protocol):
    """Who takes the filled-in ballot."""

    def vote(self, raw: Mapping[str, Raw]) -> None:
        """Record what was entered, or say what is wrong with it."""

    def documents(self, search: str) -> list[tuple[str, str]]:
        """Return documents to choose from."""

    def document(self, id: str) -> str:
        """Return the words for a document."""


class BallotWindow:
    """Votes of each unit above, the minutes below; it stays open until all is right."""

    def __init__(
        self,
        root: tk.Misc,
        ballot: Ballot,
        clerk: Clerk,
        today: Callable[[], date],
        asks: Asks,
    ) -> None:
        self._clerk = clerk
        self._asks = asks
        self._today = today
        self.sheet = Sheet(root, words.VOTE_TITLE)
        body = self.sheet.body
        ttk.Label(body, text=words.VOTE_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self._note(words.vote_lead(ballot.names, ballot.total), "CardName.TLabel")
        self.votes = FieldGrid(body, finished=lambda: self._go(self.minutes))
        self.votes.frame.pack(fill="x")
        ttk.Label(body, text=words.VOTE_NEW_MINUTES, style="Section.TLabel").pack(anchor="w")
        self.minutes = FieldGrid(body, finished=self.save)
        self.minutes.frame.pack(fill="x", pady=(theme.px(body, 6), 0))
        self.votes.build(self._votes(ballot))
        self.minutes.build(self._new_minutes())
        self._error = self._note("", "Error.TLabel")
        self._fill(ballot)
        self._before = self._typed()
        self.sheet.button(Option("save", words.VOTE_SAVE, main=True), self.save)
        self.sheet.button(Option("", window.CANCEL), self.turn_away)
        self.sheet.turned_away_by(self.turn_away)

    def show(self) -> None:
        """Show the window, ready for the first unit's votes."""
        first = next(iter(self.votes.inputs.values()))
        self.sheet.show(first.target)

    def save(self) -> None:
        """Hand in what was entered."""
        for grid in (self.votes, self.minutes):
            grid.clear()
        self._error.configure(text="")
        self._clerk.vote(self._typed())

    def turn_away(self) -> None:
        """Close the window, asking first about what is typed."""
        if self._typed() == self._before or settled(self._asks, self._saved):
            self.close()

    def close(self) -> None:
        """Take the window away."""
        if self.sheet.window.winfo_exists():
            self.sheet.close()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields; the others above the buttons."""
        homeless = [note for note in notes if not self._remark(note)]
        self._error.configure(text="\n".join(note.text for note in homeless))
        for grid in (self.votes, self.minutes):
            for note in notes:
                if note.field in grid.inputs:
                    grid.inputs[note.field].target.focus_set()
                    return

    def _typed(self) -> dict[str, Raw]:
        return {**self.votes.get(), **self.minutes.get()}

    def _saved(self) -> bool:
        self.save()
        return not self.sheet.window.winfo_exists()

    def _remark(self, note: Noted) -> bool:
        remark = Remark(note.field, note.text, note.doubt)
        return self.votes.remark(remark) or self.minutes.remark(remark)

    def _fill(self, ballot: Ballot) -> None:
        given = dict(zip(ballot.units, ballot.votes, strict=False))
        self.votes.set({**given, "voters": ballot.voters, "minutes": ballot.minutes})

    def _votes(self, ballot: Ballot) -> list[Face]:
        faces = [
            Face(
                unit,
                words.votes_for(name),
                lambda at: TextInput(at, right=True),
                required=True,
                wide=False,
            )
            for unit, name in zip(ballot.units, ballot.names, strict=True)
        ]
        faces.append(
            Face("voters", words.VOTE_VOTERS, lambda at: TextInput(at, right=True), wide=False)
        )
        faces.append(
            Face(
                "minutes",
                words.VOTE_MINUTES,
                lambda at: ReferenceInput(at, self._clerk.documents, self._clerk.document),
            )
        )
        return faces

    def _new_minutes(self) -> list[Face]:
        return [
            Face("number", words.VOTE_NUMBER, TextInput, wide=False),
            Face("issued_on", words.VOTE_DAY, lambda at: DayInput(at, self._today), wide=False),
            Face("issuer", words.VOTE_ISSUER, TextInput),
            Face("subject", words.VOTE_SUBJECT, TextInput),
        ]

    def _note(self, text: str, style: str) -> ttk.Label:
        body = self.sheet.body
        label = ttk.Label(
            body,
            text=text,
            style=style,
            wraplength=theme.px(body, 520),
            justify="left",
        )
        label.pack(anchor="w", fill="x", pady=(theme.px(body, 4), theme.px(body, 8)))
        return label

    @staticmethod
    def _go(grid: FieldGrid) -> None:
        next(iter(grid.inputs.values())).target.focus_set()
