"""What a report is about when not everything was said."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.unit.services.reports.conftest import MakeOffice
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved, subject
from thidua_desktop.texts.problems import sentence

ALL = ("period", "unit", "campaign", "proposal", "meeting", "bloc", "bundle")


@pytest.fixture
def registers(office: Office) -> Registers:
    return office.papers._registers


def report(*params: str) -> Report:
    def build(*_: object) -> Any:
        raise AssertionError

    return Report("any", "Bất kỳ", params, build)


def find(registers: Registers, *params: str, **asked: str) -> Params:
    return resolved(registers, report(*params), Params(**asked))


def named(office: Office, kind: Kind, uid: str) -> str:
    return office.records.label(kind, uid)


def act(office: Office, day: str, *campaigns: str) -> None:
    fields = {"type": "HOI_NGHI", "title": "Họp", "day": day, "campaigns": list(campaigns)}
    office.records.save(Kind.ACTIVITY, fields)


def meet(office: Office, title: str, day: str) -> str:
    fields = {"unit": "106", "purpose": "KHAC", "title": title, "on_day": day}
    return office.records.save(Kind.MEETING, fields).value.id


def propose(office: Office, title: str, **fields: object) -> str:
    told = {"unit": "106", "title": title, "occasion": "CT", "level": "T", "state": "NHAP"}
    return office.records.save(Kind.AWARD_PROPOSAL, told | fields).value.id


def test_only_what_is_heeded_is_filled_in(registers: Registers) -> None:
    assert find(registers) == Params()
    found = find(registers, "meeting", "proposal", "bundle")
    assert found == Params()


def test_everything_becomes_an_id(office: Office, registers: Registers) -> None:
    asked = {"period": "2024/H1", "unit": "106", "campaign": "PT-2024-002"}
    found = find(registers, "period", "unit", "campaign", **asked)
    assert named(office, Kind.PERIOD, found.period).startswith("6 tháng đầu năm 2024")
    assert named(office, Kind.UNIT, found.unit) == "Huyện Tam Đường"
    assert named(office, Kind.CAMPAIGN, found.campaign).startswith("Thi đua “Dân vận khéo”")
    assert find(registers, "period", "unit", "campaign", **vars_of(found)) == found


def vars_of(params: Params) -> dict[str, str]:
    return {name: getattr(params, name) for name in ("period", "unit", "campaign")}


def test_a_campaign_is_the_one_with_most_activities_in_the_period(
    office: Office, registers: Registers
) -> None:
    for day in ("05/02/2024", "06/02/2024"):
        act(office, day, "PT-2024-002")
    for day in ("05/11/2024", "06/11/2024", "07/11/2024"):
        act(office, day, "PT-2024-005")
    of = {"campaign", "period"}
    half = find(registers, *of, period="2024/H1").campaign
    year = find(registers, *of).campaign
    assert named(office, Kind.CAMPAIGN, half).startswith("Thi đua “Dân vận khéo”")
    assert named(office, Kind.CAMPAIGN, year).startswith("Lai Châu chung tay")


def test_a_campaign_named_brings_the_period_in_which_it_was_carried_out(
    office: Office, registers: Registers
) -> None:
    act(office, "05/02/2024", "PT-2024-002")
    act(office, "05/02/2025")
    found = find(registers, "campaign", "period", campaign="PT-2024-002")
    assert named(office, Kind.PERIOD, found.period).startswith("Năm 2024")
    # The district was dissolved in the middle of that year.
    assert named(office, Kind.PERIOD, find(registers, "period").period).startswith("Quý I/2025")


def test_meetings_and_proposals_are_the_latest_or_go_by_their_title(
    office: Office, registers: Registers
) -> None:
    early, late = meet(office, "Họp đầu", "05/02/2024"), meet(office, "Họp cuối", "05/12/2024")
    first = propose(office, "Đợt 1", proposed_on="05/02/2024")
    last = propose(office, "Đợt 2", proposed_on="05/12/2024")
    propose(office, "Đợt chưa gửi")
    found = find(registers, "meeting", "proposal")
    assert (found.meeting, found.proposal) == (late, last)
    found = find(registers, "meeting", "proposal", meeting="Họp đầu", proposal="Đợt 1")
    assert (found.meeting, found.proposal) == (early, first)


def test_a_bloc_is_the_units_own(office: Office, registers: Registers) -> None:
    found = find(registers, "bloc", "period", period="2024/N")
    assert named(office, Kind.BLOC, found.bloc).startswith("Khối thi đua các huyện, thành phố")
    assert find(registers, "bloc", bloc="Khối thi đua các huyện, thành phố").bloc == found.bloc


def test_a_file_is_the_last_one_written(
    office: Office, registers: Registers, tmp_path: Path
) -> None:
    assert find(registers, "bundle").bundle == ""
    act(office, "05/02/2024")
    sent = office.exchange.export("12", tmp_path).value
    assert find(registers, "bundle").bundle == sent.bundle_id
    assert find(registers, "bundle", bundle=sent.bundle_id).bundle == sent.bundle_id


@pytest.mark.parametrize("name", ALL)
def test_what_is_not_there_is_refused_at_its_option(registers: Registers, name: str) -> None:
    with pytest.raises(UserError) as refusal:
        find(registers, name, **{name: "không có"})
    assert [(p.code, p.field) for p in refusal.value.problems] == [("reference_missing", name)]
    assert f"(mục --{name})" in sentence(refusal.value.problems[0])


def test_two_meetings_of_one_title_are_told_apart(office: Office, registers: Registers) -> None:
    ids = {meet(office, "Họp giao ban", day) for day in ("05/02/2024", "05/03/2024")}
    with pytest.raises(UserError) as refusal:
        find(registers, "meeting", meeting="Họp giao ban")
    (problem,) = refusal.value.problems
    assert (problem.code, problem.field) == ("reference_doubtful", "meeting")
    assert all(uid in problem.params["choices"] for uid in ids)


def test_a_report_uses_the_names_of_the_day_it_is_about(
    office: Office, registers: Registers
) -> None:
    def day(*params: str, **asked: str) -> date:
        return subject(registers, find(registers, *params, **asked)).day

    meet(office, "Họp", "05/02/2024")
    propose(office, "Đợt 1", proposed_on="06/02/2024")
    propose(office, "Đợt 2", period="2024/H1")
    propose(office, "Đợt 3")
    assert day("period", period="2024/H1") == date(2024, 6, 14)
    assert day("meeting") == date(2024, 2, 5)
    assert day("proposal", proposal="Đợt 1") == date(2024, 2, 6)
    assert day("proposal", proposal="Đợt 2") == date(2024, 6, 14)
    assert day("proposal", proposal="Đợt 3") == date(2026, 3, 2)
    assert day("campaign", campaign="PT-2024-002") == date(2024, 1, 1)
    assert day() == date(2026, 3, 2)


def test_a_report_on_a_proposal_is_issued_by_who_proposes(
    office: Office, registers: Registers
) -> None:
    commune = office.records.get(Kind.UNIT_VERSION, commune_version(office)).unit  # type: ignore[attr-defined]
    propose(office, "Đợt của xã", unit=commune)
    found = find(registers, "proposal")
    assert subject(registers, found).unit == commune
    assert subject(registers, replace(found, proposal="")).unit == office.identity.unit


def commune_version(office: Office) -> str:
    (row,) = (v for v in office.records.every(Kind.UNIT_VERSION) if v.name == "Xã Sơn Bình")
    return str(row.id)


def test_a_unit_that_is_young_reports_on_no_period_before_its_own_time(
    make_office: MakeOffice,
) -> None:
    office = make_office("03637", "commune")
    registers: Registers = office.papers._registers
    period = registers.records.get(Kind.PERIOD, find(registers, "period").period)
    (version,) = office.records.every(Kind.UNIT_VERSION, unit=office.identity.unit)
    assert version.valid_from == date(2025, 7, 1)
    assert getattr(period, "ends_on") >= version.valid_from  # noqa: B009 (any record)


def test_a_missing_period_is_told_with_how_one_is_written(registers: Registers) -> None:
    with pytest.raises(UserError) as refusal:
        find(registers, "period", period="2024")
    told = sentence(refusal.value.problems[0])
    assert told.startswith("Không có kỳ báo cáo “2024”")
    assert "2024/N" in told
