"""Lists are searched, narrowed and sorted as a clerk expects."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.builders import ELSEWHERE, HOME, a, id_of, save, world
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.store import Store


def titles(store: Store, search: str = "", order: str = "", **how: Any) -> list[str]:
    found = store.read.find(
        Kind.ACTIVITY, search, how.get("where", {}), order, descending=how.get("descending", False)
    )
    return [row.record.title for row in store.read.page(Kind.ACTIVITY, found)]  # type: ignore[attr-defined]


def activities(store: Store, *titles: str, **each: Any) -> None:
    save(
        store,
        *(a(Kind.ACTIVITY, id=id_of(Kind.ACTIVITY, t), title=t, **each) for t in titles),
    )


@pytest.fixture
def stocked(store: Store) -> Store:
    save(store, *world(Kind.CRITERION))
    activities(store, "Mường Than", "Mù Cả", "Đà", "Dạ", "50% hộ", "500 hộ", "a_b", "acb")
    return store


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("mu", ["Mù Cả", "Mường Than"]),
        ("MƯỜNG", ["Mường Than"]),
        ("muong  than", ["Mường Than"]),
        ("than mường", ["Mường Than"]),
        ("da", ["Dạ", "Đà"]),
        ("đà", ["Dạ", "Đà"]),
        ("50%", ["50% hộ"]),
        ("a_b", ["a_b"]),
        ("không có", []),
        ("'; DROP TABLE activity; --", []),
        ("\\", []),
    ],
)
def test_words_are_found_whatever_their_marks(
    stocked: Store, search: str, found: list[str]
) -> None:
    assert titles(stocked, search) == found


def test_lists_stand_in_the_order_of_the_dictionary(stocked: Store) -> None:
    in_order = ["500 hộ", "50% hộ", "a_b", "acb", "Dạ", "Đà", "Mù Cả", "Mường Than"]
    assert titles(stocked) == titles(stocked, order="title") == in_order
    assert titles(stocked, order="title", descending=True) == in_order[::-1]


def test_a_record_is_found_by_the_name_of_what_it_refers_to(stocked: Store) -> None:
    activities(stocked, "Tin", campaigns=(id_of(Kind.CAMPAIGN),), unit=ELSEWHERE)
    assert titles(stocked, "bình lư") == ["Tin"]
    assert titles(stocked, "nông thôn tin") == ["Tin"]


def test_a_renamed_record_is_found_by_its_new_name_in_all_that_refer_to_it(
    stocked: Store,
) -> None:
    activities(stocked, "Tin", campaigns=(id_of(Kind.CAMPAIGN),), unit=ELSEWHERE)
    save(stocked, a(Kind.CAMPAIGN, name="Cả nước chung sức"))
    save(stocked, a(Kind.UNIT, id=ELSEWHERE, label="Xã Bản Bo"))
    assert titles(stocked, "chung sức") == ["Tin"]
    assert titles(stocked, "bản bo") == ["Tin"]
    assert titles(stocked, "nông thôn") == []
    assert titles(stocked, "bình lư") == []


def test_a_renamed_record_moves_the_rows_that_are_listed_by_its_name(store: Store) -> None:
    save(store, *world(Kind.CAMPAIGN_RESPONSE))
    other = a(Kind.CAMPAIGN, id=id_of(Kind.CAMPAIGN, 2), code="PT-02", name="Dạy tốt, học tốt")
    second = a(Kind.CAMPAIGN_RESPONSE, id="2", campaign=other.id)
    save(store, other, second)

    def listed() -> list[str]:
        found = store.read.find(Kind.CAMPAIGN_RESPONSE, "", {}, "", descending=False)
        return [row.record.id for row in store.read.page(Kind.CAMPAIGN_RESPONSE, found)]

    assert listed() == [id_of(Kind.CAMPAIGN_RESPONSE), "2"]
    save(store, a(Kind.CAMPAIGN, name="Xây dựng nông thôn mới"))
    assert listed() == ["2", id_of(Kind.CAMPAIGN_RESPONSE)]


def test_a_new_name_reaches_rows_that_name_it_through_another(store: Store) -> None:
    save(store, *world())
    save(store, a(Kind.UNIT, label="Huyện Phong Thổ"))
    for kind in (Kind.SCORE_SHEET, Kind.SCORE_ENTRY):
        assert len(store.read.find(kind, "phong tho", {}, "", descending=False)) == 1, kind
        assert len(store.read.find(kind, "tam duong", {}, "", descending=False)) == 0, kind


def test_a_rename_does_not_count_as_a_change_of_those_that_refer(stocked: Store) -> None:
    activities(stocked, "Tin", unit=ELSEWHERE)
    before = stocked.read.get(Kind.ACTIVITY, id_of(Kind.ACTIVITY, "Tin"))
    save(stocked, a(Kind.UNIT, id=ELSEWHERE, label="Xã Bản Bo"))
    assert stocked.read.get(Kind.ACTIVITY, id_of(Kind.ACTIVITY, "Tin")) == before
    assert stocked.examine() == []


VALUES = {"a": Decimal("-5.4"), "b": Decimal("9.5"), "c": Decimal(10), "d": Decimal("100.25")}


@pytest.fixture
def measured(store: Store) -> Store:
    save(store, *world(Kind.PERIOD), a(Kind.INDICATOR))
    for name, value in VALUES.items():
        period = a(Kind.PERIOD, id=name, code=name, name=name, year=2024 + len(name), due_on=None)
        save(store, period, a(Kind.RESULT, id=name, period=name, value=value, estimated=name < "c"))
    return store


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"value": "10"}, "c"),
        ({"value>=": "9.5"}, "bcd"),
        ({"value<=": "10"}, "abc"),
        ({"value>=": "-5.4", "value<=": "9.5"}, "ab"),
        ({"estimated": 1}, "ab"),
        ({"estimated": 0}, "cd"),
        ({"cumulative": None}, "abcd"),
        ({"period": "b"}, "b"),
        ({"unit": HOME, "indicator": id_of(Kind.INDICATOR)}, "abcd"),
        ({"unit": ELSEWHERE}, ""),
        ({"unit": None}, ""),
    ],
)
def test_numbers_flags_and_references_narrow_a_list(
    measured: Store, where: dict[str, Any], found: str
) -> None:
    keys = measured.read.find(Kind.RESULT, "", where, "value", descending=False)
    ids = [row.record.id for row in measured.read.page(Kind.RESULT, keys)]
    assert "".join(ids) == found


def test_numbers_are_sorted_as_numbers(measured: Store) -> None:
    keys = measured.read.find(Kind.RESULT, "", {}, "value", descending=True)
    assert [row.record.id for row in measured.read.page(Kind.RESULT, keys)] == list("dcba")


def test_days_and_sets_narrow_a_list(stocked: Store) -> None:
    campaign, criterion = id_of(Kind.CAMPAIGN), id_of(Kind.CRITERION)
    activities(stocked, "tháng ba", day=date(2024, 3, 31), campaigns=(campaign,))
    activities(stocked, "tháng tư", day=date(2024, 4, 1), criteria=(criterion,))

    def among(**where: Any) -> list[str]:
        return [title for title in titles(stocked, where=where) if title.startswith("tháng")]

    assert among(**{"day>=": "2024-04-01"}) == ["tháng tư"]
    assert among(**{"day<=": "2024-03-31"}) == ["tháng ba"]
    assert among(campaigns=campaign) == ["tháng ba"]
    assert among(criteria=criterion) == ["tháng tư"]
    found = stocked.read.find(Kind.CAMPAIGN, "", {"audience": "NHAN_DAN"}, "", descending=False)
    assert len(found) == 1
    found = stocked.read.find(Kind.CAMPAIGN, "", {"audience": "KHAC"}, "", descending=False)
    assert len(found) == 0


def test_a_page_keeps_the_order_and_leaves_out_what_is_gone(stocked: Store) -> None:
    keys = stocked.read.find(Kind.ACTIVITY, "", {}, "", descending=False)
    turned = [*keys[::-1], 999_999]
    page = stocked.read.page(Kind.ACTIVITY, turned)
    assert [row.record.id for row in page] == [
        row.record.id for row in stocked.read.page(Kind.ACTIVITY, keys)
    ][::-1]


def test_a_page_may_be_longer_than_one_statement_allows(store: Store) -> None:
    save(store, *world(Kind.CAMPAIGN))
    campaign = (id_of(Kind.CAMPAIGN),)
    save(store, *(a(Kind.ACTIVITY, id=f"{n:04}", campaigns=campaign) for n in range(1201)))
    keys = store.read.find(Kind.ACTIVITY, "", {}, "", descending=False)
    page = store.read.page(Kind.ACTIVITY, keys)
    assert len(page) == 1201
    assert all(row.record.campaigns == campaign for row in page)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (Kind.UNIT, "Huyện Tam Đường"),
        (Kind.DOCUMENT, "15/KH-UBND – Kế hoạch công tác thi đua năm 2024"),
        (Kind.CAMPAIGN_RESPONSE, "Chung tay xây dựng nông thôn mới – PT-01 – Huyện Tam Đường"),
        (Kind.TARGET, "Thu ngân sách trên địa bàn – CT-01 – Huyện Tam Đường – 2024"),
        (Kind.ACTIVITY, "Tin về bản Nà Tăm làm đường"),
        (Kind.AWARD_QUOTA, "Khối các huyện, thành phố – 2024 – Cờ thi đua cấp tỉnh"),
    ],
)
def test_a_record_is_named_by_its_title(store: Store, kind: Kind, label: str) -> None:
    save(store, *world(kind))
    assert store.read.label(kind, id_of(kind)) == label


def test_a_record_that_is_not_here_is_named_by_its_id_and_used_by_nobody(store: Store) -> None:
    save(store, *world())
    assert store.read.label(Kind.CAMPAIGN, "gone") == "gone"
    for kind in Kind:
        assert store.read.users(kind, "gone") == []


def test_a_further_field_that_names_a_record_counts_as_a_use(store: Store) -> None:
    save(store, *world(Kind.CRITERION))
    activities(store, "Kế hoạch", type="VAN_BAN", details={"document": id_of(Kind.DOCUMENT)})
    users = store.read.users(Kind.DOCUMENT, id_of(Kind.DOCUMENT))
    assert (Kind.ACTIVITY, id_of(Kind.ACTIVITY, "Kế hoạch")) in users


def test_what_is_not_filled_in_can_be_asked_for_in_sets_too(store: Store) -> None:
    save(store, *world(Kind.CAMPAIGN))
    activities(store, "không")
    save(store, a(Kind.ACTIVITY, id=id_of(Kind.ACTIVITY, "in"), campaigns=(id_of(Kind.CAMPAIGN),)))
    found = store.read.find(Kind.ACTIVITY, "", {"campaigns": None}, "", descending=False)
    (row,) = store.read.page(Kind.ACTIVITY, found)
    assert store.read.label_of(row.record).startswith("không")
    for audience, count in (((), 1), (("NHAN_DAN",), 0)):
        save(store, a(Kind.CAMPAIGN, audience=audience))
        assert len(
            store.read.find(Kind.CAMPAIGN, "", {"audience": None}, "", descending=False)
        ) == (count)


def test_a_comparison_with_nothing_is_refused(stocked: Store) -> None:
    with pytest.raises(UserError, match="cost:compared_with_nothing"):
        stocked.read.find(Kind.ACTIVITY, "", {"cost>=": None}, "", descending=False)
