"""The Flesch-Kincaid grade of a block of English, counted without a word list or a download."""

import re

UNAVOIDABLE = frozenset(
    {
        "arthritis",
        "calipers",
        "degenerative",
        "exercise",
        "exercises",
        "measurement",
        "measurements",
        "myelopathy",
        "neurologist",
        "recommendation",
        "vestibular",
        "veterinary",
        "wheelchair",
    }
)
"""Terms that have no short word and that the pages explain: left out of the count. Reviewed."""

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_SENTENCE_END = re.compile(r"[.!?:;]+(?=\s|$)|\n+")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(block: str) -> float:
    """The grade of a block of text, in which a line end also ends a sentence."""
    sentences = [part for part in _SENTENCE_END.split(block) if _WORD.search(part)]
    words = [word for word in _WORD.findall(block) if word.lower() not in UNAVOIDABLE]
    if not words:
        return 0.0
    syllables = sum(count_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def count_syllables(word: str) -> int:
    """Vowel groups of a word, less a silent ending."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    groups = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not re.search(r"[^aeiou]le$", plain)
    if silent or re.search(r"[^aeioudt]ed$|[^aeiouszxcg]es$|[^aeiou]eless$", plain):
        groups -= 1
    return max(groups, 1)
