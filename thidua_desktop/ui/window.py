"""Open the window on an office, and close everything in order."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from logging.handlers import RotatingFileHandler
from pathlib import Path
from tkinter import PhotoImage
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.history import Undone
from thidua_desktop.services.office import Office
from thidua_desktop.texts import exchange_screens as exchange_words
from thidua_desktop.texts import screens as screen_words
from thidua_desktop.texts import window as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.receipt_problems import NOTICES
from thidua_desktop.texts.steps import step_label
from thidua_desktop.ui.asking import Asks, Option
from thidua_desktop.ui.background import Background
from thidua_desktop.ui.faults import Fault, Faults
from thidua_desktop.ui.frame import Frame, Status
from thidua_desktop.ui.kit import file_dialogs, keys, theme
from thidua_desktop.ui.kit.dialogs import Dialogs, ProgressSheet
from thidua_desktop.ui.menu import ACTIONS, SCREENS
from thidua_desktop.ui.operations import Operations
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.first_start import view as first_start

_LOG_BYTES: Final = 500_000
_LEAST: Final = (1000, 620)
_USUAL: Final = (1366, 768)


def run(open_office: Callable[[], Office], data: Path) -> int:
    """Show the window until it is closed; return the exit code."""
    faults = Faults(_log_to(data / "thidua.log"))
    threading.excepthook = faults.from_thread
    root = theme.open_root(words.PROGRAM_TITLE)
    keys.prepare(root)
    file_dialogs.in_vietnamese(root)
    asks = Dialogs(root)
    faults.shown_by(lambda fault: _tell_fault(asks, fault))
    root.report_callback_exception = faults.from_callback
    try:
        return _work(root, open_office, asks, faults)
    except UserError as error:
        root.deiconify()
        asks.problems(words.NOT_OPENED_TITLE, words.NOT_OPENED, _sentences(error.problems))
    except Exception as error:  # noqa: BLE001  the funnel takes what nobody could name
        faults.take(error)
    return 1


def _work(root: ttk.App, open_office: Callable[[], Office], asks: Asks, faults: Faults) -> int:
    office = open_office()
    with ExitStack() as stack:
        stack.enter_context(office.session())
        program = Program(root, office, asks, faults)
        program.open()
        program.show()
        root.mainloop()
    return 0


class Program:
    """The first start, then the frame with its screens, in the one root window."""

    def __init__(self, root: ttk.App, office: Office, asks: Asks, faults: Faults) -> None:
        self.root = root
        self.office = office
        self._asks = asks
        self.frame: Frame | None = None
        self.first: first_start.FirstStart | None = None
        self._faults = faults
        self._background = Background(root.after)
        self.operations = self._new_operations()
        self._size()
        _icon(root, office.places.fonts.parent)
        root.on_close(self.close)

    def open(self) -> None:
        """Show the frame, or the first start when nobody has said which office this is."""
        if self.office.is_set_up():
            self._open_frame()
            return
        self.first = first_start.build(self.root, self.office.setup, self._founded)
        self.first.frame.pack(fill="both", expand=True)
        self.first.person.target.focus_set()

    def show(self) -> None:
        """Bring the window on view and the keyboard into it."""
        self.root.deiconify()
        # What is not on view yet takes no keyboard.
        self.root.update()
        if self.frame is not None:
            self.frame.enter()

    def desk(self, frame: Frame) -> Desk:
        """Return what screens work with."""
        return Desk(
            office=self.office,
            operations=self.operations,
            asks=self._asks,
            today=self.office.today,
            show=open_with_system,
            say=frame.say,
            go=frame.go,
            do=frame.act,
            folder=self._folder,
            remember=self._remember_folder,
            reopen=self._reopen,
        )

    def close(self) -> bool:
        """Ask about changes and running work, wait for the worker, remember the size."""
        if self.frame is not None and not self.frame.may_close():
            return False
        if self.operations.waited_for and not self._may_stop():
            return False
        self._stop_work()
        self._remember_size()
        return True

    def _new_operations(self) -> Operations:
        return Operations(self._background, ProgressSheet(self.root), self._faults.take)

    def _founded(self) -> None:
        if self.first is not None:
            self.first.frame.destroy()
            self.first = None
        self._open_frame()

    def _open_frame(self) -> None:
        frame = Frame(self.root, SCREENS, ACTIONS, self._status, self.office.epochs.seen)
        self.frame = frame
        self.operations.listen(frozenset(Kind), frame.refresh_status)
        frame.start(self.desk(frame), self.undo)

    def _reopen(self) -> None:
        """Build every screen anew: another database has taken the place of the one they read."""
        self.operations.hush()
        if self.frame is not None:
            self.frame.outer.destroy()
        # Whatever listened belongs to the screens that are gone.
        self.operations = self._new_operations()
        self._open_frame()

    def undo(self) -> None:
        """Take back the last write after asking, by its name."""
        last = self.office.history.last()
        if last is None:
            self._asks.tell(words.UNDO_TITLE, words.NOTHING_TO_UNDO)
            return
        label = step_label(last.key, last.label)
        answer = self._asks.choose(
            words.UNDO_TITLE,
            words.undo_question(label),
            [Option("yes", words.UNDO, main=True), Option("", words.KEEP)],
        )
        if answer == "yes":
            self.operations.now(self.office.history.undo, self._undone, self._refused)

    def _undone(self, outcome: Outcome[Undone]) -> None:
        if self.frame is not None:
            self.frame.say(words.undone(step_label(outcome.value.key, outcome.value.label)))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._asks.problems(words.NOT_DONE_TITLE, words.NOT_DONE, _sentences(problems))

    def _status(self) -> Status:
        me = self.office.identity
        last = self.office.exchange.last()
        name = self.office.territories.name
        today = self.office.today()
        return Status(
            office=name(me.unit, today),
            role=code_label("role", me.role),
            person=me.person,
            last_exchange=exchange_words.exchanged(
                last.direction, screen_words.moment(last.noted_at), name(last.peer, today)
            )
            if last
            else exchange_words.NEVER_EXCHANGED,
            unsent=self._delivery(),
            notice=NOTICES.get(self.office.epochs.notice(), ""),
            badges={"exchange": self.office.conflicts.count() + self.office.late.count()},
        )

    def _delivery(self) -> str:
        """Say what of ours is on its way: written is not sent, and sent is not received."""
        if unsent := self.office.exchange.unsent():
            return exchange_words.not_exported(unsent)
        last = self.office.exchange.last_sent()
        return exchange_words.delivery(last.seq, last.state) if last else exchange_words.ALL_SENT

    def _may_stop(self) -> bool:
        options = [Option("stop", words.STOP_AND_CLOSE, danger=True), Option("", words.STAY)]
        return self._asks.choose(words.LEAVE_TITLE, words.LEAVE, options) == "stop"

    def _stop_work(self) -> None:
        self.operations.hush()
        self.operations.cancel()
        while self.operations.busy:
            self.root.update()

    def _size(self) -> None:
        kept = self.office.settings.read()
        root = self.root
        screen = root.winfo_screenwidth(), root.winfo_screenheight()
        least = [min(theme.px(root, size), most) for size, most in zip(_LEAST, screen, strict=True)]
        usual = [min(theme.px(root, size), most) for size, most in zip(_USUAL, screen, strict=True)]
        width = min(kept.width, screen[0]) if kept.width else usual[0]
        height = min(kept.height, screen[1]) if kept.height else usual[1]
        root.minsize(*least)
        root.geometry(f"{max(width, least[0])}x{max(height, least[1])}")
        if width >= screen[0] or height >= screen[1]:
            _fill_screen(root)

    def _folder(self) -> Path:
        kept = Path(self.office.settings.read().folder or Path.home())
        return kept if kept.is_dir() else Path.home()

    def _remember_folder(self, folder: Path) -> None:
        self.office.settings.write(replace(self.office.settings.read(), folder=str(folder)))

    def _remember_size(self) -> None:
        kept = self.office.settings.read()
        size = replace(kept, width=self.root.winfo_width(), height=self.root.winfo_height())
        self.office.settings.write(size)


def open_with_system(path: Path) -> None:
    """Open a file or folder with the system's own program."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606
        return
    command = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        subprocess.Popen([command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    except FileNotFoundError:
        logging.getLogger(__name__).info("no program to open %s", path)


def _tell_fault(asks: Asks, fault: Fault) -> None:
    asks.fault(words.fault(str(fault.log or ""), fault.others), fault.detail)


def _sentences(problems: tuple[Problem, ...]) -> list[str]:
    return [sentence(problem) for problem in problems]


def _fill_screen(root: ttk.App) -> None:
    """Let the window manager fit the window: frame and task bar need room on a small screen."""
    if root.winsys == "x11":
        root.attributes("-zoomed", True)  # noqa: FBT003
    else:
        root.state("zoomed")


def _icon(root: ttk.App, assets: Path) -> None:
    picture = assets / "icon.png"
    if picture.exists():
        root.iconphoto(True, PhotoImage(master=root, file=str(picture)))  # noqa: FBT003


def _log_to(path: Path) -> Path | None:
    """Log to a file beside the data: a program without a console has nowhere else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    return path
