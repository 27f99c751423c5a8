"""A receipt short enough for the telephone: ten characters that only a reader of the file can tell.

They are the first fifty bits of a keyed hash. The key is the file's signature: it stands in the
file and nowhere else.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

from thidua_desktop.domain.crockford import LETTERS, grouped, meant, spelled

_LENGTH: Final = 10
_GROUP: Final = 5


def spoken(signature: str, bundle: str, digest: str, hw: int) -> str:
    """Return the receipt: "K7F2M-9QXMP".

    Args:
        signature: The file's signature, as it stands there.
        bundle: Its id.
        digest: SHA-256 (hex) of its manifest.
        hw: How far the receiver has come: the sender learns of gaps too.
    """
    told = f"{bundle}\n{digest}\n{hw}".encode()
    keyed = hmac.new(signature.encode(), told, hashlib.sha256).digest()
    return spelled(keyed, _LENGTH, _GROUP)


def normal(typed: str) -> str:
    """Return a receipt as it is written, whatever way it was typed; "" if it cannot be one."""
    code = meant(typed)
    if len(code) != _LENGTH or set(code) - set(LETTERS):
        return ""
    return grouped(code, _GROUP)


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
