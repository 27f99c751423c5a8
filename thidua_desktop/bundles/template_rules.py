"""What a template's cells allow, what they say while being filled in, and when they take a colour.

Comfort only: pasting goes past every rule, so everything is looked at again when the file comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from thidua_desktop.bundles.layout import ROW_ID, STATE
from thidua_desktop.bundles.looks import Page
from thidua_desktop.bundles.template_form import Form, Span
from thidua_desktop.bundles.template_layout import FIRST_ROW, Column, Sheet
from thidua_desktop.bundles.template_lists import name_of
from thidua_desktop.domain.fields import Text
from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import DETAILS
from thidua_desktop.texts import template as words
from thidua_desktop.texts.codes import code_label

WRONG: Final = PatternFill("solid", start_color="FFC7CE", end_color="FFC7CE")
DOUBT: Final = PatternFill("solid", start_color="FFEB9C", end_color="FFEB9C")
GIVEN: Final = PatternFill("solid", start_color="EDEDED")
_DARK: Final = Font(color="9C0006")
_LINE: Final = Side(style="thin", color="BFBFBF")
_FRAME: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
# Rules reach beyond the prepared rows: rows are put in and typed below.
_ROOM: Final = 200
_LONGEST_TITLE: Final = 32
# A spreadsheet's earliest day, and a day after which no period ends.
_EVER: Final = (date(2000, 1, 1), date(2100, 12, 31))
_LATER_THAN: Final = {"end_day": "day", "final_on": "launched_on"}
_PART_OF: Final = {"women": "participants", "minorities": "participants"}


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one sheet, with its columns where they stand.

    Attributes:
        sheet: The sheet.
        form: The workbook it is in.
        letters: Letter of each column, by key.
        last: The last row they hold for.
    """

    sheet: Sheet
    form: Form
    letters: Mapping[str, str]
    last: int

    def put_on(self, page: Page) -> None:
        """Give a page all its rules."""
        for column in self.sheet.columns:
            page.data_validations.append(self._allowed(column))
            for formula, look in self._colours(column):
                # The rules of one range go by the order they were put on.
                page.conditional_formatting.add(self._range(column), _rule(formula, look))
        edges = [self.letters[column.key] for column in self.sheet.columns if column.spec]
        whole = f"{edges[0]}{FIRST_ROW}:{edges[-1]}{self.last}"
        page.conditional_formatting.add(
            whole, FormulaRule(formula=[f"{self._written()}>0"], border=_FRAME)
        )

    def _allowed(self, column: Column) -> DataValidation:
        """Return what a column's cells take, and what they say."""
        form = "given" if column.given else column.form
        told = _told(column, self._span(column))
        if self._span(column):
            form = "period_day"
        prompt = words.PROMPTS.get(form, "").format_map(told)
        rule = DataValidation(
            **_kind_of_rule(column, form, self._span(column), self.form.lists),
            allow_blank=True,
            sqref=self._range(column),
            showErrorMessage=True,
            # A day typed on a machine that writes months first would never get in otherwise.
            errorStyle="warning" if form in _LENIENT else "stop",
            errorTitle=words.WARNING,
            error=words.ERRORS[form].format_map(told),
        )
        if prompt:
            rule.showInputMessage = True
            rule.promptTitle = column.label[:_LONGEST_TITLE]
            rule.prompt = prompt
        return rule

    def _colours(self, column: Column) -> Iterator[tuple[str, PatternFill]]:
        cell = f"{self.letters[column.key]}{FIRST_ROW}"
        if column.key == ROW_ID:
            every = f"${cell[:-1]}${FIRST_ROW}:${cell[:-1]}${self.last}"
            yield f'AND({cell}<>"",COUNTIF({every},{cell})>1)', WRONG
        elif column.key == STATE:
            yield f'AND(LEN(TRIM({cell}))>0,LOWER(TRIM({cell}))<>"x")', WRONG
        elif not column.given:
            yield from self._of_form(column, cell)
            yield from self._of_row(column, cell)

    def _of_form(self, column: Column, cell: str) -> Iterator[tuple[str, PatternFill]]:
        """Yield when a cell does not hold what its column is for."""
        filled = f"LEN(TRIM({cell}))>0"
        if column.form in {"whole", "money"}:
            least = getattr(column.spec, "least", 0)
            yield f"AND(ISNUMBER({cell}),OR({cell}<{least},{cell}<>INT({cell})))", WRONG
        if column.form in {"whole", "money", "number"}:
            yield f"AND({filled},NOT(ISNUMBER({cell})))", WRONG
        elif column.form == "day":
            if span := self._span(column):
                first, last = _day(span.first), _day(span.last)
                yield f"AND(ISNUMBER({cell}),OR({cell}<{first},{cell}>{last}))", WRONG
            yield f"AND({filled},NOT(ISNUMBER({cell})))", DOUBT
            yield f"AND(ISNUMBER({cell}),{cell}>TODAY())", DOUBT
        elif column.form == "flag":
            yield f'AND({filled},LOWER(TRIM({cell}))<>"x")', WRONG
        elif column.source and self.form.lists.get(column.source):
            known = f"ISNA(MATCH(TRIM({cell}),{name_of(column.source)},0))"
            several = f',ISERROR(FIND(";",{cell}))' if column.form == "several" else ""
            yield f"AND({filled},{known}{several})", WRONG
        elif isinstance(column.spec, Text):
            yield f"LEN({cell})>{column.spec.limit}", WRONG

    def _of_row(self, column: Column, cell: str) -> Iterator[tuple[str, PatternFill]]:
        """Yield when a cell does not fit the others of its row."""
        if column.required:
            yield f"AND({self._filled()}>0,LEN(TRIM({cell}))=0)", WRONG
        if before := self._beside(_LATER_THAN.get(column.key, "")):
            yield f"AND(ISNUMBER({cell}),ISNUMBER({before}),{cell}<{before})", WRONG
        if whole := self._beside(_PART_OF.get(column.key, "")):
            yield f"AND(ISNUMBER({cell}),{cell}>N({whole}))", WRONG
        kind, inner = self._beside("type"), column.key.partition(".")[2]
        if kind and inner:
            fitting = [
                code for code, fields in DETAILS.items() if inner in {f.name for f in fields}
            ]
            others = [f'{kind}<>"{code_label("activity_type", code)}"' for code in fitting]
            yield f"AND(LEN(TRIM({cell}))>0,{','.join(others)})", WRONG

    def _filled(self) -> str:
        """Return how many cells of a row were typed into."""
        return self._count([column.key for column in self.sheet.columns if column.typed])

    def _written(self) -> str:
        """Return how many cells of a row say anything, what was written beforehand included."""
        return self._count([column.key for column in self.sheet.columns if column.spec])

    def _count(self, keys: Sequence[str]) -> str:
        first, last = self.letters[keys[0]], self.letters[keys[-1]]
        return f"COUNTA(${first}{FIRST_ROW}:${last}{FIRST_ROW})"

    def _beside(self, key: str) -> str:
        return f"${self.letters[key]}{FIRST_ROW}" if key in self.letters else ""

    def _span(self, column: Column) -> Span | None:
        """Return the period that a column's days must lie in, if any."""
        held = self.sheet.kind is Kind.ACTIVITY and column.key == "day"
        return self.form.period if held else None

    def _range(self, column: Column) -> str:
        letter = self.letters[column.key]
        return f"{letter}{FIRST_ROW}:{letter}{self.last}"


