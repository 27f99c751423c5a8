"""Which words are spelt as Vietnamese syllables: an onset, a rime, a tone that the rime can bear.

A mark is written after its letter: "^" for the roof, "(" for the bowl, "*" for the horn.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_SPELT_ONSETS: Final = "b c ch d \u0111 g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x"
_SPELT_RIMES: Final = (
    "a ac ach ai am an ang anh ao ap at au ay"
    " a(c a(m a(n a(ng a(p a(t a^c a^m a^n a^ng a^p a^t a^u a^y"
    " e ec em en eng eo ep et e^ e^ch e^m e^n e^nh e^p e^t e^u"
    " i ia ich im in inh ip it iu ie^c ie^m ie^n ie^ng ie^p ie^t ie^u"
    " o oc oi om on ong op ot o^ o^c o^i o^m o^n o^ng o^p o^t o* o*i o*m o*n o*p o*t"
    " oa oac oach oai oam oan oang oanh oao oap oat oay oa(c oa(m oa(n oa(ng oa(t"
    " oe oen oeo oet oong ooc"
    " u ua uc ui um un ung up ut ua^n ua^ng ua^t ua^y ue^ ue^ch ue^nh uo* uo^c uo^i uo^m uo^n"
    " uo^ng uo^t uy uya uych uynh uyt uyn uyu uyp uye^n uye^t"
    " ua uac uai uan uang uanh uat uay uao ua(c ua(m ua(n ua(ng ua(t ue uen ueo uet uach"
    " u* u*a u*c u*i u*m u*n u*ng u*t u*u u*o*c u*o*i u*o*m u*o*n u*o*ng u*o*p u*o*t u*o*u"
    " y ych ynh yn yt yp yu ye^m ye^n ye^ng ye^t ye^u"
)
_ONSETS: Final = frozenset({"", *_SPELT_ONSETS.split()})
_RIMES: Final = frozenset(_SPELT_RIMES.split())
_LONGEST_ONSET: Final = 3
_LONGEST_SYLLABLE: Final = 7
# A word that ends in a stop has a rising or a low tone, or is written in a foreign way.
_STOPPED: Final = re.compile(r"(?:c|ch|p|t)$")
_STOP_TONES: Final = frozenset({"", "\u0301", "\u0323"})
_TONES: Final = frozenset("\u0300\u0309\u0303\u0301\u0323")
# What a tone stands on, with the marks that tell one vowel from another.
_VOWELS: Final = frozenset("aeiouy^(*")
_SHAPES: Final = {"\u0302": "^", "\u0306": "(", "\u031b": "*"}


def is_syllable(word: str) -> bool:
    """Say whether a word is spelt as a Vietnamese syllable."""
    if not 0 < len(word) <= _LONGEST_SYLLABLE:
        return False
    spelled, tones = "", ""
    for part in unicodedata.normalize("NFD", word.casefold()):
        if part in _TONES:
            if spelled[-1:] not in _VOWELS:
                return False
            tones += part
        else:
            spelled += _SHAPES.get(part, part)
    if len(tones) > 1 or (tones not in _STOP_TONES and _STOPPED.search(spelled)):
        return False
    return any(
        spelled[:length] in _ONSETS and _rime(spelled[:length], spelled[length:])
        for length in range(_LONGEST_ONSET + 1)
    )


def share(words: Iterable[str]) -> float:
    """Return which part of the words are syllables; 0 when there is no word."""
    judged = [is_syllable(word) for word in words]
    return sum(judged) / len(judged) if judged else 0.0


def _rime(onset: str, rest: str) -> bool:
    if onset == "q":
        return rest.startswith("u") and rest in _RIMES
    return rest in _RIMES
