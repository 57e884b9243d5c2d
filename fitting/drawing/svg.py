"""A picture as SVG: paths with a class for each role, and colours only as what CSS may replace.

`svg_picture` gives the parts for a template, which escapes them itself; `svg_text` a whole file.
There is no `style` and no fixed id: the caller names the title, so that no two can clash.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from fitting.drawing.looks import LOOKS, Ink, Look
from fitting.drawing.shapes import Drawing, Ellipse, Label, Path, Point, Role, Shape

_NEWLINE = "\n"
# The light mix, for where no stylesheet reaches. The page's stylesheet names them again.
COLOURS: Mapping[Ink, str] = {
    Ink.LINE: "#1c2a33",
    Ink.COAT: "#f3e6d3",
    Ink.SHADE: "#dcc6a4",
    Ink.EAR: "#d6b98f",
    Ink.SKIN: "#fbf3ea",
    Ink.SLEEVE: "#c9d8df",
    Ink.ACCENT: "#0b5c7e",
    Ink.AID: "#7fb3c6",
    Ink.PALE: "#e9eff2",
    Ink.PAPER: "#fff",
    Ink.SOFT: "#7c8d97",
}
# A fill that lies on its own halo is one path: the line is painted first, then the fill.
_PAIRS = {Role.HALO: Role.BODY, Role.FAR_HALO: Role.FAR}


@dataclass(frozen=True, slots=True)
class SvgPath:
    """One path: its class, its data and its presentation attributes."""

    kind: str
    d: str
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SvgLetter:
    letter: str
    x: str
    y: str


@dataclass(frozen=True, slots=True)
class SvgPicture:
    """What a template needs to write a picture. `key` is the id of its title on the page."""

    id: str
    key: str
    title: str
    box: str
    width: str
    height: str
    paths: tuple[SvgPath, ...]
    letters: tuple[SvgLetter, ...]


def svg_picture(drawing: Drawing, title: str, *, key: str = "") -> SvgPicture:
    """The parts of a picture, with its words. `key` must be unique on the page."""
    box = drawing.box
    return SvgPicture(
        drawing.id,
        key or f"picture-{drawing.id}",
        title,
        f"0 0 {_number(box.width)} {_number(box.height)}",
        _number(box.width),
        _number(box.height),
        tuple(_paths(drawing)),
        tuple(_letter(drawing, label) for label in drawing.labels),
    )


def svg_text(drawing: Drawing, title: str, *, key: str = "") -> str:
    """The picture as a file of its own."""
    parts = svg_picture(drawing, title, key=key)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{parts.box}" class="picture" '
        f'role="img" aria-labelledby={quoteattr(parts.key)} '
        'stroke-linecap="round" stroke-linejoin="round">'
    )
    lines = [head, f"<title id={quoteattr(parts.key)}>{escape(title)}</title>"]
    for path in parts.paths:
        looks = "".join(f' {name}="{value}"' for name, value in path.attributes)
        lines.append(f'<path class="{path.kind}"{looks} d="{path.d}"/>')
    lines += [
        f'<text class="p-letter" x="{one.x}" y="{one.y}" font-size="6" font-weight="700" '
        f'text-anchor="middle">{escape(one.letter)}</text>'
        for one in parts.letters
    ]
    return _NEWLINE.join([*lines, "</svg>", ""])


def _letter(drawing: Drawing, label: Label) -> SvgLetter:
    at = _seen(drawing, label.at)
    return SvgLetter(label.letter, _number(at.x), _number(at.y + 2.1))


def _paths(drawing: Drawing) -> Iterator[SvgPath]:
    shapes = drawing.shapes
    index = 0
    while index < len(shapes):
        shape = shapes[index]
        after = shapes[index + 1] if index + 1 < len(shapes) else None
        if _is_pair(shape, after):
            yield _path(drawing, shape, _both(shape.role))
            index += 2
            continue
        run = [shape]
        while index + len(run) < len(shapes) and _joins(shape, shapes[index + len(run)]):
            run.append(shapes[index + len(run)])
        data = "".join(_data(drawing, one) for one in run)
        yield SvgPath(f"p-{shape.role.value}", data, _attributes(LOOKS[shape.role]))
        index += len(run)


def _is_pair(shape: Shape, after: Shape | None) -> bool:
    return (
        isinstance(shape, Path)
        and isinstance(after, Path)
        and _PAIRS.get(shape.role) is after.role
        and shape.steps == after.steps
    )


def _joins(shape: Shape, other: Shape) -> bool:
    """Whether two neighbours may be one path: lines without a fill cover nothing of each other."""
    return shape.role is other.role and LOOKS[shape.role].fill is None


def _both(halo: Role) -> tuple[str, Look]:
    fill = _PAIRS[halo]
    return f"p-{fill.value}", Look(LOOKS[fill].fill, LOOKS[halo].stroke, LOOKS[halo].width)


def _path(drawing: Drawing, shape: Shape, both: tuple[str, Look]) -> SvgPath:
    kind, look = both
    return SvgPath(kind, _data(drawing, shape), (*_attributes(look), ("paint-order", "stroke")))


def _attributes(look: Look) -> tuple[tuple[str, str], ...]:
    found = [("fill", COLOURS[look.fill] if look.fill else "none")]
    if look.stroke:
        found += [("stroke", COLOURS[look.stroke]), ("stroke-width", f"{look.width:g}")]
    if look.dash:
        found.append(("stroke-dasharray", " ".join(f"{one:g}" for one in look.dash)))
    if look.blunt:
        found.append(("stroke-linecap", "butt"))
    return tuple(found)


def _seen(drawing: Drawing, point: Point) -> Point:
    """Page coordinates: from the upper left corner of the box, y downward."""
    return Point(point.x - drawing.box.left, drawing.box.top - point.y)


def _data(drawing: Drawing, shape: Shape) -> str:
    if isinstance(shape, Ellipse):
        centre = _seen(drawing, shape.centre)
        rx, ry = _number(shape.rx), _number(shape.ry)
        start = _pair(Point(centre.x - shape.rx, centre.y))
        across = _number(2 * shape.rx)
        return f"M{start}a{rx} {ry} 0 1 0 {across} 0a{rx} {ry} 0 1 0 -{across} 0z"
    parts: list[str] = []
    at = Point(0, 0)
    for step in shape.steps:
        if step.kind == "Z":
            parts.append("z")
            continue
        points = [_rounded(_seen(drawing, point)) for point in step.points]
        if step.kind == "M":
            parts.append("M" + _pair(points[0]))
        else:
            # Relative numbers are shorter; they count from the rounded point, so errors never add.
            moves = [Point(p.x - at.x, p.y - at.y) for p in points]
            parts.append(step.kind.lower() + _compact(moves))
        at = points[-1]
    return "".join(parts)


def _rounded(point: Point) -> Point:
    return Point(round(point.x, 1), round(point.y, 1))


def _pair(point: Point) -> str:
    return _compact([point])


def _compact(points: list[Point]) -> str:
    text = ""
    for value in (one for point in points for one in point):
        number = _number(value)
        text += number if not text or number.startswith("-") else f" {number}"
    return text


def _number(value: float) -> str:
    """One decimal at most, no needless zero."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    if text == "-0":
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
