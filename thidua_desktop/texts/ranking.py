"""Why a unit stands where it stands, and why it is not rated better."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import groupby
from typing import Protocol

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.shown import brief

_SHOWN = 5  # Names in one sentence; more are counted.
_LOOKED_AT: Mapping[str, str] = {
    "TRUOC_THUONG": "tổng điểm trước khi cộng thưởng",
    "NHOM": "điểm nhóm {}",
    "TIEU_CHI": "điểm tiêu chí {}",
    "KET_QUA": "kết quả tiêu chí {}",
    "IT_TRU": "ít điểm trừ hơn",
    "DUNG_HAN": "điểm đúng hạn",
    "BO_PHIEU": "số phiếu bầu",
}
Names = Mapping[str, str]


class Ruled(Protocol):
    """A tie-break; ``domain.scoring.ranking.TieBreak`` is one."""

    @property
    def key(self) -> str:
        """What it looks at."""

    @property
    def codes(self) -> tuple[str, ...]:
        """At which criteria."""


class Broken(Protocol):
    """What a tie-break did for a unit; ``domain.scoring.ranking.Break`` is one."""

    @property
    def by(self) -> Ruled:
        """The tie-break."""

    @property
    def value(self) -> Decimal:
        """The unit's value."""

    @property
    def above(self) -> Sequence[str]:
        """Units put above."""

    @property
    def below(self) -> Sequence[str]:
        """Units put below."""


class Reasoned(Protocol):
    """Why a band was refused; ``domain.scoring.classification.Refused`` is one."""

    @property
    def band(self) -> str:
        """The band."""

    @property
    def reason(self) -> str:
        """Why."""

    @property
    def params(self) -> Mapping[str, str]:
        """What the sentence needs."""


def tie_break(rule: Ruled) -> str:
    """Return what a tie-break looks at: "điểm nhóm I"."""
    codes = " và ".join(rule.codes)
    if rule.key == "KET_QUA" and len(rule.codes) > 1:
        return f"tổng kết quả các tiêu chí {codes}"
    return _LOOKED_AT.get(rule.key, rule.key).format(codes)


def broken(step: Broken, names: Names) -> str:
    """Return how a tie was broken: "Bằng tổng điểm; xét điểm nhóm I (57,5): trên Xã Dào San."."""
    sides = []
    if step.below:
        sides.append(f"xếp trên {listed(step.below, names)}")
    if step.above:
        sides.append(f"xếp dưới {listed(step.above, names)}")
    value = brief(step.value)
    return f"Bằng tổng điểm; xét {tie_break(step.by)} ({value}): {', '.join(sides)}."


def passed_over(rules: Sequence[Ruled]) -> str:
    """Say which tie-breaks were passed over because a figure is missing; "" for none."""
    if not rules:
        return ""
    named = "; ".join(tie_break(rule) for rule in rules)
    return f"Chưa xét được {named} vì còn đơn vị bằng điểm chưa có số liệu đó."


def still_tied(tied: Sequence[str], names: Names, waits: str = "") -> str:
    """Say that units share a place, and whether a vote is to part them; "" for nobody."""
    if not tied:
        return ""
    told = f"Đồng hạng với {listed(tied, names)}"
    if waits == "vote":
        return f"{told}; chờ bỏ phiếu. Hãy ghi kết quả bỏ phiếu và biên bản."
    return f"{told}; đã xét hết các tiêu chí phụ."


def refused(reason: Reasoned, names: Names | None = None) -> str:
    """Return why a band was refused, or what the rating waits for.

    Args:
        reason: The reason.
        names: Names of criteria by code; a code that is not there is told alone.
    """
    words = reason.params
    if reason.reason == "waits":
        return waits(words.get("codes", "").split())
    why = _REASONS.get(reason.reason, _plainly)(words, names or {})
    return f"Chưa đạt “{code_label('rating', reason.band)}”: {why}."


