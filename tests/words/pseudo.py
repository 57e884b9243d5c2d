"""The pseudo-language: its folder of data, and what of a text never passed the door of words."""

import re
from pathlib import Path

from fitting.places import data_dir
from tools.words import CLOSE, OPEN, PSEUDO, write_pseudo

CODE = PSEUDO


def pseudo_data(folder: Path) -> Path:
    """A folder of the program's data with the pseudo-language as its one translation."""
    for name in ("templates", "static", "catalog"):
        (folder / name).symlink_to(data_dir() / name)
    write_pseudo(folder / "locale")
    (folder / "locale" / "languages.toml").write_text(
        f'[[language]]\ncode = "{CODE}"\nname = "Pseudo"\nby = "a test"\n', encoding="utf-8"
    )
    return folder


def outside(text: str) -> str:
    """What stands outside every message. Raises ValueError where a message has lost an end."""
    kept, depth = [], 0
    for sign in text:
        depth += (sign == OPEN) - (sign == CLOSE)
        if depth < 0:
            raise ValueError(f"a message without its start: {text}")
        if depth == 0 and sign != CLOSE:
            kept.append(sign)
    if depth:
        raise ValueError(f"a message without its end: {text}")
    return "".join(kept)


def words_in(text: str) -> list[str]:
    """The words of three letters and more."""
    return re.findall(r"[A-Za-z]{3,}", text)
