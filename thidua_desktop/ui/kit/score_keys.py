"""The keys of a grid: a spreadsheet's, and none of the program's own."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

from thidua_desktop.texts import grid as words
from thidua_desktop.ui.grids import GridChange
from thidua_desktop.ui.kit import clipping, theme
from thidua_desktop.ui.kit.score_editor import Editor, Holder

_CONTROL: Final = 0x4
# Alt is another bit on each system; elsewhere the same bit means NumLock.
_ALT: Final = {"x11": 0x20008, "win32": 0x20000, "aqua": 0x10}
# Fonts are the program's; a grid of another size would not fit its frozen part.
_ZOOM: Final = ("<Control-plus>", "<Control-equal>", "<Control-minus>", "<Control-MouseWheel>")
_ZOOM_X11: Final = ("<Control-Button-4>", "<Control-Button-5>")
_FAR: Final = 1_000_000

Run = Callable[[], object]


class Keys:
    """Keys, clipboard and the menu of a cell."""

    def __init__(
        self,
        grid: Holder,
        editor: Editor,
        changed: Callable[[GridChange], None],
        left: Callable[[bool], None],
        dropped: Callable[[], bool],
        undone: Callable[[], bool],
    ) -> None:
        self._grid = grid
        self._editor = editor
        self._changed = changed
        self._left = left
        self._dropped = dropped
        self._undone = undone
        self._system = str(grid.table.tk.call("tk", "windowingsystem"))
        self._alt = _ALT.get(self._system, 0)
        self._free_zoom()
        for sequence, run in self._runs().items():
            grid.table.bind(sequence, self._pressed(run))
        grid.table.bind("<Key>", self._typed)
        for sequence in ("<Control-z>", "<Control-Z>"):
            grid.table.bind(sequence, lambda _event: "break" if self._undone() else None)
        grid.sheet.bind(grid.sheet.ops.rc_bindings[0], self._menu)
        grid.table.configure(takefocus=True)
        for canvas in (grid.sheet.CH, grid.sheet.RI, grid.sheet.TL):
            canvas.configure(takefocus=False)
            canvas.bind("<FocusIn>", lambda _event: grid.table.focus_set())

    # Clipboard

    def copy(self) -> None:
        """Put the selection on the clipboard."""
        box = self._grid.box
        if box is not None:
            cells = self._grid.cell
            rows = range(box.top, box.bottom)
            kinds = [column.kind for column in self._grid.page.columns]
            block = [
                [clipping.copied(cells(r, c), kinds[c]) for c in range(box.left, box.right)]
                for r in rows
            ]
            self._grid.table.clipboard_clear()
            self._grid.table.clipboard_append(clipping.write_block(block))

    def cut(self) -> None:
        """Put the selection on the clipboard and empty it."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Empty the selection."""
        box = self._grid.box
        if box is not None:
            self._hand_over(clipping.emptied(box, self._grid.cell))

    def paste(self) -> None:
        """Put the clipboard into the cells, as one change."""
        box = self._grid.box
        try:
            text = str(self._grid.table.clipboard_get())
        except tk.TclError:  # Nothing there, or a picture.
            return
        block = clipping.read_block(text)
        if box is not None and block:
            change = clipping.pasted(block, box, self._grid.size, self._grid.cell)
            self._changed(change)

    def _hand_over(self, change: GridChange) -> None:
        if change.edits:
            self._changed(change)

    # Keys

    def _runs(self) -> dict[str, Run]:
        editor, step = self._editor, self._editor.step
        runs: dict[str, Run] = {
            "<Return>": lambda: editor.down(1),
            "<KP_Enter>": lambda: editor.down(1),
            "<Shift-Return>": lambda: editor.down(-1),
            "<Tab>": lambda: editor.along(1),
            "<Shift-Tab>": lambda: editor.along(-1),
            "<F2>": editor.begin,
            "<KP_Decimal>": self._comma,
            "<Delete>": self.clear,
            "<KP_Delete>": self.clear,
            "<Home>": lambda: step(0, -_FAR),
            "<End>": lambda: step(0, _FAR),
            "<Control-Home>": lambda: step(-_FAR, -_FAR),
            "<Control-End>": lambda: step(_FAR, _FAR),
            "<Control-Up>": lambda: step(-_FAR, 0),
            "<Control-Down>": lambda: step(_FAR, 0),
            "<Control-Left>": lambda: step(0, -_FAR),
            "<Control-Right>": lambda: step(0, _FAR),
            "<Control-Insert>": self.copy,
            "<Shift-Insert>": self.paste,
            "<F6>": lambda: self._left(True),  # noqa: FBT003
            "<Shift-F6>": lambda: self._left(False),  # noqa: FBT003
            "<Escape>": self._escape,
        }
        if self._system == "x11":
            runs["<ISO_Left_Tab>"] = runs["<Shift-Tab>"]
        letters = {"c": self.copy, "x": self.cut, "v": self.paste, "a": self._grid.sheet.select_all}
        for letter, run in letters.items():
            # With CapsLock the letter is a capital.
            runs[f"<Control-{letter}>"] = runs[f"<Control-{letter.upper()}>"] = run
        return runs

    def _pressed(self, run: Run) -> Callable[[tk.Event[tk.Misc]], str]:
        def pressed(_event: tk.Event[tk.Misc]) -> str:
            run()
            self._editor.flush()
            return "break"

        return pressed

    def _typed(self, event: tk.Event[tk.Misc]) -> None:
        """Begin to type with a letter; a letter with Ctrl or Alt is the program's."""
        control, alt = bool(int(event.state) & _CONTROL), bool(int(event.state) & self._alt)
        # Both together are AltGr, which writes.
        if control != alt or not (event.char or event.keysym == "BackSpace"):
            return
        if event.char == " " and not self._on_flag():
            return
        self._editor.begin(event)
        self._editor.flush()

    def _comma(self) -> None:
        place = self._grid.place
        if place is not None:
            self._editor.begin()
            if self._editor.open:
                number = self._grid.page.columns[place[1]].kind == "number"
                self._grid.sheet.set_text_editor_value("," if number else ".")

    def _escape(self) -> None:
        if not self._dropped():
            self._left(False)  # noqa: FBT003

    def _on_flag(self) -> bool:
        place = self._grid.place
        return place is not None and self._grid.page.columns[place[1]].kind == "flag"

    def _free_zoom(self) -> None:
        sheet = self._grid.sheet
        sequences = (*_ZOOM, *(_ZOOM_X11 if self._system == "x11" else ()))
        for canvas in (sheet.MT, sheet.CH, sheet.RI):
            for sequence in sequences:
                canvas.unbind(sequence)

    # The menu

    def _menu(self, event: tk.Event[tk.Misc]) -> None:
        place = self._grid.place
        if place is None:
            return
        editable = self._grid.cell(*place).editable
        menu = tk.Menu(self._grid.table, tearoff=False, font=theme.font(self._grid.table, 10))
        entries: tuple[tuple[str, str, Run, bool], ...] = (
            (words.EDIT, "F2", self._editor.begin, editable),
            (words.COPY, "Ctrl+C", self.copy, True),
            (words.CUT, "Ctrl+X", self.cut, editable),
            (words.PASTE, "Ctrl+V", self.paste, editable),
            (words.CLEAR, "Delete", self.clear, editable),
        )
        for label, key, run, may in entries:
            menu.add_command(
                label=label,
                accelerator=key,
                command=run,
                state="normal" if may else "disabled",
            )
        menu.tk_popup(event.x_root, event.y_root)
