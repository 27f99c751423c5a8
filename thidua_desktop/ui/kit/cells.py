"""Text cut to its place, and the tip with the whole of it."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from tkinter.font import Font
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme

_DELAY_MS: Final = 450


def cut(text: str, room: int, measure: Callable[[str], int]) -> str:
    """Return the text, or as much of it as fits with an ellipsis."""
    if measure(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…") <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def shared(room: int, shares: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return the widths of columns: their heading's, the rest shared out.

    Where there is no room for all headings, every column gives way alike.
    """
    if sum(least) > room:
        return [max(1, room * low // sum(least)) for low in least]
    total = sum(shares) or 1
    wished = [room * share // total for share in shares]
    lacking = sum(max(0, low - wish) for wish, low in zip(wished, least, strict=True))
    spare = sum(max(0, wish - low) for wish, low in zip(wished, least, strict=True)) or 1
    return [
        max(low, wish - max(0, wish - low) * lacking // spare)
        for wish, low in zip(wished, least, strict=True)
    ]


class CutLabel:
    """A line of text that ends in an ellipsis where its place ends, and tells the whole on rest."""

    def __init__(self, master: tk.Misc, text: str, style: str = "CardName.TLabel") -> None:
        self._text = text
        self.label = ttk.Label(master, text=text, style=style, width=10, takefocus=False)
        self._measure = Font(font=ttk.Style().lookup(style, "font") or "TkDefaultFont").measure
        self._tip = Tip(self.label)
        self.label.bind("<Configure>", lambda _event: self._fit())
        self.label.bind("<Enter>", lambda _event: self._tell())

    def show(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self._fit()

    def _fit(self) -> None:
        self.label.configure(text=cut(self._text, self.label.winfo_width() - 4, self._measure))

    def _tell(self) -> None:
        self._tip.offer(self._text if str(self.label.cget("text")) != self._text else "")


class Tip:
    """A small note beside the pointer, shown after a moment's rest."""

    def __init__(self, widget: tk.Misc) -> None:
        self._widget = widget
        self._text = ""
        self._timer: str | None = None
        self._window: tk.Toplevel | None = None
        for sequence in ("<Leave>", "<Button>", "<Key>", "<Destroy>"):
            widget.bind(sequence, lambda _event: self.offer(""), add="+")

    def offer(self, text: str) -> None:
        """Show this text soon, or nothing for an empty one."""
        if text == self._text:
            return
        self._text = text
        self._drop()
        if text:
            self._timer = self._widget.after(_DELAY_MS, self._show)

    def _drop(self) -> None:
        if self._timer is not None:
            self._widget.after_cancel(self._timer)
            self._timer = None
        if self._window is not None:
            self._window.destroy()
            self._window = None

    def _show(self) -> None:
        self._timer = None
        window = tk.Toplevel(self._widget)
        window.wm_overrideredirect(boolean=True)
        ttk.TkLabel(
            window,
            text=self._text,
            background="#fffbe6",
            foreground=theme.INK,
            borderwidth=1,
            relief="solid",
            wraplength=theme.px(self._widget, 420),
            justify="left",
            padx=6,
            pady=3,
        ).pack()
        x, y = self._widget.winfo_pointerxy()
        window.wm_geometry(f"+{x + 12}+{y + 18}")
        self._window = window
