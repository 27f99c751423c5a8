"""Office forms: a template that an office changes in Word, filled in with what is recorded.

The template is judged whole before anything is filled in; then it runs in a sandbox.
"""

from __future__ import annotations

import copy
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.exceptions import TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.printing import form_tags
from thidua_desktop.printing.docx import repacked
from thidua_desktop.printing.files import replacing
from thidua_desktop.printing.form_file import admitted, damaged
from thidua_desktop.printing.form_tags import Used
from thidua_desktop.printing.wording import clean

MARK: Final = "thidua:"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FACTS: Final = ("author", "comments", "identifier", "language", "subject", "title")
# In so many ways the libraries say that a stranger's file is not what it should be.
_STRANGE: Final = (
    OpcError,
    TemplateError,
    etree.LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    AssertionError,
    AttributeError,
    IndexError,
    KeyError,
    RecursionError,
    TypeError,
    ValueError,
)

Values = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Template:
    """A template that has been judged.

    Attributes:
        path: Where it lies.
        content: The file.
        form: Which form it says it is; "" when it does not say.
        used: The fields it uses.
    """

    path: Path
    content: bytes
    form: str
    used: Used

    def problems(self, known: Set[str], in_lines: Set[str]) -> list[Problem]:
        """Return what is wrong with its fields.

        Args:
            known: The fields there are.
            in_lines: Those of them that have several lines.
        """
        return form_tags.unknown(self.used, known, in_lines)


def read_template(path: Path) -> Template:
    """Judge a template.

    Raises:
        UserError: It cannot be read, is no Word file, is not harmless, or a tag is misspelt.
    """
    content = admitted(path)
    environment = _environment()
    printed: set[str] = set()
    repeated: set[str] = set()
    try:
        document = _Document(BytesIO(content))
        document.init_docx()
        mark = document.docx.core_properties.category or ""
        for words, source in document.sources():
            form_tags.check_words(iter(words), environment)
            found = form_tags.used(source, environment)
            printed |= found.printed
            repeated |= found.repeated
    except _STRANGE as error:
        raise damaged(path) from error
    form = mark.removeprefix(MARK) if mark.startswith(MARK) else ""
    return Template(path, content, form, Used(frozenset(printed), frozenset(repeated)))


def fill(
    template: Template,
    pages: Sequence[Values],
    target: Path,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write the template filled in, once for each set of values, each on a page of its own.

    Args:
        template: The template; its fields have been looked through.
        pages: What goes into the fields.
        target: The file to write.
        progress: Hears sets done and in all; what it raises stops the work.

    Raises:
        UserError: Its tags cut a paragraph or a table in two.
        OSError: The file cannot be written.
    """
    whole: _Document | None = None
    for done, values in enumerate(pages, start=1):
        one = _filled(template, values)
        if whole is None:
            whole = one
        else:
            _append(whole.docx.element.body, one.docx.element.body)
        if progress is not None:
            progress(done, len(pages))
    if whole is None:
        return
    with replacing(target) as file:
        file.write(repacked(whole).getbuffer())


def _filled(template: Template, values: Values) -> _Document:
    shown = {
        name: clean(value) if isinstance(value, str) else Lines(map(clean, value))
        for name, value in values.items()
    }
    try:
        document = _Document(BytesIO(template.content))
        document.render(shown, _environment(), autoescape=True)
    except _STRANGE as error:
        raise damaged(template.path) from error
    return document


class Lines(tuple[str, ...]):
    """The lines of a field: gone through one by one, or shown as so many paragraphs."""

    __slots__ = ()

    def __str__(self) -> str:
        """Return the lines with the sign that begins a new paragraph between them."""
        return "\a".join(self)


class _Document(DocxTemplate):  # type: ignore[misc]  # the library has no types
    """A template that tells what would be filled in, and mends nothing in silence."""

    def sources(self) -> Iterator[tuple[list[str], str]]:
        """Yield the paragraphs of each part, and its source as it will be run."""
        yield list(_paragraphs(self.docx.element.body)), self.patch_xml(self.get_xml())
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _key, part in self.get_headers_footers(uri):
                text = self.get_part_xml(part)
                yield list(_paragraphs(etree.fromstring(text))), self.patch_xml(text)
        for part in self.docx.part.package.parts:
            if part.content_type.endswith("footnotes+xml"):
                text = part.blob.decode("utf-8")
                yield list(_paragraphs(etree.fromstring(part.blob))), self.patch_xml(text)
        for name in _FACTS:
            fact = getattr(self.docx.core_properties, name)
            yield [fact], fact

    def fix_tables(self, xml: str) -> Any:
        """Return the tree of what was filled in.

        Raises:
            UserError: It is no tree any more.
        """
        try:
            etree.fromstring(xml)
        except etree.XMLSyntaxError as error:
            raise refuse("form_tags_cross") from error
        return super().fix_tables(xml)


def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in form_tags.FILTERS}
    return environment


def _paragraphs(root: Any) -> Iterator[str]:
    """Yield the text of each paragraph, that of boxes within it apart."""
    for paragraph in root.iter(f"{_W}p"):
        words = (node for node in paragraph.iter(f"{_W}t") if _home(node) is paragraph)
        yield "".join(node.text or "" for node in words)


def _home(node: Any) -> Any:
    return next(node.iterancestors(f"{_W}p"))


def _append(body: Any, more: Any) -> None:
    """Put another page behind what there is, as a section with the same settings."""
    for mark in [*more.iter(f"{_W}bookmarkStart"), *more.iter(f"{_W}bookmarkEnd")]:
        mark.getparent().remove(mark)
    last = body.find(f"{_W}sectPr")
    if last is None:
        last = etree.SubElement(body, f"{_W}sectPr")
    ending = copy.deepcopy(last)
    place = last.getprevious()
    if place is None or place.tag != f"{_W}p" or place.find(f"{_W}pPr/{_W}sectPr") is not None:
        place = etree.Element(f"{_W}p")
        last.addprevious(place)
    settings = place.find(f"{_W}pPr")
    if settings is None:
        settings = etree.Element(f"{_W}pPr")
        place.insert(0, settings)
    settings.append(ending)
    _begin_page(last)
    for element in list(more):
        if element.tag != f"{_W}sectPr":
            last.addprevious(element)


def _begin_page(section: Any) -> None:
    kind = section.find(f"{_W}type")
    if kind is None:
        kind = etree.Element(f"{_W}type")
        heads = [n for n in section if n.tag in {f"{_W}headerReference", f"{_W}footerReference"}]
        section.insert(len(heads), kind)
    kind.set(f"{_W}val", "nextPage")
