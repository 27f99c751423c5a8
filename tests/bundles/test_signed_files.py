"""What a signature in a file survives, and what it gives away."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.packaging.custom import StringProperty

from tests.bundles.books import (
    SEED,
    THEIR_SEED,
    column,
    edit,
    read,
    rewritten,
    saved_again,
    written,
)
from tests.bundles.samples import Watcher, a_manifest, an_activity, named, some_rows
from thidua_desktop.bundles import carrier
from thidua_desktop.bundles.layout import CARRIER, COVER, NAMES
from thidua_desktop.bundles.manifest import FORMAT, UNSIGNED, Manifest, check_code
from thidua_desktop.bundles.read import FileVerdict, Parcel, look_at
from thidua_desktop.bundles.signing import public, sign
from thidua_desktop.bundles.write import Written, write_bundle
from thidua_desktop.domain.kinds import Kind

SHEET = NAMES[Kind.ACTIVITY]
PLACES = ("properties", CARRIER, COVER)
Change = Callable[[Any], None]


def changed(folder: Path, change: Change) -> Parcel:
    return read(saved_again(written(folder).path, change))


def without(*places: str) -> Change:
    """Return what a cleaning tool does: the manifest's places gone."""

    def clean(book: Any) -> None:
        for place in places:
            if place == "properties":
                for name in book.custom_doc_props.names:
                    del book.custom_doc_props[name]
            else:
                book.remove(book[place])

    return clean


def put(text: str, signature: str, *places: str) -> Change:
    """Return what a forger does: another manifest and signature in the places."""

    def forge(book: Any) -> None:
        if "properties" in places:
            fmt = re.search(r'"fmt":"(.*?)"', text)
            manifest = replace(a_manifest(), fmt=fmt[1] if fmt else FORMAT)
            without("properties")(book)
            for name, value in carrier.properties(manifest, text, signature):
                book.custom_doc_props.append(StringProperty(name=name, value=value))
        if CARRIER in places:
            book[CARRIER].delete_rows(1, 1000)
            for row in carrier.carrier_rows(text, signature):
                book[CARRIER].append(row)
        if COVER in places:
            page = book[COVER]
            block = [r for r in range(1, page.max_row + 1) if _coded(page.cell(r, 1).value)]
            page.delete_rows(block[0], len(block))
            for pair in carrier.cover_rows(text, signature):
                page.append(pair)

    return forge


def _coded(value: object) -> bool:
    return isinstance(value, str) and value.startswith("TDX:")


def test_a_signed_file_says_who_signed_it(tmp_path: Path) -> None:
    sent = written(tmp_path)
    parcel = read(sent.path)
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.INTACT, "good")
    assert parcel.manifest.key == public(SEED)
    assert (parcel.text, parcel.signature, parcel.code) == (sent.text, sent.signature, sent.code)
    assert parcel.complete
    assert parcel.edited == ()


def test_the_signature_survives_being_saved_in_another_program(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda _: None)
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.RESAVED, "good")
    assert parcel.complete


@pytest.mark.parametrize("kept", PLACES)
def test_any_one_place_is_enough(kept: str, tmp_path: Path) -> None:
    parcel = changed(tmp_path, without(*(place for place in PLACES if place != kept)))
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.RESAVED, "good")


@pytest.mark.parametrize("place", PLACES)
def test_a_manifest_from_one_place_and_a_signature_from_another_are_enough(
    place: str, tmp_path: Path
) -> None:
    """Each place loses one half."""

    def tear(book: Any) -> None:
        others = [other for other in PLACES if other != place]
        for name in book.custom_doc_props.names:
            torn = "TDX_Sig" if place == "properties" else "TDX_M00"
            if name == torn:
                del book.custom_doc_props[name]
        for sheet in (CARRIER, COVER):
            for row in book[sheet].iter_rows(max_col=2):
                name = str(row[0].value)
                half = name.startswith(("signature", "TDX:SIG"))
                if name.startswith(("manifest", "TDX:0", "TDX:SIG", "signature")) and half == (
                    sheet not in others
                ):
                    row[0].value = None

    parcel = changed(tmp_path, tear)
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.RESAVED, "good")


def test_without_any_place_it_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="not_a_bundle"):
        changed(tmp_path, without(*PLACES))


