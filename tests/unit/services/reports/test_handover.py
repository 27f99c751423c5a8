from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.services.reports.reading import notes, tables, told, values
from thidua_desktop.bundles.manifest import check_code, from_json
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Pair, RowKind
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.report import Params
from thidua_desktop.storage.ledger import Entry

KEY = "handover"
PROVINCE = "12"
MakeOffice = Callable[..., Office]


def do(office: Office, **raw: object) -> None:
    fields = {"type": "HOI_NGHI", "title": "Hội nghị <A> & B", "day": "05/02/2024"}
    office.records.save(Kind.ACTIVITY, {**fields, "cost": "8500000", **raw})


@pytest.fixture
def sent(office: Office, tmp_path: Path) -> Entry:
    do(office)
    office.exchange.export(PROVINCE, tmp_path)
    entry = office.exchange.last_sent()
    assert entry
    return entry


def test_the_control_totals_are_those_on_the_cover(
    office: Office, reports: Reports, sent: Entry
) -> None:
    paper = reports.paper(KEY, Params())
    facts, totals = tables(paper)
    shown = {row[1]: row[2] for row in values(facts)}
    assert shown["Tên tệp"] == sent.file
    assert shown["Mã gói"] == sent.uid
    assert shown["Loại gói"] == "Gói nộp lên cấp trên"
    assert shown["Người lập"] == "Lò Thị Mai"
    assert shown["Tình trạng"] == "đã xuất ra tệp (ngày 02/03/2026)"
    manifest = from_json(sent.manifest)
    rows = values(totals)
    assert [(row[1], row[3], row[4]) for row in rows[:-1]] == [
        (name, total.rows, total.deleted) for name, total in manifest.sheets.items()
    ]
    assert rows[-1][1:5] == ["Cộng", None, sum(t.rows for t in manifest.sheets.values()), 0]
    assert totals.rows[-1].kind is RowKind.TOTAL
    assert next(row for row in rows if row[1] == "HOAT_DONG")[5] == 8_500_000
    assert shown["Mã đối chiếu (ở trang đầu)"] == check_code(sent.manifest)
    assert shown["Mã băm SHA-256 của tệp"].replace(" ", "") == sent.sha256
    assert office.exchange.last_sent() == sent


@pytest.mark.usefixtures("sent")
def test_both_sides_are_named_and_both_sign(reports: Reports) -> None:
    paper = reports.paper(KEY, Params())
    lines = told(paper)
    assert lines[1:3] == ["1. Bên giao", "Đơn vị: Huyện Tam Đường (mã 106)"]
    assert lines[4:6] == ["2. Bên nhận", "Đơn vị: Tỉnh Lai Châu (mã 12)"]
    assert isinstance(paper.closing, Pair)
    assert (paper.closing.left.role, paper.closing.right.role) == ("Bên giao", "Bên nhận")
    assert lines[-1].endswith("bản./.")


def test_a_file_not_handed_over_yet_has_no_day_and_no_receipt(
    office: Office, reports: Reports, sent: Entry
) -> None:
    paper = reports.paper(KEY, Params())
    assert told(paper)[0].startswith("Hôm nay, ngày ...... tháng ...... năm ........")
    assert not paper.letterhead.dated
    receipt = next(text for text in told(paper) if text.startswith("Mã biên nhận"))
    assert set(receipt.removeprefix("Mã biên nhận: ")) == {"."}
    assert any("đọc qua điện thoại" in note for note in notes(paper))
    office.receipts.hand_over(sent.uid)
    paper = reports.paper(KEY, Params())
    assert told(paper)[0].startswith("Hôm nay, ngày 02 tháng 3 năm 2026, tại")


def test_the_receipt_stands_on_both_papers_once_it_was_read_out(
    office: Office, reports: Reports, sent: Entry, make_office: MakeOffice, tmp_path: Path
) -> None:
    province = make_office(PROVINCE, "province")
    preview = province.exchange.preview(tmp_path / sent.file)
    province.exchange.apply(preview)
    code = province.receipts.code(sent.uid)
    theirs = province.reports.paper(KEY, Params(bundle=sent.uid))
    assert f"Mã biên nhận: {code}" in told(theirs)
    assert told(theirs)[2] == "Đơn vị: Huyện Tam Đường (mã 106)"
    office.receipts.hear(code)
    ours = reports.paper(KEY, Params())
    assert not any("đọc qua điện thoại" in note for note in notes(ours))
    assert f"Mã biên nhận: {code}" in told(ours)
    shown = {row[1]: row[2] for row in values(tables(ours)[0])}
    assert shown["Tình trạng"] == "bên nhận báo đã nhận (ngày 02/03/2026)"


def test_without_a_file_the_frame_is_printed_with_dots(reports: Reports) -> None:
    paper = reports.paper(KEY, Params())
    assert any("ở màn hình Đồng bộ" in note for note in notes(paper))
    facts, totals = tables(paper)
    assert {row[2] for row in values(facts)} == {None}
    assert totals.rows == ()
    assert not any("0" in line for line in told(paper))


def test_a_file_nobody_knows_is_refused(reports: Reports) -> None:
    with pytest.raises(UserError):
        reports.paper(KEY, Params(bundle="018f0000-0000-7000-8000-000000000000"))


def test_a_file_whose_manifest_is_not_kept_says_so_and_counts_nothing(
    office: Office, reports: Reports, sent: Entry
) -> None:
    with office.store.operation("bundle.export"):
        office.store.ledger.mark(sent.uid, "out", manifest="", sha256="", signature="")
    paper = reports.paper(KEY, Params())
    assert tables(paper)[1].rows == ()
    assert "Gói này không ghi số liệu đối chiếu theo trang." in notes(paper)
    assert any(text.startswith("Đơn vị: ....") for text in told(paper))
