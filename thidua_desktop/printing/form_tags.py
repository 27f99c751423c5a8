"""What stands between the braces of a template, judged before any of it runs.

A template may name fields, choose with if and repeat with for; nothing is called, computed or
reached into. A slip is told with the words of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from thidua_desktop.domain.errors import Problem, refuse

_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_BRACES: Final = ("{{", "}}", "{%", "%}", "{#", "#}")
_LONGEST_TAG: Final = 300
_MOST_TAGS: Final = 3000
_SHOWN: Final = 60
# Which command opens what closes it.
_CLOSES: Final[Mapping[str, str]] = {"endfor": "for", "endif": "if"}
_WITHIN: Final[Mapping[str, tuple[str, ...]]] = {"elif": ("if",), "else": ("if", "for")}
_COMMAND: Final = re.compile(r"[-+]?\s*(?:(?:p|tr|tc|r)\s+)?(\w+)(.*?)[-+]?", re.DOTALL)
# These put what a field says into the file as it is.
_RAW: Final = re.compile(r"[-+]?\s*(?:p|tr|tc|r)\s+\S")
# Word curls the quotes one types.
_QUOTES: Final = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")
FILTERS: Final = frozenset({"upper", "lower", "trim", "length"})
_LOOP: Final = frozenset({"index", "first", "last", "length"})
_ALLOWED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Filter,
    nodes.For,
    nodes.If,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Const,
)


@dataclass(frozen=True, slots=True)
class Used:
    """The fields a template uses.

    Attributes:
        printed: Those whose words are shown or asked about.
        repeated: Those gone through line by line.
    """

    printed: frozenset[str]
    repeated: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """All of them."""
        return self.printed | self.repeated


def check_words(paragraphs: Iterator[str], environment: Environment) -> None:
    """Refuse what is misspelt or not allowed in the text of a part, naming the place.

    Args:
        paragraphs: The part's text in its order.
        environment: Reads the tags.

    Raises:
        UserError: With the first thing that is wrong.
    """
    opened: list[tuple[str, str]] = []
    count = 0
    for text in paragraphs:
        _check_braces(text)
        for tag in _TAG.findall(text):
            count += 1
            if len(tag) > _LONGEST_TAG or count > _MOST_TAGS:
                raise refuse("form_tag_refused", text=_shown(tag))
            if tag.startswith("{{"):
                _check_field(tag, environment)
            elif tag.startswith("{%"):
                _check_command(tag, opened, environment)
    if opened:
        command, tag = opened[-1]
        raise refuse("form_tag_open", text=_shown(tag), wanted=f"{{%p end{command} %}}")


def used(source: str, environment: Environment) -> Used:
    """Return the fields of a whole part, ready for filling in.

    Raises:
        UserError: It holds what no tag of the text showed.
    """
    try:
        tree = environment.parse(source)
    except (TemplateSyntaxError, RecursionError) as error:
        raise refuse("form_tags_cross") from error
    _check_nodes(tree, "{{ }}")
    printed: set[str] = set()
    repeated: set[str] = set()
    _gather(tree, frozenset(), printed, repeated)
    return Used(frozenset(printed), frozenset(repeated))


def unknown(found: Used, known: Set[str], in_lines: Set[str]) -> list[Problem]:
    """Return what is wrong with the names: fields there are none of, with the nearest there is."""
    problems = [_stranger(name, known) for name in sorted(found.names - known)]
    single = found.repeated & known - in_lines
    return [*problems, *(Problem("form_field_in_one", "", {"name": n}) for n in sorted(single))]


def nearest(name: str, known: Set[str]) -> str:
    """Return the known name that this one is most like; "" when it is like none."""
    near = get_close_matches(name.lower(), sorted(known), 1)
    return near[0] if near else ""


def _stranger(name: str, known: Set[str]) -> Problem:
    if near := nearest(name, known):
        return Problem("form_field_unknown", "", {"name": name, "near": near})
    return Problem("form_field_strange", "", {"name": name})


def _check_braces(text: str) -> None:
    rest = _TAG.sub(" ", text)
    for brace in _BRACES:
        if brace in rest:
            start = max(0, rest.index(brace) - _SHOWN // 2)
            raise refuse("form_brace_open", text=_shown(rest[start:].strip()))


def _check_field(tag: str, environment: Environment) -> None:
    if _RAW.match(tag[2:-2]):
        raise refuse("form_tag_refused", text=_shown(tag))
    _check_source(tag.translate(_QUOTES), tag, environment)


def _check_command(tag: str, opened: list[tuple[str, str]], environment: Environment) -> None:
    found = _COMMAND.fullmatch(tag[2:-2].strip())
    command, rest = (found[1], found[2].translate(_QUOTES)) if found else ("", "")
    if command in _CLOSES:
        if not opened or opened.pop()[0] != _CLOSES[command]:
            raise refuse("form_tag_stray", text=_shown(tag))
    elif command in _WITHIN:
        if not opened or opened[-1][0] not in _WITHIN[command]:
            raise refuse("form_tag_stray", text=_shown(tag))
        if command == "elif":
            _check_source(f"{{% if {rest} %}}{{% endif %}}", tag, environment)
    elif command in _CLOSES.values():
        _check_source(f"{{% {command} {rest} %}}{{% end{command} %}}", tag, environment)
        opened.append((command, tag))
    else:
        raise refuse("form_tag_refused", text=_shown(tag))


def _check_source(source: str, tag: str, environment: Environment) -> None:
    try:
        tree = environment.parse(source)
    except (TemplateSyntaxError, RecursionError) as error:
        raise refuse("form_tag_broken", text=_shown(tag)) from error
    _check_nodes(tree, tag)


def _check_nodes(tree: nodes.Node, tag: str) -> None:
    for node in _below(tree):
        if not _allowed(node):
            raise refuse("form_tag_refused", text=_shown(tag))


def _allowed(node: nodes.Node) -> bool:
    match node:
        case nodes.Getattr():
            return _is_loop(node.node) and node.attr in _LOOP
        case nodes.Filter():
            return node.name in FILTERS and not node.args and not node.kwargs
        case nodes.For():
            names = isinstance(node.target, nodes.Name) and isinstance(node.iter, nodes.Name)
            return names and not node.recursive and node.test is None
    return isinstance(node, _ALLOWED)


def _is_loop(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "loop"


def _below(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _below(child)


def _gather(node: Any, own: frozenset[str], printed: set[str], repeated: set[str]) -> None:
    """Collect the fields below a node; `own` are the names that loops around it have made."""
    if isinstance(node, nodes.For):
        line, lines = _names(node)
        if own:
            # A loop within a loop would make of a short list a very long paper.
            raise refuse("form_tag_refused", text=f"for {line}")
        repeated.add(lines)
        for child in (*node.body, *node.else_):
            _gather(child, frozenset({line, "loop"}), printed, repeated)
        return
    if isinstance(node, nodes.Name) and node.name not in own:
        printed.add(node.name)
    for child in node.iter_child_nodes():
        _gather(child, own, printed, repeated)


def _names(loop: nodes.For) -> tuple[str, str]:
    """Return what a loop calls a line, and whose lines it goes through."""
    target: Any = loop.target
    lines: Any = loop.iter
    return target.name, lines.name


def _shown(tag: str) -> str:
    words = " ".join(tag.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
