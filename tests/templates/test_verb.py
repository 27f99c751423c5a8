"""The verb template, and import of what comes back."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.templates.filling import CODE, FIRST, Clerk
from thidua_desktop.cli import main

ROW = {"day": date(2024, 10, 8), "type": "Hội nghị, họp"}
TCVN3_TITLE = "Héi nghÞ s¬ kÕt phong trµo thi ®ua"


class Desk:
    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._home, self._capsys = home, capsys

    def __call__(self, *words: object) -> tuple[int, str, str]:
        self._capsys.readouterr()
        code = main(["--home", str(self._home), *map(str, words)])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def ask(self, *words: object) -> Any:
        code, out, err = self(*words, "--json")
        assert code == 0, (out, err)
        return json.loads(out)


@pytest.fixture
def desk(founded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    shutil.copytree(founded / "home", tmp_path / "home")
    return Desk(tmp_path / "home", capsys)


def test_it_makes_a_workbook_and_says_for_whom(desk: Desk, tmp_path: Path) -> None:
    made = desk.ask("template", "--unit", CODE, "--out", tmp_path / "m.xlsx", "--period", "2024/Q4")
    assert made["ok"]
    assert made["unit"] == CODE
    assert made["period"]
    assert made["campaign"] is None
    assert Path(made["path"]) == tmp_path / "m.xlsx"
    assert (tmp_path / "m.xlsx").exists()
    code, out, err = desk("template", "--unit", CODE, "--out", tmp_path)
    assert code == 0
    assert out.strip().startswith(str(tmp_path / "TD_106_03424_MAU_"))
    assert "Xã Bản Bo" in err


def test_a_unit_that_is_not_below_is_refused_by_name(desk: Desk, tmp_path: Path) -> None:
    code, out, _ = desk("template", "--unit", "107", "--out", tmp_path / "m.xlsx", "--json")
    assert code == 1
    (problem,) = json.loads(out)["problems"]
    assert problem["code"] == "template_unit_not_below"
    assert "Mường Tè" in problem["text"]
    assert not (tmp_path / "m.xlsx").exists()


def test_import_takes_what_is_right_and_writes_the_list_of_the_rest(
    desk: Desk, founded: Path, tmp_path: Path
) -> None:
    clerk = Clerk(founded / "mau.xlsx").put(FIRST, **ROW, title="Đúng")
    clerk.put(FIRST + 1, **ROW, title="Sai", participants="chữ")
    path = clerk.save(tmp_path / "dien.xlsx")
    told = desk.ask("import", path, "--dry-run")
    assert (told["applied"], told["counts"]["new"]) == (False, 1)
    told = desk.ask("import", path, "--errors", tmp_path)
    assert told["verdict"] == "filled"
    assert told["applied"]
    assert told["receipt"] is None
    (problem,) = told["problems"]
    assert (problem["sheet"], problem["row"]) == ("HOAT_DONG", FIRST + 1)
    assert Clerk(Path(told["errors"])).cell(FIRST, "?fix").value == "Đã nhận"
    assert desk.ask("import", path)["counts"]["same"] == 1


def test_text_in_old_fonts_waits_for_a_word(desk: Desk, founded: Path, tmp_path: Path) -> None:
    clerk = Clerk(founded / "mau.xlsx").put(FIRST, **ROW, title=TCVN3_TITLE)
    path = clerk.draw(FIRST, "title", ".VnTime").save(tmp_path / "cu.xlsx")
    told = desk.ask("import", path)
    assert not told["applied"]
    (change,) = told["fonts"]
    assert change["samples"] == [[TCVN3_TITLE, "Hội nghị sơ kết phong trào thi đua"]]
    _, out, err = desk("import", path, "--dry-run")
    assert f"{TCVN3_TITLE} → Hội nghị sơ kết phong trào thi đua" in out + err
    assert desk.ask("import", path, "--convert-fonts")["applied"]
    (row,) = desk.ask("list", "activity", "--search", "so ket")
    assert row["title"] == "Hội nghị sơ kết phong trào thi đua"
