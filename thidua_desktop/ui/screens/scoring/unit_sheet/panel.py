"""One unit's sheet: its steps above, its cells, and why beside them."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import score_sheet as words
from thidua_desktop.ui.grids import GridPage
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.score_grid import ScoreGrid
from thidua_desktop.ui.kit.score_kept import Below
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.halves import Halves
from thidua_desktop.ui.screens.scoring.unit_sheet.presenter import Presenter
from thidua_desktop.ui.screens.scoring.unit_sheet.state_bar import StateBar
from thidua_desktop.ui.screens.scoring.unit_sheet.steps import Step, Way
from thidua_desktop.ui.screens.scoring.unit_sheet.why import invitation

_REST_MS = 250


class UnitSheet:
    """The sheet, in ``frame``."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self._halves = Halves(master, words.CHOOSE)
        self.frame = self._halves.frame
        self.story = self._halves.story
        self._desk = desk
        self._timer: str | None = None
        self.frame.bind("<Destroy>", lambda _event: self._stop())
        self.presenter = Presenter(self, desk)
        body = self._halves.cells
        self._build_head(body)
        self._build_band(body)
        self.grid = ScoreGrid(
            body,
            changed=self.presenter.changed,
            moved=self._moved,
            left=self._leave,
            dropped=self.presenter.dropped,
            undone=self.presenter.undone,
            read=lambda _row, _column: self.below.hint(words.READ_ONLY),
        )
        self.below = Below(body, self._drop_all)
        self.below.frame.pack(side="bottom", fill="x")
        self.grid.frame.pack(fill="both", expand=True)
        self._fresh = True

    # What the presenter calls

    def show_page(self, page: GridPage) -> None:
        """Show the cells."""
        self._halves.show()
        self.below.hint("")
        self.grid.show(page)
        if self._fresh and page.rows:
            self._fresh = False
            self.story.show(invitation())

    def show_head(self, title: str) -> None:
        """Show whose sheet it is and how it stands."""
        self._title.show(title)

    def show_steps(self, steps: Sequence[Step], ways: Sequence[Way]) -> None:
        """Show how far the sheet has come and where it may go."""
        self.state.show(steps, ways)

    def show_trial(self, told: str) -> None:
        """Show that this is a scratch copy and what it leads to; "" for the sheet itself."""
        self._told.configure(text=told)
        if told:
            may_write = self.presenter.sheet is not None and self.presenter.sheet.rights.enter
            self.write.state(["!disabled" if may_write else "disabled"])
            self._band.pack(fill="x", pady=(0, theme.px(self.frame, 6)), before=self.grid.frame)
        else:
            self._band.pack_forget()
        self.try_.state(["disabled" if told else "!disabled"])

    def show_story(self, story: Sequence[Passage]) -> None:
        """Show why a row has its points."""
        self.story.show(story)

    def show_nothing(self) -> None:
        """Show the invitation to choose a sheet."""
        self._halves.show_instead(words.CHOOSE)

    def select(self, row: int, column: int) -> None:
        """Go to a cell."""
        self.grid.select(row, column)

    def place(self) -> tuple[int, int] | None:
        """Return the cell one is in."""
        return self.grid.place

    def typing(self) -> bool:
        """Say whether a text is being typed."""
        return self.grid.editor.open

    def enter(self) -> None:
        """Give the keyboard to the cells."""
        self.grid.enter()

    def finish(self) -> None:
        """Hand over a text that is still being typed."""
        self.grid.finish()

    def show_notice(self, text: str) -> None:
        """Say below the cells why a text was not saved; "" takes that away."""
        self.below.notice.show(text)

    def show_kept(self, count: int) -> None:
        """Say how many texts are not saved, with a way to drop them."""
        self.below.show_kept(count)

    def soon(self, run: Callable[[], None]) -> None:
        """Run something when nothing has been asked for a moment."""
        self._stop()
        self._timer = self.frame.after(_REST_MS, run)

    # Building

    def _stop(self) -> None:
        # A timer must not outlive its widget: Tk may have given its name to another function.
        if self._timer is not None:
            self.frame.after_cancel(self._timer)
            self._timer = None

    def _moved(self, row: int, column: int) -> None:
        self.below.hint("")
        self.presenter.moved(row, column)

    def _drop_all(self) -> None:
        """Take back what waits, and give the keyboard back to the cells."""
        self.presenter.drop_all()
        self.grid.enter()

    def _build_head(self, body: ttk.Frame) -> None:
        gap = theme.px(body, 6)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        self._hide = self._button(head, words.WHY, "layout-sidebar-reverse", self._halves.turn_side)
        self._button(head, words.PRINT, "printer", lambda: self._desk.go("reports"))
        self.try_ = self._button(head, words.TRY, "sliders", self.presenter.try_out)
        self._title = CutLabel(head, "", "CardTitle.TLabel")
        self._title.label.pack(fill="x", expand=True)
        self.state = StateBar(body, self.presenter.take_step)
        self.state.frame.pack(fill="x", pady=gap)

    def _button(
        self, master: ttk.Frame, text: str, icon: str, run: Callable[[], object]
    ) -> ttk.Button:
        button = ttk.Button(master, text=text, icon=icon, bootstyle="primary outline", command=run)
        button.pack(side="right", padx=(theme.px(master, 6), 0))
        return button

    def _build_band(self, body: ttk.Frame) -> None:
        """Build the coloured band that no one takes for the real sheet."""
        pad = theme.px(body, 8)
        self._band = ttk.Frame(body, style="Trial.TFrame", padding=pad)
        self.write = ttk.Button(
            self._band,
            text=words.TRY_WRITE,
            bootstyle="success",
            command=self.presenter.write_trial,
        )
        self.write.pack(side="right", padx=(pad, 0))
        self.drop = ttk.Button(
            self._band,
            text=words.TRY_DROP,
            bootstyle="secondary outline",
            command=self.presenter.drop_trial,
        )
        self.drop.pack(side="right", padx=(pad, 0))
        ttk.Label(self._band, text=words.TRY_BAND, style="TrialTitle.TLabel").pack(anchor="w")
        self._told = ttk.Label(self._band, style="Trial.TLabel")
        self._told.pack(anchor="w")

    def _leave(self, onwards: bool) -> None:  # noqa: FBT001  what the grid says
        """Give the keyboard to what stands after the cells, or before them."""
        steps = self.state.buttons.winfo_children()
        buttons = [self.below.drop, *steps, self.try_, self._hide, self.drop]
        shown = [button for button in buttons if button.winfo_ismapped()]
        if shown:
            (shown[0] if onwards else shown[-1]).focus_set()
