"""Office forms opened by a real office suite: one page each, nothing of the template left."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.libreoffice.suite import Suite
from tests.printing.reading import read_pages
from tests.printing.templates import a_template
from tests.suite import needs_suite
from thidua_desktop.printing.forms import fill, read_template
from thidua_desktop.texts.forms import CERTIFICATE, FIELDS, IN_LINES, TITLES

pytestmark = needs_suite
LONG = "Có thành tích xuất sắc trong phong trào thi đua chung sức xây dựng nông thôn mới"


def values(form: str, name: str) -> dict[str, str | Sequence[str]]:
    plain = {n: (n, f"{n} 2") if n in IN_LINES else n for n in FIELDS[form]}
    own = {"nguoi_duoc_khen": name, "thanh_tich": (LONG, LONG)}
    return {**plain, **{n: value for n, value in own.items() if n in plain}}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the words of each page of each form, filled in."""
    folder = tmp_path_factory.mktemp("forms")
    made = []
    for form in TITLES:
        names = [f"Lò Văn {number}" for number in range(5 if form == CERTIFICATE else 1)]
        template = read_template(a_template(folder, form=form))
        fill(template, [values(form, name) for name in names], folder / f"{form}.docx")
        made.append(folder / f"{form}.docx")
    pages = Suite(tmp_path_factory.mktemp("suite")).saved(made, "pdf")
    return {
        form: [page.text for page in read_pages(path)]
        for form, path in zip(TITLES, pages, strict=True)
    }


def test_each_certificate_has_one_page(shown: dict[str, list[str]]) -> None:
    names = [f"Lò Văn {number}" for number in range(5)]
    for name, page in zip(names, shown[CERTIFICATE], strict=True):
        assert [other for other in names if other in page] == [name]


def test_the_other_forms_fit_one_page_and_show_no_braces(shown: dict[str, list[str]]) -> None:
    for form, pages in shown.items():
        assert len(pages) == (5 if form == CERTIFICATE else 1), form
        assert not any(brace in page for page in pages for brace in "{}"), form


def test_a_template_shows_its_fields(tmp_path: Path) -> None:
    path = a_template(tmp_path)
    (tmp_path / "suite").mkdir()
    (page,) = read_pages(*Suite(tmp_path / "suite").saved([path], "pdf"))
    text = " ".join(page.text.split())
    for name in read_template(path).used.names:
        assert f"{{{{ {name} }}}}" in text or f"if {name}" in text
