"""What a register decides, with a view of a few lines and a real office."""

from __future__ import annotations

import subprocess
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any

import pytest

from thidua_desktop.domain import validate
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.background import Background
from thidua_desktop.ui.operations import Operations
from thidua_desktop.ui.register.layout import LAYOUTS
from thidua_desktop.ui.register.presenter import Presenter, Shown
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk

ROOT = Path(__file__).parents[3]
NOW = datetime(2024, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=7)))


class View:
    def __init__(self) -> None:
        self.handles: array[int] = array("q")
        self.shown: Shown | None = None
        self.notes: Sequence[Noted] = ()
        self.selected: int | None = None
        self.typed: dict[str, object] = {}

    def show_rows(self, handles: array[int]) -> None:
        self.handles = handles

    def show_record(self, shown: Shown | None) -> None:
        self.shown = shown
        self.typed = dict(shown.values) if shown else {}

    def show_notes(self, notes: Sequence[Noted]) -> None:
        self.notes = notes

    def select(self, handle: int | None) -> None:
        self.selected = handle

    def put(self, field: str, text: str) -> None:
        self.typed[field] = text

    def form_values(self) -> Mapping[str, object]:
        return self.typed

    def form_changed(self) -> bool:
        return self.shown is not None and self.shown.may_edit and self.typed != self.shown.values


class Asks:
    """Answers every question with the same key."""

    def __init__(self) -> None:
        self.answer = ""
        self.asked: list[str] = []

    def choose(self, title: str, message: str, options: Sequence[Option]) -> str:
        self.asked.append(f"{title}: {message} {[option.text for option in options]}")
        return self.answer


class Curtain:
    def opened(self, title: str, cancel: Any) -> None: ...
    def stepped(self, done: int, total: int) -> None: ...
    def closed(self) -> None: ...


def _never(reason: object) -> None:
    pytest.fail(str(reason))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    places = Places(
        tmp_path, ROOT / "db" / "migrations", ROOT / "db" / "seed", ROOT / "assets" / "fonts"
    )
    office = open_office(places, lambda: NOW, Random(1).randbytes)  # noqa: S311
    with office.session():
        office.setup.found(Founding(unit="106", role="district", seed="lai-chau-2024", sample=True))
        yield office


@pytest.fixture
def asks() -> Asks:
    return Asks()


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def desk(office: Office, asks: Any, said: list[str]) -> Desk:
    operations = Operations(Background(lambda _ms, _call: None), Curtain(), _never)
    return Desk(
        office=office,
        operations=operations,
        asks=asks,
        today=office.today,
        show=lambda _path: None,
        say=said.append,
        go=lambda _key: None,
        do=lambda _action: None,
        folder=Path.home,
        remember=lambda _path: None,
        reopen=lambda: None,
    )


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def presenter(view: View, desk: Desk) -> Presenter:
    made = Presenter(view, desk, Kind.ACTIVITY)
    desk.operations.listen(frozenset({Kind.ACTIVITY}), made.refresh)
    made.refresh()
    return made


def test_every_record_goes_through_its_form_unchanged(
    view: View, desk: Desk, office: Office
) -> None:
    for kind in LAYOUTS:
        presenter = Presenter(view, desk, kind)
        presenter.refresh()
        for handle in view.handles:
            record = office.records.page(kind, [handle])[0]
            presenter.select(handle)
            assert view.shown is not None
            read = validate.record(
                kind,
                view.shown.values,
                id=record.id,
                home=record.home,
                resolve=lambda _kind, name: name,
                base=record,
            )
            assert read == record


def test_what_handing_in_writes_is_not_typed(view: View, desk: Desk, office: Office) -> None:
    table = next(one for one in office.records.every(Kind.CRITERIA_TABLE) if one.code == "F")
    period = office.records.every(Kind.PERIOD, year=2024, type="NAM")[0]
    presenter = Presenter(view, desk, Kind.SCORE_SHEET)
    presenter.new()
    asked = {field.name for field in presenter.fields()}
    assert asked.isdisjoint({"state", "round", "table_hash", "submitted_on"})
    view.typed = {"table": table.id, "unit": office.identity.unit, "period": period.id}
    assert presenter.save()
    (sheet,) = office.records.every(Kind.SCORE_SHEET)
    assert (sheet.state, sheet.round, sheet.table_hash) == ("NHAP", None, None)


