"""Words of the command line: help, answers and complaints."""

from __future__ import annotations

import re
from collections.abc import Mapping

PROGRAM = "thidua-desktop"
ABOUT = (
    "Thi Đua Desktop: quản lý phong trào thi đua, chấm điểm, trao đổi gói dữ liệu và in báo cáo,"
    " không cần mạng. Không ghi lệnh nào thì mở cửa sổ."
)
EPILOG = "Mã kết thúc: 0 là xong, 1 là không làm được và có nêu lý do, 2 là gõ lệnh chưa đúng."
USAGE = "Cách dùng: "
GENERAL = "Tùy chọn chung"
VERBS_TITLE = "Các lệnh"
ARGUMENTS = "Tham số của lệnh"

VERBS: Mapping[str, str] = {
    "init": "Khai báo máy này là của đơn vị nào; chỉ làm một lần",
    "status": "Cho biết đơn vị, số bản ghi, số thay đổi chưa gửi và tệp dữ liệu",
    "list": "Liệt kê các bản ghi của một loại",
    "show": "Xem một bản ghi",
    "put": "Ghi các bản ghi từ tệp JSON, mỗi dòng một bản ghi; kiểm tra như trong cửa sổ",
    "remove": "Xóa một bản ghi của đơn vị mình",
    "undo": "Hoàn tác lần ghi gần nhất",
    "export": "Xuất gói dữ liệu cho đơn vị khác",
    "changes": "Những gì đã thay đổi từ gói gửi lần trước cho một đơn vị",
    "import": "Nhập gói dữ liệu hoặc mẫu đã điền của đơn vị khác",
    "undo-import": "Hoàn tác một lần nhập gói",
    "template": "Lập mẫu Excel cho đơn vị chưa có chương trình điền",
    "receipt": "Cho mã biên nhận của một gói đã nhập, để đọc qua điện thoại; có thể ghi thành tệp",
    "ack": "Nhập mã biên nhận do nơi nhận đọc qua điện thoại",
    "ledger": "Xem sổ gửi nhận; ghi là đã giao một gói",
    "peers": "Các máy của đơn vị khác: đã nhận đến đâu, họ đã nhận đến đâu",
    "gaps": "Các thay đổi còn thiếu, ở đây hoặc ở nơi nhận",
    "conflicts": "Các dòng có hai bản, và các đề nghị sửa, đang chờ chọn",
    "resolve": "Chọn bản giữ lại cho một dòng có hai bản, hoặc trả lời một đề nghị sửa",
    "late": "Các dòng đến muộn, đang chờ hoặc không nhận được; thử nhận lại, hoặc bỏ",
    "bundle": "Xem một tệp gói nói gì, không nhập",
    "enrol": "Xem dấu khóa; xác nhận khóa của đơn vị khác đã so qua điện thoại",
    "restore": "Khôi phục dữ liệu từ một bản sao lưu",
    "completeness": "Theo dõi một kỳ: đơn vị nào đã gửi, chậm mấy ngày, thiếu gì, có khác đi không",
    "close-period": "Chốt số liệu một kỳ của đơn vị mình",
    "accept": "Nghiệm thu, hoặc trả lại, số liệu một kỳ của đơn vị cấp dưới",
    "score": "Tính điểm một phiếu chấm điểm và giải thích từng tiêu chí",
    "sheet": "Nộp phiếu, chuyển bước, chấm điểm hoặc công bố một phiếu",
    "rank": "Xếp hạng, xếp loại các đơn vị của một khối trong một kỳ",
    "publish": "Công bố kết quả của cả khối: điểm và thứ hạng giữ nguyên từ đó",
    "criteria": "Nhập, kiểm tra, xuất, áp dụng hoặc lập phiên bản mới của bảng tiêu chí",
    "report": "Liệt kê các báo cáo, hoặc in một báo cáo ra tệp PDF, Word hay Excel",
    "narrative": "Xem hoặc viết lời văn của báo cáo; số liệu đổi thì lời văn vẫn giữ nguyên",
    "paper": "Xem hoặc ghi số, ngày, người ký, nơi nhận của một văn bản",
    "form": "Mẫu của cơ quan (giấy mời, giấy khen, công văn): tạo, kiểm tra, điền",
    "print": "In một báo cáo, hoặc một tệp PDF, ra máy in; liệt kê các máy in",
    "digest": "In mã đối chiếu dữ liệu; hai đơn vị khớp nhau thì mã giống nhau",
    "check": "Kiểm tra tệp dữ liệu có nguyên vẹn không",
    "self-check": "Kiểm tra chương trình và mọi thư viện đi kèm trên máy này",
    "journey": "Chạy thử trọn một vòng giữa huyện Tam Đường và tỉnh, trong thư mục riêng",
}

