"""Commands run in the test's own process, on real homes copied from ones founded once."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from thidua_desktop.cli import main

SEED = "lai-chau-2024"
DISTRICT = ("--office", "106", "--role", "district", "--seed", SEED, "--person", "Lò Thị Đào")
PROVINCE = ("--office", "12", "--role", "province", "--seed", SEED, "--person", "Vàng A Sính")


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)

    @property
    def reasons(self) -> list[tuple[str, str]]:
        """Code and field of each problem of a refusal."""
        assert self.code == 1
        assert self.json["ok"] is False
        assert all(problem["text"] for problem in self.json["problems"])
        return [(problem["code"], problem["field"]) for problem in self.json["problems"]]


class Desk:
    """A home folder and the commands given to it."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def __call__(self, *words: object) -> Done:
        """Give a command as typed after the program's name and ``--home``."""
        self._capsys.readouterr()
        code = main(["--home", str(self.home), *map(str, words)])
        said = self._capsys.readouterr()
        return Done(code, said.out, said.err)

    def ask(self, *words: object) -> Any:
        """Give a command that has to succeed, and return its document."""
        done = self(*words, "--json")
        assert done.code == 0, done
        return done.json

    def put(self, kind: str, *rows: dict[str, Any]) -> Done:
        """Put rows from a file."""
        file = self.home.with_suffix(".jsonl")
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        file.write_text("\n".join(lines), encoding="utf-8")
        return self("put", kind, file, "--json")

    def save(self, kind: str, **row: Any) -> str:
        """Put one row that has to be taken, and return its id."""
        done = self.put(kind, row)
        assert done.code == 0, done
        (uid,) = done.json["ids"]
        return str(uid)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a home of the district and one of the province, never written to."""
    folder = tmp_path_factory.mktemp("founded")
    assert main(["--home", str(folder / "district"), "init", *DISTRICT]) == 0
    assert main(["--home", str(folder / "province"), "init", *PROVINCE]) == 0
    return folder


@pytest.fixture
def district(founded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Return huyện Tam Đường's desk."""
    return Desk(shutil.copytree(founded / "district", tmp_path / "huyện"), capsys)


@pytest.fixture
def province(founded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Return the province's desk."""
    return Desk(shutil.copytree(founded / "province", tmp_path / "tỉnh"), capsys)


@pytest.fixture
def nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Return a desk whose folder does not exist yet."""
    return Desk(tmp_path / "chưa có", capsys)
