from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.unit.services.reports.tables import notes_of, rows_of, save, table_of
from tests.window.districts import LAI_CHAU, NAM_NHUN, SHEETS, score_districts
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Cell, RowKind, TableFooter
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

KEY = "bloc-scores"
# Everybody has a sheet: three with equal totals, in the fifth place.
ALL: Mapping[str, Mapping[str, str]] = {
    **SHEETS,
    LAI_CHAU: {"I.6": "80"},
    NAM_NHUN: {"I.6": "60"},
}


@pytest.fixture
def province(make_office: Callable[..., Office]) -> Office:
    return make_office("12", "province")


def test_groups_bonus_and_deductions_add_up_to_the_total(province: Office) -> None:
    score_districts(province, ALL)
    rows = rows_of(province.reports.paper(KEY, Params()))
    # Than Uyên: all 100 points and four cases of half a bonus point; Mường Tè: 2 points short in
    # group III and one taken off; Nậm Nhùn: 60 % disbursed gives none of the 8 points.
    assert [row[1:8] for row in rows[:4]] == [
        ["Huyện Than Uyên", "60", "20", "20", "2", "-", "102"],
        ["Huyện Tân Uyên", "60", "18", "20", "1", "-", "99"],
        ["Huyện Tam Đường", "58", "20", "20", "1", "-", "99"],
        ["Huyện Mường Tè", "60", "20", "18", "-", "-1", "97"],
    ]
    assert rows[7][1:8] == ["Huyện Nậm Nhùn", "52", "20", "20", "-", "-", "92"]


def test_equal_totals_share_a_place_and_the_next_one_is_left_out(province: Office) -> None:
    score_districts(province, ALL)
    table = table_of(province.reports.paper(KEY, Params()))
    places = [row.filled(11)[9] for row in table.rows]
    assert places[:4] == [Cell(1), Cell(2), Cell(3), Cell(4)]
    assert places[4:7] == [Cell(5, suffix=" (đồng hạng)")] * 3
    assert places[7] == Cell(8)


def test_the_columns_fill_the_page_and_name_the_tables_own_groups(province: Office) -> None:
    score_districts(province, ALL)
    paper = province.reports.paper(KEY, Params())
    columns = table_of(paper).columns
    assert [column.mm for column in columns] == [10, 52, 22, 22, 22, 18, 18, 24, 24, 18, 22]
    assert [column.title for column in columns[2:5]] == ["Nhóm I", "Nhóm II", "Nhóm III"]
    assert paper.landscape
    assert "III: Công tác thi đua, khen thưởng." in notes_of(paper)


def test_the_bloc_heads_its_own_table(province: Office) -> None:
    score_districts(province, ALL)
    paper = province.reports.paper(KEY, Params())
    assert paper.letterhead.body == ("Khối thi đua", "các huyện, thành phố")
    assert paper.letterhead.form == "Biểu 02b"
    assert paper.subject == "Khối thi đua các huyện, thành phố, năm 2024"
    assert isinstance(paper.closing, TableFooter)
    assert paper.closing.right.role == "Trưởng khối"


def test_while_a_sheet_is_missing_nobody_has_a_place(province: Office) -> None:
    score_districts(province)
    paper = province.reports.paper(KEY, Params())
    rows = rows_of(paper)
    assert {row[9] for row in rows[:-1]} == {""}
    assert rows[-1][1:] == ["Huyện Nậm Nhùn", *[""] * 7, "chưa có phiếu", ""]
    said = notes_of(paper)
    assert "Chưa đủ phiếu của các thành viên nên chưa xếp hạng." in said
    assert "Thành phố Lai Châu: chưa có điểm hoặc chưa trả lời I.6, I.7." in said


def test_the_furthest_score_is_the_one_that_counts(province: Office) -> None:
    bloc = score_districts(province, ALL)
    sheet = bloc.sheets["110"]
    province.scoring.submit(sheet)
    province.scoring.move(sheet, "DANG_THAM_DINH")
    criteria = province.records.every(Kind.CRITERION, table=bloc.table)
    ids = {criterion.code: criterion.id for criterion in criteria}
    province.scoring.review(sheet, ids["I.1"], "KHOI", "7", "Số liệu chưa khớp")
    row = next(r for r in rows_of(province.reports.paper(KEY, Params())) if "Than Uyên" in r[1])
    # The bloc takes 3 of the 10 points of the first criterion.
    assert row[2:9] == ["57", "20", "20", "2", "-", "102", "99"]


