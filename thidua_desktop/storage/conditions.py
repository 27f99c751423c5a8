"""Conditions on rows, as queries spell them."""

from __future__ import annotations

import operator
from typing import Any

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.fields import Field, Ref
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.storage import rows
from thidua_desktop.storage.tables import LINKS, TABLES

_COMPARE = {">=": operator.ge, "<=": operator.le, "": operator.eq}


def condition(kind: Kind, name: str, value: Any) -> Any:
    """Return what rows of a kind meet whose field has a value; a name may end in ">=" or "<="."""
    sign = name[-2:] if name[-2:] in {">=", "<="} else ""
    name = name.removesuffix(sign)
    table = TABLES[kind]
    if name in {"id", "home"}:
        return (table.uid if name == "id" else table.home) == value
    field = definition(kind).field(name)
    if isinstance(field.spec, Refs):
        if value is None:
            link: Any = LINKS[kind, name]
            return table.id.not_in(link.select(link.owner))
        return table.id.in_(owners(kind, field, value))
    if isinstance(field.spec, Ref):
        target = TABLES[Kind(field.spec.kind)]
        if value is None:
            return getattr(table, name).is_null()
        return getattr(table, name).in_(target.select(target.id).where(target.uid == value))
    return _compared(getattr(table, name), field, sign, value)


def owners(kind: Kind, field: Field, uid: Any) -> Any:
    """Return the keys of the rows that refer to a row through a field with several references."""
    link: Any = LINKS[kind, field.name]
    target = TABLES[Kind(field.spec.kind)]  # type: ignore[attr-defined]
    query = link.select(link.owner).join(target, on=(link.target == target.id))
    return query.where(target.uid == uid)


def _compared(column: Any, field: Field, sign: str, value: Any) -> Any:
    if sign and value is None:
        raise refuse("compared_with_nothing", field.name)
    if isinstance(field.spec, (Choices, Parameters, Details)) and not value:
        return column.is_null() | column.in_(("[]", "{}"))
    if isinstance(field.spec, Choices):
        return column.contains(rows.to_json(value))
    if isinstance(field.spec, (Parameters, Details)):
        return column == rows.to_json(value)
    if value is None:
        return column.is_null()
    if sign and rows.numeric(field):  # A number is spelled as text, and "9" > "10".
        column, value = column.cast("REAL"), float(value)
    return _COMPARE[sign](column, value)
