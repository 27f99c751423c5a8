"""Who wrote a bundle: Ed25519 signatures over its manifest, and boxes that one office can open.

An office has one seed. Its public key travels in every file; the seed never leaves the machine.
Keys and signatures are spelled in base64url without padding: 43 and 86 characters.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable
from typing import Final

from nacl.exceptions import CryptoError
from nacl.public import SealedBox
from nacl.signing import SigningKey, VerifyKey

from thidua_desktop.domain.crockford import spelled

SEED_BYTES: Final = 32
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_FINGERPRINT, _GROUP = 16, 4


def new_seed(random: Callable[[int], bytes]) -> bytes:
    """Return the seed of a new key.

    Args:
        random: Gives that many random bytes, fit for secrets.
    """
    return random(SEED_BYTES)


def public(seed: bytes) -> str:
    """Return the public key of a seed."""
    return _spelled(bytes(SigningKey(seed).verify_key))


def sign(seed: bytes, text: str) -> str:
    """Return the signature of a text; the same text always has the same one."""
    return _spelled(SigningKey(seed).sign(text.encode("utf-8")).signature)


def good(key: str, text: str, signature: str) -> bool:
    """Say whether the holder of a key signed exactly this text."""
    known, made = _read(key, _KEY_BYTES), _read(signature, _SIGNATURE_BYTES)
    if known is None or made is None:
        return False
    try:
        VerifyKey(known).verify(text.encode("utf-8"), made)
    except CryptoError:
        return False
    return True


def is_key(key: str) -> bool:
    """Say whether a text is spelled as a public key."""
    return _read(key, _KEY_BYTES) is not None


def fingerprint(key: str) -> str:
    """Return what two people compare by telephone: "K7F2-9QXM-PA3D-0T6W"."""
    digest = hashlib.sha256(key.encode("ascii", "replace")).digest()
    return spelled(digest, _FINGERPRINT, _GROUP)


def seal(key: str, data: bytes) -> bytes:
    """Return the data in a box that only the holder of the key can open.

    Raises:
        ValueError: It is no key.
    """
    known = _read(key, _KEY_BYTES)
    if known is None:
        raise ValueError(key)
    try:
        return SealedBox(VerifyKey(known).to_curve25519_public_key()).encrypt(data)
    except CryptoError as error:
        raise ValueError(key) from error


def unseal(seed: bytes, data: bytes) -> bytes | None:
    """Return what is in a box, None when it is another's or damaged."""
    try:
        return SealedBox(SigningKey(seed).to_curve25519_private_key()).decrypt(data)
    except CryptoError:
        return None


def _spelled(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def _read(text: str, length: int) -> bytes | None:
    """Return the bytes of a spelling, None when it is not the one spelling of so many bytes."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
    except (ValueError, binascii.Error):
        return None
    return data if len(data) == length and _spelled(data) == text else None
