"""The file with this office's secret: made once, readable by its owner alone, never sent or copied.

It lies beside the database, not in it: a backup that gets into other hands signs nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from thidua_desktop.bundles.signing import SEED_BYTES, new_seed
from thidua_desktop.domain.errors import refuse
from thidua_desktop.storage.faults import FULL

_HEAD: Final = "TDX-KEY/1"
_SPELLED = re.compile(rf"{_HEAD} ([0-9a-f]{{{2 * SEED_BYTES}}})\n?")
_OWNER_ONLY = 0o600


class KeyFile:
    """Reads the secret, and makes it at first use."""

    def __init__(self, path: Path, random: Callable[[int], bytes]) -> None:
        """Prepare.

        Args:
            path: The file; its folder is made when it is missing.
            random: Gives that many random bytes, fit for secrets.
        """
        self._path = path
        self._random = random
        self._seed = b""

    def seed(self) -> bytes:
        """Return the secret.

        Raises:
            UserError: ``key_file_unusable``: the file is damaged, or can be neither read nor made.
        """
        if not self._seed:
            try:
                self._seed = self._read() or self._made()
                self._clear_halves()
            except OSError as error:
                if error.errno in FULL:
                    raise refuse("disk_full") from error
                detail = error.strerror or error
                raise refuse("key_file_unusable", file=self._path, detail=detail) from error
        return self._seed

    def _read(self) -> bytes:
        try:
            text = self._path.read_bytes().decode("ascii", "replace")
        except FileNotFoundError:
            return b""
        found = _SPELLED.fullmatch(text)
        if found is None:
            raise refuse("key_file_unusable", file=self._path, detail=_HEAD)
        return bytes.fromhex(found[1])

    def _made(self) -> bytes:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        part.unlink(missing_ok=True)
        text = f"{_HEAD} {new_seed(self._random).hex()}\n".encode("ascii")
        try:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
            with os.fdopen(handle, "wb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            self._put(part)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        # Another program of this office may have been first: what is on the disk counts.
        return self._read()

    def _clear_halves(self) -> None:
        """Take away what a power cut has left; nobody needs it once there is a secret."""
        for part in self._path.parent.glob(f"{self._path.name}.*.part"):
            with suppress(OSError):
                part.unlink()

    def _put(self, part: Path) -> None:
        try:
            self._path.hardlink_to(part)
        except FileExistsError:
            return
        except OSError:
            # A file system without links, such as a stick's.
            part.replace(self._path)
