"""Reports: choose one, say of what, read its pages, write its words, sign, save and print it."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import ttkbootstrap as ttk

from thidua_desktop.domain.paper import Picture
from thidua_desktop.texts import forms_screen as forms_words
from thidua_desktop.texts import report_screen as words
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.kit import focus, theme
from thidua_desktop.ui.kit.page import Page
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.charts.panel import ChartsPanel
from thidua_desktop.ui.screens.reports.forms.presenter import Presenter as Forms
from thidua_desktop.ui.screens.reports.forms.window import FormsWindow
from thidua_desktop.ui.screens.reports.head.panel import HeadPanel
from thidua_desktop.ui.screens.reports.presenter import CHARTS, HEAD, PREVIEW, WORDS, Presenter
from thidua_desktop.ui.screens.reports.preview.panel import PreviewPanel
from thidua_desktop.ui.screens.reports.printing.presenter import Presenter as Printing
from thidua_desktop.ui.screens.reports.printing.presenter import Question
from thidua_desktop.ui.screens.reports.printing.window import PrintWindow
from thidua_desktop.ui.screens.reports.side import Side
from thidua_desktop.ui.screens.reports.words.panel import WordsPanel

_TABS: Final = (PREVIEW, WORDS, HEAD, CHARTS)


class ReportsScreen:
    """Reports and their parameters on the left; pages, words, signature and charts on the right."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self._page = Page(master, SCREENS["reports"])
        self.frame = self._page.frame
        self.presenter = Presenter(self, desk)
        self.printing = Printing(self, desk, self.presenter.open_pdf)
        self.window: PrintWindow | None = None
        self.forms = Forms(desk, self.presenter.output.show)
        self.forms_window: FormsWindow | None = None
        self._opened = False
        self._held: tk.Misc | None = None  # What had the keyboard when the screen was left.
        body = self._page.body
        body.columnconfigure(1, weight=1)
        body.rowconfigure(0, weight=1)
        self.side = Side(body, self.presenter)
        self.side.frame.grid(row=0, column=0, sticky="ns")
        self._build_buttons()
        self._build_book(body, desk)
        self.presenter.join(
            self.preview.presenter,
            {WORDS: self.words.presenter, HEAD: self.head.presenter},
            self.printing,
        )
        self.frame.bind("<Unmap>", self._unmapped)
        self.frame.bind("<Map>", self._mapped)

    def refresh(self) -> None:
        """Show the reports, the first chosen at first; later, build the pages anew."""
        if self._opened:
            self.presenter.back()
            # The frame looks for a place for the keyboard first.
            self.frame.after(0, self._resume)
            return
        self._opened = True
        self.presenter.open()

    def may_leave(self) -> bool:
        """Save what is typed; say whether it may be left behind."""
        holder = focus.holder(self.frame)
        self._held = holder if focus.inside(self.frame, holder) else None
        return self.presenter.may_leave()

    def act(self, action: str) -> bool:
        """Save, print, search, build anew, or stop building."""
        run = {
            "save": self.presenter.save,
            "print": self.presenter.print_,
            "search": self._search,
            "refresh": self.presenter.refresh,
        }.get(action)
        if action == "cancel":
            return self.presenter.stop()
        if run is not None:
            run()
        return run is not None

    # What the presenter calls

    def show_reports(self, rows: Sequence[Row]) -> None:
        """Show every report."""
        self.side.show_reports(rows)

    def show_chosen(self, place: int) -> None:
        """Select a report in the list."""
        self.side.list.select(place)

    def show_parameters(self, names: Sequence[str], given: Mapping[str, str]) -> None:
        """Ask for these parameters."""
        self.side.show_parameters(names, given)

    def show_given(self, name: str, id: str) -> None:
        """Show what a parameter is."""
        self.side.given[name].set(id)

    def show_asked(self, labels: Mapping[str, str], missing: Mapping[str, str]) -> None:
        """Say what the program took where nothing was chosen, and what there is nothing of."""
        self.side.show_asked(labels, missing)

    def show_tabs(self, keys: Sequence[str], chosen: str) -> None:
        """Show these tabs, one of them in front."""
        front = _TABS.index(chosen)
        self.book.tab(front, state="normal")
        if self.book.index("current") != front:
            self.book.select(front)
        for place, key in enumerate(_TABS):
            self.book.tab(place, state="normal" if key in keys else "hidden")

    def show_charts(self, pictures: Sequence[Picture]) -> None:
        """Show the charts of the report."""
        self.charts.show(pictures)

    def show_may(self, *, make: bool) -> None:
        """Allow files to be made of the report, or not."""
        for button in self.buttons.values():
            button.state(["!disabled" if make else "disabled"])

    def show_saved(self, path: Path | None) -> None:
        """Offer to open the file saved last."""
        self.side.show_saved(path)

    def ask_print(self, question: Question) -> None:
        """Open the window that asks on which printer."""
        self.window = PrintWindow(self.frame.winfo_toplevel(), self.printing, question)
        self.window.show()

    # Building

    def _build_buttons(self) -> None:
        run = self.presenter
        make: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("print", words.PRINT, "printer", run.print_),
            (".pdf", words.SAVE_PDF, "file-earmark-pdf", lambda: run.write(".pdf")),
            (".docx", words.SAVE_DOCX, "file-earmark-word", lambda: run.write(".docx")),
            (".xlsx", words.SAVE_XLSX, "file-earmark-excel", lambda: run.write(".xlsx")),
            ("open_pdf", words.OPEN_PDF, "box-arrow-up-right", run.open_pdf),
            ("open_word", words.OPEN_DOCX, "pencil-square", run.open_word),
        )
        self.buttons = {
            key: self._page.button(text, icon, do, main=key == "print")
            for key, text, icon, do in make
        }
        self.open_forms = ttk.Button(
            self._page.buttons,
            text=forms_words.OPEN,
            icon="file-earmark-richtext",
            bootstyle="secondary outline",
            command=self._ask_form,
        )
        self.open_forms.pack(side="left", before=self.buttons["print"])

    def _build_book(self, body: ttk.Frame, desk: Desk) -> None:
        self.book = ttk.Notebook(body)
        self.book.grid(row=0, column=1, sticky="nsew", padx=(theme.px(body, 10), 0))
        self.preview = PreviewPanel(self.book, desk, self.presenter.built)
        self.words = WordsPanel(self.book, desk)
        self.head = HeadPanel(self.book, desk)
        self.charts = ChartsPanel(self.book)
        self._panels: dict[str, Any] = {
            PREVIEW: self.preview,
            WORDS: self.words,
            HEAD: self.head,
            CHARTS: self.charts,
        }
        for key in _TABS:
            self.book.add(self._panels[key].frame, text=words.TABS[key])
        self.book.enable_traversal()
        self.book.bind("<<NotebookTabChanged>>", lambda _event: self._turned())

    # What the person does

    def _turned(self) -> None:
        key = _TABS[self.book.index("current")]
        if not self._opened:
            return
        self.presenter.turn(key)
        if key == self.presenter.tab and focus.lost(self.frame):
            self._panels[key].enter()

    def _resume(self) -> None:
        """Give the keyboard back to what had it when the screen was left."""
        held, now = self._held, focus.holder(self.frame)
        self._held = None
        if held is not None and held.winfo_exists() and focus.inside(self.frame, now):
            held.focus_set()  # Tk waits until it is on view again.

    def _ask_form(self) -> None:
        root = self.frame.winfo_toplevel()
        self.forms_window = FormsWindow(root, self.forms, self.presenter.asked)
        self.forms_window.show()

    def _search(self) -> None:
        self.presenter.turn(PREVIEW)
        if self.presenter.tab == PREVIEW:
            self.preview.search.focus()

    def _unmapped(self, event: tk.Event[tk.Misc]) -> None:
        if event.widget is self.frame:
            self.presenter.away()

    def _mapped(self, event: tk.Event[tk.Misc]) -> None:
        if event.widget is self.frame and self._opened:
            self.presenter.back()


def build(master: tk.Misc, desk: Desk) -> ReportsScreen:
    """Return the screen."""
    return ReportsScreen(master, desk)
