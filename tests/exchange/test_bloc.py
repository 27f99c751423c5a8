"""A bloc: ranked when everybody is there, parted by a vote, published at once and for good."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.sheets import carry, held, refused, steps_to
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.services.office import Office
from thidua_desktop.services.saving import RowsRefused
from thidua_desktop.services.scoring.gathering import BoardView

PERIOD = "2024/N"
UNITS = ("106", "107", "110")
JUDGED = {"min": "0", "max": "10", "step": "0.5", "reason_below_max": "no"}
PLACED = {"place": "bloc", "better": "more", "points": "table", "places": "1=6 2=5 3=4"}


class Council:
    """A bloc of three districts on a table of two criteria, kept by the province."""

    def __init__(self, office: Office) -> None:
        self.office = office
        records = office.records
        self.bloc = records.save(
            Kind.BLOC, {"year": "2024", "name": "Khối thử", "type": "KHOI"}
        ).value.id
        for unit in UNITS:
            raw = {"bloc": self.bloc, "unit": unit, "role": "THANH_VIEN"}
            records.save(Kind.BLOC_MEMBER, raw)
        rows: list[Any] = [
            (
                Kind.CRITERIA_TABLE,
                {
                    "code": "T",
                    "name": "Bảng thử",
                    "year": "2024",
                    "bloc": self.bloc,
                    "decimals": "2",
                    "not_applicable": "LOAI_BO",
                    "ranking": "DONG_HANG",
                    "tie_breaks": "BO_PHIEU",
                },
                None,
            ),
            (Kind.CRITERION, self._row("1", "Chấm", "10", "R13", JUDGED), None),
            (Kind.CRITERION, self._row("2", "Xếp hạng", "6", "R10", PLACED), None),
            (Kind.RATING_BAND, {"table": "#0", "rating": "HTXSNV", "lower": "14"}, None),
            (Kind.RATING_BAND, {"table": "#0", "rating": "KHTNV"}, None),
        ]
        saved = records.save_all(rows, "table.rows").value
        self.table, self.first, self.second = (row.id for row in saved[:3])
        office.tables.apply(self.table)
        self.units = {code: office.territories.now().with_code(code)[0].unit for code in UNITS}
        self.sheets: dict[str, str] = {}

    def _row(self, code: str, name: str, most: str, rule: str, parameters: Any) -> dict[str, Any]:
        fields = {"code": code, "name": name, "max_points": most, "sort_order": code}
        return {"table": "#0", **fields, "rule": rule, "parameters": parameters}

    def fill(self, code: str, points: str, result: str) -> str:
        """Write one unit's sheet: points by judgement, and the result it is placed by."""
        scoring = self.office.scoring
        sheet = scoring.open_sheet(self.table, PERIOD, code).value.id
        scoring.enter(sheet, self.first, {"claimed": points})
        scoring.enter(sheet, self.second, {"result": result})
        self.sheets[code] = sheet
        return sheet

    def approve(self, *codes: str) -> None:
        """Take sheets through to their approval."""
        for code in codes:
            sheet = self.sheets[code]
            self.office.scoring.submit(sheet)
            steps_to(self.office, sheet, "DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET")

    def view(self) -> BoardView:
        return self.office.boards.board("Khối thử", PERIOD)

    def places(self) -> dict[str, int | None]:
        """Return each unit's place, by its code."""
        board = self.view().board
        return {code: board.of(unit).place.place for code, unit in self.units.items()}


@pytest.fixture
def council(province: Office) -> Council:
    return Council(province)


@pytest.fixture
def full(council: Council) -> Council:
    """Return a bloc in which two units have the same total."""
    council.fill("106", "8", "10")
    council.fill("107", "10", "5")
    council.fill("110", "9", "7")
    return council


def test_criteria_that_look_at_the_whole_bloc_wait_until_everybody_is_here(
    council: Council,
) -> None:
    sheets = [council.fill("106", "8", "10"), council.fill("107", "10", "5")]
    scoring = council.office.scoring
    row = scoring.view(sheets[0]).scored.items[1]
    assert (row.computed, row.explanation.missing) == (None, "bloc_waits")
    (waiting,) = council.view().board.waiting
    assert (waiting.code, waiting.units) == ("2", (council.units["110"],))
    assert scoring.view(sheets[0]).rank is None
    council.fill("110", "9", "7")
    row = scoring.view(sheets[0]).scored.items[1]
    assert (row.computed, row.explanation.sources["place"]) == (Decimal(6), "bloc")
    assert [scoring.view(sheet).rank for sheet in sheets] == [1, 1]


