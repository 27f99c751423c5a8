"""What a clerk may do with records, and what is refused with which reason."""

from collections.abc import Callable, Iterator
from dataclasses import replace
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
    assert caught.value.problems[0].params["count"] == "2"
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
    save(office.store, replace(other, state="NHAP"))
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
    bounds = {"min": "0", "max": "5", "step": "0.5", "reason_below_max": "no"}
    ruled(office, rule="R13", parameters=bounds)
    assert entry(office, {"claimed": "4,5"}).claimed == Decimal("4.5")
    with refused("claimed:points_out_of_bounds"):
        entry(office, {"claimed": "5,5"})
    with refused("claimed:points_between_steps"):
        entry(office, {"claimed": "4,6"})


def test_points_by_judgement_below_the_most_need_a_reason_where_the_table_says_so(
    office: Office,
) -> None:
    bounds = {"min": "0", "max": "10", "step": "1", "reason_below_max": "yes"}
    ruled(office, rule="R13", parameters=bounds)
    assert entry(office, {"claimed": "10"}).claimed == 10
    with refused("reason:reason_missing"):
        entry(office, {"claimed": "9"})


def test_points_finer_than_the_table_are_refused(office: Office) -> None:
    with refused("claimed:points_too_fine"):
        entry(office, {"claimed": Decimal("9.755"), "reason": "x"})


def ruled(office: Office, **fields: Any) -> None:
    """Change the criterion of the applied table, as if it had been so from the beginning."""
    save(office.store, a(Kind.CRITERION, **fields))


def test_points_above_the_most_are_refused_even_with_a_reason(office: Office) -> None:
    with refused("claimed:points_above_most"):
        entry(office, {"claimed": "10,5", "reason": "x"})


def test_a_sheet_that_is_handed_in_is_closed_until_it_is_returned(office: Office) -> None:
    tree(office)
    office.scoring.enter(SHEET, id_of(Kind.CRITERION), {"result": "0"})  # Nothing was counted.
    office.scoring.submit(SHEET)
    with refused("sheet:sheet_closed"):
        entry(office, {"note": "x"})
    top = id_of(Kind.UNIT, "province")
    back = a(Kind.SHEET_MOVE, id=id_of(Kind.SHEET_MOVE, 2), home=top, state="TRA_LAI", reason="x")
    theirs(office, back)
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
    ruled(office, parameters={"per_unit": "0.5", "cap": "10", "count": "records"})
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.computed == Decimal(1)


def test_a_typed_count_stands_before_the_counted_one(office: Office) -> None:
    credited(office, 3)
    with refused("reason:override_reason") as caught:
        entry(office, {"result": "6"})
    assert caught.value.problems[0].params == {"known": "3"}
    entry(office, {"result": "6", "reason": "Ba tin chưa ghi vào sổ"})
    (item,) = office.scoring.view(SHEET).scored.items
    assert (item.computed, item.explanation.counted) == (Decimal(3), ())
    assert item.explanation.sources == {"count": "typed"}


def test_results_and_targets_of_the_indicator_are_taken_and_typed_ones_stand_before(
    office: Office,
) -> None:
    by_ratio(office)
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.computed == Decimal("9.62")
    entry(office, {"result": "1118", "reason": "Số quyết toán"})
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.computed == Decimal("5.00")


def by_ratio(office: Office) -> None:
    parameters = {"max": "10", "ratio": "A_T", "cap": "1"}
    ruled(office, rule="R02", parameters=parameters, indicator=id_of(Kind.INDICATOR))


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
    entitled = type(office.records._guards).entitled

    def meanwhile(guards: Any, *arguments: Any) -> None:
        if guards is office.records._guards:
            with other.session():
                other.records.save(Kind.ACTIVITY, {"place": "Bản Bo"}, mine.id)
        entitled(guards, *arguments)

    monkeypatch.setattr(type(office.records._guards), "entitled", meanwhile)
    with refused("changed_meanwhile"):
        office.records.save(Kind.ACTIVITY, {"title": "Tên khác"}, mine.id)
    kept: Any = office.records.get(Kind.ACTIVITY, mine.id)
    assert (kept.title, kept.place) == ("Làm đường", "Bản Bo")


def test_a_chain_of_parents_does_not_come_back_to_itself(office: Office) -> None:
    raw = {"table": drafted(office), "name": "Nhóm"}
    ids: list[str] = []
    for code in ("X1", "X2", "X3"):
        parent = ids[-1] if ids else None
        saved = office.records.save(Kind.CRITERION, raw | {"code": code, "parent": parent})
        ids.append(saved.value.id)
    with refused("parent:own_parent"):
        office.records.save(Kind.CRITERION, {"parent": ids[-1]}, ids[0])


