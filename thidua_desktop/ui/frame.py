"""The frame of the window: navigation on the left, one screen at a time, and the status bar."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import window as words
from thidua_desktop.ui.banner import Banner
from thidua_desktop.ui.entries import Action, ScreenEntry, screen_keys
from thidua_desktop.ui.kit import focus, theme
from thidua_desktop.ui.kit.help import show_help
from thidua_desktop.ui.kit.keys import hotkey
from thidua_desktop.ui.screen import Desk, Screen
from thidua_desktop.ui.sidebar import Sidebar

_NARROW: Final = 1300
_SAID_MS: Final = 12_000


@dataclass(frozen=True, slots=True)
class Status:
    """What the frame says at all times.

    Attributes:
        office: Which office works here.
        role: Of which level it is.
        person: Who works.
        last_exchange: The latest file.
        unsent: What is on its way to others, or not.
        notice: What has to be read before files are exchanged again; "" for nothing.
        badges: How much waits on a screen, by its key.
    """

    office: str
    role: str
    person: str
    last_exchange: str
    unsent: str
    notice: str = ""
    badges: Mapping[str, int] = field(default_factory=dict)


class Frame:
    """Show one screen at a time and send the common actions to it."""

    def __init__(
        self,
        root: ttk.App,
        screens: Sequence[ScreenEntry],
        actions: Sequence[Action],
        status: Callable[[], Status],
        notice_read: Callable[[], None] = lambda: None,
    ) -> None:
        self.root = root
        self._entries = {entry.key: entry for entry in screens}
        self._actions = tuple(actions)
        self._status = status
        self._notice_read = notice_read
        self._screens: dict[str, Screen] = {}
        self._current = ""
        self._desk: Desk | None = None
        self._undo: Callable[[], None] = lambda: None
        self._spoken = 0
        self._build()

    def start(self, desk: Desk, undo: Callable[[], None]) -> None:
        """Hand over what screens work with, bind the keys and show the first screen."""
        self._desk = desk
        self._undo = undo
        self._bind()
        self.refresh_status()
        self.go(next(iter(self._entries)))

    def go(self, key: str) -> None:
        """Show a screen, if the one on view lets go."""
        if key == self._current:
            return
        if self._current and not self._screens[self._current].may_leave():
            self._side.choose(self._current)
            return
        screen = self._screens.get(key) or self._build_screen(key)
        if self._current:
            self._frame(self._screens[self._current]).pack_forget()
        self._current = key
        self._side.choose(key)
        self._frame(screen).pack(fill="both", expand=True)
        screen.refresh()
        self.root.update_idletasks()
        self.enter()

    def enter(self) -> None:
        """Put the keyboard into the screen on view, if nobody has it."""
        if self._current and focus.lost(self.root):
            focus.enter(self._frame(self._screens[self._current]))

    def screens(self) -> tuple[str, ...]:
        """Return the keys of all screens, in their order."""
        return tuple(self._entries)

    @property
    def current(self) -> str:
        """The key of the screen on view."""
        return self._current

    def screen(self, key: str) -> Screen:
        """Return a screen, building it when it was not shown before."""
        return self._screens.get(key) or self._build_screen(key)

    def say(self, sentence: str) -> None:
        """Put a sentence in the status bar for a while; read again what stands beside it."""
        self.refresh_status()
        self._said.configure(text=sentence)
        self._spoken += 1
        spoken = self._spoken
        # The root's timer: one of the label's would outlive it.
        self.root.after(_SAID_MS, lambda: self._fall_silent(spoken))

    def refresh_status(self) -> None:
        """Read again who and where we are, and what was exchanged."""
        status = self._status()
        self._side.show(status.office, status.person, status.role)
        self._last.configure(text=status.last_exchange)
        self._unsent.configure(text=status.unsent)
        self._side.badge(status.badges)
        self.banner.show(status.notice)
        self.root.title(words.window_title(status.office))

    def _fall_silent(self, spoken: int) -> None:
        if spoken == self._spoken and self._said.winfo_exists():
            self._said.configure(text="")

    def may_close(self) -> bool:
        """Say whether the screen on view lets the window close."""
        return not self._current or self._screens[self._current].may_leave()

    # Building

    def _build(self) -> None:
        root = self.root
        self.outer = ttk.Frame(root, style="Page.TFrame")
        self.outer.pack(fill="both", expand=True)
        self._build_status()
        self._side = Sidebar(self.outer, tuple(self._entries.values()), self.go)
        self._side.frame.pack(side="left", fill="y")
        self.banner = Banner(self._side.frame, self._read)
        self._page = ttk.Frame(self.outer, style="Page.TFrame")
        self._page.pack(side="left", fill="both", expand=True)
        self.outer.bind("<Configure>", self._resized)

    def _build_status(self) -> None:
        root = self.root
        bar = ttk.Frame(self.outer, style="Status.TFrame", padding=(theme.px(root, 12), 4))
        bar.pack(side="bottom", fill="x")
        self._sync_icon = ttk.Icon("check-circle-fill", 13, theme.SUCCESS)
        ttk.Label(bar, image=self._sync_icon, style="Status.TLabel").pack(side="left", padx=(0, 6))
        self._last = ttk.Label(bar, style="Status.TLabel")
        self._last.pack(side="left")
        self._unsent = ttk.Label(bar, style="Status.TLabel")
        self._unsent.pack(side="right")
        self._said = ttk.Label(bar, style="Status.TLabel", foreground=theme.SUCCESS)
        self._said.pack(side="right", padx=theme.px(root, 24))

    def _build_screen(self, key: str) -> Screen:
        if self._desk is None:
            raise RuntimeError("the frame is not started")
        screen = self._entries[key].build(self._page, self._desk)
        self._screens[key] = screen
        return screen

    @staticmethod
    def _frame(screen: Screen) -> tk.Widget:
        frame = screen.frame
        if not isinstance(frame, tk.Widget):
            raise TypeError(frame)
        return frame

    # What the person does

    def _bind(self) -> None:
        for action in self._actions:
            for shortcut, run in self._runs(action):
                hotkey(self.root, shortcut, run)

    def _runs(self, action: Action) -> list[tuple[str, Callable[[], None]]]:
        if action.key == "go":
            return [
                (shortcut, lambda key=key: self.go(key))  # type: ignore[misc]
                for key, shortcut in screen_keys(self._entries).items()
            ]
        own = {"undo": self._ask_undo, "help": self._help}
        return [(action.shortcut, own.get(action.key, lambda: self.act(action.key)))]

    def act(self, key: str) -> None:
        """Do one of the common actions on the screen on view."""
        screen = self._screens[self._current]
        if not screen.act(key) and key == "refresh":
            screen.refresh()

    def _read(self) -> None:
        """Take the notice away: what was held back may be done now."""
        self._notice_read()
        self.refresh_status()
        screen = self._screens[self._current]
        screen.refresh()
        focus.enter(self._frame(screen))

    def _ask_undo(self) -> None:
        # A field of several lines has taken the key for its own text already.
        if not isinstance(self.root.focus_get(), tk.Text):
            self._undo()

    def _help(self) -> None:
        screens = [
            (shortcut, words.SCREENS[key]) for key, shortcut in screen_keys(self._entries).items()
        ]
        actions = [
            (action.shortcut, words.ACTIONS[action.key])
            for action in self._actions
            if action.key != "go"
        ]
        show_help(self.root, [*actions, *screens])

    def _resized(self, event: tk.Event[tk.Misc]) -> None:
        self._side.narrow(narrow=event.width < theme.px(self.root, _NARROW))