def test_a_sheet_may_be_handed_in_while_it_waits_for_the_others(council: Council) -> None:
    sheet = council.fill("106", "8", "10")
    council.office.scoring.submit(sheet)
    assert council.office.scoring.state_of(sheet) == "DA_TU_CHAM"


def test_the_board_ranks_rates_and_names_everybody(full: Council) -> None:
    view = full.view()
    assert full.places() == {"106": 1, "107": 1, "110": 1}
    assert [s.total for s in view.board.standings] == [14, 14, 14]
    assert {s.rating.band for s in view.board.standings} == {"HTXSNV"}
    assert view.names[full.units["110"]] == "Huyện Than Uyên"
    assert set(view.unsettled) == set(full.units.values())
    assert (full.bloc, full.view().period.id, full.table) in full.office.boards.choices()


def test_what_if_moves_points_places_and_ratings_and_writes_nothing(full: Council) -> None:
    before = full.office.overview.digest()
    sheet = full.sheets["110"]
    tried = full.office.scoring.whatif(sheet, {full.first: {"claimed": "9,5"}})
    assert (tried.scored.claimed, tried.rank) == (Decimal("14.5"), 1)
    tried = full.office.scoring.whatif(sheet, {full.second: {"result": "11"}})
    assert (tried.scored.claimed, tried.rank) == (Decimal(15), 1)
    assert full.office.scoring.view(sheet).scored.claimed == 14
    assert full.office.overview.digest() == before
    with refused("claimed:number_unreadable"):
        full.office.scoring.whatif(sheet, {full.first: {"claimed": "chín"}})


def vote(council: Council, **votes: object) -> Any:
    units = {council.units[code.removeprefix("u")]: count for code, count in votes.items()}
    paper = {"number": "12/BB-TĐKT", "issuer": "Khối thử", "subject": "Biên bản bỏ phiếu"}
    return council.office.boards.vote(council.view(), units, "9", paper)


def test_a_vote_parts_what_nothing_else_does_and_is_one_step(full: Council) -> None:
    steps = len(full.office.history.steps())
    vote(full, u106=3, u107=5, u110=1)
    assert full.places() == {"107": 1, "106": 2, "110": 3}
    assert len(full.office.history.steps()) == steps + 1
    assert full.view().unsettled == ()
    # Counted again: the same rows change.
    vote(full, u106=6, u107=2, u110=1)
    assert full.places() == {"106": 1, "107": 2, "110": 3}
    assert len(full.office.records.every(Kind.TIE_VOTE)) == 3


def test_a_sheet_on_an_earlier_version_of_the_table_is_told_apart(full: Council) -> None:
    office = full.office
    newer = office.tables.renew(full.table).value.id
    office.tables.apply(newer)
    for code in ("106", "107"):
        sheet = office.scoring.open_sheet(newer, PERIOD, code).value.id
        for row in office.scoring.view(sheet).scored.items:
            raw = {"claimed": "8"} if row.criterion.code == "1" else {"result": "5"}
            office.scoring.enter(sheet, row.criterion.id, raw)
    view = full.view()
    assert view.table.id == newer
    late = full.units["110"]
    assert view.board.of(late).left_out == "other_table"
    assert view.sheets[late].id == full.sheets["110"]
    assert view.states[late] == "NHAP"
    assert late in view.unready
    with refused("board_not_ready"):
        office.boards.publish("Khối thử", PERIOD)


def test_a_wrong_vote_is_said_of_its_unit_and_nothing_is_written(full: Council) -> None:
    before = full.office.overview.digest()
    with pytest.raises(UserError) as caught:
        vote(full, u106="3", u107="ba", u110="10")
    found = {(problem.code, problem.field) for problem in caught.value.problems}
    assert ("number_unreadable", full.units["107"]) in found or (
        "whole_unreadable",
        full.units["107"],
    ) in found
    assert ("votes_above_voters", full.units["110"]) in found
    assert full.office.overview.digest() == before


