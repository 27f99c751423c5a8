"""What every page of the exchange does with reasons why something was not done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from thidua_desktop.domain.errors import Problem
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Asks


def refuser(asks: Asks) -> Callable[[Sequence[Problem]], None]:
    """Return what shows the reasons."""

    def refused(problems: Sequence[Problem]) -> None:
        told = [sentence(one) for one in problems]
        asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, told)

    return refused
