"""The head and the close of official papers: by date, as entered, remembered, numbered."""

from datetime import date
from typing import Any

import pytest

from tests.unit.services.reports.conftest import MakeOffice
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Heading, Letterhead, Paragraph, Signature
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports import official
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts import paper_names

KEY = "work-report"
OTHER = "03412@2024-06-30"
YEAR = Params(period="2024/N")
H1 = Params(period="2024/H1")


def head(office: Office, params: Params = YEAR) -> Letterhead:
    return office.reports.paper(KEY, params).letterhead


def close(office: Office, params: Params = YEAR) -> Signature:
    closing = office.reports.paper(KEY, params).closing
    assert isinstance(closing, Signature)
    return closing


def issuer(office: Office, **fields: object) -> None:
    told = {
        "unit": "106",
        "valid_from": "01/01/2024",
        "body": "ỦY BAN NHÂN DÂN\nHUYỆN TAM ĐƯỜNG",
        "symbol": "UBND",
        "place": "Bình Lư",
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "role": "CHỦ TỊCH",
        "signer": "Vàng A Páo",
        "recipients": "Sở Nội vụ\nTT Huyện ủy, HĐND huyện",
        "filing": "VT, NV",
    }
    office.records.save(Kind.ISSUER, told | fields)


def refused(office: Office, **raw: str) -> list[tuple[str, str]]:
    with pytest.raises(UserError) as refusal:
        office.papers.save(KEY, YEAR, raw)
    return [(problem.code, problem.field) for problem in refusal.value.problems]


def test_a_report_on_2024_opened_in_2026_still_comes_from_the_district(office: Office) -> None:
    assert office.today() == date(2026, 3, 2)
    assert head(office) == Letterhead(
        body=("Ủy ban nhân dân", "Huyện Tam Đường"),
        number="....../BC-UBND",
        place="Tam Đường",
    )
    assert close(office) == Signature(
        role="CHỦ TỊCH",
        authority=("TM. ỦY BAN NHÂN DÂN",),
        recipients=("Như trên", "Lưu: VT"),
    )
    assert office.papers.head(KEY, YEAR).addressees == "Ủy ban nhân dân tỉnh Lai Châu"


def test_a_report_on_2025_comes_from_the_commune_there_is_by_then(office: Office) -> None:
    told = Params(period="2025/N", unit="03390")
    assert head(office, told).body == ("Ủy ban nhân dân", "Xã Bình Lư")
    assert head(office, told).place == "Bình Lư"
    before = Params(period="2024/N", unit="03390")
    assert head(office, before).body == ("Ủy ban nhân dân", "Thị trấn Tam Đường")
    assert office.papers.head(KEY, before).addressees == "Ủy ban nhân dân huyện Tam Đường"


def test_what_the_office_wrote_of_itself_is_printed_while_it_holds(office: Office) -> None:
    issuer(office, valid_to="30/06/2024")
    issuer(office, valid_from="01/07/2024", signer="Lò Văn Hương", superior="UBND TỈNH")
    first, second = head(office, H1), head(office)
    assert (first.body, first.place) == (("ỦY BAN NHÂN DÂN", "HUYỆN TAM ĐƯỜNG"), "Bình Lư")
    assert (first.superior, second.superior) == ((), ("UBND TỈNH",))
    assert (close(office, H1).name, close(office).name) == ("Vàng A Páo", "Lò Văn Hương")
    told = ("Như trên", "Sở Nội vụ", "TT Huyện ủy, HĐND huyện", "Lưu: VT, NV")
    assert close(office).recipients == told