HELP: Mapping[str, str] = {
    "--help": "Xem trợ giúp này",
    "--version": "Xem phiên bản chương trình",
    "--home": "Thư mục dữ liệu; đặt trước tên lệnh",
    "--json": "Trả lời bằng đúng một văn bản JSON; lời nhắn sang dòng báo lỗi",
    "--office": "Mã chính thức của đơn vị, ví dụ 106 (hoặc mã nhận dạng)",
    "--role": "Cấp của đơn vị",
    "--seed": "Bộ dữ liệu ban đầu, ví dụ lai-chau-2024",
    "--sample": "Thêm vài hoạt động, vụ việc, kết quả mẫu, luôn ghi rõ là dữ liệu mẫu",
    "--name": "Tên đơn vị, khi bộ dữ liệu ban đầu không có hoặc mã trùng nhau",
    "--person": "Họ và tên người làm việc",
    "kind": "Loại bản ghi",
    "id": "Mã nhận dạng hoặc mã của bản ghi",
    "--where": "Chỉ lấy bản ghi có mục bằng giá trị này; ghi được nhiều lần, có cả >= và <=",
    "--search": "Chỉ lấy bản ghi có các chữ này, không cần dấu",
    "lines": "Tệp JSON, mỗi dòng một bản ghi; dấu - là đọc từ đầu vào",
    "--to": "Mã của đơn vị nhận",
    "--out-folder": "Thư mục chứa tệp gói",
    "bundle-file": "Tệp gói nhận được",
    "--dry-run": "Chỉ xem sẽ thay đổi gì, không ghi",
    "--all": "Gửi lại toàn bộ, không chỉ phần thay đổi",
    "--sealed": "Niêm phong: ghi tệp .tdx chỉ nơi nhận mở được",
    "--convert-fonts": "Chuyển chữ gõ bằng phông cũ (TCVN3, VNI) trong mẫu sang Unicode",
    "--reason-import": "Lý do sửa tay trong tệp; các dòng đó thành đề nghị gửi đơn vị quản lý",
    "--supervisor-import": (
        "Họ tên người chịu trách nhiệm khi nhập gói không xác thực được; phải ghi cả --reason"
    ),
    "--errors": "Ghi tệp lỗi của mẫu vào thư mục này, để gửi trả nơi điền",
    "receipt": "Mã biên nhận mười chữ số và chữ cái",
    "--out-receipt": "Ghi thêm tệp biên nhận vào thư mục này",
    "--handed": "Ghi là đã giao gói có mã này",
    "conflict": "Số của việc cần chọn, hoặc mã của dòng",
    "--keep": "Bản giữ lại: mine là của mình, theirs là bên kia, both là cả hai",
    "--field": "Riêng mục này lấy bản khác, ví dụ title=theirs; ghi được nhiều lần",
    "--reason-resolve": "Lý do của một đề nghị chưa có lý do; chưa chọn được thì ghi riêng mục này",
    "--dismiss": "Bỏ hẳn dòng có số này, không nhận nữa",
    "--retry": "Thử nhận lại những dòng nay đã nhận được",
    "bundle-action": "show: xem",
    "enrol-unit": "Mã của đơn vị; không ghi thì xem dấu khóa của máy này",
    "fingerprint": "Dấu khóa nghe đọc qua điện thoại",
    "--retire": "Không tin khóa này nữa",
    "backup-file": "Tệp sao lưu (.db)",
    "bundle": "Mã của gói đã nhập",
    "sheet": "Mã nhận dạng của phiếu chấm điểm",
    "report": "Tên báo cáo, hoặc list để liệt kê",
    "bloc": "Mã nhận dạng hoặc tên của khối, cụm thi đua",
    "--table": "Bảng tiêu chí nào, khi các phiếu dùng nhiều bảng",
    "action": "submit: nộp; move: chuyển bước; review: chấm điểm; publish: công bố",
    "--state": "Bước chuyển đến, ví dụ TRA_LAI hoặc DANG_THAM_DINH",
    "--stage": "Cột điểm: KHOI, THAM_DINH hoặc DUYET",
    "--criterion": "Mã tiêu chí trong bảng của phiếu",
    "--points": "Số điểm cho",
    "--reason": "Lý do",
    "--document": "Số hoặc mã của văn bản làm căn cứ",
    "criteria-action": (
        "import: nhập từ tệp Excel; check: kiểm tra; export: xuất ra Excel; apply: áp dụng;"
        " renew: lập phiên bản mới"
    ),
    "file-or-table": "Tệp Excel, hoặc bảng: mã nhận dạng, A, A/2025 hay A/2025/2",
    "--code": "Mã của bảng sẽ nhập",
    "--table-name": "Tên của bảng sẽ nhập",
    "--year": "Năm của bảng sẽ nhập",
    "--bloc": "Khối, cụm áp dụng bảng: tên hoặc mã nhận dạng",
    "--decimals": "Số lẻ của điểm, từ 0 đến 3",
    "--sheet-name": "Trang tính chứa bảng, khi tệp có nhiều bảng",
    "--suggest": "Lấy các quy tắc gợi ý từ hướng dẫn chấm",
    "--into": "Nhập vào bảng nháp này, bỏ các dòng không còn trong tệp",
    "--out-book": "Tệp .xlsx sẽ ghi",
    "--out-file": "Tệp sẽ ghi; đuôi .pdf, .docx hoặc .xlsx",
    "--period-of-report": "Kỳ báo cáo, ví dụ 2024/N; không ghi là kỳ gần nhất có hoạt động",
    "--unit-of-report": "Mã đơn vị; không ghi là đơn vị mình",
    "--sheet-of-report": "Phiếu chấm điểm nào, khi đơn vị có nhiều phiếu trong kỳ",
    "--campaign-of-report": "Mã phong trào; không ghi là phong trào có nhiều hoạt động nhất",
    "--proposal-of-report": "Tên đợt đề nghị khen thưởng; không ghi là đợt gần nhất",
    "--meeting-of-report": "Tên cuộc họp; không ghi là cuộc họp gần nhất",
    "--bloc-of-report": "Tên khối, cụm; không ghi là khối, cụm của đơn vị mình",
    "--bundle-of-report": "Mã gói; không ghi là gói xuất gần nhất",
    "form-action": "list: liệt kê; make: tạo tệp mẫu; fields: xem trường; fill: điền mẫu",
    "form-or-file": "Tên mẫu (make, fields) hoặc tệp mẫu .docx (fields, fill)",
    "--out-form": "Tệp .docx sẽ ghi",
    "--for": "Điền cho cuộc họp, đợt đề nghị hay kỳ nào; không ghi là gần nhất",
    "--form": "Tệp là mẫu nào, khi tệp không tự cho biết",
    "--section": "Phần của báo cáo, theo tên trong ngoặc vuông khi xem",
    "--text": "Lời văn; xuống dòng là sang đoạn mới",
    "--from-words": "Tệp chữ UTF-8 chứa lời văn",
    "--alone": "Chỉ in lời văn này, không in câu do chương trình viết",
    "--seen": "Ghi nhận số liệu hiện nay, lời văn giữ nguyên",
    "--number-of-paper": "Số văn bản, ví dụ 15 hoặc 15a; ghi rỗng là bỏ số",
    "--day-of-paper": "Ngày ký, ví dụ 05/02/2025",
    "--place-of-paper": "Địa danh",
    "--authority-of-paper": "Thẩm quyền ký, ví dụ TM. ỦY BAN NHÂN DÂN; nhiều dòng cách nhau bằng ;",
    "--role-of-paper": "Chức vụ người ký",
    "--signer-of-paper": "Họ tên người ký",
    "--addressees-of-paper": "Kính gửi; nhiều nơi cách nhau bằng ;",
    "--recipients-of-paper": "Nơi nhận; nhiều nơi cách nhau bằng ;",
    "--period": "Kỳ báo cáo, ví dụ 2024/N",
    "--period-of-board": "Kỳ báo cáo, ví dụ 2024/N; không ghi là kỳ vừa kết thúc",
    "--unit-closed": "Đơn vị cũ đã nhập trọn vào đơn vị mình; không ghi là đơn vị mình",
    "--note": "Ghi chú",
    "--to-accept": "Mã của đơn vị cấp dưới",
    "--return": "Trả lại để đơn vị chốt lại; phải ghi --reason",
    "--home-unit": "Chỉ tính các bản ghi do đơn vị này quản lý",
    "--report": "Ghi thêm kết quả JSON vào tệp này",
    "--no-window": "Không mở thử cửa sổ",
    "--out-journey": "Thư mục chạy thử; đã có gì trong đó thì dùng thư mục con mới",
}

