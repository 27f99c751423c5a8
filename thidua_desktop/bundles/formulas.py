"""What a formula may not do: fetch something when a spreadsheet computes it."""

from __future__ import annotations

import re

_QUOTED = re.compile('"[^"]*"')
# A stroke is no operator of formulas: it divides a program from what it is to do (DDE).
_REACHES_OUT = re.compile(
    r"\||\b(?:WEBSERVICE|FILTERXML|RTD|CALL|EXEC|REGISTER(?:\.ID)?|DDE|IMAGE)\s*\("
    r"|\[[^\[\]]*\.[^\[\]]*\][^\s,;()]*!",
    re.IGNORECASE,
)


def reaches_out(formula: str) -> bool:
    """Say whether a formula calls programs, pages or files from outside the workbook."""
    return _REACHES_OUT.search(_QUOTED.sub("", formula)) is not None
