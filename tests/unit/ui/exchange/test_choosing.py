"""Choosing between two versions: what is decided, what would be saved."""

from thidua_desktop.ui.screens.exchange.conflicts.choosing import Choosing
from thidua_desktop.ui.screens.exchange.conflicts.values import FieldFace

FIELDS = (
    FieldFace("title", "Tên", "Họp bản", "Họp xã"),
    FieldFace("place", "Địa điểm", "", "Nhà văn hóa"),
)


def test_nothing_is_chosen_at_first() -> None:
    face = Choosing(FIELDS).face()
    assert (face.sides, face.may_save) == ({}, False)
    assert "2" in face.note


def test_fields_from_both_sides_make_one_record() -> None:
    choosing = Choosing(FIELDS)
    choosing.choose("title", "mine")
    assert not choosing.made
    choosing.choose("place", "theirs")
    assert choosing.decision() == ("mine", {"place": "theirs"})
    face = choosing.face()
    assert face.results == {"title": "Họp bản", "place": "Nhà văn hóa"}
    assert face.may_save


def test_all_fields_of_one_side_are_that_version_whole() -> None:
    for side in ("mine", "theirs"):
        choosing = Choosing(FIELDS)
        for field in FIELDS:
            choosing.choose(field.name, side)
        assert choosing.decision() == (side, {})


def test_a_field_chosen_after_keeping_both_begins_anew() -> None:
    choosing = Choosing(FIELDS)
    choosing.keep("both")
    assert choosing.decision() == ("both", {})
    choosing.choose("title", "theirs")
    assert not choosing.made
    assert choosing.face().sides == {"title": "theirs"}


def test_a_field_chosen_after_a_whole_version_changes_only_that_field() -> None:
    choosing = Choosing(FIELDS)
    choosing.keep("theirs")
    choosing.choose("title", "mine")
    assert choosing.decision() == ("mine", {"place": "theirs"})


def test_of_a_removed_record_only_a_whole_version_is_chosen() -> None:
    choosing = Choosing(FIELDS, whole=True)
    choosing.choose("place", "theirs")
    assert choosing.decision() == ("theirs", {})
    assert choosing.face().results == {"title": "Họp xã", "place": "Nhà văn hóa"}


def test_versions_that_do_not_differ_are_still_decided_about() -> None:
    choosing = Choosing(())
    assert not choosing.made
    choosing.keep("mine")
    assert choosing.face().may_save
