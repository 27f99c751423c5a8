"""The first start: which office this is, and who is working."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.services.setup import Setup
from thidua_desktop.texts import screens as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.inputs import FlagInput, TextInput
from thidua_desktop.ui.kit.keys import enter_next
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.page import SearchBox
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.first_start.presenter import Presenter, Typed


class FirstStart:
    """One card in the middle of the window."""

    def __init__(self, master: tk.Misc, setup: Setup, founded: Callable[[], None]) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._presenter = Presenter(self, setup, founded)
        self._unit = ""
        self.role = tk.StringVar(master, value="district")
        edge, self._body = card(self.frame, padding=22)
        edge.place(relx=0.5, rely=0.5, anchor="center")
        self._build()
        self._offer("")

    # What the presenter calls

    def show_units(self, rows: list[Row]) -> None:
        """Show the units to choose from."""
        self._unit = ""
        self.units.show_rows(rows)
        self.show_problem("" if rows else words.FIRST_NO_MATCH)

    def show_problem(self, text: str) -> None:
        """Show what is missing."""
        self._problem.configure(text=text)

    # Building

    def _build(self) -> None:
        body = self._body
        ttk.Frame(body, style="Card.TFrame", width=theme.px(body, 640), height=1).pack()
        self._star = ttk.Icon("star-fill", 30, theme.GOLD)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        ttk.Label(head, image=self._star, style="CardTitle.TLabel").pack(side="left")
        text = ttk.Frame(head, style="Card.TFrame")
        text.pack(side="left", padx=(theme.px(body, 12), 0))
        ttk.Label(text, text=words.FIRST_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        ttk.Label(text, text=words.FIRST_LEAD, style="Note.TLabel").pack(anchor="w")
        self._build_person()
        self._build_role()
        self._build_units()
        self._build_own()
        self._build_foot()

    def _title(self, text: str) -> None:
        ttk.Label(self._body, text=text, style="Field.TLabel").pack(
            anchor="w", pady=(theme.px(self._body, 8), 1)
        )

    def _build_person(self) -> None:
        self._title(words.FIRST_PERSON + " *")
        self.person = TextInput(self._body)
        self.person.frame.pack(fill="x")
        enter_next(self.person.target, self._to_search)

    def _build_role(self) -> None:
        self._title(words.FIRST_ROLE)
        line = ttk.Frame(self._body, style="Card.TFrame")
        line.pack(fill="x")
        for role, label in self._presenter.roles():
            ttk.Radiobutton(
                line,
                text=label,
                value=role,
                variable=self.role,
                command=lambda: self._offer(self.search.entry.get()),
            ).pack(side="left", padx=(0, theme.px(line, 18)))

    def _build_units(self) -> None:
        self._title(words.FIRST_UNIT + " *")
        self.search = SearchBox(self._body, words.FIRST_FIND, self._offer, below=self._to_units)
        self.search.frame.pack(fill="x")
        titles = (words.FIRST_NAME, words.FIRST_CODE, "")
        self.units = RowList(
            self._body,
            columns(titles, (50, 18, 32)),
            selected=self._chosen,
            opened=lambda _place: self.start.focus_set(),
        )
        self.units.tree.configure(height=5)
        self.units.frame.pack(fill="x", pady=(theme.px(self._body, 4), 0))

    def _build_own(self) -> None:
        self.missing = FlagInput(self._body, words.FIRST_MISSING, changed=self._own)
        self.missing.frame.pack(anchor="w", pady=(theme.px(self._body, 8), 0))
        self._own_line = ttk.Frame(self._body, style="Card.TFrame")
        self._own_slot = ttk.Frame(self._body, style="Card.TFrame", height=1)
        self._own_slot.pack(fill="x")
        self.code = TextInput(self._own_line, width=10)
        self.name = TextInput(self._own_line, width=44)
        for column, (title, one) in enumerate(
            ((words.FIRST_CODE, self.code), (words.FIRST_NAME, self.name))
        ):
            ttk.Label(self._own_line, text=title, style="Field.TLabel").grid(
                row=0, column=column, sticky="w", padx=(0, 8)
            )
            one.frame.grid(row=1, column=column, sticky="ew", padx=(0, 8))
        self._own_line.columnconfigure(1, weight=1)

    def _build_foot(self) -> None:
        body = self._body
        self.seed = FlagInput(body, words.FIRST_SEED)
        self.sample = FlagInput(body, words.FIRST_SAMPLE)
        if self._presenter.seeded:
            self.seed.set("1")
            self.seed.frame.pack(anchor="w", pady=(theme.px(body, 8), 0))
            self.sample.frame.pack(anchor="w", pady=(theme.px(body, 4), 0))
        self._problem = ttk.Label(
            body, style="Error.TLabel", wraplength=theme.px(body, 600), justify="left"
        )
        self._problem.pack(fill="x", pady=(theme.px(body, 6), 0))
        self.start = ttk.Button(
            body, text=words.FIRST_START, bootstyle="primary", command=self._start
        )
        self.start.pack(anchor="e", pady=(theme.px(body, 4), 0))

    # What the person does

    def _to_search(self) -> None:
        self.search.focus()

    def _to_units(self) -> None:
        self.units.enter()

    def _offer(self, search: str) -> None:
        self._presenter.offer(self.role.get(), search)

    def _chosen(self, place: int) -> None:
        self._unit = self._presenter.unit(place)
        self.show_problem("")

    def _own(self) -> None:
        if self.missing.get() == "1":
            self._own_line.pack(in_=self._own_slot, fill="x", pady=(4, 0))
            self.code.target.focus_set()
        else:
            self._own_line.pack_forget()
            self._own_slot.configure(height=1)

    def _start(self) -> None:
        own = self.missing.get() == "1"
        self._presenter.found(
            Typed(
                role=self.role.get(),
                unit="" if own else self._unit,
                code=str(self.code.get()) if own else "",
                name=str(self.name.get()) if own else "",
                person=str(self.person.get()),
                seed=self.seed.get() == "1",
                sample=self.sample.get() == "1",
            )
        )


def build(master: tk.Misc, setup: Setup, founded: Callable[[], None]) -> FirstStart:
    """Return the first start; ``founded`` is called when the office is set up."""
    return FirstStart(master, setup, founded)
