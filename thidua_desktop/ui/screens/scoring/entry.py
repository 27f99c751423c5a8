"""The card of one criterion: what the unit enters, and why it has its points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import screens as words
from thidua_desktop.texts import window
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.fields import Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.register.faces import Faces
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.presenter import Presenter


class EntryCard:
    """Drawn into the card it is given."""

    def __init__(self, card: ttk.Frame, presenter: Presenter, desk: Desk) -> None:
        self._presenter = presenter
        self._may_edit = False
        self._room = theme.px(card, 340)
        self._gap = theme.px(card, 8)
        self._invite = self._label(card, "Note.TLabel", words.SCORE_ROW)
        self._side = ttk.Frame(card, style="Card.TFrame")
        self._title = self._label(self._side, "CardTitle.TLabel")
        self._title.pack(fill="x", pady=(0, self._gap))
        self._build_buttons()
        self._hint = self._label(self._side, "Note.TLabel")
        self._hint.pack(side="bottom", fill="x")
        self.why = self._label(self._side, "Note.TLabel")
        self.why.pack(side="bottom", fill="x", pady=(0, self._gap))
        ttk.Label(self._side, text=words.SCORE_WHY, style="Section.TLabel").pack(
            side="bottom", anchor="w", pady=(self._gap, 2)
        )
        self.form = Form(self._side, finished=presenter.save_and_next, hinted=self._help)
        self.form.frame.pack(fill="both", expand=True)
        faces = Faces(
            Kind.SCORE_ENTRY.value, lambda _field, _text: [], lambda _kind, id_: id_, desk.today
        )
        self.form.build(faces.of(presenter.fields()))

    def show(self, title: str, values: Mapping[str, object], why: str, *, may_edit: bool) -> None:
        """Show one criterion."""
        self._invite.pack_forget()
        self._side.pack(fill="both", expand=True)
        self._may_edit = may_edit
        self._title.configure(text=title)
        self.why.configure(text=why)
        self.form.fill(values)
        self.form.lock(locked=not may_edit)
        self._hint.configure(text="")
        for button in (self._save, self._discard):
            button.state(["!disabled" if may_edit else "disabled"])

    def show_nothing(self) -> None:
        """Show the invitation to choose a criterion."""
        self._may_edit = False
        self._side.pack_forget()
        self._invite.pack(expand=True)
        self.form.fill({})

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields; what belongs to none is shown above the buttons."""
        homeless = self.form.show([Remark(one.field, one.text, one.doubt) for one in notes])
        self._hint.configure(text="\n".join(one.text for one in homeless), style="Error.TLabel")

    @property
    def changed(self) -> bool:
        """Whether a person changed an entry that may be changed."""
        return self._may_edit and self.form.changed

    def _label(self, master: ttk.Frame, style: str, text: str = "") -> ttk.Label:
        return ttk.Label(master, style=style, text=text, wraplength=self._room, justify="left")

    def _build_buttons(self) -> None:
        bar = ttk.Frame(self._side, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(self._gap, 0))
        self._save = ttk.Button(
            bar, text=window.SAVE_KEY, bootstyle="primary", command=self._presenter.save
        )
        self._save.pack(side="left")
        self._discard = ttk.Button(
            bar,
            text=window.DISCARD,
            bootstyle="secondary outline",
            command=self._presenter.cancel,
        )
        self._discard.pack(side="left", padx=(self._gap, 0))

    def _help(self, text: str) -> None:
        self._hint.configure(text=text, style="Note.TLabel")
