"""A bundle's own description: one spelling, three copies, a code to compare by telephone."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.bundles.books import saved_again, written
from tests.bundles.samples import Watcher, a_manifest
from thidua_desktop.bundles.carrier import (
    carrier_rows,
    cover_rows,
    from_carrier,
    from_cover,
    from_properties,
    properties,
)
from thidua_desktop.bundles.manifest import BundleKind, SheetTotals, check_code, from_json
from thidua_desktop.bundles.read import read_bundle, read_manifest
from thidua_desktop.domain.errors import UserError
from thidua_desktop.texts.bundle import KINDS

FULL = a_manifest(sheets={"HOAT_DONG": SheetTotals(4, 1, "1500000", "ab" * 32)})


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


def test_each_place_gives_it_back_whatever_the_order() -> None:
    assert from_properties(dict(reversed(list(properties(FULL))))) == FULL
    assert from_carrier(reversed(list(carrier_rows(FULL)))) == FULL
    assert from_cover([("GÓI",), (), *reversed(list(cover_rows(FULL)))]) == FULL


def test_a_place_with_a_part_missing_gives_nothing() -> None:
    assert from_properties({k: v for k, v in properties(FULL) if k != "TDX_M01"}) is None
    assert from_carrier(list(carrier_rows(FULL))[:-3]) is None
    assert from_cover(list(cover_rows(FULL))[1:]) is None


def test_places_keep_within_what_people_can_see_there() -> None:
    assert max(len(value) for _, value in properties(FULL)) <= 240
    assert max(len(row[2]) for row in carrier_rows(FULL)) <= 200
    assert {"TDX_Sig", "TDX_Fmt", "TDX_BundleId"} <= dict(properties(FULL)).keys()
    assert [row[0] for row in carrier_rows(FULL)][-2:] == ["signature", "acks"]


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
