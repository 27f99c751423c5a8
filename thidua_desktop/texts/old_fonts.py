"""Letters as fonts from before Unicode write them, and the plain letter each stands for.

Such a text is only recognised, never converted: whether it was typed in capitals, only the font of
its cell tells.
"""

from collections.abc import Mapping

TCVN3, VNI = "TCVN3 (ABC)", "VNI Windows"

# TCVN3 gives every letter with its marks a place of its own.
# That of e with acute, which this program reads as a look-alike of another letter, is left out.
TCVN3_LETTERS: Mapping[str, str] = {
    "a": "µ\u00b8¶·¹¨»¾¼½Æ©ÇÊÈÉË",
    "A": "¡¢",
    "d": "®",
    "D": "§",
    "e": "ÌÎÏÑªÒÕÓÔÖ",
    "E": "£",
    "i": "×ÝØÜÞ",
    "o": "ßãáâä«åèæçé¬êíëìî",
    "O": "¤¥",
    "u": "ïóñòô\u00adõøö÷ù",
    "U": "¦",
    "y": "úýûüþ",
}

# VNI writes the marks as letters of their own behind a vowel; some letters have a place of their
# own. Small letters only.
VNI_LETTERS: Mapping[str, str] = {"d": "ñ", "i": "íìæóò", "o": "ô", "u": "ö", "y": "î"}
VNI_MARKS = "ùøûõïâáàåãäêéèúüë"
