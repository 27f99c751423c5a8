"""What was typed becomes a record, or every problem with it is said at once."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.builders import HOME, TODAY, a, id_of
from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.record import Record

ACTIVITY: dict[str, Any] = {
    "type": "TIN_BAI",
    "title": "Tin về bản Nà Tăm",
    "unit": "106",
    "day": "05/03/2024",
    "quantity": "35",
}


def resolve(kind: str, text: str) -> str:
    """Know the codes of a few records, and the ids of none but the built ones."""
    known = {"106": HOME, "PT-01": id_of(Kind.CAMPAIGN), "15": id_of(Kind.DOCUMENT)}
    if text in known:
        return known[text]
    if text == id_of(Kind(kind)):
        return text
    raise refuse("reference_missing", text=text)


def read(raw: dict[str, object], base: Record | None = None) -> Activity:
    record = validate.record(Kind.ACTIVITY, raw, id="1", home=HOME, resolve=resolve, base=base)
    assert isinstance(record, Activity)
    return record


def problems(raw: dict[str, object], base: Record | None = None) -> set[tuple[str, str]]:
    with pytest.raises(UserError) as caught:
        read(raw, base)
    return {(problem.field, problem.code) for problem in caught.value.problems}


def test_what_was_typed_becomes_a_record() -> None:
    activity = read(ACTIVITY | {"campaigns": "PT-01", "cost": "1.500.000", "note": " x "})
    assert activity == a(
        Kind.ACTIVITY,
        id="1",
        title="Tin về bản Nà Tăm",
        quantity=35,
        campaigns=(id_of(Kind.CAMPAIGN),),
        cost=1_500_000,
        note="x",
    )


def test_every_problem_is_said_at_once() -> None:
    raw: dict[str, object] = {
        "type": "TIN",
        "title": " ",
        "unit": "999",
        "day": "31/02/2024",
        "quantity": "ba",
        "campaigns": "PT-01; PT-99",
        "colour": "red",
    }
    assert problems(raw) == {
        ("type", "choice_unknown"),
        ("title", "required"),
        ("unit", "reference_missing"),
        ("day", "day_unreadable"),
        ("quantity", "whole_unreadable"),
        ("campaigns", "reference_missing"),
        ("colour", "field_unknown"),
    }


def test_what_is_required_is_required_even_when_it_is_not_named() -> None:
    assert problems({}) == {
        (name, "required") for name in ("type", "title", "unit", "day", "quantity")
    }


def test_a_zero_is_an_entry() -> None:
    assert read(ACTIVITY | {"quantity": "0", "participants": 0}).participants == 0


def test_what_is_not_named_stays_as_it_is() -> None:
    base = a(
        Kind.ACTIVITY,
        place="Bản Hon",
        campaigns=(id_of(Kind.CAMPAIGN, "gone"),),
        details={"author": "Lò Văn Hà", "published_on": date(2024, 3, 6)},
    )
    changed = read({"title": "Tên khác", "place": ""}, base)
    assert changed == a(
        Kind.ACTIVITY,
        id="1",
        title="Tên khác",
        campaigns=base.campaigns,
        details=base.details,
    )


def test_a_required_field_cannot_be_emptied_by_a_change() -> None:
    assert problems({"title": ""}, a(Kind.ACTIVITY)) == {("title", "required")}


def test_further_fields_are_read_as_their_type_says() -> None:
    details = {
        "air_minutes": "12,5",
        "broadcasts": "3",
        "channel": " FM ",
    }
    activity = read(ACTIVITY | {"type": "PHAT_SONG", "details": details})
    assert activity.details == {
        "air_minutes": Decimal("12.5"),
        "broadcasts": 3,
        "channel": "FM",
    }
    assert activity.on_air == Decimal("37.5")


def test_further_fields_refer_to_records_too() -> None:
    given: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
        ("VAN_BAN", {"document": "15"}, {"document": id_of(Kind.DOCUMENT)}),
        ("KIEM_TRA", {"inspected": "106"}, {"inspected": (HOME,)}),
        ("KIEM_TRA", {"remedied": "x"}, {"remedied": True}),
        ("KIEM_TRA", {"inspected": "", "remedied": ""}, {}),
    ]
    for type_, raw, details in given:
        assert read(ACTIVITY | {"type": type_, "details": raw}).details == details


def test_a_further_field_of_another_type_is_refused_unless_it_is_empty() -> None:
    raw = ACTIVITY | {"details": {"amount": "5", "goods": "", "author": "Hà"}}
    assert problems(raw) == {("details.amount", "detail_not_of_type")}
    assert read(ACTIVITY | {"details": {"amount": "", "remedied": False}}).details == {}


def test_a_further_field_there_is_not_is_refused_whatever_it_holds() -> None:
    for nothing in (0, False, "", None):
        raw = ACTIVITY | {"details": {"bogus": nothing}}
        assert problems(raw) == {("details.bogus", "field_unknown")}


def test_a_zero_in_a_further_field_of_another_type_is_not_lost() -> None:
    raw = ACTIVITY | {"details": {"listeners": 0}}
    assert problems(raw) == {("details.listeners", "detail_not_of_type")}


def test_further_fields_that_are_not_named_stay_as_they_are() -> None:
    base = a(Kind.ACTIVITY, details={"author": "Lò Văn Hà", "link": "https://laichau.gov.vn"})
    changed = read({"details": {"author": "Hà", "genre": None}}, base)
    assert changed.details == {"author": "Hà", "link": "https://laichau.gov.vn"}
    assert read({"details": {"link": None}}, base).details == {"author": "Lò Văn Hà"}


def test_a_problem_of_a_further_field_is_said_of_that_field() -> None:
    raw = ACTIVITY | {"type": "VAN_BAN", "details": {"document": "99"}}
    assert problems(raw) == {("details.document", "reference_missing")}
    raw = ACTIVITY | {"type": "PHAT_SONG", "details": {"air_minutes": "2.236"}}
    assert problems(raw) == {("details.air_minutes", "number_doubtful")}


def test_a_change_of_type_asks_what_becomes_of_the_further_fields() -> None:
    base = a(Kind.ACTIVITY, details={"author": "Hà"})
    assert problems({"type": "UNG_HO"}, base) == {("details.author", "detail_not_of_type")}
    assert read({"type": "UNG_HO", "details": {"amount": "5.000"}}, base).details == {
        "amount": 5000
    }


def test_a_record_read_from_its_own_values_is_the_same() -> None:
    base = a(
        Kind.ACTIVITY,
        id="1",
        type="PHAT_SONG",
        details={"air_minutes": Decimal("12.5"), "broadcasts": 3},
    )
    assert read({"details": dict(base.details)}, base) == base


def test_one_field_is_checked_on_leaving_it() -> None:
    title = definition(Kind.ACTIVITY).field("title")
    assert validate.read_field(title, " Tin ") == "Tin"
    with pytest.raises(UserError) as caught:
        validate.read_field(title, "\u200b")
    assert caught.value.problems == (Problem("required", "title"),)


def test_the_parts_of_a_record_must_fit_and_doubts_are_only_said() -> None:
    with pytest.raises(UserError, match="end_day:ends_before_start"):
        validate.check(a(Kind.ACTIVITY, end_day=date(2024, 3, 4)), TODAY)
    doubts = validate.check(a(Kind.ACTIVITY, day=date(2024, 6, 16)), TODAY)
    assert [(problem.field, problem.code) for problem in doubts] == [("day", "day_in_future")]
