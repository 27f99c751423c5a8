"""Where the keyboard is, and how it gets into a part of the window that has just come into view."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Iterator
from typing import Final, TypeGuard

# What a screen is worked in; a field above it only chooses what is shown.
_LISTS: Final = frozenset({"Treeview", "Canvas"})


def holder(widget: tk.Misc) -> tk.Misc | None:
    """Return what has the keyboard; None for nothing, or a list that Tk hung up by itself."""
    try:
        return widget.focus_get()
    except KeyError:
        return None


def lost(widget: tk.Misc) -> bool:
    """Say whether the keyboard is with nobody, or with somebody who is out of sight."""
    found = holder(widget)
    # A window itself does nothing with a key; it has them when no part of it does.
    return found is None or found is found.winfo_toplevel() or not found.winfo_viewable()


def give_back(widget: tk.Misc | None, window: tk.Misc) -> None:
    """Give the keyboard to what had it before; if that is gone, to what the window is for."""
    # By force, and before another window goes: else the keyboard may be left with nobody.
    if _on_view(widget):
        widget.focus_force()
    elif _on_view(window):
        (_first(window) or window).focus_force()


def enter(part: tk.Misc) -> None:
    """Put the keyboard into a part of the window: into its list, else on its first field."""
    part.update_idletasks()
    first = _first(part)
    if first is not None:
        first.focus_set()


def inside(part: tk.Misc, widget: tk.Misc | None) -> bool:
    """Say whether a widget lies in a part of the window."""
    return widget is not None and f"{widget}.".startswith(f"{part}.")


def _on_view(widget: tk.Misc | None) -> TypeGuard[tk.Misc]:
    return widget is not None and bool(widget.winfo_exists()) and bool(widget.winfo_viewable())


def _first(part: tk.Misc) -> tk.Misc | None:
    """Return the list of a part of the window, else its first field."""
    stops = list(_stops(part))
    lists = [stop for stop in stops if stop.winfo_class() in _LISTS]
    return next(iter(lists or stops), None)


def _stops(part: tk.Misc) -> Iterator[tk.Misc]:
    """Yield what the Tab key stops at."""
    for child in part.winfo_children():
        if child.winfo_class() != "Toplevel":
            # As a string: called the other way, Tcl may give its shared "1" as a list of one.
            if child.tk.eval(f"ttk::takesFocus {child}") == "1":
                yield child
            yield from _stops(child)
