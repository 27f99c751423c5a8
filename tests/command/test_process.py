"""The command line as a process of its own, joined to others by pipes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command.conftest import DISTRICT
from thidua_desktop.texts.command import NO_READER

ROOT = Path(__file__).resolve().parents[2]


def started(*words: object, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the program as a person at a western console would."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "thidua_desktop", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "LC_ALL": "C"},
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_what_one_process_shows_another_puts(tmp_path: Path) -> None:
    home = ("--home", tmp_path / "huyện")
    assert started(*home, "init", *DISTRICT).returncode == 0
    row = {"type": "KHAC", "title": "Ra quân “vì môi trường”", "day": "05/03/2024"}
    line = json.dumps(row, ensure_ascii=False).encode()
    put = started(*home, "put", "activity", "-", given=line)
    assert put.returncode == 0, put.stderr
    shown = started(*home, "show", "activity", put.stdout.decode().strip(), "--json")
    assert json.loads(shown.stdout)["title"] == row["title"]
    again = started(*home, "put", "activity", "-", "--json", given=shown.stdout)
    assert json.loads(again.stdout)["ids"] == [put.stdout.decode().strip()]
    assert again.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
def test_a_reader_that_leaves_early_gets_no_traceback(founded: Path) -> None:
    program = [sys.executable, "-m", "thidua_desktop", "--home", str(founded / "province")]
    # With a buffer, as usual: what is left in it must not trouble the interpreter's end.
    buffered = {name: text for name, text in os.environ.items() if name != "PYTHONUNBUFFERED"}
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as gone:
        done = subprocess.run(
            [*program, "status"],
            cwd=ROOT,
            env=buffered,
            stdout=gone,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == f"{NO_READER}\n"
