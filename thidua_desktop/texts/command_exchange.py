"""Answers of the command line about files between offices, receipts, disputes and keys."""

from __future__ import annotations

from collections.abc import Mapping

from thidua_desktop.texts.bundle import KINDS
from thidua_desktop.texts.command import grouped

DIRECTIONS: Mapping[str, str] = {"in": "nhận", "out": "gửi"}
STATES: Mapping[str, str] = {
    "written": "đã xuất, chưa giao",
    "handed": "đã giao, chưa có biên nhận",
    "superseded": "đã có gói mới hơn thay",
    "received": "nơi nhận đã nhận",
    "rejected": "nơi nhận không nhận",
    "processed": "nơi nhận đã nhập",
    "applied": "đã nhập",
    "undone": "đã hoàn tác",
    "partly": "đã hoàn tác một phần",
    "quarantined": "giữ riêng, chưa nhập",
}
REASONS: Mapping[str, str] = {
    "conflict": "sửa ở hai nơi",
    "proposal": "đề nghị sửa",
    "late": "kỳ đã khóa",
    "waiting": "chờ bản ghi khác",
    "rejected": "không nhận",
}
KEY_STATES: Mapping[str, str] = {
    "confirmed": "đã xác nhận",
    "pending": "chưa xác nhận",
    "retired": "không dùng nữa",
    "new": "mới thấy lần đầu, chưa xác nhận",
    "other": "không phải khóa đã xác nhận của nơi gửi",
    "missing": "không có, dù nơi gửi vẫn ký các gói",
}
NOTHING_OPEN = "Không có gì chờ quyết định."
ONLY_ASIDE = "Dữ liệu giữ nguyên. Các dòng chưa nhận nằm ở danh sách của lệnh conflicts hoặc late."
NO_GAPS = "Không thiếu thay đổi nào."
NO_PEERS = "Chưa nhận gói của đơn vị nào."
NO_FILES = "Chưa gửi, nhận gói nào."
NOTHING_LATE = "Không có dòng nào đến muộn hay đang chờ."


def exported(paths: list[str], rows: int, bundle: str, low: int, high: int) -> list[str]:
    """Say which files were written, and what is in them."""
    scope = f"các thay đổi {grouped(low + 1)}–{grouped(high)}"
    if low >= high:
        scope = "không có thay đổi mới"
    if low == 0:
        scope = "toàn bộ dữ liệu"
    return [*paths, f"Gói {bundle}, {grouped(rows)} bản ghi, {scope}."]


def receipt(code: str) -> str:
    """Tell the code to be read out on the telephone."""
    return f"Mã biên nhận (đọc cho nơi gửi): {code}"


def receipt_written(path: str) -> str:
    """Say which file tells the other office what came."""
    return f"Tệp biên nhận: {path}"


def heard(file: str, name: str) -> str:
    """Say which file was acknowledged by whom."""
    return f"Đã ghi: {name} đã nhận tệp {file}."


def edited(sheet: str, row: int) -> str:
    """Name a row that somebody edited in the file."""
    return f"Sửa tay: {sheet}, dòng {row}"


def gap(first: int, last: int) -> str:
    """Say which changes are missing before a file."""
    return f"Còn thiếu các thay đổi {grouped(first)}–{grouped(last)} của nơi gửi."


def peer(name: str, replica: str, epoch: int, received: int, acked: int) -> str:
    """Return what is known of one machine."""
    return (
        f"{name} – máy {replica}, đời {epoch}: đã nhận đến thay đổi {grouped(received)} của họ;"
        f" họ báo đã nhận đến {grouped(acked)} của mình"
    )


def gap_line(name: str, direction: str, first: int, last: int) -> str:
    """Return one stretch of changes that is missing."""
    span = f"{grouped(first)}–{grouped(last)}"
    if direction == "in":
        return f"{name}: ở đây còn thiếu các thay đổi {span}; gói sau của họ sẽ bù"
    return f"{name}: bên đó còn thiếu các thay đổi {span} của mình; gói sau sẽ bù"


def conflict(id: str, reason: str, kind: str, title: str) -> str:
    """Return the first line of a question that is open."""
    return f"{id}. {REASONS.get(reason, reason)}: {kind} – {title}"


