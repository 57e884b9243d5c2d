"""Every rule key of the core has a message, every message has a rule, and none prints a key."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import fitting.core
from fitting.core.result import Doubt, Reason
from fitting.core.sizing import ORDER
from fitting.core.units import Units
from fitting.present.messages.doubts import DOUBTS, SLIPS
from fitting.present.reasons import REASONS, NothingTold, UnknownRule, explain, explain_doubt
from fitting.present.say import UnfilledPlace
from fitting.present.voice import Voice
from tests.present.small import an_assessment
from tests.present.small_catalog import a_catalog

KEY = re.compile(r"[a-z]+(?:-[a-z_]+)+")
TAKES_A_RULE = {"Reason": 0, "Doubt": 2, "_limit_reason": 0}
"""Calls that carry a rule key, and which of their arguments it is."""


def voice(units: Units = Units.METRIC) -> Voice:
    return Voice(a_catalog(), an_assessment(), units)


def core_trees() -> list[ast.Module]:
    folder = Path(fitting.core.__file__).parent
    return [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.py"))]


def rule_arguments() -> list[ast.expr]:
    """The expression of every rule key that the core hands out."""
    found = []
    for tree in core_trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            named = [word.value for word in node.keywords if word.arg == "rule"]
            place = TAKES_A_RULE.get(name)
            if named:
                found += named
            elif place is not None and len(node.args) > place:
                found.append(node.args[place])
    return found


def keys_behind_names() -> set[str]:
    """The keys that a variable may hold where a rule key is handed out by its name."""
    names = {arg.id for arg in rule_arguments() if isinstance(arg, ast.Name)}
    keys: set[str] = set()
    for tree in core_trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and names & {
                target.id for target in node.targets if isinstance(target, ast.Name)
            }:
                keys |= texts_outside_lookups(node.value)
    return {key for key in keys if KEY.fullmatch(key)}


def texts_outside_lookups(tree: ast.expr) -> set[str]:
    """The texts of an expression, but not those that look a record up (`rules["some-key"]`)."""
    if isinstance(tree, ast.Subscript):
        return set()
    if isinstance(tree, ast.Constant):
        return {tree.value} if isinstance(tree.value, str) else set()
    parts = [part for part in ast.iter_child_nodes(tree) if isinstance(part, ast.expr)]
    return {text for part in parts for text in texts_outside_lookups(part)}


def written_keys() -> set[str]:
    """Every text of the core that has the shape of a rule key."""
    return {
        node.value
        for tree in core_trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and KEY.fullmatch(node.value)
    }


def composed_keys() -> list[re.Pattern[str]]:
    """The shapes of the rule keys that the core composes, such as f"size-{place}"."""
    return [
        re.compile(
            "".join(
                re.escape(part.value) if isinstance(part, ast.Constant) else r"[a-z_-]+"
                for part in argument.values
            )
        )
        for argument in rule_arguments()
        if isinstance(argument, ast.JoinedStr)
    ]


def test_the_scan_sees_the_core() -> None:
    assert len(rule_arguments()) > 50


def test_every_rule_of_the_core_has_a_message() -> None:
    told = {arg.value for arg in rule_arguments() if isinstance(arg, ast.Constant)}
    told |= keys_behind_names()
    assert sorted(told - REASONS.keys() - DOUBTS.keys()) == []


def test_every_composed_rule_has_a_message() -> None:
    shapes = composed_keys()
    assert shapes
    for shape in shapes:
        assert any(shape.fullmatch(key) for key in REASONS), shape.pattern


@pytest.mark.parametrize("place", [one for one in ORDER if one != "outside"])
def test_every_place_in_a_chart_has_a_message(place: str) -> None:
    assert f"size-{place}" in REASONS


def test_every_message_has_a_rule() -> None:
    used, shapes = written_keys(), composed_keys()
    unused = [
        key
        for key in (*REASONS, *DOUBTS)
        if key not in used and not any(shape.fullmatch(key) for shape in shapes)
    ]
    assert unused == []


def test_no_key_stands_in_two_tables() -> None:
    assert not REASONS.keys() & DOUBTS.keys()


def test_a_rule_without_a_message_is_an_error() -> None:
    with pytest.raises(UnknownRule, match="'no-such-rule'"):
        explain(Reason("no-such-rule"), voice())
    with pytest.raises(UnknownRule, match="'no-such-rule'"):
        explain_doubt(Doubt("weight", "missing", "no-such-rule"), voice())


def test_a_message_never_prints_what_was_not_told() -> None:
    with pytest.raises(NothingTold):
        explain(Reason("carry-by-two", None, 8000), voice())
    with pytest.raises(UnfilledPlace):
        explain(Reason("stage-time", 21, 42), voice())


KINDS = {
    "": "Dr Grey",
    "days": 3,
    "length": 445,
    "cm": 445,
    "near_cm": 445,
    "inches": 445,
    "kg": 8200,
    "pounds": 8200,
    "mass": 8200,
    "amount": 445,
    "date": "2026-12-14",
    "stage": "S2",
    "level": "C",
    "clearance": "diagnosed",
    "condition": "ivdd",
    "region": "cervical",
    "support": "rear_sling",
    "measurement": "chest_girth",
    "aid": "lifter",
    "text": "Toilet trips only.",
    "sexes": "male",
}
"""A told value for each kind of place."""


@pytest.mark.parametrize("key", REASONS)
@pytest.mark.parametrize("units", Units)
def test_every_message_can_be_said(key: str, units: Units) -> None:
    places = {
        name: KINDS[kind or ""] for _, name, kind, _ in Formatter().parse(REASONS[key]) if name
    }
    value, threshold = places.pop("value", None), places.pop("threshold", None)
    text = explain(Reason(key, value, threshold, (), places), voice(units))
    assert_plain(text, key)


@pytest.mark.parametrize("key", DOUBTS)
def test_every_doubt_can_be_said(key: str) -> None:
    text = DOUBTS[key].text + DOUBTS[key].suggest
    places = {name: KINDS[kind or ""] for _, name, kind, _ in Formatter().parse(text) if name}
    about, other = places.pop("about", "chest_girth"), places.pop("other", "")
    doubt = Doubt(str(about), "clash", key, places, other=str(other))
    for told in explain_doubt(doubt, voice()):
        assert_plain(told, key)


def test_every_slip_has_a_question_and_every_question_a_slip() -> None:
    slips = {key for key in written_keys() if key.startswith("slip-")}
    assert slips == set(SLIPS)


@pytest.mark.parametrize(
    ("slip", "about", "slip_told", "slip_meant", "question"),
    [
        ("slip-inches", "chest_girth", 1143, 450, "45 in would be 114 cm. Did you mean 45 cm?"),
        ("slip-centimetres", "chest_girth", 180, 457, "18 cm would be 7 in. Did you mean 18 in?"),
        ("slip-pounds", "weight", 3175, 7000, "7 lb would be 3.2 kg. Did you mean 7 kg?"),
        (
            "slip-kilograms",
            "weight",
            18000,
            8165,
            "18 kg would be 39 lb 11 oz. Did you mean 18 lb?",
        ),
        ("slip-tenfold", "weight", 82000, 8200, "Did you mean 8.2 kg? A point may be missing."),
        (
            "slip-tenth",
            "chest_girth",
            45,
            450,
            "Did you mean 45 cm? A point may be in the wrong place.",
        ),
    ],
)
def test_a_slip_is_asked_with_both_readings(
    slip: str, about: str, slip_told: int, slip_meant: int, question: str
) -> None:
    places = {
        "measurement": about,
        "told": slip_told,
        "limit": 730,
        "breed": "Dachshund",
        "slip_told": slip_told,
        "slip_meant": slip_meant,
    }
    doubt = Doubt(about, "unit_slip", "above-breed", places, slip=slip)
    text, suggest = explain_doubt(doubt, voice())
    assert text.startswith("Is this right? You gave")
    assert suggest == question


def test_an_unlikely_reading_is_told_with_where_the_breed_ends() -> None:
    places = {"measurement": "withers_height", "told": 457, "limit": 229, "breed": "Dachshund"}
    doubt = Doubt("withers_height", "unlikely", "above-breed", places)
    assert explain_doubt(doubt, voice(Units.IMPERIAL)) == (
        "Is this right? You gave 18 in for withers height. "
        "That is a lot for this breed (Dachshund). Its usual range ends at 9 in.",
        "Check the number and the unit. If you are not sure, measure again.",
    )


def assert_plain(text: str, key: str) -> None:
    assert text
    assert text[0].isupper()
    assert text[-1] in ".?" or text.endswith(("Dr Grey", "Toilet trips only."))
    assert "{" not in text
    assert key not in text


@pytest.mark.parametrize(
    ("reason", "units", "text"),
    [
        (
            Reason("size-too-small", 445, 430, (), {"measurement": "chest_girth"}),
            Units.METRIC,
            "Too small: chest girth is 44.5 cm. This size goes up to 43 cm.",
        ),
        (
            Reason("size-too-large", 8200, 9000, (), {"measurement": "weight"}),
            Units.IMPERIAL,
            "Too big: weight is 18 lb 1 oz. This size starts at 19 lb 13 oz.",
        ),
        (
            Reason("stage-time", 21, 42, (), {"next": "S2"}),
            Units.METRIC,
            "Today is day 21. The next stage opens on day 42 or later: First gentle work.",
        ),
    ],
)
def test_numbers_take_the_words_and_units_of_their_kind(
    reason: Reason, units: Units, text: str
) -> None:
    assert explain(reason, voice(units)) == text


def test_a_hostile_value_is_printed_as_typed() -> None:
    text = explain(Reason("aid-for-breed", "{value}", "Pug, {0}"), voice())
    assert text == "The maker makes it for these breeds: Pug, {0}. You told us: {value}."
