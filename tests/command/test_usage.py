"""The grammar, the exit codes, and that nobody is ever shown a traceback."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.command.conftest import Desk
from thidua_desktop import app
from thidua_desktop.cli import main
from thidua_desktop.cli.entry import VERBS
from thidua_desktop.services.overview import Overview
from thidua_desktop.texts import command as words

ENGLISH = re.compile(r"usage:|options:|positional|show this|error:|required:")


@pytest.mark.parametrize("verb", ["", *(verb.name for verb in VERBS)])
def test_every_verb_explains_itself_and_nothing_of_it_is_english(nowhere: Desk, verb: str) -> None:
    done = nowhere(*([verb] if verb else []), "--help")
    assert done.code == 0
    assert done.err == ""
    assert done.out.count(words.USAGE) == 1
    assert not ENGLISH.search(done.out)


def test_the_help_names_every_verb(nowhere: Desk) -> None:
    said = nowhere("--help").out
    assert all(re.search(rf"^    {verb.name} ", said, re.MULTILINE) for verb in VERBS)


def test_every_word_of_help_is_used() -> None:
    assert set(words.VERBS) == {verb.name for verb in VERBS}


def test_it_tells_its_version(nowhere: Desk) -> None:
    assert re.fullmatch(r"thidua-desktop \d+\.\d+\.\d+\n", nowhere("--version").out)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["comet"], "“comet”"),
        (["list"], "LOẠI"),
        (["list", "comet"], "Không có loại “comet”. Hãy chọn một trong: unit,"),
        (["list", "unit", "--where", "name"], "“name” không phải điều kiện"),
        (["list", "unit", "--search"], "Sau --search cần có một giá trị"),
        (["list", "unit", "--comet"], "Không hiểu: --comet"),
        (["list", "unit", "--sea", "x"], "Không hiểu: --sea x"),
        (["init", "--office", "106"], "Còn thiếu: --role"),
        (["init", "--office", "106", "--role", "king"], "--role không có “king”"),
        (["export", "--to", "12"], "Còn thiếu: --out"),
        (["status", "--home", "x"], "Không hiểu: --home x"),
        (["check", "--json=1"], "Sau --json không ghi giá trị"),
    ],
)
def test_a_wrong_command_is_explained_and_ends_with_two(
    nowhere: Desk, typed: list[str], said: str
) -> None:
    done = nowhere(*typed)
    assert done.code == 2
    assert done.out == ""
    assert said in done.err
    assert "--help" in done.err
    assert not ENGLISH.search(done.err)
    assert not nowhere.home.exists()


def test_a_wrong_command_is_one_document_too(nowhere: Desk) -> None:
    done = nowhere("list", "comet", "--json")
    assert done.code == 2
    (problem,) = done.json["problems"]
    assert problem["code"] == "usage"
    assert "comet" in problem["text"]


def test_no_verb_opens_the_window_on_the_home(
    nowhere: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def window(home: str) -> int:
        opened.append(home)
        return 0

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(app, "run_window", window)
    assert nowhere().code == 0
    assert opened == [str(nowhere.home)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
def test_without_a_screen_it_says_so(nowhere: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    done = nowhere()
    assert done.code == 1
    assert "không có màn hình" in done.err


def test_without_the_library_of_windows_it_says_so(
    nowhere: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(_home: str) -> NoReturn:
        raise ModuleNotFoundError(name="_tkinter")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(app, "run_window", lacking)
    done = nowhere()
    assert done.code == 1
    assert "python3-tk" in done.err


@pytest.mark.expects_log
def test_what_nobody_expected_is_logged_and_said_in_a_sentence(
    district: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Overview) -> NoReturn:
        raise RuntimeError("a comet")

    monkeypatch.setattr(Overview, "status", broken)
    done = district("status", "--json")
    log = district.home / "log" / "command.log"
    assert done.code == 1
    assert done.json["problems"][0]["code"] == "fault"
    assert "Traceback" not in done.err
    assert str(log) in done.err
    assert "RuntimeError: a comet" in log.read_text(encoding="utf-8")


@pytest.mark.expects_log
def test_a_fault_is_said_even_where_no_log_can_be_written(
    district: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Overview) -> NoReturn:
        raise RuntimeError("a comet")

    (district.home / "log").write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(Overview, "status", broken)
    done = district("status")
    assert done.code == 1
    assert done.err == f"{words.fault('')}\n"


def test_breaking_off_is_one_sentence(district: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_self: Overview) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Overview, "status", interrupted)
    done = district("status")
    assert (done.code, done.out, done.err) == (130, "", f"{words.INTERRUPTED}\n")


class _Full(io.StringIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> NoReturn:
        raise self.error


@pytest.mark.parametrize(
    ("error", "said"),
    [(BrokenPipeError(), words.NO_READER), (OSError(28, "no space left"), words.NOT_WRITTEN)],
)
def test_an_answer_that_nobody_takes_is_one_sentence(
    founded: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
    said: str,
) -> None:
    monkeypatch.setattr(sys, "stdout", _Full(error))
    code = main(["--home", str(founded / "province"), "digest"])
    assert code == 1
    assert capsys.readouterr().err == f"{said}\n"


def test_a_program_without_a_console_says_nothing_and_does_its_work(
    founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--home", str(founded / "province"), "check"]) == 0
    assert main(["comet"]) == 2


def test_a_console_of_the_west_gets_vietnamese_all_the_same(
    founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = io.BytesIO()
    stream: Any = io.TextIOWrapper(taken, encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["--home", str(founded / "district"), "status"]) == 0
    assert "Huyện Tam Đường" in taken.getvalue().decode("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("export", "--to", "12", "--out", ""),
        ("import", ""),
        ("report", "score-sheet", "--out", " "),
        ("journey", "--out", ""),
    ],
)
def test_an_empty_path_is_not_the_current_folder(
    district: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    elsewhere = tmp_path / "nơi khác"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert district(*words).code == 2
    assert list(elsewhere.iterdir()) == []
