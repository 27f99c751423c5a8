"""The first screen."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.charts import Chart
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import charts, window
from thidua_desktop.texts import screens as words
from thidua_desktop.texts.fields import field_label
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import NumberCard, card
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.drawing import ChartCanvas
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.page import Page
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.overview.presenter import LATEST, Fact, Presenter

_WIDTHS = (14, 46, 20, 20)
_CARDS = (
    (words.CARD_CAMPAIGNS, "flag-fill", theme.PRIMARY),
    (words.CARD_ACTIVITIES, "calendar-check-fill", theme.SUCCESS),
    (words.CARD_INDICATORS, "bullseye", theme.AMBER),
    (words.CARD_SCORE, "award-fill", theme.DANGER),
)


class Overview:
    """Cards, the latest activities, targets and months as charts."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self._page = Page(master, window.SCREENS["overview"])
        self.frame = self._page.frame
        self._desk = desk
        self._years: tuple[int, ...] = ()
        self._year: ChoiceInput | None = None
        self.presenter = Presenter(self, desk)
        self._slot = ttk.Frame(self._page.buttons, style="Page.TFrame")
        self._slot.pack(side="left")
        self._page.button(words.SYNC_NOW, "arrow-repeat", lambda: desk.go("exchange"), main=True)
        self._build_cards()
        self._build_lists()
        desk.operations.listen(frozenset(Kind), self._changed)

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()

    def may_leave(self) -> bool:
        """Let go at any time: nothing is typed here."""
        return True

    def act(self, action: str) -> bool:
        """Begin an activity on Ctrl+N."""
        if action == "new":
            self._add()
        return action == "new"

    # What the presenter calls

    def show_years(self, years: Sequence[int], year: int) -> None:
        """Offer the years there are."""
        if self._years != tuple(years) or self._year is None:
            self._years = tuple(years)
            if self._year is not None:
                self._year.frame.destroy()
            self._year = ChoiceInput(
                self._slot, [(str(one), str(one)) for one in years], changed=self._choose, width=7
            )
            self._year.frame.pack()
        self._year.set(str(year))

    def show_note(self, text: str) -> None:
        """Show what the numbers are of."""
        self._page.note(text)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show the four numbers."""
        for one, fact in zip(self.cards, facts, strict=True):
            one.show(fact.number, fact.note, fact.share)

    def show_latest(self, rows: Sequence[Row]) -> None:
        """Show the latest activities."""
        self.latest.show_rows(rows, keep=True)

    def show_progress(self, chart: Chart | None) -> None:
        """Show how far the targets are reached."""
        self.progress.show(chart, words.PROGRESS_NONE)

    def show_months(self, chart: Chart | None) -> None:
        """Show the activities of each month."""
        self.months.show(chart, charts.NO_ACTIVITIES)

    # Building

    def _build_cards(self) -> None:
        row = ttk.Frame(self._page.body, style="Page.TFrame")
        row.pack(fill="x")
        gap = theme.px(row, 12)
        self.cards = [NumberCard(row, *one) for one in _CARDS]
        for column, one in enumerate(self.cards):
            one.frame.grid(row=0, column=column, sticky="nsew", padx=(0 if not column else gap, 0))
            row.columnconfigure(column, weight=1, uniform="card")

    def _build_lists(self) -> None:
        body = self._page.body
        gap = theme.px(body, 12)
        lower = ttk.Frame(body, style="Page.TFrame")
        lower.pack(fill="both", expand=True, pady=(gap, 0))
        lower.columnconfigure(0, weight=7, uniform="part")
        lower.columnconfigure(1, weight=3, uniform="part")
        lower.rowconfigure(0, weight=1)
        left, inner = card(lower, padding=12)
        left.grid(row=0, column=0, sticky="nsew")
        self._build_latest(inner)
        right, inner = card(lower)
        right.grid(row=0, column=1, sticky="nsew", padx=(gap, 0))
        self._build_charts(inner)

    def _build_charts(self, body: ttk.Frame) -> None:
        """Build the targets above and the months below, each as high as it needs."""
        body.columnconfigure(0, weight=1)
        for row, title, weight in ((0, words.PROGRESS, 3), (2, charts.OVERVIEW_MONTHS, 2)):
            label = ttk.Label(body, text=title, style="CardTitle.TLabel")
            label.grid(row=row, column=0, sticky="w", pady=(theme.px(body, 8) if row else 0, 0))
            body.rowconfigure(row + 1, weight=weight, uniform="chart")
        self.progress, self.months = ChartCanvas(body), ChartCanvas(body)
        for row, chart in ((1, self.progress), (3, self.months)):
            chart.frame.configure(height=theme.px(body, 80))
            chart.frame.grid(row=row, column=0, sticky="nsew", pady=(theme.px(body, 6), 0))

    def _build_latest(self, body: ttk.Frame) -> None:
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x", pady=(0, theme.px(body, 8)))
        ttk.Label(head, text=words.LATEST, style="CardTitle.TLabel").pack(side="left")
        ttk.Button(
            head, text=window.NEW, icon="plus-lg", bootstyle="success outline", command=self._add
        ).pack(side="right")
        titles = [field_label(Kind.ACTIVITY.value, name) for name in LATEST]
        self.latest = RowList(
            body, columns(titles, _WIDTHS), opened=lambda _place: self._desk.go("activities")
        )
        self.latest.frame.pack(fill="both", expand=True)

    def _choose(self) -> None:
        if self._year is not None:
            self.presenter.choose(int(str(self._year.get())))

    def _add(self) -> None:
        self._desk.go("activities")
        self._desk.do("new")

    def _changed(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()


def build(master: tk.Misc, desk: Desk) -> Overview:
    """Return the screen."""
    return Overview(master, desk)
