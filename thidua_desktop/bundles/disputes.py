"""The sheet of what nobody has decided yet: rival versions of rows, and changes proposed to owners.

They travel in every file, whole, so that every site lists the same ones until the owner decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.bundles.cells import Label
from thidua_desktop.bundles.machine_sheet import (
    MOST_PARTS,
    PART_CHARACTERS,
    Line,
    MachineSheet,
    Texts,
)
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import kind_of
from thidua_desktop.domain.sync import Held, canonical, from_canonical
from thidua_desktop.texts import bundle as words
from thidua_desktop.texts.fields import kind_label

CONFLICT, PROPOSAL = "conflict", "proposal"
_JSON = "json"
DISPUTES: Final = MachineSheet(
    "XUNG_DOT",
    words.DISPUTES,
    ("type", "proposal", "author", "why", "at", _JSON),
    long=_JSON,
)


@dataclass(frozen=True, slots=True)
class Rival:
    """A version of a row that is not the one shown.

    Attributes:
        row: The version, whole.
        kind_of_dispute: "conflict": two made it at once; "proposal": somebody who may not decide
            changed it.
        proposal: Id of the proposal, or "".
        author: Who proposes it, or "".
        why: The reason given, or "".
        at: When it was proposed (ISO, with zone), or "".
    """

    row: Held
    kind_of_dispute: str = CONFLICT
    proposal: str = ""
    author: str = ""
    why: str = ""
    at: str = ""


def lines_of(rivals: Sequence[Rival], label: Label) -> list[Line]:
    """Return the sheet's rows.

    Raises:
        UserError: ``row_does_not_fit``.
    """
    return [_line(rival, label) for rival in rivals]


def rival_of(texts: Texts) -> Rival:
    """Return the rival of a sheet's row.

    Raises:
        ValueError: It is none that this program knows.
    """
    if texts["type"] not in {CONFLICT, PROPOSAL}:
        raise ValueError(texts["type"])
    row = from_canonical(texts[_JSON])
    return Rival(row, texts["type"], texts["proposal"], texts["author"], texts["why"], texts["at"])


def _line(rival: Rival, label: Label) -> Line:
    record, stamp = rival.row.record, rival.row.stamp
    kind = kind_of(record)
    kind_words, named = kind_label(kind.value), label(kind, record.id)
    whole = canonical(rival.row)
    if len(whole) > PART_CHARACTERS * MOST_PARTS:
        column = words.MACHINE[_JSON]
        raise refuse("row_does_not_fit", column=column, kind=kind_words, label=named)
    told = words.DISPUTE_KINDS[rival.kind_of_dispute]
    return Line(
        (kind_words, named, stamp.updated_by, stamp.updated_at, told, rival.author, rival.why),
        {
            "type": rival.kind_of_dispute,
            "proposal": rival.proposal,
            "author": rival.author.strip(),
            "why": rival.why.strip(),
            "at": rival.at,
            _JSON: whole,
        },
    )
