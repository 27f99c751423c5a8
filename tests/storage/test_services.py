"""What a clerk may do with records, and what is refused with which reason."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.builders import ELSEWHERE, HOME, ROOT, Clock, a, counted_bytes, found, id_of, save, world
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding

CRITERION, SHEET = id_of(Kind.CRITERION), id_of(Kind.SCORE_SHEET)
WORK = {"type": "LAO_DONG", "title": "Làm đường", "day": "5/3/2024"}


def new_office(folder: Path) -> Office:
    places = Places(folder, ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts")
    return open_office(places, Clock(), counted_bytes("services"))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Give a district's office with a record of every kind, and nothing closed."""
    office = new_office(tmp_path)
    with office.session():
        found(office.store, None, *world())
        save(office.store, a(Kind.PERIOD_LOCK, locked=False))
        yield office


def refused(code: str) -> Any:
    return pytest.raises(UserError, match=code)


def theirs(office: Office, *records: Any) -> None:
    with office.store.operation("bundle.import") as work:
        for record in records:
            work.put(record)


# --------------------------------------------------------------------------------------- records


def test_a_new_record_begins_with_what_is_usual(office: Office) -> None:
    record: Any = office.records.save(Kind.ACTIVITY, WORK).value
    assert (record.unit, record.quantity, record.home) == (HOME, 1, HOME)
    assert office.records.get(Kind.ACTIVITY, record.id) == record
    assert office.records.blank(Kind.TARGET) == {"unit": HOME, "year": 2024}
    assert office.records.blank(Kind.SCORE_SHEET) == {"unit": HOME, "state": "NHAP"}


def test_a_save_tells_what_changed_and_what_is_odd(office: Office) -> None:
    outcome = office.records.save(Kind.ACTIVITY, WORK | {"day": "16/6/2024"})
    assert outcome.changed == {Kind.ACTIVITY}
    assert [problem.code for problem in outcome.warnings] == ["day_in_future"]


def test_a_refused_save_writes_nothing(office: Office) -> None:
    before = (office.store.identity(), office.history.steps())
    with refused("title:required"):
        office.records.save(Kind.ACTIVITY, WORK | {"title": ""})
    with refused("end_day:ends_before_start"):
        office.records.save(Kind.ACTIVITY, WORK | {"end_day": "1/1/2024"})
    assert (office.store.identity(), office.history.steps()) == before


def test_records_are_listed_by_codes_as_well_as_by_ids(office: Office) -> None:
    save(office.store, a(Kind.ACTIVITY, id="x", title="B", campaigns=(id_of(Kind.CAMPAIGN),)))
    for campaign in ("PT-01", id_of(Kind.CAMPAIGN)):
        assert [row.title for row in office.records.every(Kind.ACTIVITY, campaigns=campaign)] == [
            "B"
        ]
    assert len(office.records.every(Kind.ACTIVITY, unit="106")) == 2
    assert len(office.records.every(Kind.RESULT, period="2024/H1")) == 1
    with refused("reference_missing"):
        office.records.every(Kind.ACTIVITY, campaigns="PT-99")
    with refused("field_unknown"):
        office.records.find(Kind.ACTIVITY, where={"colour": "red"})


def test_references_are_offered_by_their_names(office: Office) -> None:
    assert office.records.choices(Kind.CAMPAIGN, "nong thon") == [
        (id_of(Kind.CAMPAIGN), "Chung tay xây dựng nông thôn mới – PT-01")
    ]
    assert office.records.choices(Kind.CAMPAIGN, "?") == []


def test_a_field_is_checked_on_leaving_it(office: Office) -> None:
    office.records.hint(Kind.ACTIVITY, "day", "5/3/2024")
    office.records.hint(Kind.ACTIVITY, "details.air_minutes", "2,5")
    with refused("day:day_two_digit_year"):
        office.records.hint(Kind.ACTIVITY, "day", "5/3/24")


# ---------------------------------------------------------------------------------------- guards


