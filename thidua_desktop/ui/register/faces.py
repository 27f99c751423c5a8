"""From a field's spec to the input that fits it."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from datetime import date

from thidua_desktop.domain.fields import Choice, Day, Field, Flag, Ref, Text, Whole
from thidua_desktop.domain.fields import Number as NumberSpec
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.fields import field_label, hint
from thidua_desktop.ui.kit.choices import ChoiceInput, ChoicesInput
from thidua_desktop.ui.kit.days import DayInput
from thidua_desktop.ui.kit.fields import Check, Face, unchecked
from thidua_desktop.ui.kit.inputs import FlagInput, Input, LinesInput, TextInput
from thidua_desktop.ui.kit.nested import NestedInput
from thidua_desktop.ui.kit.references import ReferenceInput, ReferencesInput
from thidua_desktop.ui.register import wording

Find = Callable[[Field, str], list[tuple[str, str]]]
Label = Callable[[str, str], str]

_TALL = 1000


class Faces:
    """Build the inputs of one kind's form."""

    def __init__(self, kind: str, find: Find, label: Label, today: Callable[[], date]) -> None:
        self._kind = kind
        self._find = find
        self._label = label
        self._today = today
        self._redraw: Callable[[str], None] = lambda _name: None
        self._hinted: Callable[[str], None] = lambda _text: None
        self._drawn: Callable[[], None] = lambda: None
        self._check: Check = unchecked

    def wire(
        self,
        redraw: Callable[[str], None],
        hinted: Callable[[str], None],
        drawn: Callable[[], None],
        check: Check,
    ) -> None:
        """Name what to do when a field others depend on changes, and where help goes."""
        self._redraw, self._hinted, self._drawn, self._check = redraw, hinted, drawn, check

    def of(self, fields: list[Field], prefix: str = "") -> list[Face]:
        """Return the faces of these fields."""
        masters = {f.spec.by for f in fields if isinstance(f.spec, Details)}
        return [self._face(field, prefix, field.name in masters) for field in fields]

    def _face(self, field: Field, prefix: str, master: bool) -> Face:  # noqa: FBT001
        label = field_label(self._kind, prefix + field.name)
        bare = isinstance(field.spec, (Flag, Details))
        return Face(
            field.name,
            "" if bare else label,
            lambda parent: self._input(parent, field, label, master=master),
            required=field.spec.required,
            wide=wording.wide(field),
            hint=hint(self._kind, prefix + field.name),
        )

    def _input(self, parent: tk.Misc, field: Field, label: str, *, master: bool) -> Input:
        spec = field.spec
        if isinstance(spec, Flag):
            return FlagInput(parent, label)
        if isinstance(spec, Day):
            return DayInput(parent, self._today)
        if isinstance(spec, (Whole, NumberSpec)):
            return TextInput(parent, right=True)
        if isinstance(spec, (Choice, Choices)):
            return self._choice(parent, field, spec, master=master)
        return self._other(parent, field)

    def _choice(
        self, parent: tk.Misc, field: Field, spec: Choice | Choices, *, master: bool
    ) -> Input:
        options = [(code, code_label(spec.codes.name, code)) for code in spec.codes.values]
        if isinstance(spec, Choices):
            return ChoicesInput(parent, options)
        if not spec.required:
            options.insert(0, ("", ""))
        changed = (lambda: self._redraw(field.name)) if master else None
        return ChoiceInput(parent, options, changed=changed)

    def _other(self, parent: tk.Misc, field: Field) -> Input:
        spec = field.spec
        if isinstance(spec, Ref):
            return ReferenceInput(
                parent,
                lambda text: self._find(field, text),
                lambda id_: self._label(spec.kind, id_),
            )
        if isinstance(spec, Refs):
            return ReferencesInput(
                parent,
                lambda text: self._find(field, text),
                lambda id_: self._label(spec.kind, id_),
            )
        if isinstance(spec, Details):
            return NestedInput(
                parent,
                self._drawn,
                self._hinted,
                lambda name, raw: self._check(f"{field.name}.{name}", raw),
            )
        if isinstance(spec, Parameters):
            return LinesInput(parent, lines=3)
        if isinstance(spec, Text) and spec.lines:
            return LinesInput(parent, lines=4 if spec.limit > _TALL else 3)
        return TextInput(parent)