def versions(label: str, mine: str, theirs: str) -> str:
    """Return how two versions differ in one field."""
    return f"   {label}: của mình “{mine}” / bên kia “{theirs}”"


def story(author: str, at: str, why: str) -> str:
    """Say who made the other version, when, and for what reason."""
    who = author or "không rõ người sửa"
    told = f"   Bản bên kia: {who}{f', {at}' if at else ''}."
    return f"{told} Lý do: {why}" if why else told


def decider(name: str) -> str:
    """Say who decides."""
    return f"   Do {name} quyết định."


def resolved(title: str) -> str:
    """Say that a question was decided."""
    return f"Đã chọn xong: {title}."


def explained(title: str) -> str:
    """Say that a proposal has its reason now."""
    return f"Đã ghi lý do của đề nghị: {title}."


def dismissed(title: str) -> str:
    """Say that a row that was not taken is put away."""
    return f"Đã bỏ: {title}. Dòng này vẫn còn trong gói đã nhận và trong nhật ký."


def late(id: str, reason: str, kind: str, title: str, sender: str, why: str) -> str:
    """Return one row that was not taken, and why."""
    return f"{id}. {REASONS.get(reason, reason)}: {kind} – {title} ({sender}). {why}"


def retried(count: int) -> str:
    """Say how many rows could be taken now."""
    return f"Đã nhận thêm {grouped(count)} dòng." if count else "Chưa có dòng nào nhận thêm được."


def file_line(what: tuple[str, str, int], name: str, file: str, state: str, bundle: str) -> str:
    """Return one line of the ledger: of a direction, a kind and a number."""
    direction, kind, seq = what
    words = STATES.get(state, state)
    return f"{DIRECTIONS[direction]} {_kind(kind)} số {seq}, {name}: {file} – {words} ({bundle})"


def _kind(kind: str) -> str:
    words = KINDS.get(kind, kind)
    return words[0].lower() + words[1:]


def answered(taken: int, not_taken: int) -> str:
    """Return what the other side said became of a file's rows."""
    return f"   nhận {grouped(taken)}/{grouped(taken + not_taken)} dòng"


def handed(file: str) -> str:
    """Say that a file is noted as handed over."""
    return f"Đã ghi: tệp {file} đã giao."


CHANGES: Mapping[str, str] = {"new": "mới", "changed": "sửa", "deleted": "xóa"}
NO_CHANGES = "Không có gì thay đổi từ gói gửi lần trước."


def change(what: str, kind: str, title: str) -> str:
    """Return one row that changed since the last file."""
    return f"{CHANGES[what]}: {kind} – {title}"


def restored(name: str, epoch: int, saved: str) -> list[str]:
    """Say that a copy was put in place, and where what was here is kept."""
    lines = [f"Đã khôi phục dữ liệu của {name}. Đời dữ liệu mới: {epoch}."]
    return [*lines, f"Bản trước khi khôi phục: {saved}"] if saved else lines


def own_key(fingerprint: str) -> str:
    """Tell this machine's fingerprint."""
    return f"Dấu khóa của máy này (đọc cho nơi nhận): {fingerprint}"


def key_line(name: str, fingerprint: str, state: str) -> str:
    """Return one key known here."""
    return f"{name}: {fingerprint} – {KEY_STATES.get(state, state)}"


def enrolled(name: str, fingerprint: str) -> str:
    """Say that a key was confirmed."""
    return f"Đã xác nhận khóa {fingerprint} của {name}."


def shown(sender: str, receiver: str, seq: int, kind: str, code: str) -> str:
    """Return what a file says of itself."""
    return f"{KINDS.get(kind, kind)} số {seq}, {sender} gửi {receiver}; mã đối chiếu {code}"


def verdict(words: str) -> str:
    """Return how far a file can be believed."""
    return f"Kết luận: {words}."


UNSIGNED = "Không có chữ ký điện tử."


def signed(fingerprint: str, state: str) -> str:
    """Return whose key signed a file, and what is known of the key here."""
    words = KEY_STATES.get(state, state)
    return f"Khóa ký: {fingerprint} – {words}" if fingerprint else f"Khóa ký: {words}"
