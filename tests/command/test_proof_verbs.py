"""self-check and journey."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command.conftest import Desk
from thidua_desktop import selfcheck
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.exchange import Exchange
from thidua_desktop.services.preview import Preview

CHECKS = {"shipped", "sqlite", "store", "bundle", "pdf", "page", "docx", "form", "xlsx"}


def test_the_program_finds_itself_whole(nowhere: Desk, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    document = nowhere.ask("self-check", "--no-window", "--report", report)
    assert document["ok"] is True
    assert set(document["checks"]) == CHECKS
    assert all(set(check) == {"ok", "ms", "detail"} for check in document["checks"].values())
    assert json.loads(report.read_text(encoding="utf-8")) == document
    assert not nowhere.home.exists()


@pytest.mark.window
def test_the_real_window_is_part_of_it(tmp_path: Path) -> None:
    # In a process of its own: one process has one window, and other tests may hold it.
    command = [sys.executable, "-m", "thidua_desktop", "--home", str(tmp_path), "self-check"]
    done = subprocess.run([*command, "--json"], capture_output=True, check=True, timeout=120)
    window = json.loads(done.stdout)["checks"]["window"]
    assert window["ok"] is True
    assert "Tk 8.6" in window["detail"]


def test_a_part_that_fails_is_named_and_the_others_go_on(
    nowhere: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_bench: selfcheck.Bench) -> str:
        raise RuntimeError("no fonts")

    checks = tuple((n, broken if n == "pdf" else check) for n, check in selfcheck.CHECKS)
    monkeypatch.setattr(selfcheck, "CHECKS", checks)
    done = nowhere("self-check", "--no-window", "--json")
    assert done.code == 1
    failed = {name for name, check in done.json["checks"].items() if not check["ok"]}
    assert failed == {"pdf"}
    assert done.json["checks"]["pdf"]["detail"] == "RuntimeError: no fonts"
    assert "KHÔNG ĐẠT" in nowhere("self-check", "--no-window").out


def test_without_a_screen_the_window_is_what_fails(
    nowhere: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":987654")
    monkeypatch.setattr(selfcheck, "CHECKS", selfcheck.CHECKS[-1:])
    done = nowhere("self-check", "--json")
    assert done.code == 1
    assert done.json["checks"]["window"]["detail"]


def test_a_report_that_cannot_be_written_is_refused(
    nowhere: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selfcheck, "CHECKS", ())
    done = nowhere("self-check", "--report", tmp_path / "none" / "a.json", "--json")
    assert done.reasons == [("file_unwritable", "")]


class TestJourney:
    def test_both_offices_agree_at_its_end(self, nowhere: Desk, tmp_path: Path) -> None:
        out = tmp_path / "thử"
        document = nowhere.ask("journey", "--out", out)
        assert document["ok"] is True
        assert document["folder"] == str(out)
        assert document["second_import_new"] == 0
        assert len(set(document["digests"].values())) == 1
        files = {name: Path(path) for name, path in document["files"].items()}
        assert all(path.is_file() for path in files.values())
        assert {"tam-duong", "tinh-lai-chau", "up", "down", "score-sheet.pdf"} <= set(files)
        assert files["activity-summary.pdf"].read_bytes().startswith(b"%PDF-")
        assert not nowhere.home.exists()

    def test_a_second_one_takes_a_fresh_folder_and_touches_nothing(
        self, nowhere: Desk, tmp_path: Path
    ) -> None:
        out = tmp_path / "thử"
        out.mkdir()
        (out / "kept.txt").write_text("mine", encoding="utf-8")
        assert nowhere.ask("journey", "--out", out)["folder"] == str(out / "2")
        assert nowhere.ask("journey", "--out", out)["folder"] == str(out / "3")
        assert {path.name for path in out.iterdir()} == {"kept.txt", "2", "3"}
        assert (out / "kept.txt").read_text(encoding="utf-8") == "mine"

    def test_it_tells_a_person_where_each_file_is(self, nowhere: Desk, tmp_path: Path) -> None:
        said = nowhere("journey", "--out", tmp_path / "thử").out
        for name in ("thidua.db", "score-sheet.pdf", "activity-summary.xlsx"):
            assert name in said
        assert "Hai đơn vị khớp dữ liệu" in said

    def test_offices_that_disagree_end_it_in_failure(
        self, nowhere: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = Exchange.apply

        def forgetful(self: Exchange, preview: Preview) -> Outcome[bool]:
            down = preview.manifest.kind == "GIAO"
            return Outcome(value=False) if down else whole(self, preview)

        monkeypatch.setattr(Exchange, "apply", forgetful)
        done = nowhere("journey", "--out", tmp_path / "thử", "--json")
        assert done.code == 1
        assert done.json["ok"] is False
        assert len(set(done.json["digests"].values())) == 2

    def test_a_file_in_the_way_is_refused(self, nowhere: Desk, tmp_path: Path) -> None:
        (tmp_path / "a").write_text("in the way", encoding="utf-8")
        done = nowhere("journey", "--out", tmp_path / "a", "--json")
        assert done.reasons == [("file_unwritable", "")]
