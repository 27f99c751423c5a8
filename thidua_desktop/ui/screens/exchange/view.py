"""Files to and from other offices: history, writing one, and the preview of one that came."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import screens as words
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.page import Page
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.presenter import Presenter
from thidua_desktop.ui.screens.exchange.preview import PreviewPanel

_WIDTHS = (23, 10, 20, 26, 9, 13)


class Exchange:
    """History on the left, writing and reading on the right; the preview takes their place."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self._page = Page(master, SCREENS["exchange"])
        self.frame = self._page.frame
        self.presenter = Presenter(self, desk)
        self._main = ttk.Frame(self._page.body, style="Page.TFrame")
        self._main.pack(fill="both", expand=True)
        self._main.columnconfigure(0, weight=1)
        self._main.rowconfigure(0, weight=1)
        self._build_history()
        self._build_side()
        self.preview = PreviewPanel(self._page.body, self.presenter)
        desk.operations.listen(frozenset(Kind), self._changed)

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()
        if not self.partner.get():
            self.partner.set(self.presenter.first_partner())

    def may_leave(self) -> bool:
        """Let go at any time: nothing is typed here."""
        return True

    def act(self, action: str) -> bool:
        """Close the preview on Esc."""
        if action == "cancel":
            self.presenter.leave()
        return action == "cancel"

    # What the presenter calls

    def show_history(self, rows: Sequence[Row]) -> None:
        """Show the files sent and received."""
        self.history.show_rows(rows, keep=True)
        self._none.configure(text="" if rows else words.NO_HISTORY)

    def show_waiting(self, text: str) -> None:
        """Show how much was not sent yet."""
        self._waiting.configure(text=text)

    def show_preview(self, lead: str, notes: str, counts: Sequence[tuple[str, str]]) -> None:
        """Show the preview in place of the history."""
        self._main.pack_forget()
        self.preview.frame.pack(fill="both", expand=True)
        self.preview.show(lead, notes, counts)

    def show_preview_rows(self, rows: Sequence[Row]) -> None:
        """Show rows of the file."""
        self.preview.show_rows(rows)

    def show_problems(self, rows: Sequence[Row]) -> None:
        """Show what cannot be taken."""
        self.preview.show_problems(rows)

    def show_may_take(self, *, may: bool) -> None:
        """Allow the import or not."""
        self.preview.show_may_take(may=may)

    def close_preview(self) -> None:
        """Show the history again."""
        self.preview.frame.pack_forget()
        self._main.pack(fill="both", expand=True)

    # Building

    def _build_history(self) -> None:
        edge, body = card(self._main, padding=12)
        edge.grid(row=0, column=0, sticky="nsew")
        ttk.Label(body, text=words.HISTORY, style="CardTitle.TLabel").pack(anchor="w")
        self.history = RowList(body, columns(words.ENTRY_COLUMNS, _WIDTHS, right=(4,)))
        bar = ttk.Frame(body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(body, 8), 0))
        ttk.Button(
            bar,
            text=words.UNDO_IMPORT,
            icon="arrow-counterclockwise",
            bootstyle="secondary outline",
            command=lambda: self.presenter.undo(self.history.current),
        ).pack(side="left")
        ttk.Button(
            bar,
            text=words.OPEN_FOLDER,
            icon="folder2-open",
            bootstyle="secondary outline",
            command=self.presenter.open_folder,
        ).pack(side="left", padx=(theme.px(body, 8), 0))
        self.history.frame.pack(fill="both", expand=True, pady=(theme.px(body, 8), 0))
        self._none = ttk.Label(self.history.tree, style="Note.TLabel")
        self._none.place(relx=0.5, rely=0.4, anchor="center")

    def _build_side(self) -> None:
        side = ttk.Frame(self._main, style="Page.TFrame", width=theme.px(self._main, 330))
        side.grid(row=0, column=1, sticky="ns", padx=(theme.px(self._main, 12), 0))
        side.pack_propagate(flag=False)
        edge, body = card(side)
        edge.pack(fill="x")
        ttk.Label(body, text=words.EXPORT_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self._waiting = ttk.Label(body, style="CardName.TLabel")
        self._waiting.pack(anchor="w", pady=(4, 6))
        ttk.Label(body, text=words.EXPORT_TO, style="Field.TLabel").pack(anchor="w")
        self.partner = ReferenceInput(body, self.presenter.partners, self.presenter.label)
        self.partner.frame.pack(fill="x")
        self._note(body, words.EXPORT_NOTE)
        ttk.Button(
            body,
            text=words.EXPORT,
            icon="box-arrow-up",
            bootstyle="primary",
            command=lambda: self.presenter.export(str(self.partner.get())),
        ).pack(fill="x")
        edge, body = card(side)
        edge.pack(fill="x", pady=(theme.px(side, 12), 0))
        ttk.Label(body, text=words.IMPORT_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self._note(body, words.IMPORT_NOTE)
        ttk.Button(
            body,
            text=words.IMPORT,
            icon="box-arrow-in-down",
            bootstyle="primary outline",
            command=self.presenter.choose_file,
        ).pack(fill="x")

    def _note(self, body: ttk.Frame, text: str) -> None:
        ttk.Label(
            body,
            text=text,
            style="Note.TLabel",
            wraplength=theme.px(body, 290),
            justify="left",
        ).pack(anchor="w", pady=(6, 8))

    def _changed(self) -> None:
        if self._main.winfo_ismapped():
            self.presenter.refresh()


def build(master: tk.Misc, desk: Desk) -> Exchange:
    """Return the screen."""
    return Exchange(master, desk)
