"""Every problem the program can raise is told in a sentence, and no sentence waits in vain."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua_desktop.domain import errors
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.figures import read_number
from thidua_desktop.texts.problems import SENTENCES, sentence

PACKAGE = Path(errors.__file__).parent.parent
# There the code is handed on, not chosen.
PASSES_CODES_ON = {"domain/errors.py", "ui/screens/exchange/files/lines.py"}
# A place, and behind it another problem's whole sentence.
NAMES_A_PLACE = {"template_note"}
# Who carries a problem's code, and as which argument.
MAKERS = {"Problem": 0, "refuse": 0, "RowProblem": 3, "Sorted": 3}


def problem_codes(tree: ast.Module) -> Iterator[tuple[int, set[str]]]:
    """Yield the line of each value that carries a code and the codes it may carry."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in MAKERS:
            code = _code(node)
            # A code read off another value was chosen, and is found, elsewhere.
            if code is not None and not isinstance(code, ast.Attribute):
                yield node.lineno, _strings(code, tree, set())


def _code(call: ast.Call) -> ast.expr | None:
    named = [keyword.value for keyword in call.keywords if keyword.arg in {"code", "reason"}]
    return next(iter([*call.args[MAKERS[_name(call.func)] :][:1], *named]), None)


def _name(node: ast.expr) -> str:
    return getattr(node, "id", "") or getattr(node, "attr", "")


def _strings(
    node: ast.expr, tree: ast.Module, seen: set[str], place: int | None = None
) -> set[str]:
    """Return the strings an expression may be, following names within the module.

    Args:
        node: The expression.
        tree: The module.
        seen: Names already followed.
        place: Which item of a pair is meant, where one was unpacked.
    """
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(node, ast.Name):
        if node.id in seen:
            return set()
        found = list(_bindings(node.id, tree))
        return set().union(
            *(
                _strings(part, tree, {*seen, node.id}, place if at is None else at)
                for part, at in found
            )
        )
    dumped = ast.dump(node)
    if isinstance(node, ast.Call) and (said := _returned(node, tree)) and dumped not in seen:
        beyond = {*seen, dumped}
        return set().union(*(_strings(part, tree, beyond, place) for part in said))
    if isinstance(node, ast.Tuple) and place is not None and place < len(node.elts):
        return _strings(node.elts[place], tree, seen)
    return set().union(*(_strings(part, tree, seen, place) for part in _parts(node)))


