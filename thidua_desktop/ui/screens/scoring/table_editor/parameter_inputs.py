"""The fields of a rule: one input for each parameter, of its own kind."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from thidua_desktop.domain.scoring.parameters import NONE, TYPED, Parameter
from thidua_desktop.domain.words import fold
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.parameters import option_label, parameter_hint, parameter_label
from thidua_desktop.ui.kit.choices import ChoiceInput, Options
from thidua_desktop.ui.kit.fields import Face, FieldGrid
from thidua_desktop.ui.kit.inputs import Input, Raw, TextInput
from thidua_desktop.ui.kit.nested import FieldGroup
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.screens.scoring.table_editor import rule_tables
from thidua_desktop.ui.screens.scoring.table_editor.codes_input import CodesInput, Criteria
from thidua_desktop.ui.screens.scoring.table_editor.limit_input import LimitInput

_LONG_WORDS: Final = 22


class ParametersInput(FieldGroup):
    """The fields of the rule that is chosen, drawn anew for another rule.

    Args:
        criteria: Gives the table's criteria, to pick from.
        hinted: Shows a line of help.
        chosen: Told when a word is chosen: others may matter then.
        changed: Told when anything else changes without a key.
    """

    def __init__(
        self,
        master: tk.Misc,
        criteria: Criteria,
        hinted: Callable[[str], None],
        chosen: Callable[[], None],
        changed: Callable[[], None],
    ) -> None:
        super().__init__(FieldGrid(master, finished=self._leave, hinted=hinted))
        self._criteria = criteria
        self._chosen = chosen
        self._changed = changed
        self._rule = ""
        self._shown: tuple[Parameter, ...] = ()
        self._kept: dict[str, Raw] = {}
        self.frame.bind("<FocusIn>", lambda _event: self._hand_on())

    @property
    def target(self) -> tk.Widget:
        """The frame, which hands the keyboard on to the first field."""
        return self.frame

    def ask(self, rule: str, parameters: Sequence[Parameter], raw: Raw) -> None:
        """Ask for these parameters of a rule, with these values."""
        given = dict(raw) if isinstance(raw, Mapping) else {}
        if (rule, tuple(parameters)) != (self._rule, self._shown):
            focused = self._focused()
            self._rule, self._shown = rule, tuple(parameters)
            self._grid.build([self._face(one) for one in parameters])
            if not parameters:
                self.frame.configure(height=1)  # type: ignore[call-arg]
            self._grid.lock(locked=self._locked)
            if focused in self._grid.inputs:
                self._grid.inputs[focused].target.focus_set()
        self.set(given)

    def get(self) -> Raw:
        """Return the raw values by name; what does not matter now is kept for when it does."""
        return {**self._kept, **self._grid.get()}

    def set(self, raw: Raw) -> None:
        """Show raw values by name."""
        self._kept = dict(raw) if isinstance(raw, Mapping) else {}
        for name, one in self._grid.inputs.items():
            value = self._kept.get(name, "")
            if one.get() != value:
                one.set(value)

    def put(self, name: str, text: str) -> None:
        """Put a text into one field."""
        if name in self._grid.inputs:
            self._grid.inputs[name].set(text)

    def focus(self) -> None:
        """Go to the first field, or past a rule that has none."""
        first = next(iter(self._grid.inputs.values()), None)
        if first is not None:
            first.target.focus_set()
        elif (onward := self.frame.tk_focusNext()) is not None:
            onward.focus_set()

    def _hand_on(self) -> None:
        # Tk tells the frame as well when the keyboard goes to a field inside it.
        if self.frame.focus_get() is self.frame:
            self.focus()

    def _focused(self) -> str:
        holder = self.frame.focus_get()
        inputs = self._grid.inputs.items()
        return next((name for name, one in inputs if one.target is holder), "")

    def _leave(self) -> None:
        last = list(self._grid.inputs.values())[-1].target
        if (onward := last.tk_focusNext()) is not None:
            onward.focus_set()

    def _face(self, one: Parameter) -> Face:
        hint = words.HINTS.get((self._rule, one.name)) or words.FORM_HINTS.get(one.form)
        label = words.LABELS.get((self._rule, one.name)) or parameter_label(self._rule, one.name)
        return Face(
            one.name,
            label,
            lambda parent: self._input(parent, one),
            required=True,
            wide=one.form not in {"number", "word"} or _long(one),
            hint=hint or parameter_hint(self._rule, one.name),
        )

    def _input(self, parent: tk.Misc, one: Parameter) -> Input:
        if one.form == "word":
            options = [("", ""), *((word, option_label(one.name, word)) for word in one.options)]
            return ChoiceInput(parent, options, changed=self._chosen)
        if one.form == "limit":
            return LimitInput(parent, option_label(one.name, NONE), self._changed)
        if one.form in _TABLES:
            return _TABLES[one.form](parent, self._changed)
        if one.form == "codes":
            return CodesInput(parent, self._criteria, self._changed)
        if one.form == "source":
            return ReferenceInput(parent, self._find_source, _say_source, changed=self._changed)
        return TextInput(parent, right=True)

    def _find_source(self, search: str) -> Options:
        sources = [f"{code}.{letter}" for code, _ in self._criteria() for letter in "bac"]
        labels = [(one, _say_source(one)) for one in (TYPED, *sources)]
        return [(one, label) for one, label in labels if fold(search) in fold(label)]


def _say_source(text: str) -> str:
    if text == TYPED:
        return words.TYPED_SOURCE
    code, _, letter = text.rpartition(".")
    return words.source(letter, code)


def _long(one: Parameter) -> bool:
    return any(len(option_label(one.name, word)) > _LONG_WORDS for word in one.options)


_TABLES: Final = {
    "bands": rule_tables.bands,
    "levels": rule_tables.levels,
    "places": rule_tables.places,
}
