"""init, status, digest, check."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest

from tests.command.conftest import DISTRICT, SEED, Desk
from thidua_desktop.domain.kinds import Kind


def test_an_office_is_set_up_with_the_seed(nowhere: Desk) -> None:
    status = nowhere.ask("init", *DISTRICT)
    office = {"code": "106", "name": "Huyện Tam Đường", "role": "district"}
    assert status["office"] == office
    assert status["person"] == "Lò Thị Đào"
    assert status["counts"]["campaign"] >= 7
    assert status["counts"]["activity"] == 0
    assert nowhere.ask("status")["office"] == office


def test_samples_come_only_when_asked_for_and_are_marked(nowhere: Desk) -> None:
    nowhere.ask("init", *DISTRICT, "--sample")
    activities = nowhere.ask("list", "activity")
    assert activities
    assert all(row["sample"] is True for row in activities)


def test_an_office_no_seed_knows_is_set_up_by_name(nowhere: Desk) -> None:
    words = ("--office", "X1", "--role", "commune", "--name", "Xã Sao Chổi")
    assert nowhere.ask("init", *words)["office"]["name"] == "Xã Sao Chổi"
    assert [row["name"] for row in nowhere.ask("list", "unit_version")] == ["Xã Sao Chổi"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--office", "999", "--role", "district", "--seed", SEED), "office_unknown"),
        (("--office", "106", "--role", "commune", "--seed", SEED), "office_unknown"),
        (("--office", "106", "--role", "district", "--seed", "comet"), "seed_unknown"),
        (("--office", "106", "--role", "district"), "office_name_missing"),
    ],
)
def test_an_office_that_cannot_be_is_refused(
    nowhere: Desk, words: tuple[str, ...], code: str
) -> None:
    assert nowhere("init", *words, "--json").reasons == [(code, "")]
    assert nowhere("status", "--json").reasons == [("office_not_set_up", "")]


def test_an_office_is_set_up_once(district: Desk) -> None:
    assert district("init", *DISTRICT, "--json").reasons == [("office_already_set_up", "")]


def test_status_has_the_promised_shape(district: Desk) -> None:
    status = district.ask("status")
    assert set(status) == {
        "office",
        "person",
        "replica",
        "epoch",
        "schema",
        "counts",
        "unsent",
        "peers",
        "database",
    }
    assert set(status["counts"]) == {kind.value for kind in Kind}
    # A copy of a home founded elsewhere begins a life of its own.
    assert (status["epoch"], status["unsent"], status["peers"]) == (2, 0, [])
    database = district.home / "thidua.db"
    assert status["database"] == {"path": str(database), "bytes": database.stat().st_size}


def test_status_reads_well(district: Desk) -> None:
    said = district("status").out
    assert said.startswith("Đơn vị: Huyện Tam Đường (mã 106, Cấp huyện)\n")
    assert "Phong trào: " in said


@pytest.mark.parametrize("verb", ["status", "check", "digest", "undo"])
def test_a_slip_in_the_home_makes_no_files(nowhere: Desk, verb: str) -> None:
    done = nowhere(verb)
    assert done.code == 1
    assert str(nowhere.home) in done.err
    assert not nowhere.home.exists()


def test_offices_seeded_alike_print_the_same_digest(district: Desk, province: Desk) -> None:
    ours, theirs = district.ask("digest"), province.ask("digest")
    assert ours == theirs
    assert set(ours["kinds"]) == {kind.value for kind in Kind}
    assert re.fullmatch("[0-9a-f]{64}", ours["digest"])


def test_a_digest_of_one_owner_leaves_the_others_out(district: Desk) -> None:
    before = district.ask("digest", "--home-unit", "12")
    district.save("activity", type="KHAC", title="Ra quân", day="2024-03-05")
    assert district.ask("digest", "--home-unit", "12") == before
    assert district.ask("digest") != before
    assert district("digest", "--home-unit", "999", "--json").reasons == [("reference_missing", "")]


def test_a_sound_file_is_said_to_be_sound(district: Desk) -> None:
    assert district.ask("check") == {"ok": True, "schema": 4, "problems": []}
    assert district("check").code == 0


def test_a_file_that_is_no_database_is_refused(district: Desk) -> None:
    (district.home / "thidua.db").write_bytes(b"Kh\xc3\xb4ng ph\xe1\xba\xa3i" * 400)
    assert district("check", "--json").reasons == [("not_our_database", "")]


def test_a_row_changed_behind_the_programs_back_is_found(district: Desk) -> None:
    with closing(sqlite3.connect(district.home / "thidua.db")) as raw, raw:
        raw.execute("UPDATE campaign SET name = 'x' WHERE code = 'PT-2024-001'")
    done = district("check", "--json")
    assert done.reasons == [("finding", "")]
    assert "campaign" in done.err
