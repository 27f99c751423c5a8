"""Only one window works on a data folder at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT
from thidua_desktop.domain.errors import UserError
from thidua_desktop.storage.claim import claimed

HOLD = """
import sys
from pathlib import Path
from thidua_desktop.storage.claim import claimed
with claimed(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_window_is_refused_until_the_first_is_gone_even_killed(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        with pytest.raises(UserError, match="already_open"), claimed(tmp_path):
            pass
        first.kill()
        first.wait(20)
    with claimed(tmp_path):
        pass


def test_a_folder_is_free_again_when_the_window_closes(tmp_path: Path) -> None:
    for _ in range(2):
        with claimed(tmp_path / "new"):
            pass
