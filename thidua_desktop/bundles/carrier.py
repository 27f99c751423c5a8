"""The manifest's three copies in a workbook: in its properties, on a hidden sheet, on the cover.

Office suites and cleaning tools drop one or the other; any one copy is enough, and so is any one
copy of the signature. Copies that say different things are a sign of forgery.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from thidua_desktop.bundles.manifest import Manifest, check_format, from_json
from thidua_desktop.bundles.signing import good
from thidua_desktop.domain.errors import refuse

PREFIX = "TDX"
FORMAT_NAME, SIGNATURE_NAME = f"{PREFIX}_Fmt", f"{PREFIX}_Sig"
MANIFEST_KEY, SIGNATURE_KEY, ACKS_KEY = "manifest", "signature", "acks"
UNSIGNED, GOOD, BAD = "", "good", "bad"
_WITH_KEY = "."

# Below the limits of the dialogs in which people look at these places.
_PROPERTY_CHARACTERS = 240
_CARRIER_CHARACTERS = 200
_COVER_CHARACTERS = 76
CARRIER_ROWS = 10_000
_PART = re.compile(r"\d{1,5}")
_PART_NAME = re.compile(rf"{PREFIX}_M(\d{{2,3}})")
_COVER_NAME = re.compile(rf"{PREFIX}:(\d{{3}})")
_COVER_SIGNATURE = re.compile(rf"{PREFIX}:SIG(\d)")


@dataclass(frozen=True, slots=True)
class Copy:
    """What one place holds.

    Attributes:
        text: The manifest as it is spelled there, "" when it is missing or damaged.
        manifest: What it says; None with an empty text.
        signature: The signature, or "".
    """

    text: str = ""
    manifest: Manifest | None = None
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The manifest of a workbook, and how far it can be believed.

    Attributes:
        manifest: What it says.
        text: How it is spelled in the file; signature and code are over this.
        signature: The signature that fits, or the first one there is, or "".
        key_state: "" unsigned, "good" signed with the key it names, "bad" otherwise.
        agreed: Whether all its copies say the same.
        acks: The acknowledgements as they are spelled; None when they are missing or damaged.
    """

    manifest: Manifest
    text: str
    signature: str
    key_state: str
    agreed: bool
    acks: str | None = ""


def properties(manifest: Manifest, text: str, signature: str) -> Iterator[tuple[str, str]]:
    """Yield names and values of the document's properties, all text."""
    yield FORMAT_NAME, manifest.fmt
    yield f"{PREFIX}_BundleId", manifest.bundle_id
    yield f"{PREFIX}_From", manifest.sender_code
    yield f"{PREFIX}_To", manifest.receiver_code
    yield f"{PREFIX}_Seq", str(manifest.seq)
    for number, part in enumerate(_parts(text, _PROPERTY_CHARACTERS)):
        yield f"{PREFIX}_M{number:02}", part
    yield SIGNATURE_NAME, signature