def test_a_field_left_alone_keeps_its_exact_value(
    presenter: Presenter, view: View, office: Office
) -> None:
    presenter.select(view.handles[0])
    before: Any = office.records.page(Kind.ACTIVITY, view.handles[:1])[0]
    view.typed["place"] = "Nhà văn hóa"
    assert presenter.save()
    after: Any = office.records.get(Kind.ACTIVITY, before.id)
    assert after.place == "Nhà văn hóa"
    assert after.sample is before.sample is True
    assert after.details == before.details
    assert after.cost == before.cost


def test_a_saved_record_is_selected_and_named_in_the_status(
    presenter: Presenter, view: View, said: list[str]
) -> None:
    presenter.new()
    view.typed |= {"type": "KHAC", "title": "Ra mắt mô hình", "day": "1/2/2024"}
    assert presenter.save()
    assert view.selected in view.handles
    assert said == ["Đã lưu: Ra mắt mô hình"]


def test_second_thoughts_are_shown_after_saving(presenter: Presenter, view: View) -> None:
    presenter.new()
    view.typed |= {"type": "KHAC", "title": "Kế hoạch năm sau", "day": "1/2/2025"}
    assert presenter.save()
    assert [(one.field, one.doubt) for one in view.notes] == [("day", True)]


def test_staying_keeps_what_is_typed_and_the_row_that_is_selected(
    presenter: Presenter, view: View, asks: Asks
) -> None:
    presenter.select(view.handles[0])
    view.typed["place"] = "Chưa lưu"
    presenter.select(view.handles[1])
    assert view.selected == view.handles[0]
    assert view.typed["place"] == "Chưa lưu"
    asks.answer = "discard"
    presenter.select(view.handles[1])
    assert view.selected == view.handles[1]


def test_a_doubtful_number_is_put_right_only_when_a_reading_is_chosen(
    view: View, desk: Desk, asks: Asks, office: Office
) -> None:
    presenter = Presenter(view, desk, Kind.TARGET)
    presenter.refresh()
    presenter.new()
    indicator = office.records.every(Kind.INDICATOR)[-1]
    view.typed |= {"indicator": indicator.id, "year": "2025", "value": "51.500"}
    assert not presenter.save()
    assert "51500" in asks.asked[-1]
    assert "51,5" in asks.asked[-1]
    assert [one.field for one in view.notes] == ["value"]
    asks.answer = "51500"
    assert presenter.save()
    assert view.typed["value"] == "51500"


def test_a_removed_record_leaves_an_empty_form(
    presenter: Presenter, view: View, asks: Asks
) -> None:
    presenter.select(view.handles[0])
    count = len(view.handles)
    asks.answer = "yes"
    presenter.remove()
    assert len(view.handles) == count - 1
    assert view.shown is None


def test_a_change_elsewhere_does_not_touch_what_is_typed(
    presenter: Presenter, view: View, office: Office, desk: Desk
) -> None:
    presenter.select(view.handles[0])
    view.typed["place"] = "Đang gõ"
    raw = {"type": "KHAC", "title": "Việc khác", "day": "3/3/2024"}
    desk.operations.now(
        lambda: office.records.save(Kind.ACTIVITY, raw), lambda _outcome: None, _never
    )
    assert view.typed["place"] == "Đang gõ"


def test_presenters_and_the_gate_load_where_there_is_no_tk() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "thidua_desktop" / "ui").rglob("presenter.py"))
    ]
    assert len(names) > 5
    names += [f"thidua_desktop.ui.{one}" for one in ("operations", "background", "faults")]
    block = "import sys; sys.modules['tkinter'] = sys.modules['ttkbootstrap'] = None"
    script = "\n".join([block, *(f"import {name}" for name in names)])
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
