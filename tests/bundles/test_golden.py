"""Every format ever sent stays readable: one file of each, with what it says.

The files are never written again. A field that a later version adds is empty in them.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from tests.bundles.books import read
from thidua_desktop.bundles.manifest import CAN_READ
from thidua_desktop.bundles.read import FileVerdict, Incoming
from thidua_desktop.domain.kinds import kind_of, plain
from thidua_desktop.domain.sync import spell_version

FILES = sorted((Path(__file__).parent / "golden").glob("*.xlsx"))


def told(row: Incoming, asked: dict[str, Any]) -> dict[str, Any]:
    """Return a row as the expectations spell it, with the fields they know."""
    record, stamp = row.held.record, row.held.stamp
    fields = plain(record)
    return {
        "kind": kind_of(record).value,
        "id": record.id,
        "home": record.home,
        "fields": {name: fields.get(name, "no such field") for name in asked["fields"]},
        "extra": row.held.extra or {},
        "version": spell_version(stamp.version),
        "dot": stamp.dot,
        "deleted": stamp.deleted,
        "updated": [stamp.updated_at, stamp.updated_by],
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_it_says_what_it_always_said(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    parcel = read(path)
    assert parcel.problems == ()
    assert parcel.verdict is FileVerdict.INTACT
    assert all(row.intact for row in parcel.rows)
    assert parcel.code == parcel.manifest.code == expected["code"]
    found = [told(row, asked) for row, asked in zip(parcel.rows, expected["rows"], strict=True)]
    assert found == expected["rows"]


def test_there_is_a_file_of_the_format_that_is_written() -> None:
    assert [path.stem for path in FILES] == [fmt.replace("/", "-").lower() for fmt in CAN_READ]


def test_what_travels_beside_the_rows_is_what_it_always_was() -> None:
    path = FILES[-1]
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    parcel = read(path)
    assert (parcel.key_state, parcel.signature) == ("good", expected["signature"])
    assert json.loads(parcel.text) == expected["manifest"]
    assert parcel.complete
    assert [asdict(key) for key in parcel.roster] == expected["roster"]
    assert parcel.acks is not None
    assert json.loads(parcel.acks.to_json()) == expected["acks"]
    for rival, asked in zip(parcel.rivals, expected["rivals"], strict=True):
        row = told(Incoming(rival.row, "", 0, intact=True), asked["row"])
        others = {name: getattr(rival, name) for name in asked if name != "row"}
        assert {**others, "row": row} == asked


@pytest.mark.parametrize("path", FILES[:2], ids=lambda path: str(path.stem))
def test_before_signatures_nothing_is_missed(path: Path) -> None:
    parcel = read(path)
    assert (parcel.key_state, parcel.manifest.key, parcel.signature) == ("", "", "")
    assert (parcel.rivals, parcel.roster, parcel.acks) == ((), (), None)
    assert parcel.complete