def _parts(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.IfExp():
            return [node.body, node.orelse]
        case ast.BoolOp() | ast.Dict():
            return list(node.values)
        case ast.Tuple() | ast.List() | ast.Set():
            return list(node.elts)
        case ast.Subscript():
            return [node.value]
        case ast.Call(func=ast.Attribute(value=value)):
            return [value, *node.args[1:]]
    return []


def _returned(call: ast.Call, tree: ast.Module) -> list[ast.expr]:
    """Return what a function of the module may give back, where such a one is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="self"), attr=name):
            return [
                node.value
                for function in ast.walk(tree)
                if isinstance(function, ast.FunctionDef) and function.name == name
                for node in ast.walk(function)
                if isinstance(node, ast.Return) and node.value is not None
            ]
    return []


def _bindings(name: str, tree: ast.Module) -> Iterator[tuple[ast.expr, int | None]]:
    """Yield what is assigned, looped over or passed under a name, and its place in a pair."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[target], value=value) if _binds(target, name):
                yield value, _place(target, name)
            case ast.AnnAssign(target=ast.Name(id=bound), value=value) if bound == name and value:
                yield value, None
            case (
                ast.For(target=target, iter=source) | ast.comprehension(target=target, iter=source)
            ) if _binds(target, name):
                rounds = source.elts if isinstance(source, ast.Tuple | ast.List) else [source]
                yield from ((part, _place(target, name)) for part in rounds)
            case ast.FunctionDef(name=function, args=arguments):
                yield from ((part, None) for part in _passed(function, arguments, name, tree))


def _binds(target: ast.expr, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(target))


def _place(target: ast.expr, name: str) -> int | None:
    items = target.elts if isinstance(target, ast.Tuple) else []
    return next((place for place, item in enumerate(items) if _binds(item, name)), None)


def _passed(
    function: str, arguments: ast.arguments, name: str, tree: ast.Module
) -> Iterator[ast.expr]:
    positions = [argument.arg for argument in arguments.args if argument.arg not in {"self", "cls"}]
    if name not in positions and name not in {argument.arg for argument in arguments.kwonlyargs}:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == function:
            yield from (keyword.value for keyword in node.keywords if keyword.arg == name)
            if name in positions:
                yield from node.args[positions.index(name) :][:1]


def test_every_problem_has_a_sentence_and_every_sentence_a_problem() -> None:
    found: dict[str, str] = {}
    unclear = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name in PASSES_CODES_ON:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"), name)
        for line, said in problem_codes(tree):
            found.update(dict.fromkeys(said - {""}, f"{name}:{line}"))
            if not said:
                unclear.append(f"{name}:{line}")
    assert not unclear, "a code that cannot be read from the source"
    assert {code: at for code, at in found.items() if code not in SENTENCES} == {}
    assert set(SENTENCES) - set(found) == set()


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_stands_even_when_nothing_was_said_with_it(code: str) -> None:
    said = sentence(Problem(code))
    assert said.endswith((".", "?", "!")) or code in NAMES_A_PLACE
    assert "{" not in said


@pytest.mark.parametrize(
    ("code", "params"),
    [
        ("file_unreadable", {"file": "a.xlsx", "detail": "x"}),
        ("sheet_missing", {"sheet": "HOAT_DONG", "count": "12"}),
        ("score_sheet_missing", {"unit": "Xã Dào San", "period": ""}),
        ("write_failed", {"file": "a.xlsx", "detail": "x"}),
        ("write_failed", {"detail": "x"}),
    ],
)
def test_one_code_from_two_places_is_told_with_what_each_knows(
    code: str, params: dict[str, str]
) -> None:
    said = sentence(Problem(code, "", params))
    assert "…" not in said
    assert all(value in said for value in params.values())


def test_an_unknown_problem_is_told_by_its_code() -> None:
    assert "comet_seen" in sentence(Problem("comet_seen"))


def test_words_in_braces_are_repeated_as_they_are() -> None:
    assert "“{limit}”" in sentence(Problem("day_unreadable", "day", {"text": "{limit}"}))


def test_a_page_pasted_into_a_number_is_not_read_out_whole() -> None:
    said = sentence(Problem("number_unreadable", "value", {"text": "một trang\n" * 500}))
    assert len(said) < 400
    assert "\n" not in said


def test_large_bounds_are_grouped_and_years_are_not() -> None:
    said = sentence(Problem("number_out_of_range", "year", {"least": "2000", "most": "1250000"}))
    assert "từ 2000 đến 1.250.000" in said


@pytest.mark.parametrize(("typed", "offers"), [("2.236", ["2236", "2,2360"]), ("51.5", ["51,5"])])
def test_a_doubtful_number_offers_its_readings(typed: str, offers: list[str]) -> None:
    with pytest.raises(UserError) as refusal:
        read_number(typed)
    said = sentence(refusal.value.problems[0])
    assert f"“{typed}”" in said
    assert all(offer in said for offer in offers)
    assert "…" not in said


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ('raise refuse("late")', {"late"}),
        ('raise refuse(code="late")', {"late"}),
        ('yield errors.Problem("late" if day else "early", "day")', {"late", "early"}),
        ('code = "late" if day else "early"\nraise refuse(code)', {"late", "early"}),
        ('CODES = {"A": "late"}\nfor name, code in CODES.items():\n    refuse(code)', {"late"}),
        ('CODES = {"A": "late"}\nrefuse(CODES.get(name, "early"))', {"late", "early"}),
        ('def no(at, c):\n    refuse(c)\nno(1, "late")\nno(2, c="early")', {"late", "early"}),
        ('RowProblem("A", 3, "B", "late", "", "")', {"late"}),
        ('Sorted(row, ours, "new", "" if same else "late")', {"", "late"}),
        ('R = {A: ("x", "late")}\nkind, code = R.get(a, ("y", ""))\nrefuse(code)', {"late", ""}),
        ('for name, code in (("x", "late"), ("y", "early")):\n    refuse(code)', {"late", "early"}),
        ("raise refuse(read())", set()),
        ('def f():\n    return "x", "late"\n_, code = f()\nrefuse(code)', {"late"}),
        ('def f():\n    return f() if x else "late"\nrefuse(f())', {"late"}),
    ],
)  # fmt: skip
def test_codes_are_found_however_they_reach_the_call(source: str, codes: set[str]) -> None:
    assert [said for _, said in problem_codes(ast.parse(source))] == [codes]
