"""A criteria table as an office keeps it in a workbook."""

from pathlib import Path

import openpyxl


def workbook(path: Path, points: object) -> Path:
    """Write a table of two criteria; the second gives these points."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2024"],
        [],
        ["STT", "Nội dung tiêu chí", "Điểm chuẩn", "Hướng dẫn chấm"],
        ["I", "Phát triển kinh tế", 20, None],
        [1, "Thu ngân sách", 10, "Đạt 100% được 10 điểm, cứ thiếu 1% trừ 0,5 điểm"],
        [2, "Dân vận khéo", points, "Mỗi mô hình được 0,5 điểm, tối đa 10 điểm"],
    ):
        sheet.append(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path
