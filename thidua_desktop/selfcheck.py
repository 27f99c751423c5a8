"""The self-check: every library used for real, in a temporary folder, on this very machine.

A frozen program may lack a file that no import misses. Only using a thing shows that it works.
"""

from __future__ import annotations

import sys
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from thidua_desktop import app
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.report import Params
from thidua_desktop.services.setup import Founding
from thidua_desktop.storage import engine
from thidua_desktop.texts.journey import PROVINCE_PERSON
from thidua_desktop.texts.problems import sentence

_SEED = "lai-chau-2024"
_DISTRICT = Founding("106", "district", PROVINCE_PERSON, _SEED, sample=True)
_PROVINCE = Founding("12", "province", PROVINCE_PERSON, _SEED)
_FACE = b"LiberationSerif"
_DARK = 128


@dataclass(frozen=True, slots=True)
class Check:
    """What came of one check.

    Attributes:
        name: What was checked.
        ok: Whether it works.
        milliseconds: How long it took.
        detail: What was seen, or what went wrong.
    """

    name: str
    ok: bool
    milliseconds: int
    detail: str


class Bench:
    """A temporary folder, and offices in it that are founded when first asked for."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self._stack = stack
        self._offices: dict[str, Office] = {}

    def office(self, founding: Founding) -> Office:
        """Return the office of that founding, its session open until the bench is cleared."""
        if founding.unit not in self._offices:
            office = app.open_trial(self.folder / founding.person / founding.role)
            self._stack.callback(office.close)
            self._stack.enter_context(office.session())
            office.setup.found(founding)
            self._offices[founding.unit] = office
        return self._offices[founding.unit]


def run(*, window: bool = True) -> tuple[Check, ...]:
    """Check everything; with ``window`` also that the real window opens.

    A check that fails says so and the others go on.
    """
    checks = CHECKS if window else CHECKS[:-1]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        bench = Bench(Path(folder), stack)
        return tuple(_checked(name, check, bench) for name, check in checks)


def _checked(name: str, check: Callable[[Bench], str], bench: Bench) -> Check:
    begun = perf_counter()
    try:
        ok, detail = True, check(bench)
    except UserError as error:
        ok, detail = False, " ".join(sentence(problem) for problem in error.problems)
    except Exception as error:  # noqa: BLE001 - whatever is broken is the finding
        ok, detail = False, f"{type(error).__name__}: {error}"
    return Check(name, ok, round((perf_counter() - begun) * 1000), detail)


def _shipped(_bench: Bench) -> str:
    places = app.places()
    migrations = list(places.migrations.glob("*.sql"))
    seeds = list(places.seeds.glob("*/manifest.json"))
    faces = list(places.fonts.glob("*.ttf"))
    _sure(bool(migrations and seeds and faces), f"nothing in {places.migrations.parent}")
    return f"{len(migrations)} migrations, {len(seeds)} seeds, {len(faces)} fonts"


def _sqlite(_bench: Bench) -> str:
    version, options = engine.describe()
    return f"{version} {' '.join(options)}"


def _store(bench: Bench) -> str:
    office = bench.office(_DISTRICT)
    raw = {"type": "KHAC", "title": _DISTRICT.person, "day": "05/03/2024"}
    saved = office.records.save(Kind.ACTIVITY, raw).value
    _sure(office.records.get(Kind.ACTIVITY, saved.id) == saved, "a record is not read as saved")
    office.history.undo()
    _sure(not office.overview.check(), "the database is not sound")
    return f"schema {office.overview.status().schema}"


def _bundle(bench: Bench) -> str:
    sent = bench.office(_DISTRICT).exchange.export(_PROVINCE.unit, bench.folder).value
    preview = bench.office(_PROVINCE).exchange.preview(sent.path)
    new = preview.counts["new"]
    _sure(preview.verdict == "intact" and new > 0, f"{preview.verdict}, {new} new")
    reading = vars(sys.modules["openpyxl.xml"])
    _sure(reading["DEFUSEDXML"] and not reading["LXML"], "workbooks are read past defusedxml")
    return f"{sent.rows} rows, {sent.path.stat().st_size} bytes"


def _pdf(bench: Bench) -> str:
    data = _printed(bench, "check.pdf").read_bytes()
    _sure(data.startswith(b"%PDF-") and _FACE in data, "no page in the shipped face")
    return f"{len(data)} bytes"


def _page(bench: Bench) -> str:
    with PdfPages(_printed(bench, "page.pdf")) as pages:
        picture = pages.picture(0, 1)
        _sure(min(picture.data) < _DARK and bool(pages.text(0)), "the page is empty")
        return f"{picture.width} x {picture.height}, {pages.count} pages"


def _docx(bench: Bench) -> str:
    with zipfile.ZipFile(_printed(bench, "check.docx")) as document:
        _sure(document.testzip() is None, "the document is damaged")
        return f"{len(document.namelist())} parts"


def _form(bench: Bench) -> str:
    # Only here, since loading them takes longer than everything else that this module imports.
    import docx  # noqa: PLC0415
    import docxtpl  # noqa: PLC0415
    from jinja2 import StrictUndefined, sandbox  # noqa: PLC0415

    blank, filled = bench.folder / "form.docx", bench.folder / "filled.docx"
    document = docx.Document()
    document.add_paragraph("{{ person }}")
    document.save(str(blank))
    form = docxtpl.DocxTemplate(str(blank))
    rules = sandbox.SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    form.render({"person": PROVINCE_PERSON}, jinja_env=rules)
    form.save(str(filled))
    words = [paragraph.text for paragraph in docx.Document(str(filled)).paragraphs]
    _sure(PROVINCE_PERSON in words, f"the form says {words}")
    return f"{filled.stat().st_size} bytes"


def _xlsx(bench: Bench) -> str:
    with zipfile.ZipFile(_printed(bench, "check.xlsx")) as book:
        _sure(book.testzip() is None, "the workbook is damaged")
        return f"{len(book.namelist())} parts"


def _printed(bench: Bench, name: str) -> Path:
    office = bench.office(_DISTRICT)
    params = Params(period="2024/N")
    return office.reports.write("activity-summary", params, bench.folder / name, Silent())


def _window(bench: Bench) -> str:
    # Only here: everything else is checked on a machine without a window's libraries too.
    from thidua_desktop.ui.proof import map_and_close  # noqa: PLC0415

    return map_and_close(bench.office(_DISTRICT))


def _sure(it_is: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not it_is:
        raise RuntimeError(otherwise)


# The window is last, so that it can be left out.
CHECKS: tuple[tuple[str, Callable[[Bench], str]], ...] = (
    ("shipped", _shipped),
    ("sqlite", _sqlite),
    ("store", _store),
    ("bundle", _bundle),
    ("pdf", _pdf),
    ("page", _page),
    ("docx", _docx),
    ("form", _form),
    ("xlsx", _xlsx),
    ("window", _window),
)
