"""Where the facts come from, numbered as the sheet cites them."""

from fitting.present.say import say
from fitting.present.view import ExerciseView, FlagView, ResultView, SourceLine, SupportView
from fitting.sheet.beside import beside
from fitting.sheet.forms import Form, Part
from fitting.sheet.letters import FIELD_LIMIT
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.text import heading, link, para


@remembered
def sources_block(view: ResultView, form: Form) -> Block:
    """Titles in two columns, or keys whose titles are online, or a word where to look."""
    faces = form.faces
    online = say("All {count} sources, with links: see your result page.", count=len(view.sources))
    sources = _cited(view)
    # An owner acts on the sheet; those who must judge it get the sources on theirs.
    brief = view.audience == "owner" and view.kind != "referral"
    if brief or not sources or not form.has(Part.SOURCES):
        return Block(para(online, faces.tiny))
    if not form.has(Part.SOURCE_TITLES):
        first, *rest = _runs([f"{one.number} {one.key}" for one in sources], online)
        told = [para(first, faces.tiny, lead=say("Sources:"))]
        return Block(Stack([*told, *(para(one, faces.tiny) for one in rest)], 0))
    title = heading(say("Sources"), faces.subheading)
    half = (len(sources) + 1) // 2
    columns = [
        Stack([link(_line(one), faces.tiny, one.url) for one in part], 1)
        for part in (sources[:half], sources[half:])
        if part
    ]
    body: Piece = beside(form, columns, gap=1)
    return Block(Stack([title, body, para(online, faces.tiny)], 2), flows=True)


def _runs(keys: list[str], online: str) -> list[str]:
    """The keys in one line, and in more only where one would be longer than a text may be."""
    runs = [""]
    for key in keys:
        longer = f"{runs[-1]}; {key}" if runs[-1] else key
        if len(longer) + len(online) + 2 > FIELD_LIMIT:
            runs[-1] += ";"
            runs.append(key)
        else:
            runs[-1] = longer
    return [*runs[:-1], f"{runs[-1]}. {online}"]


def _cited(view: ResultView) -> list[SourceLine]:
    """The sources of what this sheet asks the reader to do; the page lists all of them."""
    numbers: set[str] = set()
    asked: tuple[tuple[ExerciseView | FlagView | SupportView, ...], ...]
    asked = (view.exercises, view.flags)
    if not view.exercises:
        asked = (view.care, view.flags, view.supports)
    numbers |= {number for blocks in asked for one in blocks for number in one.sources}
    numbers |= set(view.stage.sources) if view.stage is not None else set()
    numbers |= set(view.emergency.sources) if view.emergency is not None else set()
    if view.audience == "vet":
        numbers |= {str(one.number) for one in view.sources}
    return [one for one in view.sources if str(one.number) in numbers]


def _line(one: SourceLine) -> str:
    year = f" ({one.year})" if one.year else ""
    return f"{one.number}. {one.title}{year}"
