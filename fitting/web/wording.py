"""Whose dog it is: the words of a question as its reader would say them."""

import re
from typing import Final

from fitting.core.question import Asked
from fitting.present.say import look_up, mark, spoken

SPANISH: Final = "es"
# An owner says "my dog"; staff and vets speak of somebody else's.
_THE_DOG: Final = re.compile(r"\b([Yy]our|[Mm]y) dog\b")
_OWNERS_OWN: Final = {
    "What is your name?": mark("What is the owner’s name?"),
    "Your name": mark("Owner’s name"),
    "Which country do you live in?": mark("Which country does the dog live in?"),
    "How much can you lift without strain?": mark("How much can the owner lift without strain?"),
    "What you can lift": mark("What the owner can lift"),
    "How wide is your narrowest door?": mark("How wide is the narrowest door at home?"),
    "What are your floors like?": mark("What are the floors at home like?"),
    "Your home, and lifting": mark("The home, and lifting"),
    "About you": mark("About the owner"),
    "What you want from an aid": mark("What the aid is for"),
    "What do you want an aid for?": mark("What is the aid for?"),
    "How would you like to get an aid?": mark("How would the owner like to get an aid?"),
    "How you measure": mark("How the dog is measured"),
    "I do, alone": mark("The owner alone"),
    "I do, with help": mark("The owner with help"),
    "I did, alone": mark("The owner alone"),
    "I did, with help": mark("The owner with help"),
    "I empty the bladder, as the vet taught me": mark(
        "The owner empties the bladder, as the vet taught"
    ),
}


# In Spanish the word before it joins with the article: "de tu perro", "del perro".
_TU_PERRO: Final = re.compile(r"\b(?:([Aa]|[Dd]e) )?([Tt]u|[Mm]i) perro\b")


def word(text: str, who: Asked) -> str:
    """The text in the language of the moment, as this reader would say it."""
    if who is Asked.OWNER or not text:
        return look_up(text)
    if text in _OWNERS_OWN:
        return of_the_dog(look_up(_OWNERS_OWN[text]))
    return of_the_dog(look_up(text))


def of_the_dog(text: str) -> str:
    """A text to an owner, as it is said of somebody else's dog, in the language of the moment."""
    if spoken() == SPANISH:
        return _TU_PERRO.sub(_el_perro, text)
    return _THE_DOG.sub(_the_dog, text)


def _the_dog(found: re.Match[str]) -> str:
    return "The dog" if found[0][0].isupper() else "the dog"


def _el_perro(found: re.Match[str]) -> str:
    joined = {"a": "al perro", "de": "del perro", "": "el perro"}[(found[1] or "").lower()]
    return joined[:1].upper() + joined[1:] if found[0][0].isupper() else joined
