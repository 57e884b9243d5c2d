"""Whose dog it is: the words of a question as its reader would say them."""

import re
from typing import Final

from fitting.core.question import Asked
from fitting.present.say import look_up

# An owner says "my dog"; staff and vets speak of somebody else's.
_THE_DOG: Final = re.compile(r"\b([Yy]our|[Mm]y) dog\b")
_OWNERS_OWN: Final = {
    "What is your name?": "What is the owner’s name?",
    "Your name": "Owner’s name",
    "Which country do you live in?": "Which country does the dog live in?",
    "How much can you lift without strain?": "How much can the owner lift without strain?",
    "What you can lift": "What the owner can lift",
    "How wide is your narrowest door?": "How wide is the narrowest door at home?",
    "What are your floors like?": "What are the floors at home like?",
    "Your home, and lifting": "The home, and lifting",
    "About you": "About the owner",
    "What you want from an aid": "What the aid is for",
    "What do you want an aid for?": "What is the aid for?",
    "How would you like to get an aid?": "How would the owner like to get an aid?",
    "How you measure": "How the dog is measured",
    "I do, alone": "The owner alone",
    "I do, with help": "The owner with help",
    "I did, alone": "The owner alone",
    "I did, with help": "The owner with help",
    "I empty the bladder, as the vet taught me": "The owner empties the bladder, as the vet taught",
}


def word(text: str, who: Asked) -> str:
    """The text in the language of the moment, as this reader would say it."""
    if who is Asked.OWNER or not text:
        return look_up(text)
    other = _OWNERS_OWN.get(text, text)
    return look_up(_THE_DOG.sub(_the_dog, other))


def _the_dog(found: re.Match[str]) -> str:
    return "The dog" if found[0][0].isupper() else "the dog"
