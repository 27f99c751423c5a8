"""Power cuts on top of power cuts, a log torn anywhere, a disk that takes no more, kill -9."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import ROOT
from tests.faults.failing import Fault, How
from tests.faults.loop import DONE, REFUSED, Loop, attempt, in_a_child
from tests.faults.place import Place
from thidua_desktop.domain.errors import UserError
from thidua_desktop.services.office import Office

resource = pytest.importorskip("resource", reason="the system sets no limits")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

SECTOR = 512


def nothing(_office: Office, _place: Place) -> None:
    """Only open the office."""


def cut_off(loop: Loop, *, committed: bool) -> None:
    """Have the deed killed just before its last commit, or just after it."""
    deaths = loop.known.deaths
    commits = [number for number, event in enumerate(deaths, 1) if event.startswith("COMMIT")]
    left = iter(reversed(range(len(commits))))

    def die() -> None:
        if next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    fault = Fault(after_commit=die) if committed else Fault(commits[-1], How.KILLED)
    loop.place.put_back()
    assert in_a_child(loop.place, loop.deed.act, fault) == -signal.SIGKILL
    assert not committed or log_of(loop.place).stat().st_size > SECTOR


def log_of(place: Place) -> Path:
    return place.database.with_name("thidua.db-wal")


@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("name", ["import, new rows", "decide, theirs"])
def test_a_power_cut_during_recovery_harms_nothing(
    name: str, tmp_path: Path, *, committed: bool
) -> None:
    loop = Loop(name, tmp_path)
    expected = loop.known.states[-1 if committed else -2]
    cut_off(loop, committed=committed)
    for number in range(1, 100):
        code = in_a_child(loop.place, nothing, Fault(number, How.KILLED))
        assert code in {-signal.SIGKILL, DONE}
        if code == DONE:
            assert number > 4, "the opening changes nothing"
            break
    assert loop.place.dump() == expected
    if not committed:
        assert attempt(loop.place, loop.deed.act, Fault()) == ""
        assert loop.place.said() == loop.known.said


@pytest.mark.parametrize("name", ["import, new rows", "export", "undo"])
def test_a_log_torn_anywhere_holds_a_step_whole_or_not_at_all(name: str, tmp_path: Path) -> None:
    loop = Loop(name, tmp_path)
    cut_off(loop, committed=True)
    kept = tmp_path / "cut"
    shutil.copytree(loop.place.data, kept)
    log = (kept / "thidua.db-wal").read_bytes()
    found = set()
    for cut in {*range(0, len(log), max(1, len(log) // SECTOR // 40) * SECTOR), len(log)}:
        shutil.rmtree(loop.place.data)
        shutil.copytree(kept, loop.place.data, ignore=shutil.ignore_patterns("*-shm"))
        # What was not flushed is gone, or is what had been on that place of the disk before.
        rest = os.urandom(SECTOR) if cut // SECTOR % 2 else b""
        log_of(loop.place).write_bytes(log[:cut] + rest)
        found.add(loop.place.dump())
    assert found <= {*loop.known.states}
    assert len(found) > 1
    assert loop.known.states[-1] in found


@pytest.mark.parametrize("how", [How.FULL, How.BROKEN])
def test_a_fault_while_opening_after_a_power_cut_is_said_and_harms_nothing(
    how: How, tmp_path: Path
) -> None:
    loop = Loop("import, new rows", tmp_path)
    cut_off(loop, committed=True)
    for number in range(1, 20):
        said = attempt(loop.place, nothing, Fault(number, how))
        assert said in {"disk_full", "disk_failed", ""}
    assert loop.place.dump() == loop.known.states[-1]


def limited(most: int) -> Callable[[Office, Place], None]:
    """Let no file grow beyond a size from here on: the system itself refuses to write."""

    def act(_office: Office, _place: Place) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))

    return act


@pytest.mark.parametrize("name", ["import, new rows", "export", "export, sealed", "undo"])
def test_a_disk_that_takes_only_so_much_is_said_and_nothing_is_half(
    name: str, tmp_path: Path
) -> None:
    """Here no answer is given by hand: every write beyond the limit fails in the system."""
    loop = Loop(name, tmp_path)
    size, codes = loop.place.database.stat().st_size, []
    for most in (0, 100, 9_000, 33_000, 60_000, size // 2, size + 4096):
        loop.place.put_back()
        limit = limited(most)

        def act(office: Office, place: Place) -> None:
            limit(office, place)  # noqa: B023 - done at once
            loop.deed.act(office, place)

        codes.append(in_a_child(loop.place, act, Fault()))
        assert codes[-1] in {REFUSED, DONE}, most
        step = loop.known.states.index(loop.place.dump())
        assert (step == loop.deed.steps) == (codes[-1] == DONE)
        loop.place.check_tidy()
        loop.place.check_copies()
        new = {*loop.place.on_stick()} - {*loop.before}
        assert len(new) == (loop.deed.made if codes[-1] == DONE else 0)
    assert codes[0] == REFUSED
    assert codes[-1] == DONE


def started(home: Path, machine: Path, *words: object) -> "subprocess.Popen[bytes]":
    """Start the program, as a person does."""
    return subprocess.Popen(
        [sys.executable, "-m", "thidua_desktop", "--home", str(home), *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "THIDUA_MACHINE": str(machine)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def killed_when(program: "subprocess.Popen[bytes]", seen: Callable[[], bool]) -> bool:
    """Kill -9 as soon as something can be seen; say whether it was in time."""
    deadline = time.monotonic() + 60
    with program:
        while program.poll() is None and not seen():
            assert time.monotonic() < deadline
        program.kill()
        program.wait()
    return program.returncode == -signal.SIGKILL


def begins(folder: Path, pattern: str) -> Callable[[], bool]:
    return lambda: any(folder.glob(pattern))


@pytest.mark.parametrize(
    ("name", "words", "pattern"),
    [
        ("import, new rows", ["import", "stick/tep.xlsx"], "data/backups/*.db*"),
        ("export", ["export", "--to", "12", "--out", "stick"], "stick/*.part"),
    ],
)
def test_the_program_killed_at_work_has_done_it_or_not(
    name: str, words: list[str], pattern: str, tmp_path: Path
) -> None:
    loop = Loop(name, tmp_path)
    place = loop.place
    said = [str(place.here / word) if word.startswith("stick") else word for word in words]
    for _ in range(5):
        place.put_back()
        before = place.said()
        if killed_when(started(place.data, place.machine, *said), begins(place.here, pattern)):
            break
    else:
        pytest.fail("it is done too fast to be killed at it")
    assert place.said()["ledger"] in (before["ledger"], loop.known.said["ledger"])
    assert place.dump()
    place.check_copies()
    again = started(place.data, place.machine, *said)
    out, err = again.communicate(timeout=60)
    assert again.returncode == 0, (out, err)
    assert place.dump()
    place.check_tidy(scratch=False)


def test_what_is_no_refusal_is_seen(tmp_path: Path) -> None:
    loop = Loop("undo", tmp_path)

    def act(_office: Office, _place: Place) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        attempt(loop.place, act, Fault())
    with pytest.raises(AssertionError):
        attempt(loop.place, _refusing_without_a_sentence, Fault())


def _refusing_without_a_sentence(_office: Office, _place: Place) -> None:
    raise UserError([])
