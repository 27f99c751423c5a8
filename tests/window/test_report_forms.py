"""Office forms made, looked through and filled in from their window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.window.conftest import ScriptedAsks, Until
from tests.window.typist import Typist
from thidua_desktop.texts import forms_screen as words
from thidua_desktop.ui.window import Program


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def window(program: Program, until: Until, opened: list[Path]) -> Any:
    assert program.frame is not None
    program.frame.go("reports")
    screen: Any = program.frame.screen("reports")
    until(lambda: not screen.preview.presenter.building)
    screen.presenter.output._desk = replace(screen.presenter._desk, show=opened.append)
    screen.open_forms.invoke()
    return screen.forms_window


def letters(path: Path) -> str:
    return "\n".join(one.text for one in Document(str(path)).paragraphs)


def test_a_first_template_is_made_where_the_person_says_and_opened(
    window: Any, asks: ScriptedAsks, until: Until, opened: list[Path], tmp_path: Path
) -> None:
    asks.will(tmp_path / "giay moi")
    window.make.invoke()
    until(lambda: bool(opened))
    assert opened == [tmp_path / "giay moi.docx"]
    assert "ten_cuoc_hop" in letters(opened[0])
    assert window.sheet.window.winfo_exists()


def test_a_misspelt_name_is_told_before_anything_is_filled_in(
    window: Any, asks: ScriptedAsks, until: Until, opened: list[Path], tmp_path: Path
) -> None:
    template = tmp_path / "mau.docx"
    asks.will(template)
    window.make.invoke()
    until(lambda: bool(opened))
    asks.will(template)
    window.look.invoke()
    assert words.SOUND_TITLE in asks.heard[-1]
    document = Document(str(template))
    document.add_paragraph("{{ ten_cuoc_hopp }}")
    document.save(str(template))
    asks.will(template)
    window.look.invoke()
    assert words.WRONG_TITLE in asks.heard[-1]
    assert "ten_cuoc_hopp" in asks.heard[-1]
    asks.will(template, tmp_path / "ra.docx")
    window.fill.invoke()
    until(lambda: "ten_cuoc_hopp" in asks.heard[-1])
    assert not (tmp_path / "ra.docx").exists()


def test_a_file_that_is_no_template_is_refused_with_a_sentence(
    window: Any, asks: ScriptedAsks, tmp_path: Path
) -> None:
    stray = tmp_path / "anh.docx"
    stray.write_bytes(b"not a document")
    asks.will(stray)
    window.look.invoke()
    assert words.WRONG_TITLE in asks.heard[-1]


def test_a_letter_is_filled_in_with_the_clerk_s_own_words(
    window: Any,
    asks: ScriptedAsks,
    until: Until,
    opened: list[Path],
    tmp_path: Path,
    program: Program,
) -> None:
    typist = Typist(program.root)
    window.form.target.focus_force()
    typist.type("c")
    assert window.chosen.key == "letter"
    asks.will(tmp_path / "mau-cong-van.docx")
    window.make.invoke()
    until(lambda: len(opened) == 1)
    window.own.target.focus_force()
    typist.type("Đề nghị các xã gửi trước ngày 25.")
    asks.will(tmp_path / "mau-cong-van.docx", tmp_path / "cong-van.docx")
    window.fill.invoke()
    until(lambda: len(opened) == 2)
    assert "Đề nghị các xã gửi trước ngày 25." in letters(tmp_path / "cong-van.docx")
    typist.press("Escape")
    assert not window.sheet.window.winfo_exists()
