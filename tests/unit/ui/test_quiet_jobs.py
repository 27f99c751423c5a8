"""Quiet jobs: nobody waits for them, and they give way to whatever a person asks for."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from tests.unit.ui.test_background import Bench, Curtain
from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.ui.operations import Errand, Operations


class Gate:
    """The gate, with what each caller heard."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.curtain = Curtain()
        self.faults: list[BaseException] = []
        self.heard: list[Any] = []
        self.operations = Operations(self.bench.background, self.curtain, self.faults.append)
        self.began = threading.Event()
        self.go_on = threading.Event()
        self.runs = 0

    def quick(self, name: str) -> Errand:
        """Return a quiet job that is done at once."""
        return Errand(lambda _progress: name, self.heard.append, self.refused)

    def slow(self, name: str) -> Errand:
        """Return a quiet job that steps until it is let go on, or stopped."""

        def job(progress: Any) -> str:
            self.runs += 1
            self.began.set()
            while not self.go_on.wait(0.0005):
                progress.step(1, 2)
            return name

        return Errand(job, self.heard.append, self.refused)

    def refused(self, problems: tuple[Problem, ...]) -> None:
        self.heard.append([one.code for one in problems])

    def loud(self, name: str) -> None:
        self.operations.later(name, lambda _progress: name, self.heard.append, self.refused)


@pytest.fixture
def gate() -> Gate:
    return Gate()


def test_a_quiet_job_shows_no_curtain(gate: Gate) -> None:
    gate.operations.quietly(gate.quick("pages"))
    assert gate.operations.busy
    assert not gate.operations.waited_for
    gate.bench.turn()
    assert gate.heard == ["pages"]
    assert gate.curtain.seen == []


def test_what_a_person_asks_for_goes_first_and_the_quiet_job_begins_anew(gate: Gate) -> None:
    gate.operations.quietly(gate.slow("pages"))
    assert gate.began.wait(10)
    gate.loud("save")
    assert gate.operations.waited_for
    assert gate.curtain.seen == ["opened save"]
    while "save" not in gate.heard:
        gate.bench.due.pop(0)()
    gate.go_on.set()
    gate.bench.turn()
    assert gate.heard == ["save", "pages"]
    assert gate.runs == 2
    assert gate.curtain.seen[-1] == "closed"


def test_of_two_quiet_jobs_the_later_one_is_done(gate: Gate) -> None:
    gate.operations.quietly(gate.slow("old"))
    assert gate.began.wait(10)
    gate.operations.quietly(gate.quick("new"))
    gate.bench.turn()
    assert gate.heard == ["new"]


def test_a_quiet_job_waits_for_a_loud_one(gate: Gate) -> None:
    hold = threading.Event()
    gate.operations.later("save", lambda _p: hold.wait(10), gate.heard.append, gate.refused)
    gate.operations.quietly(gate.quick("pages"))
    assert gate.heard == []
    hold.set()
    gate.bench.turn()
    assert gate.heard == [True, "pages"]


def test_a_hushed_job_is_heard_of_no_more(gate: Gate) -> None:
    gate.operations.quietly(gate.slow("pages"))
    assert gate.began.wait(10)
    gate.operations.hush()
    gate.bench.turn()
    assert gate.heard == []
    assert not gate.operations.busy


def test_what_waits_behind_a_quiet_job_can_be_dropped_before_it_begins(gate: Gate) -> None:
    gate.operations.quietly(gate.slow("pages"))
    assert gate.began.wait(10)
    gate.loud("save")
    gate.operations.cancel()
    assert gate.curtain.seen == ["opened save", "closed"]
    gate.go_on.set()
    gate.bench.turn()
    assert gate.heard == ["pages"]


def test_only_one_job_may_wait_behind_a_quiet_one(gate: Gate) -> None:
    gate.operations.quietly(gate.slow("pages"))
    assert gate.began.wait(10)
    gate.loud("first")
    gate.loud("second")
    assert gate.heard == [["busy"]]
    gate.go_on.set()
    gate.bench.turn()
    assert sorted(map(str, gate.heard)) == ["['busy']", "first", "pages"]


def test_a_refusal_of_a_quiet_job_reaches_whoever_asked(gate: Gate) -> None:
    def job(_progress: Any) -> None:
        raise refuse("not_found", id="x")

    gate.operations.quietly(Errand(job, gate.heard.append, gate.refused))
    gate.bench.turn()
    assert gate.heard == [["not_found"]]


def test_a_fault_of_a_quiet_job_goes_to_the_funnel_once(gate: Gate) -> None:
    def job(_progress: Any) -> None:
        raise ValueError

    gate.operations.quietly(Errand(job, gate.heard.append, gate.refused))
    gate.bench.turn()
    assert [type(one) for one in gate.faults] == [ValueError]
    assert not gate.operations.busy


def test_short_writes_pass_while_a_quiet_job_reads(gate: Gate) -> None:
    gate.operations.quietly(gate.slow("pages"))
    assert gate.began.wait(10)
    outcome = Outcome("x", frozenset({Kind.ACTIVITY}))
    gate.operations.now(lambda: outcome, gate.heard.append, gate.refused)
    assert gate.heard == [outcome]
    gate.go_on.set()
    gate.bench.turn()


def test_steps_of_a_job_that_was_let_go_are_not_told(gate: Gate) -> None:
    steps: list[tuple[int, int]] = []

    def job(progress: Any) -> None:
        progress.step(1, 9)
        gate.began.set()
        gate.go_on.wait(10)

    gate.operations.quietly(
        Errand(job, gate.heard.append, gate.refused, lambda done, all_: steps.append((done, all_)))
    )
    assert gate.began.wait(10)
    gate.operations.hush()
    gate.go_on.set()
    gate.bench.turn()
    assert steps == []
