"""One deed, one fault: at the first change, the second, the third … until the deed is done.

After each fault: the database is sound and as it was before or after a step of the deed, what is on
the stick is whole, what was said is a sentence, and done again it is done.
"""

import os
import re
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from tests.faults.failing import Fault, How, failing
from tests.faults.place import Files, Place
from thidua_desktop.domain.errors import UserError
from thidua_desktop.services.office import Office
from thidua_desktop.texts.problems import SENTENCES, sentence

Act = Callable[[Office, Place], object]

DONE, REFUSED, BROKE = 0, 7, 3
# All numbers instead of a sample: THIDUA_FAULTS=every python -m pytest tests/faults
EVERY = os.environ.get("THIDUA_FAULTS") == "every"
FIRST, STRIDE = 20, 7
_ADDRESS = re.compile(r"\{[a-z_]+\}")


@dataclass
class Known:
    """How the deed goes when nothing goes wrong.

    Attributes:
        events: The changes it makes, in their order.
        states: How the database was before, and after each step of it.
        stick: What lies on the stick in the end.
        said: What the database says in the end.
    """

    events: list[str]
    states: list[str]
    stick: Files
    said: dict[str, list[tuple[Any, ...]]]


@contextmanager
def at_work(place: Place) -> Iterator[None]:
    """Have passing files lie where they can be found."""
    with patch.object(tempfile, "tempdir", str(place.scratch)):
        yield


def attempt(place: Place, act: Act, fault: Fault) -> UserError | None:
    """Do the deed with a fault; return what was said, None when it was done."""
    with at_work(place):
        office = place.office()
        try:
            with failing(fault), office.session():
                act(office, place)
        except UserError as error:
            return error
        finally:
            office.close()
    return None


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


def learn(place: Place, act: Act) -> Known:
    """Do the deed once, undisturbed, and put everything back."""
    place.put_back()
    states = [place.dump()]

    def note() -> None:
        now = place.dump()
        if now != states[-1]:
            states.append(now)

    watch = Fault(after_commit=note)
    assert attempt(place, act, watch) is None
    assert place.halves() == []
    note()
    return Known(watch.seen, states, place.on_stick(), place.said())


def numbers(events: list[str], how: How) -> list[int]:
    """Return which changes are to fail: the telling ones, the first twenty, then every seventh.

    Telling are the first and the last of each sort, each commit, and what comes after it.
    """
    if EVERY:
        return list(range(1, len(events) + 1))
    first = {event: number for number, event in reversed(list(enumerate(events, 1)))}
    last = {event: number for number, event in enumerate(events, 1)}
    chosen = {*first.values(), *last.values()}
    chosen |= {number for number, event in enumerate(events, 1) if event.startswith("COMMIT")}
    offset = list(How).index(how)
    chosen |= set(range(1 + offset, min(FIRST, len(events)) + 1, 3))
    chosen |= set(range(FIRST + STRIDE * offset, len(events) + 1, 3 * STRIDE))
    return sorted(chosen)


def check_sentence(error: UserError) -> None:
    """Make sure that a person was told something."""
    for problem in error.problems:
        assert problem.code in SENTENCES, problem.code
        told = sentence(problem)
        assert told
        assert not _ADDRESS.search(told), told
