"""Colours, fonts and named styles of the program."""

from __future__ import annotations

import tkinter as tk
from pathlib import Path
from typing import Any, Final

import ttkbootstrap as ttk

PRIMARY: Final = "#1d5a96"
NAVY: Final = "#12365c"
NAVY_ACTIVE: Final = "#1f5c99"
NAVY_POINTED: Final = "#1a4a7c"
NAVY_TEXT: Final = "#dbe6f2"
GOLD: Final = "#f5c542"
PAGE: Final = "#f3f5f8"
CARD: Final = "#ffffff"
LOCKED: Final = "#eef1f4"
LINE: Final = "#d9dfe6"
STATUS: Final = "#e1e7ee"
INK: Final = "#1f2933"
MUTED: Final = "#5b6875"
OFF: Final = "#717d89"  # Words of a button that cannot be pressed now: they have to be readable.
SUCCESS: Final = "#2e7d4f"
WARNING: Final = "#9a6400"
AMBER: Final = "#c98a1b"
DANGER: Final = "#b3261e"
HEADING: Final = "#eaeff5"
SELECTED: Final = "#cfe0f3"
SELECTED_AWAY: Final = "#e3e8ee"
STRIPE: Final = "#f8fafc"
TRIAL: Final = "#e7defa"
TRIAL_INK: Final = "#4b2a8c"
# Ink and ground of a text before and after a change; signs say the same to whoever sees no colours.
CHANGES: Final = {"gone": ("#8f1d17", "#fdecea"), "come": ("#1e5c38", "#e4f3e9")}

ALARM: Final = "#fff1cc"  # What has to be read before going on.
ALARM_INK: Final = "#553600"
DONE: Final = "#e4f3e9"

_THEME: Final = "thidua"
_BUTTONS: Final = (
    "primary",
    "primary outline",
    "primary ghost",
    "secondary outline",
    "success",
    "success outline",
    "danger",
    "danger outline",
    "danger ghost",
    "ghost",
)


def open_root(title: str, icon: Path | None = None, scaling: float | None = None) -> ttk.App:
    """Return the one root window, dressed and not yet shown."""
    ttk.Theme(
        name=_THEME,
        primary=PRIMARY,
        success=SUCCESS,
        info="#2b7a9b",
        warning=AMBER,
        danger=DANGER,
        light={"background": CARD, "foreground": INK},
    ).register()
    image = str(icon) if icon is not None and icon.exists() else ""
    root = ttk.App(title=title, theme=f"{_THEME}-light", iconphoto=image, scaling=scaling)
    root.withdraw()
    dress(root)
    return root


def px(widget: tk.Misc, size: int) -> int:
    """Return a length on this screen for a length drawn at 100 %."""
    scaled: int = ttk.scale_size(widget, size)
    return scaled


def family(widget: tk.Misc) -> str:
    """Return the family of the system's own window font."""
    found: str = ttk.nametofont("TkDefaultFont", widget).actual("family")
    return found


def font(widget: tk.Misc, size: int, *, bold: bool = False) -> tuple[str, int, str]:
    """Return a font of the window's family."""
    return family(widget), size, "bold" if bold else "normal"


def dress(root: ttk.App) -> None:
    """Set every named style the program uses."""
    _labels(root)
    _frames(root)
    _navigation(root)
    _tabs(root)
    _tables(root)
    _fields(root)
    _buttons(root)


def _labels(root: ttk.App) -> None:
    style = root.style
    for name, size, bold, ink, ground in (
        ("Title.TLabel", 15, True, INK, PAGE),
        ("Subtitle.TLabel", 9, False, MUTED, PAGE),
        ("Page.TLabel", 10, False, INK, PAGE),
        ("CardTitle.TLabel", 11, True, INK, CARD),
        ("CardName.TLabel", 10, False, INK, CARD),
        ("Number.TLabel", 20, True, INK, CARD),
        ("Note.TLabel", 9, False, MUTED, CARD),
        ("Field.TLabel", 9, False, "#3c4855", CARD),
        ("Error.TLabel", 9, False, DANGER, CARD),
        ("Doubt.TLabel", 9, False, WARNING, CARD),
        ("Section.TLabel", 10, True, PRIMARY, CARD),
        ("Status.TLabel", 9, False, INK, STATUS),
        ("Office.TLabel", 11, True, "#ffffff", NAVY),
        ("OfficeNote.TLabel", 9, False, NAVY_TEXT, NAVY),
        ("Key.TLabel", 10, True, PRIMARY, CARD),
        ("TrialTitle.TLabel", 10, True, TRIAL_INK, TRIAL),
        ("Trial.TLabel", 11, True, INK, TRIAL),
        ("Alarm.TLabel", 10, False, ALARM_INK, ALARM),
        ("AlarmTitle.TLabel", 10, True, ALARM_INK, ALARM),
        ("Done.TLabel", 10, False, INK, DONE),
        ("Spoken.TLabel", 22, True, INK, DONE),
        ("Fingerprint.TLabel", 18, True, INK, CARD),
        ("Badge.TLabel", 9, True, "#ffffff", DANGER),
        ("Gone.TLabel", 10, False, *CHANGES["gone"]),
        ("Come.TLabel", 10, False, *CHANGES["come"]),
    ):
        style.configure(name, font=font(root, size, bold=bold), foreground=ink, background=ground)