def test_a_file_without_its_signature_is_not_believed(tmp_path: Path) -> None:
    text = written(tmp_path).text
    parcel = changed(tmp_path, put(text, "", *PLACES))
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.NOT_AUTHENTIC, "")
    assert not parcel.complete


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"high":44', '"high":45'),
        lambda text: text.replace('"seq":17', '"seq":170'),
        lambda text: text + " ",
        lambda text: text.replace(public(SEED), public(THEIR_SEED)),
    ],
)
def test_a_manifest_changed_by_one_letter_is_not_believed(
    change: Callable[[str], str], tmp_path: Path
) -> None:
    sent = written(tmp_path)
    forged = change(sent.text)
    assert forged != sent.text
    parcel = changed(tmp_path, put(forged, sent.signature, *PLACES))
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.NOT_AUTHENTIC, "bad")


def test_another_offices_signature_is_not_believed(tmp_path: Path) -> None:
    text = written(tmp_path).text
    parcel = changed(tmp_path, put(text, sign(THEIR_SEED, text), *PLACES))
    assert parcel.key_state == "bad"


def test_a_forger_with_a_key_of_his_own_is_seen_by_the_key(tmp_path: Path) -> None:
    """The file agrees with itself; whose key it is, the roster knows."""
    forged = written(tmp_path, seed=THEIR_SEED)
    parcel = read(forged.path)
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.INTACT, "good")
    assert parcel.manifest.key != public(SEED)


def test_a_file_without_a_key_is_not_believed_whatever_it_bears(tmp_path: Path) -> None:
    text = replace(written(tmp_path).manifest, key="").to_json()
    parcel = changed(tmp_path, put(text, sign(SEED, text), *PLACES))
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.NOT_AUTHENTIC, "bad")


def test_a_file_made_to_look_older_is_unsigned(tmp_path: Path) -> None:
    """By itself it is as good as an older program's; a unit that signs is known to do so."""
    text = replace(written(tmp_path).manifest, fmt=UNSIGNED).to_json()
    parcel = changed(tmp_path, put(text, "", *PLACES))
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.RESAVED, "")
    assert parcel.manifest.key == ""


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_says_something_else_is_a_forgery(place: str, tmp_path: Path) -> None:
    sent = written(tmp_path)
    other = replace(sent.manifest, seq=99).to_json()
    for signature in ("", sent.signature, sign(SEED, other)):
        parcel = changed(tmp_path, put(other, signature, place))
        assert (parcel.verdict, parcel.key_state) == (FileVerdict.NOT_AUTHENTIC, "good")


@pytest.mark.parametrize("place", PLACES)
def test_a_wrong_signature_in_one_place_does_no_harm(place: str, tmp_path: Path) -> None:
    text = written(tmp_path).text
    parcel = changed(tmp_path, put(text, "A" * 86, place))
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.RESAVED, "good")


