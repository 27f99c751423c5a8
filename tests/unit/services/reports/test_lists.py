"""Lists of examples, works and initiatives: of a unit and those below it, in their groups."""

from dataclasses import replace
from datetime import date
from time import perf_counter
from typing import Any

import pytest

from tests import builders
from tests.unit.services.reports.tables import notes_of, rows_of, save, table_of
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import RowKind
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

H1 = Params(period="2024/H1")
BINH_LU = "03412@2024-06-30"


def example(office: Office, name: str, subject: str = "CN", **raw: Any) -> Any:
    fields = {"place": "bản Nà Đon", "achievement": "Hiến đất làm đường", "found_on": "05/03/2024"}
    return save(office, Kind.EXAMPLE, name=name, subject=subject, **{**fields, **raw})


def work(office: Office, name: str, **raw: Any) -> None:
    fields = {"type": "CONG_TRINH", "starts_on": "10/02/2024", "state": "DANG_LAM"}
    save(office, Kind.PLEDGED_WORK, name=name, **{**fields, **raw})


def initiative(office: Office, name: str, **raw: Any) -> None:
    fields = {"authors": "Lò Thị Mai", "outcome": "CHO"}
    save(office, Kind.INITIATIVE, name=name, **{**fields, **raw})


@pytest.mark.parametrize(
    ("key", "form", "widths"),
    [
        ("examples", "Biểu 06", [10, 46, 15, 48, 30, 56, 20, 27]),
        ("works", "Biểu 07", [10, 54, 40, 21, 21, 21, 28, 28, 29]),
        ("initiatives", "Biểu 08", [10, 60, 52, 34, 21, 19, 27, 29]),
    ],
)
def test_with_nothing_recorded_the_frame_says_where_to_enter(
    office: Office, key: str, form: str, widths: list[int]
) -> None:
    paper = office.reports.paper(key, Params())
    assert paper.landscape
    assert paper.letterhead.form == form
    assert [column.mm for column in table_of(paper).columns] == widths
    assert table_of(paper).rows == ()
    assert "Nhập ở màn hình Hoạt động" in notes_of(paper)


@pytest.mark.parametrize("key", ["examples", "works", "initiatives"])
def test_what_was_asked_for_and_is_not_there_is_refused(office: Office, key: str) -> None:
    with pytest.raises(UserError):
        office.reports.paper(key, Params(period="1999/N"))
    with pytest.raises(UserError):
        office.reports.paper(key, Params(unit="zzz"))


def test_examples_stand_by_kind_and_name_and_count_on(office: Office) -> None:
    example(office, "Vàng A Páo", job="Trưởng bản", birth_year="1980", sector="KTXH")
    example(office, "Bản Nà Đon", "TT", place="xã Bình Lư", unit=BINH_LU)
    example(office, "Lò Thị Hoa", honour="BIEU_DUONG", recognised_by="UBND huyện")
    example(office, "Giàng A Sử", "HO", replicated="x", replicated_where="xã Hồ Thầu")
    rows = rows_of(office.reports.paper("examples", H1))
    assert [row[:5] for row in rows] == [
        ["I", "TẬP THỂ (1)"],
        ["1", "Bản Nà Đon", "", "xã Bình Lư", ""],
        ["II", "CÁ NHÂN (2)"],
        ["2", "Lò Thị Hoa", "", "bản Nà Đon", ""],
        ["3", "Vàng A Páo", "1980", "Trưởng bản; bản Nà Đon", "Kinh tế - xã hội"],
        ["III", "HỘ GIA ĐÌNH (1)"],
        ["4", "Giàng A Sử", "", "bản Nà Đon", ""],
    ]
    assert rows[3][5:] == ["Hiến đất làm đường", "05/03/2024", "Biểu dương; UBND huyện"]
    assert rows[6][7] == "đã nhân rộng: xã Hồ Thầu"


