"""What forbids, forbids in Spanish; what is urgent, is as urgent; nothing blames or promises."""

import re

import pytest

from tools.words import read

PAIRS = [
    (meant, said)
    for one in read("es")
    if one.id
    for meant, said in zip(
        one.id if isinstance(one.id, tuple | list) else (one.id,),
        one.string if isinstance(one.string, tuple | list) else (one.string or "",),
        strict=True,
    )
]
DENIES = re.compile(
    r"\b(?:never|not|no|nobody|nothing|none|cannot|without|neither|unless)\b|n’t\b|n't\b", re.I
)
NIEGA = re.compile(
    r"\b(?:nunca|no|nada|ningun[oa]?|ningún|nadie|sin|ni|tampoco|evita|salvo|falta|poco|pendiente)\b",
    re.I,
)
STRONGER = {
    r"\bnever\b": r"\b(?:nunca|jamás|ningun[oa]?|ningún|no|sin)\b",
    r"\bemergency vet\b": r"\bveterinario de urgencias\b",
    r"\bat any hour\b": r"\ba cualquier hora\b",
    r"\bat once\b": r"\b(?:enseguida|a la vez|de repente|de golpe|de una vez)\b",
    r"(?<!\{)\btoday\b": r"\b(?:hoy)\b",
    r"\bstop\b": r"\b(?:par\w*|det[eé]n\w*|alto|d[eé]j\w+|termin\w+|evita\w*|acab\w*)\b",
}
BANNED = re.compile(
    r"\b(?:por favor|lo sentimos|lamentamos|inválid[oa]s?|simplemente|obviamente|solo tienes que"
    r"|garanti[cz]\w*|(?<!se )cura(?:rá|rás)?\b|milagr\w*|culpa(?! tuya)|fracas\w*|usted(?:es)?"
    r"|vosotr[oa]s|vuestr[oa]s?|vos)\b",
    re.I,
)


def test_what_forbids_in_english_forbids_in_spanish() -> None:
    lost = [
        (meant, said) for meant, said in PAIRS if DENIES.search(meant) and not NIEGA.search(said)
    ]
    assert lost == []


@pytest.mark.parametrize("english", STRONGER)
def test_what_is_urgent_stays_as_urgent(english: str) -> None:
    lost = [
        (meant, said)
        for meant, said in PAIRS
        if re.search(english, meant, re.I) and not re.search(STRONGER[english], said, re.I)
    ]
    assert lost == []


def test_nothing_blames_promises_or_changes_its_tone() -> None:
    assert [said for _, said in PAIRS if BANNED.search(said)] == []


def test_the_checks_notice() -> None:
    assert DENIES.search("Do not press.")
    assert not NIEGA.search("Presiona.")
    assert BANNED.search("Por favor, espere usted")