def test_another_offices_record_is_neither_changed_nor_removed(office: Office) -> None:
    uid = id_of(Kind.ACTIVITY, "theirs")
    theirs(office, a(Kind.ACTIVITY, id=uid, home=ELSEWHERE))
    with refused("not_ours") as caught:
        office.records.save(Kind.ACTIVITY, {"title": "x"}, uid)
    assert caught.value.problems[0].params == {"owner": "Xã Bình Lư"}
    with refused("not_ours"):
        office.records.remove(Kind.ACTIVITY, uid)
    assert not office.records.may_edit(office.records.get(Kind.ACTIVITY, uid))


def test_what_the_province_keeps_is_not_entered_by_a_district(office: Office) -> None:
    assert office.records.may_add(Kind.TARGET)
    assert not office.records.may_add(Kind.PERIOD)
    with refused("kind_not_kept"):
        office.records.save(Kind.PERIOD, {"code": "Q1"})


def test_a_record_that_others_refer_to_is_not_removed(office: Office) -> None:
    with refused("still_used") as caught:
        office.records.remove(Kind.DOCUMENT, id_of(Kind.DOCUMENT))
    assert caught.value.problems[0].params["count"] == "1"
    uid = office.records.save(
        Kind.DOCUMENT, {"type": "KH", "issuer": "UBND", "subject": "Kế hoạch", "number": "9"}
    ).value.id
    details = {"document": uid}
    plan = office.records.save(Kind.ACTIVITY, WORK | {"type": "VAN_BAN", "details": details}).value
    with refused("still_used"):
        office.records.remove(Kind.DOCUMENT, uid)
    office.records.remove(Kind.ACTIVITY, plan.id)
    office.records.remove(Kind.DOCUMENT, uid)


def test_a_twin_is_refused_unless_the_first_is_gone(office: Office) -> None:
    response = {"campaign": "PT-01", "unit": "106"}
    with refused("campaign:twin"):
        office.records.save(Kind.CAMPAIGN_RESPONSE, response)
    office.records.save(Kind.CAMPAIGN_RESPONSE, {"note": "x"}, id_of(Kind.CAMPAIGN_RESPONSE))
    office.records.remove(Kind.CAMPAIGN_RESPONSE, id_of(Kind.CAMPAIGN_RESPONSE))
    office.records.save(Kind.CAMPAIGN_RESPONSE, response)


def test_another_offices_record_is_no_twin_of_ours(office: Office) -> None:
    theirs(
        office, a(Kind.CRITERIA_TABLE, id=id_of(Kind.CRITERIA_TABLE, 2), home=ELSEWHERE, year=2025)
    )
    table = {"code": "BTC-01", "name": "x", "year": "2025", "decimals": "2"}
    assert office.records.save(Kind.CRITERIA_TABLE, table).changed


def test_a_key_with_a_part_left_empty_has_twins_too(office: Office) -> None:
    member = {"bloc": id_of(Kind.BLOC), "unit": "106", "role": "PHO"}
    with refused("bloc:twin"):
        office.records.save(Kind.BLOC_MEMBER, member)
    office.records.save(Kind.BLOC_MEMBER, member | {"from_day": "1/2/2024"})


def test_nothing_is_moved_into_or_out_of_a_closed_period(office: Office) -> None:
    later = office.records.save(Kind.ACTIVITY, WORK | {"day": "5/8/2024"}).value.id
    inside = id_of(Kind.ACTIVITY)
    theirs(office, a(Kind.PERIOD_LOCK, home=ELSEWHERE))
    acts: list[Callable[[], object]] = [
        lambda: office.records.save(Kind.ACTIVITY, WORK),
        lambda: office.records.save(Kind.ACTIVITY, {"day": "5/3/2024"}, later),
        lambda: office.records.save(Kind.ACTIVITY, {"day": "5/8/2024"}, inside),
        lambda: office.records.save(Kind.ACTIVITY, {"note": "x"}, inside),
        lambda: office.records.remove(Kind.ACTIVITY, inside),
        lambda: office.scoring.enter(SHEET, CRITERION, {"claimed": "1"}),
    ]
    for act in acts:
        with refused("period_locked") as caught:
            act()
        assert caught.value.problems[0].params == {"period": "6 tháng đầu năm 2024"}
    office.records.save(Kind.ACTIVITY, {"note": "x"}, later)
    theirs(office, a(Kind.PERIOD_LOCK, home=ELSEWHERE, reopened_until=date(2024, 6, 15)))
    office.records.save(Kind.ACTIVITY, {"note": "x"}, inside)


