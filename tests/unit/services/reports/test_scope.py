"""Reports are about a unit, in the words of those who may speak for it."""

import pytest

from tests.unit.services.reports.tables import spoken_by
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Note, RowKind, Table
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

NEIGHBOUR = "107"


@pytest.mark.parametrize(("code", "people"), [(NEIGHBOUR, 5), ("12", 105)])
def test_only_who_may_speak_for_a_unit_adds_to_its_summary(
    office: Office, code: str, people: int
) -> None:
    meeting = {"type": "HOI_NGHI", "title": "Hội nghị", "day": "05/02/2024"}
    office.records.save(Kind.ACTIVITY, {**meeting, "participants": 5})
    spoken_by(office, code, Kind.ACTIVITY, **meeting, participants=100)
    paper = office.reports.paper("activity-summary", Params(period="2024/H1"))
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    (total,) = [row for row in table.rows if row.kind is RowKind.TOTAL]
    assert total.filled(8)[5].value == people


def test_a_sheet_somebody_else_made_up_is_not_printed_as_the_units(office: Office) -> None:
    spoken_by(office, NEIGHBOUR, Kind.SCORE_SHEET, table="F", period="2024/N")
    with pytest.raises(UserError) as refusal:
        office.reports.paper("score-sheet", Params(period="2024/N"))
    assert [problem.code for problem in refusal.value.problems] == ["sheet_missing_for"]


def test_a_strangers_estimate_leaves_no_mark(office: Office) -> None:
    office.scoring.open_sheet("F", "2024/N")
    estimate = {"indicator": "CT07", "period": "2024/N", "value": 3, "estimated": True}
    spoken_by(office, NEIGHBOUR, Kind.RESULT, **estimate)
    without = office.reports.paper("score-sheet", Params(period="2024/N"))
    office.records.save(Kind.RESULT, estimate)
    with_own = office.reports.paper("score-sheet", Params(period="2024/N"))
    notes = [
        {block.text for block in paper.blocks if isinstance(block, Note)}
        for paper in (without, with_own)
    ]
    assert any("ước" in note.lower() for note in notes[1] - notes[0])
