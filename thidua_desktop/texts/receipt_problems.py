"""Sentences for receipts, for what a file says of its sender, and for a new life of the data."""

from collections.abc import Mapping

# Why the exchange rests until somebody has read it, told in whole sentences.
NOTICES: Mapping[str, str] = {
    "restored": (
        "Dữ liệu vừa được khôi phục từ bản sao lưu. Những gì nhập sau bản sao lưu đó không còn trên"
        " máy này; phần đã gửi đi sẽ được lấy lại từ gói trả lời của nơi đã nhận. Hãy xuất một gói"
        " gửi họ, rồi nhập gói trả lời, trước khi nhập lại số liệu bằng tay."
    ),
    "rolled_back": (
        "Tệp dữ liệu đã bị thay bằng một bản cũ hơn bản máy này đã ghi. Phần đã gửi đi sẽ được lấy"
        " lại từ gói trả lời của nơi đã nhận. Hãy xuất một gói gửi họ, rồi nhập gói trả lời, trước"
        " khi nhập lại số liệu bằng tay."
    ),
    "copied": (
        "Dữ liệu này được chép từ máy hoặc thư mục khác sang. Nếu bản cũ vẫn dùng, hai bản là hai"
        " máy riêng của cùng một đơn vị: hãy trao đổi gói giữa hai máy, đừng chép đè tệp dữ liệu."
    ),
    "moved": (
        "Máy này bắt đầu ghi tiếp dữ liệu chuyển từ máy khác sang. Máy cũ không nên dùng để nhập"
        " nữa. Gói tới sẽ gửi lại toàn bộ."
    ),
    "future_known": (
        "Nơi nhận đã có những thay đổi của đơn vị mình mà máy này không còn: dữ liệu ở đây là bản"
        " cũ. Phần thiếu sẽ được lấy lại khi nhập gói tới của nơi đó. Hãy xuất một gói gửi đi, rồi"
        " nhập gói trả lời."
    ),
    "forked": (
        "Có hai bản của dữ liệu này cùng ghi tiếp dưới một tên (ổ đĩa đã bị chép). Từ nay máy này"
        " ghi dưới tên riêng; các dòng trùng nằm ở thẻ Xung đột để đơn vị chọn."
    ),
}


def _paused(words: Mapping[str, str]) -> str:
    told = NOTICES.get(words.get("reason", ""), "")
    return f"{told} Hãy xác nhận đã đọc thông báo này rồi mới xuất, nhập gói."


RECEIPTS: Mapping[str, str] = {
    "bundle_not_written_here": (
        "Không có gói {id} trong sổ gửi của máy này. Hãy xem lại mã gói trong sổ gửi nhận."
    ),
    "own_file": (
        "Đây là gói số {seq} do chính máy này xuất, không cần nhập. Hãy chọn gói của nơi khác gửi."
    ),
    "receipt_too_many_tries": (
        "Đã nhập sai mã biên nhận nhiều lần. Hãy hỏi lại nơi nhận, rồi nhập lại sau {at}."
    ),
    "receipt_unknown": (
        "Máy này chưa nhập gói {id}, nên không có mã biên nhận. Hãy xem lại mã gói trong sổ gửi"
        " nhận."
    ),
    "receipt_unsigned": (
        "Tệp {file} do phiên bản cũ xuất, không có mã biên nhận. Hãy xuất một gói gửi lại nơi gửi."
    ),
    "receipt_wrong": (
        "Mã biên nhận “{typed}” không khớp gói nào đã gửi. Hãy nhờ nơi nhận đọc lại đủ mười chữ số"
        " và chữ cái."
    ),
    "note_clock": (
        "Đồng hồ máy gửi lệch hơn một ngày (gói ghi lúc {made}). Ngày giờ chỉ để xem, không ảnh"
        " hưởng việc nhập; hãy nhắc nơi gửi chỉnh lại đồng hồ."
    ),
    "note_gap": (
        "Còn thiếu các thay đổi {first}–{last} của nơi gửi: một gói trước chưa tới. Cứ nhập gói"
        " này; gói sau của nơi gửi sẽ tự bù."
    ),
    "note_key_missing": (
        "Gói không có chữ ký điện tử, trong khi {name} đã có khóa ở đây. Có thể gói không do"
        " {name} gửi; hãy gọi điện hỏi lại."
    ),
    "note_key_new": (
        "Lần đầu nhận gói ký bằng khóa này của {name}. Hãy gọi điện, nhờ đọc dấu khóa và so với"
        " {fingerprint}; khớp thì xác nhận khóa ở thẻ Đơn vị và khóa."
    ),
    "note_key_other": (
        "Gói ký bằng khóa lạ (dấu {fingerprint}), không phải khóa đã xác nhận của {name}. Hãy gọi"
        " điện hỏi: nếu {name} đổi máy, hãy so dấu khóa và xác nhận khóa mới rồi nhập lại."
    ),
    "note_key_pending": ("Khóa của {name} (dấu {fingerprint}) chưa được xác nhận qua điện thoại."),
    "note_new_epoch": (
        "Nơi gửi ghi tiếp từ bản khôi phục hoặc trên máy khác (đời dữ liệu {epoch}); gói này gửi"
        " lại toàn bộ."
    ),
    "note_number_twice": (
        "Nơi gửi đã dùng số gói {seq} cho một gói khác: dữ liệu ở đó có thể đã bị thay bằng bản cũ."
        " Gói trả lời sẽ báo cho nơi gửi; hãy xuất một gói gửi lại họ."
    ),
    "note_foreign_epoch": (
        "Gói tự nhận là của máy thuộc đơn vị khác. Có thể gói không do {sender} gửi; hãy gọi điện"
        " hỏi lại."
    ),
    "note_passed_over": (
        "Gói có {count} dòng thuộc loại mới mà phiên bản đang dùng chưa đọc được. Hãy cập nhật"
        " chương trình rồi nhập lại gói này; gói sau của nơi gửi cũng gửi lại các dòng đó."
    ),
    "note_wants_echo": (
        "{sender} xin lại dữ liệu của mình. Sau khi nhập, hãy xuất một gói gửi {sender}."
    ),
}
SPECIAL = {"exchange_paused": _paused}
