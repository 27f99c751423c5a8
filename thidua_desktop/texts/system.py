"""What the operating system says against a file, in the language of the program."""

import errno
import os
from collections.abc import Mapping

_WORDS: Mapping[int, str] = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "đường dẫn không phải là thư mục",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.EACCES: "không được phép",
    errno.EPERM: "không được phép",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EIO: "ổ đĩa hoặc USB lỗi khi đọc, ghi",
    errno.ENODEV: "không còn thấy thiết bị",
    errno.ENXIO: "không còn thấy thiết bị",
    errno.EBUSY: "chương trình khác đang dùng",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EEXIST: "đã có tệp cùng tên",
    errno.EINVAL: "tên tệp hoặc yêu cầu không hợp lệ",
    errno.EMFILE: "đang mở quá nhiều tệp",
}
# By the words of the system, since those are what reaches a sentence.
SYSTEM: Mapping[str, str] = {os.strerror(code): words for code, words in _WORDS.items()}