def test_a_department_signs_without_a_committee_under_the_one_it_belongs_to(
    office: Office,
) -> None:
    unit = office.records.save(Kind.UNIT, {"label": "Phòng Văn hóa và Thông tin"}).value.id
    told = {"unit": unit, "code": "PVH", "name": "Phòng Văn hóa và Thông tin", "level": "DV"}
    more = {"type": "PHONG_BAN", "parent": "106", "valid_from": "01/01/2020"}
    office.records.save(Kind.UNIT_VERSION, told | more)
    params = Params(period="2024/N", unit=unit)
    assert head(office, params) == Letterhead(
        body=("Phòng Văn hóa và Thông tin",),
        superior=("UBND Huyện Tam Đường",),
        number="....../BC-VHTT",
        place="Tam Đường",
    )
    assert (close(office, params).authority, close(office, params).role) == ((), "TRƯỞNG PHÒNG")


def test_a_bloc_signs_as_a_bloc_where_its_leader_is(office: Office) -> None:
    (bloc,) = office.records.every(Kind.BLOC)
    registers: Any = office.papers._registers
    report = next(one for one in office.reports.all() if one.key == "minutes")
    told = (registers, report, Params(bloc=bloc.id), "", date(2024, 12, 14))
    assert official.head(*told) == Letterhead(
        body=("Khối thi đua", "các huyện, thành phố"),
        superior=("UBND Tỉnh Lai Châu",),
        number="....../BB-KTĐ",
        place="Than Uyên",
        dated=False,
    )
    closing = official.close(*told)
    assert (closing.authority, closing.role) == (("TM. KHỐI THI ĐUA",), "TRƯỞNG KHỐI")
    assert closing.recipients == ("Lưu: VT",)


@pytest.mark.parametrize(
    ("authority", "role", "printed"),
    [
        ("TM. ỦY BAN NHÂN DÂN", "Phó Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",)),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH",)),
        ("TUQ. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG", ("TUQ. CHỦ TỊCH",)),
        ("", "PHÓ TRƯỞNG PHÒNG", ("KT. TRƯỞNG PHÒNG",)),
    ],
)
def test_a_deputy_signs_for_the_head(
    office: Office, authority: str, role: str, printed: tuple[str, ...]
) -> None:
    office.papers.save(KEY, YEAR, {"authority": authority, "role": role})
    assert close(office).authority == printed


def test_a_number_is_printed_as_the_decree_writes_it(office: Office) -> None:
    office.papers.save(KEY, YEAR, {"number": "5", "on_day": "05/02/2025"})
    letterhead = head(office)
    assert (letterhead.number, letterhead.day) == ("05/BC-UBND", date(2025, 2, 5))
    office.papers.save(KEY, YEAR, {"number": "15 a"})
    assert head(office).number == "15a/BC-UBND"
    assert office.papers.head(KEY, YEAR).year == 2025
    office.papers.save(KEY, YEAR, {"number": ""})
    assert head(office).number == "....../BC-UBND"


def test_the_next_number_is_told_for_each_series(office: Office) -> None:
    assert office.papers.head(KEY, YEAR).suggested == 1
    office.papers.save(KEY, H1, {"number": "111", "on_day": "20/06/2024"})
    other = Params(period="2025/Q1")
    assert office.papers.head(KEY, YEAR).suggested == 112
    assert office.papers.head(KEY, other).suggested == 1  # Another year.
    assert office.papers.head("launch-plan", Params()).suggested == 1  # Other letters.
    assert office.papers.head(KEY, Params("2024/N", "03412@2024-06-30")).suggested == 1


def test_a_number_taken_is_refused_and_nothing_is_written(office: Office) -> None:
    office.papers.save(KEY, H1, {"number": "111"})
    assert refused(office, number="111", signer="Ai đó") == [("paper_number_taken", "number")]
    assert office.papers.head(KEY, YEAR).record_id == ""
    office.papers.save(KEY, YEAR, {"number": "111a"})
    assert head(office).number == "111a/BC-UBND"


def test_what_cannot_be_read_is_refused_by_its_field(office: Office) -> None:
    assert refused(office, on_day="31/02/2025", number="mười") == [
        ("whole_unreadable", "number"),
        ("day_unreadable", "on_day"),
    ]


