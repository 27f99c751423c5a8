"""The tab of files: the ledger with what can be begun beside it; two pages take their place."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.preview import Preview
from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.ui.kit import focus, theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.story import Story
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.changes.page import ChangesPage
from thidua_desktop.ui.screens.exchange.files.presenter import Presenter
from thidua_desktop.ui.screens.exchange.files.receipt import ReceiptStrip
from thidua_desktop.ui.screens.exchange.files.side import Deeds, Side
from thidua_desktop.ui.screens.exchange.files.template import TemplateWindow
from thidua_desktop.ui.screens.exchange.preview.page import PreviewPage

_WIDTHS: Final = (18, 9, 19, 22, 8, 26)
_DETAIL_LINES: Final = 4


class FilesPanel:
    """Ledger, preview of a file that came, changes since the last one sent."""

    def __init__(self, master: tk.Misc, desk: Desk, moved: Callable[[], None]) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._desk = desk
        self._tell = moved
        self.presenter = Presenter(self, desk)
        self.template: TemplateWindow | None = None
        self._main = ttk.Frame(self.frame, style="Page.TFrame")
        self._main.pack(fill="both", expand=True)
        self._main.columnconfigure(0, weight=1)
        self._main.rowconfigure(0, weight=1)
        self._shown: tk.Widget = self._main
        self._build_ledger()
        self.preview = PreviewPage(self.frame, desk, self._taken, self._imported, self._turn)
        self.changes = ChangesPage(
            self.frame, desk, self.presenter.label, self.presenter.export, self._turn
        )
        self._build_side()
        desk.operations.listen(frozenset(Kind), self._moved)

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()
        if not self.side.partner.get():
            self.side.partner.set(self.presenter.first_partner())

    def may_leave(self) -> bool:
        """Let go at any time: nothing is typed here."""
        return True

    def act(self, action: str) -> bool:
        """Close what took the ledger's place on Esc; find in it on Ctrl+F."""
        pages = {self.preview.frame: self.preview, self.changes.frame: self.changes}
        page = pages.get(self._shown)  # type: ignore[call-overload]
        if action == "cancel" and page is not None:
            page.presenter.leave()
        elif action == "search" and page is not None:
            page.search.focus()
        else:
            return False
        return True

    # What the presenter calls

    def show_ledger(self, rows: Sequence[Row]) -> None:
        """Show the files sent and received."""
        self.ledger.show_rows(rows, keep=True)
        self._none.configure(text="" if rows else words.NO_HISTORY)

    def show_detail(self, passages: Sequence[Passage]) -> None:
        """Show what is known of one file."""
        self.detail.show(passages or [Passage("note", (words.NOTHING_CHOSEN,))])

    def show_may(self, may: Mapping[str, bool]) -> None:
        """Allow what can be done now."""
        self.side.show_may(send=may["export"], read=may["import"])
        for key in ("hand", "receipt", "undo"):
            self.buttons[key].state(["!disabled" if may[key] else "disabled"])
        self.changes.export.state(["!disabled" if may["export"] else "disabled"])

    def show_waiting(self, text: str) -> None:
        """Show how much was not sent yet."""
        self.side.show_waiting(text)

    def show_receipt(self, lead: str, code: str) -> None:
        """Show a receipt large, to be read out."""
        self.receipt.show(lead, code)

    # Building

    def _build_ledger(self) -> None:
        edge, body = card(self._main, padding=12)
        edge.grid(row=0, column=0, sticky="nsew")
        self.receipt = ReceiptStrip(body, self.presenter.copied)
        self.receipt.frame.pack(fill="x")
        ttk.Label(body, text=words.HISTORY, style="CardTitle.TLabel").pack(anchor="w")
        self.ledger = RowList(
            body,
            columns(words.ENTRY_COLUMNS, _WIDTHS, right=(4,)),
            selected=self.presenter.select,
        )
        bar = ttk.Frame(body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(body, 8), 0))
        run = self.presenter
        self.buttons = {
            "hand": self._button(bar, words.HANDED, "send-check", run.hand_over),
            "receipt": self._button(bar, words.RECEIPT, "telephone-outbound", run.read_out),
            "undo": self._button(bar, words.UNDO_IMPORT, "arrow-counterclockwise", run.undo),
            "folder": self._button(bar, words.OPEN_FOLDER, "folder2-open", run.open_folder),
        }
        self.detail = Story(body)
        self.detail.area.configure(height=_DETAIL_LINES)
        self.detail.frame.pack(side="bottom", fill="x", pady=(theme.px(body, 8), 0))
        self.ledger.frame.pack(fill="both", expand=True, pady=(theme.px(body, 8), 0))
        self._none = ttk.Label(self.ledger.tree, style="Note.TLabel")
        self._none.place(relx=0.5, rely=0.4, anchor="center")

    def _build_side(self) -> None:
        run = self.presenter
        deeds = Deeds(
            export=lambda to, all_, sealed: run.export(to, everything=all_, sealed=sealed),
            changes=self.changes.presenter.open,
            choose_file=self.preview.presenter.choose_file,
            hear=run.hear,
            receipt=run.export_receipt,
            template=self._ask_template,
        )
        self.side = Side(self._main, run.partners, run.label, deeds)
        self.side.frame.grid(row=0, column=1, sticky="ns", padx=(theme.px(self._main, 12), 0))

    def _button(self, bar: ttk.Frame, text: str, icon: str, run: Callable[[], None]) -> ttk.Button:
        button = ttk.Button(bar, text=text, icon=icon, bootstyle="secondary outline", command=run)
        button.pack(side="left", padx=(0, theme.px(bar, 8)))
        return button

    def _ask_template(self, unit: str) -> None:
        self.template = TemplateWindow(self.frame.winfo_toplevel(), self._desk, unit)
        self.template.show()

    def _taken(self, preview: Preview) -> None:
        manifest = preview.manifest
        self.presenter.show_receipt(manifest.bundle_id, manifest.sender_name, manifest.seq)

    def _turn(self, page: tk.Widget | None) -> None:
        """Put a page in the place of what is on view; None for the ledger."""
        self._shown.pack_forget()
        self._shown = page or self._main
        self._shown.pack(fill="both", expand=True)
        if page is None:
            focus.enter(self._main)

    def _imported(self) -> None:
        self.presenter.refresh()
        self._tell()

    def _moved(self) -> None:
        if self._main.winfo_ismapped():
            self.presenter.refresh()
