"""What a page or terminal shows of one aid at hand: finished lines, in reading order."""

from dataclasses import dataclass

from fitting.present.view import SourceLine


@dataclass(frozen=True, slots=True)
class AtHandView:
    """The verdict on the kind of aid comes first, then the size.

    `word` is the verdict in plain words, `headline` the whole answer in a line or two, `why`
    its reasons. `chance` and `dimensions` tell how the dog lies in the size; `fails` what is
    wrong, `mend` what would mend it, `checks` each number of the specification beside the
    aid's own, `confirm` what nobody knows yet. The last lists teach trying and wearing it.
    """

    language: str
    title: str
    on: str
    on_iso: str
    catalog: str
    dog_lines: tuple[str, ...]
    name: str
    verdict: str
    word: str
    headline: str
    why: tuple[str, ...]
    size_heading: str
    chance: tuple[str, ...]
    dimensions: tuple[str, ...]
    fails: tuple[str, ...]
    mend: tuple[str, ...]
    checks: tuple[str, ...]
    confirm: tuple[str, ...]
    fit_checks: tuple[str, ...]
    wear: tuple[str, ...]
    skin: tuple[str, ...]
    notes: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    disclaimers: tuple[str, ...]
