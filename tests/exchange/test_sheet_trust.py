"""What a file may say of a score sheet, and to whom a file says anything of one."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.conftest import MakeOffice
from tests.exchange.crafting import crafted
from tests.exchange.sheets import carry, criterion, fill, held, row_of, steps_to
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import PublishedScore, ScoreReview, SheetMove, TieVote
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview

STAMP = Stamp({"aaaa.1": 1}, 1, "aaaa.1", updated_at="2024-12-20T09:00:00+07:00")
Forge = Callable[..., Preview]


@pytest.fixture
def sheet(district: Office, province: Office, tmp_path: Path) -> str:
    """Return the district's sheet, handed in and taken up by the province."""
    uid = fill(district)
    district.scoring.submit(uid)
    carry(district, province, tmp_path)
    steps_to(province, uid, "DANG_THAM_DINH")
    return uid


@pytest.fixture
def forge(district: Office, province: Office, tmp_path: Path) -> Forge:
    """Return what previews a file of the district with rows its program would not write."""

    def preview(*rows: Record | Held) -> Preview:
        found = [row if isinstance(row, Held) else Held(row, STAMP) for row in rows]
        number = len(list(tmp_path.iterdir()))
        path = crafted(district, "12", found, tmp_path, seq=number)
        shown = province.exchange.preview(path)
        province.exchange.apply(shown)
        return shown

    return preview


def changed(row: Held, **fields: Any) -> Held:
    """Return a row as its owner's tampered program would change it."""
    stamp = row.stamp.bumped(row.stamp.actor, row.stamp.lamport + 99, row.stamp.updated_at, "",
                             deleted=fields.pop("deleted", False))  # fmt: skip
    return replace(row, record=replace(row.record, **fields), stamp=stamp)


def reasons(preview: Preview) -> set[str]:
    return {problem.code for problem in preview.problems}


def about(office: Office, sheet: str, **fields: Any) -> dict[str, Any]:
    """Return what a row of the district about its sheet begins with."""
    return {"id": office.store.new_id(), "home": office.identity.unit, "sheet": sheet, **fields}


def test_a_unit_owns_no_points_steps_or_results_of_its_own_sheet(
    district: Office, province: Office, sheet: str, forge: Forge
) -> None:
    uid = criterion(district, sheet, "I.7")
    day = district.today()
    points = {"criterion": uid, "round": 1, "points": Decimal(6)}
    shown = forge(
        ScoreReview(**about(district, sheet, **points, stage="KHOI")),
        ScoreReview(**about(district, sheet, **points, stage="DUYET")),
        SheetMove(**about(district, sheet, round=1, number=2, state="DA_THAM_DINH", on_day=day)),
        PublishedScore(**about(district, sheet, final=Decimal(100), rank=1)),
    )
    assert (shown.counts["rejected"], reasons(shown)) == (4, {"row_about_others"})
    assert province.scoring.state_of(sheet) == "DANG_THAM_DINH"


def test_nobody_brings_the_provinces_word_up(
    district: Office, province: Office, sheet: str, forge: Forge
) -> None:
    row = about(district, sheet, round=1, number=2, state="DA_THAM_DINH", on_day=district.today())
    shown = forge(SheetMove(**row | {"home": province.identity.unit}))
    assert reasons(shown) == {"row_own_unasked"}
    assert province.scoring.state_of(sheet) == "DANG_THAM_DINH"


@pytest.mark.usefixtures("sheet")
def test_a_sheet_taken_up_is_not_changed_from_outside(
    district: Office, province: Office, forge: Forge
) -> None:
    (own,) = held(district, Kind.SCORE_SHEET)
    entries = held(district, Kind.SCORE_ENTRY)
    before = province.overview.digest()
    shown = forge(
        changed(own, round=2),
        changed(entries[0], reason="Sửa sau khi nộp"),
        changed(entries[1], deleted=True),
    )
    assert (shown.counts["rejected"], reasons(shown)) == (3, {"row_sheet_taken_up"})
    assert province.overview.digest() == before


@pytest.mark.parametrize("state", ["DA_THAM_DINH", "DA_CONG_BO", "TRA_LAI"])
def test_a_unit_says_only_that_it_is_writing_or_has_handed_in(
    district: Office, forge: Forge, state: str
) -> None:
    uid = fill(district)
    row = district.records.held(Kind.SCORE_SHEET, uid)
    shown = forge(replace(row, record=replace(row.record, state=state)))  # type: ignore[call-arg]
    assert reasons(shown) == {"row_sheet_state"}


@pytest.mark.parametrize("field", [{"round": 5}, {"round": None}, {"state": "NHAP", "round": None}])
def test_a_published_sheet_is_not_taken_back_by_its_unit(
    district: Office, province: Office, sheet: str, forge: Forge, field: dict[str, Any]
) -> None:
    steps_to(province, sheet, "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO")
    (own,) = held(district, Kind.SCORE_SHEET)
    assert reasons(forge(changed(own, **field))) == {"row_sheet_taken_up"}
    # Even at home, where nobody guards the file, the result stands.
    carry(province, district, Path(district.places.data))
    with district.store.operation("bundle.import") as work:
        work.put(changed(own, **field).record)
    view = district.scoring.view(sheet)
    assert (view.state, view.published) == ("DA_CONG_BO", True)


