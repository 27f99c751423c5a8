"""The list of one kind of record with the form beside it."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.fields import Details, Field, Ref, Refs
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import window as words
from thidua_desktop.texts.fields import field_label
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.fields import NestedInput, Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.kit.page import SearchBox
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.register.faces import Faces
from thidua_desktop.ui.register.presenter import Presenter, Shown
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk


class Register:
    """A list on the left, one record on the right."""

    def __init__(self, master: tk.Misc, desk: Desk, kind: Kind) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._presenter = Presenter(self, desk, kind)
        self._desk = desk
        self.kind = kind
        self._details: tuple[str, Details] | None = None
        self._may_edit = False
        self._build()
        self.show_record(None)
        desk.operations.listen(frozenset({kind}), self._changed_elsewhere)

    # What the window calls

    def refresh(self) -> None:
        """Read the list again."""
        self._presenter.refresh()

    def may_leave(self) -> bool:
        """Ask about changes that are not saved."""
        return self._presenter.may_leave()

    def act(self, action: str) -> bool:
        """Do one of the common actions."""
        runs = {
            "new": self._new,
            "save": self._presenter.save,
            "search": self.search.focus,
            "cancel": self._presenter.cancel,
            "refresh": self._presenter.refresh,
        }
        if action not in runs:
            return False
        runs[action]()
        return True

    # What the presenter calls

    def show_rows(self, handles: array[int]) -> None:
        """Show these records in the list."""
        self.grid.order(self._presenter.order, descending=self._presenter.descending)
        self.grid.show(handles)
        self._count.configure(text=words.count(len(handles)))
        nothing = words.NO_MATCH if self._presenter.narrowed else words.NO_ROWS
        self._empty.configure(text="" if handles else nothing)
        if handles:
            self._empty.place_forget()
        else:
            self._empty.place(relx=0.5, rely=0.4, anchor="center")

    def show_record(self, shown: Shown | None) -> None:
        """Show a record in the form, or the invitation to choose one."""
        self._hint.configure(text="")
        if shown is None:
            self._may_edit = False
            self._form.fill({})
            self._side.pack_forget()
            self._nothing.pack(expand=True)
            return
        self._nothing.pack_forget()
        self._side.pack(fill="both", expand=True)
        self._may_edit = shown.may_edit
        self._title.configure(text=shown.title)
        self._badge.configure(text="" if shown.may_edit else words.FOREIGN)
        self._draw_details(shown.values)
        self._form.fill(shown.values)
        for button in (self._save, self._discard, self._remove):
            button.state(["!disabled" if shown.may_edit else "disabled"])
        self._remove.state(["disabled" if shown.new else "!disabled"] if shown.may_edit else [])
        if shown.new:
            self._form.focus()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields; what belongs to none is shown above the buttons."""
        remarks = [Remark(one.field, one.text, one.doubt) for one in notes]
        homeless = self._form.show(remarks)
        style = "Error.TLabel" if any(not one.doubt for one in homeless) else "Doubt.TLabel"
        self._hint.configure(text="\n".join(one.text for one in homeless), style=style)

    def select(self, handle: int | None) -> None:
        """Select a record in the list."""
        self.grid.select(handle)

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""
        outer, _, inner = field.rpartition(".")
        one = self._form.field(outer or inner)
        if isinstance(one, NestedInput):
            nested = one.field(inner)
            if nested is not None:
                nested.set(text)
        else:
            one.set(text)

    def form_values(self) -> Mapping[str, object]:
        """Return what is typed."""
        return self._form.get()

    def form_before(self) -> Mapping[str, object]:
        """Return what the form was filled with."""
        return self._form.before

    def form_changed(self) -> bool:
        """Say whether a person changed the form."""
        return self._may_edit and self._form.changed

    @property
    def form(self) -> Form:
        """The form beside the list."""
        return self._form

    # Building

    def _build(self) -> None:
        gap = theme.px(self.frame, 12)
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(0, weight=1)
        left, self._list = card(self.frame, padding=12)
        left.grid(row=0, column=0, sticky="nsew")
        right, self._right = card(self.frame, padding=14)
        right.grid(row=0, column=1, sticky="nsew", padx=(gap, 0))
        self._right.configure(width=theme.px(self.frame, 440))
        self._right.pack_propagate(flag=False)
        self._build_list()
        self._build_form()

    def _build_list(self) -> None:
        gap = theme.px(self.frame, 8)
        bar = ttk.Frame(self._list, style="Card.TFrame")
        bar.pack(fill="x", pady=(0, gap))
        self.search = SearchBox(bar, words.SEARCH, self._presenter.search)
        self.search.frame.pack(side="left")
        add = ttk.Button(
            bar, text=words.NEW, icon="plus-lg", bootstyle="success outline", command=self._new
        )
        add.pack(side="right")
        add.state(["!disabled" if self._presenter.may_add else "disabled"])
        filters = self._presenter.filters()
        if filters:
            second = ttk.Frame(self._list, style="Card.TFrame")
            second.pack(fill="x", pady=(0, gap))
            for place, field in enumerate(filters):
                self._filter(second, field, place)
        self.grid = Grid(
            self._list,
            self._presenter.columns(),
            self._presenter.rows,
            selected=self._presenter.select,
            opened=lambda _handle: self._form.focus(),
            sorted_by=self._presenter.sort,
        )
        self._count = ttk.Label(self._list, style="Note.TLabel")
        self._count.pack(side="bottom", anchor="w", pady=(gap // 2, 0))
        self.grid.frame.pack(fill="both", expand=True)
        self._empty = ttk.Label(self.grid.tree, style="Note.TLabel")

    def _filter(self, bar: ttk.Frame, field: Field, place: int) -> None:
        box = ttk.Frame(bar, style="Card.TFrame")
        box.grid(row=0, column=place, sticky="ew", padx=(theme.px(bar, 12) if place else 0, 0))
        bar.columnconfigure(place, weight=1)
        label = field_label(self.kind.value, field.name)
        ttk.Label(box, text=label, style="Note.TLabel").pack(side="left", padx=(0, 4))
        if isinstance(field.spec, (Ref, Refs)):
            kind = field.spec.kind
            one: ReferenceInput | ChoiceInput = ReferenceInput(
                box,
                lambda text: [("", words.FILTER_ALL), *self._presenter.choices(field, text)],
                lambda id_: self._presenter.label(kind, id_),
                changed=lambda: self._presenter.filter(field.name, str(one.get())),
            )
        else:
            one = ChoiceInput(
                box,
                self._presenter.options(field),
                changed=lambda: self._presenter.filter(field.name, str(one.get())),
            )
            one.set("")
        one.frame.pack(side="left", fill="x", expand=True)

    def _build_form(self) -> None:
        self._nothing = ttk.Label(
            self._right,
            text=words.NOTHING_CHOSEN,
            style="Note.TLabel",
            wraplength=theme.px(self.frame, 300),
            justify="center",
        )
        self._side = ttk.Frame(self._right, style="Card.TFrame")
        self._title = ttk.Label(
            self._side,
            style="CardTitle.TLabel",
            wraplength=theme.px(self.frame, 400),
            justify="left",
        )
        self._title.pack(fill="x")
        self._badge = ttk.Label(self._side, style="Doubt.TLabel")
        self._badge.pack(fill="x", pady=(0, theme.px(self.frame, 4)))
        self._build_buttons()
        self._form = Form(self._side, finished=self._save_form, hinted=self._help)
        self._form.frame.pack(fill="both", expand=True)
        faces = Faces(
            self.kind.value, self._presenter.choices, self._presenter.label, self._desk.today
        )
        faces.wire(lambda _name: self._draw_details(self._form.get()), self._help, self._adopt)
        self._faces = faces
        fields = self._presenter.fields()
        self._form.build(faces.of(fields))
        for field in fields:
            if isinstance(field.spec, Details):
                self._details = (field.name, field.spec)

    def _build_buttons(self) -> None:
        gap = theme.px(self.frame, 8)
        bar = ttk.Frame(self._side, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(gap, 0))
        self._hint = ttk.Label(
            self._side,
            style="Note.TLabel",
            wraplength=theme.px(self.frame, 400),
            justify="left",
        )
        self._hint.pack(side="bottom", fill="x")
        self._save = ttk.Button(
            bar, text=words.SAVE_KEY, bootstyle="primary", command=self._presenter.save
        )
        self._save.pack(side="left")
        self._discard = ttk.Button(
            bar,
            text=words.DISCARD,
            bootstyle="secondary outline",
            command=self._presenter.cancel,
        )
        self._discard.pack(side="left", padx=(gap, 0))
        self._remove = ttk.Button(
            bar, text=words.DELETE, bootstyle="danger outline", command=self._presenter.remove
        )
        self._remove.pack(side="right")

    def _new(self) -> None:
        self._presenter.new()

    def _save_form(self) -> None:
        self._presenter.save()

    def _help(self, text: str) -> None:
        self._hint.configure(text=text, style="Note.TLabel")

    def _adopt(self) -> None:
        if hasattr(self, "_form"):
            self._form.adopt()

    def _draw_details(self, values: Mapping[str, object]) -> None:
        """Draw the further fields that belong to the value of another field."""
        if self._details is None:
            return
        name, spec = self._details
        nested = self._form.field(name)
        if isinstance(nested, NestedInput):
            further = spec.fields_of.get(str(values.get(spec.by)), ())
            nested.rebuild(self._faces.of(list(further), f"{name}."))

    def _changed_elsewhere(self) -> None:
        if self.frame.winfo_ismapped():
            self._presenter.refresh()
