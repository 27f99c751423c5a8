"""The funnel for what nobody expected."""

from pathlib import Path

import pytest

from thidua_desktop.domain.errors import Cancelled
from thidua_desktop.ui.faults import Fault, Faults


@pytest.mark.expects_log
def test_a_fault_is_shown_once_and_those_behind_it_are_counted() -> None:
    faults = Faults(Path("thidua.log"))
    shown: list[Fault] = []

    def show(fault: Fault) -> None:
        shown.append(fault)
        faults.take(ValueError("second"))
        faults.take(ValueError("third"))

    faults.shown_by(show)
    faults.take(ValueError("first"))
    assert len(shown) == 1
    assert "first" in shown[0].detail
    assert shown[0].log == Path("thidua.log")
    faults.take(ValueError("fourth"))
    assert len(shown) == 2
    assert shown[1].others == 2


def test_stopping_a_job_is_no_fault() -> None:
    faults = Faults(None)
    shown: list[Fault] = []
    faults.shown_by(shown.append)
    faults.take(Cancelled())
    assert shown == []
