"""Our own rows on their way back: asked for, from our other machine, or forged."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.crafting import crafted
from tests.exchange.test_exchange import record
from tests.exchange.test_proposals import sent, take
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview

AT = "2024-12-21T09:00:00+07:00"


@pytest.fixture
def row(district: Office, province: Office, tmp_path: Path) -> Held:
    """Return a row of the district, when both have told the other all they have."""
    uid = record(district).id
    for _ in range(2):
        take(province, sent(district, province, tmp_path))
        take(district, sent(province, district, tmp_path))
    return district.records.held(Kind.ACTIVITY, uid)


def later(row: Held, actor: str, title: str = "Đã mất") -> Held:
    """Return what somebody made of a row afterwards."""
    record = replace(row.record, title=title)  # type: ignore[call-arg]
    stamp = row.stamp.bumped(actor, 90, AT, "Máy khác", deleted=False)
    return Held(record, stamp, row.extra)


def come(province: Office, district: Office, row: Held, folder: Path, **more: object) -> Preview:
    preview = district.exchange.preview(
        crafted(province, "106", [row], folder / "back", **more)  # type: ignore[arg-type]
    )
    district.exchange.apply(preview)
    return preview


def title(district: Office) -> str:
    (row,) = district.records.every(Kind.ACTIVITY)
    return str(row.title)


def test_what_our_other_machine_wrote_comes_back_through_the_province(
    district: Office, province: Office, row: Held, tmp_path: Path
) -> None:
    preview = come(province, district, later(row, "otherpc.1"), tmp_path)
    assert preview.counts["update"] == 1
    assert title(district) == "Đã mất"
    assert not preview.future


@pytest.mark.usefixtures("row")
def test_news_of_our_own_that_an_office_below_brings_unasked_is_set_aside(
    district: Office, province: Office, tmp_path: Path
) -> None:
    campaign = province.records.held(Kind.CAMPAIGN, "PT-2024-002")
    forged = replace(campaign.record, slogan="Huyện viết thay")  # type: ignore[call-arg]
    stamp = campaign.stamp.bumped("aaaa.1", 90, AT, "Máy khác", deleted=False)
    path = crafted(district, "12", [Held(forged, stamp)], tmp_path / "up")
    preview = province.exchange.preview(path)
    province.exchange.apply(preview)
    assert [r.reason for r in preview.of("rejected")] == ["row_own_unasked"]
    assert province.records.held(Kind.CAMPAIGN, "PT-2024-002") == campaign
    assert [late.why_sentence_code for late in province.late.open()] == ["row_own_unasked"]


def test_a_row_that_counts_more_changes_of_this_machine_than_it_made_tells_it_was_set_back(
    district: Office, province: Office, row: Held, tmp_path: Path
) -> None:
    epoch = district.identity.epoch_id
    preview = come(province, district, later(row, district.identity.actor), tmp_path)
    assert preview.future
    assert district.identity.epoch_id != epoch
    assert district.epochs.notice() == "future_known"
    # In the new life we ask for what we have lost, and this is some of it.
    assert title(district) == "Đã mất"


def test_what_we_have_lost_comes_back_when_we_have_asked_for_it(
    district: Office, province: Office, row: Held, tmp_path: Path
) -> None:
    lost = later(row, district.identity.actor)
    district.store.begin_epoch("restored", "")
    echo = (district.identity.epoch_id,)
    preview = come(province, district, lost, tmp_path, echo=echo)
    assert preview.counts["update"] == 1
    assert title(district) == "Đã mất"
    assert not preview.future


def test_a_rival_of_our_own_row_is_taken_from_anybody_as_it_overwrites_nothing(
    district: Office, province: Office, row: Held, tmp_path: Path
) -> None:
    twin = replace(row, record=replace(row.record, title="Bản chép"))  # type: ignore[call-arg]
    preview = come(province, district, twin, tmp_path)
    assert [r.reason for r in preview.of("conflict")] == ["row_forked"]
    assert row.stamp.actor in preview.forked
    assert district.epochs.notice() == "forked"
    (view,) = district.conflicts.open()
    assert (view.may_decide, view.code) == (True, "row_forked")


def test_a_disk_cloned_to_a_second_pc_raises_the_alarm_at_the_hub(
    district: Office, province: Office, row: Held, tmp_path: Path
) -> None:
    twin = replace(row, record=replace(row.record, title="Bản chép"))  # type: ignore[call-arg]
    preview = province.exchange.preview(crafted(district, "12", [twin], tmp_path / "clone"))
    province.exchange.apply(preview)
    assert preview.forked == (row.stamp.actor,)
    (view,) = province.conflicts.open()
    assert (view.code, view.may_decide) == ("row_forked", False)
    take(district, sent(province, district, tmp_path))
    assert district.epochs.notice() == "forked"
    assert len(district.conflicts.open()) == 1


def test_a_commune_row_the_district_lost_comes_down_again(
    district: Office, province: Office, row: Held, tmp_path: Path
) -> None:
    below = next(
        version.unit
        for version in district.territories.now().every()
        if version.parent == district.identity.unit
    )
    theirs = replace(row.record, id=province.store.new_id(), home=below, unit=below)  # type: ignore[call-arg]
    stamp = replace(row.stamp, version={"commune.1": 1}, actor="commune.1")
    preview = come(province, district, Held(theirs, stamp), tmp_path)
    assert preview.counts["new"] == 1
