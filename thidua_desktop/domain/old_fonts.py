"""Text typed in fonts from before Unicode, TCVN3 (ABC) and VNI: recognised, and converted.

Such a text holds ordinary Western letters that only its font draws as Vietnamese ones. The name of
the font tells; where it is lost, a column is read in each way and the syllables are counted.

Sources: TCVN 5712:1993 (glibc's table "TCVN5712-1" agrees), VNI's table for Windows.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.syllables import share


class OldFont(StrEnum):
    """An encoding from before Unicode."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


# Grave, hook above, tilde, acute, dot below: the order of the columns of both tables.
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
_ROOF, _BOWL, _HORN = "\u0302", "\u0306", "\u031b"
# TCVN3 gives every letter with its marks a place of its own; capitals have none for a tone, the
# font draws the small letter as a capital.
_TCVN3_TONED: Final = {
    "a": "b5 b6 b7 b8 b9",
    f"a{_BOWL}": "bb bc bd be c6",
    f"a{_ROOF}": "c7 c8 c9 ca cb",
    "e": "cc ce cf d0 d1",
    f"e{_ROOF}": "d2 d3 d4 d5 d6",
    "i": "d7 d8 dc dd de",
    "o": "df e1 e2 e3 e4",
    f"o{_ROOF}": "e5 e6 e7 e8 e9",
    f"o{_HORN}": "ea eb ec ed ee",
    "u": "ef f1 f2 f3 f4",
    f"u{_HORN}": "f5 f6 f7 f8 f9",
    "y": "fa fb fc fd fe",
}
_TCVN3_BARE: Final = {
    f"A{_BOWL}": "a1",
    f"A{_ROOF}": "a2",
    f"E{_ROOF}": "a3",
    f"O{_ROOF}": "a4",
    f"O{_HORN}": "a5",
    f"U{_HORN}": "a6",
    "\u0110": "a7",
    f"a{_BOWL}": "a8",
    f"a{_ROOF}": "a9",
    f"e{_ROOF}": "aa",
    f"o{_ROOF}": "ab",
    f"o{_HORN}": "ac",
    f"u{_HORN}": "ad",
    "\u0111": "ae",
}
# VNI writes the marks as a letter of their own behind the vowel: one for each tone, and for each
# tone with a roof or a bowl. The horn belongs to the vowel; a few letters have their own place.
_VNI_TONED: Final = (
    (
        {**dict(zip("aeouy", "aeouy", strict=True)), "\u00f4": f"o{_HORN}", "\u00f6": f"u{_HORN}"},
        "f8 fb f5 f9 ef",
    ),
    ({"a": f"a{_BOWL}"}, "e8 fa fc e9 eb"),
    ({vowel: vowel + _ROOF for vowel in "aeo"}, "e0 e5 e3 e1 e4"),
)
_VNI_BARE: Final = {
    "a\u00ea": f"a{_BOWL}",
    "a\u00e2": f"a{_ROOF}",
    "e\u00e2": f"e{_ROOF}",
    "o\u00e2": f"o{_ROOF}",
    "\u00f4": f"o{_HORN}",
    "\u00f6": f"u{_HORN}",
    "\u00f1": "\u0111",
    "\u00ec": "i\u0300",
    "\u00e6": "i\u0309",
    "\u00f3": "i\u0303",
    "\u00ed": "i\u0301",
    "\u00f2": "i\u0323",
    "\u00ee": "y\u0323",
}
_CASED: Final = frozenset(string.ascii_letters)
_WORD: Final = re.compile(r"\S+")
_FIRST_HIGH, _LAST_HIGH = "\u00a1", "\u00fe"
# In a text of these offices a letter from here on is a Vietnamese one, in Unicode.
_BEYOND_WESTERN: Final = "\u0100"
# What parts one word from the next; the letters of old fonts include signs such as "1/2".
_BETWEEN: Final = re.compile(r"[\x00-\x40\x5b-\x60\x7b-\xa0\u2010-\u2026]+")
# How sure the counted syllables must be, and by how much surer than the text as it stands.
_LEAST, _BETTER = 0.7, 0.3
_MOST_JUDGED: Final = 2000


