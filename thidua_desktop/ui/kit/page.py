"""The parts every screen has: a title with buttons beside it, and a search box."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme

_DELAY_MS: Final = 200


class Page:
    """Title and buttons above, ``body`` below."""

    def __init__(self, master: tk.Misc, title: str, note: str = "") -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        margin = theme.px(master, 18)
        head = ttk.Frame(self.frame, style="Page.TFrame")
        head.pack(fill="x", padx=margin, pady=(theme.px(master, 12), theme.px(master, 8)))
        ttk.Label(head, text=title, style="Title.TLabel").pack(side="left")
        self._note = ttk.Label(head, text=note, style="Subtitle.TLabel")
        self._note.pack(side="left", padx=(theme.px(master, 14), 0), pady=(4, 0))
        self.buttons = ttk.Frame(head, style="Page.TFrame")
        self.buttons.pack(side="right")
        self.body = ttk.Frame(self.frame, style="Page.TFrame")
        self.body.pack(fill="both", expand=True, padx=margin, pady=(0, theme.px(master, 12)))

    def note(self, text: str) -> None:
        """Show a short line beside the title."""
        self._note.configure(text=text)

    def button(
        self, text: str, icon: str, run: Callable[[], None], *, main: bool = False
    ) -> ttk.Button:
        """Add a button at the right of the title."""
        button = ttk.Button(
            self.buttons,
            text=text,
            icon=icon,
            bootstyle="primary" if main else "primary outline",
            command=run,
        )
        button.pack(side="left", padx=(theme.px(self.frame, 8), 0))
        return button


class SearchBox:
    """A field that tells what is typed after a short rest, with its hint inside."""

    def __init__(
        self,
        master: tk.Misc,
        hint: str,
        changed: Callable[[str], None],
        below: Callable[[], None] = lambda: None,
    ) -> None:
        self._below = below  # What Down and Enter lead to: the list that was searched.
        self.entry = ttk.Entry(master, width=28)
        self.frame: tk.Widget = self.entry
        self._changed = changed
        self._told = ""
        self._timer: str | None = None
        self._hint = ttk.TkLabel(
            self.entry,
            text=hint,
            background=theme.CARD,
            foreground="#7b8794",
            cursor="xterm",
            autostyle=False,
            font=theme.font(master, 10),
        )
        self._hint.bind("<Button-1>", lambda _event: self.entry.focus_set())
        self.entry.bind("<KeyRelease>", lambda _event: self._typed())
        self.entry.bind("<<Paste>>", lambda _event: self._soon(), add="+")
        self.entry.bind("<FocusOut>", lambda _event: self._draw_hint(), add="+")
        for key in ("<Return>", "<KP_Enter>", "<Down>"):
            self.entry.bind(key, lambda _event: self._go_below())
        self.entry.bind("<Escape>", self._escaped)
        self.entry.bind("<Destroy>", lambda _event: self._stop(), add="+")
        self._draw_hint()

    def focus(self) -> None:
        """Take the keyboard with all text selected."""
        self.entry.focus_set()
        self.entry.selection_range(0, "end")

    def clear(self) -> None:
        """Empty the field without telling anybody."""
        self._stop()
        self._told = ""
        self.entry.delete(0, "end")
        self._draw_hint()

    def _typed(self) -> None:
        self._draw_hint()
        self._soon()

    def _soon(self) -> None:
        self._stop()
        self._timer = self.entry.after(_DELAY_MS, self._tell)

    def _stop(self) -> None:
        if self._timer is not None:
            self.entry.after_cancel(self._timer)
            self._timer = None

    def _tell(self) -> None:
        self._stop()
        self._draw_hint()
        text = self.entry.get().strip()
        if text != self._told:
            self._told = text
            self._changed(text)

    def _go_below(self) -> str:
        self._tell()
        self._below()
        return "break"

    def _escaped(self, _event: tk.Event[tk.Misc]) -> str | None:
        """Show everything again; with nothing typed the key is free for others."""
        if not self.entry.get():
            return None
        self.entry.delete(0, "end")
        self._tell()
        return "break"

    def _draw_hint(self) -> None:
        if self.entry.get():
            self._hint.place_forget()
        else:
            self._hint.place(x=theme.px(self.entry, 8), rely=0.5, anchor="w")
