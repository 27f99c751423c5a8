"""Rating bands of the table and award quotas of its bloc, each a small grid."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping

import ttkbootstrap as ttk

from thidua_desktop.domain import codes
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.texts.codes import code_label
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.scroller import Scroller
from thidua_desktop.ui.screens.scoring.table_editor.cell_grid import CellGrid, Grid
from thidua_desktop.ui.screens.scoring.table_editor.presenter import Presenter
from thidua_desktop.ui.screens.scoring.table_editor.small_table import CellSpec


class StandingCard:
    """Two grids, one below the other, and the buttons that save them."""

    def __init__(self, master: tk.Misc, presenter: Presenter) -> None:
        self._presenter = presenter
        self._may = False
        self._before: tuple[Grid, Grid] = ({}, {})
        self.frame, outer = card(master)
        self._build_buttons(outer)
        scroller = Scroller(outer)
        scroller.frame.pack(fill="both", expand=True)
        body = scroller.inner
        self._gap = theme.px(body, 8)
        self._head(body, words.STANDING_TITLE)
        self._note(body, words.STANDING_NOTE)
        self.bands = self._grid(body, codes.RATING, "rating", _bands())
        self._head(body, words.QUOTA_TITLE)
        self._bloc = self._note(body, words.QUOTA_NO_BLOC)
        self.quotas = self._grid(body, codes.AWARD_FORM, "award_form", _quotas())
        scroller.adopt(body)

    # What the presenter calls

    def show_standing(
        self, bands: Grid, quotas: Grid, *, may_bands: bool, may_quotas: bool, bloc: str
    ) -> None:
        """Show these values."""
        self.bands.set(bands)
        self.quotas.set(quotas)
        self.bands.lock(locked=not may_bands)
        self.quotas.lock(locked=not may_quotas)
        self._bloc.configure(text=bloc or words.QUOTA_NO_BLOC)
        self._may = may_bands or may_quotas
        self._before = self.standing_values()
        for button in (self._store, self._discard):
            button.state(["!disabled" if self._may else "disabled"])

    def standing_values(self) -> tuple[Grid, Grid]:
        """Return what is typed."""
        return self.bands.get(), self.quotas.get()

    def standing_changed(self) -> bool:
        """Say whether a person changed anything."""
        return self._may and self.standing_values() != self._before

    # Building

    def _build_buttons(self, body: ttk.Frame) -> None:
        bar = ttk.Frame(body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(body, 8), 0))
        self._store = ttk.Button(
            bar, text=words.STANDING_SAVE, bootstyle="primary", command=self._save
        )
        self._store.pack(side="left")
        self._discard = ttk.Button(
            bar,
            text=window.DISCARD,
            bootstyle="secondary outline",
            command=self._presenter.standing.cancel,
        )
        self._discard.pack(side="left", padx=(theme.px(body, 8), 0))

    def _head(self, body: ttk.Frame, text: str) -> None:
        ttk.Label(body, text=text, style="CardTitle.TLabel").pack(anchor="w")

    def _note(self, body: ttk.Frame, text: str) -> ttk.Label:
        label = ttk.Label(body, text=text, style="Note.TLabel", justify="left")
        label.pack(fill="x", pady=(2, self._gap))
        label.bind("<Configure>", lambda event: label.configure(wraplength=event.width))
        return label

    def _grid(
        self, body: ttk.Frame, rows: codes.Codes, labels: str, specs: Mapping[str, CellSpec]
    ) -> CellGrid:
        named = [(code, code_label(labels, code)) for code in rows.values]
        grid = CellGrid(body, named, specs, self._save)
        grid.frame.pack(anchor="w", pady=(0, 2 * self._gap))
        return grid

    def _save(self) -> None:
        self._presenter.standing.save()


def _bands() -> dict[str, CellSpec]:
    title = words.STANDING_COLUMNS
    return {
        "strict": CellSpec(title["strict"], 7, tuple(words.STRICT.items())),
        "lower": CellSpec(title["lower"], 8),
        "least_share": CellSpec(title["least_share"], 8),
        "quota_share": CellSpec(title["quota_share"], 8),
        "quota_of": CellSpec(title["quota_of"], 24, _options(codes.QUOTA_OF)),
        "quota_rounding": CellSpec(title["quota_rounding"], 20, _options(codes.QUOTA_ROUNDING)),
    }


def _quotas() -> dict[str, CellSpec]:
    title = words.QUOTA_COLUMNS
    return {
        "count": CellSpec(title["count"], 8),
        "share": CellSpec(title["share"], 8),
        "rounding": CellSpec(title["rounding"], 20, _options(codes.QUOTA_ROUNDING)),
    }


def _options(known: codes.Codes) -> tuple[tuple[str, str], ...]:
    return tuple((code, code_label(known.name, code)) for code in known.values)
