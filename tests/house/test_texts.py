"""Every word a person reads exists, once, in good Vietnamese, and in the one package for it."""

import ast
import errno
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import DEFINITIONS, Definition
from thidua_desktop.domain.sets import Details
from thidua_desktop.texts import codes as code_texts
from thidua_desktop.texts import fields as field_texts
from thidua_desktop.texts import steps
from thidua_desktop.texts.hints import HINTS
from thidua_desktop.texts.problems import sentence

PACKAGE = Path(codes.__file__).parent.parent
TEXTS = PACKAGE / "texts"
_ROOMS = "thidua_desktop.texts"
WIDEST_LABEL = 32
# Letters that are data there, not words: the alphabet, and the shape of a document's number.
LETTER_TABLES = {
    "domain/words.py",
    "domain/records/documents.py",
    "domain/old_fonts.py",
    "domain/syllables.py",
}
VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
# Calls that open a step of the journal with a key; the second, within the store, may hand it on.
# What opens a step of the journal, and which argument is its key.
OPENERS = {
    "operation": 0,
    "_step": 0,
    "_changed": 0,
    "begin": 2,
    "save_all": 1,
    "save_passing": 1,
    "_one": 1,
}
# Both spellings are in use; the program keeps to one: "khóa", "ủy ban".
LATE_TONE = re.compile(r"(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        yield name, ast.parse(path.read_text(encoding="utf-8"), name)


def _literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the line and value of each string that is not a docstring."""
    spoken = {
        id(statement.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in node.body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in spoken
        ):
            yield node.lineno, node.value


def _texts() -> Iterator[tuple[str, str]]:
    for name, tree in _trees():
        if name.startswith("texts/"):
            yield from ((f"{name}:{line}", text) for line, text in _literals(tree))


def _names(definition: Definition) -> list[str]:
    """Return the names of all fields of a kind as labels know them."""
    further = [
        f"{field.name}.{inner.name}"
        for field in definition.fields
        if isinstance(field.spec, Details)
        for inner in field.spec.every
    ]
    return [*(field.name for field in definition.fields), *further]


def test_every_kind_has_a_label_and_every_label_a_kind() -> None:
    assert set(field_texts.KINDS) == {definition.kind.value for definition in DEFINITIONS}
    assert set(field_texts.LABELS) == set(field_texts.KINDS)


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda d: str(d.kind.value))
class TestLabels:
    def test_every_field_has_one_and_none_is_left_over(self, definition: Definition) -> None:
        own = set(field_texts.LABELS[definition.kind.value])
        assert own == set(_names(definition)) - set(field_texts.EVERYWHERE)

    def test_no_two_fields_of_a_form_are_called_the_same(self, definition: Definition) -> None:
        kind = definition.kind.value
        labels = [field_texts.field_label(kind, name) for name in ("id", "home")]
        labels += [field_texts.field_label(kind, name) for name in _names(definition)]
        assert len(labels) == len(set(labels))

    def test_they_fit_beside_an_entry_and_over_a_column(self, definition: Definition) -> None:
        kind = definition.kind.value
        labels = [field_texts.field_label(kind, name) for name in _names(definition)]
        assert [label for label in labels if len(label) > WIDEST_LABEL] == []

    def test_help_is_given_only_for_fields_there_are(self, definition: Definition) -> None:
        helped = {name for kind, name in HINTS if kind == definition.kind.value}
        assert helped <= set(_names(definition))


def test_help_is_given_only_for_kinds_there_are() -> None:
    assert {kind for kind, _ in HINTS} <= set(field_texts.KINDS)


def test_every_code_has_words_and_every_word_a_code() -> None:
    assert {name: set(words) for name, words in code_texts.LABELS.items()} == {
        known.name: set(known.values) for known in codes.ALL
    }


@pytest.mark.parametrize("known", codes.ALL, ids=lambda known: str(known.name))
def test_no_two_codes_of_a_list_read_the_same(known: codes.Codes) -> None:
    words = [code_texts.code_label(known.name, code) for code in known.values]
    assert len(words) == len(set(words))


def test_what_nobody_named_names_itself() -> None:
    assert field_texts.kind_label("comet") == "comet"
    assert field_texts.field_label("comet", "tail") == "tail"
    assert field_texts.field_label("campaign", "tail") == "tail"
    assert code_texts.code_label("campaign_form", "ZZ") == "ZZ"
    assert code_texts.code_label("comet", "ZZ") == "ZZ"


@pytest.mark.parametrize("place", HINTS)
def test_a_hint_is_a_short_sentence(place: tuple[str, str]) -> None:
    assert HINTS[place].endswith(".")
    assert len(HINTS[place]) <= 90


def test_vietnamese_stands_nowhere_but_among_the_texts() -> None:
    strays = [
        f"{name}:{line} {text}"
        for name, tree in _trees()
        if not name.startswith("texts/") and name not in LETTER_TABLES
        for line, text in _literals(tree)
        if VIETNAMESE.search(text)
    ]
    assert strays == []


def test_texts_are_spelt_in_the_one_way_the_program_writes() -> None:
    wrong = [
        f"{at} {text}"
        for at, text in _texts()
        if text != unicodedata.normalize("NFC", text)
        or any(sign in text for sign in 'ÐðƉ\u00a0\u200b"')
        or "  " in text.strip()
        or LATE_TONE.search(text)
    ]
    assert wrong == []


def test_no_word_waits_in_vain() -> None:
    used = {place for name, tree in _trees() for place in _asked_for(name, tree)}
    idle = [
        f"{name}: {word}"
        for name, tree in _trees()
        if name.startswith("texts/")
        for word in _made(tree)
        if (Path(name).stem, word) not in used
    ]
    assert idle == []


def _asked_for(name: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each room of the texts with the word a module takes from it."""
    rooms: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_ROOMS):
            room = (node.module or "").removeprefix(_ROOMS).removeprefix(".")
            for one in node.names:
                yield room, one.name
                rooms[one.asname or one.name] = one.name
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=known), attr=word) if known in rooms:
                yield rooms[known], word
            case ast.Name(id=word, ctx=ast.Load()) if name.startswith("texts/"):
                yield Path(name).stem, word


