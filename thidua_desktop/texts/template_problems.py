"""Sentences for templates that cannot be made or taken, and for their cells."""

from collections.abc import Mapping

_ANEW = "Hãy lập mẫu mới cho đơn vị rồi chép số liệu sang."

TEMPLATES: Mapping[str, str] = {
    # Making one.
    "template_cell_too_long": "Có ô quá dài, không ghi được vào tệp. Hãy rút gọn nội dung ô đó.",
    "template_unit_has_program": (
        "{unit} đã dùng chương trình: hãy để đơn vị nhập trong chương trình và nộp gói lên,"
        " không dùng mẫu Excel nữa."
    ),
    "template_unit_not_below": (
        "{unit} không phải đơn vị mình hay cấp dưới của mình, nên không nhập thay được."
        " Hãy chọn đơn vị khác."
    ),
    # The file as a whole.
    "template_campaign_gone": ("Mẫu này dành cho một phong trào không còn ở đây. {right} " + _ANEW),
    "template_not_ours": (
        "Khối mã của mẫu này không do máy mình ký hoặc đã bị sửa, nên không biết mẫu dành cho ai."
        " " + _ANEW
    ),
    "template_other_campaign": (
        "Mẫu này dành cho phong trào “{found}”, không phải “{wanted}”. Hãy chọn đúng tệp."
    ),
    "template_other_office": (
        "Mẫu này do {office} lập cho {unit}. Hãy gửi tệp cho {office} để nhập ở đó."
    ),
    "template_other_period": (
        "Mẫu này dành cho kỳ {found}, không phải {wanted}. Hãy chọn đúng tệp."
    ),
    "template_other_unit": "Mẫu này dành cho {found}, không phải {wanted}. Hãy chọn đúng tệp.",
    "template_period_gone": "Mẫu này dành cho một kỳ báo cáo không còn ở đây. {right} " + _ANEW,
    # Notes.
    "template_alike": (
        "{place}: ở đây đã có hoạt động cùng ngày, cùng tên “{title}”. Hãy xem có bị ghi hai lần"
        " không."
    ),
    "template_fonts_old": (
        "Có {count} ô gõ bằng phông chữ cũ (TCVN3, VNI). Hãy xem chữ trước và sau, rồi chọn chuyển"
        " mã hay giữ nguyên; các dòng đó chờ quyết định này."
    ),
    "template_more_notes": "Còn {count} ghi chú khác. Hãy xem trong tệp.",
    "template_note": "{place}: {text}",
    "template_older_copy": (
        "Tệp này đã được nhập trước đây, sau đó đã nhập bản mới hơn của cùng mẫu: dòng nào khác"
        " hiện nay thì không đổi lại."
    ),
    "template_rows_gone": (
        "Có {count} dòng lần trước có mà nay không còn trong tệp (đầu tiên là “{first}”): bản ghi ở"
        " đây vẫn giữ. Muốn bỏ, đơn vị ghi x vào cột Bỏ dòng."
    ),
    "template_too_large": (
        "Tệp lớn bất thường so với một mẫu (quá khoảng {most} dòng). Hãy chia thành nhiều tệp,"
        " hoặc để đơn vị dùng chương trình."
    ),
    "template_unfilled": "Trang {sheet}: {count} dòng chưa điền (đầu tiên là “{first}”).",
    # Sheets and columns.
    "template_column_twice": "Cột “{found}” có hai lần; chỉ đọc cột bên trái. Hãy bỏ cột thừa.",
    "template_column_unknown": (
        "Cột “{found}” không thuộc mẫu nên không được đọc. Hãy chép nội dung vào cột Ghi chú nếu"
        " cần."
    ),
    "template_rows_hidden": "Các dòng {rows} đang ẩn hoặc bị lọc, vẫn được đọc như các dòng khác.",
    "template_sheet_unknown": "Trang này không thuộc mẫu nên không được đọc.",
    "template_stray": "Nội dung “{found}” nằm ngoài các cột của mẫu nên không được đọc.",
    # Rows and cells.
    "template_changed_here": (
        "Bản ghi này đã được sửa ở đây sau lần nhập trước; dòng trong tệp thành đề nghị."
        " Hãy chọn bản đúng."
    ),
    "template_day_outside": (
        "Ngày không thuộc {period} (từ {first} đến {last}). Hãy sửa ngày, hoặc ghi vào mẫu của kỳ"
        " khác."
    ),
    "template_font_undecided": (
        "Chữ gõ bằng phông cũ, có lẽ là “{after}”. Hãy gõ lại bằng Unicode, hoặc đồng ý chuyển mã"
        " khi nhập."
    ),
    "template_formula": "Ô này là công thức; đã lấy giá trị hiện có trong ô.",
    "template_mark": "Cột này chỉ ghi x hoặc để trống, không ghi “{text}”.",
    "template_merged": "Ô này bị gộp với dòng khác. Hãy bỏ gộp ô và điền từng dòng.",
    "template_not_in_list": "“{text}” không có trong danh sách. Hãy chọn bằng mũi tên ở góc ô.",
    "template_row_again": "Dòng này giống hệt dòng {first}. Hãy bỏ một dòng, hoặc ghi cho khác.",
    "template_row_copied": (
        "Dòng này được chép từ dòng {first} kèm mã dòng; đã coi là một dòng mới."
    ),
    "template_row_twin": "Dòng {first} đã ghi cùng nội dung này. Hãy gộp hai dòng làm một.",
    "template_row_used": "Không bỏ được: bản ghi khác đang dùng dòng này. Hãy báo cấp trên.",
    "template_share": (
        "Gõ “{text}” trong khi đơn vị tính là {measure}. Hãy kiểm tra lại số và chỉ gõ số."
    ),
}