def test_claimed_points_above_the_most_do_not_come_in(
    district: Office, province: Office, forge: Forge
) -> None:
    uid = fill(district)
    rows = [district.records.held(Kind.SCORE_SHEET, uid)]
    (entry,) = held(district, Kind.SCORE_ENTRY, criterion=criterion(district, uid, "I.7"))
    shown = forge(*rows, replace(entry, record=replace(entry.record, claimed=Decimal(99))))
    assert reasons(shown) == {"row_points_above_most"}
    assert row_of(province, uid, "I.7").claimed is None


def test_nobody_adds_to_anothers_table_or_bloc_or_votes_for_itself(
    district: Office, province: Office, forge: Forge
) -> None:
    table = province.records.get(Kind.CRITERIA_TABLE, "F").id
    bloc = province.records.every(Kind.BLOC)[0].id
    home = district.identity.unit
    period = province.records.get(Kind.PERIOD, "2024/N").id
    paper = province.records.every(Kind.DOCUMENT)[0].id
    own: dict[str, Any] = {"home": home}
    new = district.store.new_id
    shown = forge(
        Criterion(id=new(), **own, table=table, code="VI", name="Thêm", max_points=Decimal(50)),
        RatingBand(id=new(), **own, table=table, rating="HTXSNV", lower=Decimal(1)),
        AwardQuota(id=new(), **own, bloc=bloc, form="CO_TINH", count=8),
        TieVote(
            id=new(),
            **own,
            bloc=bloc,
            table=table,
            period=period,
            unit=home,
            votes=8,
            minutes=paper,
        ),
    )
    assert (shown.counts["rejected"], reasons(shown)) == (4, {"row_about_others"})


@pytest.mark.usefixtures("sheet")
def test_a_step_once_here_is_not_changed_by_its_own_owner(
    district: Office, province: Office, tmp_path: Path
) -> None:
    carry(province, district, tmp_path)
    (step,) = held(province, Kind.SHEET_MOVE)
    forged = changed(step, state="TRA_LAI", reason="x")
    path = crafted(province, "106", [forged], tmp_path, seq=9)
    assert reasons(district.exchange.preview(path)) == {"row_final"}


def test_what_is_said_of_a_sheet_goes_to_its_own_unit_alone(
    district: Office,
    province: Office,
    sheet: str,
    make_office: MakeOffice,
    tmp_path: Path,
) -> None:
    uid = criterion(province, sheet, "I.7")
    province.scoring.review(sheet, uid, "KHOI", "4", "Xếp thứ năm")
    steps_to(province, sheet, "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO")
    incident = {"day": "05/03/2024", "type": "KY_LUAT", "description": "Cảnh cáo", "unit": "106"}
    province.records.save(Kind.INCIDENT, incident)
    other = make_office("110", "district")
    carry(province, other, tmp_path)
    kinds = (Kind.SCORE_REVIEW, Kind.SHEET_MOVE, Kind.PUBLISHED_SCORE, Kind.INCIDENT)
    assert [kind for kind in kinds if other.records.every(kind)] == []
    carry(province, district, tmp_path)
    assert [kind for kind in kinds if district.records.every(kind)] == list(kinds)


def test_a_commune_learns_of_its_own_sheet_through_its_district(
    district: Office, province: Office, make_office: MakeOffice, tmp_path: Path
) -> None:
    below = next(
        version
        for version in district.territories.now().every()
        if version.parent == district.identity.unit
    )
    commune = make_office(below.code, "commune", name=below.name)
    uid = fill(commune)
    commune.scoring.submit(uid)
    carry(commune, district, tmp_path)
    steps_to(district, uid, "DANG_THAM_DINH")
    own = row_of(district, uid, "I.7")
    district.scoring.review(uid, own.criterion.id, "KHOI", "2", "Xếp thứ tám")
    steps_to(district, uid, "DA_THAM_DINH")
    assert district.scoring.may(uid).moves == ()
    carry(district, province, tmp_path)
    steps_to(province, uid, "DA_DUYET", "DA_CONG_BO")
    carry(province, district, tmp_path)
    carry(district, commune, tmp_path)
    for office in (commune, district, province):
        view = office.scoring.view(uid)
        assert (view.state, view.published) == ("DA_CONG_BO", True)
        assert row_of(office, uid, "I.7").bloc == 2
    # The district, which does not decide, comes too late with other points.
    (review,) = held(district, Kind.SCORE_REVIEW)
    path = crafted(district, "12", [changed(review, points=Decimal(6))], tmp_path, seq=9)
    assert reasons(province.exchange.preview(path)) == {"row_sheet_taken_up"}


def test_a_sheet_on_another_version_of_the_table_is_told_before_it_is_imported(
    district: Office, province: Office, tmp_path: Path
) -> None:
    uid = fill(district)
    district.scoring.submit(uid)
    (own,) = [c for c in held(province, Kind.CRITERION) if c.record.code == "I.7"][:1]
    with province.store.operation("bundle.import") as work:
        work.put(replace(own.record, max_points=Decimal(7)))
    path = district.exchange.export("12", tmp_path).value.path
    preview = province.exchange.preview(path)
    (note,) = (note for note in preview.notes if note.code != "note_key_new")
    assert note.code == "note_other_table"
    assert note.params["unit"] == "Huyện Tam Đường"
    assert province.records.every(Kind.SCORE_SHEET) == []


def test_a_sheet_on_the_same_table_needs_no_word(
    district: Office, province: Office, tmp_path: Path
) -> None:
    district.scoring.submit(fill(district))
    path = district.exchange.export("12", tmp_path).value.path
    assert {note.code for note in province.exchange.preview(path).notes} == {"note_key_new"}
