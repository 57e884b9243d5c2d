"""Gathers every message of the program for translators, and makes what gettext reads.

`python -m tools.words` writes `locale/fitting.pot`, brings each `locale/*/LC_MESSAGES/fitting.po`
up to date and compiles it. `python -m tools.words --missing es` lists what has no translation
yet, as JSON, one message a line. `python -m tools.words --fill es FILE` takes translations from
such a file. `python -m tools.words --pseudo FOLDER` makes a language that shows cut text.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.spoken_records import record_texts
from tools.spoken_rules import rule_texts

TOP = Path(__file__).parent.parent
LOCALE = TOP / "locale"
DOMAIN = "fitting"
PSEUDO = "en_XA"
"""The code under which gettext finds the pseudo-language."""

KEYWORDS = {"say": None, "mark": None, "_": None, "say_count": (1, 2), "mark_count": (1, 2)}
_METHODS = [("fitting/**.py", "python"), ("templates/**.html", "jinja2")]
_OPTIONS = {"templates/**.html": {"trimmed": "false", "silent": "false"}}
# Lines of the header that change without the words, or that say nothing.
_PASSING = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To):.*\n',
    re.MULTILINE,
)
_PLACE = re.compile(r"\{[^{}]*\}")
# Round brackets become square, because some lists leave out what stands in round ones.
_LETTERS = str.maketrans("aeiouyAEIOUYcnCN()", "áéíóúýÁÉÍÓÚÝçñÇÑ[]")
_PADDING = " éxtrá wórds tó fíll thé líné"
_LONGER_PERCENT = 35
# What stands for a date in a header that has to hold one.
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
OPEN, CLOSE = "«", "»"
"""The marks at both ends of each message of the pseudo-language."""

Found = tuple[str | tuple[str, str], str]


def gather() -> Catalog:
    """Every message of the program, with the file that says it. English only, sorted."""
    found: dict[str | tuple[str, str], set[str]] = {}
    for message, place in (*_in_code(), *rule_texts(), *record_texts()):
        found.setdefault(message, set()).add(place)
    plural_of = {one[0]: one for one in found if isinstance(one, tuple)}
    catalog = _empty(None)
    for message in sorted(found, key=lambda one: one if isinstance(one, str) else one[0]):
        if isinstance(message, str) and message in plural_of:
            continue
        catalog.add(message, locations=[(place, 0) for place in sorted(found[message])])
    return catalog


def _in_code() -> Iterator[Found]:
    for name, _line, message, _comments, _context in extract_from_dir(
        TOP,
        method_map=_METHODS,
        options_map=_OPTIONS,
        keywords=KEYWORDS,
        directory_filter=lambda folder: Path(folder).name not in {".venv", "locale", "tests"},
    ):
        if message and message != "":
            yield (message if isinstance(message, str) else (message[0], message[1])), name


def _empty(language: str | None) -> Catalog:
    return Catalog(
        locale=language,
        domain=DOMAIN,
        project="Fitting",
        version="1",
        copyright_holder="The Fitting authors",
        header_comment="# Words of Fitting. Made by: python -m tools.words",
        fuzzy=False,
    )


def languages() -> list[str]:
    """The codes of the languages that have a translation."""
    return sorted(path.parent.parent.name for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def po_file(language: str) -> Path:
    """Where the translation to a language lies."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """The translation to a language, as it is written."""
    with po_file(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def updated(language: str, template: Catalog) -> Catalog:
    """A translation with the messages of today: new ones empty, those no longer said left out."""
    catalog = read(language)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def missing(catalog: Catalog) -> list[Message]:
    """The messages that have no translation."""
    return [one for one in catalog if one.id and not _translated(one)]


def _translated(one: Message) -> bool:
    told = one.string if isinstance(one.string, tuple | list) else (one.string,)
    return all(told)


def as_po(catalog: Catalog) -> bytes:
    """The text of a .po or .pot file. It tells no time, so that it changes with its words alone."""
    out = BytesIO()
    write_po(out, catalog, width=100, sort_output=False, include_lineno=False)
    return _PASSING.sub(b"", out.getvalue())


def as_mo(catalog: Catalog) -> bytes:
    """What gettext reads. The header tells no time either."""
    out = BytesIO()
    written = read_po(BytesIO(as_po(catalog)), locale=catalog.locale, domain=DOMAIN)
    written.creation_date = written.revision_date = _NO_TIME
    write_mo(out, written)
    return out.getvalue()


def update() -> None:
    """Write the template, every translation and what gettext reads."""
    template = gather()
    LOCALE.mkdir(exist_ok=True)
    (LOCALE / f"{DOMAIN}.pot").write_bytes(as_po(template))
    for language in languages():
        write(language, updated(language, template))


def write(language: str, catalog: Catalog) -> None:
    """Write one translation, and compile it."""
    po_file(language).write_bytes(as_po(catalog))
    po_file(language).with_suffix(".mo").write_bytes(as_mo(catalog))


def fill(language: str, lines: list[str]) -> None:
    """Take translations from JSON lines that hold a message and its translation.

    Raises ValueError for one whose places are not those of its message.
    """
    catalog = read(language)
    for line in lines:
        told = json.loads(line)
        one = catalog.get(_key(told["id"]))
        if one is None:
            continue
        one.string = tuple(told["to"]) if isinstance(told["to"], list) else told["to"]
        faults = faults_of(one)
        if faults:
            raise ValueError(f"{one.id!r}: {faults}")
    write(language, catalog)


def _key(told: object) -> str:
    return str(told[0]) if isinstance(told, list) else str(told)


def faults_of(one: Message) -> list[str]:
    """What is wrong with the form of a translation: its places, its ends."""
    meant = one.id if isinstance(one.id, tuple | list) else (one.id,)
    said = one.string if isinstance(one.string, tuple | list) else (one.string or "",)
    wanted = [sorted(set(_PLACE.findall(text))) for text in meant]
    faults = [
        f"places of {text!r}" for text in said if sorted(set(_PLACE.findall(text))) not in wanted
    ]
    if any(text != text.strip() for text in said) and meant[0] == meant[0].strip():
        faults.append("spaces at an end")
    return faults


def pseudo(text: str) -> str:
    """The text with accents, about a third longer, and a mark at both ends; places stay."""
    parts = _PLACE.split(text)
    kept = [*_PLACE.findall(text), ""]
    body = "".join(
        part.translate(_LETTERS) + place for part, place in zip(parts, kept, strict=True)
    )
    more = max(len("".join(parts)) * _LONGER_PERCENT // 100, 1)
    repeated = _PADDING * (more // len(_PADDING) + 1)
    return f"{OPEN}{body}{repeated[:more].rstrip()}{CLOSE}"


def write_pseudo(folder: Path) -> None:
    """Make the pseudo-language in a folder of translations. It is for tests and never packed."""
    catalog = _empty("en")
    for one in gather():
        if one.id:
            meant = one.id if isinstance(one.id, tuple | list) else None
            catalog.add(one.id, tuple(map(pseudo, meant)) if meant else pseudo(str(one.id)))
    target = folder / PSEUDO / "LC_MESSAGES" / f"{DOMAIN}.mo"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(as_mo(catalog))


def main() -> None:
    """The command line of this tool."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--missing", metavar="LANGUAGE")
    asked.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"))
    asked.add_argument("--pseudo", metavar="FOLDER", type=Path)
    told = asked.parse_args()
    if told.missing:
        for one in missing(updated(told.missing, gather())):
            meant = list(one.id) if isinstance(one.id, tuple | list) else one.id
            sys.stdout.write(json.dumps({"id": meant, "to": ""}, ensure_ascii=False) + "\n")
    elif told.fill:
        language, file = told.fill
        fill(language, Path(file).read_text(encoding="utf-8").splitlines())
    elif told.pseudo:
        write_pseudo(told.pseudo)
    else:
        update()


if __name__ == "__main__":
    main()
