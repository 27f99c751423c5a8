"""A bundle's own description: one spelling, three copies, a code to compare by telephone."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.bundles.books import saved_again, written
from tests.bundles.samples import Watcher, a_manifest
from thidua_desktop.bundles.carrier import (
    Copy,
    carrier_rows,
    cover_rows,
    from_carrier,
    from_cover,
    from_properties,
    properties,
)
from thidua_desktop.bundles.manifest import (
    CAN_READ,
    FORMAT,
    UNSIGNED,
    BundleKind,
    SheetTotals,
    check_code,
    from_json,
    written_for,
)
from thidua_desktop.bundles.read import read_bundle, read_manifest
from thidua_desktop.domain.errors import UserError
from thidua_desktop.texts.bundle import KINDS

FULL = a_manifest(sheets={"HOAT_DONG": SheetTotals(4, 1, "1500000", "ab" * 32)}, echo=("5b",))
TEXT = FULL.to_json()
SIGNATURE = "s" * 86
WHOLE = Copy(TEXT, FULL, SIGNATURE)


def changed(**parts: Any) -> str:
    return json.dumps({**json.loads(FULL.to_json()), **parts})


def test_it_comes_back_from_its_spelling() -> None:
    assert from_json(FULL.to_json()) == FULL


def test_the_spelling_has_sorted_keys_and_no_spaces() -> None:
    text = FULL.to_json()
    keys = list(json.loads(text))
    assert keys == sorted(keys)
    assert '": ' not in text
    assert "Tam Đường" in text


def test_the_code_changes_with_anything_in_it() -> None:
    assert FULL.code == check_code(FULL.to_json())
    assert [len(part) for part in FULL.code.split("-")] == [4, 4, 2]
    assert replace(FULL, seq=18).code != FULL.code


def test_names_of_a_newer_program_are_ignored() -> None:
    assert from_json(changed(fmt="TDX/1.7", mood="vui")) == replace(FULL, fmt="TDX/1.7")


def test_a_newer_format_is_refused_by_name() -> None:
    with pytest.raises(UserError) as refusal:
        from_json('{"fmt":"TDX/2.0"}')
    problem = refusal.value.problems[0]
    assert (problem.code, problem.params["found"]) == ("format_newer", "TDX/2.0")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"fmt":1}',
        changed(fmt="ABC/1.0"),
        changed(seq="17"),
        changed(seq=True),
        changed(low=-1),
        changed(high=1 << 53),
        changed(made_at="0001-01-01T00:00:00+07:00"),
        changed(sender=None),
        changed(sender="x" * 2000),
        changed(kind="QUA"),
        changed(made_at="hôm qua"),
        changed(made_at="2024-03-31T16:05:00"),
        changed(can_read="TDX/1.0"),
        changed(sheets=[]),
        changed(sheets={"A": 1}),
        changed(sheets={"A": {"rows": 1}}),
    ],
)
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do
        from_json(text)


@pytest.mark.parametrize(
    "text",
    [changed(part=0), changed(part=2), changed(echo="5b"), changed(wants_echo=1), changed(key=7)],
)
def test_what_came_with_signatures_is_read_as_strictly(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do
        from_json(text)


def test_an_older_format_spells_nothing_that_it_does_not_know() -> None:
    older = replace(FULL, fmt=UNSIGNED, echo=())
    since = {"key", "parent_epoch_id", "wants_echo", "echo", "part", "parts", "campaign"}
    assert json.loads(TEXT).keys() - json.loads(older.to_json()).keys() == since
    assert from_json(older.to_json()) == older


def test_the_latest_format_both_sides_know_is_written() -> None:
    assert written_for(()) == FORMAT, "nothing is known of the other side"
    assert written_for(CAN_READ) == FORMAT
    assert written_for(["TDX/1.0", "TDX/1.1"]) == "TDX/1.1"
    assert written_for(CAN_READ[:-1]) == "TDX/1.2"
    assert written_for([*CAN_READ, "TDX/1.9", "TDX/2.0"]) == FORMAT
    with pytest.raises(UserError, match="peer_reads_older"):
        written_for(["TDX/0.9"])


def test_each_place_gives_it_back_whatever_the_order() -> None:
    assert from_properties(dict(reversed(list(properties(FULL, TEXT, SIGNATURE))))) == WHOLE
    rows = list(carrier_rows(TEXT, SIGNATURE, "đã nhận"))
    assert from_carrier(reversed(rows)) == (WHOLE, "đã nhận")
    assert from_cover([("GÓI",), (), *reversed(list(cover_rows(TEXT, SIGNATURE)))]) == WHOLE


def test_a_place_with_a_part_missing_still_gives_the_signature() -> None:
    signed = Copy(signature=SIGNATURE)
    values = dict(properties(FULL, TEXT, SIGNATURE))
    assert from_properties({k: v for k, v in values.items() if k != "TDX_M01"}) == signed
    rows = list(carrier_rows(TEXT, SIGNATURE))
    assert from_carrier(row for row in rows if row[:2] != ("manifest", "2")) == (signed, "")
    assert from_cover(list(cover_rows(TEXT, SIGNATURE))[1:]) == signed


def test_a_place_without_the_signature_still_gives_the_manifest() -> None:
    values = dict(properties(FULL, TEXT, SIGNATURE))
    assert from_properties({**values, "TDX_Sig": None}) == Copy(TEXT, FULL)
    rows = [row for row in carrier_rows(TEXT, SIGNATURE) if row[0] != "signature"]
    assert from_carrier(rows) == (Copy(TEXT, FULL), "")
    assert from_cover(list(cover_rows(TEXT, SIGNATURE))[:-1]).text == TEXT


def test_a_missing_part_of_the_acknowledgements_is_not_read_as_less_of_them() -> None:
    rows = list(carrier_rows(TEXT, SIGNATURE, "đã nhận " * 100))
    assert len([row for row in rows if row[0] == "acks"]) > 2
    for gone in ("0", "1"):
        assert from_carrier(row for row in rows if row[:2] != ("acks", gone))[1] is None
    assert from_carrier([])[1] is None


@pytest.mark.parametrize("number", ["9" * 5000, "-1", "1.5", "²", None, 1.5])
def test_a_strange_part_number_is_passed_over(number: object) -> None:
    rows: list[tuple[object, ...]] = [*carrier_rows(TEXT, SIGNATURE), ("manifest", number, "x")]
    assert from_carrier(rows)[0] == WHOLE


def test_more_acknowledgements_than_a_reader_looks_at_are_not_written() -> None:
    with pytest.raises(ValueError, match="800000"):
        list(carrier_rows(TEXT, SIGNATURE, "x" * 800_000))


def test_places_keep_within_what_people_can_see_there() -> None:
    values = dict(properties(FULL, TEXT, SIGNATURE))
    assert max(map(len, values.values())) <= 240
    assert max(len(row[2]) for row in carrier_rows(TEXT, SIGNATURE, "x" * 999)) <= 200
    assert max(len(row[1]) for row in cover_rows(TEXT, SIGNATURE)) <= 76
    assert {"TDX_Sig", "TDX_Fmt", "TDX_BundleId"} <= values.keys()


def test_a_newer_format_is_told_from_the_properties_alone(tmp_path: Path) -> None:
    def age(book: Any) -> None:
        book.custom_doc_props["TDX_Fmt"].value = "TDX/2.3"

    path = saved_again(written(tmp_path).path, age)
    for look in (read_manifest, lambda found: read_bundle(found, Watcher())):
        with pytest.raises(UserError, match="format_newer"):
            look(path)


def test_it_can_be_read_without_the_rows(tmp_path: Path) -> None:
    sent = written(tmp_path)
    assert read_manifest(sent.path) == sent.manifest


def test_every_kind_of_bundle_has_words() -> None:
    assert set(KINDS) == set(BundleKind)
