"""A score sheet on its whole way: filled in, handed in, reviewed, returned, approved, published."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.sheets import carry, complete, criterion, fill, refused, row_of, steps_to
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.texts.problems import sentence


@pytest.fixture
def sheet(district: Office) -> str:
    return fill(district)


@pytest.fixture
def handed_in(district: Office, province: Office, sheet: str, tmp_path: Path) -> str:
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    return sheet


def test_a_sheet_goes_from_draft_to_published_between_two_offices(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    scoring = province.scoring
    district.scoring.submit(sheet)
    assert district.scoring.state_of(sheet) == "DA_TU_CHAM"
    carry(district, province, tmp_path)
    assert scoring.state_of(sheet) == "DA_TU_CHAM"
    own = row_of(province, sheet, "I.7")
    assert own.bloc is None

    steps_to(province, sheet, "DANG_THAM_DINH")
    scoring.review(sheet, own.criterion.id, "KHOI", "4", "Thứ ba toàn tỉnh")
    steps_to(province, sheet, "DA_THAM_DINH")
    scoring.review(sheet, own.criterion.id, "THAM_DINH", "4,5", "Có văn bản bổ sung")
    steps_to(province, sheet, "DA_DUYET")
    carry(province, district, tmp_path)
    row = row_of(district, sheet, "I.7")
    assert (row.bloc, row.appraised, row.final) == (Decimal(4), Decimal("4.5"), Decimal("4.5"))
    assert district.scoring.state_of(sheet) == "DA_DUYET"

    scoring.move(sheet, "DA_CONG_BO")
    carry(province, district, tmp_path)
    for office in (district, province):
        view = office.scoring.view(sheet)
        assert (view.state, view.published) == ("DA_CONG_BO", True)
        assert view.scored.final == view.scored.standing
        assert office.scoring.may(sheet) == type(view.rights)()
    assert district.overview.digest() == province.overview.digest()


def test_a_returned_sheet_is_written_again_and_handed_in_a_second_time(
    district: Office, province: Office, handed_in: str, tmp_path: Path
) -> None:
    with refused("reason:reason_missing"):
        province.scoring.move(handed_in, "TRA_LAI")
    province.scoring.move(handed_in, "TRA_LAI", "Thiếu minh chứng mục I.7")
    carry(province, district, tmp_path)
    assert district.scoring.state_of(handed_in) == "TRA_LAI"
    assert district.scoring.may(handed_in).enter
    uid = criterion(district, handed_in, "I.7")
    district.scoring.enter(handed_in, uid, {"claimed": "3", "reason": "Tính lại"})
    district.scoring.submit(handed_in)
    carry(district, province, tmp_path)
    assert province.scoring.state_of(handed_in) == "DA_TU_CHAM"
    assert row_of(province, handed_in, "I.7").claimed == 3
    found: Any = province.records.get(Kind.SCORE_SHEET, handed_in)
    assert found.round == 2
    steps_to(province, handed_in, "DANG_THAM_DINH", "DA_THAM_DINH")


def test_handing_in_names_the_criteria_that_have_no_points(district: Office) -> None:
    sheet = district.scoring.open_sheet("F", "2024/N").value.id
    with refused("sheet_unfinished") as error:
        district.scoring.submit(sheet)
    (problem,) = error.value.problems
    assert "I.7" in problem.params["codes"].split(", ")
    complete(district, sheet)
    district.scoring.submit(sheet)
    found: Any = district.records.get(Kind.SCORE_SHEET, sheet)
    assert (found.round, found.submitted_on, found.prepared_by) == (
        1,
        district.today(),
        "Cán bộ 106",
    )
    assert found.table_hash == district.scoring.view(sheet).table_hash


# ------------------------------------------------------------------------------- points from above


@pytest.fixture
def taken_up(province: Office, handed_in: str) -> str:
    steps_to(province, handed_in, "DANG_THAM_DINH")
    return handed_in


def test_points_of_the_bloc_need_a_reason_where_they_differ_and_stay_below_the_most(
    province: Office, taken_up: str
) -> None:
    own = row_of(province, taken_up, "I.7")
    review = province.scoring.review
    with refused("reason:reason_missing"):
        review(taken_up, own.criterion.id, "KHOI", "4")
    with refused("points:points_above_most"):
        review(taken_up, own.criterion.id, "KHOI", "6,5", "x")
    with refused("points:points_too_fine"):
        review(taken_up, own.criterion.id, "KHOI", Decimal("4.125"), "x")
    with refused("points:number_unreadable"):
        review(taken_up, own.criterion.id, "KHOI", "12,5,3", "x")
    # As many as the unit gave itself need no word.
    review(taken_up, own.criterion.id, "KHOI", str(own.claimed))
    with refused("reason:review_reason_again"):
        review(taken_up, own.criterion.id, "KHOI", "4")
    review(taken_up, own.criterion.id, "KHOI", "4", "Xếp thứ năm")
    with refused("reason:review_reason_again"):
        review(taken_up, own.criterion.id, "KHOI", "3", "Xếp thứ năm")
    review(taken_up, own.criterion.id, "KHOI", "3", "Xếp thứ bảy")
    assert row_of(province, taken_up, "I.7").bloc == 3


def test_points_are_given_at_their_stage_only(province: Office, taken_up: str) -> None:
    uid = criterion(province, taken_up, "I.7")
    for stage in ("THAM_DINH", "DUYET"):
        with refused("stage:review_not_now"):
            province.scoring.review(taken_up, uid, stage, "4", "x")
    steps_to(province, taken_up, "DA_THAM_DINH")
    with refused("stage:review_not_now"):
        province.scoring.review(taken_up, uid, "KHOI", "4", "x")
    steps_to(province, taken_up, "DA_DUYET")
    with refused("stage:review_not_now"):
        province.scoring.review(taken_up, uid, "DUYET", "4", "x")


def test_groups_conditions_and_what_does_not_apply_get_no_points(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    off = criterion(district, sheet, "I.7")
    raw = {"not_applicable": "x", "claimed": "", "reason": "Không được giao"}
    district.scoring.enter(sheet, off, raw)
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH")
    for code in ("I", "K.1", "I.7"):
        with refused("points:review_without_points"):
            province.scoring.review(sheet, criterion(province, sheet, code), "KHOI", "1", "x")


def test_a_unit_gives_its_own_sheet_no_points_and_no_step(district: Office, sheet: str) -> None:
    district.scoring.submit(sheet)
    uid = criterion(district, sheet, "I.7")
    with refused("review_not_above"):
        district.scoring.review(sheet, uid, "KHOI", "6", "x")
    with refused("review_not_above"):
        district.scoring.move(sheet, "DANG_THAM_DINH")
    with refused("review_not_above"):
        district.scoring.move(sheet, "DA_CONG_BO")


def test_many_points_are_one_step_and_the_refused_ones_are_named(
    province: Office, taken_up: str
) -> None:
    own, other = (criterion(province, taken_up, code) for code in ("I.7", "II.1"))
    before = len(province.history.steps())
    reviewed = province.scoring.review_many(
        [
            (taken_up, own, "KHOI", "4", "Xếp thứ năm"),
            (taken_up, other, "KHOI", "99", "x"),
        ]
    ).value
    saved: list[Any] = list(reviewed.saved)
    assert [row.criterion for row in saved] == [own]
    ((sheet, uid, problems),) = reviewed.refused
    assert (sheet, uid, problems[0].code) == (taken_up, other, "points_above_most")
    assert len(province.history.steps()) == before + 1
    province.history.undo()
    assert row_of(province, taken_up, "I.7").reviews == {}


def test_the_trail_says_who_gave_which_points_and_why(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    uid = criterion(district, sheet, "I.7")
    district.scoring.enter(sheet, uid, {"claimed": "5,5", "reason": "Xếp thứ hai"})
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH")
    province.scoring.review(sheet, uid, "KHOI", "4", "Xếp thứ năm")
    province.scoring.review(sheet, uid, "KHOI", "3", "Xếp thứ bảy")
    told = [
        (given.stage, given.points, given.reason, given.office, given.person, given.standing)
        for given in province.scoring.trail(sheet, uid)
    ]
    unit, top = "Huyện Tam Đường", "Tỉnh Lai Châu"
    assert told == [
        ("TU_CHAM", Decimal("5.5"), "Xếp thứ hai", unit, "Cán bộ 106", True),
        ("KHOI", Decimal(4), "Xếp thứ năm", top, "Cán bộ 12", False),
        ("KHOI", Decimal(3), "Xếp thứ bảy", top, "Cán bộ 12", True),
    ]
    # The unit that wrote it knows what it wrote before.
    assert [given.points for given in district.scoring.trail(sheet, uid)] == [5, Decimal("5.5")]


# ------------------------------------------------------------------------------------------- steps


def test_no_step_is_left_out_and_stepping_back_needs_its_papers(
    province: Office, handed_in: str
) -> None:
    move = province.scoring.move
    for state in ("DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO", "NHAP"):
        with refused("state:no_way"):
            move(handed_in, state)
    steps_to(province, handed_in, "DANG_THAM_DINH", "DA_THAM_DINH")
    with refused("reason:reason_missing"):
        move(handed_in, "DANG_THAM_DINH")
    move(handed_in, "DANG_THAM_DINH", "Bỏ sót mục II.1")
    steps_to(province, handed_in, "DA_THAM_DINH", "DA_DUYET")
    with refused("document:document_missing"):
        move(handed_in, "DA_THAM_DINH", "Có khiếu nại")
    paper = province.records.every(Kind.DOCUMENT)[0].id
    move(handed_in, "DA_THAM_DINH", "Có khiếu nại", paper)
    assert province.scoring.state_of(handed_in) == "DA_THAM_DINH"
    steps_to(province, handed_in, "DA_DUYET", "DA_CONG_BO")
    for state in ("DA_DUYET", "DA_THAM_DINH", "TRA_LAI", "DA_CONG_BO"):
        with refused("state:no_way"):
            move(handed_in, state, "x", paper)


def test_steps_and_results_are_not_written_by_hand(province: Office, handed_in: str) -> None:
    steps_to(province, handed_in, "DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET")
    (last, *_) = sorted(province.records.every(Kind.SHEET_MOVE), key=lambda m: -m.number)
    raw: dict[str, object] = {"sheet": handed_in, "round": 1, "on_day": "20/12/2024"}
    save = province.records.save
    with refused("step_stays"):
        save(Kind.SHEET_MOVE, {"state": "TRA_LAI", "reason": "x"}, last.id)
    with refused("step_stays"):
        province.records.remove(Kind.SHEET_MOVE, last.id)
    with refused("number:step_out_of_turn"):
        save(Kind.SHEET_MOVE, {**raw, "number": 9, "state": "DA_CONG_BO"})
    with refused("state:published_by_publishing"):
        save(Kind.SHEET_MOVE, {**raw, "number": 4, "state": "DA_CONG_BO"})
    with refused("published_by_publishing"):
        save(Kind.PUBLISHED_SCORE, {"sheet": handed_in, "final": "100"})
    province.scoring.move(handed_in, "DA_CONG_BO")
    row = province.records.every(Kind.PUBLISHED_SCORE, sheet=handed_in)[0]
    with refused("published_by_publishing"):
        save(Kind.PUBLISHED_SCORE, {"final": "100"}, row.id)
    with refused("step_stays"):
        province.records.remove(Kind.PUBLISHED_SCORE, row.id)


# -------------------------------------------------------------------------------------------- undo


def test_undo_takes_a_hand_in_back_while_no_file_has_left(district: Office, sheet: str) -> None:
    view = district.scoring.view(sheet)
    district.scoring.submit(sheet)
    district.history.undo()
    assert district.scoring.state_of(sheet) == "NHAP"
    assert district.scoring.view(sheet) == view
    district.scoring.submit(sheet)
    found: Any = district.records.get(Kind.SCORE_SHEET, sheet)
    assert (found.state, found.round) == ("DA_TU_CHAM", 1)


def test_undo_takes_no_hand_in_back_that_was_sent_and_says_whom_to_ask(
    district: Office, sheet: str, tmp_path: Path
) -> None:
    district.scoring.submit(sheet)
    district.exchange.export("12", tmp_path)
    with refused("hand_in_sent") as caught:
        district.history.undo()
    assert district.scoring.state_of(sheet) == "DA_TU_CHAM"
    assert "Tỉnh Lai Châu trả lại phiếu" in sentence(caught.value.problems[0])


def test_undo_takes_a_step_back_while_no_file_has_left_for_the_unit(
    province: Office, handed_in: str, tmp_path: Path
) -> None:
    steps_to(province, handed_in, "DANG_THAM_DINH")
    province.exchange.export("110", tmp_path)  # Another district's file says nothing of it.
    province.history.undo()
    assert province.scoring.state_of(handed_in) == "DA_TU_CHAM"
    steps_to(province, handed_in, "DANG_THAM_DINH", "DA_THAM_DINH")
    province.exchange.export("106", tmp_path)
    with refused("step_sent") as caught:
        province.history.undo()
    assert "“Đang thẩm định” kèm lý do" in sentence(caught.value.problems[0])
    assert province.scoring.state_of(handed_in) == "DA_THAM_DINH"


def test_undo_takes_back_a_returned_sheet_and_nothing_that_was_published(
    province: Office, handed_in: str
) -> None:
    province.scoring.move(handed_in, "TRA_LAI", "Nhầm phiếu")
    province.history.undo()
    assert province.scoring.state_of(handed_in) == "DA_TU_CHAM"
    steps_to(province, handed_in, "DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO")
    with refused("publishing_not_undone"):
        province.history.undo()
    assert province.scoring.view(handed_in).published


def test_who_comes_second_is_told_that_somebody_else_has_just_done_it(
    province: Office, taken_up: str
) -> None:
    uid = criterion(province, taken_up, "I.7")
    province.scoring.review(taken_up, uid, "KHOI", "4", "Xếp thứ năm")
    # What the second program writes that had read the sheet before.
    given = {"sheet": taken_up, "criterion": uid, "stage": "KHOI", "round": "1"}
    with refused("done_meanwhile") as caught:
        province.records.save(Kind.SCORE_REVIEW, {**given, "points": "3", "reason": "x"})
    (problem,) = caught.value.problems
    assert "mở lại phiếu" in sentence(problem)
    step = {"sheet": taken_up, "round": "1", "number": "1", "state": "DANG_THAM_DINH"}
    with refused("done_meanwhile"):
        province.records.save(Kind.SHEET_MOVE, {**step, "on_day": "20/12/2024"})


def test_undo_takes_points_back_only_while_their_stage_is_open(
    province: Office, taken_up: str
) -> None:
    uid = criterion(province, taken_up, "I.7")
    province.scoring.review(taken_up, uid, "KHOI", "4", "Xếp thứ năm")
    province.scoring.review(taken_up, uid, "KHOI", "3", "Xếp thứ bảy")
    province.history.undo()
    assert row_of(province, taken_up, "I.7").bloc == 4
    province.history.undo()
    assert row_of(province, taken_up, "I.7").reviews == {}
    province.history.undo()
    assert province.scoring.state_of(taken_up) == "DA_TU_CHAM"


def test_an_entry_made_before_handing_in_is_not_undone_behind_its_back(
    district: Office, sheet: str
) -> None:
    uid = criterion(district, sheet, "I.7")
    district.scoring.enter(sheet, uid, {"claimed": "5", "reason": "Sửa"})
    with district.store.operation("bundle.import") as work:  # Another computer handed it in.
        found: Any = district.records.get(Kind.SCORE_SHEET, sheet)
        work.put(replace(found, state="DA_TU_CHAM", round=1))
    with refused("sheet_closed"):
        district.history.undo()


# ------------------------------------------------------------------------------------------- locks


def test_a_closed_period_shuts_points_steps_incidents_and_submissions(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    waits = fill(province, unit="110")
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH")
    uid = criterion(province, sheet, "I.7")
    lock = province.records.save(Kind.PERIOD_LOCK, {"period": "2024/N", "locked": "x"}).value.id
    incident = {"day": "05/03/2024", "type": "DON_THU", "description": "Đơn", "unit": "106"}
    report = {"subject": "Báo cáo", "due_on": "05/03/2024", "unit": "106"}
    scoring = province.scoring
    acts: list[Callable[[], object]] = [
        lambda: scoring.review(sheet, uid, "KHOI", "4", "x"),
        lambda: scoring.move(sheet, "DA_THAM_DINH"),
        lambda: scoring.submit(waits),
        lambda: province.records.save(Kind.INCIDENT, incident),
        lambda: province.records.save(Kind.SUBMISSION, report),
    ]
    for act in acts:
        with refused("period_locked"):
            act()
    province.records.save(Kind.PERIOD_LOCK, {"locked": ""}, lock)
    for act in acts:
        act()


def test_what_the_province_decided_before_closing_a_period_still_arrives(
    district: Office, province: Office, handed_in: str, tmp_path: Path
) -> None:
    steps_to(province, handed_in, "DANG_THAM_DINH")
    lock = province.records.save(Kind.PERIOD_LOCK, {"period": "2024/N", "locked": "x"}).value.id
    carry(province, district, tmp_path)
    province.records.save(Kind.PERIOD_LOCK, {"locked": ""}, lock)
    steps_to(province, handed_in, "DA_THAM_DINH")
    province.records.save(Kind.PERIOD_LOCK, {"locked": "x"}, lock)
    preview = carry(province, district, tmp_path)
    assert preview.counts["late"] == 0
    assert district.scoring.state_of(handed_in) == "DA_THAM_DINH"