def test_a_bloc_is_published_only_when_everybody_is_approved_and_parted(full: Council) -> None:
    publish = full.office.boards.publish
    full.approve("106", "107")
    with refused("board_not_ready") as caught:
        publish("Khối thử", PERIOD)
    assert caught.value.problems[0].params == {"units": "Huyện Than Uyên"}
    full.approve("110")
    with refused("board_vote_waits"):
        publish("Khối thử", PERIOD)
    vote(full, u106=3, u107=5, u110=1)
    steps = len(full.office.history.steps())
    assert len(publish("Khối thử", PERIOD).value) == 3
    assert len(full.office.history.steps()) == steps + 1
    views = {code: full.office.scoring.view(sheet) for code, sheet in full.sheets.items()}
    assert {code: view.rank for code, view in views.items()} == {"107": 1, "106": 2, "110": 3}
    assert all(view.published for view in views.values())
    with refused("board_published"):
        publish("Khối thử", PERIOD)


@pytest.fixture
def published(full: Council) -> Council:
    full.approve(*UNITS)
    vote(full, u106=3, u107=5, u110=1)
    full.office.boards.publish("Khối thử", PERIOD)
    return full


def test_a_published_result_is_never_computed_again(published: Council) -> None:
    office = published.office
    before = {code: office.scoring.view(sheet) for code, sheet in published.sheets.items()}
    places = published.places()
    with office.store.operation("bundle.import") as work:  # All that could move it, moved.
        for row in office.records.every(Kind.CRITERION, table=published.table):
            work.put(replace(row, max_points=Decimal(1), parameters={}, rule="R01", name="Khác"))
        table: Any = office.records.get(Kind.CRITERIA_TABLE, published.table)
        work.put(replace(table, decimals=0, tie_breaks="NHOM 1"))
        for row in office.records.every(Kind.SCORE_ENTRY):
            work.put(replace(row, claimed=Decimal(1), result=Decimal(1)))
        for row in office.records.every(Kind.TIE_VOTE):
            work.drop(Kind.TIE_VOTE, row.id)
        for row in office.records.every(Kind.RATING_BAND, table=published.table):
            work.put(replace(row, lower=Decimal(99)))
    for code, sheet in published.sheets.items():
        view = office.scoring.view(sheet)
        assert view.scored.final == before[code].scored.final == 14
        assert (view.rank, view.rating) == (before[code].rank, before[code].rating)
        assert view.table_hash == before[code].table_hash
        for item, was in zip(view.scored.items, before[code].scored.items, strict=True):
            assert (item.criterion.name, item.final) == (was.criterion.name, was.final)
            assert item.explanation == was.explanation
    assert {s.total for s in published.view().board.standings} == {14}
    assert places == {"107": 1, "106": 2, "110": 3}


def test_a_published_explanation_still_tells_each_step(published: Council) -> None:
    view = published.office.scoring.view(published.sheets["106"])
    placed = view.scored.items[1]
    assert placed.explanation.inputs["place"] == 1
    assert placed.explanation.steps[-1].value == placed.computed == 6
    assert {row.rank for row in published.office.records.every(Kind.PUBLISHED_SCORE)} == {
        None,
        1,
        2,
        3,
    }


def test_a_sheet_published_by_itself_has_no_place(full: Council) -> None:
    full.approve("106")
    full.office.scoring.move(full.sheets["106"], "DA_CONG_BO")
    view = full.office.scoring.view(full.sheets["106"])
    assert (view.published, view.rank, view.rating.band) == (True, None, "HTXSNV")


def test_published_places_are_read_and_never_computed(published: Council) -> None:
    office = published.office
    with office.store.operation("bundle.import") as work:  # Votes gone, and a member that came.
        for row in office.records.every(Kind.TIE_VOTE):
            work.drop(Kind.TIE_VOTE, row.id)
        (member, *_) = office.records.every(Kind.BLOC_MEMBER, bloc=published.bloc)
        other = office.territories.now().with_code("105")[0].unit
        work.put(replace(member, id=office.store.new_id(), unit=other))
    assert published.places() == {"107": 1, "106": 2, "110": 3}
    view = published.view()
    units = [standing.unit for standing in view.board.standings]
    assert units == [*(published.units[code] for code in ("107", "106", "110")), other]
    assert [view.rank(published.units[code]) for code in UNITS] == [2, 1, 3]
    assert view.unsettled == ()
    # What would be is computed as ever.
    assert not view.board.changed(
        published.units["110"], published.first, claimed=Decimal(10)
    ).final