def of_font(name: str | None) -> OldFont | None:
    """Return the encoding that a font of this name draws; None for a font of today."""
    bare = (name or "").strip().casefold()
    if bare.startswith(".vn"):
        return OldFont.TCVN3
    return OldFont.VNI if bare.startswith("vni") else None


def draws_capitals(name: str | None) -> bool:
    """Say whether a font draws small letters as capitals: ".VnTimeH"."""
    return of_font(name) is OldFont.TCVN3 and (name or "").strip().endswith("H")


def is_doubtful(text: str) -> bool:
    """Say whether a text may have been typed in an old font: its high letters are Western."""
    return not _is_unicode(text) and any(_FIRST_HIGH <= char <= _LAST_HIGH for char in text)


def converted(text: str, encoding: OldFont, *, capitals: bool = False) -> str:
    """Return the text in Unicode; one that holds letters of Unicode is left as it is.

    Args:
        text: The text as it is stored.
        encoding: How to read it.
        capitals: Its font draws small letters as capitals.
    """
    if _is_unicode(text):
        return text
    plain = text.translate(_TCVN3) if encoding is OldFont.TCVN3 else _VNI_LETTERS.sub(_vni, text)
    if capitals:
        return plain.upper()
    return _with_capitals(text, plain) if encoding is OldFont.TCVN3 else plain


def judged(texts: Iterable[str]) -> OldFont | None:
    """Return the encoding in which texts of one column make Vietnamese; None as they stand."""
    doubtful = list(filter(is_doubtful, texts))[:_MOST_JUDGED]
    if not doubtful:
        return None
    score = {one: share(_words(doubtful, one)) for one in OldFont}
    best = max(OldFont, key=lambda one: score[one])
    standing = share(_words(doubtful, None))
    sure = score[best] >= _LEAST and score[best] - standing >= _BETTER
    return best if sure else None


def _is_unicode(text: str) -> bool:
    return any(char >= _BEYOND_WESTERN and char.isalpha() for char in text)


def _words(texts: Sequence[str], encoding: OldFont | None) -> Iterator[str]:
    """Yield the words that an encoding makes a difference to, read in it."""
    for text in texts:
        for word in _BETWEEN.split(text):
            if any(char >= _FIRST_HIGH for char in word) and not _CASED.isdisjoint(word):
                yield _read(word, encoding) if encoding else word


def _read(word: str, encoding: OldFont) -> str:
    """Return a word as an encoding reads it; "" when it has letters the encoding does not."""
    left = _VNI_LETTERS.sub("", word) if encoding is OldFont.VNI else word
    known = _TCVN3 if encoding is OldFont.TCVN3 else {}
    if any(char >= _FIRST_HIGH and ord(char) not in known for char in left):
        return ""
    return converted(word, encoding)


def _with_capitals(text: str, plain: str) -> str:
    """Return the words typed in capitals so to the last letter: no capital has a tone there."""

    def raised(found: re.Match[str]) -> str:
        typed = [char for char in text[found.start() : found.end()] if char in _CASED]
        return found[0].upper() if len(typed) > 1 and "".join(typed).isupper() else found[0]

    return _WORD.sub(raised, plain)  # Letter for letter, both are of one length.


def _letters(toned: Mapping[str, str], bare: Mapping[str, str]) -> dict[int, str]:
    pairs = [(code, base + tone) for base, row in toned.items() for code, tone in _row(row)]
    pairs += [(code, base) for base, code in bare.items()]
    return {int(code, 16): unicodedata.normalize("NFC", letter) for code, letter in pairs}


def _row(codes: str) -> Iterator[tuple[str, str]]:
    yield from zip(codes.split(), _TONES, strict=True)


def _vni_letters() -> dict[str, str]:
    found = dict(_VNI_BARE)
    for vowels, codes in _VNI_TONED:
        for typed, base in vowels.items():
            found |= {typed + chr(int(code, 16)): base + tone for code, tone in _row(codes)}
    return {typed: unicodedata.normalize("NFC", letter) for typed, letter in found.items()}


def _vni(found: re.Match[str]) -> str:
    letter = _VNI[found[0].lower()]
    return letter.upper() if found[0][0].isupper() else letter


_TCVN3: Final = _letters(_TCVN3_TONED, _TCVN3_BARE)
_VNI: Final = _vni_letters()
_VNI_LETTERS: Final = re.compile(
    "|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)), re.IGNORECASE
)