def drafted(office: Office) -> str:
    """Make the table a draft again, as if it had never been applied."""
    table = a(Kind.CRITERIA_TABLE, state="NHAP")
    save(office.store, table)
    return str(table.id)


def test_a_criterion_with_wrong_parameters_is_not_saved(office: Office) -> None:
    raw = {"table": drafted(office), "code": "Y", "name": "Đếm", "rule": "R06"}
    with refused("parameters:parameter_not_number"):
        office.records.save(Kind.CRITERION, raw | {"parameters": {"per_unit": "nửa điểm"}})
    # A draft may still be silent; it cannot be applied so.
    office.records.save(Kind.CRITERION, raw | {"parameters": {"per_unit": "0.5", "cap": "5"}})
    with refused("state:table_unsound"):
        office.records.save(Kind.CRITERIA_TABLE, {"state": "AP_DUNG"}, raw["table"])


def test_a_list_cannot_be_sorted_by_a_field_there_is_not(office: Office) -> None:
    with refused("field_unknown"):
        office.records.find(Kind.ACTIVITY, order="no_such")


# ------------------------------------------------------------------- what an office may speak for


OTHER = id_of(Kind.UNIT, "other")


def tree(office: Office) -> None:
    """Add a province above our district, a commune below it and another district beside it."""
    top = id_of(Kind.UNIT, "province")
    placed = ((top, "T", None), (HOME, "H", top), (ELSEWHERE, "X", HOME), (OTHER, "H", top))
    theirs(
        office,
        *(a(Kind.UNIT, id=unit, home=top, label=unit[-4:]) for unit in (top, OTHER)),
        *(
            a(
                Kind.UNIT_VERSION,
                id=id_of(Kind.UNIT_VERSION, unit),
                home=top,
                unit=unit,
                level=level,
                parent=parent,
                code=f"M{number}",
            )
            for number, (unit, level, parent) in enumerate(placed)
        ),
    )


def test_an_office_enters_rows_about_itself_and_those_below_it(office: Office) -> None:
    tree(office)
    office.records.save(Kind.ACTIVITY, WORK | {"unit": ELSEWHERE})
    for kind, raw in (
        (Kind.ACTIVITY, WORK),
        (Kind.RESULT, {"indicator": "CT-01", "period": "2024/H1", "value": "10"}),
        (Kind.TARGET, {"indicator": "CT-01", "year": "2024", "value": "10"}),
        (Kind.CAMPAIGN_RESPONSE, {"campaign": "PT-01"}),
        (Kind.SCORE_SHEET, {"table": "BTC-01", "period": "2024/H1"}),
    ):
        with refused("unit:unit_not_ours"):
            office.records.save(kind, {**raw, "unit": OTHER})


def test_an_office_draws_only_its_own_part_of_the_tree(office: Office) -> None:
    tree(office)
    version = {"code": "X9", "name": "x", "type": "XA", "level": "X", "valid_from": "1/1/2024"}
    for unit in (OTHER, HOME):
        with refused("unit:unit_not_ours"):
            raw = version | {"unit": unit, "parent": ELSEWHERE}
            office.records.save(Kind.UNIT_VERSION, raw)
    new = office.records.save(Kind.UNIT, {"label": "Bản mới"}).value.id
    with refused("unit:unit_not_ours"):
        office.records.save(Kind.UNIT_VERSION, version | {"unit": new, "parent": OTHER})
    office.records.save(Kind.UNIT_VERSION, version | {"unit": new, "parent": ELSEWHERE})
    assert HOME in office.territories.now().ancestors(new)


