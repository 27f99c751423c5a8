"""What comes out of a bundle: its manifest, its rows, and every row that could not be read."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.bundles.disputes import Rival
from thidua_desktop.bundles.manifest import Manifest, check_code
from thidua_desktop.bundles.roster import RosterKey
from thidua_desktop.domain.acks import Acks
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.sync import Held


class FileVerdict(StrEnum):
    """How far a file can be believed.

    INTACT is as it was written. RESAVED was saved again and says the same. EDITED has rows that
    somebody changed, added or took out. NOT_AUTHENTIC contradicts itself in a way that no slip of
    the hand explains.
    """

    INTACT = "intact"
    RESAVED = "resaved"
    EDITED = "edited"
    NOT_AUTHENTIC = "not_authentic"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A row that was read.

    Attributes:
        held: The row.
        sheet: Name of its sheet.
        row: Its number there.
        intact: Whether it is as its sender wrote it; otherwise somebody edited it in the file.
    """

    held: Held
    sheet: str
    row: int
    intact: bool


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing in a sheet that could not be read; ``texts.problems.sentence`` tells it.

    Attributes:
        sheet: Name of the sheet.
        row: Number of the row, 0 when it concerns the whole sheet.
        column: Letter and heading of the column, or "".
        code: What is wrong.
        found: What the cell holds.
        expected: What it should hold, in words.
        params: Further words and numbers for the sentence.
        field: Machine key of the column, or "".
    """

    sheet: str
    row: int
    column: str
    code: str
    found: str
    expected: str
    params: Mapping[str, str] = dataclasses.field(default_factory=dict)
    field: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A bundle as it was read.

    Attributes:
        manifest: What it says of itself.
        verdict: How far it can be believed.
        rows: Every readable row, in the order of the kinds.
        problems: Every row, column or sheet that is not among them.
        lost: How many rows the manifest lists in sheets that could not be read at all.
        text: The manifest as it stands in the file.
        signature: The signature in the file, or "".
        key_state: "" unsigned, "good" signed with the key the manifest names, "bad" otherwise.
            Whether that key is the sender's is for the roster to say.
        acks: What the other side says of our files; None when it says nothing, or nothing that can
            be believed.
        rivals: Versions that nobody has decided about, and proposals.
        roster: Keys of offices.
        complete: Whether the file is unedited and every row it lists was read.
        edited: Sheet and number of each row that is not as it was written.
        sha256: Of the file's bytes (hex).
    """

    manifest: Manifest
    verdict: FileVerdict
    rows: tuple[Incoming, ...]
    problems: tuple[RowProblem, ...]
    lost: int = 0
    text: str = ""
    signature: str = ""
    key_state: str = ""
    acks: Acks | None = None
    rivals: tuple[Rival, ...] = ()
    roster: tuple[RosterKey, ...] = ()
    complete: bool = True
    edited: tuple[tuple[str, int], ...] = ()
    sha256: str = ""

    @property
    def code(self) -> str:
        """The ten characters printed on the cover, to compare by eye or by telephone."""
        return check_code(self.text or self.manifest.to_json())


def row_problem(
    problem: Problem, sheet: str, row: int, column: str = "", found: str = "", expected: str = ""
) -> RowProblem:
    """Return a problem with its place in the file."""
    told = {**problem.params, "found": found, "expected": expected, "sheet": sheet}
    return RowProblem(sheet, row, column, problem.code, found, expected, told, problem.field)
