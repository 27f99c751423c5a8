"""The card of one record: its name, its form, and what can be done with it."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.sets import Details
from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.fields import Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.nested import NestedInput
from thidua_desktop.ui.register.faces import Faces
from thidua_desktop.ui.register.presenter import Presenter, Shown
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk


class RecordForm:
    """Drawn into the card it is given."""

    def __init__(self, card: ttk.Frame, presenter: Presenter, desk: Desk) -> None:
        self._card = card
        self._presenter = presenter
        self._details: tuple[str, Details] | None = None
        self._may_edit = False
        self._room = theme.px(card, 400)
        self._nothing = self._label(card, "Note.TLabel", words.NOTHING_CHOSEN)
        self._side = ttk.Frame(card, style="Card.TFrame")
        self._title = self._label(self._side, "CardTitle.TLabel")
        self._title.pack(fill="x")
        self._badge = self._label(self._side, "Doubt.TLabel")
        self._badge.pack(fill="x", pady=(0, theme.px(card, 4)))
        self._build_buttons()
        self.form = Form(
            self._side, finished=self._finish, hinted=self._help, check=presenter.check
        )
        self.form.frame.pack(fill="both", expand=True)
        self._faces = self._build_fields(desk)

    def show(self, shown: Shown | None) -> None:
        """Show a record, or the invitation to choose one."""
        self._hint.configure(text="")
        if shown is None:
            self._may_edit = False
            self.form.fill({})
            self._side.pack_forget()
            self._nothing.pack(expand=True)
            return
        self._nothing.pack_forget()
        self._side.pack(fill="both", expand=True)
        self._may_edit = shown.may_edit
        self._title.configure(text=shown.title)
        self._badge.configure(text=_badge(shown))
        self._draw_details(shown.values)
        self.form.fill(shown.values, same=shown.same)
        self.form.lock(locked=not shown.may_edit)
        for button in (self._save, self._discard):
            button.state(["!disabled" if shown.may_edit else "disabled"])
        may_remove = shown.may_edit and not shown.new
        self._remove.state(["!disabled" if may_remove else "disabled"])
        if shown.new:
            self.form.focus()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields; what belongs to none is shown above the buttons."""
        homeless = self.form.show([Remark(one.field, one.text, one.doubt) for one in notes])
        style = "Error.TLabel" if any(not one.doubt for one in homeless) else "Doubt.TLabel"
        self._hint.configure(text="\n".join(one.text for one in homeless), style=style)

    def put(self, field: str, text: str) -> None:
        """Put a text into a field, "details.x" for a further one."""
        outer, _, inner = field.rpartition(".")
        one = self.form.field(outer or inner)
        target = one.field(inner) if isinstance(one, NestedInput) else one
        if target is not None:
            target.set(text)

    @property
    def changed(self) -> bool:
        """Whether a person changed a record that may be changed."""
        return self._may_edit and self.form.changed

    def _label(self, master: tk.Misc, style: str, text: str = "") -> ttk.Label:
        return ttk.Label(master, style=style, text=text, wraplength=self._room, justify="left")

    def _build_fields(self, desk: Desk) -> Faces:
        listing = self._presenter.list
        faces = Faces(listing.kind.value, listing.choices, listing.label, desk.today)
        faces.wire(
            lambda _name: self._draw_details(self.form.get()),
            self._help,
            self.form.adopt,
            self._presenter.check,
        )
        fields = self._presenter.fields()
        self.form.build(faces.of(fields))
        for field in fields:
            if isinstance(field.spec, Details):
                self._details = (field.name, field.spec)
        return faces

    def _build_buttons(self) -> None:
        gap = theme.px(self._card, 8)
        bar = ttk.Frame(self._side, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(gap, 0))
        self._hint = self._label(self._side, "Note.TLabel")
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

    def _draw_details(self, values: Mapping[str, object]) -> None:
        """Draw the further fields that belong to the value of another field."""
        if self._details is None:
            return
        name, spec = self._details
        nested = self.form.field(name)
        if isinstance(nested, NestedInput):
            further = spec.fields_of.get(str(values.get(spec.by)), ())
            nested.rebuild(self._faces.of(list(further), f"{name}."))

    def _finish(self) -> None:
        self._presenter.save()

    def _help(self, text: str) -> None:
        self._hint.configure(text=text, style="Note.TLabel")


def _badge(shown: Shown) -> str:
    said = [words.SAMPLE] if shown.sample else []
    said += [] if shown.may_edit else [words.FOREIGN]
    return " · ".join(said)