def test_votes_and_members_behind_published_places_stay(published: Council) -> None:
    office, records = published.office, published.office.records
    before = office.overview.digest()
    vote_row = records.every(Kind.TIE_VOTE)[0]
    members = {row.unit: row for row in records.every(Kind.BLOC_MEMBER, bloc=published.bloc)}
    one = members[published.units["106"]]
    new = {"bloc": published.bloc, "unit": "105", "role": "THANH_VIEN"}
    changes: list[tuple[Kind, dict[str, str], str | None]] = [
        (Kind.TIE_VOTE, {"votes": "9"}, vote_row.id),
        (Kind.BLOC_MEMBER, {"to_day": "30/06/2024"}, one.id),
        (Kind.BLOC_MEMBER, {"unit": "105"}, one.id),
        (Kind.BLOC_MEMBER, new, None),
    ]
    for kind, raw, uid in changes:
        with refused("behind_published"):
            records.save(kind, raw, uid)
    for kind, uid in ((Kind.TIE_VOTE, vote_row.id), (Kind.BLOC_MEMBER, one.id)):
        with refused("behind_published"):
            records.remove(kind, uid)
    assert office.overview.digest() == before
    # What changes nothing of that year's result is free.
    records.save(Kind.BLOC_MEMBER, {"role": "PHO", "to_day": "31/12/2024"}, one.id)
    records.save(Kind.BLOC_MEMBER, {**new, "from_day": "01/01/2025"})
    assert published.places() == {"107": 1, "106": 2, "110": 3}


def test_no_file_changes_votes_and_members_behind_published_places(
    published: Council, district: Office, tmp_path: Path
) -> None:
    province = published.office
    carry(province, district, tmp_path)
    assert [row.rank for row in district.records.every(Kind.PUBLISHED_SCORE) if row.rank] == [2]
    (row,) = held(district, Kind.TIE_VOTE)
    members = held(district, Kind.BLOC_MEMBER, bloc=published.bloc)
    with province.store.operation("bundle.import") as work:  # A program that guards nothing.
        work.put(replace(row.record, votes=7))
        work.drop(Kind.BLOC_MEMBER, members[0].record.id)
        work.put(replace(members[1].record, role="PHO"))
    preview = carry(province, district, tmp_path)
    codes = [problem.code for problem in preview.problems]
    assert (codes, preview.counts["rejected"]) == (["row_behind_published"] * 2, 2)
    assert held(district, Kind.TIE_VOTE) == [row]
    found = {m.record.id: m.record.role for m in held(district, Kind.BLOC_MEMBER)}
    assert found[members[0].record.id] == "THANH_VIEN"
    assert found[members[1].record.id] == "PHO"


def test_only_members_that_are_level_are_voted_on(full: Council) -> None:
    units, office = full.units, full.office
    office.scoring.enter(full.sheets["110"], full.first, {"claimed": "9,5"})
    with refused(f"{units['110']}:vote_not_tied"):
        vote(full, u106=3, u110=1)
    assert office.records.every(Kind.TIE_VOTE) == []
    vote(full, u106=3, u107=5)
    vote(full, u106=5, u107=3)  # Parted by the vote alone: it may be counted again.
    row = office.records.every(Kind.TIE_VOTE)[0]
    with refused("unit:vote_not_member"):
        office.records.save(Kind.TIE_VOTE, {"unit": "105"}, row.id)


def test_the_version_on_which_sheets_are_handed_in_is_ranked(full: Council) -> None:
    office = full.office
    for code in ("106", "107"):
        office.scoring.submit(full.sheets[code])
    newer = office.tables.renew(full.table).value.id
    office.tables.apply(newer)
    office.records.remove(Kind.SCORE_ENTRY, _entries(office, full.sheets["110"])[0])
    sheet = office.scoring.open_sheet(newer, PERIOD, "110").value.id
    for uid in _entries(office, full.sheets["110"]):
        office.records.remove(Kind.SCORE_ENTRY, uid)
    office.records.remove(Kind.SCORE_SHEET, full.sheets["110"])
    view = full.view()
    assert view.table.id == full.table
    assert view.sheets[full.units["110"]].id == sheet
    assert [n.units for n in view.board.warnings if n.code == "other_table"] == [
        (full.units["110"],)
    ]


def _entries(office: Office, sheet: str) -> list[str]:
    return [row.id for row in office.records.every(Kind.SCORE_ENTRY, sheet=sheet)]


# ------------------------------------------------------------------------------------------ tables


