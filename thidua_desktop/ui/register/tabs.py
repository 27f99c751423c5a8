"""A screen of several panels, one a tab; a panel is built when its tab is first seen."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.ui.kit import focus, theme
from thidua_desktop.ui.kit.page import Page
from thidua_desktop.ui.register.view import Register
from thidua_desktop.ui.screen import Desk


class Panel(Protocol):
    """What a tab holds: a small screen."""

    @property
    def frame(self) -> tk.Widget:
        """The widget to put in the tab."""

    def refresh(self) -> None:
        """Read everything again."""

    def may_leave(self) -> bool:
        """Say whether another tab may take the place."""

    def act(self, action: str) -> bool:
        """Do one of the common actions."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key, its words, and how its panel is built."""

    key: str
    title: str
    build: Callable[[Any], Panel]


def of_kind(kind: Kind, desk: Desk) -> Tab:
    """Return the tab of a kind's register."""
    return Tab(kind.value, kind_label(kind.value), lambda master: Register(master, desk, kind))


class Tabs:
    """One panel, or several under tabs, below the title of a screen."""

    def __init__(self, master: tk.Misc, title: str, tabs: Sequence[Tab]) -> None:
        self.page = Page(master, title)
        self.frame = self.page.frame
        self.tabs = tuple(tabs)
        self._panels: dict[str, Panel] = {}
        self._place = 0
        self._before: tk.Misc | None = None
        self._book: ttk.Notebook | None = None
        self._slots: list[ttk.Frame] = [self.page.body]
        if len(self.tabs) > 1:
            self._build_book()

    @property
    def panel(self) -> Any:
        """The panel on view."""
        tab = self.tabs[self._place]
        if tab.key not in self._panels:
            self._panels[tab.key] = tab.build(self._slots[self._place])
            gap = theme.px(self.frame, 8) if self._book is not None else 0
            self._panels[tab.key].frame.pack(fill="both", expand=True, pady=(gap, 0))
        return self._panels[tab.key]

    def show(self, key: str) -> Any:
        """Turn to a tab and return its panel."""
        return self.turn([tab.key for tab in self.tabs].index(key))

    def turn(self, place: int) -> Any:
        """Turn to the tab at a place, the keyboard with it, and return its panel."""
        if self._book is not None:
            self._book.select(place)
            self._turned()
        return self.panel

    def retitle(self, key: str, title: str) -> None:
        """Write other words on a tab."""
        if self._book is not None:
            self._book.tab([tab.key for tab in self.tabs].index(key), text=title)

    def enter(self) -> None:
        """Take the keyboard, into the panel on view."""
        focus.enter(self.panel.frame)

    def refresh(self) -> None:
        """Read the panel on view again."""
        self.panel.refresh()

    def may_leave(self) -> bool:
        """Ask about changes in the panel on view."""
        left: bool = self.panel.may_leave()
        return left

    def act(self, action: str) -> bool:
        """Do one of the common actions in the panel on view."""
        done: bool = self.panel.act(action)
        return done

    def _build_book(self) -> None:
        book = ttk.Notebook(self.page.body)
        book.pack(fill="both", expand=True)
        self._slots = [ttk.Frame(book, style="Page.TFrame") for _tab in self.tabs]
        for slot, tab in zip(self._slots, self.tabs, strict=True):
            book.add(slot, text=tab.title)
        book.enable_traversal()
        book.bind("<<NotebookTabChanged>>", lambda _event: self._turned())
        book.bind("<Button-1>", lambda _event: self._pressed())
        for key, step in (("<Left>", -1), ("<Right>", 1)):
            book.bind(key, self._walker(step))
        self._book = book

    def _pressed(self) -> None:
        """Note who has the keyboard before the notebook takes it."""
        self._before = focus.holder(self.frame)

    def _walker(self, step: int) -> Callable[[tk.Event[tk.Misc]], str]:
        """Return what an arrow key does on the tabs: the next one, the keyboard stays on them."""

        def walk(_event: tk.Event[tk.Misc]) -> str:
            if self._book is not None and 0 <= self._place + step < len(self.tabs):
                self.turn(self._place + step)
                self._book.focus_set()
            return "break"

        return walk

    def _turned(self) -> None:
        if self._book is None:
            return
        place = self._book.index("current")
        before, self._before = self._before, None
        if place == self._place:
            return
        if not self.panel.may_leave():
            self._stay(self._book, before)
            return
        self._place = place
        self.panel.refresh()
        self.enter()

    def _stay(self, book: ttk.Notebook, before: tk.Misc | None) -> None:
        book.select(self._place)
        book.update_idletasks()
        panel = self.panel.frame
        # A refusal has led to the field it is about already.
        if focus.inside(panel, focus.holder(book)):
            return
        if before is not None and focus.inside(panel, before):
            before.focus_set()
        else:
            self.enter()


def registers(master: tk.Misc, desk: Desk, title: str, kinds: Sequence[Kind]) -> Tabs:
    """Return a screen of one register, or of several under tabs."""
    return Tabs(master, title, [of_kind(kind, desk) for kind in kinds])
