"""Settings: who works, the data and its copies, periods and their locks, the journal."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import report_screen as printing
from thidua_desktop.texts import screens as words
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.inputs import FlagInput, TextInput
from thidua_desktop.ui.kit.keys import enter_next
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.register.tabs import Tab, Tabs, of_kind
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.settings.presenter import Presenter

KINDS = (Kind.PERIOD, Kind.PERIOD_LOCK)
_WIDTHS = (20, 60, 20)


class General:
    """Six cards, and one where printing has to be asked for."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self.presenter = Presenter(self, desk)
        self.frame.columnconfigure((0, 1), weight=1, uniform="half")
        body = self._card(words.PERSON_TITLE, words.PERSON_NOTE, 0, 0)
        self.person = TextInput(body)
        self.person.frame.pack(fill="x", pady=(0, 8))
        enter_next(self.person.target, self._save)
        self._button(body, words.PERSON_SAVE, "check-lg", self._save)
        body = self._card(words.DATA_TITLE, "", 0, 1)
        self._data = ttk.Label(
            body, style="CardName.TLabel", wraplength=theme.px(body, 460), justify="left"
        )
        self._data.pack(anchor="w", pady=(0, 8))
        self._button(body, words.OPEN_FOLDER, "folder2-open", self.presenter.open_folder)
        body = self._card(words.BACKUP_TITLE, words.BACKUP_NOTE, 1, 0)
        self._button(body, words.BACKUP, "hdd", self.presenter.back_up)
        body = self._card(words.CHECK_TITLE, words.CHECK_NOTE, 1, 1)
        self._button(body, words.CHECK, "shield-check", self.presenter.check)
        body = self._card(words.RESTORE_TITLE, words.RESTORE_NOTE, 2, 0)
        run = self.presenter
        self.restore = self._button(
            body, words.RESTORE, "arrow-counterclockwise", run.restore, danger=True
        )
        body = self._card(words.MOVED_TITLE, words.MOVED_NOTE, 2, 1)
        self.moved = self._button(body, words.MOVED, "pc-display", run.moved)
        self.direct: FlagInput | None = None
        if run.may_choose_printing:
            body = self._card(printing.DIRECT_TITLE, printing.DIRECT_NOTE, 3, 0)
            self.direct = FlagInput(body, printing.ALWAYS_DIRECT, changed=self._print_directly)
            self.direct.frame.pack(anchor="w")

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()

    def may_leave(self) -> bool:
        """Let go at any time."""
        return True

    def act(self, action: str) -> bool:
        """Save the name on Ctrl+S."""
        if action == "save":
            self._save()
        return action == "save"

    def show_person(self, name: str) -> None:
        """Show who is working."""
        self.person.set(name)

    def show_data(self, text: str) -> None:
        """Show where the data is."""
        self._data.configure(text=text)

    def show_direct(self, *, direct: bool) -> None:
        """Show whether this machine prints by itself, where that can be chosen."""
        if self.direct is not None:
            self.direct.set(direct)

    def _card(self, title: str, note: str, row: int, column: int) -> ttk.Frame:
        gap = theme.px(self.frame, 12)
        edge, body = card(self.frame)
        edge.grid(
            row=row, column=column, sticky="nsew", padx=(gap if column else 0, 0), pady=(0, gap)
        )
        ttk.Label(body, text=title, style="CardTitle.TLabel").pack(anchor="w", pady=(0, 4))
        if note:
            ttk.Label(
                body,
                text=note,
                style="Note.TLabel",
                wraplength=theme.px(body, 460),
                justify="left",
            ).pack(anchor="w", pady=(0, 8))
        return body

    def _button(
        self,
        body: ttk.Frame,
        text: str,
        icon: str,
        run: Callable[[], None],
        *,
        danger: bool = False,
    ) -> ttk.Button:
        style = "danger outline" if danger else "primary outline"
        button = ttk.Button(body, text=text, icon=icon, bootstyle=style, command=run)
        button.pack(anchor="w")
        return button

    def _save(self) -> None:
        self.presenter.work_as(str(self.person.get()))

    def _print_directly(self) -> None:
        if self.direct is not None:
            self.presenter.print_directly(direct=self.direct.get() == "1")


class Journal:
    """What was done here, latest first."""

    def __init__(self, master: tk.Misc, presenter: Callable[[], list[Row]]) -> None:
        edge, body = card(master, padding=12)
        self.frame = edge
        self._read = presenter
        self.list = RowList(body, columns(words.JOURNAL_COLUMNS, _WIDTHS))
        self.list.frame.pack(fill="both", expand=True)

    def refresh(self) -> None:
        """Read the journal again."""
        self.list.show_rows(self._read(), keep=True)

    def may_leave(self) -> bool:
        """Let go at any time."""
        return True

    def act(self, action: str) -> bool:
        """Read again on F5."""
        if action == "refresh":
            self.refresh()
        return action == "refresh"


class _Silent:
    """A view for a presenter that only reads."""

    def show_person(self, name: str) -> None: ...

    def show_data(self, text: str) -> None: ...

    def show_direct(self, *, direct: bool) -> None: ...


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""
    steps = Presenter(_Silent(), desk).steps
    return Tabs(
        master,
        SCREENS["settings"],
        [
            Tab("general", words.SETTINGS_GENERAL, lambda slot: General(slot, desk)),
            *(of_kind(kind, desk) for kind in KINDS),
            Tab("journal", words.SETTINGS_JOURNAL, lambda slot: Journal(slot, steps)),
        ],
    )
