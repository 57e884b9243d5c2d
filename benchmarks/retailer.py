"""A retailer's catalogue, invented: the shipped charts, each scaled at random, many times over.

No maker prints these numbers. The same seed gives the same catalogue on every machine.
"""

import json
import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from math import exp
from pathlib import Path

from fitting.core.catalog import Aid, Availability, Catalog, Range, SizeRow

SEED = 20261123
REACH = 0.4
"""An invented product is up to e to this power smaller or larger than the one it comes from."""


def retailer_catalog(shipped: Catalog, rows: int, seed: int = SEED) -> Catalog:
    """The shipped catalogue with invented products after its own, `rows` sizes or a few more."""
    aids = dict(shipped.aids)
    aids |= {aid.id: aid for aid in invented_aids(shipped.aids, rows, seed)}
    return replace(shipped, digest=f"{rows:064x}", aids=aids)


def invented_aids(shipped: Mapping[str, Aid], rows: int, seed: int = SEED) -> Iterator[Aid]:
    """Products on offer, each with the chart of a shipped one at another scale."""
    charted = [one for one in shipped.values() if _has_chart(one)]
    chance = random.Random(seed)  # noqa: S311 - an invented catalogue, not secrecy.
    made = number = 0
    while made < rows:
        model = chance.choice(charted)
        scale = exp(chance.uniform(-REACH, REACH))
        number += 1
        sizes = tuple(_scaled(row, scale) for row in model.sizes)
        made += len(sizes)
        heaviest_g = model.heaviest_g and round(model.heaviest_g * scale**3)
        yield replace(
            model,
            id=f"invented-{number:06}",
            name=f"Invented {number}",
            maker="An invented maker",
            sizes=sizes,
            heaviest_g=heaviest_g,
        )


def _has_chart(aid: Aid) -> bool:
    offered = aid.support is not None and not aid.withheld
    charted = any(row.weight or row.ranges for row in aid.sizes)
    return offered and charted and aid.availability is not Availability.HISTORIC


def _scaled(row: SizeRow, scale: float) -> SizeRow:
    """One size at another scale; what weighs grows by its cube."""
    return replace(
        row,
        weight=row.weight and _ends(row.weight, scale**3),
        ranges={name: _ends(band, scale) for name, band in row.ranges.items()},
        aid_width_mm=row.aid_width_mm and _ends(row.aid_width_mm, scale),
    )


def _ends(band: Range, scale: float) -> Range:
    ends = [None if end is None else round(end * scale) for end in (band.low, band.high)]
    return Range(*ends, band.note)


def write_retailer(shipped: Catalog, folder: Path, rows: int, into: Path) -> None:
    """The files of such a catalogue: those of `folder`, and one for each invented product."""
    shutil.copytree(folder, into)
    files = {file.stem: file for file in (into / "aids").glob("*/*.toml")}
    places = {aid.support: files[aid.id].parent for aid in shipped.aids.values()}
    for aid in invented_aids(shipped.aids, rows):
        lines = (f"{key} = {_toml(value)}" for key, value in _told(aid))
        file = places[aid.support] / f"{aid.id}.toml"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _told(record: object) -> Iterator[tuple[str, object]]:
    """The fields of a record that say something."""
    if isinstance(record, Mapping):
        yield from record.items()
    elif is_dataclass(record):
        for one in fields(record):
            value = getattr(record, one.name)
            if value is not None and value not in ("", ()):
                yield one.name, value


def _toml(value: object) -> str:
    if isinstance(value, str | int):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return f"{{{', '.join(f'{key} = {_toml(item)}' for key, item in _told(value))}}}"
