"""The program at one size: pictures of it are kept, and what is cut is printed, as JSON.

A gallery is run as a program by ``test_gallery``: another scale needs another process.
"""

from __future__ import annotations

import json
import sys
import tkinter as tk
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any

from PIL import ImageGrab

from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit import keys, theme
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.window import Program

_ROOT = Path(__file__).parents[2]
_NOW = datetime(2024, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=7)))

Asker = Callable[[tk.Tk, Path], Dialogs]


class Pictures:
    """Keeps pictures in a folder, and what is cut on them in ``found``."""

    def __init__(self, root: tk.Tk, shots: Path, size: tuple[int, int], about: str) -> None:
        self._root = root
        self._size = size
        self._path = str(shots / ("x".join(map(str, size)) + about))
        self.found: list[str] = []

    def keep(self, name: str) -> None:
        """Keep a picture of the window as it is."""
        for _turn in range(6):
            self._root.update()
        picture = ImageGrab.grab(bbox=(0, 0, *self._size), xdisplay="")
        picture.save(f"{self._path}-{name}.png")
        self.found.extend(f"{name}: {one}" for one in cut(self._root))


def show(
    walk: Callable[[Program, Pictures], None],
    about: str = "",
    founding: Founding | None = None,
    asker: Asker = lambda root, _home: Dialogs(root),
) -> None:
    """Open the program as the command line says, walk through it, and print what was found."""
    home, shots = Path(sys.argv[1]), Path(sys.argv[2])
    width, height = (int(part) for part in sys.argv[3].split("x"))
    shots.mkdir(parents=True, exist_ok=True)
    office = _office(home)
    root = theme.open_root("gallery", scaling=96 / 72 * float(sys.argv[4]))
    keys.prepare(root)
    raised: list[str] = []
    root.report_callback_exception = lambda _kind, error, _trace: raised.append(repr(error))
    pictures = Pictures(root, shots, (width, height), about)
    with office.session():
        if founding is not None:
            office.setup.found(founding)
        faults = Faults(None)
        faults.shown_by(lambda fault: raised.append(fault.detail))
        program = Program(root, office, asker(root, home), faults)
        root.geometry(f"{width}x{height}+0+0")
        root.deiconify()
        program.open()
        walk(program, pictures)
    sys.stdout.write(json.dumps({"cut": pictures.found, "raised": raised}, ensure_ascii=False))


def _office(home: Path) -> Office:
    places = Places(
        home, _ROOT / "db" / "migrations", _ROOT / "db" / "seed", _ROOT / "assets" / "fonts"
    )
    return open_office(places, lambda: _NOW, Random(1).randbytes)  # noqa: S311


def cut(root: tk.Misc) -> list[str]:
    """Return what a person could not read: widgets outside the window, words cut, lost columns."""
    return [problem for widget in _shown(root) if (problem := _problem(widget, root))]


def _shown(widget: tk.Misc) -> list[tk.Misc]:
    found: list[tk.Misc] = []
    for child in widget.winfo_children():
        # What lies in a canvas is scrolled into view.
        if child.winfo_ismapped() and child.winfo_class() not in {"Canvas", "Toplevel"}:
            found += [child, *_shown(child)]
    return found


def _problem(widget: tk.Misc, root: tk.Misc) -> str:
    left, top = widget.winfo_rootx() - root.winfo_rootx(), widget.winfo_rooty() - root.winfo_rooty()
    right, bottom = left + widget.winfo_width(), top + widget.winfo_height()
    if left < 0 or top < 0 or right > root.winfo_width() or bottom > root.winfo_height():
        return f"{widget} lies outside the window"
    of_class = widget.winfo_class()
    if of_class in {"TLabel", "TButton", "TCheckbutton", "TRadiobutton"}:
        text = str(widget.cget("text"))
        # One pixel is lost to rounding; a text that ends in … is cut on purpose.
        short = max(
            widget.winfo_reqwidth() - widget.winfo_width(),
            widget.winfo_reqheight() - widget.winfo_height(),
        )
        if text.strip() and short > 1 and not text.endswith("…"):
            return f"“{text}” is cut by {short} pixels"
    if of_class == "Treeview":
        tree: Any = widget
        wide = sum(tree.column(column, "width") for column in tree["columns"])
        if wide > widget.winfo_width():
            return f"columns of {widget} are {wide - widget.winfo_width()} pixels too wide"
    return ""