# What stands for a value in the help.
PLACES: Mapping[str, str] = {
    "verb": "LỆNH",
    "folder": "THƯ_MỤC",
    "file": "TỆP",
    "code": "MÃ",
    "role": "CẤP",
    "seed": "BỘ",
    "name": "TÊN",
    "kind": "LOẠI",
    "where": "MỤC=GIÁ_TRỊ",
    "text": "CHỮ",
    "report": "BÁO_CÁO",
    "period": "KỲ",
    "file-or-table": "TỆP_HOẶC_BẢNG",
    "form": "MẪU",
    "form-or-file": "MẪU_HOẶC_TỆP",
    "sheet-name": "TRANG",
    "side": "BẢN",
    "field-side": "MỤC=BẢN",
    "fingerprint": "DẤU_KHÓA",
    "year": "NĂM",
    "number": "SỐ",
    "action": "VIỆC",
    "state": "BƯỚC",
    "stage": "CỘT",
    "section": "PHẦN",
    "day": "NGÀY",
}

INTERRUPTED = "Đã dừng theo yêu cầu."
NO_READER = "Nơi nhận kết quả đã đóng, kết quả chưa ghi hết."
NOT_WRITTEN = "Không ghi được kết quả ra nơi nhận. Hãy kiểm tra chỗ trống của ổ đĩa."
WRONG_USAGE = "Câu lệnh chưa đúng."
PATH_EMPTY = "chưa ghi tên tệp hoặc thư mục. Hãy ghi đủ đường dẫn."
REPORT_NEEDS_FILE = "Còn thiếu: --out. Hãy ghi tên tệp cần in ra."

