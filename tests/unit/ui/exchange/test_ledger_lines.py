"""How far a file has come, in words; written is never shown as received."""

from typing import Any

import pytest

from thidua_desktop.domain.deliveries import STATES
from thidua_desktop.domain.errors import Problem
from thidua_desktop.services.preview import OUTCOMES
from thidua_desktop.services.takeback import UndoneImport
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.texts import exchange_preview, exchange_screens
from thidua_desktop.ui.screens.exchange.files import kept, lines


def entry(**more: Any) -> Entry:
    values: dict[str, Any] = {
        "uid": "b1",
        "direction": "out",
        "peer": "u1",
        "seq": 7,
        "kind": "NOP",
        "made_at": "2024-11-22T09:30:00+07:00",
        "noted_at": "2024-11-22T09:30:00+07:00",
        "noted_by": "Lò Thị Hương",
        "file": "NOP.xlsx",
        "high": 20,
        "state": "written",
        "counts": {"rows": 120, "readable": 81_234},
    }
    return Entry(**{**values, **more})


def name(unit: str) -> str:
    return f"Đơn vị {unit}"


def test_every_state_of_a_file_sent_has_words_of_its_own() -> None:
    told = {lines.state(entry(state=state)) for state in STATES}
    assert len(told) == len(STATES)
    assert told.isdisjoint(STATES)


@pytest.mark.parametrize(
    ("taken", "left", "said"),
    [(120, 0, "Nơi nhận đã nhập đủ 120 dòng"), (118, 2, "Nơi nhận đã nhập 118/120 dòng")],
)
def test_how_many_rows_were_taken_is_told(taken: int, left: int, said: str) -> None:
    reply = {"state": "processed", "taken": taken, "not_taken": left}
    assert lines.state(entry(state="processed", reply=reply)) == said


def test_only_rows_are_counted() -> None:
    assert lines.line(entry(), name).cells[4] == "120"
    came = entry(direction="in", state="applied", counts={"new": 2, "same": 3, "late": 1})
    assert lines.line(came, name).cells[4] == "6"


def test_a_receipt_waits_for_no_receipt() -> None:
    assert not lines.answered(entry(kind="BIENNHAN"))
    assert lines.state(entry(kind="BIENNHAN")) == exchange_screens.WRITTEN
    assert lines.answered(entry())
    assert not lines.answered(entry(direction="in"))


def test_a_refused_file_says_why() -> None:
    refused = entry(state="rejected", reply={"code": "bundle_not_authentic"})
    assert "Lý do:" in lines.detail(refused, name)[1].cells[0]
    assert lines.line(refused, name).look == "alert"


def test_every_outcome_and_verdict_has_words() -> None:
    assert set(exchange_preview.OUTCOMES) == set(OUTCOMES)
    assert set(exchange_preview.VERDICTS) == {
        "intact",
        "resaved",
        "edited",
        "filled",
        "not_authentic",
    }


def test_the_status_line_says_how_far_the_latest_file_is() -> None:
    assert exchange_screens.delivery(7, "written") == "Gói số 7: đã xuất, chưa giao"
    assert exchange_screens.delivery(7, "processed") == "Gói số 7: nơi nhận đã nhập"
    assert exchange_screens.not_exported(3) == "3 thay đổi chưa xuất gói"
    assert exchange_screens.not_exported(0) == exchange_screens.ALL_SENT


def test_each_row_an_undoing_kept_is_named_with_the_reason() -> None:
    undone = UndoneImport(
        3, ("Họp bản", "Phiếu"), reasons={"Họp bản": Problem("changed_meanwhile")}
    )
    told = kept.sentences(undone)
    assert told[0].startswith("Họp bản: ")
    assert told[1] == "Phiếu"
