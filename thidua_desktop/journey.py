"""The whole journey without a window: two offices, their work, a file up, a file down, paper."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from thidua_desktop import app
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.catalogue import SUFFIXES
from thidua_desktop.services.reports.report import Params
from thidua_desktop.services.setup import Founding
from thidua_desktop.texts import command as command_words
from thidua_desktop.texts import journey as words

_SEED = "lai-chau-2024"
_PERIOD = "2024/N"
_TABLE = "F"
_TARGETED = "CT07"
_PROVINCE_CODE, _DISTRICT_CODE = "12", "106"


@dataclass(slots=True)
class Diary:
    """What happened.

    Attributes:
        folder: Where everything lies.
        lines: The story, for a person.
        files: Every file made, by name.
        digests: Each office's digest at the end.
        second_new: New rows in the second import of one file.
    """

    folder: Path
    lines: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    second_new: int = 0

    @property
    def ok(self) -> bool:
        """Whether both offices hold the same, and a file read twice brought nothing."""
        return len(set(self.digests.values())) == 1 and self.second_new == 0


def run(out: Path) -> Diary:
    """Walk the journey in a folder; in one that is not empty, in a fresh numbered folder of it.

    Raises:
        UserError: The folder cannot be written to, or a step is refused.
    """
    diary = Diary(_fresh(out.absolute()))
    with ExitStack() as stack:
        district = _found(stack, diary, "tam-duong", _DISTRICT)
        province = _found(stack, diary, "tinh-lai-chau", _PROVINCE)
        sheet = _record(district, diary)
        _exchange(district, province, diary)
        _change(province, diary)
        _return(district, province, diary)
        _print(district, sheet, diary)
        _compare(district, province, diary)
    return diary


_DISTRICT = Founding(_DISTRICT_CODE, "district", words.DISTRICT_PERSON, _SEED, sample=True)
_PROVINCE = Founding(_PROVINCE_CODE, "province", words.PROVINCE_PERSON, _SEED)


def _fresh(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
        if not any(out.iterdir()):
            return out
        taken = [int(path.name) for path in out.iterdir() if path.name.isdecimal()]
        fresh = out / str(max(taken, default=1) + 1)
        fresh.mkdir()
    except OSError as error:
        detail = error.strerror or error
        raise refuse("file_unwritable", path=out, detail=detail) from error
    return fresh


def _found(stack: ExitStack, diary: Diary, name: str, founding: Founding) -> Office:
    office = app.open_trial(diary.folder / name)
    stack.callback(office.close)
    stack.enter_context(office.session())
    office.setup.found(founding)
    path = str(office.places.database)
    said = words.DISTRICT if founding is _DISTRICT else words.PROVINCE
    diary.files[name] = path
    diary.lines.append(words.founded(said, path))
    return office


def _record(office: Office, diary: Diary) -> str:
    """Record activities, results and the unit's own points; return the score sheet's id."""
    for raw in words.ACTIVITIES:
        office.records.save(Kind.ACTIVITY, raw)
    for indicator, value in words.RESULTS:
        where = {"indicator": indicator, "period": _PERIOD}
        had = _own(office, indicator)
        office.records.save(Kind.RESULT, {**where, "value": value, "estimated": "x"}, had)
    sheet = office.scoring.open_sheet(_TABLE, _PERIOD).value.id
    criteria = {item.criterion.code: item.criterion.id for item in _items(office, sheet)}
    for code, points, reason in words.CLAIMS:
        office.scoring.enter(sheet, criteria[code], {"claimed": points, "reason": reason})
    total = office.scoring.view(sheet).scored.claimed
    diary.lines.append(
        words.recorded(len(words.ACTIVITIES), len(words.RESULTS), show_number(total or 0))
    )
    return sheet


def _own(office: Office, indicator: str) -> str | None:
    """Return the id of the result that the sample brought, so that it is corrected."""
    period = office.records.get(Kind.PERIOD, _PERIOD).id
    known = office.records.get(Kind.INDICATOR, indicator).id
    found = office.records.every(Kind.RESULT, indicator=known, period=period)
    return found[0].id if found else None


def _items(office: Office, sheet: str) -> tuple[Item, ...]:
    return office.scoring.view(sheet).scored.items


def _exchange(district: Office, province: Office, diary: Diary) -> None:
    path = _send(district, _PROVINCE_CODE, "up", diary, words.DISTRICT, words.PROVINCE)
    preview = province.exchange.preview(path)
    counts = command_words.counts_words(preview.counts)
    diary.lines.append(words.previewed(words.PROVINCE, counts))
    province.exchange.apply(preview)
    diary.lines.append(words.imported(words.PROVINCE, counts))
    again = province.exchange.preview(path)
    province.exchange.apply(again)
    diary.second_new = again.counts["new"]
    diary.lines.append(words.imported_again(words.PROVINCE, diary.second_new))


def _change(province: Office, diary: Diary) -> None:
    records = province.records
    campaign = records.get(Kind.CAMPAIGN, "PT-2024-001")
    records.save(Kind.CAMPAIGN, {"note": words.CAMPAIGN_NOTE}, campaign.id)
    where = {"indicator": _TARGETED, "unit": _PROVINCE_CODE, "year": 2024}
    (target,) = records.every(Kind.TARGET, **where)
    records.save(Kind.TARGET, {"value": "9000", "note": words.TARGET_NOTE}, target.id)
    records.save(Kind.TARGET, {**where, "unit": _DISTRICT_CODE, "value": "1250"})
    diary.lines.append(words.CHANGED)


def _return(district: Office, province: Office, diary: Diary) -> None:
    path = _send(province, _DISTRICT_CODE, "down", diary, words.PROVINCE, words.DISTRICT)
    preview = district.exchange.preview(path)
    district.exchange.apply(preview)
    counts = command_words.counts_words(preview.counts)
    diary.lines.append(words.imported(words.DISTRICT, counts))


def _send(office: Office, to: str, name: str, diary: Diary, sender: str, receiver: str) -> Path:
    folder = diary.folder / "bundles"
    folder.mkdir(exist_ok=True)
    sent = office.exchange.export(to, folder).value
    diary.files[name] = str(sent.path)
    diary.lines.append(words.sent(sender, receiver, str(sent.path), sent.rows))
    return sent.path


def _print(office: Office, sheet: str, diary: Diary) -> None:
    folder = diary.folder / "reports"
    folder.mkdir(exist_ok=True)
    for report in office.reports.all():
        for suffix in SUFFIXES:
            target = folder / f"{report.key}{suffix}"
            params = Params(period=_PERIOD, sheet=sheet if "sheet" in report.params else "")
            path = office.reports.write(report.key, params, target, Silent())
            diary.files[target.name] = str(path)
            diary.lines.append(words.printed(report.title, str(path)))


def _compare(district: Office, province: Office, diary: Diary) -> None:
    for name, office in (("tam-duong", district), ("tinh-lai-chau", province)):
        diary.digests[name], _ = office.overview.digest()
    equal = len(set(diary.digests.values())) == 1
    diary.lines.append(words.compared(diary.digests["tam-duong"], equal=equal))