def carrier_rows(text: str, signature: str, acks: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield the rows of the hidden sheet: key, part, value.

    Raises:
        ValueError: The acknowledgements are more than a reader would look at.
    """
    yield "key", "part", "value"
    said = list(_parts(acks, _CARRIER_CHARACTERS)) or [""]
    if len(said) > CARRIER_ROWS // 2:
        raise ValueError(len(acks))
    for number, part in enumerate(_parts(text, _CARRIER_CHARACTERS)):
        yield MANIFEST_KEY, str(number), part
    yield SIGNATURE_KEY, "0", signature
    for number, part in enumerate(said):
        yield ACKS_KEY, str(number), part


def cover_rows(text: str, signature: str) -> Iterator[tuple[str, str]]:
    """Yield the rows of the cover's block of codes."""
    for number, part in enumerate(_parts(text, _COVER_CHARACTERS)):
        yield f"{PREFIX}:{number:03}", part
    for number, start in enumerate(range(0, len(signature), _COVER_CHARACTERS)):
        yield f"{PREFIX}:SIG{number}", signature[start : start + _COVER_CHARACTERS]


def from_properties(values: Mapping[str, object]) -> Copy:
    """Return what a document's properties hold.

    Raises:
        UserError: ``format_newer``.
    """
    try:
        if FORMAT_NAME in values:
            check_format(values[FORMAT_NAME])
    except ValueError:
        return Copy()
    signature = values.get(SIGNATURE_NAME)
    return _copy(_numbered(_PART_NAME, values.items()), {0: str(signature or "")})


def from_carrier(rows: Iterable[tuple[object, ...]]) -> tuple[Copy, str | None]:
    """Return what the hidden sheet holds, and the acknowledgements; None when they are damaged."""
    places: dict[object, dict[int, str]] = {}
    for key, number, value in (row[:3] for row in rows if row[2:]):
        part = _PART.fullmatch(str(number))
        if isinstance(key, str) and part:
            places.setdefault(key, {})[int(part[0])] = str(value or "").strip()
    copy = _copy(places.get(MANIFEST_KEY, {}), places.get(SIGNATURE_KEY, {}))
    return copy, _text(places.get(ACKS_KEY, {}))


def from_cover(rows: Iterable[tuple[object, ...]]) -> Copy:
    """Return what the cover's block of codes holds."""
    pairs = [(str(row[0]), row[1]) for row in rows if len(row) > 1 and isinstance(row[0], str)]
    return _copy(_numbered(_COVER_NAME, pairs), _numbered(_COVER_SIGNATURE, pairs))


def weighed(copies: Iterable[Copy], acks: str | None = "") -> Found:
    """Return the manifest that a signature fits, else the first one.

    Raises:
        UserError: ``not_a_bundle``: no place holds any.
    """
    every = list(copies)
    readable = [(copy.text, copy.manifest) for copy in every if copy.manifest]
    if not readable:
        raise refuse("not_a_bundle")
    agreed = len({text for text, _ in readable}) == 1
    signatures = [copy.signature for copy in every if copy.signature]
    for text, manifest in readable:
        for signature in signatures:
            key, bare = key_and_signature(manifest, signature)
            if good(key, text, bare):
                return Found(replace(manifest, key=key), text, signature, GOOD, agreed, acks)
    (text, manifest), signature = readable[0], next(iter(signatures), "")
    return Found(manifest, text, signature, BAD if signature else UNSIGNED, agreed, acks)


def spelled(manifest: Manifest, signature: str) -> str:
    """Return a signature as it stands in a file.

    A manifest of an older format has no room for the key, so that it goes with the signature;
    older programs look at neither.
    """
    return signature if manifest.signed else f"{manifest.key}{_WITH_KEY}{signature}"


def key_and_signature(manifest: Manifest, signature: str) -> tuple[str, str]:
    """Return the key a file names and the signature alone."""
    if manifest.signed:
        return manifest.key, signature
    key, _, bare = signature.rpartition(_WITH_KEY)
    return key, bare


def _parts(text: str, length: int) -> Iterator[str]:
    spelled = base64.urlsafe_b64encode(text.encode("utf-8")).decode("ascii")
    for start in range(0, len(spelled), length):
        yield spelled[start : start + length]


def _numbered(name: re.Pattern[str], pairs: Iterable[tuple[str, object]]) -> dict[int, str]:
    found = ((name.fullmatch(key), value) for key, value in pairs)
    return {int(match[1]): str(value or "").strip() for match, value in found if match}


def _copy(parts: Mapping[int, str], signature: Mapping[int, str]) -> Copy:
    signed = (_whole(signature) or "").strip()
    text = _text(parts)
    try:
        return Copy(text, from_json(text), signed) if text else Copy(signature=signed)
    except (ValueError, RecursionError):
        return Copy(signature=signed)


def _text(parts: Mapping[int, str]) -> str | None:
    """Return the text of numbered parts, None when a part is missing or damaged."""
    spelled = _whole(parts)
    if spelled is None:
        return None
    try:
        return base64.b64decode(spelled, b"-_", validate=True).decode("utf-8")
    except (ValueError, binascii.Error):
        return None


def _whole(parts: Mapping[int, str]) -> str | None:
    if not parts or sorted(parts) != list(range(len(parts))):
        return None
    return "".join(parts[number] for number in range(len(parts)))
