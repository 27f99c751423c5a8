"""What a write gives back: the value, what kinds of data changed, and second thoughts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of one write."""

    value: T
    changed: frozenset[Kind] = frozenset()
    warnings: tuple[Problem, ...] = ()
