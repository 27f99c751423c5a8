"""The kinds fit together, and the floors below the window run without one."""

import ast
import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT
from thidua_desktop.domain import codes
from thidua_desktop.domain.fields import Choice, Field, Ref, Text
from thidua_desktop.domain.kinds import DEFINITIONS, Definition, Kind
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.domain.sets import Choices, Details, Refs

PACKAGE = ROOT / "thidua_desktop"
EACH = pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda d: d.kind.value)


def test_every_kind_has_one_definition_and_one_record_in_order() -> None:
    assert [definition.kind for definition in DEFINITIONS] == list(Kind)
    records = {definition.record for definition in DEFINITIONS}
    assert len(records) == len(Kind)
    assert {record.__name__ for record in records} == {
        record.__name__ for record in Record.__subclasses__()
    }


@EACH
def test_a_kind_refers_to_earlier_kinds_or_to_itself(definition: Definition) -> None:
    kinds = list(Kind)
    for field in (*definition.references, *definition.links, *further(definition)):
        if isinstance(field.spec, (Ref, Refs)):
            target = Kind(field.spec.kind)
            assert kinds.index(target) <= kinds.index(definition.kind), field.name
    for field in definition.references:
        if field.spec.required:
            assert Kind(field.spec.kind) is not definition.kind, field.name  # type: ignore[attr-defined]


def further(definition: Definition) -> list[Field]:
    specs = [field.spec for field in definition.fields if isinstance(field.spec, Details)]
    return [inner for spec in specs for inner in spec.every]


@EACH
def test_the_fields_a_kind_is_named_and_known_by_exist(definition: Definition) -> None:
    names = {field.name for field in definition.fields}
    assert definition.title
    assert names.issuperset(definition.title)
    assert names.issuperset(definition.key)
    assert definition.keepers
    assert definition.keepers <= set(codes.ROLE.values)


@EACH
def test_a_record_is_a_frozen_value_whose_every_part_is_a_field(definition: Definition) -> None:
    assert dataclasses.fields(definition.record)[0].name == "id"
    parts = {part.name for part in dataclasses.fields(definition.record)} - {"id", "home"}
    assert parts == {field.name for field in definition.fields}
    with pytest.raises(dataclasses.FrozenInstanceError):
        definition.record().note = "x"  # type: ignore[misc]


@EACH
def test_no_field_takes_the_name_of_what_every_row_has(definition: Definition) -> None:
    names = {field.name for field in definition.fields}
    assert names.isdisjoint({"id", "uid", "home", "vv", "dot", "st", "upd", "deleted", "extra"})
    assert not any(name.startswith(("#", "_")) or name.endswith(("=", "_id")) for name in names)


@EACH
def test_every_list_of_codes_is_one_of_the_lists(definition: Definition) -> None:
    for field in (*definition.fields, *further(definition)):
        if isinstance(field.spec, (Choice, Choices)):
            assert field.spec.codes in codes.ALL, field.name
        if isinstance(field.spec, Text):
            assert field.spec.limit <= 32_767, field.name  # What a cell of a workbook holds.


def test_the_further_fields_depend_on_a_list_of_codes_wholly() -> None:
    for definition in DEFINITIONS:
        for field in definition.fields:
            if isinstance(field.spec, Details):
                by = definition.field(field.spec.by).spec
                assert isinstance(by, Choice)
                assert set(field.spec.fields_of) == set(by.codes.values)
                used = {f.name for fields in field.spec.fields_of.values() for f in fields}
                assert used == {f.name for f in field.spec.every}


def test_codes_are_told_apart_and_can_travel() -> None:
    for found in codes.ALL:
        assert len(set(found.values)) == len(found.values), found.name
        assert all(code.isascii() and code.replace("_", "").isalnum() for code in found.values)
    assert len({found.name for found in codes.ALL}) == len(codes.ALL)


def test_every_rule_has_its_file_its_code_and_its_test() -> None:
    tests = ROOT / "tests" / "unit" / "domain" / "scoring"
    for rule in RULES:
        assert rule.code in codes.RULE.values
        assert (PACKAGE / "domain" / "scoring" / f"{rule.code.lower()}.py").is_file()
        assert (tests / f"test_{rule.code.lower()}.py").is_file()
    files = {path.stem.upper() for path in (PACKAGE / "domain" / "scoring").glob("r[0-9]*.py")}
    assert files == {rule.code for rule in RULES}


BLOCKED = """
import importlib, sys

class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"tkinter", "_tkinter", "ttkbootstrap", "tksheet"}:
            raise ImportError(f"{name} is behind the wall")

sys.meta_path.insert(0, Wall())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def modules(*rooms: str) -> list[str]:
    found = [path for room in rooms for path in PACKAGE.glob(room)]
    names = [path.relative_to(ROOT).with_suffix("").parts for path in found]
    return sorted(".".join(part for part in name if part != "__init__") for name in names)


def test_all_that_decides_is_imported_without_a_window() -> None:
    below = modules(
        "domain/**/*.py",
        "texts/**/*.py",
        "storage/**/*.py",
        "bundles/**/*.py",
        "printing/**/*.py",
        "services/**/*.py",
        "cli/**/*.py",
        "paths.py",
        "ui/**/presenter.py",
        "ui/operations.py",
        "ui/background.py",
        "ui/asking.py",
        "ui/rows.py",
    )
    assert len(below) > 60
    subprocess.run([sys.executable, "-c", BLOCKED, *below], cwd=ROOT, check=True, timeout=60)


def test_the_wall_of_the_test_before_stands() -> None:
    view = modules("ui/kit/theme.py")
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, *view],
        cwd=ROOT,
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert b"behind the wall" in done.stderr


def says_nothing(path: Path) -> bool:
    """Say whether a module holds nothing but a docstring."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return all(isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body)


def test_only_the_top_and_the_command_line_say_something_on_being_imported() -> None:
    rooms = {path.relative_to(PACKAGE).parent.as_posix(): path for path in inits()}
    assert {room for room, path in rooms.items() if not says_nothing(path)} <= {".", "cli"}


def inits() -> list[Path]:
    return sorted(PACKAGE.rglob("__init__.py"))


def test_every_folder_of_the_program_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert folders == {path.parent for path in inits()}
