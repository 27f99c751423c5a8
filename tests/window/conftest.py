"""Real windows: one root a session, scripted answers, and no fault goes unseen."""

from __future__ import annotations

import gc
import tkinter as tk
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import pytest
import ttkbootstrap as ttk

from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding
from thidua_desktop.ui.asking import FileType, Option
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit import keys, theme
from thidua_desktop.ui.window import Program

ROOT = Path(__file__).parents[2]
TAM_DUONG = Founding(
    unit="106", role="district", person="Lò Thị Hương", seed="lai-chau-2024", sample=True
)
Until = Callable[[Callable[[], object]], None]


class ScriptedAsks:
    """Answers given beforehand; a question nobody expected fails the test.

    So does an answer that nobody asked for.
    """

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.heard: list[str] = []

    def will(self, *answers: object) -> None:
        """Give the next answers: an option's key, a path, a text, or None to turn away."""
        self.answers.extend(answers)

    def choose(self, title: str, message: str, options: Sequence[Option]) -> str:
        answer = self._next(f"{title}: {message}")
        assert answer in {option.key for option in options}, (answer, options)
        return str(answer)

    def tell(self, title: str, message: str) -> None:
        self.heard.append(f"{title}: {message}")

    def problems(self, title: str, lead: str, sentences: Sequence[str]) -> None:
        self.heard.append(f"{title}: {lead} " + " ".join(sentences))

    def fault(self, lead: str, detail: str) -> None:
        raise AssertionError(f"{lead}\n{detail}")

    def write(self, title: str, message: str, text: str = "") -> str | None:
        answer = self._next(f"{title}: {message} {text}")
        assert answer is None or isinstance(answer, str)
        return answer

    def save_file(self, title: str, folder: Path, name: str, kind: FileType) -> Path | None:
        return self._path(f"{title}: {folder}/{name} {kind.suffix}")

    def open_file(self, title: str, folder: Path, kind: FileType) -> Path | None:
        return self._path(f"{title}: {folder} {kind.suffix}")

    def folder(self, title: str, folder: Path) -> Path | None:
        return self._path(f"{title}: {folder}")

    def _path(self, question: str) -> Path | None:
        answer = self._next(question)
        assert answer is None or isinstance(answer, Path)
        return answer

    def _next(self, question: str) -> object:
        self.heard.append(question)
        assert self.answers, f"nobody expected: {question}"
        return self.answers.pop(0)


@pytest.fixture(scope="session")
def root(display: str) -> Iterator[ttk.App]:  # noqa: ARG001  the screen has to be there first
    app = theme.open_root("test", scaling=96 / 72)
    keys.prepare(app)
    app.geometry("1366x768+0+0")
    app.deiconify()
    app.update()
    yield app
    app.destroy()
    gc.collect()


@pytest.fixture(autouse=True)
def _no_faults(root: ttk.App) -> Iterator[None]:
    """Fail a test in which a callback raised."""
    raised: list[BaseException] = []
    root.report_callback_exception = lambda _kind, error, _trace: raised.append(error)
    yield
    for child in root.winfo_children():
        child.destroy()
    root.update()
    if raised:
        raise raised[0]


@pytest.fixture
def stage(root: ttk.App) -> ttk.Frame:
    """A frame that fills the window; everything in the window goes after the test."""
    root.geometry("1366x768+0+0")
    frame = ttk.Frame(root, style="Card.TFrame")
    frame.pack(fill="both", expand=True)
    root.update()
    return frame


@pytest.fixture
def until(root: ttk.App) -> Until:
    """Turn the window's wheel until something is true."""

    def wait(condition: Callable[[], object]) -> None:
        end = monotonic() + 20
        while not condition():
            assert monotonic() < end, "it did not happen in time"
            root.update()
            beat = tk.BooleanVar(root)
            root.after(5, lambda beat=beat: beat.set(True))  # type: ignore[misc]
            root.wait_variable(beat)
        root.update()

    return wait


@pytest.fixture
def asks() -> Iterator[ScriptedAsks]:
    scripted = ScriptedAsks()
    yield scripted
    assert not scripted.answers, f"nobody asked for: {scripted.answers}"


@pytest.fixture
def press(root: ttk.App) -> Callable[..., None]:
    """Press keys on a widget that has the keyboard."""

    def on(widget: Any, *events: str) -> None:
        widget.focus_force()
        root.update()
        for event in events:
            (root.focus_get() or widget).event_generate(event)
            root.update()

    return on


@pytest.fixture
def type_text(root: ttk.App) -> Callable[[Any, str], None]:
    """Type letters as an input method does: inserted whole, one after the other."""

    def into(widget: Any, text: str) -> None:
        widget.focus_force()
        root.update()
        for letter in text:
            if isinstance(widget, tk.Text):
                widget.insert("insert", letter)
            else:
                widget.tk.call("ttk::entry::Insert", str(widget), letter)
        widget.event_generate("<KeyRelease>", keysym="a")
        root.update()

    return into


NOW = datetime(2024, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def make_office(tmp_path: Path) -> Iterator[Callable[..., Office]]:
    """Open offices in folders of their own; sessions are closed after the test."""
    with ExitStack() as stack:

        def make(name: str = "huyen", founding: Founding | None = None) -> Office:
            places = Places(
                tmp_path / name,
                ROOT / "db" / "migrations",
                ROOT / "db" / "seed",
                ROOT / "assets" / "fonts",
            )
            bytes_ = Random(name).randbytes  # noqa: S311  the same identities every time
            office = open_office(places, lambda: NOW, bytes_)
            stack.enter_context(office.session())
            if founding is not None:
                office.setup.found(founding)
            return office

        yield make


@pytest.fixture
def office(make_office: Callable[..., Office]) -> Office:
    """Huyện Tam Đường, with the province's first rows and the sample activities."""
    return make_office("huyen", TAM_DUONG)


@pytest.fixture
def open_program(root: ttk.App, asks: ScriptedAsks) -> Iterator[Callable[[Office], Program]]:
    opened: list[Program] = []

    def start(office: Office) -> Program:
        root.geometry("1366x768+0+0")

        faults = Faults(None)
        faults.shown_by(lambda shown: pytest.fail(shown.detail))
        program = Program(root, office, asks, faults)
        root.geometry("1366x768+0+0")
        program.open()
        root.update()
        opened.append(program)
        return program

    yield start
    for program in opened:
        program.operations.cancel()
        while program.operations.busy:
            root.update()


@pytest.fixture
def program(open_program: Callable[[Office], Program], office: Office) -> Program:
    """The whole window over a real office."""
    return open_program(office)
