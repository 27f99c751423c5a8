"""Words for versions that are in dispute, side by side."""

from typing import Final

# The line that says whether a row is there at all.
STATE: Final = "Tình trạng"
ALIVE, GONE = "Còn", "Đã xóa"
YES, NO = "Có", "Không"
# Why a version that nobody decided about is put to the owner once more.
RIVAL_LEFT: Final = "Bản cùng tranh chấp, chưa được xem xét khi chọn bản khác"
