"""A clerk's own words, from a file beside the command line."""

from __future__ import annotations

from pathlib import Path

from thidua_desktop.domain.errors import refuse


def read_words(file: Path) -> str:
    """Return the words of a text file.

    Raises:
        UserError: It cannot be read, or is no text.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise refuse("file_unreadable", file=file, detail=error.strerror or error) from error
    except UnicodeDecodeError as error:
        raise refuse("file_not_utf8", path=file) from error
