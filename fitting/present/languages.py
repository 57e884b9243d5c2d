"""The languages that the program speaks, and who has read each translation.

`locale/languages.toml` is the record of both. Until a person has read a translation, every page
and sheet in it says so.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fitting.places import data_dir
from fitting.present.say import ENGLISH, say, spoken


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code, its name in its own words, and who has read the translation."""

    code: str
    name: str
    by: str = ""


_ORIGINAL = Language(code=ENGLISH, name="English")


def languages() -> tuple[Language, ...]:
    """Every language that can be chosen, English first."""
    return _recorded(data_dir() / "locale" / "languages.toml")


@lru_cache(maxsize=4)
def _recorded(record: Path) -> tuple[Language, ...]:
    if not record.is_file():
        return (_ORIGINAL,)
    told = tomllib.loads(record.read_text(encoding="utf-8"))
    found = (Language(one["code"], one["name"], one.get("by", "")) for one in told["language"])
    return (_ORIGINAL, *found)


def translation_note() -> str:
    """That no person has read this translation yet; nothing in English, or once one has."""
    here = spoken()
    if here == ENGLISH or any(one.code == here and one.by for one in languages()):
        return ""
    return say("No person has checked this translation yet.")
