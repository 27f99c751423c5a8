"""What importing a file needs: a reason, a consent; and the buttons that decide."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.chips import Chips
from thidua_desktop.ui.kit.inputs import TextInput
from thidua_desktop.ui.kit.notice import Notice
from thidua_desktop.ui.screens.exchange.preview.picture import Picture
from thidua_desktop.ui.screens.exchange.preview.presenter import Presenter

_CONSENT: Final = {"convert": True, "keep": False}


class Conditions:
    """The foot of the preview."""

    def __init__(self, master: tk.Misc, presenter: Presenter) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._presenter = presenter
        self._reason_box = ttk.Frame(self.frame, style="Card.TFrame")
        ttk.Label(self._reason_box, text=words.REASON, style="Field.TLabel").pack(side="left")
        self.reason = TextInput(self._reason_box, width=40)
        self.reason.frame.pack(
            side="left", fill="x", expand=True, padx=(theme.px(self.frame, 8), 0)
        )
        self.reason.target.bind("<Return>", lambda _event: self._take())
        self._fonts_box = ttk.Frame(self.frame, style="Card.TFrame")
        ttk.Label(self._fonts_box, text=words.FONTS, style="Field.TLabel").pack(side="left")
        self.fonts = Chips(self._fonts_box, lambda _key: self.missing.show(""))
        self.fonts.frame.pack(side="left", fill="x", expand=True, padx=(theme.px(self.frame, 8), 0))
        self.missing = Notice(self.frame)
        self._bar = ttk.Frame(self.frame, style="Card.TFrame")
        self.take = self._button(words.TAKE, "check-lg", "primary", self._take)
        self.supervisor = self._button(
            words.SUPERVISOR, "person-check", "danger outline", presenter.ask_supervisor
        )
        self.errors = self._button(
            words.WRITE_ERRORS, "file-earmark-x", "primary outline", self._write_errors
        )
        self.leave = self._button(words.LEAVE, "x-lg", "secondary outline", presenter.leave)

    def show(self, picture: Picture) -> None:
        """Ask for what this file needs, and offer what can be done with it."""
        for part in (self._reason_box, self._fonts_box, self.missing.label, self._bar):
            part.pack_forget()
        gap = theme.px(self.frame, 6)
        if picture.asks_reason:
            self.reason.set("")
            self._reason_box.pack(fill="x")
        if picture.fonts:
            self.fonts.show(words.FONT_CHOICES, "none")
            self._fonts_box.pack(fill="x")
        self.missing.show("")
        self.missing.label.pack(fill="x")
        self._bar.pack(fill="x", pady=(gap, 0))
        self.take.configure(text=words.QUARANTINE if picture.doubtful else words.TAKE)
        self.take.state(["!disabled" if picture.may_take else "disabled"])
        offered = [self.take, self.leave]
        offered[1:1] = [self.supervisor] if picture.asks_supervisor else []
        offered[1:1] = [self.errors] if picture.may_return else []
        for button in (self.take, self.supervisor, self.errors, self.leave):
            button.pack_forget()
        for button in offered:
            button.pack(side="right", padx=(gap, 0))

    def show_missing(self, text: str, *, fonts: bool = False) -> None:
        """Say what has to be filled in first, and go there."""
        self.missing.show(text)
        (self.fonts.buttons[0] if fonts else self.reason.target).focus_set()

    def _take(self) -> None:
        self.missing.show("")
        self._presenter.take(str(self.reason.get()), convert=_CONSENT.get(self.fonts.chosen))

    def _write_errors(self) -> None:
        self._presenter.write_errors(convert=_CONSENT.get(self.fonts.chosen))

    def _button(self, text: str, icon: str, style: str, run: Callable[[], object]) -> ttk.Button:
        return ttk.Button(self._bar, text=text, icon=icon, bootstyle=style, command=run)
