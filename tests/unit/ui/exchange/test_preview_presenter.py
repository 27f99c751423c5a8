"""What the preview decides: what is listed, what a file needs before it is imported."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.builders import a, id_of
from tests.unit.ui.exchange.desks import View, desk, session
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.parcel import Incoming
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.services.preview import Preview, Sorted
from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.exchange.preview import lines
from thidua_desktop.ui.screens.exchange.preview.presenter import Presenter

STAMP = Stamp({"aaaa.1": 1}, 1, "aaaa.1")
MANIFEST = Manifest(
    schema=3,
    bundle_id="b1",
    kind="NOP",
    sender="u1",
    sender_code="106",
    sender_name="Huyện Tam Đường",
    receiver="u2",
    receiver_code="12",
    receiver_name="Tỉnh Lai Châu",
    replica="aaaa",
    epoch=1,
    epoch_id="e1",
    seq=7,
    low=0,
    high=9,
    made_at="2024-11-22T09:30:00+07:00",
    made_by="Lò Thị Hương",
    app="1",
)


def row(number: int, outcome: str, title: str = "Họp bản") -> Sorted:
    record = a(Kind.ACTIVITY, id=id_of(Kind.ACTIVITY, number), title=title)
    return Sorted(
        Incoming(Held(record, STAMP), "HOAT_DONG", number + 3, intact=True), None, outcome
    )


def preview(rows: Sequence[Sorted], **more: Any) -> Preview:
    counts = {one: sum(r.outcome == one for r in rows) for one in {r.outcome for r in rows}}
    values = {"verdict": "intact", "problems": (), "counts": counts, **more}
    return Preview(path=Path("NOP.xlsx"), manifest=MANIFEST, rows=tuple(rows), **values)


class Exchange:
    """Gives one preview, and notes how it is taken."""

    session = staticmethod(session)

    def __init__(self, shown: Preview) -> None:
        self.shown = shown
        self.taken: list[dict[str, Any]] = []
        self.refuses = ""

    def preview(self, _path: Path, _progress: Any) -> Preview:
        return self.shown

    def last(self) -> Any:
        return SimpleNamespace(counts={"new": 1})

    def apply(self, _preview: Preview, **how: Any) -> Outcome[bool]:
        if self.refuses:
            raise refuse(self.refuses)
        how.pop("progress")
        self.taken.append(how)
        return Outcome(value=True)


class Stage:
    """A presenter over one preview."""

    def __init__(self, shown: Preview) -> None:
        self.said: list[str] = []
        self.view: Any = View()
        self.exchange = Exchange(shown)
        self.receipts: list[Preview] = []
        self.desk = desk(self.said, exchange=self.exchange)
        self.presenter = Presenter(self.view, self.desk, self.receipts.append, lambda: None)
        self.presenter.read(Path("NOP.xlsx"))

    @property
    def listed(self) -> list[int]:
        return list(self.view.told["show_rows"][0])

    @property
    def picture(self) -> Any:
        return self.view.told["open_preview"][0]


def test_ten_thousand_rows_are_listed_without_making_ten_thousand_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Row] = []
    line = lines.of_row

    def counted(*args: Any) -> Row:
        made.append(line(*args))
        return made[-1]

    monkeypatch.setattr(lines, "of_row", counted)
    stage = Stage(preview([row(n, "new") for n in range(10_000)]))
    assert len(stage.listed) == 10_000
    assert made == []
    assert len(stage.presenter.rows(range(20))) == 20
    assert len(made) == 20


def test_what_brings_nothing_is_listed_only_when_asked_for() -> None:
    stage = Stage(preview([row(0, "same"), row(1, "new"), row(2, "older"), row(3, "conflict")]))
    assert stage.listed == [1, 3]
    assert [key for key, _ in stage.picture.chips] == [
        "news",
        "new",
        "same",
        "older",
        "conflict",
        "",
    ]
    stage.presenter.filter("")
    assert stage.listed == [0, 1, 2, 3]
    stage.presenter.filter("older")
    assert stage.listed == [2]


def test_of_a_file_without_anything_new_all_is_listed() -> None:
    stage = Stage(preview([row(0, "same")]))
    assert stage.listed == [0]
    assert stage.picture.chosen == ""


def test_a_search_needs_no_accents_and_keeps_the_filter() -> None:
    stage = Stage(preview([row(0, "new", "Hội nghị"), row(1, "same", "Hội nghị"), row(2, "new")]))
    stage.presenter.search("hoi nghi")
    assert stage.listed == [0]


def test_a_record_that_comes_with_the_file_is_called_by_its_name_there() -> None:
    campaign = a(Kind.CAMPAIGN, id=id_of(Kind.CAMPAIGN, "new"), name="Phong trào mới", code="PT-9")
    first = Sorted(Incoming(Held(campaign, STAMP), "PHONG_TRAO", 3, intact=True), None, "new")
    named = lines.names_of([first], lambda _kind, uid: uid)
    assert named(Kind.CAMPAIGN, campaign.id) == "Phong trào mới – PT-9"


def test_an_intact_file_is_taken_at_once_and_its_receipt_shown() -> None:
    stage = Stage(preview([row(0, "new")]))
    stage.presenter.take()
    assert stage.exchange.taken == [{"reason": "", "convert": None}]
    assert len(stage.receipts) == 1
    assert stage.said == [words.imported(1, 0, 0)]


def test_an_edited_file_needs_a_reason() -> None:
    shown = preview([row(0, "proposal")], verdict="edited", edited=(("HOAT_DONG", 3),))
    stage = Stage(shown)
    assert stage.picture.asks_reason
    assert "HOAT_DONG dòng 3" in " ".join(stage.picture.notes)
    stage.presenter.take("  ")
    assert stage.exchange.taken == []
    assert stage.view.told["show_missing"][0] == words.REASON_MISSING
    stage.presenter.take(" Theo biên bản ")
    assert stage.exchange.taken == [{"reason": "Theo biên bản", "convert": None}]


def test_texts_in_an_old_font_need_a_decision() -> None:
    font = SimpleNamespace(
        sheet="HOAT_DONG", column="D (Tên)", font="TCVN3", samples=(("Häp b¶n", "Họp bản"),)
    )
    template = replace(MANIFEST, kind="MAU")
    shown = replace(preview([row(0, "waiting")], verdict="filled"), manifest=template)
    stage = Stage(replace(shown, fonts=(font,)))  # type: ignore[arg-type]
    assert stage.presenter.fonts([0])[0].cells == (
        "HOAT_DONG",
        "D (Tên)",
        "TCVN3 (ABC)",
        "Häp b¶n",
        "Họp bản",
    )
    stage.presenter.take()
    assert stage.view.told["show_missing"] == (words.FONTS_MISSING, True)
    stage.presenter.take(convert=False)
    assert stage.exchange.taken == [{"reason": "", "convert": False}]
    assert stage.receipts == []


def test_a_file_that_is_not_authentic_is_quarantined_or_answered_for() -> None:
    stage = Stage(preview([row(0, "proposal")], verdict="not_authentic"))
    assert stage.picture.doubtful
    assert stage.picture.asks_supervisor
    stage.exchange.refuses = "bundle_not_authentic"
    stage.presenter.take()
    assert stage.said == [words.QUARANTINED]
    stage.presenter.read(Path("NOP.xlsx"))
    stage.exchange.refuses = ""
    stage.presenter.take_answered(" Trần Văn Minh ", " Đã hỏi ")
    assert stage.exchange.taken == [{"supervisor": "Trần Văn Minh", "reason": "Đã hỏi"}]


def test_another_refusal_is_told_and_the_preview_stays() -> None:
    stage = Stage(preview([row(0, "new")]))
    stage.exchange.refuses = "changed_since_preview"
    stage.presenter.take()
    assert "Dữ liệu đã thay đổi" in stage.desk.asks.heard[-1]
    assert "close_preview" not in stage.view.told


def test_a_file_imported_before_says_when_and_that_nothing_is_new() -> None:
    stage = Stage(preview([], already="2024-11-20T08:00:00+07:00 Lò Thị Hương"))
    assert "08:00 ngày 20/11/2024 Lò Thị Hương" in stage.picture.notes[-1]


def test_while_a_notice_waits_nothing_can_be_imported() -> None:
    stage = Stage(preview([row(0, "new")]))
    assert stage.picture.may_take
    stage.desk.office.epochs.notice = lambda: "restored"
    stage.presenter.read(Path("NOP.xlsx"))
    assert not stage.picture.may_take
