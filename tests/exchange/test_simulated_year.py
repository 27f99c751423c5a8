"""Two offices exchange for a year through a folder that loses a third of the files."""

from pathlib import Path
from random import Random

import pytest

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office

WEEKS = 52
DISTRICT, PROVINCE = "106", "12"


def work_a_week(office: Office, week: int, chance: Random) -> None:
    """Enter something, change something, and now and then take something away."""
    raw = {
        "type": "TIN_BAI",
        "title": f"Tin tuần {week}",
        "unit": office.identity.unit,
        "day": f"{1 + week % 28:02}/{1 + week % 12:02}/2024",
        "quantity": "1",
    }
    office.records.save(Kind.ACTIVITY, raw)
    mine = [
        row.id for row in office.records.every(Kind.ACTIVITY) if row.home == office.identity.unit
    ]
    if chance.random() < 0.5:
        office.records.save(Kind.ACTIVITY, {"note": f"Sửa tuần {week}"}, chance.choice(mine))
    if chance.random() < 0.2:
        office.records.remove(Kind.ACTIVITY, chance.choice(mine))


def carry(sender: Office, to: str, receiver: Office, folder: Path) -> None:
    receiver.exchange.apply(
        receiver.exchange.preview(sender.exchange.export(to, folder).value.path)
    )


@pytest.mark.parametrize("seed", [2024, 7])
def test_a_year_in_which_a_third_of_the_files_is_lost_ends_alike(
    district: Office, province: Office, tmp_path: Path, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311
    stick = tmp_path / "stick"
    stick.mkdir()
    late: list[tuple[Office, Path]] = []
    for week in range(WEEKS):
        for sender, to, receiver in (
            (district, PROVINCE, province),
            (province, DISTRICT, district),
        ):
            work_a_week(sender, week, chance)
            if week % 2:
                continue
            path = sender.exchange.export(to, stick).value.path
            fate = chance.random()
            if fate < 1 / 3:
                path.unlink()
            elif fate < 1 / 2:
                late.append((receiver, path))
            else:
                receiver.exchange.apply(receiver.exchange.preview(path))
            if late and chance.random() < 0.3:
                overtaken, old = late.pop(chance.randrange(len(late)))
                overtaken.exchange.apply(overtaken.exchange.preview(old))
    for _ in range(2):
        carry(district, PROVINCE, province, stick)
        carry(province, DISTRICT, district, stick)
    assert district.overview.digest() == province.overview.digest()
    assert not [*district.machines.gaps(), *province.machines.gaps()]
    assert not [*district.conflicts.open(), *province.conflicts.open()]


def test_after_an_acknowledgement_a_file_carries_only_what_changed(
    district: Office, province: Office, tmp_path: Path
) -> None:
    for week in range(5):
        work_a_week(district, week, Random(week))  # noqa: S311
    carry(district, PROVINCE, province, tmp_path)
    carry(province, DISTRICT, district, tmp_path)
    work_a_week(district, 6, Random(1))  # noqa: S311
    sent = district.exchange.export(PROVINCE, tmp_path).value
    assert sent.low > 0
    assert sent.rows <= 3
    everything = district.exchange.export(PROVINCE, tmp_path, everything=True).value
    assert everything.low == 0
    assert everything.rows > sent.rows
