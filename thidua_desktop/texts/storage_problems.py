"""Sentences for what is wrong with the data file, its copies, or the disk under them."""

from collections.abc import Mapping

STORAGE: Mapping[str, str] = {
    "busy": "Chương trình đang ghi dữ liệu. Hãy đợi việc đang chạy xong rồi làm lại.",
    "already_open": "Chương trình đang mở ở cửa sổ khác trên máy này. Hãy dùng cửa sổ đó.",
    "backup_failed": "Không tạo được bản sao lưu ({detail}). Hãy kiểm tra ổ đĩa rồi thử lại.",
    "database_busy": "Dữ liệu đang bận vì cửa sổ khác. Hãy đóng cửa sổ đó rồi thử lại.",
    "database_cannot_open": "Không mở được tệp dữ liệu. Hãy kiểm tra thư mục và quyền truy cập.",
    "database_damaged": (
        "Tệp dữ liệu bị hỏng. Hãy đóng chương trình rồi khôi phục một bản trong thư mục backups"
        " bằng lệnh restore."
    ),
    "database_lost": (
        "Tệp dữ liệu {file} trống hoặc không còn, nhưng còn bản sao lưu. Hãy khôi phục bản {copy}"
        " trong thư mục backups bằng lệnh restore; nếu muốn làm mới từ đầu, hãy chọn thư mục khác."
    ),
    "database_newer": (
        "Tệp dữ liệu do phiên bản mới hơn tạo ra (cấu trúc {found}, bản này đọc đến {known})."
        " Hãy cài phiên bản mới của chương trình."
    ),
    "database_on_network": (
        "Không để dữ liệu trên thư mục mạng: dễ hỏng khi mất kết nối."
        " Hãy chọn một thư mục trên ổ đĩa của máy."
    ),
    "compared_with_nothing": "Chưa ghi giá trị để so sánh. Hãy ghi giá trị sau dấu >= hoặc <=.",
    "database_read_only": (
        "Thư mục hoặc tệp dữ liệu chỉ cho đọc. Hãy xin quyền ghi vào thư mục dữ liệu."
    ),
    "disk_failed": "Ổ đĩa báo lỗi khi đọc, ghi. Hãy sao lưu dữ liệu ra nơi khác và kiểm tra ổ đĩa.",
    "disk_full": "Ổ đĩa đã đầy, chưa ghi được gì. Hãy xóa bớt tệp không cần rồi thử lại.",
    "not_found": "Không còn bản ghi này, có thể đã bị xóa. Hãy đọc lại danh sách (F5).",
    "not_our_database": (
        "Tệp dữ liệu không phải của chương trình này, hoặc đã hỏng. Hãy khôi phục một bản trong thư"
        " mục backups bằng lệnh restore, hoặc chọn thư mục dữ liệu khác."
    ),
}
