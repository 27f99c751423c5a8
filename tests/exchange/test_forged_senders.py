"""Files that claim to come from somebody else change nothing of what is known of that one."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.conftest import MakeOffice
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.read import read_manifest
from thidua_desktop.bundles.write import write_bundle
from thidua_desktop.domain.acks import Acks, Mark
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent


@pytest.fixture
def neighbour(make_office: MakeOffice) -> Office:
    return make_office("107", "district")


def record(office: Office, title: str) -> None:
    unit = office.identity.unit
    raw = {"type": "TIN_BAI", "title": title, "unit": unit, "day": "05/03/2024", "quantity": "1"}
    office.records.save(Kind.ACTIVITY, raw)


def forged(by: Office, folder: Path, acks: Acks | None = None, **claims: object) -> Path:
    """Write an empty file of an office that says of itself what it likes."""
    path = by.exchange.export("12", folder).value.path
    manifest: Manifest = replace(read_manifest(path), **claims)  # type: ignore[arg-type]
    path.unlink()
    told = acks.to_json() if acks else ""
    manifest = replace(manifest, low=0, high=0)
    written = write_bundle(
        folder, manifest, {}, lambda _, uid: uid, Silent(), acks=told, seed=by.keys.seed()
    )
    return written.path


def refusals(office: Office, path: Path) -> list[str]:
    with pytest.raises(UserError) as caught:
        office.exchange.apply(office.exchange.preview(path))
    return [problem.code for problem in caught.value.problems]


def test_a_neighbour_has_nothing_to_tell_even_in_the_provinces_name(
    district: Office, province: Office, neighbour: Office, tmp_path: Path
) -> None:
    record(district, "Tin phải tới tỉnh")
    taken = district.exchange.export("12", tmp_path).value
    mark = Mark(district.identity.epoch_id, taken.high)
    acks = Acks(province.identity.epoch_id, 1, (mark,))
    path = forged(
        neighbour,
        tmp_path,
        acks,
        receiver=district.identity.unit,
        epoch_id=province.identity.epoch_id,
        kind="GIAO",
        seq=99,
    )
    assert refusals(district, path) == ["sender_not_related"]
    assert district.exchange.export("12", tmp_path).value.rows == taken.rows


def test_a_file_of_anothers_machine_is_not_authentic(
    district: Office, province: Office, neighbour: Office, tmp_path: Path
) -> None:
    record(neighbour, "Tin của huyện bên")
    theirs = neighbour.exchange.export("12", tmp_path).value.path
    province.exchange.apply(province.exchange.preview(theirs))
    before = province.store.peers.get(neighbour.identity.epoch_id)
    path = forged(district, tmp_path, epoch_id=neighbour.identity.epoch_id, seq=99)
    assert refusals(province, path) == ["bundle_not_authentic"]
    assert province.store.peers.get(neighbour.identity.epoch_id) == before


def test_a_number_used_for_two_files_tells_that_the_data_was_set_back(
    district: Office, province: Office, tmp_path: Path
) -> None:
    saved = district.back_up(tmp_path / "safe")
    record(district, "Có trước khi máy bị đưa về bản cũ")
    first = district.exchange.export("12", tmp_path).value.path
    province.exchange.apply(province.exchange.preview(first))
    # A picture of the whole disk is put back: the machine's own memory goes back with it.
    district.store.close()
    for stale in district.places.data.glob("thidua.db*"):
        stale.unlink()
    shutil.copy(saved, district.places.database)
    with district.session():
        record(district, "Ghi sau đó")
        second = district.exchange.export("12", tmp_path).value.path
        preview = province.exchange.preview(second)
        assert "note_number_twice" in {note.code for note in preview.notes}
        province.exchange.apply(preview)
        for _ in range(3):
            down = province.exchange.export("106", tmp_path).value.path
            district.epochs.seen()
            district.exchange.apply(district.exchange.preview(down))
            district.epochs.seen()
            up = district.exchange.export("12", tmp_path).value.path
            province.exchange.apply(province.exchange.preview(up))
        assert district.identity.epoch == 2
        titles = {row.title for row in district.records.every(Kind.ACTIVITY)}
        assert titles == {"Có trước khi máy bị đưa về bản cũ", "Ghi sau đó"}
        assert district.overview.digest() == province.overview.digest()
