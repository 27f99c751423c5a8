"""A finding of the table checker in one line: where, what is wrong, and what to do."""

from typing import Protocol

from thidua_desktop.texts.problems import Said, sentence

ERROR = "Phải sửa"
WARNING = "Nên xem lại"


class Found(Said, Protocol):
    """What a line is made from; ``domain.scoring.checker.Finding`` is one."""

    @property
    def severity(self) -> str:
        """What is at stake: "error" or "warning"."""

    @property
    def criterion(self) -> str:
        """Code of the criterion; "" when it concerns the table."""


def said(finding: Found) -> str:
    """Return "Tiêu chí I.1: …", or the sentence alone when it concerns the table."""
    told = sentence(finding)
    return f"Tiêu chí {finding.criterion}: {told}" if finding.criterion else told


def severity(finding: Found) -> str:
    """Return how serious it is, in two or three words."""
    return ERROR if finding.severity == "error" else WARNING
