"""The manifest's three copies in a workbook: in its properties, on a hidden sheet, on the cover.

Office suites and cleaning tools drop one or the other; any one copy is enough, and copies that say
different things are a sign of forgery.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping

from thidua_desktop.bundles.manifest import Manifest, check_format, from_json

PREFIX = "TDX"
FORMAT_NAME, SIGNATURE_NAME = f"{PREFIX}_Fmt", f"{PREFIX}_Sig"
MANIFEST_KEY, SIGNATURE_KEY, ACKS_KEY = "manifest", "signature", "acks"

# Below the limits of the dialogs in which people look at these places.
_PROPERTY_CHARACTERS = 240
_CARRIER_CHARACTERS = 200
_COVER_CHARACTERS = 76
_PART_NAME = re.compile(rf"{PREFIX}_M(\d{{2,3}})")
_COVER_NAME = re.compile(rf"{PREFIX}:(\d{{3}})")


def properties(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield names and values of the document's properties, all text; the signature is for later."""
    yield FORMAT_NAME, manifest.fmt
    yield f"{PREFIX}_BundleId", manifest.bundle_id
    yield f"{PREFIX}_From", manifest.sender_code
    yield f"{PREFIX}_To", manifest.receiver_code
    yield f"{PREFIX}_Seq", str(manifest.seq)
    for number, part in enumerate(_parts(manifest, _PROPERTY_CHARACTERS)):
        yield f"{PREFIX}_M{number:02}", part
    yield SIGNATURE_NAME, ""


def carrier_rows(manifest: Manifest) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of the hidden sheet: key, part, value."""
    yield "key", "part", "value"
    for number, part in enumerate(_parts(manifest, _CARRIER_CHARACTERS)):
        yield MANIFEST_KEY, str(number), part
    yield SIGNATURE_KEY, "0", ""
    yield ACKS_KEY, "0", ""


def cover_rows(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield the rows of the cover's block of codes."""
    for number, part in enumerate(_parts(manifest, _COVER_CHARACTERS)):
        yield f"{PREFIX}:{number:03}", part


def from_properties(values: Mapping[str, object]) -> Manifest | None:
    """Return the manifest of a document's properties, or None.

    Raises:
        UserError: ``format_newer``.
    """
    try:
        if FORMAT_NAME in values:
            check_format(values[FORMAT_NAME])
    except ValueError:
        return None
    return _joined(_numbered(_PART_NAME, values.items()))


def from_carrier(rows: Iterable[tuple[object, ...]]) -> Manifest | None:
    """Return the manifest of the hidden sheet's rows, or None."""
    parts = [row[1:3] for row in rows if row[:1] == (MANIFEST_KEY,)]
    return _joined({int(str(part)): str(value) for part, value in parts if str(part).isdecimal()})


def from_cover(rows: Iterable[tuple[object, ...]]) -> Manifest | None:
    """Return the manifest of the cover's block of codes, or None."""
    pairs = ((str(row[0]), row[1]) for row in rows if len(row) > 1 and isinstance(row[0], str))
    return _joined(_numbered(_COVER_NAME, pairs))


def _parts(manifest: Manifest, length: int) -> Iterator[str]:
    text = base64.urlsafe_b64encode(manifest.to_json().encode("utf-8")).decode("ascii")
    for start in range(0, len(text), length):
        yield text[start : start + length]


def _numbered(name: re.Pattern[str], pairs: Iterable[tuple[str, object]]) -> dict[int, str]:
    found = ((name.fullmatch(key), value) for key, value in pairs)
    return {int(match[1]): str(value).strip() for match, value in found if match}


def _joined(parts: Mapping[int, str]) -> Manifest | None:
    if not parts or sorted(parts) != list(range(len(parts))):
        return None
    text = "".join(parts[number] for number in range(len(parts)))
    try:
        return from_json(base64.b64decode(text, b"-_", validate=True).decode("utf-8"))
    except (ValueError, RecursionError, binascii.Error):
        return None
