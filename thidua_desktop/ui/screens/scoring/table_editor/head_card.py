"""The form of the table itself."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.fields import Field, Ref
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import window
from thidua_desktop.texts.fields import field_label
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.fields import Face, Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.inputs import Input
from thidua_desktop.ui.register.faces import Faces
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor import tie_breaks
from thidua_desktop.ui.screens.scoring.table_editor.order_input import OrderInput
from thidua_desktop.ui.screens.scoring.table_editor.presenter import Presenter

_KIND = Kind.CRITERIA_TABLE.value
# Short lists, although their longest words are long: two stand side by side.
_HALF = frozenset({"code", "year", "bloc", "document", "decimals", "not_applicable", "ranking"})


class HeadCard:
    """A form in a card of its own."""

    def __init__(self, master: tk.Misc, presenter: Presenter, desk: Desk) -> None:
        self._presenter = presenter
        self._desk = desk
        self._may_edit = False
        self.frame, body = card(master)
        self._title = ttk.Label(body, style="CardTitle.TLabel")
        self._title.pack(anchor="w", pady=(0, theme.px(body, 6)))
        self._build_buttons(body)
        self._hint = ttk.Label(body, style="Note.TLabel")
        self._hint.pack(side="bottom", fill="x")
        self.form = Form(
            body,
            finished=self._save,
            hinted=self._help,
            check=presenter.head.check,
        )
        self.form.frame.pack(fill="both", expand=True)
        self._build_fields(presenter.head.fields())

    # What the presenter calls

    def show_head(
        self, title: str, values: Mapping[str, object], *, may_edit: bool, same: bool
    ) -> None:
        """Show these values."""
        self._hint.configure(text="")
        self._may_edit = may_edit
        self._title.configure(text=title)
        self.form.fill(values, same=same)
        self.form.lock(locked=not may_edit)
        for button in (self._store, self._discard):
            button.state(["!disabled" if may_edit else "disabled"])

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields; what belongs to none is shown above the buttons."""
        homeless = self.form.show([Remark(one.field, one.text, one.doubt) for one in notes])
        self._hint.configure(text="\n".join(one.text for one in homeless), style="Error.TLabel")

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""
        self.form.field(field).set(text)

    def head_values(self) -> Mapping[str, object]:
        """Return what is typed."""
        return self.form.get()

    def head_changed(self) -> bool:
        """Say whether a person changed the form."""
        return self._may_edit and self.form.changed

    def focus_head(self, field: str) -> None:
        """Give the keyboard to a field of the form."""
        self.form.focus(field or None)

    # Building

    def _build_fields(self, fields: Sequence[Field]) -> None:
        faces = Faces(_KIND, self._find, self._label, self._desk.today)
        made = {face.name: face for face in faces.of(list(fields))}
        made["tie_breaks"] = Face(
            "tie_breaks", field_label(_KIND, "tie_breaks"), self._tie_breaks, wide=True
        )
        self.form.build([_halved(made[field.name]) for field in fields])

    def _build_buttons(self, body: ttk.Frame) -> None:
        bar = ttk.Frame(body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(body, 8), 0))
        self._store = ttk.Button(bar, text=window.SAVE_KEY, bootstyle="primary", command=self._save)
        self._store.pack(side="left")
        self._discard = ttk.Button(
            bar,
            text=window.DISCARD,
            bootstyle="secondary outline",
            command=self._presenter.cancel,
        )
        self._discard.pack(side="left", padx=(theme.px(body, 8), 0))

    def _tie_breaks(self, parent: tk.Misc) -> Input:
        return OrderInput(
            parent,
            lambda text: tie_breaks.offered(self._presenter.criteria.outline, text),
            tie_breaks.said,
        )

    def _find(self, field: Field, search: str) -> list[tuple[str, str]]:
        spec = field.spec
        if not isinstance(spec, Ref):
            return []
        return list(self._desk.office.records.choices(Kind(spec.kind), search))

    def _label(self, kind: str, uid: str) -> str:
        return self._desk.office.records.label(Kind(kind), uid)

    def _save(self) -> None:
        self._presenter.head.save()

    def _help(self, text: str) -> None:
        self._hint.configure(text=text, style="Note.TLabel")


def _halved(face: Face) -> Face:
    wide = face.wide and face.name not in _HALF
    return Face(face.name, face.label, face.make, face.required, wide, face.hint)
