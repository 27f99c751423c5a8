"""A small window that hangs under a field and closes on Esc or when it loses the mouse."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.focus import give_back


class Popup:
    """An edge, a body to fill, and the way it goes away."""

    def __init__(self, anchor: tk.Widget, closed: Callable[[], None] | None = None) -> None:
        self._anchor = anchor
        self._over = anchor.winfo_toplevel()
        self._closed = closed
        self.window = tk.Toplevel(anchor)
        self.window.withdraw()
        self.window.wm_overrideredirect(boolean=True)
        self.window.transient(self._over)
        self.window.configure(background="#9fb2c6")
        self.body = ttk.Frame(self.window, style="Card.TFrame", padding=theme.px(anchor, 8))
        self.body.pack(fill="both", expand=True, padx=1, pady=1)
        self.window.bind("<Escape>", lambda _event: self._escaped())
        self.window.bind("<Button>", self._pressed)

    def show(self, focus: tk.Widget) -> None:
        """Place the window by its field, inside the screen, and hand it the keyboard."""
        window, anchor = self.window, self._anchor
        window.update_idletasks()
        width = max(window.winfo_reqwidth(), min(anchor.winfo_width(), theme.px(anchor, 520)))
        height = window.winfo_reqheight()
        x = min(anchor.winfo_rootx(), window.winfo_screenwidth() - width)
        y = anchor.winfo_rooty() + anchor.winfo_height()
        if y + height > window.winfo_screenheight():
            y = max(0, anchor.winfo_rooty() - height)
        window.geometry(f"{width}x{height}+{max(0, x)}+{y}")
        window.deiconify()
        window.lift()
        window.update_idletasks()
        focus.focus_force()
        if window.winfo_viewable():
            window.grab_set()
        else:
            window.bind("<Map>", lambda _event: window.grab_set())

    def close(self) -> None:
        """Take the window away and give the keyboard back."""
        if not self.window.winfo_exists():
            return
        self.window.grab_release()
        give_back(self._anchor, self._over)
        self.window.destroy()
        if self._closed is not None:
            self._closed()

    def _escaped(self) -> str:
        self.close()
        return "break"

    def _pressed(self, event: tk.Event[tk.Misc]) -> None:
        window = self.window
        inside_x = 0 <= event.x_root - window.winfo_rootx() < window.winfo_width()
        inside_y = 0 <= event.y_root - window.winfo_rooty() < window.winfo_height()
        if not (inside_x and inside_y):
            self.close()