def _frames(root: ttk.App) -> None:
    style = root.style
    style.configure("Page.TFrame", background=PAGE)
    style.configure("Card.TFrame", background=CARD)
    style.configure("Edge.TFrame", background=LINE)
    style.configure("Status.TFrame", background=STATUS)
    style.configure("Navy.TFrame", background=NAVY)
    style.configure("Trial.TFrame", background=TRIAL)
    style.configure("Alarm.TFrame", background=ALARM)
    style.configure("Done.TFrame", background=DONE)


def _navigation(root: ttk.App) -> None:
    style = root.style
    # The edge is the ring of who has the keyboard; else it has the colour of its ground.
    inside: Any = {"sticky": "nswe", "children": [("Toolbutton.label", {"sticky": "nswe"})]}
    padded: Any = {"sticky": "nswe", "children": [("Toolbutton.padding", inside)]}
    style.layout("Nav.Toolbutton", [("Button.border", padded)])
    style.configure(
        "Nav.Toolbutton",
        font=font(root, 10),
        foreground=NAVY_TEXT,
        background=NAVY,
        padding=(px(root, 14) - 2, px(root, 8) - 2),
        anchor="w",
        relief="raised",
        borderwidth=2,
    )
    grounds = [("selected", NAVY_ACTIVE), ("active", NAVY_POINTED), ("focus", NAVY_POINTED)]
    style.map(
        "Nav.Toolbutton",
        background=grounds,
        foreground=[("selected", "#ffffff"), ("active", "#ffffff"), ("focus", "#ffffff")],
    )
    rings = [("focus", GOLD), *grounds]
    style.configure("Nav.Toolbutton", bordercolor=NAVY, lightcolor=NAVY, darkcolor=NAVY)
    style.map("Nav.Toolbutton", bordercolor=rings, lightcolor=rings, darkcolor=rings)


def _tabs(root: ttk.App) -> None:
    style = root.style
    style.configure("TNotebook", background=PAGE, tabmargins=(0, 0, 0, 0), bordercolor=LINE)
    style.configure(
        "TNotebook.Tab", padding=(px(root, 14), px(root, 6)), focuscolor=PRIMARY, focusthickness=2
    )


def _tables(root: ttk.App) -> None:
    style = root.style
    style.configure(
        "Treeview",
        rowheight=px(root, 28),
        background=CARD,
        fieldbackground=CARD,
        foreground=INK,
        borderwidth=0,
        font=font(root, 10),
    )
    style.map(
        "Treeview",
        background=[("selected !focus", SELECTED_AWAY), ("selected", SELECTED)],
        foreground=[("selected", INK)],
    )
    style.configure(
        "Treeview.Heading",
        background=HEADING,
        foreground=INK,
        font=font(root, 10, bold=True),
        padding=(px(root, 6), px(root, 5)),
        relief="flat",
    )
    style.map("Treeview.Heading", background=[("active", "#dde5ee")])


def _fields(root: ttk.App) -> None:
    root.option_add("*TCombobox*Listbox.font", font(root, 10))
    root.style.configure("TEntry", padding=(px(root, 6), px(root, 4)))
    root.style.configure("TCombobox", padding=(px(root, 6), px(root, 4)))
    # A record of another office is only read, but it has to be readable.
    for name in ("TCombobox", "TCheckbutton"):
        root.style.map(name, foreground=[("disabled", INK)])


def _buttons(root: ttk.App) -> None:
    for bootstyle in _BUTTONS:
        # A style is there only once a button has it; icons take the colour of the words.
        sample = ttk.Button(root, bootstyle=bootstyle)
        name = str(sample.cget("style"))
        sample.destroy()
        others = [tuple(one) for one in root.style.map(name, "foreground") if one[0] != "disabled"]
        root.style.map(name, foreground=[("disabled", OFF), *others])
