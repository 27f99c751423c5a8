"""The pages of a document under each other, as they are printed: scrolled, enlarged, read."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import page_keys, theme
from thidua_desktop.ui.kit.page_paint import Box, clear, frame, paint
from thidua_desktop.ui.kit.page_pictures import PagePictures, Pages
from thidua_desktop.ui.kit.page_stack import PageStack, Place, hidden

Marks = Mapping[int, Sequence[Box]]

_GAP: Final = 12
_GROUND: Final = "#aab4bf"
_STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_POINTS_AN_INCH: Final = 72
_REST_MS: Final = 10  # Between two pages, and while a person still scrolls.
_READING: Final = 0.3  # How far down the window the page lies that is being read.


class PageView:
    """The pages, in ``frame``; only those in view are drawn."""

    def __init__(self, master: tk.Misc, moved: Callable[[Place], None]) -> None:
        self._moved = moved
        self._told: Place | None = None
        self._gap = theme.px(master, _GAP)
        self._scale: float | None = None  # None: as wide as the window.
        self._stack = PageStack((), self._gap)
        self._pages: Pages | None = None
        self._marks: Marks = {}
        self._here: tuple[int, Box] | None = None
        self._timer: str | None = None
        self._build(master)
        self._pictures: PagePictures | None = None
        self._full = float(self.canvas.winfo_fpixels("1i")) / _POINTS_AN_INCH

    def _build(self, master: tk.Misc) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._edge = ttk.TkFrame(self.frame, background=theme.LINE, autostyle=False)
        self.canvas = ttk.Canvas(
            self._edge,
            background=_GROUND,
            highlightthickness=0,
            borderwidth=0,
            takefocus=True,
            width=200,
            height=200,
            autostyle=False,
        )
        self._down = ttk.Scrollbar(self.frame, orient="vertical", command=self._scrolled)
        self._across = ttk.Scrollbar(self.frame, orient="horizontal", command=self.canvas.xview)
        self.canvas.configure(yscrollcommand=self._slid, xscrollcommand=self._slid_across)
        self._edge.grid(row=0, column=0, sticky="nsew")
        self.canvas.pack(fill="both", expand=True, padx=1, pady=1)
        self._down.grid(row=0, column=1, sticky="ns")
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(0, weight=1)
        self.canvas.bind("<Configure>", lambda _event: self._resize(self._scale))
        self.canvas.bind("<Destroy>", lambda _event: self._close())
        self.canvas.bind("<FocusIn>", self._colourer(theme.PRIMARY))
        self.canvas.bind("<FocusOut>", self._colourer(theme.LINE))
        page_keys.bind(self)

    # What the owner calls

    def show(self, pages: Pages | None, *, keep: bool = False) -> None:
        """Show a document from its first page; with ``keep`` at the place of the one before."""
        page, share = self._whereabouts() if keep else (0, 0.0)
        self._close()
        self._pages = pages
        self._marks, self._here = {}, None
        sizes = [] if pages is None else [pages.size(one) for one in range(pages.count)]
        self._stack = PageStack(sizes, self._gap)
        self._pictures = None if pages is None else PagePictures(self.canvas, pages)
        self._lay(page, share)
        self._draw_next()

    def fit(self) -> None:
        """Make every page as wide as the window."""
        self._resize(None)

    def full(self) -> None:
        """Draw pages as large as they are on paper."""
        self._resize(self._full)

    def zoom(self, direction: int) -> None:
        """Draw pages one step larger or smaller."""
        here = self._scale_now() / self._full
        wider = [step for step in _STEPS if step > here + 0.01]
        smaller = [step for step in _STEPS if step < here - 0.01]
        found = wider[:1] if direction > 0 else smaller[-1:]
        for step in found:
            self._resize(step * self._full)

    def go(self, page: int, share: float = 0.0) -> None:
        """Bring a place on a page to the top of the window."""
        self._to(self._stack.y_of(page, share) - self._gap)

    def by(self, pixels: float) -> None:
        """Scroll down by so many pixels, up where they are negative."""
        self._to(self.canvas.canvasy(0) + pixels)

    def by_window(self, windows: float) -> None:
        """Scroll down by so many windows; a little of each stays in view."""
        self.by(windows * 0.9 * self.canvas.winfo_height())

    def sideways(self, steps: int) -> None:
        """Scroll to the right, where pages are wider than the window."""
        self.canvas.xview_scroll(steps, "units")

    def last(self) -> None:
        """Go to the end of the last page."""
        self.by(self._stack.height)

    def mark(self, marks: Marks, here: tuple[int, Box] | None = None) -> None:
        """Put frames around places (points from the upper left corner), a heavy one around one."""
        self._marks, self._here = marks, here
        self._draw()

    def reveal(self, page: int, box: Box) -> None:
        """Scroll until a place on a page can be seen."""
        canvas, scale = self.canvas, self._stack.scale_of(page)
        left, top, _width, _height = self._stack.box(page)
        x1, y1, x2, y2 = (edge * scale for edge in box)
        room = canvas.winfo_height()
        if hidden(canvas.canvasy(0), room, top + y1, top + y2):
            self._to(top + y1 - room / 3)
        room = canvas.winfo_width()
        if hidden(canvas.canvasx(0), room, left + x1, left + x2):
            canvas.xview_moveto((left + x1 - room / 3) / max(self._stack.width, room))

    @property
    def place(self) -> Place:
        """Where the reader is."""
        y = self.canvas.canvasy(self.canvas.winfo_height() * _READING)
        page = self._stack.page_at(y) if len(self._stack) else 0
        percent = round(100 * self._scale_now() / self._full)
        return Place(page, len(self._stack), percent)

    @property
    def drawn(self) -> int:
        """How many pages are kept as pictures."""
        return 0 if self._pictures is None else len(self._pictures)

    # Where things are

    def _colourer(self, colour: str) -> Callable[[tk.Event[tk.Misc]], None]:
        return lambda _event: self._edge.configure(background=colour)

    def _whereabouts(self) -> tuple[int, float]:
        return self._stack.whereabouts(self.canvas.canvasy(0))

    def _scale_now(self) -> float:
        if self._scale is not None:
            return self._scale
        return self._stack.scale_of(self._told.page if self._told else 0) if self._stack else 1.0

    def _resize(self, scale: float | None) -> None:
        page, share = self._whereabouts()
        self._scale = scale
        self._lay(page, share)

    def _lay(self, page: int, share: float) -> None:
        canvas, stack = self.canvas, self._stack
        if self._scale is None:
            stack.fit(canvas.winfo_width())
        else:
            stack.scale(self._scale)
        width, height = max(stack.width, canvas.winfo_width()), stack.height
        canvas.configure(scrollregion=(0, 0, width, max(height, canvas.winfo_height())))
        canvas.xview_moveto(max(0.0, (1 - canvas.winfo_width() / width) / 2))
        self._to(stack.y_of(page, share) if (page, share) != (0, 0.0) else 0)

    def _to(self, y: float) -> None:
        self.canvas.yview_moveto(y / max(1, self._stack.height, self.canvas.winfo_height()))
        self._draw()

    def _scrolled(self, *how: str) -> None:
        self.canvas.tk.call(str(self.canvas), "yview", *how)
        self._draw()

    def _slid(self, first: str, last: str) -> None:
        self._down.set(first, last)

    def _slid_across(self, first: str, last: str) -> None:
        if float(first) <= 0 and float(last) >= 1:
            self._across.grid_remove()
        else:
            self._across.grid(row=1, column=0, sticky="ew")
        self._across.set(first, last)

    # Drawing

    def _seen(self) -> range:
        top = self.canvas.canvasy(0)
        return self._stack.between(top, top + self.canvas.winfo_height())

    def _draw(self) -> None:
        """Put what is at hand in its place; what is missing is drawn after a rest."""
        self._stop()
        clear(self.canvas)
        missing = [page for page in self._seen() if not self._put(page)]
        if missing:
            self._timer = self.canvas.after(_REST_MS, self._draw_next)
        self._tell()

    def _draw_next(self) -> None:
        self._timer = None
        if self._pictures is None:
            return
        seen = [(page, self._stack.scale_of(page)) for page in self._seen()]
        for page, scale in seen:
            if self._pictures.kept(page, scale) is None:
                self._pictures.draw(page, scale)
                break
        self._pictures.let_go(frozenset(seen))
        self._draw()

    def _put(self, page: int) -> bool:
        canvas, scale = self.canvas, self._stack.scale_of(page)
        _left, top, width, height = self._stack.box(page)
        left = (max(self._stack.width, canvas.winfo_width()) - width) // 2
        photo = None if self._pictures is None else self._pictures.kept(page, scale)
        paint(canvas, (left, top, width, height), photo)
        for box in self._marks.get(page, ()):
            frame(canvas, (left, top), box, scale, here=(page, box) == self._here)
        return photo is not None

    def _tell(self) -> None:
        place = self.place
        if place != self._told:
            self._told = place
            self._moved(place)

    def _close(self) -> None:
        self._stop()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _stop(self) -> None:
        if self._timer is not None:
            self.canvas.after_cancel(self._timer)
            self._timer = None
