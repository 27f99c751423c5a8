"""Words for what differs between two versions of a record; signs stand beside the colours."""

EMPTY = "(trống)"
GONE = "−"
COME = "+"
NEW_RECORD = "Bản ghi mới"
REMOVED = "Bản ghi bị xóa"
NOTHING_DIFFERS = "Không có mục nào đổi."


def signed(sign: str, text: str) -> str:
    """Return a text before or after a change, with its sign."""
    return f"{sign} {text or EMPTY}"
