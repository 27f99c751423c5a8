"""Questions as windows of their own: modal, Esc turns away, Enter gives the expected answer."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from pathlib import Path
from tkinter import filedialog

import ttkbootstrap as ttk

from thidua_desktop.texts import window as words
from thidua_desktop.ui.asking import FileType, Option
from thidua_desktop.ui.kit import focus as keyboard
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.reading import Reading


class Sheet:
    """A modal window over the main one: a body, and buttons below it."""

    def __init__(self, root: tk.Misc, title: str) -> None:
        self._root = root
        self.answer = ""
        self.window = tk.Toplevel(root, background=theme.CARD)
        self.window.withdraw()
        self.window.title(title)
        self.window.resizable(width=False, height=False)
        gap = theme.px(root, 18)
        self.body = ttk.Frame(self.window, style="Card.TFrame", padding=(gap, gap, gap, gap // 2))
        self.body.pack(fill="both", expand=True)
        self._buttons = ttk.Frame(self.window, style="Card.TFrame", padding=(gap, 4, gap, gap))
        self._buttons.pack(fill="x")
        self._main: tk.Widget | None = None
        self._before = keyboard.holder(root)
        self._held = ""
        self.turned_away_by(self.close)

    def button(self, option: Option, run: Callable[[], None] | None = None) -> ttk.Button:
        """Add a button; without an action it closes the window with its key as the answer."""
        style = "danger" if option.danger else "primary" if option.main else "secondary outline"
        button = ttk.Button(
            self._buttons,
            text=option.text,
            bootstyle=style,
            command=run or (lambda: self.close(option.key)),
        )
        button.pack(side="right", padx=(theme.px(self._root, 8), 0))
        if option.main:
            self._main = button
        return button

    def turned_away_by(self, run: Callable[[], object]) -> None:
        """Let Esc and the window's own cross do something else than close it."""
        self.window.protocol("WM_DELETE_WINDOW", run)
        self.window.bind("<Escape>", lambda _event: run())

    def close(self, answer: str = "") -> None:
        """Close the window with an answer, and give the keyboard back to what had it."""
        self.answer = answer
        self.window.grab_release()
        # Asked from another window that holds everything: that one goes on.
        if self._held and self._root.tk.eval(f"winfo exists {self._held}") == "1":
            self._root.tk.call("grab", "set", self._held)
        keyboard.give_back(self._before, self._root)
        self.window.destroy()

    def show(self, focus: tk.Widget | None = None) -> None:
        """Place the window over the middle of the main one and hold the mouse and keyboard."""
        window, root = self.window, self._root.winfo_toplevel()
        if root.winfo_viewable():
            window.wm_transient(root)
        window.update_idletasks()
        width, height = window.winfo_reqwidth(), window.winfo_reqheight()
        x = root.winfo_rootx() + (root.winfo_width() - width) // 2
        y = root.winfo_rooty() + (root.winfo_height() - height) // 3
        window.geometry(f"+{max(0, x)}+{max(0, y)}")
        window.deiconify()
        window.lift()
        try:
            window.wait_visibility()
        except tk.TclError:
            return  # A short job was over before its window stood on the screen.
        self._held = str(window.tk.call("grab", "current", str(window)))
        window.grab_set()
        (focus or self._main or window).focus_force()

    def ask(self, focus: tk.Widget | None = None) -> str:
        """Show the window and return the answer once it is closed."""
        self.show(focus)
        self._root.wait_window(self.window)
        return self.answer


