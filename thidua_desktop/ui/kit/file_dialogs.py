"""Vietnamese for the file dialogs Tk draws by itself; Windows has its own."""

from __future__ import annotations

import tkinter as tk
from typing import Final

from thidua_desktop.texts.window import FILE_DIALOG

# The English words Tk asks for, and ours.
_ASKED: Final = {
    "&Open": "open",
    "&Save": "save",
    "&Cancel": "cancel",
    "&OK": "accept",
    "File &name:": "file_name",
    "File &names:": "file_name",
    "Files of &type:": "file_type",
    "&Directory:": "folder",
    "&Selection:": "selection",
    "Show &Hidden Files and Directories": "hidden_files",
    "Show &Hidden Directories": "hidden_folders",
    'File "%1$s" already exists.\nDo you want to overwrite it?': "overwrite",
    'File "%1$s" does not exist.': "missing",
    "&Yes": "yes",
    "&No": "no",
}


def in_vietnamese(root: tk.Misc) -> None:
    """Teach Tk these words, once for the program."""
    for english, ours in _ASKED.items():
        root.tk.call("::msgcat::mcset", "vi", english, FILE_DIALOG[ours])
    root.tk.call("::msgcat::mclocale", "vi")
