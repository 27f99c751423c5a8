"""Where a score sheet stands, and who may take it further: four scores, seven states.

The unit writes its own sheet and says when it hands it in; every further step is a row of its own,
written by an office above it. A step counts only if it follows the one before, was open to its
writer, and answers the handing in at hand; whatever else lies about, from wherever it came, is no
step. So nobody can take a published sheet back, neither its unit nor an office in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.records.reviews import SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet

# States in which the unit itself still writes its sheet.
OPEN_SHEETS = frozenset({"NHAP", "TRA_LAI"})
# The states a unit may give its own sheet.
OWN_STATES = frozenset({"NHAP", "DA_TU_CHAM"})
# States in which somebody above has begun with a sheet: the unit's part of it stands fast.
TAKEN_UP = frozenset({"DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO"})
PUBLISHED = "DA_CONG_BO"
HANDED_IN = "DA_TU_CHAM"


@dataclass(frozen=True, slots=True)
class Passage:
    """One way from a state to another.

    Attributes:
        to: The state it leads to.
        deciding: Only the office that decides on the table may take it; else any office above.
        reason: It needs a reason.
        document: It needs a document as well.
    """

    to: str
    deciding: bool = False
    reason: bool = False
    document: bool = False


PASSAGES: Mapping[str, tuple[Passage, ...]] = {
    "DA_TU_CHAM": (Passage("DANG_THAM_DINH"), Passage("TRA_LAI", reason=True)),
    "DANG_THAM_DINH": (Passage("DA_THAM_DINH"), Passage("TRA_LAI", reason=True)),
    "DA_THAM_DINH": (
        Passage("DA_DUYET", deciding=True),
        Passage("DANG_THAM_DINH", deciding=True, reason=True),
    ),
    "DA_DUYET": (
        Passage("DA_CONG_BO", deciding=True),
        Passage("DA_THAM_DINH", deciding=True, reason=True, document=True),
    ),
}

# The scores open to an office in each state, and whether only the deciding office gives them.
_OPEN_STAGES: Mapping[str, tuple[tuple[str, bool], ...]] = {
    "DANG_THAM_DINH": (("KHOI", False),),
    "DA_THAM_DINH": (("THAM_DINH", True), ("DUYET", True)),
}


@dataclass(frozen=True, slots=True)
class Above:
    """The offices that may say something of one sheet.

    Attributes:
        offices: Those above its unit, the nearest first, the province last.
        deciding: Those of them that decide: the province, and the office whose table it is.
    """

    offices: Sequence[str] = ()
    deciding: frozenset[str] = frozenset()

    def weight(self, office: str) -> int:
        """Return how much an office's word weighs against another's; -1 for nothing."""
        return self.offices.index(office) if office in self.offices else -1

    def may(self, office: str, *, deciding: bool) -> bool:
        """Say whether an office may take a step that is open to all, or to the deciding ones."""
        return office in (self.deciding if deciding else self.offices)


@dataclass(frozen=True, slots=True)
class Rights:
    """What an office may do with a sheet as it stands.

    Attributes:
        enter: Write its entries.
        stages: Scores it may give.
        moves: States it may take it to.
    """

    enter: bool = False
    stages: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()


def stand(sheet: ScoreSheet, moves: Iterable[SheetMove], above: Above) -> str:
    """Return the state a sheet is in: the last step that counts, else the unit's own word."""
    counted = counting(moves, above)
    last = counted[-1] if counted else None
    if last is None or (last.state == "TRA_LAI" and (sheet.round or 0) > last.round):
        return _own(sheet)
    return last.state


def counting(moves: Iterable[SheetMove], above: Above) -> list[SheetMove]:
    """Return the steps that count, in order.

    Of several with one number the weightiest office's goes first, and the others find that it is
    no longer their turn.
    """
    by_number: dict[int, list[SheetMove]] = {}
    for move in moves:
        by_number.setdefault(move.number, []).append(move)
    counted: list[SheetMove] = []
    state, round_ = HANDED_IN, 0
    for number in sorted(by_number):
        rivals = sorted(by_number[number], key=lambda move: (-above.weight(move.home), move.id))
        found = next((move for move in rivals if _follows(move, state, round_, above)), None)
        if found is not None:
            counted.append(found)
            state, round_ = found.state, found.round
    return counted


def passage(state: str, to: str) -> Passage | None:
    """Return the way from a state to another; None when there is none."""
    return next((way for way in PASSAGES.get(state, ()) if way.to == to), None)


def rights(sheet: ScoreSheet, state: str, above: Above, office: str) -> Rights:
    """Return what an office may do with a sheet in a state."""
    ways = [way for way in PASSAGES.get(state, ()) if above.may(office, deciding=way.deciding)]
    stages = [
        stage
        for stage, deciding in _OPEN_STAGES.get(state, ())
        if above.may(office, deciding=deciding)
    ]
    enter = office == sheet.home and state in OPEN_SHEETS
    moves = [*([HANDED_IN] if enter else []), *(way.to for way in ways)]
    return Rights(enter, tuple(stages), tuple(moves))


def may_give(stage: str, office: str, above: Above) -> bool:
    """Say whether an office may ever own points of a stage."""
    return above.may(office, deciding=stage != "KHOI")


def _follows(move: SheetMove, state: str, round_: int, above: Above) -> bool:
    """Say whether a step may follow upon a state reached in a round."""
    if state == "TRA_LAI":  # The unit has handed it in again in between.
        return move.round > round_ and _follows(move, HANDED_IN, move.round, above)
    if round_ and move.round != round_:
        return False
    way = passage(state, move.state)
    return way is not None and above.may(move.home, deciding=way.deciding)


def _own(sheet: ScoreSheet) -> str:
    """Return the unit's own word; it cannot say more than that it has handed in."""
    return HANDED_IN if sheet.state in TAKEN_UP else sheet.state