class Dialogs:
    """The questions of ``asking.Asks`` in real windows."""

    def __init__(self, root: tk.Misc) -> None:
        self._root = root

    def choose(self, title: str, message: str, options: Sequence[Option]) -> str:
        """Return the key of the answer, or "" when the person turned away."""
        sheet = Sheet(self._root, title)
        self._message(sheet, title, message)
        for option in options:
            sheet.button(option)
        return sheet.ask()

    def tell(self, title: str, message: str) -> None:
        """Say something that has to be read."""
        self.choose(title, message, [Option("ok", words.CLOSE, main=True)])

    def problems(self, title: str, lead: str, sentences: Sequence[str]) -> None:
        """Show reasons, one a line, in a list that scrolls."""
        sheet = Sheet(self._root, title)
        self._message(sheet, title, lead)
        self._lines(sheet, "\n".join(f"• {sentence}" for sentence in sentences))
        sheet.button(Option("ok", words.CLOSE, main=True))
        sheet.ask()

    def fault(self, lead: str, detail: str) -> None:
        """Show an unexpected fault, with a way to copy its detail."""
        sheet = Sheet(self._root, words.FAULT_TITLE)
        self._message(sheet, words.FAULT_TITLE, lead)
        self._lines(sheet, detail)
        sheet.button(Option("ok", words.CLOSE, main=True))
        sheet.button(Option("copy", words.COPY), lambda: self._copy(detail))
        sheet.ask()

    def write(self, title: str, message: str, text: str = "") -> str | None:
        """Return a line typed by the person, or None."""
        sheet = Sheet(self._root, title)
        self._message(sheet, title, message)
        line = tk.StringVar(sheet.window, value=text)
        entry = ttk.Entry(sheet.body, textvariable=line, width=48)
        entry.pack(fill="x", pady=(8, 0))
        entry.bind("<Return>", lambda _event: sheet.close("ok"))
        sheet.button(Option("ok", words.ACCEPT, main=True))
        sheet.button(Option("", words.CANCEL))
        kept: list[str] = []
        line.trace_add("write", lambda *_names: kept.append(line.get()))
        return (kept[-1] if kept else text) if sheet.ask(entry) == "ok" else None

    def save_file(self, title: str, folder: Path, name: str, kind: FileType) -> Path | None:
        """Return where to write, or None."""
        chosen = filedialog.asksaveasfilename(
            parent=self._root,
            title=title,
            initialdir=folder,
            initialfile=name,
            defaultextension=kind.suffix,
            filetypes=[(kind.name, kind.patterns)],
        )
        return Path(chosen) if chosen else None

    def open_file(self, title: str, folder: Path, kind: FileType) -> Path | None:
        """Return the file to read, or None."""
        chosen = filedialog.askopenfilename(
            parent=self._root,
            title=title,
            initialdir=folder,
            filetypes=[(kind.name, kind.patterns)],
        )
        return Path(chosen) if chosen else None

    def folder(self, title: str, folder: Path) -> Path | None:
        """Return a folder, or None."""
        chosen = filedialog.askdirectory(parent=self._root, title=title, initialdir=folder)
        return Path(chosen) if chosen else None

    def _message(self, sheet: Sheet, title: str, message: str) -> None:
        ttk.Label(sheet.body, text=title, style="CardTitle.TLabel").pack(anchor="w")
        ttk.Label(
            sheet.body,
            text=message,
            style="CardName.TLabel",
            wraplength=theme.px(self._root, 460),
            justify="left",
        ).pack(anchor="w", pady=(theme.px(self._root, 6), 0))

    def _lines(self, sheet: Sheet, text: str) -> None:
        reading = Reading(sheet.body, width=74, height=min(16, max(4, text.count("\n") + 2)))
        reading.frame.pack(fill="both", expand=True, pady=(theme.px(self._root, 8), 0))
        reading.show(text)

    def _copy(self, text: str) -> None:
        self._root.clipboard_clear()
        self._root.clipboard_append(text)


class ProgressSheet:
    """What is seen while a long job runs; Esc and the button ask it to stop."""

    def __init__(self, root: tk.Misc) -> None:
        self._root = root
        self._sheet: Sheet | None = None

    def opened(self, title: str, cancel: Callable[[], None]) -> None:
        """Show that the job runs."""
        sheet = Sheet(self._root, title)
        ttk.Label(sheet.body, text=title, style="CardTitle.TLabel").pack(anchor="w")
        self._note = ttk.Label(sheet.body, text=words.WORKING, style="Note.TLabel", width=60)
        self._note.pack(anchor="w", pady=(6, 6))
        self._bar = ttk.Progressbar(sheet.body, mode="determinate", length=440, maximum=1)
        self._bar.pack(fill="x")

        def stop() -> None:
            self._note.configure(text=words.STOPPING)
            button.state(["disabled"])
            cancel()

        button = sheet.button(Option("stop", words.STOP), stop)
        sheet.turned_away_by(stop)
        self._sheet = sheet
        sheet.show(button)

    def stepped(self, done: int, total: int) -> None:
        """Show how far it is."""
        if self._sheet is not None and total > 0:
            self._bar.configure(value=done / total)
            self._note.configure(text=words.steps(done, total))

    def closed(self) -> None:
        """Take it away."""
        if self._sheet is not None:
            self._sheet.close()
            self._sheet = None
