"""The navigation: office above, screens in the middle, the person below."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import window as words
from thidua_desktop.ui.entries import ScreenEntry, screen_keys
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import Tip

_WIDE: Final = 206
_NARROW: Final = 56
_MOST: Final = 999  # A badge has no room for more.


class Sidebar:
    """Icons with words; only icons where the window is narrow."""

    def __init__(
        self, master: tk.Misc, entries: Sequence[ScreenEntry], go: Callable[[str], None]
    ) -> None:
        self.frame = ttk.Frame(master, style="Navy.TFrame", width=theme.px(master, _WIDE))
        self.frame.pack_propagate(flag=False)
        self._go = go
        self._chosen = tk.StringVar(master)
        self._is_narrow = False
        self._wide_only: list[ttk.Frame] = []
        self._images: list[str] = []
        self._build_head()
        self._badges: dict[str, ttk.Label] = {}
        self._keys = screen_keys(entry.key for entry in entries)
        self._buttons = [self._button(entry) for entry in entries]
        self._build_person()

    def choose(self, key: str) -> None:
        """Show which screen is on view."""
        self._chosen.set(key)

    def show(self, office: str, person: str, role: str) -> None:
        """Show who works here."""
        self._office.configure(text=office)
        self._person.configure(text=person)
        self._role.configure(text=role)

    def badge(self, counts: Mapping[str, int]) -> None:
        """Show beside each screen how much waits there; nothing where nothing does."""
        for key, badge in self._badges.items():
            count = counts.get(key, 0)
            badge.configure(text=f" {min(count, _MOST)} ")
            if count:
                badge.place(relx=1.0, rely=0.5, x=-theme.px(self.frame, 6), anchor="e")
            else:
                badge.place_forget()

    def narrow(self, *, narrow: bool) -> None:
        """Show only icons, or icons with words."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self.frame.configure(width=theme.px(self.frame, _NARROW if narrow else _WIDE))
        for button in self._buttons:
            button.configure(compound="image" if narrow else "left")
        for text in self._wide_only:
            if narrow:
                text.pack_forget()
            else:
                text.pack(side="left", padx=(theme.px(self.frame, 10), 0))

    def _build_head(self) -> None:
        gap = theme.px(self.frame, 12)
        head = ttk.Frame(self.frame, style="Navy.TFrame")
        head.pack(fill="x", padx=gap, pady=theme.px(self.frame, 16))
        text = self._beside(head, "star-fill", 28, theme.GOLD)
        ttk.Label(text, text=words.PROGRAM, style="Office.TLabel").pack(anchor="w")
        self._office = self._note(text)

    def _build_person(self) -> None:
        foot = ttk.Frame(self.frame, style="Navy.TFrame")
        gap = theme.px(self.frame, 12)
        foot.pack(side="bottom", fill="x", padx=theme.px(self.frame, 14), pady=gap)
        text = self._beside(foot, "person-circle", 24, "#ffffff")
        self._person = self._note(text)
        self._person.configure(foreground="#ffffff")
        self._role = self._note(text)

    def _beside(self, master: ttk.Frame, icon: str, size: int, colour: str) -> ttk.Frame:
        """Put an icon, and return the place for words beside it."""
        image = ttk.Icon(icon, size, colour)
        self._images.append(image)
        ttk.Label(master, image=image, style="Office.TLabel").pack(side="left")
        text = ttk.Frame(master, style="Navy.TFrame")
        text.pack(side="left", padx=(theme.px(self.frame, 10), 0))
        self._wide_only.append(text)
        return text

    def _note(self, master: ttk.Frame) -> ttk.Label:
        room = theme.px(self.frame, 138)
        label = ttk.Label(master, style="OfficeNote.TLabel", wraplength=room, justify="left")
        label.pack(anchor="w")
        return label

    def _button(self, entry: ScreenEntry) -> ttk.Radiobutton:
        image = ttk.Icon(entry.icon, 18, "#ffffff")
        self._images.append(image)
        button = ttk.Radiobutton(
            self.frame,
            text="  " + words.SCREENS[entry.key],
            image=image,
            compound="left",
            variable=self._chosen,
            value=entry.key,
            style="Nav.Toolbutton",
            command=lambda: self._go(entry.key),
        )
        button.pack(fill="x")
        tip = Tip(button)
        shortcut = self._keys.get(entry.key)
        words_of = words.SCREENS[entry.key] + (f" ({shortcut})" if shortcut else "")
        button.bind("<Enter>", lambda _event: tip.offer(words_of), add="+")
        badge = ttk.Label(button, style="Badge.TLabel")
        badge.bind("<Button-1>", lambda _event: button.invoke())
        self._badges[entry.key] = badge
        return button