def _types(inner: str) -> Iterator[str]:
    """Yield the types of activity that have a further field."""
    return (code for code, fields in DETAILS.items() if inner in {field.name for field in fields})


def rules_of(sheet: Sheet, form: Form, first_column: int, rows: int) -> Rules:
    """Return the rules of a sheet whose columns begin at a place, for that many rows and some."""
    letters = {
        column.key: get_column_letter(first_column + at) for at, column in enumerate(sheet.columns)
    }
    return Rules(sheet, form, letters, FIRST_ROW + rows + _ROOM - 1)


_LENIENT: Final = frozenset({"day", "period_day", "several"})
_MOST: Final = 999_999_999_999_999


def _kind_of_rule(
    column: Column, form: str, span: Span | None, lists: Mapping[str, Any]
) -> dict[str, Any]:
    first, last = (span.first, span.last) if span else _EVER
    least = getattr(column.spec, "least", 0) or 0
    listed = name_of(column.source) if lists.get(column.source) else ""
    made: dict[str, dict[str, Any]] = {
        "drop": {"type": "list", "formula1": '"x"'},
        "flag": {"type": "list", "formula1": '"x"'},
        "given": {"type": "custom", "formula1": "FALSE"},
        "money": _between("whole", least, _MOST),
        "number": _between("decimal", -_MOST, _MOST),
        "whole": _between("whole", least, _MOST),
        **dict.fromkeys(("day", "period_day"), _between("date", _day(first), _day(last))),
    }
    if listed:
        made |= {key: {"type": "list", "formula1": listed} for key in ("list", "several")}
    return made.get(form) or _between("textLength", 0, getattr(column.spec, "limit", 0) or 500)


def _between(kind: str, first: object, last: object) -> dict[str, Any]:
    return {"type": kind, "operator": "between", "formula1": str(first), "formula2": str(last)}


def _told(column: Column, span: Span | None) -> dict[str, str]:
    told = {"limit": str(getattr(column.spec, "limit", 500))}
    told["least"] = str(getattr(column.spec, "least", 0))
    if span:
        told |= {"first": show_day(span.first), "last": show_day(span.last)}
    return told


def _rule(formula: str, look: PatternFill) -> FormulaRule:
    return FormulaRule(formula=[formula], fill=look, font=_DARK if look is WRONG else None)


def _day(day: date) -> str:
    return f"DATE({day.year},{day.month},{day.day})"