def test_a_criterion_stands_under_a_row_of_its_own_table(office: Office) -> None:
    other = a(Kind.CRITERIA_TABLE, id=id_of(Kind.CRITERIA_TABLE, 2), code="BTC-02")
    save(office.store, other)
    raw = {"table": "BTC-02", "code": "I.1.1", "name": "x", "parent": CRITERION}
    with refused("parent:parent_of_other_table"):
        office.records.save(Kind.CRITERION, raw)


# --------------------------------------------------------------------------------------- scoring


def entry(office: Office, raw: dict[str, object]) -> Any:
    return office.scoring.enter(SHEET, CRITERION, raw).value


def test_points_that_differ_from_the_computed_ones_need_a_reason(office: Office) -> None:
    credited(office, 3)
    with refused("reason:reason_missing") as caught:
        entry(office, {"claimed": "2"})
    assert caught.value.problems[0].params == {"computed": "1,5"}
    assert entry(office, {"claimed": "1,5"}).claimed == Decimal("1.5")
    assert entry(office, {"claimed": "2", "reason": "Có thêm một tin"}).claimed == 2


def test_points_by_judgement_need_no_reason_and_stay_within_their_bounds(office: Office) -> None:
    judged = {"rule": "R13", "parameters": "min=0; max=5; step=0.5"}
    office.records.save(Kind.CRITERION, judged, CRITERION)
    assert entry(office, {"claimed": "4,5"}).claimed == Decimal("4.5")
    with refused("claimed:points_out_of_bounds"):
        entry(office, {"claimed": "5,5"})
    with refused("claimed:points_between_steps"):
        entry(office, {"claimed": "4,6"})


def test_points_above_the_most_are_refused_even_with_a_reason(office: Office) -> None:
    with refused("claimed:points_above_most"):
        entry(office, {"claimed": "10,5", "reason": "x"})


def test_a_sheet_that_is_handed_in_is_closed(office: Office) -> None:
    office.records.save(Kind.SCORE_SHEET, {"state": "DA_TU_CHAM"}, SHEET)
    with refused("sheet:sheet_closed"):
        entry(office, {"note": "x"})
    office.records.save(Kind.SCORE_SHEET, {"state": "TRA_LAI"}, SHEET)
    assert entry(office, {"note": "x"}).note == "x"


def credited(office: Office, quantity: int, **more: object) -> None:
    raw = WORK | {"quantity": str(quantity), "criteria": [CRITERION], **more}
    office.records.save(Kind.ACTIVITY, raw)


def test_activities_of_the_unit_and_the_period_are_counted(office: Office) -> None:
    credited(office, 3)
    credited(office, 4, day="30/6/2024")
    credited(office, 100, day="1/7/2024")
    credited(office, 100, day="31/12/2023")
    credited(office, 100, unit=ELSEWHERE)
    office.records.save(Kind.ACTIVITY, WORK | {"quantity": "100"})
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.explanation.inputs == {"count": Decimal(7)}
    assert item.computed == Decimal("3.5")
    assert len(item.explanation.counted) == 2
    parameters = "per_unit=0.5; cap=10; count=records"
    office.records.save(Kind.CRITERION, {"parameters": parameters}, CRITERION)
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.computed == Decimal(1)


def test_a_typed_count_stands_before_the_counted_one(office: Office) -> None:
    credited(office, 3)
    entry(office, {"result": "6"})
    (item,) = office.scoring.view(SHEET).scored.items
    assert (item.computed, item.explanation.counted) == (Decimal(3), ())


def test_results_and_targets_of_the_indicator_are_taken_and_typed_ones_stand_before(
    office: Office,
) -> None:
    parameters = {"max": "10", "ratio": "A_T", "cap": "1"}
    ratio = {"rule": "R02", "parameters": parameters, "indicator": "CT-01"}
    office.records.save(Kind.CRITERION, ratio, CRITERION)
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.computed == Decimal("9.62")
    entry(office, {"result": "1118"})
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.computed == Decimal("5.00")


