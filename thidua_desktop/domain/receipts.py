"""A receipt short enough for the telephone: ten characters that only a reader of the file can tell.

They are the first fifty bits of a keyed hash, in Crockford's letters, which leave out those that
are taken for another. The key is the file's signature: it stands in the file and nowhere else.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _BITS = 10, 5
# What is heard or read for another letter, and what is only there to be read more easily.
_MEANT: Final = str.maketrans("OILU", "011V", " -–.")


def spoken(signature: str, bundle: str, digest: str, hw: int) -> str:
    """Return the receipt: "K7F2M-9QXMP".

    Args:
        signature: The file's signature, as it stands there.
        bundle: Its id.
        digest: SHA-256 (hex) of its manifest.
        hw: How far the receiver has come: the sender learns of gaps too.
    """
    told = f"{bundle}\n{digest}\n{hw}".encode()
    number = int.from_bytes(hmac.new(signature.encode(), told, hashlib.sha256).digest()[:7], "big")
    number >>= 56 - _LENGTH * _BITS
    shifts = range((_LENGTH - 1) * _BITS, -1, -_BITS)
    code = "".join(_LETTERS[(number >> shift) & 31] for shift in shifts)
    return f"{code[:5]}-{code[5:]}"


def normal(typed: str) -> str:
    """Return a receipt as it is written, whatever way it was typed; "" if it cannot be one."""
    code = typed.upper().translate(_MEANT)
    if len(code) != _LENGTH or set(code) - set(_LETTERS):
        return ""
    return f"{code[:5]}-{code[5:]}"


def heard(code: str, signature: str, bundle: str, digest: str, marks: Iterable[int]) -> int | None:
    """Return the high-water mark a receipt tells of one file, None when it is not its receipt.

    Args:
        code: As :func:`normal` returns it.
        signature: The file's.
        bundle: Its id.
        digest: Of its manifest.
        marks: How far the receiver can have come, the likeliest first.
    """
    told = (hw for hw in marks if hmac.compare_digest(spoken(signature, bundle, digest, hw), code))
    return next(told, None)