def test_signer_and_receivers_are_remembered_for_the_next_paper(office: Office) -> None:
    told = {"on_day": "20/06/2024", "signer": "Vàng A Páo", "recipients": "Sở Nội vụ\nLưu: VT, NV"}
    office.papers.save(KEY, H1, told | {"number": "111", "addressees": "Sở Nội vụ tỉnh Lai Châu"})
    view = office.papers.head(KEY, YEAR)
    assert (view.signer, view.recipients) == ("Vàng A Páo", "Như trên\nSở Nội vụ\nLưu: VT, NV")
    assert view.addressees == "Sở Nội vụ tỉnh Lai Châu"
    assert (view.record_id, view.number, view.on_day) == ("", None, None)
    assert close(office).name == "Vàng A Páo"
    # A paper before it, and another report, know nothing of it.
    assert office.papers.head(KEY, Params(period="2024/T02")).signer == ""
    assert office.papers.head("campaign-report", YEAR).signer == ""


def test_an_office_that_was_changed_does_not_remember_what_it_was_before(office: Office) -> None:
    office.papers.save(KEY, H1, {"on_day": "20/06/2024", "signer": "Vàng A Páo"})
    issuer(office, valid_from="01/07/2024", signer="Lò Văn Hương")
    assert office.papers.head(KEY, YEAR).signer == "Lò Văn Hương"


def test_what_was_saved_stays_when_the_office_changes_afterwards(office: Office) -> None:
    office.papers.save(KEY, YEAR, {"number": "7"})
    issuer(office, signer="Lò Văn Hương", recipients="Ai cũng nhận", filing="")
    assert close(office).name == ""
    assert close(office).recipients == ("Như trên", "Lưu: VT")
    office.papers.save(KEY, YEAR, {"recipients": "", "addressees": ""})
    assert close(office).recipients == ()
    assert office.papers.head(KEY, YEAR).addressees == ""


def test_a_record_put_with_a_number_only_is_filled_in(office: Office) -> None:
    fields = {"report": KEY, "unit": "106", "period": "2024/N", "year": 2024, "number": 9}
    office.records.save(Kind.ISSUED_PAPER, fields)
    assert head(office).number == "09/BC-UBND"
    assert (close(office).role, head(office).place) == ("CHỦ TỊCH", "Tam Đường")


def test_saving_is_undone_like_everything_else(office: Office) -> None:
    office.papers.save(KEY, YEAR, {"number": "7", "signer": "Lò Văn Hương"})
    office.papers.save(KEY, YEAR, {"number": "8"})
    office.history.undo()
    assert office.papers.head(KEY, YEAR).number == 7
    office.history.undo()
    assert office.papers.head(KEY, YEAR).record_id == ""


@pytest.mark.parametrize("key", ["activity-summary", "handover"])
def test_what_takes_no_number_is_refused(office: Office, key: str) -> None:
    with pytest.raises(UserError) as refusal:
        office.papers.head(key, Params())
    assert [problem.code for problem in refusal.value.problems] == ["report_not_numbered"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Hết.", "Hết./."),
        ("Hết", "Hết./."),
        ("Các xã, v.v.", "Các xã, v.v./."),
        ("......", "....../."),
        ("Hết./.", "Hết./."),
    ],
)
def test_the_last_words_carry_the_sign_of_the_end(text: str, printed: str) -> None:
    (block,) = official.ended([Paragraph(text)])
    assert block == Paragraph(printed)


