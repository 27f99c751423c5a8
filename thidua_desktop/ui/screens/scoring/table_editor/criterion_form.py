"""The card of one row: its fields, those of its rule, and the example."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.fields import field_label, hint
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.fields import Face, Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.inputs import Input, LinesInput, TextInput
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor import rule_choice
from thidua_desktop.ui.screens.scoring.table_editor.example_box import ExampleBox
from thidua_desktop.ui.screens.scoring.table_editor.paragraph_input import ParagraphInput
from thidua_desktop.ui.screens.scoring.table_editor.parameter_inputs import ParametersInput
from thidua_desktop.ui.screens.scoring.table_editor.presenter import Presenter
from thidua_desktop.ui.screens.scoring.table_editor.shapes import FormShown

_KIND: Final = Kind.CRITERION.value
_PARTS: Final = ("THUONG", "TRU")


class CriterionForm:
    """Drawn into the card it is given; what is decided is the presenter's.

    Args:
        card: Where it is drawn.
        presenter: Decides.
        desk: What screens work with.
        drawn: Told when there are other fields.
        to_rows: Gives the keyboard to the list.
    """

    def __init__(
        self,
        card: ttk.Frame,
        presenter: Presenter,
        desk: Desk,
        drawn: Callable[[], None],
        to_rows: Callable[[], None],
    ) -> None:
        self._presenter = presenter
        self._desk = desk
        self._drawn = drawn
        self._to_rows = to_rows
        self._may_edit = False
        self._group = False
        self._gap = theme.px(card, 8)
        self._invite = self._label(card, "Note.TLabel", words.CHOOSE_ROW)
        self._side = ttk.Frame(card, style="Card.TFrame")
        self._title = self._label(self._side, "CardTitle.TLabel")
        self._title.pack(fill="x", pady=(0, theme.px(card, 4)))
        self._build_buttons()
        self._hint = self._label(self._side, "Note.TLabel")
        self._hint.pack(side="bottom", fill="x")
        self.example = ExampleBox(self._side, presenter.try_out)
        self.example.frame.pack(side="bottom", fill="x", pady=(theme.px(card, 4), 0))
        ttk.Frame(self._side, style="Edge.TFrame", height=1).pack(side="bottom", fill="x")
        self.form = Form(self._side, hinted=self._help)
        self.form.frame.pack(fill="both", expand=True)
        self.parameters = self._build_fields()

    # What the presenter calls

    def show_form(self, shown: FormShown | None) -> None:
        """Show a row in the form, or the invitation to choose one."""
        self._hint.configure(text="")
        if shown is None:
            self._may_edit = False
            self.form.fill({})
            self._side.pack_forget()
            self._invite.pack(expand=True)
            return
        self._invite.pack_forget()
        self._side.pack(fill="both", expand=True)
        self._may_edit, self._group = shown.may_edit, shown.is_group
        self._title.configure(text=shown.title)
        self.show_parameters(shown)
        self.form.fill(shown.values, same=shown.same)
        self.form.lock(locked=not shown.may_edit)
        for button in (self._add, self._save, self._discard, self._remove):
            button.state(["!disabled" if shown.may_edit else "disabled"])

    def show_parameters(self, shown: FormShown) -> None:
        """Ask for other parameters, with these values."""
        rule = str(shown.values.get("rule") or "")
        self.parameters.ask(rule, shown.parameters, shown.values.get("parameters"))
        self.form.adopt()
        self._drawn()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields; what belongs to none is shown above the buttons."""
        remarks = [Remark(one.field, one.text, one.doubt) for one in notes]
        homeless = self.form.show(remarks)
        lost: list[Remark] = []
        for remark in homeless:
            name = remark.name.removeprefix("parameters.")
            if not self.parameters.remark(Remark(name, remark.text, remark.doubt)):
                lost.append(remark)
            elif (field := self.parameters.field(name)) is not None and len(homeless) == len(notes):
                field.target.focus_set()
        style = "Error.TLabel" if any(not one.doubt for one in lost) else "Doubt.TLabel"
        self._hint.configure(text="\n".join(one.text for one in lost), style=style)

    def put(self, field: str, text: str) -> None:
        """Put a text into a field, "parameters.x" for one of the rule."""
        outer, _, inner = field.partition(".")
        if inner:
            self.parameters.put(inner, text)
        else:
            self.form.field(outer).set(text)

    def form_values(self) -> Mapping[str, object]:
        """Return what is typed."""
        return self.form.get()

    def form_changed(self) -> bool:
        """Say whether a person changed the form."""
        return self._may_edit and self.form.changed

    def focus_form(self, field: str) -> None:
        """Give the keyboard to a field of the form."""
        outer, _, inner = field.partition(".")
        one = self.parameters.field(inner) if inner else None
        if one is not None:
            one.target.focus_set()
        else:
            self.form.focus(outer)

    def focus_rows(self) -> None:
        """Give the keyboard to the list."""
        self._to_rows()

    # Building

    def _label(self, master: tk.Misc, style: str, text: str = "") -> ttk.Label:
        label = ttk.Label(master, style=style, text=text, justify="left")
        label.bind("<Configure>", lambda event: label.configure(wraplength=event.width))
        return label

    def _build_buttons(self) -> None:
        criteria = self._presenter.criteria
        bar = ttk.Frame(self._side, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(self._gap, 0))
        self._add = ttk.Button(bar, text=words.ADD_NEXT, bootstyle="primary", command=criteria.add)
        self._save = ttk.Button(
            bar, text=window.SAVE, bootstyle="primary outline", command=criteria.save
        )
        self._discard = ttk.Button(
            bar,
            text=window.DISCARD,
            bootstyle="secondary outline",
            command=criteria.cancel,
        )
        for button in (self._add, self._save, self._discard):
            button.pack(side="left", padx=(0, self._gap))
        self._remove = ttk.Button(
            bar, text=window.DELETE, bootstyle="danger outline", command=criteria.remove
        )
        self._remove.pack(side="right")

    def _build_fields(self) -> ParametersInput:
        self.form.build(
            [
                self._face("code", TextInput, required=True, wide=False),
                self._face("part", self._part, wide=False),
                self._face("name", ParagraphInput, required=True),
                self._face("max_points", lambda parent: TextInput(parent, right=True), wide=False),
                self._face("rule", self._rule, wide=False),
                self._face("parameters", self._parameters),
                self._face("indicator", self._indicator),
                self._face("guidance", LinesInput, help_=words.SUGGEST_HINT),
            ]
        )
        made = self.form.field("parameters")
        if not isinstance(made, ParametersInput):
            raise TypeError(made)
        return made

    def _face(
        self,
        name: str,
        make: Callable[[tk.Misc], Input],
        *,
        required: bool = False,
        wide: bool = True,
        help_: str = "",
    ) -> Face:
        label = field_label(_KIND, name)
        return Face(name, label, make, required, wide, help_ or hint(_KIND, name))

    def _part(self, parent: tk.Misc) -> Input:
        options = [(code, code_label("criterion_part", code)) for code in _PARTS]
        return ChoiceInput(parent, [("", words.PLAIN_PART), *options], changed=self._typed)

    def _rule(self, parent: tk.Misc) -> Input:
        return ReferenceInput(
            parent,
            lambda text: rule_choice.offered(text, group=self._group),
            lambda code: code_label("rule", code),
            changed=self._ruled,
        )

    def _parameters(self, parent: tk.Misc) -> Input:
        return ParametersInput(
            parent,
            self._presenter.codes,
            self._help,
            lambda: self._presenter.criteria.ruled(other=False),
            self._typed,
        )

    def _indicator(self, parent: tk.Misc) -> Input:
        records = self._desk.office.records
        return ReferenceInput(
            parent,
            lambda text: records.choices(Kind.INDICATOR, text),
            lambda uid: records.label(Kind.INDICATOR, uid),
            changed=self._typed,
        )

    def _ruled(self) -> None:
        self._presenter.criteria.ruled(other=True)
        self.parameters.focus()

    def _typed(self) -> None:
        self._presenter.criteria.typed()

    def _help(self, text: str) -> None:
        self._hint.configure(text=text, style="Note.TLabel")
