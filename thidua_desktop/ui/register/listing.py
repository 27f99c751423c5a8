"""What a list of one kind holds: its columns, its filters, its rows, in which order."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from thidua_desktop.domain.fields import Choice, Field, Ref
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Refs
from thidua_desktop.services.records import Records
from thidua_desktop.texts import window as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.fields import field_label
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.register.layout import LAYOUTS
from thidua_desktop.ui.rows import Column, Row


class Listing:
    """The list, and what it was narrowed to."""

    def __init__(self, records: Records, kind: Kind) -> None:
        self._records = records
        self.kind = kind
        self._layout = LAYOUTS[kind]
        self.search = ""
        self.where: dict[str, object] = {}
        self.order = self._layout.order
        self.descending = self._layout.descending

    def handles(self) -> array[int]:
        """Return the handles of everything that matches, in order."""
        return self._records.find(
            self.kind,
            search=self.search,
            where=self.where,
            order=self.order,
            descending=self.descending,
        )

    @property
    def narrowed(self) -> bool:
        """Whether the list is searched or filtered."""
        return bool(self.search or self.where)

    def chosen(self) -> dict[str, object]:
        """Return the references a new record has as well: those the list was narrowed to."""
        narrowed = ((field.name, field.spec) for field in self.filters())
        return {
            name: self.where[name]
            for name, spec in narrowed
            if isinstance(spec, Ref) and spec.required and name in self.where
        }

    def carried(self) -> list[tuple[str, Kind]]:
        """Return the references a new record takes over, with what they point to."""
        specs = ((name, definition(self.kind).field(name).spec) for name in self._layout.carried)
        return [(name, Kind(spec.kind)) for name, spec in specs if isinstance(spec, Ref)]

    def columns(self) -> list[Column]:
        """Return the columns of the list."""
        of_kind = definition(self.kind)
        return [
            Column(
                name,
                field_label(self.kind.value, name),
                width,
                wording.anchor(of_kind.field(name).spec),
            )
            for name, width in self._layout.columns
        ]

    @property
    def hidden(self) -> tuple[str, ...]:
        """The fields the form leaves out."""
        return self._layout.hidden

    def filters(self) -> list[Field]:
        """Return the fields the list can be filtered by."""
        return [definition(self.kind).field(name) for name in self._layout.filters]

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Return the choices of a filter with a fixed list."""
        if not isinstance(field.spec, Choice):
            return []
        codes = field.spec.codes
        return [("", words.FILTER_ALL), *((c, code_label(codes.name, c)) for c in codes.values)]

    def rows(self, handles: Sequence[int]) -> list[Row]:
        """Return the rows of one page of the list."""
        specs = [definition(self.kind).field(name).spec for name, _ in self._layout.columns]
        names = [name for name, _ in self._layout.columns]
        return [
            Row(
                tuple(
                    wording.cell(spec, getattr(record, name), self.label)
                    for name, spec in zip(names, specs, strict=True)
                ),
                "muted" if record.sample else "",
            )
            for record in self._records.page(self.kind, handles)
        ]

    def label(self, kind: str, id: str) -> str:
        """Return the words for a record some field points to."""
        return self._records.label(Kind(kind), id)

    def choices(self, field: Field, search: str) -> list[tuple[str, str]]:
        """Return the records a reference may point to."""
        spec = field.spec
        if not isinstance(spec, (Ref, Refs)):
            return []
        return list(self._records.choices(Kind(spec.kind), search))