_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (.+)"), "Còn thiếu: {0}."),
    (re.compile(r"unrecognized arguments: (.+)"), "Không hiểu: {0}."),
    (re.compile(r"argument (\S+): expected one argument"), "Sau {0} cần có một giá trị."),
    (
        re.compile(r"argument (\S+): invalid choice: '?(.+?)'? \(choose from (.+)\)"),
        "{0} không có “{1}”. Hãy chọn một trong: {2}.",
    ),
    (re.compile(r"argument (\S+): ignored explicit argument '(.*)'"), "Sau {0} không ghi giá trị."),
    (re.compile(r"argument (\S+): (.+[.?!])"), "{0}: {1}"),
)


def complaint(message: str) -> str:
    """Return the parser's complaint in words; one it has no words for is told in general."""
    for pattern, words in _COMPLAINTS:
        if found := pattern.fullmatch(message):
            return words.format(*(part.replace("'", "") for part in found.groups()))
    return WRONG_USAGE


def report_option_unused(option: str) -> str:
    """Say that a report does not ask for an option."""
    return f"Báo cáo này không dùng {option}. Hãy bỏ {option} rồi in lại."


def option_missing(options: str) -> str:
    """Say which options an action needs."""
    return f"Còn thiếu: {options}."


def option_empty(option: str) -> str:
    """Say that an option was typed and nothing behind it."""
    return f"{option} để trống. Hãy ghi giá trị, hoặc bỏ {option} để chương trình tự chọn."


