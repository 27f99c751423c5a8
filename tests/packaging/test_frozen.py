"""The frozen program starts where there is no Python, no network and no earlier file."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "thidua-desktop"
INSIDE = FROZEN / "_internal"
ENDING = ".exe" if sys.platform == "win32" else ""
PROGRAM = FROZEN / f"thidua-desktop{ENDING}"
LINUX = sys.platform.startswith("linux")
LIMIT = 120 * 1024 * 1024
# Windows itself cannot start a program without these.
NEEDED = ("SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP")

Start = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(autouse=True)
def _built() -> None:
    if not PROGRAM.is_file():
        pytest.fail("nothing is frozen: run `python dev.py freeze`")


@pytest.fixture
def start(tmp_path: Path, display: str) -> Start:
    """Return a function that starts the program from elsewhere, as if on a bare machine."""
    home = tmp_path / "Nguyễn Thị Ánh"
    home.mkdir()
    environment = {name: os.environ[name] for name in NEEDED if name in os.environ}
    environment |= {"HOME": str(home), "LOCALAPPDATA": str(home), "USERPROFILE": str(home)}
    environment |= {"DISPLAY": display, "PATH": str(home)}

    def run(*arguments: str, behind: Sequence[str] = ()) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*behind, str(PROGRAM), *arguments],
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=180,
            check=False,
        )

    return run


def which(name: str) -> str:
    """Return where a tool of the system is; the program itself starts without a PATH."""
    return shutil.which(name) or name


def examine(start: Start, report: Path, behind: Sequence[str] = ()) -> None:
    """Let the program check itself, and read what it wrote."""
    done = start("self-check", "--report", str(report), behind=behind)
    said = done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
    assert report.is_file(), f"no report, code {done.returncode}: {said}"
    found = json.loads(report.read_text("utf-8"))
    assert found["checks"], "a report without checks proves nothing"
    assert found["ok"] is True, json.dumps(found, ensure_ascii=False, indent=1)
    assert done.returncode == 0, said


def blindfold() -> list[str]:
    """Return a command that hides Python, Tcl and the network from what follows it."""
    trees = {sys.prefix, sysconfig.get_path("stdlib"), "/usr/share/tcltk"}
    trees |= {str(path) for path in Path("/usr/lib").glob("python3*")}
    trees |= {sys.base_prefix} - {"/usr", "/usr/local"}
    # A tree inside another goes first: afterwards it cannot be found any more.
    present = sorted((tree for tree in trees if Path(tree).is_dir()), reverse=True)
    hide = " && ".join(f"{which('mount')} -t tmpfs none {shlex.quote(t)}" for t in present)
    return [which("unshare"), "-m", "-n", which("sh"), "-c", f'{hide} && exec "$@"', "-"]


@pytest.mark.window
def test_it_finds_itself_whole_on_a_machine_without_python(start: Start, tmp_path: Path) -> None:
    examine(start, tmp_path / "report.json")


@pytest.mark.window
def test_it_needs_no_network_and_no_tcl_of_the_system(start: Start, tmp_path: Path) -> None:
    if not LINUX or getattr(os, "geteuid", int)() != 0:
        pytest.skip("only root on Linux can hide the system from a program")
    behind = blindfold()
    if subprocess.run([*behind, which("true")], capture_output=True, check=False).returncode:
        pytest.skip("this machine does not let root make a namespace of its own")
    examine(start, tmp_path / "report.json", behind)


def test_the_files_that_a_checkout_reads_travel_along() -> None:
    for place in ("db/migrations", "db/seed", "assets"):
        here = {p.relative_to(ROOT) for p in (ROOT / place).rglob("*") if p.is_file()}
        there = {p.relative_to(INSIDE) for p in (INSIDE / place).rglob("*") if p.is_file()}
        assert here, place
        assert here == there, place
    assert (INSIDE / "db" / "schema.sql").is_file()
    assert len(list((INSIDE / "assets" / "fonts").glob("*.ttf"))) == 4


def test_tcl_finds_its_message_catalogue_without_a_system_tcl() -> None:
    assert list((INSIDE / "tcl8").glob("8.*/msgcat-*.tm"))


def test_heavy_and_foreign_libraries_stay_out() -> None:
    names = {path.name.lower() for path in FROZEN.rglob("*")}
    heavy = {"numpy", "matplotlib", "pandas", "pytest", "isoschematron", "objectify"}
    assert heavy.isdisjoint(re.split(r"[-.]", name)[0] for name in names)


def test_every_library_brings_its_licence() -> None:
    carried = {path.parent for path in INSIDE.rglob("*.dist-info/METADATA")}
    names = {path.name.split("-")[0].lower() for path in carried}
    assert {"ttkbootstrap", "peewee", "openpyxl", "pillow", "tksheet", "reportlab"} <= names
    assert {"pypdfium2", "python_docx", "docxtpl", "lxml", "jinja2"} <= names
    assert (INSIDE / "LICENSE").is_file()
    assert list(INSIDE.glob("pypdfium2-*.dist-info/**/pdfium.txt"))


def test_the_one_library_under_the_lgpl_can_be_replaced() -> None:
    assert (INSIDE / "docxtpl" / "template.py").is_file()
    assert (INSIDE / "assets" / "licences" / "LGPL-2.1.txt").is_file()


def test_it_fits_on_an_old_stick() -> None:
    size = sum(path.stat().st_size for path in FROZEN.rglob("*") if path.is_file())
    assert size < LIMIT, f"{size / 1024 / 1024:.0f} MiB"