def _made(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=word) | ast.AnnAssign(target=ast.Name(id=word)):
                yield word
            case ast.Assign(targets=targets):
                yield from (one.id for one in targets if isinstance(one, ast.Name))


def test_texts_are_plain_modules_that_need_only_each_other() -> None:
    allowed = {*sys.stdlib_module_names, "thidua_desktop"}
    for name, tree in _trees():
        if name.startswith("texts/"):
            for node in ast.walk(tree):
                if isinstance(node, ast.ImportFrom):
                    source = node.module or ""
                    assert source.split(".")[0] in allowed, name
                    assert not source.startswith("thidua_desktop.") or ".texts" in source, name


def _step_keys(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each key a step is opened with: its kind ("*" for any, or ""), and the rest."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (opener := getattr(node.func, "attr", "")) in OPENERS:
            match node.args[OPENERS[opener] :][:1]:
                case [ast.Name(id="key" | "step")]:
                    continue  # Handed on, and found where it was chosen.
                case [ast.Constant(value=str(key))]:
                    yield "", key
                case [ast.JoinedStr(values=[*_, ast.Constant(value=str(rest))])]:
                    yield "*", rest.removeprefix(".")
                case _ if opener == "operation":
                    yield "?", ast.dump(node)


def test_every_step_of_the_journal_has_words_and_every_word_a_step() -> None:
    keys = {key for _, tree in _trees() for key in _step_keys(tree)}
    known = {("", key) for key in steps.STEPS} | {("*", deed) for deed in steps.ON_RECORD}
    assert keys == known


def test_a_step_says_what_was_done_to_what() -> None:
    assert steps.step_label("activity.save", "Tin 1") == "Lưu hoạt động: Tin 1"
    assert steps.step_label("bloc.remove", "") == "Xóa khối, cụm thi đua"
    assert steps.step_label("comet.save", "Halley") == "comet.save: Halley"


def test_what_the_system_says_is_told_in_vietnamese() -> None:
    said = Problem("write_failed", params={"file": "a.pdf", "detail": os.strerror(errno.ENOENT)})
    assert "(không có tệp hoặc thư mục này)" in sentence(said)
