"""A file that appears whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Hand out a file beside the target and rename it over the target at the end.

    A failure inside the block leaves the target as it was and no part behind.

    Raises:
        OSError: The folder is gone, full or locked, or another program holds the target.
    """
    # Two programs may write one target at a time, and a file of that name may be somebody's.
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with part.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
