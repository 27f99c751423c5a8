"""A sealed bundle: the same workbook in a box that only the office it is for can open.

One line of text, for a person who wonders what the file is, then the box. The line is not believed:
what counts is the signed workbook inside.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thidua_desktop.bundles.envelope import check, file_bytes
from thidua_desktop.bundles.files import appearing, clear_halves, confirm, refusal
from thidua_desktop.bundles.signing import fingerprint, public, seal, unseal
from thidua_desktop.bundles.write import Written
from thidua_desktop.domain.errors import refuse

SUFFIX: Final = ".tdx"
MAGIC: Final = b"TDX-SEALED/"
_VERSION = 1
_LONGEST_HEAD = 200
_HEAD = re.compile(rb"TDX-SEALED/(\d{1,4})( [!-~ ]*)?")


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read and is safe to open.

    Attributes:
        workbook: The bytes of the workbook in it.
        sha256: Of the file's own bytes (hex).
    """

    workbook: bytes
    sha256: str


def write_sealed(written: Written, receiver_key: str, folder: Path | None = None) -> Path:
    """Put a bundle into a box for the holder of a key; the open file goes.

    Args:
        written: The bundle.
        receiver_key: Whose box it is.
        folder: Where to; beside the open file when none is named.

    Raises:
        UserError: ``key_unusable``, or it cannot be written; then there is no box.
    """
    manifest = written.manifest
    head = f"{MAGIC.decode()}{_VERSION} {manifest.receiver} {manifest.bundle_id}"
    target = (folder or written.path.parent) / written.path.with_suffix(SUFFIX).name
    try:
        box = seal(receiver_key, written.path.read_bytes())
    except ValueError as error:
        raise refuse("key_unusable", detail=error) from error
    except OSError as error:
        raise refusal(error, written.path) from error
    whole = f"{head} {fingerprint(receiver_key)}\n".encode() + box
    clear_halves(target)
    with appearing(target) as file:
        file.write(whole)
    confirm(target, hashlib.sha256(whole).hexdigest())
    try:
        written.path.unlink()
    except OSError as error:
        with suppress(OSError):
            target.unlink()
        raise refusal(error, written.path) from error
    return target


def file_of(path: Path, seed: bytes = b"") -> File:
    """Return the workbook in a file, sealed or not.

    Args:
        path: The file.
        seed: This office's secret, or b"".

    Raises:
        UserError: ``sealed_not_for_us``, ``sealed_damaged``, ``format_newer``, or what is wrong
            with the workbook.
    """
    data = file_bytes(path)
    inner = _opened(data, seed, path.name) if data.startswith(MAGIC) else data
    check(inner, path.name)
    return File(inner, hashlib.sha256(data).hexdigest())


def _opened(data: bytes, seed: bytes, name: str) -> bytes:
    head, newline, box = data.partition(b"\n")
    found = _HEAD.fullmatch(head) if len(head) <= _LONGEST_HEAD and newline else None
    if found is None:
        raise refuse("sealed_damaged", file=name)
    if int(found[1]) > _VERSION:
        known = f"{MAGIC.decode()}{_VERSION}"
        raise refuse("format_newer", found=head.split()[0].decode("ascii"), known=known)
    inner = unseal(seed, box) if seed else None
    if inner is not None:
        return inner
    ours = bool(seed) and head.split()[-1].decode("ascii") == fingerprint(public(seed))
    raise refuse("sealed_damaged" if ours else "sealed_not_for_us", file=name)
