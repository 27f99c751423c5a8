"""Words of a grid of cells: its menu, and what stays at the head of each row."""

from __future__ import annotations

# The menu of a cell, and of the text being typed in one.
EDIT = "Sửa ô"
COPY = "Sao chép"
CUT = "Cắt"
PASTE = "Dán"
CLEAR = "Xóa nội dung"
SELECT_ALL = "Chọn tất cả"
UNDO = "Lùi lại chữ vừa gõ"
REDO = "Gõ lại"

# What stays at the head of each row.
CODE = "Mã"
NAME = "Nội dung tiêu chí"
MOST = "Điểm\ntối đa"
