"""Words of the exchange that stand both on paper and on the screen."""


def taken_of(number: int, taken: int, rows: int) -> str:
    """Return what came of one file of the other office."""
    return (
        f"gói {number}: đủ {taken}/{rows} dòng"
        if taken == rows
        else (f"gói {number}: nhận {taken}/{rows} dòng")
    )
