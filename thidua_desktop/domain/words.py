"""Vietnamese text: one spelling at the wall, folding for search, keys for sorting.

Sources: Unicode NFC; order of letters and tones as in CLDR ``vi`` (ngang, huyền, hỏi, ngã, sắc,
nặng).
"""

from __future__ import annotations

import functools
import re
import unicodedata

# Look-alikes that reach us from old fonts and keyboards: eth and African D for Đ, odd spaces.
_LOOKALIKES = str.maketrans(
    {
        "\u00d0": "\u0110",
        "\u00f0": "\u0111",
        "\u0189": "\u0110",
        "\u00a0": " ",
        "\u202f": " ",
        "\u200b": None,
        "\u200c": None,
        "\ufeff": None,
    }
)
# C0 controls but tab and newline, C1 controls, lone surrogates, what is no character: no file
# format carries them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# A joiner makes one picture of several; between letters nobody sees it.
_PICTURE = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
_LOOSE_JOINER = re.compile(f"(?<!{_PICTURE})\u200d|\u200d(?!{_PICTURE})")
# What any of this would change; most texts have none of it.
_UNTIDY = re.compile(
    "[\x00-\x1f\x7f-\xa0\u00d0\u00f0\u0189\u200b-\u200d\ufeff\ud800-\udfff\ufffe\uffff]"
    r"|[^\S ]|  |^ | $"
)
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: number for number, letter in enumerate(_LETTERS, start=32)}
# Grave, hook above, tilde, acute, dot below: the dictionary order of the tones.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def tidy(text: str, *, lines: bool = False) -> str:
    r"""Return the text as it is stored: NFC, no look-alikes, no control characters, trimmed.

    Args:
        text: What was typed, pasted or read.
        lines: Keep line breaks (as ``\\n``); otherwise every run of white space is one space.
    """
    if not _UNTIDY.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _LOOSE_JOINER.sub("", _UNPRINTABLE.sub("", text).translate(_LOOKALIKES))
    text = unicodedata.normalize("NFC", text)
    rows = text.split("\n") if lines else [text]
    return "\n".join(" ".join(row.split()) for row in rows).strip()


def fold(text: str) -> str:
    """Return the text for search: lower case, no marks, đ as d, single spaces."""
    return " ".join(text.translate(_FOLDED).split())


class _Folded(dict[int, str]):
    """What each character is in search, found out when it first occurs."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFD", chr(code).casefold()).translate(_BARRED)
        self[code] = "".join(c for c in bare if not unicodedata.combining(c))
        return self[code]


_BARRED = {0x111: "d", 0xF0: "d"}
_FOLDED = _Folded()


def sort_key(text: str) -> bytes:
    """Return bytes whose order is the Vietnamese dictionary's: letters, then tones, then case."""
    words = [_word_key(word) for word in unicodedata.normalize("NFC", text).split()]
    return b"\x00".join(b"".join(parts) for parts in zip(*words, strict=True)) or _NO_WORDS


_NO_WORDS = b"\x00\x00"


@functools.lru_cache(maxsize=20_000)
def _word_key(word: str) -> tuple[bytes, bytes, bytes]:
    """Return the letters, tones and cases of a word, with what ends it."""
    letters, tones, cases = bytearray(), bytearray(), bytearray()
    for char in word:
        lower = char.lower()
        tone, base = _take_tone(lower)
        letters.append(_RANK.get(base, min(ord(base[:1] or " "), 31 if base < "0" else 30)))
        if base not in _RANK:
            letters.extend(base.encode("utf-8"))
        tones.append(tone + 1)
        cases.append(1 if char == lower else 2)
    return bytes(letters) + b"\x01", bytes(tones) + b"\x00", bytes(cases)


@functools.lru_cache(maxsize=4_000)
def _take_tone(char: str) -> tuple[int, str]:
    tone = 0
    kept = []
    for part in unicodedata.normalize("NFD", char):
        if part in _TONES:
            tone = _TONES[part]
        else:
            kept.append(part)
    return tone, unicodedata.normalize("NFC", "".join(kept))
