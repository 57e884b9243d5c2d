"""Spanish that is easy to read: Szigriszt's perspicuity, as INFLESZ grades it, over each block.

65 and more is "fairly easy" on the INFLESZ scale (Barrio-Cantalejo 2008): the Spanish of
magazines for everybody. The measure counts syllables and words and knows no meaning.
"""

import re

import pytest

from tools.words import read

FAIRLY_EASY = 65.0
# A label has no ease of its own: only sentences count, and a block needs this many.
FEWEST = 5
UNAVOIDABLE = frozenset(
    {
        "ejercicio",
        "ejercicios",
        "fisioterapeuta",
        "rehabilitación",
        "sensibilidad",
        "veterinario",
    }
)
"""Terms that have no short word, as in the measure of English: left out of the count. Reviewed."""

_WORD = re.compile(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñ]+")
_END = re.compile(r"[.!?:;]+(?=\s|$)|\n+")
# Two strong vowels, or a weak one with an accent, stand in two syllables.
_NUCLEUS = re.compile(r"uy\b|[iuü]?(?:[aeoáéó])[iuy]?(?![aeoáéóíú])|[aeoáéó]|[iuü]{2}|[iuüíú]|y\b")


def syllables(word: str) -> int:
    """The syllables of a Spanish word, counted by the nuclei of its vowels."""
    plain = re.sub(r"([gq])u(?=[eéií])", r"\1", word.lower())
    return max(len(_NUCLEUS.findall(plain)), 1)


def ease(block: str) -> float:
    """Szigriszt's perspicuity: 206.835 - 62.3 syllables a word - words a sentence."""
    sentences = [part for part in _END.split(block) if _WORD.search(part)]
    words = [word for word in _WORD.findall(block) if word.lower() not in UNAVOIDABLE]
    if not words:
        return 100.0
    counted = sum(map(syllables, words))
    return 206.835 - 62.3 * counted / len(words) - len(words) / len(sentences)


def blocks() -> dict[str, str]:
    """The Spanish sentences of each place, one a line, its places filled by a short word."""
    found: dict[str, list[str]] = {}
    for one in read("es"):
        if not one.id or not one.locations:
            continue
        said = one.string if isinstance(one.string, tuple | list) else (one.string,)
        for text in said:
            if text.rstrip().endswith((".", "?")) and len(_WORD.findall(text)) >= 4:
                found.setdefault(one.locations[0][0], []).append(re.sub(r"\{[^}]*\}", "Bo", text))
    return {place: "\n".join(lines) for place, lines in found.items() if len(lines) >= FEWEST}


BLOCKS = blocks()


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("perro", 2),
        ("día", 2),
        ("cuidado", 3),
        ("veterinario", 5),
        ("que", 1),
        ("guía", 2),
        ("operación", 4),
        ("pie", 1),
        ("caer", 2),
        ("vejiga", 3),
        ("muy", 1),
        ("yegua", 2),
        ("agua", 2),
        ("oír", 2),
    ],
)
def test_syllables_of_spanish(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_measure_tells_easy_from_hard() -> None:
    assert ease("El perro come. La niña mira el mar.") > 85
    assert (
        ease(
            "La rehabilitación neurológica veterinaria contemporánea constituye una especialidad"
            " caracterizada por procedimientos interdisciplinarios considerablemente complejos."
        )
        < 20
    )


@pytest.mark.parametrize("place", sorted(BLOCKS))
def test_each_block_of_spanish_is_fairly_easy(place: str) -> None:
    assert ease(BLOCKS[place]) >= FAIRLY_EASY, round(ease(BLOCKS[place]), 1)