def test_only_the_periods_examples_are_listed_and_those_without_a_day(office: Office) -> None:
    example(office, "Trước kỳ", found_on="14/12/2023")
    example(office, "Đầu kỳ", found_on="15/12/2023")
    example(office, "Được công nhận", found_on="01/02/2023", recognised_on="14/06/2024")
    example(office, "Sau kỳ", found_on="15/06/2024")
    example(office, "Không ngày", found_on="")
    paper = office.reports.paper("examples", H1)
    names = [row[1] for row in rows_of(paper, RowKind.NORMAL)]
    assert set(names) == {"Được công nhận", "Không ngày", "Đầu kỳ"}
    assert "Dòng không ghi ngày được in ở mọi kỳ." in notes_of(paper)


def test_a_commune_lists_its_own_a_district_those_below_as_well(office: Office) -> None:
    example(office, "Của huyện")
    example(office, "Của xã", unit=BINH_LU)
    district = office.reports.paper("examples", H1)
    assert len(rows_of(district, RowKind.NORMAL)) == 2
    assert "các đơn vị trực thuộc" in notes_of(district)
    (other,) = [row for row in rows_of(district) if row[1] == "Của xã"]
    assert other[3] == "bản Nà Đon; Xã Bình Lư"
    commune = office.reports.paper("examples", Params("2024/H1", "03412"))
    assert [row[1] for row in rows_of(commune, RowKind.NORMAL)] == ["Của xã"]
    assert commune.letterhead.body == ("Ủy ban nhân dân", "Xã Bình Lư")


def test_who_has_not_agreed_to_be_named_is_pointed_out(office: Office) -> None:
    example(office, "Đồng ý", may_publish="x")
    example(office, "Chưa đồng ý")
    said = notes_of(office.reports.paper("examples", H1))
    assert "Có 1 điển hình chưa đồng ý công bố" in said


def test_works_are_added_up_as_far_as_their_values_are_known(office: Office) -> None:
    work(office, "Đường bản", planned_value="1250000000", actual_value="1198000000")
    work(office, "Nhà văn hóa", planned_value="300000000")
    work(office, "Dọn vệ sinh", type="PHAN_VIEC")
    paper = office.reports.paper("works", H1)
    assert [(row[0], row[1], row[6], row[7]) for row in rows_of(paper)] == [
        ("I", "CÔNG TRÌNH (2)", "1.550.000.000", "1.198.000.000"),
        ("1", "Đường bản", "1.250.000.000", "1.198.000.000"),
        ("2", "Nhà văn hóa", "300.000.000", ""),
        ("II", "PHẦN VIỆC (1)", "", ""),
        ("3", "Dọn vệ sinh", "", ""),
        ("", "Tổng cộng", "1.550.000.000", "1.198.000.000"),
    ]
    assert "Tổng giá trị chỉ cộng những dòng đã ghi giá trị." in notes_of(paper)


def test_a_work_belongs_to_every_period_it_goes_on_in(office: Office) -> None:
    work(office, "Xong trước", starts_on="01/02/2023", ended_on="14/12/2023", state="HOAN_THANH")
    work(office, "Xong đầu kỳ", starts_on="01/02/2023", ended_on="15/12/2023", state="HOAN_THANH")
    work(office, "Đang làm", starts_on="01/02/2023")
    work(office, "Khởi công sau", starts_on="15/06/2024")
    names = [row[1] for row in rows_of(office.reports.paper("works", H1), RowKind.NORMAL)]
    assert set(names) == {"Xong đầu kỳ", "Đang làm"}


def test_a_work_tells_what_it_honours_and_how_far_it_is(office: Office) -> None:
    more = {"occasion": "Đại hội Đảng bộ huyện", "volume": "1,2", "volume_measure": "km"}
    end = {"ended_on": "01/06/2024", "plaque": "x", "funding": "Nhân dân đóng góp"}
    work(office, "Đường bản", state="HOAN_THANH", place="bản Nà Đon", **more, **end)
    (row,) = rows_of(office.reports.paper("works", H1), RowKind.NORMAL)
    assert row[1] == "Đường bản\nChào mừng Đại hội Đảng bộ huyện\nKhối lượng: 1,2 km"
    assert row[2:6] == ["Huyện Tam Đường; bản Nà Đon", "10/02/2024", "", "01/06/2024"]
    assert row[8] == "Đã hoàn thành; gắn biển; nguồn vốn: Nhân dân đóng góp"


