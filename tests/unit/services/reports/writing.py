"""Records that several tests of papers begin with."""

from collections.abc import Mapping

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office


def a_renamed_unit(office: Office) -> str:
    """Return a unit that was Xã Nậm Loỏng until the end of 2024, and Phường Nậm Loỏng since."""
    unit = office.records.save(Kind.UNIT, {"label": "Nậm Loỏng"}).value.id
    common = {"unit": unit, "code": "03399", "level": "X", "parent": "106"}
    for name, type_, first, last in (
        ("Xã Nậm Loỏng", "XA", "01/01/2004", "31/12/2024"),
        ("Phường Nậm Loỏng", "PHUONG", "01/01/2025", ""),
    ):
        days = {"valid_from": first, "valid_to": last}
        office.records.save(Kind.UNIT_VERSION, {**common, "name": name, "type": type_, **days})
    return unit


def meet(office: Office, **raw: object) -> str:
    """Write minutes of a meeting down; return their id."""
    fields = {
        "purpose": "HOP_HOI_DONG",
        "title": "Họp Hội đồng Thi đua, khen thưởng huyện",
        "on_day": "12/12/2024",
    }
    return office.records.save(Kind.MEETING, {**fields, **raw}).value.id


def propose(office: Office, *lines: Mapping[str, object], **raw: object) -> str:
    """Write an award proposal and its lines down; return its id."""
    fields = {"title": "Khen thưởng năm 2024", "occasion": "CT", "level": "H", "state": "NHAP"}
    uid = office.records.save(Kind.AWARD_PROPOSAL, {**fields, **raw}).value.id
    usual = {"subject": "CN", "form": "GK_HUYEN", "achievement": "Có nhiều sáng kiến"}
    entries = [(Kind.AWARD_LINE, {**usual, "proposal": uid, **line}, None) for line in lines]
    if entries:
        office.records.save_all(entries, "award_line.import")
    return uid