def refusals(reasons: Sequence[Reasoned], names: Names | None = None) -> list[str]:
    """Return why bands were refused, a line a band; its reasons stand side by side.

    Args:
        reasons: Every reason, those of one band one after another.
        names: Names of criteria by code; a code that is not there is told alone.
    """
    found = []
    for (band, waiting), same in groupby(reasons, lambda one: (one.band, one.reason == "waits")):
        if waiting:
            found += [refused(one, names) for one in same]
            continue
        told = dict.fromkeys(part for part in _together(list(same), names or {}))
        found.append(f"Chưa đạt “{code_label('rating', band)}”: {'; '.join(told)}.")
    return found


def _together(reasons: Sequence[Reasoned], names: Names) -> Iterator[str]:
    """Yield each reason; criteria below the same mark are told in one breath."""
    short = [one.params for one in reasons if one.reason == "share_below"]
    for one in reasons:
        if one.reason != "share_below":
            yield _REASONS.get(one.reason, _plainly)(one.params, names)
        elif one.params is short[0]:
            yield _short_of_their_most(short, names)


def _short_of_their_most(short: Sequence[Mapping[str, str]], names: Names) -> str:
    if len(short) == 1:
        return _share_below(short[0], names)
    shares = [
        f"{_criterion(words.get('code', '…'), names)} {number_of(words.get('share', ''))} %"
        for words in short
    ]
    least = number_of(short[0].get("least", ""))
    return f"chưa đủ {least} % điểm tối đa ở {', '.join(shares)}"


def waits(codes: Sequence[str]) -> str:
    """Say which criteria a rating waits for."""
    if not codes:
        return "Chưa xếp loại: chưa có điểm."
    return f"Chưa xếp loại: còn chờ điểm hoặc câu trả lời ở {codes_of(codes)}."


def criterion_waits(code: str, units: Sequence[str], members: int, names: Names) -> str:
    """Say that a criterion compares the bloc and waits for results of some members."""
    known = f"mới có {members - len(units)}/{members} đơn vị có kết quả"
    return f"Tiêu chí {code} so trong khối: {known}, còn chờ {listed(units, names)}."


def listed(units: Sequence[str], names: Names) -> str:
    """Return "Xã A, Xã B và 3 đơn vị khác"."""
    shown = [names.get(unit, unit) for unit in units[:_SHOWN]]
    more = len(units) - len(shown)
    if more:
        return f"{', '.join(shown)} và {more} đơn vị khác"
    return " và ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def codes_of(codes: Sequence[str]) -> str:
    """Return "I.1, I.2 và 3 tiêu chí khác"."""
    shown = ", ".join(codes[:_SHOWN])
    more = len(codes) - _SHOWN
    return f"{shown} và {more} tiêu chí khác" if more > 0 else shown


def number_of(text: str) -> str:
    """Return a machine's number as an office writes it; what is none, as it is."""
    try:
        return brief(Decimal(text))
    except InvalidOperation:
        return text or "…"


def _below_lower(words: Mapping[str, str], _: Names) -> str:
    at = "phải trên" if words.get("strict") else "phải từ"
    lower, total = number_of(words.get("lower", "")), number_of(words.get("total", ""))
    return f"tổng điểm {total}, {at} {lower}"


def _share_below(words: Mapping[str, str], names: Names) -> str:
    share, least = number_of(words.get("share", "")), number_of(words.get("least", ""))
    which = _criterion(words.get("code", "…"), names)
    return f"{which} chỉ đạt {share} % điểm tối đa, phải từ {least} % trở lên"


def _gate(words: Mapping[str, str], names: Names) -> str:
    which = _condition(words.get("code", "…"), names)
    because = f" (do tiêu chí {codes_of(words['by'].split())})" if words.get("by") else ""
    most = code_label("rating", words.get("rating", "…"))
    return f"{which} đã xảy ra{because}, cao nhất chỉ còn “{most}”"


def _plainly(words: Mapping[str, str], _: Names) -> str:
    return ", ".join(words.values()) or "…"


def _criterion(code: str, names: Names) -> str:
    return f"tiêu chí {code} ({names[code]})" if code in names else f"tiêu chí {code}"


def _condition(code: str, names: Names) -> str:
    return f"điều kiện {code} ({names[code]})" if code in names else f"điều kiện {code}"


_REASONS: Mapping[str, Callable[[Mapping[str, str], Names], str]] = {
    "below_lower": _below_lower,
    "share_below": _share_below,
    "gate": _gate,
}
