"""sheet, rank and publish."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.command.conftest import Desk
from tests.command.test_record_verbs import answer

GATE = frozenset({"code", "effect", "rating", "holds", "by", "text"})
BLOC = "Khối thi đua các huyện, thành phố"


@pytest.fixture
def sheet(district: Desk) -> str:
    uid = district.save("score_sheet", table="F", period="2024/N")
    answer(district, uid)
    return uid


@pytest.fixture
def handed_in(district: Desk, province: Desk, sheet: str, tmp_path: Path) -> str:
    district.ask("sheet", sheet, "submit")
    province.ask("import", district.ask("export", "--to", "12", "--out", tmp_path)["path"])
    return sheet


class TestSheet:
    def test_it_is_handed_in_and_says_what_is_missing(self, district: Desk) -> None:
        sheet = district.save("score_sheet", table="F", period="2024/N")
        assert district("sheet", sheet, "submit", "--json").reasons == [("sheet_unfinished", "")]
        answer(district, sheet)
        document = district.ask("sheet", sheet, "submit")
        assert document == {"ok": True, "sheet": sheet, "state": "DA_TU_CHAM", "warnings": []}

    def test_the_province_takes_it_to_its_end(self, province: Desk, handed_in: str) -> None:
        def move(state: str) -> Any:
            return province.ask("sheet", handed_in, "move", "--state", state)["state"]

        assert move("DANG_THAM_DINH") == "DANG_THAM_DINH"
        given = ("--criterion", "II.1", "--stage", "KHOI", "--points", "4,5", "--reason", "Đủ")
        document = province.ask("sheet", handed_in, "review", *given)
        assert (document["stage"], document["points"]) == ("KHOI", "4.5")
        assert [move(state) for state in ("DA_THAM_DINH", "DA_DUYET")][-1] == "DA_DUYET"
        assert province.ask("sheet", handed_in, "publish")["state"] == "DA_CONG_BO"
        scored = province.ask("score", handed_in)
        item = next(item for item in scored["items"] if item["code"] == "II.1")
        assert (item["claimed"], item["bloc"], item["final"]) == ("0.00", "4.50", "4.50")
        assert scored["published"] is True
        assert scored["total"]["final"] == scored["total"]["appraised"]
        assert "(số đã công bố)" in province("score", handed_in).out

    def test_a_step_of_another_office_is_refused_in_words(
        self, district: Desk, handed_in: str
    ) -> None:
        done = district("sheet", handed_in, "move", "--state", "DANG_THAM_DINH")
        assert done.code == 1
        assert "Chỉ cấp trên" in done.err

    def test_conditions_groups_and_what_is_left_out_say_why(self, district: Desk) -> None:
        sheet = district.save("score_sheet", table="F", period="2024/N")
        scored = district.ask("score", sheet)
        gates = {gate["code"]: gate for gate in scored["gates"]}
        assert {frozenset(gate) for gate in gates.values()} == {GATE}
        assert all(gate["text"] for gate in gates.values())
        assert all(group["explain"]["text"] for group in scored["groups"])
        first = scored["items"][0]["code"]
        row = {"sheet": sheet, "criterion": first, "not_applicable": 1, "reason": "Không giao"}
        district.save("score_entry", **row)
        said = district("score", sheet).out
        assert "Không áp dụng: Không giao." in said
        told = district.ask("score", sheet)["items"][0]
        assert (told["applies"], told["explain"]["points"]) == (False, None)
        assert told["explain"]["text"] == "Không áp dụng: Không giao."

    def test_returning_needs_a_reason(self, province: Desk, handed_in: str) -> None:
        words = ("sheet", handed_in, "move", "--state", "TRA_LAI", "--json")
        assert province(*words).reasons == [("reason_missing", "reason")]
        assert province(*words, "--reason", "Thiếu minh chứng").json["state"] == "TRA_LAI"

    @pytest.mark.parametrize(
        "words",
        [
            ("move",),
            ("review", "--stage", "KHOI"),
            ("submit", "--reason", "x"),
            ("fly",),
            ("move", "--state", "COMET"),
        ],
    )
    def test_what_does_not_fit_together_is_wrong_usage(
        self, district: Desk, sheet: str, words: tuple[str, ...]
    ) -> None:
        assert district("sheet", sheet, *words).code == 2


class TestRank:
    def test_it_has_places_totals_and_ratings(self, province: Desk, handed_in: str) -> None:
        document = province.ask("rank", BLOC, "--period", "2024/N")
        assert document["bloc"]["name"] == BLOC
        first, *others = document["places"]
        assert (first["place"], first["name"], first["sheet"]) == (1, "Huyện Tam Đường", handed_in)
        assert first["total"] == province.ask("score", handed_in)["total"]["self"]
        assert (first["stage"], first["state"]) == ("claimed", "DA_TU_CHAM")
        assert set(first["classification"]) == {"band", "refused"}
        assert {other["left_out"] for other in others} == {"absent"}
        assert len(document["places"]) == 8
        (absent,) = [w for w in document["warnings"] if w["code"] == "absent"]
        assert absent["params"] == {"count": "7"}

    def test_a_person_reads_the_board(self, province: Desk, handed_in: str) -> None:
        said = province("rank", BLOC, "--period", "2024/N", "--table", "F").out
        assert handed_in
        assert "1. Huyện Tam Đường: " in said
        assert "–. Huyện Than Uyên: chưa có phiếu" in said

    def test_a_bloc_of_which_nothing_came_yet_lists_everybody(self, province: Desk) -> None:
        places = province.ask("rank", BLOC, "--period", "2024/H1")["places"]
        assert [place["left_out"] for place in places] == ["absent"] * 8

    def test_a_bloc_that_is_not_there_is_refused(self, province: Desk) -> None:
        done = province("rank", "Khối trên mây", "--period", "2024/N", "--json")
        assert done.reasons == [("reference_missing", "")]

    @pytest.mark.usefixtures("handed_in")
    def test_nothing_is_published_while_members_are_missing(self, province: Desk) -> None:
        done = province("publish", BLOC, "--period", "2024/N", "--json")
        assert done.reasons == [("board_not_ready", "")]
