"""The line of filters above a list."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.domain.fields import Field, Ref
from thidua_desktop.domain.sets import Refs
from thidua_desktop.texts import window as words
from thidua_desktop.texts.fields import field_label
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.register.listing import Listing


class FilterBar:
    """One choice or reference for each filter of a list."""

    def __init__(
        self, master: tk.Misc, listing: Listing, chosen: Callable[[str, str], None]
    ) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._listing = listing
        self._chosen = chosen
        for place, field in enumerate(listing.filters()):
            self._add(field, place)

    def _add(self, field: Field, place: int) -> None:
        box = ttk.Frame(self.frame, style="Card.TFrame")
        gap = theme.px(self.frame, 12) if place else 0
        box.grid(row=0, column=place, sticky="ew", padx=(gap, 0))
        self.frame.columnconfigure(place, weight=1)
        label = field_label(self._listing.kind.value, field.name)
        ttk.Label(box, text=label, style="Note.TLabel").pack(side="left", padx=(0, 4))
        self._input(box, field).frame.pack(side="left", fill="x", expand=True)

    def _input(self, box: ttk.Frame, field: Field) -> ReferenceInput | ChoiceInput:
        spec = field.spec
        one: ReferenceInput | ChoiceInput

        def changed() -> None:
            self._chosen(field.name, str(one.get()))

        if isinstance(spec, (Ref, Refs)):
            kind = spec.kind
            one = ReferenceInput(
                box,
                lambda text: [("", words.FILTER_ALL), *self._listing.choices(field, text)],
                lambda id_: self._listing.label(kind, id_),
                changed=changed,
            )
        else:
            one = ChoiceInput(box, self._listing.options(field), changed=changed)
            one.set("")
        return one
