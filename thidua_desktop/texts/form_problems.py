"""Sentences for office forms that cannot be made, or templates that cannot be filled in."""

from collections.abc import Mapping

FORMS: Mapping[str, str] = {
    "form_unknown": "Không có mẫu “{text}”. Hãy chọn một trong: {choices}.",
    "form_kind_unknown": (
        "Tệp {file} không cho biết là mẫu nào. Hãy ghi thêm --form với một trong: {choices}."
    ),
    "form_suffix_unknown": "Mẫu của cơ quan là tệp Word. Hãy đặt tên tệp có đuôi .docx.",
    "form_over_itself": (
        "Kết quả sẽ ghi đè lên chính tệp mẫu {file}. Hãy đặt tên khác cho tệp kết quả."
    ),
    "form_not_word": (
        "Tệp {file} không phải tệp Word (.docx). Hãy mở bằng Word rồi lưu với đuôi .docx."
    ),
    "form_is_old_doc": (
        "Tệp {file} là tệp Word kiểu cũ (.doc) hoặc có đặt mật khẩu."
        " Hãy mở bằng Word, bỏ mật khẩu và lưu với đuôi .docx."
    ),
    "form_damaged": (
        "Tệp {file} bị hỏng hoặc có phần không đọc được. Hãy mở bằng Word, lưu lại rồi thử lần nữa,"
        " hoặc tạo lại mẫu từ đầu."
    ),
    "form_too_big": "Tệp {file} quá lớn so với một tệp mẫu. Hãy bỏ bớt ảnh hoặc tạo lại mẫu.",
    "form_macros": (
        "Tệp {file} có macro hoặc đối tượng nhúng nên không dùng làm mẫu."
        " Hãy tạo lại mẫu từ chương trình."
    ),
    "form_links_out": (
        "Tệp {file} lấy nội dung từ nơi khác ({what}) nên không dùng làm mẫu."
        " Hãy tạo lại mẫu từ chương trình."
    ),
    "form_field_unknown": (
        "Mẫu có trường “{name}” mà chương trình không biết. Có phải là “{near}”?"
    ),
    "form_field_strange": (
        "Mẫu có trường “{name}” mà chương trình không biết."
        " Hãy xem danh sách trường của mẫu rồi sửa lại."
    ),
    "form_field_in_one": (
        "Trường “{name}” chỉ có một giá trị nên không lặp theo dòng được."
        " Hãy bỏ for, viết thẳng tên trường."
    ),
    "form_brace_open": (
        "Chỗ “{text}” thiếu ngoặc mở hoặc ngoặc đóng. Mỗi trường viết gọn trong một đoạn,"
        " giữa hai ngoặc nhọn mở và hai ngoặc nhọn đóng."
    ),
    "form_tag_open": "Lệnh “{text}” trong mẫu chưa được đóng. Hãy thêm “{wanted}” ở phía sau.",
    "form_tag_stray": "Lệnh “{text}” trong mẫu không có chỗ mở đi kèm. Hãy bỏ đi.",
    "form_tag_broken": "Chỗ “{text}” trong mẫu viết sai. Hãy sửa lại hoặc xóa đi.",
    "form_tag_refused": (
        "Chỗ “{text}” trong mẫu không được phép. Mẫu chỉ dùng tên trường, if và for."
    ),
    "form_tags_cross": (
        "Lệnh if hoặc for trong mẫu cắt ngang một đoạn hay một bảng. Hãy đặt mỗi lệnh trên một"
        " dòng riêng, bắt đầu bằng p, như trong mẫu chương trình tạo ra."
    ),
    "form_nobody_honoured": (
        "Đề nghị khen thưởng “{title}” chưa có ai được tặng giấy khen."
        " Hãy nhập kết quả ở màn hình Khen thưởng rồi làm lại."
    ),
    "form_nothing_about": "Chưa có {what} nào để điền vào mẫu. Hãy nhập rồi làm lại.",
}