def option_unused(options: str) -> str:
    """Say which options an action does not take."""
    return f"Việc này không dùng {options}. Hãy bỏ đi rồi chạy lại."


def see_help(verb: str) -> str:
    """Say where help is."""
    return f"Xem cách dùng: {' '.join(part for part in (PROGRAM, verb, '--help') if part)}"


def kind_unknown(text: str, kinds: str) -> str:
    """Say that there is no such kind of record."""
    return f"Không có loại “{text}”. Hãy chọn một trong: {kinds}."


def where_unreadable(text: str) -> str:
    """Say that a condition is not one."""
    return f"“{text}” không phải điều kiện. Hãy viết mục=giá trị, ví dụ year=2024."


def field_side_unreadable(text: str) -> str:
    """Say that a choice for one field is none."""
    return f"“{text}” không phải lựa chọn. Hãy viết mục=mine hoặc mục=theirs, ví dụ title=theirs."


def reason(label: str, sentence: str, line: int = 0) -> str:
    """Return one line that says what is wrong where: "- Dòng 3 – Mức giao: …"."""
    place = " – ".join(part for part in (f"Dòng {line}" if line else "", label) if part)
    return f"- {place}: {sentence}" if place else f"- {sentence}"


def warned(label: str, sentence: str, line: int = 0) -> str:
    """Return one line for what was saved and deserves a second look."""
    return f"{reason(label, sentence, line)} (đã lưu)"


def fault(log: str) -> str:
    """Say that something unexpected happened and where it is written down."""
    lead = "Việc vừa rồi không làm được vì lỗi ngoài dự kiến. Dữ liệu đã lưu trước đó vẫn còn."
    return f"{lead} Chi tiết ghi trong tệp {log}." if log else lead


def folder_without_office(folder: str) -> str:
    """Say which folder was looked into, and how to begin."""
    return f"Thư mục dữ liệu: {folder}. Khai báo bằng lệnh init, hoặc ghi --home cho đúng."


def grouped(number: int) -> str:
    """Return 12.345 for 12345."""
    return f"{number:,}".replace(",", ".")


# Answers


def office_lines(name: str, code: str, role: str, person: str) -> list[str]:
    """Say which office this is and who works."""
    lines = [f"Đơn vị: {name} (mã {code}, {role})"]
    return [*lines, f"Người làm việc: {person}"] if person else lines


def counts_line(label: str, count: int) -> str:
    """Return how many records of a kind there are."""
    return f"  {label}: {grouped(count)}"


COUNTS = "Số bản ghi:"


def exchange_line(unsent: int) -> str:
    """Say how much waits to be sent."""
    return f"Thay đổi chưa gửi: {grouped(unsent)}"


def peer_line(name: str, code: str, sent: str, received: str) -> str:
    """Return the last files to and from one office."""
    parts = [f"gửi {sent}" if sent else "", f"nhận {received}" if received else ""]
    return f"  {name} (mã {code}): " + "; ".join(part for part in parts if part)


def file_line(path: str, size: int, schema: int) -> str:
    """Say where the database is."""
    return f"Tệp dữ liệu: {path} ({grouped(size)} byte, cấu trúc phiên bản {schema})"


def listed(count: int) -> str:
    """Say how many records a list has."""
    return f"{grouped(count)} bản ghi."


def put_done(saved: int, refused: int) -> str:
    """Say how many lines were saved and how many refused."""
    said = f"Đã lưu {grouped(saved)} bản ghi."
    return f"{said} Không lưu {grouped(refused)} dòng, lý do ở dưới." if refused else said


def removed(label: str) -> str:
    """Say that a record was removed."""
    return f"Đã xóa: {label}. Lấy lại được bằng lệnh undo."


def undone(label: str) -> str:
    """Say that a step was taken back."""
    return f"Đã hoàn tác: {label}."


