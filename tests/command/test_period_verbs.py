"""completeness, close-period, accept: a period closed, judged and watched from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.command.conftest import Desk

ACTIVITY = {"type": "KHAC", "title": "Ra quân vệ sinh môi trường", "day": "2024-12-05"}
MONTH = "2024/T12"


def carry(sender: Desk, receiver: Desk, to: str, folder: Path) -> None:
    receiver.ask("import", sender.ask("export", "--to", to, "--out", folder)["path"])


def line(desk: Desk, code: str, period: str = MONTH) -> dict[str, Any]:
    units = desk.ask("completeness", "--period", period)["units"]
    (found,) = [unit for unit in units if unit["code"] == code]
    assert isinstance(found, dict)
    return found


@pytest.fixture
def closed(district: Desk, province: Desk, tmp_path: Path) -> str:
    """Close December at the district, and bring it to the province."""
    uid = district.save("activity", **ACTIVITY)
    district.ask("close-period", MONTH)
    carry(district, province, "12", tmp_path)
    return uid


def test_a_period_is_closed_with_its_digest(district: Desk) -> None:
    district.save("activity", **ACTIVITY)
    first = district.ask("close-period", MONTH)
    assert (first["ok"], first["number"], first["rows"]) == (True, 1, 1)
    assert len(first["digest"]) == 64
    again = district.ask("close-period", MONTH, "--note", "Chốt lại")
    assert (again["number"], again["digest"]) == (2, first["digest"])
    said = district("close-period", MONTH)
    assert "1 bản ghi" in said.out
    assert said.out.endswith("Hãy xuất gói gửi đi.\n")


def test_the_board_tells_who_closed_and_what_is_missing(province: Desk, closed: str) -> None:
    assert closed
    board = province.ask("completeness", "--period", MONTH)
    assert board["period"]["code"] == MONTH
    assert board["period"]["due_on"] == "2024-12-17"
    assert [unit["code"] for unit in board["units"]] == [str(n) for n in range(105, 113)]
    there, other = line(province, "106"), line(province, "107")
    assert (there["state"], there["rows"], there["closing"]["rows"]) == ("closed", 1, 1)
    assert there["file"]["seq"] == 1
    assert [lack["code"] for lack in other["missing"]][:2] == ["no_file", "no_closing"]
    assert (other["state"], other["file"], other["closing"]) == ("open", None, None)
    said = province("completeness", "--period", MONTH).out
    assert "Huyện Tam Đường (mã 106): đã chốt, chờ nghiệm thu" in said
    assert "Huyện Mường Tè (mã 107): chưa chốt số liệu" in said


def test_without_a_period_the_board_is_of_the_one_that_ended_last(province: Desk) -> None:
    # The seed has no period after the year 2025.
    assert province.ask("completeness")["period"]["code"] == "2025/N"


def test_an_accepted_period_shows_what_changed_since(
    district: Desk, province: Desk, closed: str, tmp_path: Path
) -> None:
    accepted = province.ask("accept", "106", MONTH)
    assert accepted["verdict"] == "NHAN"
    assert line(province, "106")["state"] == "accepted"
    district.save("activity", id=closed, title="Ra quân đợt hai")
    carry(district, province, "12", tmp_path)
    drift = line(province, "106")["drift"]
    assert drift["accepted"] == accepted["digest"] != drift["now"]
    assert [(row["id"], row["change"]) for row in drift["rows"]] == [(closed, "changed")]
    said = province("completeness", "--period", MONTH).out
    assert f"Đã nghiệm thu bản {accepted['digest'][:8]}, nay là bản" in said
    assert "- Ra quân đợt hai (đã sửa)" in said


def test_a_return_needs_its_reason_and_is_told_below(
    district: Desk, province: Desk, closed: str, tmp_path: Path
) -> None:
    assert closed
    assert province("accept", "106", MONTH, "--return").code == 2
    returned = province.ask("accept", "106", MONTH, "--return", "--reason", "Thiếu số người")
    assert returned["verdict"] == "TRA_LAI"
    carry(province, district, "106", tmp_path)
    own = line(district, "106")
    assert (own["own"], own["state"]) == (True, "returned")
    assert (own["word"]["reason"], own["word"]["by"]) == ("Thiếu số người", "Tỉnh Lai Châu")


def test_what_cannot_be_is_refused_with_its_reason(district: Desk, province: Desk) -> None:
    refused = province("accept", "106", MONTH, "--json")
    assert refused.reasons == [("closing_missing", "")]
    refused = district("close-period", MONTH, "--unit", "107", "--json")
    assert ("closing_not_ours", "unit") in refused.reasons
    assert district("close-period", "2024/T13", "--json").code == 1