def test_behind_what_is_no_text_the_sign_stands_by_itself() -> None:
    assert official.ended([Heading("I. Kết quả")])[1:] == (Paragraph("./."),)
    assert official.ended([]) == (Paragraph("./."),)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("UBND tỉnh;\nSở Nội vụ;", ("Như trên", "Sở Nội vụ;", "Lưu: VT, NV")),
        ("UBND cấp trên trực tiếp\nHĐND xã", ("Như trên", "HĐND xã", "Lưu: VT, NV")),
        ("Uỷ ban nhân dân tỉnh Lai Châu", ("Như trên", "Lưu: VT, NV")),
        ("UBND tỉnh Sơn La", ("Như trên", "UBND tỉnh Sơn La", "Lưu: VT, NV")),
        ("Sở Nội vụ\n- Như trên;", ("Sở Nội vụ", "- Như trên;", "Lưu: VT, NV")),
    ],
)
def test_those_written_to_stand_first_among_the_receivers_and_only_once(
    office: Office, written: str, printed: tuple[str, ...]
) -> None:
    issuer(office, recipients=written)
    assert close(office).recipients == printed


def test_who_is_written_to_nobody_above_has_no_such_line(office: Office) -> None:
    issuer(office, recipients="UBND tỉnh\nSở Nội vụ")
    plan = office.papers.head("launch-plan", Params())
    assert plan.recipients == "UBND tỉnh\nSở Nội vụ\nLưu: VT, NV"


def test_receivers_stored_before_are_opened_with_those_written_to(office: Office) -> None:
    office.papers.save(KEY, YEAR, {"recipients": "UBND tỉnh\nLưu: VT"})
    assert close(office).recipients == ("Như trên", "UBND tỉnh", "Lưu: VT")
    office.papers.save(KEY, YEAR, {"addressees": "", "recipients": "UBND tỉnh\nLưu: VT"})
    assert close(office).recipients == ("UBND tỉnh", "Lưu: VT")


def doubted(office: Office, params: Params = YEAR, **raw: str) -> list[tuple[str, str]]:
    told = office.papers.save(KEY, params, raw).warnings
    # Whoever looks at it later is told the same.
    assert all(doubt in told for doubt in office.papers.head(KEY, params).doubts)
    return [(problem.code, problem.field) for problem in told]


def test_a_day_on_which_the_unit_is_gone_is_doubted(office: Office) -> None:
    assert doubted(office, H1, on_day="30/06/2025") == []
    assert doubted(office, H1, on_day="01/08/2025") == [("paper_day_after_unit", "on_day")]


def test_a_day_or_a_period_before_the_unit_was_there_is_doubted(make_office: MakeOffice) -> None:
    office = make_office("03637", "commune")
    later = Params("2025/N")
    young = [("paper_day_before_unit", "on_day")]
    assert doubted(office, later, on_day="01/06/2025") == young
    assert doubted(office, later, on_day="20/12/2025") == []
    (told,) = office.papers.head(KEY, YEAR).doubts
    assert told.code == "paper_period_without_unit"
    assert told.params == {"period": "năm 2024", "unit": "xã Mường Kim"}


def test_who_is_above_goes_by_the_day_of_the_paper(make_office: MakeOffice) -> None:
    office = make_office("12", "province")
    unit = office.records.save(Kind.UNIT, {"label": "Trung tâm Y tế"}).value.id
    told = {"unit": unit, "code": "TTYT", "name": "Trung tâm Y tế", "level": "DV"}
    for since, more in (
        ("01/01/2020", {"parent": "106", "valid_to": "30/06/2025"}),
        ("01/07/2025", {"parent": "12"}),
    ):
        version = told | more | {"type": "PHONG_BAN", "valid_from": since}
        office.records.save(Kind.UNIT_VERSION, version)
    params = Params("2024/N", unit)
    assert office.papers.head(KEY, params).addressees == "Ủy ban nhân dân huyện Tam Đường"
    office.papers.save(KEY, params, {"on_day": "05/07/2025"})
    assert office.papers.head(KEY, params).addressees == "Ủy ban nhân dân tỉnh Lai Châu"


