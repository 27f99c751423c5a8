"""The worker and the gate, with the pump turned by hand."""

import threading
from collections.abc import Callable

import pytest

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.ui.background import Background, Endings, Progress, State
from thidua_desktop.ui.operations import Operations


class Bench:
    """A background whose timer is a list."""

    def __init__(self) -> None:
        self.due: list[Callable[[], None]] = []
        self.background = Background(lambda _ms, call: self.due.append(call))

    def turn(self) -> None:
        """Run the pump until the job has ended."""
        for _beat in range(100_000):
            if not self.due:
                return
            self.due.pop(0)()
            threading.Event().wait(0.0005)
        pytest.fail("the job does not end")


class Curtain:
    def __init__(self) -> None:
        self.seen: list[str] = []

    def opened(self, title: str, cancel: Callable[[], None]) -> None:
        self.seen.append(f"opened {title}")
        self.cancel = cancel

    def stepped(self, done: int, total: int) -> None:
        self.seen.append(f"{done}/{total}")

    def closed(self) -> None:
        self.seen.append("closed")


class Desk:
    """The gate with what it told each caller."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.curtain = Curtain()
        self.faults: list[BaseException] = []
        self.told: list[object] = []
        self.gate = Operations(self.bench.background, self.curtain, self.faults.append)

    def done(self, value: object) -> None:
        self.told.append(("done", value))

    def refused(self, problems: tuple[Problem, ...]) -> None:
        self.told.append(("refused", [one.code for one in problems]))


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_job_ends_once_on_the_thread_that_turns_the_pump(bench: Bench) -> None:
    ended: list[tuple[object, threading.Thread]] = []
    ran: list[threading.Thread] = []

    def job(_progress: Progress) -> int:
        ran.append(threading.current_thread())
        return 7

    endings = Endings(
        lambda value: ended.append((value, threading.current_thread())), lambda _error: None
    )
    assert bench.background.run(job, endings)
    states = [bench.background.state]
    bench.turn()
    states.append(bench.background.state)
    assert ended == [(7, threading.current_thread())]
    assert ran[0] is not threading.current_thread()
    assert states == [State.WORKING, State.IDLE]


def test_a_second_job_is_turned_away_while_one_runs(bench: Bench) -> None:
    gate = threading.Event()
    endings = Endings(lambda _value: None, lambda _error: None)
    assert bench.background.run(lambda _progress: gate.wait(10), endings)
    assert not bench.background.run(lambda _progress: None, endings)
    gate.set()
    bench.turn()


def test_cancelling_stops_the_job_at_its_next_step(desk: Desk) -> None:
    started = threading.Event()
    steps: list[int] = []

    def job(progress: Progress) -> None:
        for number in range(1_000_000):
            progress.step(number, 1_000_000)
            steps.append(number)
            started.set()
            threading.Event().wait(0.0005)

    desk.gate.later("Xuất", job, desk.done, desk.refused)
    assert started.wait(10)
    desk.curtain.cancel()
    assert desk.bench.background.state is State.CANCELLING
    desk.bench.turn()
    assert len(steps) < 1_000_000
    assert desk.told == []
    assert desk.faults == []
    assert desk.curtain.seen[-1] == "closed"


def test_the_next_job_may_start_from_the_end_of_the_last(desk: Desk) -> None:
    def again(value: object) -> None:
        desk.done(value)
        if len(desk.told) == 1:
            desk.gate.later("2", lambda _progress: 2, again, desk.refused)

    desk.gate.later("1", lambda _progress: 1, again, desk.refused)
    desk.bench.turn()
    assert desk.told == [("done", 1), ("done", 2)]


def test_writes_are_refused_politely_while_a_writing_job_runs(desk: Desk) -> None:
    gate = threading.Event()
    desk.gate.later("Nhập", lambda _p: gate.wait(10), desk.done, desk.refused, writes=True)
    desk.gate.now(lambda: Outcome("x"), desk.done, desk.refused)
    assert desk.told == [("refused", ["busy"])]
    gate.set()
    desk.bench.turn()
    desk.gate.now(lambda: Outcome("x"), desk.done, desk.refused)
    assert desk.told[-1] == ("done", Outcome("x"))


def test_a_refusal_of_a_long_job_reaches_whoever_asked(desk: Desk) -> None:
    def job(_progress: Progress) -> None:
        raise refuse("not_found", id="x")

    desk.gate.later("Nhập", job, desk.done, desk.refused)
    desk.bench.turn()
    assert desk.told == [("refused", ["not_found"])]


def test_anything_unexpected_goes_to_the_funnel(desk: Desk) -> None:
    desk.gate.later("Nhập", lambda _progress: 1 // 0, desk.done, desk.refused)
    desk.bench.turn()
    assert [type(fault) for fault in desk.faults] == [ZeroDivisionError]
    assert desk.told == []


def test_only_screens_of_the_changed_kind_are_told(desk: Desk) -> None:
    heard: list[str] = []
    desk.gate.listen(frozenset({Kind.ACTIVITY}), lambda: heard.append("activities"))
    stop = desk.gate.listen(frozenset({Kind.UNIT, Kind.ACTIVITY}), lambda: heard.append("both"))
    desk.gate.now(lambda: Outcome("x", frozenset({Kind.ACTIVITY})), desk.done, desk.refused)
    assert heard == ["activities", "both"]
    stop()
    desk.gate.publish(frozenset({Kind.UNIT}))
    assert heard == ["activities", "both"]


def test_nothing_is_published_when_a_write_is_refused(desk: Desk) -> None:
    heard: list[str] = []
    desk.gate.listen(frozenset(Kind), lambda: heard.append("x"))

    def job() -> Outcome[str]:
        raise UserError([Problem("required", "title")])

    desk.gate.now(job, desk.done, desk.refused)
    assert heard == []
    assert desk.told == [("refused", ["required"])]
