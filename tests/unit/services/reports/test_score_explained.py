from tests.unit.services.reports.tables import notes_of, rows_of, table_of
from tests.unit.services.reports.test_score_sheet import Entered
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import RowKind
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

KEY = "score-explained"


def test_every_score_says_how_it_came_about(office: Office) -> None:
    sheet = Entered(office)
    sheet.enter("I.3", result="1085", target="1100")
    rows = rows_of(office.reports.paper(KEY, Params()))
    place = next(number for number, row in enumerate(rows) if row[0] == "I.3")
    # 8 × 1085 : 1100 = 7,8909…
    assert rows[place][4] == "7,89"
    assert rows[place + 1][0] == ""
    assert "7,89 điểm" in rows[place + 1][1]
    assert "1.085" in rows[place + 1][1]


def test_a_sentence_stands_under_each_criterion_and_over_the_sums(office: Office) -> None:
    Entered(office)
    table = table_of(office.reports.paper(KEY, Params()))
    criteria = office.records.every(Kind.CRITERION)
    of_table = [one for one in criteria if one.table == office.scoring.sheets()[0].table]
    parents = {one.parent for one in of_table}
    leaves = [one for one in of_table if one.id not in parents]
    kinds = [row.kind for row in table.rows]
    for place, kind in enumerate(kinds):
        if kind is RowKind.NORMAL:
            assert kinds[place + 1] is RowKind.REMARK
    assert kinds.count(RowKind.REMARK) >= len(leaves)


def test_what_is_not_known_says_what_is_missing(office: Office) -> None:
    Entered(office)
    rows = rows_of(office.reports.paper(KEY, Params()))
    place = next(number for number, row in enumerate(rows) if row[0] == "I.1")
    assert rows[place + 1][1].startswith("Chưa có ")


def test_the_rating_that_waits_says_for_what(office: Office) -> None:
    Entered(office)
    assert rows_of(office.reports.paper(KEY, Params()))[-1][1].startswith("Chưa xếp loại: còn chờ")


def test_the_plain_sheet_has_no_sentences(office: Office) -> None:
    Entered(office)
    plain = table_of(office.reports.paper("score-sheet", Params()))
    assert RowKind.REMARK not in {row.kind for row in plain.rows}


def test_without_a_sheet_the_frame_is_printed(office: Office) -> None:
    paper = office.reports.paper(KEY, Params())
    assert table_of(paper).rows == ()
    assert "chưa có phiếu chấm điểm nào" in notes_of(paper)
