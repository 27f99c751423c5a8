"""Killed at any statement, a table is there whole or not at all."""

import os
from pathlib import Path

import pytest

from tests.criteria.books import FILES, FULL, saved
from tests.criteria.conftest import begin
from tests.faults.test_killed import Act, killed_everywhere
from thidua_desktop.services.office import Office

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

NAMED = {"code": "X", "name": "Bảng X", "year": "2025"}


def take(office: Office, path: Path, into: str = "") -> str:
    preview = office.tables.read_book(path, fields={} if into else NAMED, into=into)
    return office.tables.import_book(preview).value.id


def numbers() -> range:
    """Return a statement in every five: the file has many rows alike."""
    return range(1, 1000, 5)


def test_while_it_is_taken_from_a_file(tmp_path: Path) -> None:
    begin(tmp_path / "begun")
    act: Act = lambda office: take(office, FILES / "bang-1000.xlsx")  # noqa: E731
    states = killed_everywhere(tmp_path / "begun", act, tmp_path, numbers())
    assert states == {"before", "after"}


def test_while_a_draft_is_brought_in_line(tmp_path: Path) -> None:
    from tests.faults.offices import do  # noqa: PLC0415

    begin(tmp_path / "begun")
    do(tmp_path / "begun", lambda office: take(office, FILES / "bang-1000.xlsx"))
    shorter = saved(tmp_path / "b.xlsx", FULL, ("I", "Kinh tế", 10), ("1", "Thu", 10))
    act: Act = lambda office: take(office, shorter, "X")  # noqa: E731
    states = killed_everywhere(tmp_path / "begun", act, tmp_path, numbers())
    assert states == {"before", "after"}
