"""Questions in real windows."""

import tkinter as tk
from collections.abc import Callable
from typing import Any

import pytest
import ttkbootstrap as ttk

from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.kit.dialogs import Dialogs, ProgressSheet, Sheet

OPTIONS = [Option("yes", "Xóa", main=True), Option("", "Giữ lại")]


@pytest.fixture
def then(root: ttk.App) -> Callable[[Callable[[tk.Toplevel], None]], None]:
    """Do something to the next dialog as soon as it has the keyboard."""

    def soon(act: Callable[[tk.Toplevel], None]) -> None:
        def look() -> None:
            tops = [w for w in root.winfo_children() if isinstance(w, tk.Toplevel)]
            if tops and tops[-1].winfo_viewable():
                act(tops[-1])
            else:
                root.after(20, look)

        root.after(20, look)

    return soon


def press(key: str) -> Callable[[tk.Toplevel], None]:
    def act(window: tk.Toplevel) -> None:
        window.focus_force()
        window.update()
        (window.focus_lastfor() or window).event_generate(key)

    return act


@pytest.mark.parametrize(("key", "answer"), [("<Escape>", ""), ("<Return>", "yes")])
def test_keys_answer_a_question(root: ttk.App, then: Any, key: str, answer: str) -> None:
    root.update()

    def act(window: tk.Toplevel) -> None:
        button = named(window, "Xóa")
        button.focus_force()
        window.update()
        button.event_generate(key)

    then(act)
    assert Dialogs(root).choose("Xóa bản ghi", "Xóa “Họp bản”?", OPTIONS) == answer


def test_space_presses_the_button_with_the_keyboard(root: ttk.App, then: Any) -> None:
    def act(window: tk.Toplevel) -> None:
        button = named(window, "Giữ lại")
        button.focus_force()
        window.update()
        button.event_generate("<space>")

    then(act)
    assert Dialogs(root).choose("Xóa bản ghi", "Xóa?", OPTIONS) == ""


def test_a_written_line_comes_back(root: ttk.App, then: Any) -> None:
    def act(window: tk.Toplevel) -> None:
        (entry,) = [w for w in every(window) if w.winfo_class() == "TEntry"]
        entry.delete(0, "end")
        entry.insert(0, "Bổ sung số liệu")
        entry.focus_force()
        window.update()
        entry.event_generate("<Return>")

    then(act)
    assert Dialogs(root).write("Mở lại kỳ", "Lý do", "x") == "Bổ sung số liệu"


def test_the_progress_window_asks_to_stop_once(root: ttk.App) -> None:
    stopped: list[bool] = []
    sheet = ProgressSheet(root)
    sheet.opened("Xuất gói", lambda: stopped.append(True))
    sheet.stepped(3, 10)
    (window,) = [w for w in root.winfo_children() if isinstance(w, tk.Toplevel)]
    texts = [str(w.cget("text")) for w in every(window) if w.winfo_class() == "TLabel"]
    assert "Đã xong 3 trên 10" in texts
    (button,) = [w for w in every(window) if w.winfo_class() == "TButton"]
    button.invoke()
    button.invoke()
    assert stopped == [True]
    sheet.closed()
    root.update()
    assert not [w for w in root.winfo_children() if isinstance(w, tk.Toplevel)]


def test_the_keyboard_returns_to_the_field_it_was_in(stage: Any, then: Any) -> None:
    fields = [ttk.Entry(stage) for _ in range(2)]
    for field in fields:
        field.pack()
    stage.update()
    fields[1].focus_force()
    stage.update()
    then(press("<Escape>"))
    Dialogs(stage.winfo_toplevel()).choose("Xóa bản ghi", "Xóa?", OPTIONS)
    stage.update()
    assert stage.focus_get() is fields[1]


def test_a_question_asked_from_a_dialog_leaves_that_one_in_charge(root: ttk.App) -> None:
    root.update()
    first = Sheet(root, "Kết quả bỏ phiếu")
    first.show(first.button(OPTIONS[0]))

    def answer() -> None:
        tops = [w for w in root.winfo_children() if isinstance(w, tk.Toplevel)]
        if len(tops) > 1 and tops[-1].winfo_viewable():
            press("<Escape>")(tops[-1])
        else:
            root.after(20, answer)

    root.after(20, answer)
    Dialogs(root).choose("Xóa bản ghi", "Xóa?", OPTIONS)
    assert root.grab_current() is first.window
    first.close()
    assert root.grab_current() is None


def test_a_window_closed_before_it_was_seen_is_no_fault(
    root: ttk.App, monkeypatch: pytest.MonkeyPatch
) -> None:
    root.update()
    sheet = Sheet(root, "Đang ghi tệp")
    wait = sheet.window.wait_visibility

    def over_already() -> None:
        sheet.close()
        wait()

    monkeypatch.setattr(sheet.window, "wait_visibility", over_already)
    sheet.show()
    assert not sheet.window.winfo_exists()


def named(window: tk.Misc, text: str) -> Any:
    buttons = [w for w in every(window) if w.winfo_class() == "TButton"]
    return next(button for button in buttons if button.cget("text") == text)


def every(widget: Any) -> list[Any]:
    found = [widget]
    for child in widget.winfo_children():
        found += every(child)
    return found
