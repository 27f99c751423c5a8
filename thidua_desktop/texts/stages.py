"""Words of a sheet's way through its states, its scores, and the board of a bloc."""

from __future__ import annotations

from collections.abc import Mapping

# The five points a row may have, in their order.
SCORES: Mapping[str, str] = {
    "computed": "tính được",
    "claimed": "tự chấm",
    "bloc": "khối chấm",
    "appraised": "thẩm định",
    "final": "duyệt",
}
LEFT_OUT: Mapping[str, str] = {
    "absent": "chưa có phiếu",
    "other_table": "phiếu chấm theo bản khác của bảng",
}


def state_line(state: str, *, published: bool) -> str:
    """Say where a sheet stands."""
    return f"Tình trạng phiếu: {state}{' (số đã công bố)' if published else ''}."


def item_line(name: str, most: str, scores: Mapping[str, str]) -> str:
    """Return one row of a sheet: "I.3 Giải quyết việc làm: tối đa 8, tính được 6,94 …"."""
    return ", ".join(part for part in (f"{name}: tối đa {most or '…'}", _listed(scores)) if part)


def total_line(scores: Mapping[str, str]) -> str:
    """Return the sheet's sums."""
    return f"Cộng: {_listed(scores)}"


def rank_line(place: int) -> str:
    """Say which place a unit has."""
    return f"Xếp thứ {place} trong khối."


def rating_line(rating: str) -> str:
    """Say what a unit is rated."""
    return f"Xếp loại: {rating}."


def moved(state: str) -> str:
    """Say where a sheet has been taken."""
    return f"Phiếu đã chuyển sang: {state}."


def reviewed(code: str, points: str, stage: str) -> str:
    """Say which points were given."""
    return f"Đã ghi {points} điểm cho tiêu chí {code} ({stage})."


def published(bloc: str, count: int) -> str:
    """Say that a bloc's results are published."""
    return f"Đã công bố {count} phiếu của {bloc}."


def board_title(bloc: str, period: str, table: str) -> str:
    """Return what is ranked."""
    return f"{bloc} – {period} – {table}"


def place_line(place: str, unit: str, points: str, stage: str, rating: str) -> str:
    """Return one unit's line on the board: "1. Huyện Tam Đường: 92,5 (duyệt), …"."""
    stage = f" ({SCORES.get(stage, stage)})" if stage else ""
    said = f"{place or '–'}. {unit}: {points or 'chưa có điểm'}{stage}"
    return f"{said}, {rating}" if rating else said


def left_out_line(unit: str, why: str) -> str:
    """Return the line of a unit that is not ranked."""
    return f"–. {unit}: {LEFT_OUT.get(why, why)}"


def waits_for(codes: str) -> str:
    """Say which criteria of a unit still have no points."""
    return f"còn chờ: {codes}"


def _listed(scores: Mapping[str, str]) -> str:
    return ", ".join(f"{SCORES[name]} {points or '…'}" for name, points in scores.items())
