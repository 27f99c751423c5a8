"""Parts of sentences that several official papers share."""

from collections.abc import Iterable, Mapping
from datetime import date

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper import long_day

BLANK = "......"
DOTTED_LINE = "." * 116
SAMPLE_NOTE = "Có dữ liệu mẫu, không dùng để ban hành."

# How many dots are as wide as a letter, nearly.
_DOTS_FOR_A_LETTER = 2
_QUOTE = "“"
_CAMPAIGN = "phong trào"
_COMPETE = "thi đua"
_ABOUT = "về "
_GROUND = "Căn cứ"
_KINDS_OF_PLACE = frozenset({"bản", "huyện", "phường", "thành", "thị", "thôn", "tổ", "xã"})


def counted(count: int | None) -> str:
    """Return "05" or "1.260", as papers write numbers of things; dots for an unknown one."""
    return BLANK if count is None else f"{count:02,}".replace(",", ".")


def counts(found: Mapping[str, int]) -> str:
    """Return "02 tập thể, 05 cá nhân" for the codes of those honoured."""
    named = (
        f"{counted(count)} {lowered(code_label('subject_type', code))}"
        for code, count in found.items()
        if count
    )
    return ", ".join(named)


def filled_in(label: str, said: str = "") -> str:
    """Return "Địa điểm: Hội trường", or dots to the end of the line when nothing was said."""
    dots = DOTTED_LINE[round(len(label) * _DOTS_FOR_A_LETTER) :]
    return f"{label}: {said or dots}"


def lowered(text: str) -> str:
    """Return words as they stand inside a sentence."""
    return f"{text[:1].lower()}{text[1:]}"


def placed(place: str) -> str:
    """Return a place inside a sentence: "xã Bản Bo"; a bare name keeps its capital."""
    kind = place.partition(" ")[0].lower()
    return lowered(place) if kind in _KINDS_OF_PLACE else place


def raised(text: str) -> str:
    """Return words as they open a sentence."""
    return f"{text[:1].upper()}{text[1:]}"


def finished(text: str) -> str:
    """Return words as a whole sentence: with a full stop, unless they end otherwise."""
    bare = text.rstrip()
    return bare if bare.endswith((".", "!", "?", ":", ";", "…")) else f"{bare}."


def in_points(parts: Iterable[str]) -> list[str]:
    """Return the parts of a list, each on a line: a dash before it, ";" between, "." at the end."""
    bare = [part.strip().rstrip(";.") for part in parts]
    ends = [";"] * (len(bare) - 1) + ["."]
    return [f"- {part}{end}" for part, end in zip(bare, ends, strict=False) if part]


def campaign_called(name: str) -> str:
    """Return a campaign's name inside a sentence: "phong trào thi đua “Dân vận khéo”"."""
    low = lowered(name)
    if low.startswith(_CAMPAIGN):
        return low
    if low.startswith(_COMPETE):
        return f"{_CAMPAIGN} {low}"
    quoted = name if name.startswith(_QUOTE) else f"“{name}”"
    return f"{_CAMPAIGN} {_COMPETE} {quoted}"


def cited(kind: str, number: str, day: date | None, issuer: str, subject: str = "") -> str:
    """Return a document as papers cite it; dots for a number or a day that is not known.

    Args:
        kind: "Chỉ thị".
        number: "34-CT/TW", or "".
        day: When it was issued.
        issuer: Who issued it.
        subject: What it is about; "" for the short form.
    """
    head = f"{kind} số {number or BLANK} {long_day(day)} của {issuer}"
    if not subject:
        return head
    about = lowered(subject)
    return f"{head} {about if about.startswith(_ABOUT) else _ABOUT + about}"


def ground(document: str) -> str:
    """Return a document as one a paper rests on."""
    return f"{_GROUND} {document}"


def is_ground(text: str) -> bool:
    """Say whether a paragraph names what the paper rests on."""
    return text.lower().startswith(f"{_GROUND.lower()} ")


def sample_note(*, sample: bool) -> tuple[str, ...]:
    """Return the warning about made-up data, where there is any."""
    return (SAMPLE_NOTE,) if sample else ()