@pytest.mark.parametrize(
    ("groups", "titles"),
    [
        (1, ["Nhóm I"]),
        (2, ["Nhóm I", "Nhóm II"]),
        (4, ["Nhóm I", "Nhóm II", "Nhóm III", "Nhóm IV"]),
        (6, ["Nhóm I", "Nhóm II", "Nhóm III", "Nhóm IV - VI"]),
        (0, ["Điểm các tiêu chí"]),
    ],
)
def test_a_table_of_any_number_of_groups_fits(
    office: Office, groups: int, titles: list[str]
) -> None:
    raw = {"code": "T", "name": "Bảng thử", "year": "2024", "state": "NHAP", "decimals": "1"}
    table = save(office, Kind.CRITERIA_TABLE, **raw).id
    bounds = {"rule": "R13", "parameters": "min=0\nmax=5\nstep=0.5\nreason_below_max=no"}
    codes = ["I", "II", "III", "IV", "V", "VI"][:groups]
    for code in codes or [""]:
        more = {}
        if code:
            head = {"table": table, "code": code, "name": "Nhóm"}
            more["parent"] = save(office, Kind.CRITERION, **head).id
        fields = {"table": table, "code": f"{code}.1" if code else "1", "max_points": "5"}
        save(office, Kind.CRITERION, name="Tiêu chí", **fields, **bounds, **more)
    sheet: Any = office.scoring.open_sheet(table, "2024/N").value
    for one in office.records.every(Kind.CRITERION, table=table):
        if one.rule:
            office.scoring.enter(sheet.id, one.id, {"claimed": "2"})
    paper = office.reports.paper(KEY, Params())
    columns = table_of(paper).columns[2:-6]
    assert [column.title for column in columns] == titles
    assert sum(column.mm for column in columns) == 66
    row = next(row for row in rows_of(paper) if row[1] == "Huyện Tam Đường")
    points = row[2 : 2 + len(columns)]
    assert points == ["2"] * (len(titles) - 1) + [{6: "6"}.get(groups, "2")]
    assert row[2 + len(columns) + 2] == str(2 * max(1, groups))


def test_without_sheets_the_members_are_listed_all_the_same(office: Office) -> None:
    paper = office.reports.paper(KEY, Params())
    assert [column.title for column in table_of(paper).columns[2:5]] == [
        *("Nhóm I", "Nhóm II", "Nhóm III")
    ]
    rows = rows_of(paper)
    assert len(rows) == 8
    assert {tuple(row[2:]) for row in rows} == {(*[""] * 7, "chưa có phiếu", "")}


def test_a_bloc_without_a_table_says_so(office: Office) -> None:
    save(office, Kind.BLOC, year="2024", name="Khối các xã", type="KHOI")
    paper = office.reports.paper(KEY, Params(bloc="Khối các xã", period="2024/N"))
    assert table_of(paper).rows == ()
    assert "Khối các xã chưa có phiếu chấm điểm nào ở đây." in notes_of(paper)


def test_without_blocs_the_frame_says_so(make_office: Callable[..., Office]) -> None:
    paper = make_office("901", "district", name="Huyện Mới", seed="").reports.paper(KEY, Params())
    assert table_of(paper).rows == ()
    assert "Chưa có khối thi đua nào." in notes_of(paper)


def test_a_bloc_that_is_not_there_is_refused(office: Office) -> None:
    with pytest.raises(UserError) as refusal:
        office.reports.paper(KEY, Params(bloc="Khối không có"))
    assert [problem.field for problem in refusal.value.problems] == ["bloc"]


def test_no_row_is_a_group_or_a_sum(province: Office) -> None:
    score_districts(province, ALL)
    assert len(rows_of(province.reports.paper(KEY, Params()), RowKind.NORMAL)) == 8