def test_no_unit_comes_to_stand_above_itself(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    with office.session():
        office.setup.found(Founding("12", "province", seed="lai-chau-2024"))
        own = office.records.every(Kind.UNIT_VERSION, unit="12")[0].id
        with refused("parent:own_parent"):
            office.records.save(Kind.UNIT_VERSION, {"parent": "106"}, own)


def test_what_others_say_of_a_unit_does_not_count_in_its_sheet(office: Office) -> None:
    tree(office)
    by_ratio(office)
    computed = office.scoring.view(SHEET).scored.items[0].computed
    said: dict[str, Any] = {"home": OTHER, "value": Decimal(1)}
    theirs(
        office,
        a(Kind.RESULT, id=id_of(Kind.RESULT, "said"), **said),
        a(Kind.TARGET, id=id_of(Kind.TARGET, "said"), **said),
        a(Kind.SCORE_ENTRY, id=id_of(Kind.SCORE_ENTRY, "said"), home=OTHER, claimed=Decimal(1)),
    )
    office.records.remove(Kind.RESULT, id_of(Kind.RESULT))
    office.records.remove(Kind.SCORE_ENTRY, id_of(Kind.SCORE_ENTRY))
    (item,) = office.scoring.view(SHEET).scored.items
    assert item.computed is None
    assert item.entry is None
    office.records.save(Kind.RESULT, {"indicator": "CT-01", "period": "2024/H1", "value": "2150"})
    assert office.scoring.view(SHEET).scored.items[0].computed == computed


def test_a_target_from_above_stands_before_the_units_own(office: Office) -> None:
    tree(office)
    by_ratio(office)
    top = id_of(Kind.UNIT, "province")
    theirs(office, a(Kind.TARGET, id=id_of(Kind.TARGET, 2), home=top, value=Decimal(4300)))
    assert office.scoring.view(SHEET).scored.items[0].computed == Decimal(5)


def test_nobody_enters_points_in_another_offices_sheet(office: Office) -> None:
    sheet = id_of(Kind.SCORE_SHEET, "theirs")
    theirs(office, a(Kind.SCORE_SHEET, id=sheet, home=ELSEWHERE, unit=ELSEWHERE))
    with refused("sheet:sheet_not_ours"):
        office.records.save(Kind.SCORE_ENTRY, {"sheet": sheet, "criterion": CRITERION})


def test_the_office_itself_is_not_removed(office: Office) -> None:
    with refused("own_unit"):
        office.records.remove(Kind.UNIT_VERSION, id_of(Kind.UNIT_VERSION))
    with refused("own_unit"):
        office.records.remove(Kind.UNIT, HOME)


# ------------------------------------------------------------------------------- a sheet handed in


def test_an_entry_neither_leaves_nor_enters_a_closed_sheet(office: Office) -> None:
    uid = id_of(Kind.SCORE_ENTRY)
    save(office.store, a(Kind.PERIOD, id=id_of(Kind.PERIOD, 2), code="H2"))
    raw = {"table": "BTC-01", "period": "2024/H2"}
    open_sheet = office.records.save(Kind.SCORE_SHEET, raw).value.id
    office.scoring.enter(SHEET, id_of(Kind.CRITERION), {"result": "0"})  # Nothing was counted.
    office.scoring.submit(SHEET)
    with refused("sheet_closed"):
        office.records.save(Kind.SCORE_ENTRY, {"sheet": open_sheet}, uid)
    with refused("sheet_closed"):
        office.records.remove(Kind.SCORE_ENTRY, uid)
    with refused("table:sheet_closed"):
        office.records.save(
            Kind.SCORE_SHEET, {"period": "2024/H2", "table": new_table(office)}, SHEET
        )
    with refused("sheet_closed"):
        office.records.remove(Kind.SCORE_SHEET, SHEET)


def new_table(office: Office) -> str:
    table = a(Kind.CRITERIA_TABLE, id=id_of(Kind.CRITERIA_TABLE, 2), code="BTC-02")
    save(office.store, table)
    return str(table.id)


def test_a_sheet_with_entries_keeps_its_table(office: Office) -> None:
    with refused("table:sheet_has_entries"):
        office.records.save(Kind.SCORE_SHEET, {"table": new_table(office)}, SHEET)
    office.records.remove(Kind.SCORE_ENTRY, id_of(Kind.SCORE_ENTRY))
    office.records.save(Kind.SCORE_SHEET, {"table": "BTC-02"}, SHEET)


def test_an_office_does_not_approve_its_own_sheet_or_make_it_a_draft_again(
    office: Office,
) -> None:
    with refused("state:sheet_state_not_ours"):
        office.records.save(Kind.SCORE_SHEET, {"state": "DA_DUYET"}, SHEET)
    save(office.store, a(Kind.PERIOD, id=id_of(Kind.PERIOD, 2), code="H2"))
    raw = {"table": "BTC-01", "period": "2024/H2"}
    with refused("state:sheet_state_not_ours"):
        office.records.save(Kind.SCORE_SHEET, raw | {"state": "DA_DUYET"})
    with refused("state:sheet_only_by_handing_in"):
        office.records.save(Kind.SCORE_SHEET, {"state": "DA_TU_CHAM"}, SHEET)
    office.scoring.enter(SHEET, id_of(Kind.CRITERION), {"result": "0"})  # Nothing was counted.
    office.scoring.submit(SHEET)
    with refused("state:sheet_not_draft_again"):
        office.records.save(Kind.SCORE_SHEET, {"state": "NHAP"}, SHEET)


# ------------------------------------------------------------------------------------- references


def test_a_record_whose_reference_was_deleted_above_can_still_be_changed(office: Office) -> None:
    uid = id_of(Kind.DOCUMENT, "theirs")
    theirs(office, a(Kind.DOCUMENT, id=uid, home=ELSEWHERE, number="99/KH-UBND"))
    raw = WORK | {"type": "VAN_BAN", "details": {"document": uid}}
    mine = office.records.save(Kind.ACTIVITY, raw).value.id
    with office.store.operation("bundle.import") as work:
        work.drop(Kind.DOCUMENT, uid)
    outcome: Any = office.records.save(Kind.ACTIVITY, {"place": "Bản Bo"}, mine)
    assert (outcome.value.place, outcome.value.details) == ("Bản Bo", {"document": uid})
    assert [problem.code for problem in outcome.warnings] == ["reference_gone"]
    with refused("details.document:reference_missing"):
        office.records.save(Kind.ACTIVITY, raw)


def test_a_criterions_code_is_looked_for_in_its_own_table_first(office: Office) -> None:
    save(office.store, a(Kind.CRITERION, id=id_of(Kind.CRITERION, 2), table=new_table(office)))
    save(office.store, a(Kind.CRITERIA_TABLE, id=new_table(office), code="BTC-02", state="NHAP"))
    raw = {"code": "I.1.1", "name": "x", "parent": "I.1"}
    child: Any = office.records.save(Kind.CRITERION, raw | {"table": "BTC-02"}).value
    assert child.parent == id_of(Kind.CRITERION, 2)
    office.records.remove(Kind.SCORE_ENTRY, id_of(Kind.SCORE_ENTRY))
    entered: Any = office.records.save(Kind.SCORE_ENTRY, {"sheet": SHEET, "criterion": "I.1"})
    assert entered.value.criterion == CRITERION


@pytest.mark.parametrize("period", ["2024²/N", "²/N", f"{'9' * 5000}/N"])
def test_a_year_in_no_plain_digits_is_no_period(office: Office, period: str) -> None:
    with refused("reference_missing"):
        office.records.get(Kind.PERIOD, period)


# ------------------------------------------------------------------- what set-up checks like a save

SEED = "lai-chau-2024"


@pytest.mark.parametrize(
    ("founding", "code"),
    [
        (Founding(" ", "commune", seed=SEED, name="Xã Trống"), "code:required"),
        (Founding("9" * 300, "commune", seed=SEED, name="X"), "code:text_too_long"),
        (Founding("99 991", "commune", seed=SEED, name="X"), "code:code_unusable"),
        (Founding("99991", "commune", seed=SEED, name="X" * 300), "name:text_too_long"),
        (Founding("99991", "commune", "L" * 101, SEED, name="X"), "person:text_too_long"),
        (Founding("\udcff\udcfe", "commune", seed=SEED, name="X"), "code:required"),
        (Founding("106", "commune", seed=SEED, name="Tên"), "office_code_taken"),
        (Founding("106", "district", seed=SEED, name="Tên khác"), "office_named_otherwise"),
        (Founding("99991", "commune", sample=True, name="X"), "samples_not_here"),
    ],
)
def test_what_a_save_would_refuse_is_refused_at_set_up(
    tmp_path: Path, founding: Founding, code: str
) -> None:
    office = new_office(tmp_path)
    with office.session():
        with refused(code):
            office.setup.found(founding)
        assert not office.is_set_up()


def test_the_code_of_a_new_office_is_stored_in_its_one_spelling(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    with office.session():
        me = office.setup.found(Founding(" T\u200b01 ", "commune", seed=SEED, name="Trường"))
        assert office.territories.code(me.unit, office.today()) == "T01"
        with refused("person:text_too_long"):
            office.setup.work_as("L" * 101)


def test_two_programs_at_once_do_not_enter_a_twin(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = {"table": drafted(office), "code": "Z9", "name": "Một lần"}
    other = new_office(tmp_path)
    entered: list[str] = []
    entitled = type(office.records._guards).entitled

    def meanwhile(guards: Any, *arguments: Any) -> None:
        entitled(guards, *arguments)
        if guards is office.records._guards:
            with other.session():
                entered.append(other.records.save(Kind.CRITERION, raw).value.id)

    monkeypatch.setattr(type(office.records._guards), "entitled", meanwhile)
    with refused("twin"):
        office.records.save(Kind.CRITERION, raw)
    assert [c.id for c in office.records.every(Kind.CRITERION, code="Z9")] == entered
