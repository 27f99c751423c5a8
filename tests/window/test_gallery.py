"""Every screen at the sizes offices have; the pictures are kept in shots/."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens import LINUX, need_xvfb, screen

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    "program",
    [
        "gallery.py",
        "board_gallery.py",
        "exchange_gallery.py",
        "report_gallery.py",
        "table_gallery.py",
    ],
)
@pytest.mark.parametrize(("size", "scale"), [("1366x768", "1"), ("1920x1080", "1.5")])
def test_nothing_is_cut_on_any_screen(tmp_path: Path, size: str, scale: str, program: str) -> None:
    if not LINUX:
        pytest.skip("a screen of this size is brought along on Linux only")
    need_xvfb()
    script = [str(HERE / program), str(tmp_path), str(HERE / "shots"), size, scale]
    with screen(size) as name:
        done = subprocess.run(
            [sys.executable, *script],
            cwd=HERE.parents[1],
            env={**os.environ, "PYTHONPATH": str(HERE.parents[1]), "DISPLAY": name},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen == {"cut": [], "raised": []}
