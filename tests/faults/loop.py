"""One deed, one fault: at the first change, the second, the third … until the deed is done.

After each fault: the database is sound and as it was before or after a step of the deed, what is on
the stick is whole, what was said is a sentence, and done again it is done.
"""

import os
import re
import signal
import tempfile
import traceback
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from tests.faults.deeds import DEEDS, ready
from tests.faults.failing import Fault, How, failing
from tests.faults.place import Act, Files, Place, Said
from thidua_desktop.domain.errors import UserError
from thidua_desktop.services.office import Office
from thidua_desktop.texts.problems import SENTENCES, sentence

DONE, REFUSED, BROKE = 0, 7, 3
# All changes instead of a sample: THIDUA_FAULTS=every pytest tests/faults
EVERY = os.environ.get("THIDUA_FAULTS") == "every"
_FIRST, _STRIDE = 20, 7
_HOLE = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True)
class Known:
    """How a deed goes when nothing goes wrong.

    Attributes:
        events: The changes it makes that may fail, in their order.
        deaths: The same and those that cannot fail, before each of which one may be killed.
        states: How the database is before, and after each step of it.
        stick: What lies on the stick in the end.
        said: What the database says in the end.
    """

    events: list[str]
    deaths: list[str]
    states: list[str]
    stick: Files
    said: Said


class Loop:
    """One deed, to be done with one fault after the other."""

    def __init__(self, name: str, folder: Path) -> None:
        self.deed = DEEDS[name]
        self.place: Place = ready(name, folder)
        self.before = self.place.on_stick()
        self.known = self._learn()

    def _learn(self) -> Known:
        """Do the deed once, undisturbed."""
        place = self.place
        states = [place.dump()]

        def note() -> None:
            now = place.dump()
            if now != states[-1]:
                states.append(now)

        watch = Fault(0, How.KILLED, after_commit=note)
        assert attempt(place, self.deed.act, watch) == ""
        place.check_tidy()
        assert (len(states) - 1, len(self._new())) == (self.deed.steps, self.deed.made)
        events = [what for what in watch.seen if not what.startswith("unlink")]
        return Known(events, watch.seen, states, place.on_stick(), place.said())

    def struck(self, number: int, how: How, *, again: bool) -> str:
        """Have the n-th change fail; return what was said, "" when the deed was done."""
        self.place.put_back()
        with closing(self.place.office()) as office:
            said = attempt(self.place, self.deed.act, Fault(number, how), office)
            step = self._step(self.known.states)
            self.place.check_tidy()
            if said:
                assert step < max(1, self.deed.steps), f"done, and yet refused: {said}"
            else:
                assert step >= self.deed.enough, "not done, and nobody was told"
            assert len(self._new()) == self._noted(step, done=not said)
            if said and again:
                assert attempt(self.place, self.deed.act, Fault(), office) == ""
                self._check_done(step)
        return said

    def killed(self, number: int, *, again: bool) -> None:
        """Be killed before the n-th change."""
        self.place.put_back()
        code = in_a_child(self.place, self.deed.act, Fault(number, How.KILLED))
        assert code == -signal.SIGKILL
        step = self._step(self.known.states)
        # A file that is whole may not be noted yet: its rows go into the next one again.
        assert len(self._new()) - self._noted(step, done=False) in {0, 1}
        if again and step < self.deed.steps:
            assert attempt(self.place, self.deed.act, Fault()) == ""
            # What libraries leave in the system's temporary folder is the system's to clear.
            self.place.check_tidy(scratch=False)
            self._check_done(step)

    def _step(self, states: list[str]) -> int:
        """Return after which step of the deed the database is."""
        now = self.place.dump()
        assert now in states, "between"
        self.place.check_copies()
        return states.index(now)

    def _new(self) -> list[str]:
        """Return the files the deed has made on the stick; each is whole."""
        found = self.place.on_stick()
        assert {name: found.get(name) for name in self.before} == self.before
        new = [name for name in found if name not in self.before and ".part" not in name]
        for name in new:
            self.place.check_file(name)
        return new

    def _noted(self, step: int, *, done: bool) -> int:
        """Return how many files are noted as written after a step."""
        if self.deed.steps == 0:
            return self.deed.made if done else 0
        # First a file's number is taken, then it is written and noted.
        return step // 2 if self.deed.made else 0

    def _check_done(self, step: int) -> None:
        if step < 2:  # Else a first file had been written before.
            assert self.place.said() == self.known.said


def attempt(place: Place, act: Act, fault: Fault, office: Office | None = None) -> str:
    """Do the deed with a fault; return what was said: the codes of a refusal, "" when it was done.

    Args:
        place: The office's folders.
        act: The deed.
        fault: What goes wrong.
        office: The office, if it is open.
    """
    # Passing files lie where they can be found.
    with patch.object(tempfile, "tempdir", str(place.scratch)):
        doing = office or place.office()
        try:
            with failing(fault), doing.session():
                act(doing, place)
        except UserError as error:
            return _told(error)
    return ""


def in_a_child(place: Place, act: Act, fault: Fault) -> int:
    """Do the deed in a child that may be killed; return how it ended, below nought by a signal."""
    child = os.fork()
    if child == 0:
        code = BROKE
        try:
            code = REFUSED if attempt(place, act, fault) else DONE
        except BaseException:  # noqa: BLE001 - the child has no other way to tell
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def numbers(events: list[str], how: How, sparing: int) -> list[int]:
    """Return which changes are to fail.

    Each commit and renaming always. The three faults take turns at the first twenty changes, at
    every seventh behind them, and at the last of each sort; of these a slow deed spares some.
    """
    every = range(1, len(events) + 1)
    if EVERY:
        return list(every)
    turn = (How.FULL, How.BROKEN, How.KILLED).index(how)
    last = {event: number for number, event in enumerate(events, 1)}
    dealt = {*every[:_FIRST], *every[_FIRST::_STRIDE], *last.values()}
    always = {n for n in every if events[n - 1].startswith(("COMMIT", "rename"))}
    return sorted({*sorted(dealt)[turn :: 3 * sparing], *always})


def _told(error: UserError) -> str:
    assert error.problems
    for problem in error.problems:
        assert problem.code in SENTENCES, problem.code
        assert not _HOLE.search(sentence(problem)), sentence(problem)
    return " ".join(sorted({problem.code for problem in error.problems}))