def test_an_applied_table_stands_as_it_was_applied(council: Council) -> None:
    save, table = council.office.records.save, council.table
    for field, value in (("decimals", "1"), ("tie_breaks", ""), ("state", "NHAP"), ("hash", "x")):
        with refused(f"{field}:table_applied"):
            save(Kind.CRITERIA_TABLE, {field: value}, table)
    with refused("table:table_applied"):
        save(Kind.CRITERION, {"max_points": "20"}, council.first)
    with refused("table:table_applied"):
        save(Kind.CRITERION, {"table": table, "code": "3", "name": "Thêm"})
    with refused("table:table_applied"):
        save(Kind.RATING_BAND, {"table": table, "rating": "HTNV", "lower": "5"})
    with refused("table_applied"):
        council.office.records.remove(Kind.CRITERION, council.second)
    with refused("table_applied"):
        council.office.history.undo()
    save(Kind.CRITERIA_TABLE, {"note": "Áp dụng từ 2024", "state": "THAY_THE"}, table)


def test_a_table_is_applied_only_with_the_hash_of_what_it_holds(province: Office) -> None:
    raw = {"code": "U", "name": "Bảng thử", "year": "2024", "decimals": "2"}
    rows: list[Any] = [
        (Kind.CRITERIA_TABLE, {**raw, "not_applicable": "LOAI_BO", "ranking": "DONG_HANG"}, None),
        (
            Kind.CRITERION,
            {
                "table": "#0",
                "code": "1",
                "name": "x",
                "max_points": "10",
                "rule": "R13",
                "parameters": JUDGED,
            },
            None,
        ),
    ]
    table = province.records.save_all(rows, "table.rows").value[0]
    with refused("hash:table_hash_other"):
        province.records.save(Kind.CRITERIA_TABLE, {"state": "AP_DUNG", "hash": "x"}, table.id)
    with refused("state:table_not_applied"):
        province.records.save(Kind.CRITERIA_TABLE, {"state": "THAY_THE"}, table.id)
    applied = province.tables.apply(table.id).value
    assert isinstance(applied, CriteriaTable)
    assert (
        applied.hash
        == province.scoring.view(province.scoring.open_sheet(table.id, PERIOD).value.id).table_hash
    )


def test_a_sheet_is_not_handed_in_on_a_draft(province: Office) -> None:
    raw = {"code": "U", "name": "Bảng thử", "year": "2024", "decimals": "2"}
    table = province.records.save(Kind.CRITERIA_TABLE, raw).value.id
    sheet = province.scoring.open_sheet(table, PERIOD).value.id
    with refused("sheet_on_draft_table"):
        province.scoring.submit(sheet)


# ---------------------------------------------------------------------------------- several at once


def test_several_rows_are_saved_all_or_none_and_each_refusal_is_told(province: Office) -> None:
    before = province.overview.digest()
    rows: list[Any] = [
        (Kind.BLOC, {"year": "2024", "name": "Khối mới", "type": "KHOI"}, None),
        (Kind.BLOC_MEMBER, {"bloc": "#0", "unit": "106", "role": "THANH_VIEN"}, None),
        (Kind.BLOC_MEMBER, {"bloc": "#0", "unit": "comet", "role": "THANH_VIEN"}, None),
        (Kind.BLOC_MEMBER, {"bloc": "#0", "unit": "106", "role": "PHO"}, None),
    ]
    with pytest.raises(RowsRefused) as caught:
        province.records.save_all(rows, "table.rows")
    told = [(place, problems[0].code) for place, problems in caught.value.rows]
    assert told == [(2, "reference_missing"), (3, "twin")]
    assert province.overview.digest() == before
    saved = province.records.save_all(rows[:2], "table.rows").value
    assert getattr(saved[1], "bloc", "") == saved[0].id
    province.history.undo()
    assert province.overview.digest() == before


def test_rows_that_go_leave_in_the_same_step(province: Office) -> None:
    raw = {"year": "2024", "name": "Khối cũ", "type": "KHOI"}
    old = province.records.save(Kind.BLOC, raw).value.id
    member = {"bloc": old, "unit": "106", "role": "THANH_VIEN"}
    uid = province.records.save(Kind.BLOC_MEMBER, member).value.id
    with pytest.raises(RowsRefused) as caught:
        province.records.save_all([], "table.rows", drop=[(Kind.BLOC, old)])
    assert caught.value.problems[0].code == "still_used"
    gone = [(Kind.BLOC_MEMBER, uid), (Kind.BLOC, old)]
    province.records.save_all([(Kind.BLOC, raw | {"name": "Mới"}, None)], "table.rows", drop=gone)
    assert [bloc.name for bloc in province.records.every(Kind.BLOC) if bloc.name == "Khối cũ"] == []