def test_the_words_chao_mung_are_written_once(office: Office) -> None:
    for number, occasion in enumerate(("chào mừng Quốc khánh", "Quốc khánh", "kỷ niệm 2/9")):
        work(office, f"Đường {number}", occasion=occasion)
    rows = rows_of(office.reports.paper("works", H1), RowKind.NORMAL)
    told = ["Chào mừng Quốc khánh", "Chào mừng Quốc khánh", "Kỷ niệm 2/9"]
    assert [row[1].partition("\n")[2] for row in rows] == told


def test_initiatives_stand_by_outcome_with_their_effect_below(office: Office) -> None:
    decided = {"decision_number": "456/QĐ-UBND", "recognised_on": "28/05/2024"}
    initiative(office, "Chờ", considered_on="20/05/2024", council="Hội đồng sáng kiến huyện")
    initiative(office, "Đạt", outcome="DAT", effect="Giảm hai ngày công.", **decided)
    initiative(office, "Kỳ khác", applied_on="05/09/2023")
    rows = table_of(office.reports.paper("initiatives", H1)).rows
    assert [row.kind for row in rows] == [
        *(RowKind.GROUP, RowKind.NORMAL, RowKind.REMARK, RowKind.GROUP, RowKind.NORMAL)
    ]
    told = rows_of(office.reports.paper("initiatives", H1))
    assert told[0][:2] == ["I", "ĐƯỢC CÔNG NHẬN (1)"]
    assert told[1][7] == "456/QĐ-UBND, 28/05/2024"
    assert told[2][1] == "Hiệu quả: Giảm hai ngày công."
    assert told[4][6] == "Hội đồng sáng kiến huyện, 20/05/2024"


def test_units_go_by_the_names_they_had_when_the_period_ended(office: Office) -> None:
    unit = save(office, Kind.UNIT, label="Nậm Loỏng").id
    common = {"unit": unit, "code": "03388", "parent": "106", "level": "X"}
    for name, kind, first, last in (
        ("Xã Nậm Loỏng", "XA", "01/01/2004", "31/12/2024"),
        ("Phường Nậm Loỏng", "PHUONG", "01/01/2025", ""),
    ):
        days = {"valid_from": first, "valid_to": last}
        save(office, Kind.UNIT_VERSION, **common, **days, name=name, type=kind)
    work(office, "Đường bản", unit=unit, starts_on="01/01/2024")
    (old,) = rows_of(office.reports.paper("works", H1), RowKind.NORMAL)
    (new,) = rows_of(office.reports.paper("works", Params("2025/Q1")), RowKind.NORMAL)
    assert (old[2], new[2]) == ("Xã Nậm Loỏng", "Phường Nậm Loỏng")


def test_made_up_rows_are_pointed_out(practice: Office) -> None:
    example(practice, "Mẫu", sample="x")
    assert "Có dữ liệu mẫu" in notes_of(practice.reports.paper("examples", H1))


def test_3400_examples_are_listed_without_asking_for_each(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = example(office, "Mẫu")
    many = [
        replace(
            first, id=office.store.new_id(), name=f"Người số {place}", found_on=date(2024, 3, 5)
        )
        for place in range(3_400)
    ]
    builders.save(office.store, *many)
    asked = 0
    page = type(office.store.read).page

    def counted(self: Any, kind: Kind, keys: Any) -> Any:
        nonlocal asked
        asked += 1
        return page(self, kind, keys)

    monkeypatch.setattr(type(office.store.read), "page", counted)
    start = perf_counter()
    paper = office.reports.paper("examples", H1)
    took = perf_counter() - start
    assert len(table_of(paper).rows) == 3_402
    assert rows_of(paper, RowKind.GROUP)[0][1] == "CÁ NHÂN (3.401)"
    assert "Có 3.401 điển hình chưa đồng ý" in notes_of(paper)
    assert asked < 20
    assert took < 5
