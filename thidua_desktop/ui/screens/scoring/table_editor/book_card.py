"""The preview of a table in a workbook: its columns, rows, faults and suggestions."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.fields import field_label
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.fields import Face, Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.inputs import FlagInput, TextInput
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screens.scoring.table_editor.book import Book
from thidua_desktop.ui.screens.scoring.table_editor.book_lines import FIELDS, BookShown

_KIND: Final = Kind.CRITERIA_TABLE.value
_ROWS: Final = (8, 10, 54, 12, 26)
_PROBLEMS: Final = (8, 20, 18, 60)
_HINTS: Final = (8, 10, 34, 48)
_FINDINGS: Final = (10, 10, 80)


class BookCard:
    """Lists on the left, what is to be said of the table on the right."""

    def __init__(self, master: tk.Misc, book: Book) -> None:
        self._book = book
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(0, weight=1)
        gap = theme.px(self.frame, 10)
        left, body = card(self.frame, padding=12)
        left.grid(row=0, column=0, sticky="nsew")
        right, side = card(self.frame, padding=12)
        right.grid(row=0, column=1, sticky="nsew", padx=(gap, 0))
        side.configure(width=theme.px(self.frame, 400))
        side.pack_propagate(flag=False)
        self._build_lists(body)
        self._build_side(side)

    # What the presenter calls

    def show_book(self, shown: BookShown) -> None:
        """Show a file."""
        self._lead.configure(text=shown.lead)
        for lists, rows in (
            (self.rows, shown.rows),
            (self.problems, shown.problems),
            (self.hints, shown.hints),
            (self.findings, shown.findings),
        ):
            lists.show_rows(rows)
        counts = (len(shown.problems), len(shown.hints), len(shown.findings))
        for place, (title, count) in enumerate(
            zip(words.BOOK_TABS[1:], counts, strict=True), start=1
        ):
            self._tabs.tab(place, text=words.counted(title, count))
        self._tabs.select(1 if shown.wrong else 0)
        self._matching(shown.columns)
        self._choices(shown)
        self.form.fill(shown.fields)
        self.suggest.set("1" if shown.suggested else "0")
        self.suggest.frame.configure(text=words.take_hints(len(shown.hints)))  # type: ignore[call-arg]
        self._hint.configure(
            text=words.cells_wrong(shown.wrong) if shown.wrong else "", style="Error.TLabel"
        )
        self.take.state(["disabled" if shown.wrong else "!disabled"])
        (self._again if shown.wrong else self.take).focus_set()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under the fields."""
        self.form.show([Remark(one.field, one.text, one.doubt) for one in notes])

    def book_values(self) -> tuple[Mapping[str, str], str, bool]:
        """Return the fields typed, the table to go into, and whether suggestions are taken."""
        fields = {name: str(text) for name, text in self.form.get().items()}
        return fields, self._into.get(), self.suggest.get() == "1"

    # Building

    def _build_lists(self, body: ttk.Frame) -> None:
        ttk.Label(body, text=words.IMPORT_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self._lead = ttk.Label(body, style="CardName.TLabel")
        self._lead.pack(anchor="w", pady=(2, theme.px(body, 6)))
        self._tabs = ttk.Notebook(body)
        self._tabs.pack(fill="both", expand=True)
        made = []
        for title, heads, widths in (
            (words.BOOK_TABS[0], words.BOOK_ROWS, _ROWS),
            (words.BOOK_TABS[1], words.BOOK_PROBLEMS, _PROBLEMS),
            (words.BOOK_TABS[2], words.BOOK_HINTS, _HINTS),
            (words.BOOK_TABS[3], words.CHECK_COLUMNS, _FINDINGS),
        ):
            one = RowList(self._tabs, columns(heads, widths, right=(3,) if widths is _ROWS else ()))
            self._tabs.add(one.frame, text=title)
            made.append(one)
        self.rows, self.problems, self.hints, self.findings = made

    def _build_side(self, side: ttk.Frame) -> None:
        gap = theme.px(side, 8)
        bar = ttk.Frame(side, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(gap, 0))
        self._hint = ttk.Label(side, style="Note.TLabel", justify="left")
        self._hint.pack(side="bottom", fill="x")
        self._hint.bind("<Configure>", lambda event: self._hint.configure(wraplength=event.width))
        self._head(side, words.BOOK_MATCHING)
        self._columns = ttk.Frame(side, style="Card.TFrame")
        self._columns.pack(fill="x")
        self._missing = ttk.Label(side, style="Note.TLabel", justify="left")
        self._missing.pack(fill="x", pady=(0, gap))
        self._missing.bind(
            "<Configure>", lambda event: self._missing.configure(wraplength=event.width)
        )
        self._head(side, words.BOOK_TABLE)
        self._into = tk.StringVar(side)
        self._targets = ttk.Frame(side, style="Card.TFrame")
        self._targets.pack(fill="x")
        self.form = Form(side)
        self.suggest = FlagInput(side, "", changed=self._book.again)
        self.suggest.frame.pack(side="bottom", anchor="w", pady=(gap, 0))
        self.form.frame.pack(fill="both", expand=True)
        self.form.build([_face(name) for name in FIELDS])
        self.take = ttk.Button(
            bar, text=words.TAKE, icon="check-lg", bootstyle="primary", command=self._book.save
        )
        self._again = ttk.Button(
            bar, text=words.READ_AGAIN, bootstyle="primary outline", command=self._book.again
        )
        leave = ttk.Button(
            bar, text=words.LEAVE, bootstyle="secondary outline", command=self._book.cancel
        )
        for button in (self.take, self._again, leave):
            button.pack(side="left", padx=(0, gap))

    def _head(self, side: ttk.Frame, text: str) -> None:
        ttk.Label(side, text=text, style="Section.TLabel").pack(anchor="w")

    def _matching(self, found: Sequence[tuple[str, str]]) -> None:
        for child in self._columns.winfo_children():
            child.destroy()
        for place, (label, spot) in enumerate(one for one in found if one[1]):
            ttk.Label(self._columns, text=label, style="Field.TLabel").grid(
                row=place, column=0, sticky="w", padx=(0, theme.px(self._columns, 12))
            )
            ttk.Label(self._columns, text=spot, style="CardName.TLabel").grid(
                row=place, column=1, sticky="w"
            )
        missing = [label for label, spot in found if not spot]
        self._missing.configure(text=words.no_columns(missing) if missing else "")

    def _choices(self, shown: BookShown) -> None:
        for child in self._targets.winfo_children():
            child.destroy()
        self._into.set(shown.into)
        if shown.draft is None:
            self._targets.configure(height=1)
            return
        for uid, text in (("", words.INTO_NEW), shown.draft):
            ttk.Radiobutton(
                self._targets,
                text=text,
                value=uid,
                variable=self._into,
                command=self._book.again,
            ).pack(anchor="w")


def _face(name: str) -> Face:
    narrow = name != "name"
    return Face(name, field_label(_KIND, name), TextInput, required=True, wide=not narrow)
