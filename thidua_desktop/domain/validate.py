"""What was typed or sent → a record, or every problem with it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.fields import Field, Flag, Ref, Value
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Details, Refs

# Turns what names another record (its id, or its code) into its id; None when there is none.
Resolve = Callable[[str, str], str]


def read_field(field: Field, raw: object) -> Value:
    """Return the value of one field, as on leaving it.

    Raises:
        UserError: With the problem, said of this field.
    """
    try:
        value = field.spec.read(raw)
    except UserError as error:
        raise UserError([problem.on(field.name) for problem in error.problems]) from error
    if field.spec.required and value in (None, "", ()):
        raise UserError([Problem("required", field.name)])
    return value


def record(
    kind: Kind,
    raw: Mapping[str, object],
    *,
    id: str,
    home: str,
    resolve: Resolve,
    base: Record | None = None,
) -> Record:
    """Return the record of what was entered, with references resolved.

    Args:
        kind: What kind of record it is.
        raw: Text as typed, or JSON values, by field name.
        id: Its identity.
        home: The unit that owns it.
        resolve: Finds the id of a referred record of a kind; raises UserError when there is none.
        base: The record being changed: fields that ``raw`` does not name stay as they are there.

    Raises:
        UserError: Every problem of every field.
    """
    of_kind = definition(kind)
    names = {field.name for field in of_kind.fields}
    problems = [Problem("field_unknown", name) for name in raw if name not in names]
    values: dict[str, Value] = {}
    # A field that depends on another is read after it.
    for field in sorted(of_kind.fields, key=lambda field: isinstance(field.spec, Details)):
        if base is not None and field.name not in raw:
            value = getattr(base, field.name)
        else:
            value = _take(field, raw.get(field.name), resolve, problems)
        if isinstance(field.spec, Details):
            further = field.spec.fields_of.get(str(values.get(field.spec.by)), ())
            given = {**_kept(base, field, values), **(value or {})}
            value = _details(field, further, given, resolve, problems)
        values[field.name] = value
    if problems:
        raise UserError(problems)
    return of_kind.record(id=id, home=home, **values)


def check(record: Record, today: date) -> tuple[Problem, ...]:
    """Return the record's warnings.

    Raises:
        UserError: The record's fields do not fit together.
    """
    if problems := tuple(record.check(today)):
        raise UserError(problems)
    return tuple(record.doubt(today))


def _take(field: Field, raw: object, resolve: Resolve, problems: list[Problem]) -> Value:
    try:
        value = read_field(field, raw)
        return _resolved(field, value, resolve)
    except UserError as error:
        problems.extend(error.problems)
        return None


def _resolved(field: Field, value: Value, resolve: Resolve) -> Value:
    if isinstance(field.spec, Ref) and value:
        return _find(field, value, resolve)
    if isinstance(field.spec, Refs):
        return tuple(sorted({_find(field, item, resolve) for item in value}))
    return value


def _find(field: Field, name: str, resolve: Resolve) -> str:
    kind = field.spec.kind  # type: ignore[attr-defined]
    try:
        return resolve(kind, name)
    except UserError as error:
        raise UserError([problem.on(field.name) for problem in error.problems]) from error


def _kept(base: Record | None, field: Field, values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return the base's details where they still belong: the type has stayed."""
    by = field.spec.by  # type: ignore[attr-defined]
    if base is None or getattr(base, by) != values.get(by):
        return {}
    return getattr(base, field.name) or {}


def _details(
    field: Field,
    further: Iterable[Field],
    given: Mapping[str, object],
    resolve: Resolve,
    problems: list[Problem],
) -> Mapping[str, Value]:
    known = {field.name: field for field in further}
    every = {one.name for one in field.spec.every}  # type: ignore[attr-defined]
    for key, raw in given.items():
        if key not in every:
            problems.append(Problem("field_unknown", f"{field.name}.{key}"))
        elif key not in known and not _nothing(raw):
            problems.append(Problem("detail_not_of_type", f"{field.name}.{key}"))
    values = {}
    for key, one in known.items():
        inner: list[Problem] = []
        value = _take(one, given.get(key), resolve, inner)
        problems.extend(problem.on(f"{field.name}.{key}") for problem in inner)
        if value not in (None, "", ()) and not (isinstance(one.spec, Flag) and not value):
            values[key] = value
    return values


def _nothing(raw: object) -> bool:
    # Not ``in``: a zero equals False, and is an entry.
    return raw is None or raw is False or raw in ("", [], ())
