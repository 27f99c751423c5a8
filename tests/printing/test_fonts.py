"""The bundled faces draw every letter an office writes."""

import sys
import unicodedata
from itertools import product
from pathlib import Path

import pytest

from tests.printing.papers import FONTS
from thidua_desktop.printing import fonts
from thidua_desktop.printing.fonts import BUNDLED, TIMES, load_faces

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưy"


def vietnamese_letters() -> set[str]:
    toned = {unicodedata.normalize("NFC", v + t) for v, t in product(VOWELS, TONES)}
    lower = toned | set("abcdđeghiklmnopqrstuvxyfjwz")
    return lower | {letter.upper() for letter in lower}


@pytest.mark.parametrize("face", ["upright", "bold", "italic", "bold_italic"])
def test_every_vietnamese_letter_is_in_every_bundled_face(face: str) -> None:
    letters = getattr(load_faces(FONTS), face).letters
    assert len(vietnamese_letters()) > 180
    wanted = vietnamese_letters() | set("0123456789.,;:-–/%()“”’…→≤≥№₫²½‰ □?")
    assert {letter for letter in wanted if ord(letter) not in letters} == set()


def test_a_letter_the_font_lacks_leaves_a_visible_mark() -> None:
    face = load_faces(FONTS).upright
    assert face.printable("Đạt ☑ ✓") == "Đạt □ □"


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert {path.name for path in FONTS.glob("*.ttf")} == set(BUNDLED)


def test_times_is_taken_only_when_all_four_files_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "times_folder", lambda: tmp_path)
    for mine, bundled in list(zip(TIMES, BUNDLED, strict=True))[:3]:
        (tmp_path / mine).write_bytes((FONTS / bundled).read_bytes())
    assert load_faces(FONTS).upright.name == str(FONTS / BUNDLED[0])
    (tmp_path / TIMES[3]).write_bytes((FONTS / BUNDLED[3]).read_bytes())
    assert load_faces(FONTS).upright.name == str(tmp_path / TIMES[0])


def test_times_is_passed_over_when_a_face_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "times_folder", lambda: tmp_path)
    for mine, bundled in zip(TIMES, BUNDLED, strict=True):
        (tmp_path / mine).write_bytes((FONTS / bundled).read_bytes())
    (tmp_path / TIMES[2]).write_bytes(b"no font")
    assert load_faces(FONTS).upright.name == str(FONTS / BUNDLED[0])


def test_times_is_passed_over_when_it_cannot_write_vietnamese(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "times_folder", lambda: tmp_path)
    monkeypatch.setattr(fonts, "_NEEDED", frozenset({0x2611}))
    for mine, bundled in zip(TIMES, BUNDLED, strict=True):
        (tmp_path / mine).write_bytes((FONTS / bundled).read_bytes())
    assert load_faces(FONTS).upright.name == str(FONTS / BUNDLED[0])


def test_the_mark_for_a_lacking_letter_is_in_all_four_faces() -> None:
    faces = load_faces(FONTS).all
    assert len({face.mark for face in faces}) == 1
    assert all(ord(face.mark) in face.letters for face in faces)


def test_the_windows_folder_is_asked_for_only_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WINDIR", "/Windows")
    monkeypatch.setattr(sys, "platform", "linux")
    assert fonts.times_folder() is None
    monkeypatch.setattr(sys, "platform", "win32")
    assert fonts.times_folder() == Path("/Windows/Fonts")


def test_a_missing_font_folder_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_faces(tmp_path)
