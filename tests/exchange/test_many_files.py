"""What does not fit into one file leaves in several, and arrives however they come."""

from pathlib import Path

import pytest

from tests.exchange.conftest import MakeOffice
from thidua_desktop.bundles import limits
from thidua_desktop.bundles.read import read_manifest
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services import cargo
from thidua_desktop.services.exchange import Exchange
from thidua_desktop.services.office import Office
from thidua_desktop.services.parts import Room

ROWS = 7


@pytest.fixture
def busy(district: Office) -> Office:
    """Give a district that has entered a few activities."""
    for number in range(ROWS):
        enter(district, f"Việc số {number}")
    return district


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a file have room for three rows of a kind."""
    monkeypatch.setattr(cargo, "ROOM", Room(rows=3, size=limits.MOST_PART_BYTES))


def enter(office: Office, title: str) -> None:
    raw = {"type": "LAO_DONG", "title": title, "day": "05/03/2024", "quantity": "2"}
    office.records.save(Kind.ACTIVITY, {**raw, "campaigns": "PT-2024-001"})


def take(office: Office, *paths: Path) -> None:
    for path in paths:
        office.exchange.apply(office.exchange.preview(path))


def titles(office: Office) -> set[str]:
    return {record.title for record in office.store.read.records(Kind.ACTIVITY)}


def alike(one: Office, other: Office) -> bool:
    return one.overview.digest() == other.overview.digest()


@pytest.mark.usefixtures("small_files")
class TestSeveralFiles:
    def test_they_follow_one_another_and_say_so(self, busy: Office, tmp_path: Path) -> None:
        sent = busy.exchange.export("12", tmp_path).value
        manifests = [read_manifest(path) for path in sent.paths]
        assert [(m.part, m.parts) for m in manifests] == [(1, 3), (2, 3), (3, 3)]
        assert [m.sheets["HOAT_DONG"].rows for m in manifests] == [3, 3, 1]
        assert [m.low for m in manifests[1:]] == [m.high for m in manifests[:-1]]
        assert (manifests[0].low, manifests[-1].high) == (0, busy.identity.change_seq)
        assert len({m.seq for m in manifests}) == len(set(sent.paths)) == 3
        assert sent.rows == ROWS

    def test_all_of_them_bring_everything(
        self, busy: Office, province: Office, tmp_path: Path
    ) -> None:
        take(province, *busy.exchange.export("12", tmp_path).value.paths)
        assert alike(busy, province)

    def test_the_other_way_round_as_well(
        self, busy: Office, province: Office, tmp_path: Path
    ) -> None:
        take(province, *reversed(busy.exchange.export("12", tmp_path).value.paths))
        assert alike(busy, province)

    @pytest.mark.parametrize("lost", range(3))
    def test_one_that_is_lost_is_made_up_for(
        self, lost: int, busy: Office, province: Office, tmp_path: Path
    ) -> None:
        paths = list(busy.exchange.export("12", tmp_path).value.paths)
        del paths[lost]
        take(province, *paths)
        assert not alike(busy, province)
        take(busy, *province.exchange.export("106", tmp_path).value.paths)
        enter(busy, "Việc làm sau")
        take(province, *busy.exchange.export("12", tmp_path).value.paths)
        assert alike(busy, province)
        assert "Việc làm sau" in titles(province)

    def test_the_first_one_has_what_every_office_finds_in_its_seed(
        self, province: Office, tmp_path: Path
    ) -> None:
        for number in range(ROWS):
            enter(province, f"Việc của tỉnh số {number}")
        paths = province.exchange.export("106", tmp_path).value.paths
        first, *others = (read_manifest(path).sheets for path in paths)
        assert first["DON_VI"].rows == province.store.read.size(Kind.UNIT)
        assert others
        assert not any("DON_VI" in sheets for sheets in others)

    @pytest.mark.parametrize("late", [0, -1], ids=["the first one late", "the last one late"])
    def test_an_office_set_up_again_asks_until_it_has_all_its_rows_back(
        self,
        late: int,
        busy: Office,
        province: Office,
        make_office: MakeOffice,
        tmp_path: Path,
    ) -> None:
        take(province, *busy.exchange.export("12", tmp_path).value.paths)
        fresh = make_office("106", "district", folder="again")
        take(province, *fresh.exchange.export("12", tmp_path).value.paths)
        answer = list(province.exchange.export("106", tmp_path).value.paths)
        assert len(answer) > 1
        delayed = answer.pop(late)
        take(fresh, *answer)
        assert asks(fresh, tmp_path)
        take(fresh, delayed)
        assert titles(fresh) == titles(busy)
        take(province, *fresh.exchange.export("12", tmp_path).value.paths)
        take(fresh, *province.exchange.export("106", tmp_path).value.paths)
        assert not asks(fresh, tmp_path)


def asks(office: Office, folder: Path) -> bool:
    """Say whether an office asks for its own rows in its next file."""
    return read_manifest(office.exchange.export("12", folder).value.path).wants_echo


class TestAFileThatTurnedOutTooLarge:
    def test_is_written_as_two(
        self, busy: Office, province: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = busy.exchange.export("12", tmp_path).value.path.stat().st_size
        monkeypatch.setattr(limits, "MOST_BYTES", whole - 100)
        sent = busy.exchange.export("12", tmp_path).value
        assert len(sent.paths) > 1
        assert all(path.stat().st_size < whole for path in sent.paths)
        take(province, *sent.paths)
        assert alike(busy, province)

    def test_is_refused_when_there_is_nothing_to_cut(
        self, busy: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(limits, "MOST_BYTES", 1_000)
        with pytest.raises(UserError, match="bundle_too_large"):
            busy.exchange.export("12", tmp_path)
        assert not list(tmp_path.glob("*.xlsx"))


def test_progress_goes_on_over_all_files(
    busy: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cargo, "ROOM", Room(rows=3, size=limits.MOST_PART_BYTES))
    told: list[tuple[int, int]] = []

    class Watcher:
        def step(self, done: int, total: int) -> None:
            told.append((done, total))

    exchange: Exchange = busy.exchange
    exchange.export("12", tmp_path, progress=Watcher())
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {ROWS}
    assert max(done for done, _ in told) == 6
