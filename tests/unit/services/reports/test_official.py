"""The head and the close of official papers: by date, as entered, remembered, numbered."""

from datetime import date
from typing import Any

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Heading, Letterhead, Paragraph, Signature
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports import official
from thidua_desktop.services.reports.report import Params

KEY = "work-report"
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
    assert close(office).recipients == ("Sở Nội vụ", "TT Huyện ủy, HĐND huyện", "Lưu: VT, NV")


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
    assert (view.signer, view.recipients) == ("Vàng A Páo", "Sở Nội vụ\nLưu: VT, NV")
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
