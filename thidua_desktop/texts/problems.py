"""One sentence or two for each problem: what is wrong, and what to do about it."""

from collections.abc import Callable, Mapping
from typing import Protocol

from thidua_desktop.texts.bundle_problems import BUNDLE
from thidua_desktop.texts.command_problems import COMMAND
from thidua_desktop.texts.conflict_problems import CONFLICTS
from thidua_desktop.texts.criteria_problems import CRITERIA
from thidua_desktop.texts.entry_problems import ENTRY
from thidua_desktop.texts.exchange_problems import EXCHANGE
from thidua_desktop.texts.form_problems import FORMS
from thidua_desktop.texts.hostile_problems import HOSTILE
from thidua_desktop.texts.paper_problems import PAPERS, not_found
from thidua_desktop.texts.period_problems import PERIODS
from thidua_desktop.texts.print_problems import PRINTING
from thidua_desktop.texts.receipt_problems import RECEIPTS, SPECIAL
from thidua_desktop.texts.record_problems import RECORDS
from thidua_desktop.texts.report_problems import REPORTS
from thidua_desktop.texts.restore_problems import RESTORE
from thidua_desktop.texts.scoring_problems import SCORING
from thidua_desktop.texts.setup_problems import SETUP
from thidua_desktop.texts.sheet_problems import SHEETS
from thidua_desktop.texts.signing_problems import SIGNING
from thidua_desktop.texts.storage_problems import STORAGE
from thidua_desktop.texts.system import SYSTEM
from thidua_desktop.texts.table_problems import TABLES
from thidua_desktop.texts.template_problems import TEMPLATES

_UNKNOWN = "Có vướng mắc chưa rõ (mã {code}). Hãy ghi lại mã này và báo người phụ trách."


class Said(Protocol):
    """What a sentence is made from; ``domain.errors.Problem`` is one."""

    @property
    def code(self) -> str:
        """Key of the sentence."""

    @property
    def field(self) -> str:
        """Name of the field, or ""."""

    @property
    def params(self) -> Mapping[str, str]:
        """Words and numbers that go into the sentence."""


class _Words(dict[str, str]):
    """Parameters of a sentence; one that nobody gave becomes dots."""

    def __missing__(self, name: str) -> str:
        return "…"


def _number_doubtful(words: Mapping[str, str]) -> str:
    if words.get("second"):
        return (
            "“{text}” có thể là {first} hoặc "
            + words["second"].removesuffix("0")
            + ". Hãy gõ lại {first} hoặc {second}"
            " (dấu phẩy là phần thập phân), viết như vậy thì chỉ còn một cách hiểu."
        )
    return "“{text}” có phải là {first}? Hãy xác nhận hoặc nhập lại, dấu phẩy là phần thập phân."


# Codes raised in two places that know different things of the matter.


def _write_failed(words: Mapping[str, str]) -> str:
    if "file" in words:
        return REPORTS["write_failed"]
    return "Không ghi được gói ({detail}). Hãy chọn nơi lưu khác rồi thử lại."


SENTENCES: Mapping[str, str | Callable[[Mapping[str, str]], str]] = {
    **BUNDLE,
    **COMMAND,
    **CONFLICTS,
    **CRITERIA,
    **ENTRY,
    **EXCHANGE,
    **FORMS,
    **PAPERS,
    **PERIODS,
    **HOSTILE,
    **PRINTING,
    **RECEIPTS,
    **RECORDS,
    **REPORTS,
    **RESTORE,
    **SCORING,
    **SETUP,
    **SHEETS,
    **SIGNING,
    **STORAGE,
    **TABLES,
    **TEMPLATES,
    **SPECIAL,
    "number_doubtful": _number_doubtful,
    "reference_missing": not_found,
    "sheet_missing": (
        "Không thấy trang tính {sheet} ({count} dòng) trong tệp. Hãy xin nơi gửi xuất lại."
    ),
    "write_failed": _write_failed,
}

_COUNTS = ("least", "most", "limit", "length", "count")
_YEAR_DIGITS = 4
_LONGEST = 300


def sentence(problem: Said) -> str:
    """Return what to tell the person; it never raises, whatever is missing."""
    given = {"code": problem.code, "field": problem.field, **problem.params}
    words = _Words({name: _shown(name, value) for name, value in given.items()})
    form = SENTENCES.get(problem.code, _UNKNOWN)
    return (form if isinstance(form, str) else form(words)).format_map(words)


def _shown(name: str, value: str) -> str:
    # A count reads 1.250.000, a year 2024; a page pasted into a field is not read out whole.
    if name in _COUNTS and value.isdecimal() and len(value) > _YEAR_DIGITS:
        return f"{int(value):,}".replace(",", ".")
    line = " ".join((SYSTEM.get(value, value) if name == "detail" else value).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
