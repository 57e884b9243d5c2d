"""The form of the first page: who is filling this in."""

from typing import Final

from werkzeug.datastructures import MultiDict

from fitting.core.question import Option
from fitting.core.words import Audience
from fitting.present.say import mark, say
from fitting.web.faulty_form import FaultyForm
from fitting.web.fields import OneOfField

_READERS: Final = (
    (Audience.OWNER, mark("I live with the dog")),
    (Audience.STAFF, mark("I work in a shop or a loan store")),
    (Audience.VET, mark("I am a vet, a nurse or a rehab therapist")),
)


class StartForm(FaultyForm):
    """Who is filling this in."""

    def __init__(self, sent: MultiDict[str, str] | None = None) -> None:
        options = tuple(Option(who.value, say(words)) for who, words in _READERS)
        question = OneOfField(say("Who is filling this in?"), options=options)
        super().__init__({"audience": question})
        self.process(sent)

    @classmethod
    def choosing(cls, told: str) -> "StartForm":
        """The form with this answer chosen, when it is one that it offers."""
        return cls(MultiDict({"audience": told}) if told in tuple(Audience) else None)

    def chosen(self) -> Audience | None:
        """The audience that was chosen, if any."""
        known = {audience.value: audience for audience in Audience}
        return known.get(self._fields["audience"].data)
