"""Pages to print as a person types them: "1-3, 5"."""

from __future__ import annotations

import re

from thidua_desktop.domain.errors import refuse

_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")
_SEPARATED = re.compile(r"[,;\s]+")
_STRETCH = re.compile(r"([0-9]{1,6})?(?:(-)([0-9]{1,6})?)?")


def page_ranges(text: str, count: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches of pages a text names, in the order of the file, each page once.

    "3-" goes to the last page, "-3" begins at the first, nothing means all: ``()``.

    Args:
        text: What was typed.
        count: How many pages there are.

    Raises:
        UserError: It cannot be read ("pages_unreadable") or names a page that is not there
            ("pages_beyond").
    """
    parts = _SEPARATED.split(re.sub(r"\s*-\s*", "-", text.translate(_DASHES).strip(" \t\n,;")))
    if parts == [""]:
        return ()
    return _merged(sorted(_stretch(part, text, count) for part in parts))


def _stretch(part: str, text: str, count: int) -> tuple[int, int]:
    found = _STRETCH.fullmatch(part)
    if found is None or not (found[1] or found[3]):
        raise refuse("pages_unreadable", "pages", text=text)
    first = int(found[1] or 1)
    last = int(found[3] or count) if found[2] else first
    for page in (first, last):
        if not 1 <= page <= count:
            raise refuse("pages_beyond", "pages", page=page, count=count)
    if first > last:
        raise refuse("pages_unreadable", "pages", text=text)
    return first, last


def _merged(stretches: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged = stretches[:1]
    for first, last in stretches[1:]:
        before = merged[-1]
        if first <= before[1] + 1:
            merged[-1] = before[0], max(before[1], last)
        else:
            merged.append((first, last))
    return tuple(merged)
