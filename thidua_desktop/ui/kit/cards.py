"""White cards, and a number with its bar."""

from __future__ import annotations

import tkinter as tk

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme


def card(master: tk.Misc, *, padding: int = 14) -> tuple[ttk.Frame, ttk.Frame]:
    """Return the edge of a white card, to be put in place, and the body to be filled."""
    edge = ttk.Frame(master, style="Edge.TFrame")
    body = ttk.Frame(edge, style="Card.TFrame", padding=theme.px(master, padding))
    body.pack(fill="both", expand=True, padx=1, pady=1)
    return edge, body


class Track:
    """A thin bar filled to a share of its width."""

    def __init__(self, master: tk.Misc, colour: str, height: int = 8) -> None:
        self._share = 0.0
        self._colour = colour
        self.frame = ttk.Canvas(
            master,
            height=theme.px(master, height),
            background=theme.CARD,
            highlightthickness=0,
            width=20,
            autostyle=False,
        )
        self.frame.bind("<Configure>", lambda _event: self._draw())

    def show(self, share: float) -> None:
        """Fill the bar to this share of one."""
        self._share = max(0.0, min(1.0, share))
        self._draw()

    def _draw(self) -> None:
        canvas = self.frame
        width, height = canvas.winfo_width(), canvas.winfo_height()
        canvas.delete("all")
        middle = height / 2
        for colour, share in (("#e1e6ec", 1.0), (self._colour, self._share)):
            end = middle + (width - height) * share
            if share > 0:
                canvas.create_line(
                    middle, middle, end, middle, width=height, fill=colour, capstyle="round"
                )


class NumberCard:
    """One number, one bar, one line."""

    def __init__(self, master: tk.Misc, title: str, icon: str, colour: str) -> None:
        self.frame, body = card(master)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        ttk.Label(head, text=title, style="CardName.TLabel").pack(side="left")
        self._image = ttk.Icon(icon, 18, colour)
        ttk.Label(head, image=self._image, style="CardName.TLabel").pack(side="right")
        self._number = ttk.Label(body, text="", style="Number.TLabel")
        self._number.pack(anchor="w", pady=(theme.px(master, 6), theme.px(master, 6)))
        self._track = Track(body, colour)
        self._track.frame.pack(fill="x")
        self._note = ttk.Label(body, text="", style="Note.TLabel")
        self._note.pack(anchor="w", pady=(theme.px(master, 6), 0))

    def show(self, number: str, note: str, share: float) -> None:
        """Show these facts."""
        self._number.configure(text=number)
        self._note.configure(text=note)
        self._track.show(share)
