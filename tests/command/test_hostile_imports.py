"""Importing a hostile file: one refusal, at once, in little memory, and nothing is written."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.bundles.hostile import CASES
from tests.command.conftest import Desk
from thidua_desktop.cli import main

ROOT = Path(__file__).resolve().parents[2]
SECONDS, MEGABYTES = 5.0, 300
# Each as a process of its own; all of them in one, which tells of time and memory.
ALONE: tuple[str, ...] = (
    "a bomb",
    "the last corner",
    "entities in xl/workbook.xml",
    "entries over each other",
)
ALONE += ("old xls", "cut at 0.5", "macros renamed", "a tower of marks", "zero length", "no text 1")
# The peak of this program alone: what `getrusage` tells is inherited from who started it.
DRIVER = """
import json, pathlib, re, resource, sys, time
from thidua_desktop.cli import main
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
for line in sys.stdin:
    words = json.loads(line)
    began = time.process_time()
    code = main(words)
    spent = time.process_time() - began
    told = pathlib.Path("/proc/self/status").read_text()
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", told)[1]) / 1024
    print(json.dumps([code, spent, peak]), flush=True)
"""


def started(*words: object, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run Python as a process of its own, every warning an error."""
    return subprocess.run(
        [sys.executable, "-W", "error", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        input=given,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def files(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return each hostile file, made from a bundle the province would take."""
    folder = tmp_path_factory.mktemp("gửi tới")
    home = ["--home", str(shutil.copytree(founded / "district", folder / "huyện"))]
    (folder / "rows.jsonl").write_text('{"type": "KHAC", "title": "Ra quân", "day": "2024-03-05"}')
    assert main([*home, "put", "activity", str(folder / "rows.jsonl")]) == 0
    assert main([*home, "export", "--to", "12", "--out", str(folder)]) == 0
    (sent,) = folder.glob("*.xlsx")
    honest = sent.read_bytes()
    found = {}
    for number, (name, case) in enumerate(CASES.items()):
        found[name] = folder / f"gói {number}.xlsx"
        found[name].write_bytes(case.make(honest))
    return found


@pytest.fixture
def office(province: Desk, tmp_path: Path) -> Path:
    """Return the home of an office that has a key, and knows that it was copied."""
    (tmp_path / "none.xlsx").write_bytes(b"none")
    assert province("import", tmp_path / "none.xlsx", "--json").code == 1
    return province.home


def state(home: Path) -> dict[str, str]:
    """Return a digest of every file of an office; shared memory is no file anyone keeps."""
    paths = (path for path in sorted(home.rglob("*")) if path.is_file())
    kept = (path for path in paths if not path.name.endswith("-shm"))
    return {str(p.relative_to(home)): hashlib.sha256(p.read_bytes()).hexdigest() for p in kept}


def _told(lines: list[str]) -> Iterator[tuple[Any, Any]]:
    documents = [json.loads(line) for line in lines]
    yield from zip(documents[::2], documents[1::2], strict=True)


@pytest.mark.skipif(sys.platform != "linux", reason="limits and peaks are told otherwise there")
def test_every_hostile_file_is_one_refusal_and_the_office_is_as_before(
    files: Mapping[str, Path], office: Path
) -> None:
    before = state(office)
    words = [
        json.dumps(["--home", str(office), "import", str(path), "--json"])
        for path in files.values()
    ]
    done = started("-c", DRIVER, given="\n".join(words))
    # One sentence a file, and not a word of Python.
    assert [line[:2] for line in done.stderr.splitlines()] == ["- "] * len(files)
    told = dict(zip(files, _told(done.stdout.splitlines()), strict=True))
    for name, (said, (code, spent, peak)) in told.items():
        assert code == 1, name
        assert said["ok"] is False, name
        assert {problem["code"] for problem in said["problems"]} <= CASES[name].codes, name
        assert all("…" not in problem["text"] for problem in said["problems"]), name
        assert spent < SECONDS, name
        assert peak < MEGABYTES, name
    assert state(office) == before


@pytest.mark.parametrize("name", ALONE)
def test_a_process_of_its_own_ends_with_one_and_no_traceback(
    name: str, files: Mapping[str, Path], office: Path
) -> None:
    before = state(office)
    done = started("-m", "thidua_desktop", "--home", office, "import", files[name], "--json")
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert done.stderr == f"- {problem['text']}\n"
    assert problem["code"] in CASES[name].codes
    assert state(office) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_what_is_no_file_is_refused_and_not_waited_for(office: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    for path in (tmp_path / "pipe.xlsx", tmp_path, Path("/dev/zero"), Path("/dev/null")):
        done = started("-m", "thidua_desktop", "--home", office, "import", path, "--json")
        assert done.returncode == 1
        (problem,) = json.loads(done.stdout)["problems"]
        assert problem["code"] == "file_not_regular"
