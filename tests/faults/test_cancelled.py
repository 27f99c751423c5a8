"""Who stops at any step, or is disturbed at the worst moment, has lost nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import a, open_store, save
from tests.faults.offices import PROVINCE, a_file_for_the_province, do, office_at
from thidua_desktop.domain.errors import Cancelled, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Progress


class StopAt:
    """Progress whose person stops at a chosen step."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.seen = 0

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        self.seen += 1
        if self.seen > self.last:
            raise Cancelled


def stopped_everywhere(job: Callable[[Progress], object], contents: Callable[[], object]) -> int:
    """Stop the job at one step after the other; return how many steps it has.

    What `contents` tells is the same after each stop.
    """
    before = contents()
    for last in range(10_000):
        progress = StopAt(last)
        try:
            job(progress)
        except Cancelled:
            assert contents() == before, f"stopped at step {last}"
        else:
            return progress.seen
    pytest.fail("the job has no end")


def contents(office: Office) -> list[object]:
    read = office.store.read
    rows = [row for kind in Kind for row in read.every(kind, live=False)]
    return [rows, office.identity, office.history.steps(), office.exchange.entries()]


def test_an_import_stopped_at_any_step_has_changed_nothing(tmp_path: Path) -> None:
    folder, file = a_file_for_the_province(tmp_path)
    office = office_at(folder)
    with office.session():
        before = contents(office)
        preview = office.exchange.preview(file)
        steps = stopped_everywhere(
            lambda progress: office.exchange.apply(preview, progress=progress),
            lambda: contents(office),
        )
        assert steps > 0
        assert contents(office) != before


def test_a_preview_stopped_at_any_step_has_changed_nothing(tmp_path: Path) -> None:
    folder, file = a_file_for_the_province(tmp_path)
    office = office_at(folder)
    with office.session():
        before = contents(office)
        steps = stopped_everywhere(
            lambda progress: office.exchange.preview(file, progress),
            lambda: contents(office),
        )
        assert steps > 0
        assert contents(office) == before


def test_an_export_stopped_at_any_step_leaves_no_file_and_is_not_noted(tmp_path: Path) -> None:
    a_file_for_the_province(tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    office = office_at(tmp_path / "district")
    with office.session():
        before = office.exchange.entries()
        steps = stopped_everywhere(
            lambda progress: office.exchange.export(PROVINCE, stick, progress=progress),
            lambda: (list(stick.iterdir()), office.exchange.entries()),
        )
        assert steps > 0
        assert len(list(stick.iterdir())) == 1
        assert len(office.exchange.entries()) == len(before) + 1


def test_an_export_to_a_stick_that_was_pulled_is_not_noted(tmp_path: Path) -> None:
    a_file_for_the_province(tmp_path)
    office = office_at(tmp_path / "district")
    with office.session():
        before = contents(office)
        with pytest.raises(UserError):
            office.exchange.export(PROVINCE, tmp_path / "gone" / "stick")
        assert contents(office)[2:] == before[2:]


def test_what_another_window_saves_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, file = a_file_for_the_province(tmp_path)
    office = office_at(folder)
    other = open_store(folder / "thidua.db", seed="other")
    back_up = type(office.store).back_up

    def back_up_while_another_saves(*given: object) -> object:
        with other.session():
            save(other, a(Kind.UNIT, id=PROVINCE, home=PROVINCE, label="Tỉnh Lai Châu (sửa)"))
        return back_up(*given)  # type: ignore[arg-type]

    with office.session():
        preview = office.exchange.preview(file)
        monkeypatch.setattr(type(office.store), "back_up", back_up_while_another_saves)
        with pytest.raises(UserError, match="changed_since_preview"):
            office.exchange.apply(preview)
        row = office.store.read.get(Kind.UNIT, PROVINCE)
        assert row is not None
        assert row.record.label == "Tỉnh Lai Châu (sửa)"  # type: ignore[attr-defined]
        assert office.exchange.entries() == []


def test_an_import_of_a_file_that_vanished_says_so(tmp_path: Path) -> None:
    folder, file = a_file_for_the_province(tmp_path)
    file.unlink()
    with pytest.raises(UserError, match="file_missing"):
        do(folder, lambda office: office.exchange.preview(file))
