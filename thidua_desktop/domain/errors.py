"""What is wrong, as data: expected refusals are values; anything else is our own fault."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a person can put right.

    Attributes:
        code: Key of the sentence in ``texts.problems``.
        field: Name of the field it belongs to, or "" when it concerns the whole record or file.
        params: Words and numbers the sentence needs.
    """

    code: str
    field: str = ""
    params: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def on(self, name: str) -> Problem:
        """Return the same problem, said of the field ``name``."""
        return replace(self, field=name)


class UserError(Exception):
    """A refusal with its reasons; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{p.field}:{p.code}" for p in self.problems))


def refuse(code: str, field: str = "", **params: object) -> UserError:
    """Return the refusal for one problem, ready to be raised."""
    return UserError([Problem(code, field, {name: str(value) for name, value in params.items()})])


class Cancelled(Exception):
    """The person asked to stop; there is nothing to show."""
