"""What the papers that take a number are called where they are named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thidua_desktop.texts import award_letter, campaign_report, launch_plan, minutes, work_report

# By the key of their report.
TITLES: Mapping[str, str] = {
    "work-report": work_report.TITLE,
    "campaign-report": campaign_report.TITLE,
    "launch-plan": launch_plan.TITLE,
    "award-letter": award_letter.TITLE,
    "minutes": minutes.TITLE,
}
_OTHER = "Văn bản khác"


def title(report: str) -> str:
    """Return what a report is called, by its key."""
    return TITLES.get(report, _OTHER)


def called(report: str, about: Iterable[str], day: str) -> str:
    """Return one paper in words: "Báo cáo công tác thi đua, khen thưởng, năm 2024, ngày …".

    Args:
        report: The key of its report.
        about: What else tells it from others.
        day: When it was signed; "" where that is open.
    """
    signed = f"ngày {day}" if day else "chưa ghi ngày ký"
    return ", ".join([title(report), *about, signed])


def joined(papers: Iterable[str]) -> str:
    """Return several papers in one sentence."""
    return "; ".join(papers)
