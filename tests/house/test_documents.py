"""The documents tell the truth about the tree: every module, every kind, every field.

Run with ``THIDUA_WRITE_DOCUMENTS=1`` to write the tree and the glossary anew.
"""

import ast
import os
from pathlib import Path

from thidua_desktop.domain.kinds import DEFINITIONS, Kind, definition
from thidua_desktop.domain.sets import Details
from thidua_desktop.texts.fields import field_label, kind_label

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "thidua_desktop"


def tree() -> str:
    lines = ["```"]
    folder = ""
    for path in sorted(PACKAGE.rglob("*.py"), key=_floor):
        text = path.read_text("utf-8")
        if path.name == "__init__.py" and not text.strip():
            continue
        here = str(path.parent.relative_to(ROOT))
        if here != folder:
            folder = here
            lines.append(f"{here}/")
        sentence = (ast.get_docstring(ast.parse(text)) or "").split("\n")[0]
        lines.append(f"    {path.name:<22} {sentence}")
    return "\n".join([*lines, "```"])


def glossary() -> str:
    lines = ["| English | Tiếng Việt | fields / trường |", "|---|---|---|"]
    for of_kind in DEFINITIONS:
        kind = of_kind.kind.value
        names = [
            f"`{field.name}` {field_label(kind, field.name)}"
            for field in of_kind.fields
            if not isinstance(field.spec, Details)
        ]
        lines.append(f"| `{kind}` | {kind_label(kind)} | {' · '.join(names)} |")
    details = definition(Kind.ACTIVITY).field("details").spec
    assert isinstance(details, Details)
    further = [f"`{f.name}` {field_label('activity', f'details.{f.name}')}" for f in details.every]
    lines.append(f"| `activity.details` | Riêng từng loại hoạt động | {' · '.join(further)} |")
    return "\n".join(lines)


def test_the_architecture_page_names_every_module_with_its_own_first_sentence() -> None:
    _hold(ROOT / "ARCHITECTURE.md", "tree", tree())


def test_the_readme_explains_every_kind_and_field_in_vietnamese() -> None:
    _hold(ROOT / "README.md", "glossary", glossary())


def _floor(path: Path) -> tuple[int, str]:
    order = ["domain", "texts", "storage", "bundles", "printing", "services", "ui", "cli"]
    parts = path.relative_to(PACKAGE).parts
    floor = order.index(parts[0]) if parts[0] in order else len(order)
    return floor if len(parts) > 1 else len(order), str(path.parent / "") + path.name


def _hold(page: Path, name: str, wanted: str) -> None:
    """Assert that the page holds the block between its two marks."""
    start, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
    text = page.read_text("utf-8")
    before, _, rest = text.partition(start)
    found, _, after = rest.partition(end)
    if os.environ.get("THIDUA_WRITE_DOCUMENTS"):
        page.write_text(f"{before}{start}{wanted}{end}{after}", encoding="utf-8")
        return
    assert found == wanted, f"{page.name} is out of date: run with THIDUA_WRITE_DOCUMENTS=1"
