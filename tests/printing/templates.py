"""Templates as an office, or somebody else, might send them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from tests.printing.papers import FONTS
from thidua_desktop.printing.form_layouts import write_form
from thidua_desktop.texts.forms import LETTER

DOCUMENT = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
_LAST = "{{ loi_van }}"


def a_template(folder: Path, *lines: str, form: str = LETTER) -> Path:
    """Return the first template of a form, with paragraphs of our own in place of its words."""
    path = folder / "template.docx"
    write_form(form, path, FONTS)
    if not lines:
        return path
    return with_paragraphs(path, *(f"<w:r><w:t>{escape(line)}</w:t></w:r>" for line in lines))


def with_paragraphs(path: Path, *runs: str) -> Path:
    """Return the template with paragraphs of these runs before its own words."""
    more = "".join(f"<w:p>{run}</w:p>" for run in runs)
    mark = f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>{_LAST}'
    return changed(path, DOCUMENT, {mark: more + mark})


def changed(path: Path, part: str, texts: Mapping[str, str]) -> Path:
    """Return the file with texts of one part replaced."""
    parts = _parts(path)
    content = parts[part].decode("utf-8")
    for before, after in texts.items():
        assert before in content
        content = content.replace(before, after)
    return packed(path, {**parts, part: content.encode("utf-8")})


def added(path: Path, **parts: bytes) -> Path:
    """Return the file with one part more."""
    named = {name.replace("__", "/"): content for name, content in parts.items()}
    return packed(path, {**_parts(path), **named})


def packed(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Write the parts as a file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def link(path: Path, kind: str, target: str) -> Path:
    """Return the file with a link to something outside."""
    row = (
        f'<Relationship Id="rId99" TargetMode="External" Target="{escape(target)}" Type="'
        f'http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
    )
    return changed(path, LINKS, {"</Relationships>": f"{row}</Relationships>"})


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
