"""The eight districts of the seed's bloc, scored on its table: ties, a vote, a gap, an absentee."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.setup import Founding

PROVINCE = Founding(unit="12", role="province", person="Nguyễn Văn Đức", seed="lai-chau-2024")
LAI_CHAU, TAM_DUONG, MUONG_TE, SIN_HO = "105", "106", "107", "108"
PHONG_THO, THAN_UYEN, TAN_UYEN, NAM_NHUN = "109", "110", "111", "112"

Entries = dict[str, dict[str, str]]

# A sheet without a fault: 100 points, no bonus, nothing taken off.
_FULL: Mapping[str, str] = {
    "I.1": "100/100",
    "I.2": "100/100",
    "I.3": "100/100",
    "I.4": "100/100",
    "I.5": "100/100",
    "I.6": "96",
    "I.7": "1",
    "I.8.1": "0",
    "I.8.2": "5/6",
    "II.1": "1",
    "II.2": "100/100",
    "II.3": "10",
    "III.1": "0",
    "III.2": "4",
    "III.3": "40",
    "III.4": "6",
    "III.5": "/0",
    "III.6": "50",
    "IV.1": "100/100",
    "IV.2": "0",
    "IV.3": "0",
    "V.1": "0",
    "V.2": "0",
    "V.3": "0",
    "K.1": "0",
    "K.2": "0",
}
# What each district has otherwise; "" is not reported yet.
SHEETS: Mapping[str, Mapping[str, str]] = {
    THAN_UYEN: {"IV.2": "4"},
    # 98 and a point of bonus each; Tân Uyên has more in group I.
    TAM_DUONG: {"I.6": "92", "IV.2": "2"},
    TAN_UYEN: {"II.1": "2", "IV.2": "2"},
    # Equal in everything.
    PHONG_THO: {"I.6": "85"},
    SIN_HO: {"I.6": "85"},
    # A total of 97, but one criterion at nothing, a point off, and no flag.
    MUONG_TE: {"III.6": "30", "V.2": "1", "K.1": "1"},
    LAI_CHAU: {"I.6": "", "I.7": ""},
}


@dataclass(frozen=True, slots=True)
class Bloc:
    """Ids of what the districts are ranked by."""

    bloc: str
    period: str
    table: str
    units: Mapping[str, str]
    sheets: Mapping[str, str]


def score_districts(office: Office, sheets: Mapping[str, Mapping[str, str]] = SHEETS) -> Bloc:
    """Enter the districts' sheets at the province; Nậm Nhùn has none."""
    records = office.records
    (bloc,) = records.every(Kind.BLOC)
    (period,) = records.every(Kind.PERIOD, year=2024, type="NAM")
    (table,) = (one for one in records.every(Kind.CRITERIA_TABLE) if one.code == "F")
    versions = records.every(Kind.UNIT_VERSION, level="H")
    units = {one.code: one.unit for one in versions}
    criteria = {one.code: one.id for one in records.every(Kind.CRITERION, table=table.id)}
    made = {}
    for code, otherwise in sheets.items():
        sheet = office.scoring.open_sheet(table.id, period.id, units[code]).value
        rows = [(criteria[name], raw) for name, raw in _entries(otherwise).items()]
        outcome = office.scoring.enter_many(sheet.id, rows)
        assert outcome.value.refused == (), outcome.value.refused
        made[code] = sheet.id
    return Bloc(bloc.id, period.id, table.id, units, made)


def _entries(otherwise: Mapping[str, str]) -> Entries:
    found: Entries = {}
    for code, text in {**_FULL, **otherwise}.items():
        if text:
            result, _, target = text.partition("/")
            typed = {name: one for name, one in (("result", result), ("target", target)) if one}
            # Typed over what the register counts, which is nothing here.
            found[code] = {**typed, "reason": "Theo báo cáo năm của đơn vị"}
    return found