def test_entering_twice_changes_the_one_entry(office: Office) -> None:
    entry(office, {"note": "một"})
    entry(office, {"evidence": "hai"})
    (found_entry,) = office.records.every(Kind.SCORE_ENTRY)
    assert (found_entry.note, found_entry.evidence) == ("một", "hai")


# ---------------------------------------------------------------------------------------- set-up


def test_an_office_without_a_seed_is_its_own_first_unit(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    with office.session():
        me = office.setup.found(Founding("03999", "commune", " Lan ", name="Xã  Mới"))
        assert (me.role, me.person, me.epoch) == ("commune", "Lan", 1)
        assert office.records.label(Kind.UNIT, me.unit) == "Xã Mới"
        assert office.territories.code(me.unit, office.today()) == "03999"
        assert office.territories.name(me.unit, office.today()) == "Xã Mới"
        assert office.history.last() is None
        with refused("office_already_set_up"):
            office.setup.found(Founding("03999", "commune", name="Xã Mới"))


@pytest.mark.parametrize(
    ("founding", "code"),
    [
        (Founding("106", "village"), "role_unknown"),
        (Founding("106", "district"), "office_name_missing"),
        (Founding("106", "district", seed="ha-noi-2024"), "seed_unknown"),
        (Founding("106", "district", seed="../seed"), "seed_unknown"),
        (Founding("99999", "district", seed="lai-chau-2024"), "office_unknown"),
        (Founding("106", "commune", seed="lai-chau-2024"), "office_unknown"),
    ],
)
def test_an_office_that_cannot_be_is_not_set_up(
    tmp_path: Path, founding: Founding, code: str
) -> None:
    office = new_office(tmp_path)
    with office.session():
        with refused(code):
            office.setup.found(founding)
        assert not office.is_set_up()


def test_two_offices_of_one_seed_agree_on_every_row(tmp_path: Path) -> None:
    digests = []
    for name in ("one", "other"):
        office = new_office(tmp_path / name)
        with office.session():
            office.setup.found(Founding("106", "district", seed="lai-chau-2024"))
            digests.append(office.overview.digest())
            assert office.overview.check() == []
    assert digests[0] == digests[1]


# ------------------------------------------------------------------------ what a save must notice


def test_a_save_does_not_write_over_what_another_program_saved_meanwhile(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine: Any = office.records.save(Kind.ACTIVITY, WORK).value
    other = new_office(tmp_path)
    consistent = type(office.records._guards).consistent

    def meanwhile(guards: Any, record: Any) -> None:
        if guards is office.records._guards:
            with other.session():
                other.records.save(Kind.ACTIVITY, {"place": "Bản Bo"}, mine.id)
        consistent(guards, record)

    monkeypatch.setattr(type(office.records._guards), "consistent", meanwhile)
    with refused("changed_meanwhile"):
        office.records.save(Kind.ACTIVITY, {"title": "Tên khác"}, mine.id)
    kept: Any = office.records.get(Kind.ACTIVITY, mine.id)
    assert (kept.title, kept.place) == ("Làm đường", "Bản Bo")


def test_a_chain_of_parents_does_not_come_back_to_itself(office: Office) -> None:
    table = id_of(Kind.CRITERIA_TABLE)
    raw = {"table": table, "name": "Nhóm"}
    ids: list[str] = []
    for code in ("X1", "X2", "X3"):
        parent = ids[-1] if ids else None
        saved = office.records.save(Kind.CRITERION, raw | {"code": code, "parent": parent})
        ids.append(saved.value.id)
    with refused("parent:own_parent"):
        office.records.save(Kind.CRITERION, {"parent": ids[-1]}, ids[0])


def test_a_criterion_with_wrong_parameters_is_not_saved(office: Office) -> None:
    raw = {"table": id_of(Kind.CRITERIA_TABLE), "code": "Y", "name": "Đếm", "rule": "R06"}
    with refused("parameters:parameter_missing"):
        office.records.save(Kind.CRITERION, raw | {"parameters": {"per_unit": "0.5", "cap": "5"}})


def test_a_list_cannot_be_sorted_by_a_field_there_is_not(office: Office) -> None:
    with refused("field_unknown"):
        office.records.find(Kind.ACTIVITY, order="no_such")
