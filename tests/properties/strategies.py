"""Any record of a kind, drawn from what its fields allow."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.builders import HOME, id_of
from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Number,
    Spec,
    Text,
    TimeOfDay,
    Whole,
)
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.domain.words import tidy

MOST = 10**15 - 1
NUMBERS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-MOST, MOST),
    st.integers(0, 15),
)
WORDS = st.text(max_size=30)


def _typed(spec: Spec) -> st.SearchStrategy[Any]:
    if isinstance(spec, TimeOfDay):
        return st.none() | st.times().map(spec.read)
    if isinstance(spec, Text):
        return st.text(max_size=min(spec.limit, 30)).map(spec.read)
    if isinstance(spec, Whole):
        return st.none() | st.integers(spec.least, spec.most)
    if isinstance(spec, Number):
        return st.none() | (NUMBERS.map(spec.read) if spec.least is None else st.just(spec.least))
    if isinstance(spec, Day):
        return st.none() | st.dates(date(1900, 1, 1), date(2200, 12, 31))
    return st.booleans()


def _picked(spec: Spec) -> st.SearchStrategy[Any]:
    if isinstance(spec, Choice):
        return st.none() | st.sampled_from(spec.codes.values)
    if isinstance(spec, Choices):
        return st.sets(st.sampled_from(spec.codes.values)).map(list).map(spec.read)
    target = id_of(Kind(spec.kind))  # type: ignore[attr-defined]
    return st.sampled_from([(), (target,)] if isinstance(spec, Refs) else [None, target])


def values(field: Field) -> st.SearchStrategy[Any]:
    """Return any value of a field."""
    if isinstance(field.spec, Parameters):
        return st.dictionaries(WORDS.filter(tidy), WORDS, max_size=3).map(field.spec.read)
    if isinstance(field.spec, (Text, Whole, Number, Day, Flag)):
        return _typed(field.spec)
    return _picked(field.spec)


@st.composite
def records(draw: st.DrawFn, kind: Kind, id: str) -> Any:
    """Draw any record of a kind; what it refers to are the built records."""
    fields = definition(kind).fields
    drawn = {f.name: draw(values(f)) for f in fields if not isinstance(f.spec, Details)}
    for field in fields:
        if isinstance(field.spec, Details):
            further = field.spec.fields_of.get(str(drawn[field.spec.by]), ())
            inner = {f.name: draw(values(f)) for f in further}
            drawn[field.name] = {
                name: value for name, value in inner.items() if value not in (None, "", (), False)
            }
    return definition(kind).record(id=id, home=HOME, **drawn)
