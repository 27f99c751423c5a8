"""The self-check of the window: every screen shown once, in the real window, and closed again."""

from __future__ import annotations

import ttkbootstrap as ttk

from thidua_desktop.services.office import Office
from thidua_desktop.texts import window as words
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.menu import SCREENS
from thidua_desktop.ui.window import Program


def map_and_close(office: Office) -> str:
    """Show every screen of an office that is set up; return the screens and the window's size.

    Raises:
        RuntimeError: The window does not appear.
        Exception: Whatever a screen raises, or Tk without a display.
    """
    root = theme.open_root(words.PROGRAM_TITLE)
    raised: list[BaseException] = []
    root.report_callback_exception = lambda _kind, error, _trace: raised.append(error)
    try:
        said = _tour(root, Program(root, office, Dialogs(root), Faults(None)))
    finally:
        root.destroy()
    if raised:
        raise raised[0]
    return said


def _tour(root: ttk.App, program: Program) -> str:
    program.open()
    root.deiconify()
    for entry in SCREENS:
        if program.frame is not None:
            program.frame.go(entry.key)
        root.update()
    if program.frame is None or not root.winfo_viewable():
        message = "the window does not appear"
        raise RuntimeError(message)
    size = f"{root.winfo_width()}x{root.winfo_height()}"
    return f"{len(SCREENS)} screens, {size}, Tk {root.tk.call('info', 'patchlevel')}"