class TestRows:
    """The manifest stays as it was signed; its digests tell what became of the rows."""

    def test_a_row_edited_is_named(self, tmp_path: Path) -> None:
        parcel = changed(tmp_path, edit(SHEET, 4, "place", "Nhà văn hóa"))
        assert (parcel.verdict, parcel.key_state) == (FileVerdict.EDITED, "good")
        assert parcel.edited == ((SHEET, 4),)
        assert not parcel.complete

    def test_a_row_edited_so_that_it_cannot_be_read_is_named(self, tmp_path: Path) -> None:
        parcel = changed(tmp_path, edit(SHEET, 4, "quantity", "nhiều"))
        assert parcel.verdict is FileVerdict.EDITED
        assert parcel.edited == ((SHEET, 4),)

    def test_a_row_taken_out_makes_the_file_incomplete(self, tmp_path: Path) -> None:
        parcel = changed(tmp_path, lambda book: book[SHEET].delete_rows(4))
        assert (parcel.verdict, parcel.complete) == (FileVerdict.EDITED, False)
        assert parcel.edited == ()

    def test_a_row_added_is_named(self, tmp_path: Path) -> None:
        def add(book: Any) -> None:
            page = book[SHEET]
            page.cell(7, column(page, "title")).value = "Dòng gõ thêm"

        parcel = changed(tmp_path, add)
        assert (parcel.verdict, parcel.edited) == (FileVerdict.EDITED, ((SHEET, 7),))

    def test_a_sheet_added_is_a_forgery(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a", {Kind.ACTIVITY: [an_activity()]}).path
        other = written(tmp_path / "b").path

        def add(book: Any) -> None:
            page = book.create_sheet(NAMES[Kind.RESULT])
            for row in load_workbook(other)[NAMES[Kind.RESULT]].iter_rows():
                page.append([cell.value for cell in row])

        parcel = read(saved_again(path, add))
        assert (parcel.verdict, parcel.key_state) == (FileVerdict.NOT_AUTHENTIC, "good")

    def test_a_sheet_taken_out_makes_the_file_incomplete(self, tmp_path: Path) -> None:
        parcel = changed(tmp_path, lambda book: book.remove(book[SHEET]))
        assert (parcel.verdict, parcel.complete) == (FileVerdict.EDITED, False)

    def test_a_part_of_the_package_exchanged_is_found_by_its_rows(self, tmp_path: Path) -> None:
        """A forger with a zip tool, who leaves the manifest alone."""
        path = written(tmp_path).path
        parcel = read(rewritten(path, lambda _, data: data.replace(b"120", b"121")))
        assert parcel.verdict is FileVerdict.EDITED


class TestALaterMinorFormat:
    """Its manifest has names that nobody here knows."""

    @pytest.fixture
    def path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        spell = Manifest.to_json

        def later(manifest: Manifest) -> str:
            values = {**json.loads(spell(manifest)), "fmt": "TDX/1.7", "mood": ["vui"], "key ": 1}
            return json.dumps(values, ensure_ascii=True, separators=(", ", ": "))

        with monkeypatch.context() as patch:
            patch.setattr(Manifest, "to_json", later)
            return written(tmp_path).path

    def test_it_is_verified_as_it_stands(self, path: Path) -> None:
        for parcel in (read(path), read(saved_again(path))):
            assert parcel.key_state == "good"
            assert parcel.complete
            assert '"mood": ["vui"]' in parcel.text
            assert parcel.manifest.fmt == "TDX/1.7"
            assert parcel.manifest.to_json() != parcel.text

    def test_its_code_is_that_of_its_cover(self, path: Path) -> None:
        parcel = read(path)
        assert parcel.code == check_code(parcel.text) != parcel.manifest.code
        cover = [
            row[1] for row in load_workbook(path)[COVER].iter_rows(max_col=2, values_only=True)
        ]
        assert parcel.code in cover


class TestForAnOlderProgram:
    """The manifest has no room for the key there; it goes with the signature."""

    @pytest.fixture
    def sent(self, tmp_path: Path) -> Written:
        manifest = a_manifest(fmt="TDX/1.1")
        return write_bundle(tmp_path, manifest, some_rows(), named, Watcher(), seed=SEED)

    def test_it_is_signed_all_the_same(self, sent: Written) -> None:
        for parcel in (read(sent.path), read(saved_again(sent.path))):
            assert (parcel.manifest.key, parcel.key_state) == (public(SEED), "good")
            assert (parcel.signature, parcel.complete) == (sent.signature, True)
        assert json.loads(sent.text).keys().isdisjoint({"key", "echo", "part"})
        assert parcel.manifest == sent.manifest

    def test_another_key_before_the_signature_does_not_fit(self, sent: Written) -> None:
        forged = sent.signature.replace(public(SEED), public(THEIR_SEED))
        parcel = read(saved_again(sent.path, put(sent.text, forged, *PLACES)))
        assert (parcel.verdict, parcel.key_state) == (FileVerdict.NOT_AUTHENTIC, "bad")
        assert parcel.manifest.key == ""

    def test_a_later_file_takes_no_key_from_its_signature(self, tmp_path: Path) -> None:
        text = replace(written(tmp_path).manifest, key="").to_json()
        signature = f"{public(SEED)}.{sign(SEED, text)}"
        parcel = changed(tmp_path, put(text, signature, *PLACES))
        assert (parcel.verdict, parcel.key_state) == (FileVerdict.NOT_AUTHENTIC, "bad")


def test_without_a_seed_the_file_is_of_the_last_format_nobody_signs(tmp_path: Path) -> None:
    parcel = read(written(tmp_path, seed=b"").path)
    assert (parcel.manifest.fmt, parcel.verdict) == (UNSIGNED, FileVerdict.INTACT)


def test_it_can_be_looked_at_without_the_rows(tmp_path: Path) -> None:
    sent = written(tmp_path)
    found = look_at(sent.path)
    assert (found.manifest, found.text, found.key_state) == (sent.manifest, sent.text, "good")


def test_the_file_has_its_own_digest(tmp_path: Path) -> None:
    path = written(tmp_path).path
    before = read(path).sha256
    assert len(before) == 64
    assert read(saved_again(path)).sha256 != before