OUTCOMES: Mapping[str, str] = {
    "new": "mới",
    "update": "cập nhật",
    "same": "giống nhau",
    "older": "cũ hơn",
    "conflict": "sửa ở hai nơi",
    "proposal": "sửa tay, chờ xem",
    "rejected": "không nhận",
    "waiting": "chờ bản ghi khác",
    "late": "kỳ đã khóa",
}

VERDICTS: Mapping[str, str] = {
    "intact": "còn nguyên như lúc xuất",
    "resaved": "đã mở và lưu lại, nội dung không đổi",
    "edited": "có dòng bị sửa tay sau khi xuất",
    "not_authentic": "không xác thực được: không khớp chữ ký, khóa hoặc mã đối chiếu",
    "filled": "mẫu do đơn vị điền",
}


def outcome_label(outcome: str) -> str:
    """Return what becomes of a row of a file; an unknown outcome names itself."""
    return OUTCOMES.get(outcome, outcome)


def bundle_line(sender: str, seq: int, bundle: str, verdict: str) -> str:
    """Say which file was read."""
    said = VERDICTS.get(verdict, verdict)
    return f"Gói số {seq} của {sender} ({bundle}): {said}."


def counts_words(counts: Mapping[str, int]) -> str:
    """Return "12 mới, 3 cập nhật"."""
    parts = [f"{grouped(count)} {outcome_label(name)}" for name, count in counts.items() if count]
    return ", ".join(parts) + "." if parts else "Gói không có bản ghi nào."


def place(sheet: str, row: int, column: str) -> str:
    """Return where in a workbook something stands: "HOAT_DONG, dòng 5, cột F"."""
    parts = [sheet, f"dòng {row}" if row else "", f"cột {column}" if column else ""]
    return ", ".join(part for part in parts if part)


APPLIED = "Đã nhập."
NOTHING_APPLIED = "Không có gì mới, dữ liệu giữ nguyên."
NOT_APPLIED = "Mới xem trước, chưa ghi gì."


def already(when: str, who: str) -> str:
    """Say that a file was imported before."""
    return f"Gói này đã nhập lúc {when}{f', {who}' if who else ''}."


def import_undone(back: int) -> str:
    """Say how many rows were put back."""
    return f"Đã hoàn tác lần nhập: trả lại {grouped(back)} bản ghi như trước."


def kept(label: str, why: str) -> str:
    """Say that a row was not put back, and why."""
    return f"- Giữ nguyên “{label}”: {why}"


def score_title(table: str, unit: str, period: str) -> str:
    """Return what was scored."""
    return f"{table} – {unit} – {period}"


def score_unscored(codes: str) -> str:
    """Say which criteria have no points."""
    return f"Chưa có điểm: {codes}."


SOUND = "Tệp dữ liệu nguyên vẹn."


def schema_line(schema: int) -> str:
    """Return the schema's version."""
    return f"Cấu trúc phiên bản {schema}."


_LONGEST = 70
PASSED = "đạt"
FAILED = "KHÔNG ĐẠT"
ALL_PASSED = "Chương trình chạy tốt trên máy này."
NOT_ALL_PASSED = "Có phần chưa chạy được trên máy này. Hãy gửi kết quả này cho người phụ trách."

CHECKS: Mapping[str, str] = {
    "shipped": "Tệp đi kèm chương trình",
    "store": "Tệp dữ liệu và dữ liệu ban đầu",
    "sqlite": "SQLite",
    "bundle": "Ghi và đọc gói dữ liệu",
    "pdf": "In ra PDF với phông chữ kèm theo",
    "xlsx": "In ra XLSX",
    "window": "Mở cửa sổ",
}


def check_line(name: str, milliseconds: int, detail: str, *, ok: bool) -> str:
    """Return the outcome of one check."""
    said = f"{CHECKS.get(name, name)}: {PASSED if ok else FAILED} ({grouped(milliseconds)} ms)"
    if ok and len(detail) > _LONGEST:
        detail = f"{detail[:_LONGEST]}…"
    return f"{said} – {detail}" if detail else said
