"""What travels inside a sheet, so that it can be checked later and made again.

The proof holds the answers that the sheet was made from and nothing about people that the
sheet does not show. It is JSON in one canonical form: equal proofs are equal bytes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from fitting.core.difference import Outcome, UnreadableOutcome, read_outcome
from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.edition import Edition
from fitting.present.frozen import freeze
from fitting.present.say import say
from fitting.present.view import ResultView

SCHEMA = "fitting-proof/1"
FILE_NAME = "fitting-proof.json"
LARGEST_PROOF = 1_000_000
LONGEST_LINK = 2_000
# The years that the rules can count in; the command line takes no others.
_YEARS = range(1900, 3000)


class UnreadableProof(ValueError):
    """These bytes are no proof that this program wrote."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A file to lie inside the sheet: its name, what a reader shows about it, its bytes."""

    filename: str
    description: str
    content: bytes
    on: date


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the sheet was asked for: everything beside the answers that decides its bytes.

    `kept_words` is true for a result that was kept in the words of an earlier edition: it
    cannot be said anew from its answers. `paper` is "a4" or "letter".
    """

    on: date
    units: Units
    audience: str
    language: str
    paper: str
    large_print: bool
    require_signature: bool = False
    signed: bool = False
    link: str = ""
    kept_words: bool = False
    every_step: bool = False


@dataclass(frozen=True, slots=True)
class Proven:
    """What a proof tells. In one that was read back, nothing is to be trusted but its shape.

    `answers` are raw, `catalog` is the digest of the catalogue, `outcome` what people act on,
    and `words` the digest of all that the sheet says.
    """

    edition: Edition
    catalog: str
    wanted: Wanted
    answers: Mapping[str, object]
    outcome: Outcome
    words: str


def make_proof(
    *,
    catalog: str,
    wanted: Wanted,
    answers: Mapping[str, object],
    outcome: Mapping[str, object],
    view: ResultView,
    edition: Edition,
) -> Proof:
    """The proof of the sheet that shows `view`, made with the catalogue of this digest.

    `outcome` is JSON as `fitting.present.outcome` makes it. Raises TypeError for an answer
    that JSON cannot hold.
    """
    told = {
        "schema": SCHEMA,
        "program": {"version": edition.version, "build": edition.build},
        "catalog": catalog,
        "on": wanted.on.isoformat(),
        "answers": dict(answers),
        "thinking": {
            "units": wanted.units.value,
            "signed": wanted.signed,
            "require_signature": wanted.require_signature,
        },
        "printing": {
            "audience": wanted.audience,
            "language": wanted.language,
            "paper": wanted.paper,
            "large_print": wanted.large_print,
            "link": wanted.link,
            "kept_words": wanted.kept_words,
            "every_step": wanted.every_step,
        },
        "outcome": dict(outcome),
        "words": digest_of_words(view),
    }
    return Proof(
        filename=FILE_NAME,
        description=say("The answers that this sheet was made from, for “fitting verify”"),
        content=_canonical(told),
        on=wanted.on,
    )


def digest_of_words(view: ResultView) -> str:
    """SHA-256 of everything that the view says, whichever edition of the catalogue said it."""
    return sha256(_canonical(freeze(replace(view, catalog="")))).hexdigest()


def _canonical(told: Mapping[str, object]) -> bytes:
    """JSON in ASCII with sorted keys and no white space; a date becomes its ISO text."""
    return json.dumps(
        told, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_iso
    ).encode("ascii")


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no answer")


def read_proof(content: bytes) -> Proven:
    """A proof read back, every part checked for its type.

    Raises UnreadableProof for bytes that `make_proof` cannot have written.
    """
    if len(content) > LARGEST_PROOF:
        raise UnreadableProof("too large")
    try:
        told = json.loads(content.decode("ascii"))
        if not isinstance(told, dict) or _canonical(told) != content:
            raise UnreadableProof("not in the canonical form")
        return _read(told)
    except (ValueError, KeyError, TypeError, RecursionError, UnreadableOutcome) as fault:
        raise UnreadableProof(str(fault)) from fault


def _read(told: Mapping[str, object]) -> Proven:
    if told["schema"] != SCHEMA:
        raise UnreadableProof("another schema")
    program, thinking, printing = (
        _object(told, key) for key in ("program", "thinking", "printing")
    )
    paper = _text(printing, "paper")
    wanted = Wanted(
        on=date.fromisoformat(_text(told, "on")),
        units=Units(_text(thinking, "units")),
        audience=Audience(_text(printing, "audience")).value,
        language=_text(printing, "language"),
        paper=paper,
        large_print=_yes_or_no(printing, "large_print"),
        require_signature=_yes_or_no(thinking, "require_signature"),
        signed=_yes_or_no(thinking, "signed"),
        link=_text(printing, "link"),
        kept_words=_yes_or_no(printing, "kept_words"),
        every_step=_yes_or_no(printing, "every_step"),
    )
    if len(wanted.link) > LONGEST_LINK or wanted.on.year not in _YEARS:
        raise UnreadableProof("a link that is too long, or a day that is too far away")
    return Proven(
        edition=Edition(version=_text(program, "version"), build=_text(program, "build")),
        catalog=_text(told, "catalog"),
        wanted=wanted,
        answers=_object(told, "answers"),
        outcome=read_outcome(_object(told, "outcome")),
        words=_text(told, "words"),
    )


def _object(told: Mapping[str, object], key: str) -> Mapping[str, object]:
    held = told[key]
    if not isinstance(held, dict):
        raise UnreadableProof(f"{key} is not an object")
    return held


def _text(told: Mapping[str, object], key: str) -> str:
    held = told[key]
    if not isinstance(held, str):
        raise UnreadableProof(f"{key} is not text")
    return held


def _yes_or_no(told: Mapping[str, object], key: str) -> bool:
    held = told[key]
    if not isinstance(held, bool):
        raise UnreadableProof(f"{key} is neither true nor false")
    return held
