"""A column of widgets taller than its place, scrolled by wheel and by focus."""

from __future__ import annotations

import tkinter as tk

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme

_OWN_WHEEL = ("Text", "Treeview", "Listbox")
# The wheel is two mouse buttons on X11.
_WHEEL_UP, _WHEEL_DOWN = 4, 5


def show_bar(bar: ttk.Scrollbar, first: str, last: str) -> None:
    """Show how much is on the screen; no bar when that is all of it."""
    if float(first) <= 0 and float(last) >= 1:
        bar.grid_remove()
    else:
        bar.grid(row=0, column=1, sticky="ns")
    bar.set(first, last)


class Scroller:
    """``inner`` takes the widgets; the focused one is always brought into view."""

    def __init__(self, master: tk.Misc) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._canvas = ttk.Canvas(
            self.frame, background=theme.CARD, highlightthickness=0, borderwidth=0, autostyle=False
        )
        self._bar = ttk.Scrollbar(self.frame, orient="vertical", command=self._canvas.yview)
        self._canvas.configure(yscrollcommand=self._moved)
        self._canvas.grid(row=0, column=0, sticky="nsew")
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(0, weight=1)
        self.inner = ttk.Frame(self._canvas, style="Card.TFrame")
        self._item = self._canvas.create_window(0, 0, window=self.inner, anchor="nw")
        self.inner.bind("<Configure>", self._grown)
        self._canvas.bind("<Configure>", self._resized)
        self._tag = f"Wheel{self._canvas}"
        for sequence in ("<MouseWheel>", "<Button-4>", "<Button-5>"):
            self.frame.bind_class(self._tag, sequence, self._wheel)
        self.frame.bind_class(self._tag, "<FocusIn>", self._focused)
        self.adopt(self._canvas)

    def adopt(self, widget: tk.Misc) -> None:
        """Let wheel and focus on this widget and all inside it move the scroller."""
        tags = widget.bindtags()
        if self._tag not in tags and widget.winfo_class() not in _OWN_WHEEL:
            widget.bindtags((self._tag, *tags))
        elif self._tag not in tags:
            widget.bindtags((*tags, self._tag))
        for child in widget.winfo_children():
            self.adopt(child)

    def see(self, widget: tk.Misc) -> None:
        """Scroll until the widget can be seen."""
        self._canvas.update_idletasks()
        top = widget.winfo_rooty() - self.inner.winfo_rooty()
        bottom = top + widget.winfo_height()
        whole = max(1, self.inner.winfo_height())
        first = int(self._canvas.canvasy(0))
        room = self._canvas.winfo_height()
        margin = theme.px(self.frame, 28)
        if top - margin < first:
            self._canvas.yview_moveto(max(0, top - margin) / whole)
        elif bottom + margin > first + room:
            self._canvas.yview_moveto((bottom + margin - room) / whole)

    def top(self) -> None:
        """Scroll to the beginning."""
        self._canvas.yview_moveto(0)

    def _moved(self, first: str, last: str) -> None:
        show_bar(self._bar, first, last)

    def _grown(self, _event: tk.Event[tk.Misc]) -> None:
        self._canvas.configure(scrollregion=self._canvas.bbox("all"))

    def _resized(self, event: tk.Event[tk.Misc]) -> None:
        self._canvas.itemconfigure(self._item, width=event.width)

    def _wheel(self, event: tk.Event[tk.Misc]) -> str | None:
        if self.inner.winfo_height() <= self._canvas.winfo_height():
            return None
        up = event.num == _WHEEL_UP or (event.num != _WHEEL_DOWN and event.delta > 0)
        self._canvas.yview_scroll(-2 if up else 2, "units")
        return "break"

    def _focused(self, event: tk.Event[tk.Misc]) -> None:
        if event.widget is not self._canvas:
            self.see(event.widget)