def test_a_number_out_of_the_order_of_days_is_doubted(office: Office) -> None:
    assert doubted(office, H1, number="5", on_day="20/12/2024") == []
    found = office.papers.save(KEY, YEAR, {"number": "4", "on_day": "25/12/2024"}).warnings
    (order,) = found
    assert (order.code, order.field) == ("paper_number_out_of_order", "number")
    assert order.params["other"] == "5/BC-UBND"
    assert doubted(office, number="4", on_day="20/12/2024") == []
    assert doubted(office, number="6", on_day="19/12/2024") == [
        ("paper_number_out_of_order", "number")
    ]


def test_the_next_number_follows_those_of_other_registers(office: Office) -> None:
    due = {"unit": "106", "subject": "Báo cáo", "due_on": "20/06/2024", "sent_on": "19/06/2024"}
    office.records.save(Kind.SUBMISSION, due | {"document_number": "112/BC-UBND"})
    office.records.save(Kind.SUBMISSION, due | {"document_number": "300/BC-HĐND"})
    office.records.save(Kind.SUBMISSION, due | {"document_number": "400/BC-UBND", "unit": OTHER})
    assert office.papers.head(KEY, YEAR).suggested == 113
    assert office.papers.head(KEY, Params("2025/Q1")).suggested == 1
    document = {"type": "BC", "subject": "Báo cáo", "issued_on": "05/07/2024"}
    for number, issuer_name in (
        ("115a/BC-UBND", "UBND huyện Tam Đường"),
        ("116/2024/BC-UBND", "Uỷ ban nhân dân Huyện Tam Đường"),
        ("500/BC-UBND", "UBND tỉnh Lai Châu"),
    ):
        office.records.save(Kind.DOCUMENT, document | {"number": number, "issuer": issuer_name})
    assert office.papers.head(KEY, YEAR).suggested == 117
    response = {"campaign": "PT-2024-001", "unit": "106", "planned_on": "20/01/2024"}
    office.records.save(Kind.CAMPAIGN_RESPONSE, response | {"plan_number": "15/KH-UBND"})
    assert office.papers.head("launch-plan", Params(campaign="PT-2024-001")).suggested == 16


def test_a_number_taken_names_the_other_paper_as_people_do(office: Office) -> None:
    office.papers.save(KEY, YEAR, {"number": "111", "on_day": "20/12/2024"})
    with pytest.raises(UserError) as refusal:
        office.papers.save(KEY, H1, {"number": "111"})
    (problem,) = refusal.value.problems
    assert problem.params["label"] == (
        "Báo cáo công tác thi đua, khen thưởng, năm 2024, ngày 20/12/2024"
    )
    (row,) = office.records.every(Kind.ISSUED_PAPER)
    assert office.records.label(Kind.ISSUED_PAPER, row.id) == (
        "Huyện Tam Đường – BC-UBND – 111 – Báo cáo công tác thi đua, khen thưởng"
        " – Năm 2024 – N – 20/12/2024"
    )


def test_every_paper_that_takes_a_number_has_its_name(office: Office) -> None:
    numbered = {r.key: r.title for r in office.reports.all() if r.symbol and r.key != "handover"}
    assert dict(paper_names.TITLES) == numbered


def test_a_sample_ward_writes_to_the_council_of_a_ward(make_office: MakeOffice) -> None:
    office = make_office("03388", "commune", sample=True, name="Phường Đoàn Kết")
    told = office.papers.head(KEY, Params()).recipients
    assert "HĐND phường" in told
    assert "xã" not in told


def test_a_unit_called_by_its_committee_is_not_called_so_twice(make_office: Any) -> None:
    office = make_office("901", "district", name="UBND huyện Mới")
    paper = office.reports.paper("work-report", Params())
    assert paper.letterhead.body == ("Ủy ban nhân dân", "huyện Mới")
    words = " ".join(block.text for block in paper.blocks if isinstance(block, Paragraph))
    assert "Ủy ban nhân dân huyện Mới báo cáo" in words
