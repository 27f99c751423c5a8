"""What the pages of late rows, of offices and of a period decide."""

from types import SimpleNamespace
from typing import Any

from tests.unit.ui.exchange.desks import View, desk
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.keys import KeyView
from thidua_desktop.services.late import LateView
from thidua_desktop.services.machines import PeerView
from thidua_desktop.texts import late_screen
from thidua_desktop.ui.screens.exchange.gathered import gather
from thidua_desktop.ui.screens.exchange.late.presenter import Presenter as LatePresenter
from thidua_desktop.ui.screens.exchange.offices import lines
from thidua_desktop.ui.screens.exchange.offices.presenter import Presenter as OfficesPresenter


def late(id: str, reason: str) -> LateView:
    return LateView(
        id, reason, Kind.ACTIVITY, f"Việc {id}", "Huyện A", "2024-11-22T09:30:00+07:00", "row_late"
    )


class TestLate:
    def setup_method(self) -> None:
        self.views = [late("1", "late"), late("2", "waiting"), late("3", "late")]
        self.service = SimpleNamespace(
            count=lambda: len(self.views), open=lambda: self.views, retry=self.retry
        )
        self.said: list[str] = []
        self.counted: list[int] = []
        self.view: Any = View()
        self.presenter = LatePresenter(
            self.view, desk(self.said, late=self.service), self.counted.append
        )
        self.presenter.refresh()

    def retry(self) -> Outcome[int]:
        del self.views[1]
        return Outcome(1)

    def test_rows_are_narrowed_to_one_reason(self) -> None:
        assert [key for key, _ in self.view.told["show_chips"][0]] == ["", "late", "waiting"]
        self.presenter.filter("waiting")
        assert list(self.view.told["show_list"][0]) == [1]

    def test_a_reason_that_is_gone_is_not_filtered_by_any_more(self) -> None:
        self.presenter.filter("waiting")
        self.presenter.select(1)
        self.presenter.retry()
        assert self.said == [late_screen.taken(1)]
        assert list(self.view.told["show_list"][0]) == [0, 1]
        assert self.counted == [3, 2]
        assert self.view.told["show_detail"][1] is False


def peer(**more: Any) -> PeerView:
    values: dict[str, Any] = {
        "unit": "u1",
        "code": "106",
        "name": "Huyện Tam Đường",
        "replica": "aaaa",
        "epoch": 1,
        "living": True,
        "received": 20,
        "gaps": (),
        "acked": 0,
        "acked_gaps": (),
        "last_at": "",
        "last_seq": 0,
        "app": "",
        "wants_echo": False,
    }
    return PeerView(**{**values, **more})


def key(state: str, noted_at: str = "2024") -> KeyView:
    return KeyView("u1", "Huyện Tam Đường", "k", "AAAA-BBBB", state, noted_at)


class TestOffices:
    def test_an_office_speaks_with_its_confirmed_key_else_with_the_latest(self) -> None:
        old, new = key("pending", "2023"), key("pending", "2024")
        assert lines.best([old, new]) is new
        sure = key("confirmed", "2022")
        assert lines.best([sure, new, key("retired", "2025")]) is sure
        assert lines.best([]) is None

    def test_what_is_missing_is_said_in_words(self) -> None:
        told = [
            one.cells[0] for one in lines.detail(peer(gaps=((21, 21),), acked_gaps=((3, 9),)), [])
        ]
        assert any("thay đổi số 21" in text for text in told)
        assert any("các thay đổi 3–9" in text for text in told)
        row = lines.line(peer(gaps=((21, 21),)), None)
        assert (row.cells[2], row.look) == ("20, thiếu 1 đoạn", "alert")

    def test_a_key_file_that_cannot_be_read_hides_nothing_else(self) -> None:
        def unusable() -> Any:
            raise refuse("key_file_unusable")

        said: list[str] = []
        view: Any = View()
        keys = SimpleNamespace(mine=unusable, every=list)
        machines = SimpleNamespace(peers=lambda: [peer()])
        place = desk(said, keys=keys, machines=machines)
        OfficesPresenter(view, place).refresh()
        assert len(view.told["show_list"][0]) == 1
        assert view.told["show_own"] == ("",)
        assert place.asks.heard


def test_little_is_read_at_once_and_much_beside_the_window() -> None:
    place, got = desk([]), list[int]()
    gather(place, "Đọc", 60, lambda: 1, got.append)
    assert place.operations.jobs == []
    gather(place, "Đọc", 61, lambda: 2, got.append)
    assert place.operations.jobs == ["Đọc"]
    place.operations.busy = True
    gather(place, "Đọc", 61, lambda: 3, got.append)
    assert got == [1, 2, 3]
