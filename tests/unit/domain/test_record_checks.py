"""What no record may say, and what deserves a second look."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.builders import HOME, TODAY, a, id_of
from thidua_desktop.domain.codes import PERSON_CLASS
from thidua_desktop.domain.kinds import DEFINITIONS, Kind, kind_of, plain, restore
from thidua_desktop.domain.records.awards import CLASSES_OF

REFUSED: list[tuple[Kind, dict[str, Any], str, str]] = [
    (Kind.UNIT_VERSION, {"valid_to": date(2003, 12, 31)}, "valid_to", "ends_before_start"),
    (Kind.UNIT_VERSION, {"parent": HOME}, "parent", "own_parent"),
    (Kind.UNIT_VERSION, {"code": "106@2024-01-01"}, "code", "code_unusable"),
    (Kind.PERIOD, {"code": "X/Y"}, "code", "code_unusable"),
    (Kind.CAMPAIGN, {"code": "PT;01"}, "code", "code_unusable"),
    (Kind.INDICATOR, {"code": "CT 01"}, "code", "code_unusable"),
    (Kind.CRITERIA_TABLE, {"code": "B/01"}, "code", "code_unusable"),
    (Kind.CRITERION, {"code": "I;1"}, "code", "code_unusable"),
    (
        Kind.DOCUMENT,
        {"effective_from": date(2024, 2, 1), "effective_to": date(2024, 1, 31)},
        "effective_to",
        "ends_before_start",
    ),
    (Kind.PERIOD, {"ends_on": date(2023, 12, 31)}, "ends_on", "ends_before_start"),
    (Kind.CAMPAIGN, {"ends_on": date(2023, 12, 31)}, "ends_on", "ends_before_start"),
    (Kind.CAMPAIGN, {"parent": id_of(Kind.CAMPAIGN)}, "parent", "own_parent"),
    (
        Kind.CAMPAIGN_RESPONSE,
        {"launched_on": date(2024, 5, 1), "final_on": date(2024, 4, 30)},
        "final_on",
        "ends_before_start",
    ),
    (Kind.INDICATOR, {"parent": id_of(Kind.INDICATOR)}, "parent", "own_parent"),
    (Kind.TARGET, {"lower": Decimal(2), "upper": Decimal(1)}, "upper", "upper_below_lower"),
    (
        Kind.BLOC_MEMBER,
        {"from_day": date(2024, 2, 1), "to_day": date(2024, 1, 31)},
        "to_day",
        "ends_before_start",
    ),
    (Kind.CRITERION, {"parent": id_of(Kind.CRITERION)}, "parent", "own_parent"),
    (Kind.ACTIVITY, {"end_day": date(2024, 3, 4)}, "end_day", "ends_before_start"),
    (Kind.ACTIVITY, {"participants": 9, "women": 10}, "women", "part_above_whole"),
    (Kind.ACTIVITY, {"minorities": 1}, "minorities", "part_above_whole"),
    (Kind.SCORE_ENTRY, {"not_applicable": True}, "reason", "reason_missing"),
    (
        Kind.SCORE_ENTRY,
        {"not_applicable": True, "reason": "x", "claimed": Decimal(0)},
        "claimed",
        "claimed_not_applicable",
    ),
    (Kind.RATING_BAND, {"lower": None, "strict": True}, "strict", "strict_without_lower"),
    (
        Kind.RATING_BAND,
        {"quota_share": Decimal(20), "quota_of": "MUC_DUOI"},
        "quota_rounding",
        "share_incomplete",
    ),
    (
        Kind.RATING_BAND,
        {"quota_share": Decimal(20), "quota_rounding": "LEN"},
        "quota_of",
        "share_incomplete",
    ),
    (Kind.AWARD_QUOTA, {"count": None}, "count", "quota_missing"),
    (Kind.AWARD_QUOTA, {"share": Decimal(20), "rounding": "LEN"}, "share", "quota_twice"),
    (Kind.AWARD_QUOTA, {"count": None, "share": Decimal(20)}, "rounding", "share_incomplete"),
    (Kind.SHEET_MOVE, {"state": "TRA_LAI"}, "reason", "reason_missing"),
    (Kind.TIE_VOTE, {"votes": 9}, "votes", "votes_above_voters"),
    (Kind.ACCEPTANCE, {"verdict": "TRA_LAI"}, "reason", "reason_missing"),
    (Kind.ISSUER, {"valid_to": date(2020, 12, 31)}, "valid_to", "ends_before_start"),
    (Kind.ISSUER, {"body": "A\nB\nC\nD"}, "body", "body_too_many_lines"),
    (Kind.PLEDGED_WORK, {"ended_on": date(2024, 1, 31)}, "ended_on", "ends_before_start"),
    (Kind.PLEDGED_WORK, {"planned_end": date(2024, 1, 31)}, "planned_end", "ends_before_start"),
    (
        Kind.INITIATIVE,
        {"recognised_on": date(2024, 5, 19)},
        "recognised_on",
        "recognised_before_considered",
    ),
    (Kind.AWARD_PROPOSAL, {"occasion": "PT"}, "campaign", "campaign_needed"),
    (Kind.AWARD_LINE, {"person_class": "CQ_HC"}, "person_class", "class_of_other_subject"),
    (
        Kind.AWARD_LINE,
        {"subject": "TT", "person_class": "TRUC_TIEP"},
        "person_class",
        "class_of_other_subject",
    ),
    (
        Kind.AWARD_LINE,
        {"subject": "HO", "person_class": "HTX"},
        "person_class",
        "class_of_other_subject",
    ),
    (Kind.AWARD_LINE, {"outcome": "HOAN"}, "refusal", "reason_missing"),
    (Kind.AWARD_LINE, {"outcome": "KHONG"}, "refusal", "reason_missing"),
    (Kind.MEETING, {"ends": "07:29"}, "ends", "ends_before_begins"),
    (Kind.ISSUED_PAPER, {"number_suffix": "a"}, "number_suffix", "suffix_without_number"),
]

ON_THE_EDGE: list[tuple[Kind, dict[str, Any]]] = [
    (Kind.UNIT_VERSION, {"valid_to": date(2004, 1, 1)}),
    (Kind.PERIOD, {"ends_on": date(2024, 1, 1)}),
    (Kind.TARGET, {"lower": Decimal(0), "upper": Decimal(0)}),
    (Kind.TARGET, {"lower": Decimal(5)}),
    (Kind.ACTIVITY, {"end_day": date(2024, 3, 5), "participants": 9, "women": 9, "minorities": 0}),
    (Kind.SCORE_ENTRY, {"not_applicable": True, "reason": "Không có bản biên giới"}),
    (Kind.RATING_BAND, {"lower": None}),
    (Kind.RATING_BAND, {"lower": Decimal(0), "strict": True}),
    (Kind.AWARD_QUOTA, {"count": 0}),
    (Kind.AWARD_QUOTA, {"count": None, "share": Decimal(0), "rounding": "XUONG"}),
    (Kind.SHEET_MOVE, {"state": "TRA_LAI", "reason": "Thiếu minh chứng mục III"}),
    (Kind.ACCEPTANCE, {"verdict": "TRA_LAI", "reason": "Thiếu số người tham gia"}),
    (Kind.TIE_VOTE, {"votes": 8}),
    (Kind.TIE_VOTE, {"voters": None}),
    (Kind.ISSUER, {"body": "A\nB\nC", "valid_to": date(2021, 1, 1)}),
    (Kind.PLEDGED_WORK, {"planned_end": date(2024, 2, 1), "ended_on": date(2024, 2, 1)}),
    (Kind.INITIATIVE, {"recognised_on": date(2024, 5, 20)}),
    (Kind.AWARD_PROPOSAL, {"occasion": "PT", "campaign": id_of(Kind.CAMPAIGN)}),
    (Kind.AWARD_LINE, {"person_class": "CA_NHAN_KHAC"}),
    (Kind.AWARD_LINE, {"subject": "TT", "person_class": "HTX"}),
    (Kind.AWARD_LINE, {"subject": "HO", "person_class": "HO_GIA_DINH"}),
    (Kind.AWARD_LINE, {"outcome": "HOAN", "refusal": "Chờ bổ sung hồ sơ"}),
    (Kind.MEETING, {"ends": "07:30"}),
    (Kind.MEETING, {"begins": None, "ends": "06:00"}),
    (Kind.ISSUED_PAPER, {"number": 15, "number_suffix": "a"}),
]

DOUBTED: list[tuple[Kind, dict[str, Any], str, str]] = [
    (Kind.ACTIVITY, {"day": date(2024, 6, 16)}, "day", "day_in_future"),
    (Kind.ACTIVITY, {"end_day": date(2025, 1, 2)}, "end_day", "days_in_two_years"),
    (Kind.DOCUMENT, {"number": None}, "number", "document_number_missing"),
    (Kind.DOCUMENT, {"number": "ngày 5 tháng 3"}, "number", "document_number_unusual"),
    (Kind.DOCUMENT, {"issued_on": None}, "issued_on", "document_day_missing"),
    (Kind.DOCUMENT, {"issued_on": date(2024, 6, 16)}, "issued_on", "day_in_future"),
    (Kind.INCIDENT, {"day": date(2024, 6, 16)}, "day", "day_in_future"),
    (Kind.SUBMISSION, {"sent_on": date(2024, 6, 16)}, "sent_on", "day_in_future"),
    (Kind.SHEET_MOVE, {"on_day": date(2024, 6, 16)}, "on_day", "day_in_future"),
    (Kind.CLOSING, {"on_day": date(2024, 6, 16)}, "on_day", "day_in_future"),
    (Kind.ACCEPTANCE, {"on_day": date(2024, 6, 16)}, "on_day", "day_in_future"),
    (Kind.EXAMPLE, {"found_on": date(2024, 6, 16)}, "found_on", "day_in_future"),
    (Kind.PLEDGED_WORK, {"state": "HOAN_THANH"}, "ended_on", "end_missing"),
    (Kind.PLEDGED_WORK, {"ended_on": date(2024, 6, 1)}, "state", "ended_unfinished"),
    (Kind.INITIATIVE, {"outcome": "DAT"}, "decision_number", "decision_missing"),
    (Kind.AWARD_PROPOSAL, {"proposed_on": date(2024, 6, 16)}, "proposed_on", "day_in_future"),
    (Kind.AWARD_LINE, {"form": "TTLDXS"}, "form", "title_of_other_subject"),
    (Kind.AWARD_LINE, {"subject": "TT", "form": "LDTT"}, "form", "title_of_other_subject"),
    (Kind.MEETING, {"on_day": date(2024, 6, 16)}, "on_day", "day_in_future"),
    (
        Kind.ISSUED_PAPER,
        {"number": 15, "on_day": date(2023, 12, 29)},
        "year",
        "number_of_other_year",
    ),
]


def said(problems: Any) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in problems]


@pytest.mark.parametrize("kind", list(Kind))
def test_an_ordinary_record_passes_without_a_word(kind: Kind) -> None:
    record = a(kind)
    assert said(record.check(TODAY)) == []
    assert said(record.doubt(TODAY)) == []


@pytest.mark.parametrize(("kind", "changes", "field", "code"), REFUSED)
def test_what_contradicts_itself_is_not_saved(
    kind: Kind, changes: dict[str, Any], field: str, code: str
) -> None:
    assert said(a(kind, **changes).check(TODAY)) == [(field, code)]


@pytest.mark.parametrize(("kind", "changes"), ON_THE_EDGE)
def test_what_just_fits_is_saved(kind: Kind, changes: dict[str, Any]) -> None:
    assert said(a(kind, **changes).check(TODAY)) == []


@pytest.mark.parametrize(("kind", "changes", "field", "code"), DOUBTED)
def test_what_is_unusual_is_said(
    kind: Kind, changes: dict[str, Any], field: str, code: str
) -> None:
    assert said(a(kind, **changes).check(TODAY)) == []
    assert said(a(kind, **changes).doubt(TODAY)) == [(field, code)]


@pytest.mark.parametrize(
    "number",
    ["02/CT-UBND", "15/KH-UBND", "1670/NQ-UBTVQH15", "152/2025/NĐ-CP", "06/2022/QH15", "87/QĐ-TTg"],
)
def test_the_numbers_of_real_documents_are_not_unusual(number: str) -> None:
    assert said(a(Kind.DOCUMENT, number=number).doubt(TODAY)) == []


def test_minutes_on_air_are_length_times_broadcasts() -> None:
    minutes = Decimal("12.5")
    assert a(Kind.ACTIVITY, details={"air_minutes": minutes, "broadcasts": 4}).on_air == 50
    assert a(Kind.ACTIVITY, details={"air_minutes": minutes}).on_air == minutes
    assert a(Kind.ACTIVITY, details={"air_minutes": minutes, "broadcasts": 0}).on_air == 0
    assert a(Kind.ACTIVITY, details={"broadcasts": 4}).on_air is None


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda d: d.kind.value)
def test_a_record_comes_back_from_its_plain_form(definition: Any) -> None:
    record = a(definition.kind, note="Ghi chú", sample=True)
    assert kind_of(record) is definition.kind
    assert list(plain(record))[-2:] == ["note", "sample"]
    again = restore(definition.kind, record.id, record.home, {**plain(record), "later": 1})
    assert again == record


def test_every_class_of_those_honoured_is_of_one_kind_of_subject() -> None:
    assert [len(CLASSES_OF[subject]) for subject in ("CN", "TT", "HO")] == [7, 6, 1]
    found = [one for classes in CLASSES_OF.values() for one in classes]
    assert sorted(found) == sorted(PERSON_CLASS.values)
