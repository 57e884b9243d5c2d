"""Raw answers become checked answers, or every problem at once."""

import copy
import json
import re
import tomllib
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Answers, Problem, Problems
from fitting.core.catalog import Catalog
from fitting.core.questionnaire import QUESTIONS
from fitting.core.reading import read_answers
from fitting.core.refusals import Fault
from fitting.core.units import Length, Mass, Units
from fitting.core.words import (
    Clearance,
    Condition,
    Limb,
    MeasurementId,
    Mobility,
    Posture,
    Sex,
    Taker,
    Tool,
    Trend,
    Urination,
    Use,
    YesNo,
)
from tests.build import TODAY, a_catalog, a_dog, answers_of

CATALOG = a_catalog()
OVERRIDE = {
    "vet": "Dr Łucja Żak",
    "practice": "Hill Vets",
    "date": "2026-11-20",
    "expires": "2026-12-18",
    "allow": ["S1P", "e01", "rear_harness"],
}


def problems_of(**changes: object) -> tuple[Problem, ...]:
    read = read_answers(a_dog(**changes), CATALOG, TODAY)
    return read.found if isinstance(read, Problems) else ()


def the_problem(**changes: object) -> Problem:
    found = problems_of(**changes)
    assert len(found) == 1, [problem.message for problem in found]
    return found[0]


def test_a_good_dog_is_read() -> None:
    dog = answers_of(use="walks car", helpers="2", door_width="30 in", lift_limit=20)
    assert dog.condition is Condition.IVDD
    assert dog.mobility is Mobility.B
    assert dog.weight == Mass(8200)
    assert dog.weight_typed == "8.2 kg"
    assert dog.onset_date == date(2026, 11, 2)
    assert dog.affected == {Limb.LEFT_HIND, Limb.RIGHT_HIND}
    assert dog.use == {Use.WALKS, Use.CAR}
    assert dog.door_width == Length(762)
    assert dog.lift_limit == Mass(20_000)
    assert dog.helpers == 2
    assert dog.measurements[MeasurementId.CHEST_GIRTH].value == Length(450)
    assert dog.measurements[MeasurementId.CHEST_GIRTH].typed == "45 cm"


def test_two_answers_are_enough() -> None:
    read = read_answers({"condition": "other", "mobility": "A"}, CATALOG, TODAY)
    assert read == Answers(Condition.OTHER, Mobility.A)


def test_what_must_be_told_is_asked_for_with_what_it_can_be() -> None:
    read = read_answers({}, CATALOG, TODAY)
    assert isinstance(read, Problems)
    assert [(one.question, one.kind) for one in read.found] == [
        ("condition", "missing"),
        ("mobility", "missing"),
    ]
    assert "A, B, C, X, D or E" in read.found[1].message


@pytest.mark.parametrize("nothing", [None, "", "  ", [], {}])
@pytest.mark.parametrize("key", sorted(set(QUESTIONS) - {"condition", "mobility"}))
def test_an_empty_answer_means_not_known(key: str, nothing: object) -> None:
    assert answers_of(**{key: nothing}) == answers_of(**{key: None})


def test_all_problems_come_at_once_in_the_order_of_the_questions() -> None:
    found = problems_of(
        mobility="Q",
        weight="45 cm",
        sex="boy",
        colour="brown",
        surgery_date="yesterday",
        measurements={"chest_girth": "9 m", "neck_girht": "30 cm"},
    )
    assert [one.question for one in found] == [
        "surgery_date",
        "mobility",
        "sex",
        "weight",
        "measurements.neck_girht",
        "measurements.chest_girth",
        "colour",
    ]


@pytest.mark.parametrize(
    ("changes", "key", "near"),
    [
        ({"mobilty": "A"}, "mobilty", "“mobility”"),
        ({"Weight": "8 kg"}, "Weight", "“weight”"),
        ({"measurements": {"chest_girht": "45"}}, "measurements.chest_girht", "chest_girth”"),
        ({"measurements.chest_girht": "45"}, "measurements.chest_girht", "chest_girth”"),
        (
            {"measurements": {"chest_girth": {"value": "45", "postur": "lying"}}},
            "measurements.chest_girth.postur",
            "“measurements.chest_girth.posture”",
        ),
        ({"override": {**OVERRIDE, "vett": "x"}}, "override.vett", "“override.vet”"),
        ({"name.first": "Wurst"}, "name.first", "“name”"),
        ({"": "x"}, "", "nearest"),
    ],
)
def test_an_unknown_key_is_refused_with_the_nearest_known_one(
    changes: dict[str, object], key: str, near: str
) -> None:
    problem = the_problem(**changes)
    assert (problem.question, problem.kind) == (key, "unknown_key")
    assert near in problem.message


def test_thousands_of_unknown_keys_are_refused_quickly() -> None:
    found = problems_of(**{f"key{number}": "x" for number in range(5000)})
    assert len(found) == 5000
    assert sum("nearest" in problem.message for problem in found) == 20


@pytest.mark.parametrize(
    ("key", "answer", "kind", "says"),
    [
        ("sex", "boy", "not_allowed", "male, female or unknown"),
        ("vet_exam", "unknown", "not_allowed", "yes or no"),
        ("vet_exam", True, "not_allowed", "yes or no"),
        ("can_urinate", 1, "not_allowed", "yes, no, overflow, expressed or unknown"),
        ("mobility", ["A"], "not_allowed", "A, B, C, X, D or E"),
        ("affected", ["left_hind", "tail"], "not_allowed", "“tail”"),
        ("affected", ["left_hind", 3], "unreadable", "list of words"),
        ("use", {"walks": True}, "unreadable", "list of words"),
        ("flags", "RF06 RF99", "not_allowed", "“RF99”"),
        ("flags", ["RF06"] * 99, "too_long", "60"),
        ("known_flags", 6, "unreadable", "list of words"),
        ("name", "W" * 61, "too_long", "60"),
        ("owner", "W" * 81, "too_long", "80"),
        ("clearance_by", "W" * 81, "too_long", "80"),
        ("name", "Wurst\nBob", "not_allowed", "hidden"),
        ("name", "Wurst\x00", "not_allowed", "hidden"),
        ("name", "Wu\u202erst", "not_allowed", "hidden"),
        ("name", "Wu\u2066rst", "not_allowed", "hidden"),
        ("name", "Wu\ud800rst", "not_allowed", "hidden"),
        ("name", True, "not_allowed", "text"),
        ("breed", 7, "not_allowed", "text"),
        ("age_years", "-1", "unreadable", "0 to 30"),
        ("age_years", 31, "out_of_range", "0 to 30"),
        ("age_years", "old", "unreadable", "0 to 30"),
        ("age_years", True, "unreadable", "0 to 30"),
        ("age_years", float("nan"), "unreadable", "0 to 30"),
        ("age_years", float("inf"), "unreadable", "0 to 30"),
        ("age_years", "٥", "unreadable", "0 to 30"),
        ("body_condition", 0, "out_of_range", "1 to 9"),
        ("body_condition", 4.5, "unreadable", "whole number"),
        ("body_condition", "1e0", "unreadable", "whole number"),
        ("helpers", 3, "out_of_range", "1 to 2"),
        ("helpers", 10**400, "out_of_range", "1 to 2"),
        ("days_since", -1, "out_of_range", "0 to 4000"),
        ("days_since", 4001, "out_of_range", "0 to 4000"),
        ("country", "XX", "not_allowed", "GB"),
        ("country", 44, "not_allowed", "GB"),
        ("weight", "0.2 kg", "out_of_range", "300 g to 120 kg"),
        ("weight", "121 kg", "out_of_range", "264 lb 9 oz"),
        ("weight", "45 cm", "unreadable", "“45 cm” is a length"),
        ("weight", True, "unreadable", "number and a unit"),
        ("weight", [8], "unreadable", "number and a unit"),
        ("weight", float("nan"), "unreadable", "number and a unit"),
        ("weight", -8, "out_of_range", "more than 0"),
        ("weight", 10**400, "unreadable", "number and a unit"),
        ("door_width", "5 kg", "unreadable", "“5 kg” is a weight"),
        ("door_width", "1,000.5 mm", "unreadable", "more than one point or comma"),
        ("door_width", "3 cubits", "unreadable", "mm, cm, m, in or ft"),
        ("door_width", "7" * 50, "too_long", "45 cm"),
        ("door_width", "７６ cm", "unreadable", "0 to 9"),
        ("surgery_date", "3 November", "unreadable", "2026-11-03"),
        ("surgery_date", "2026-02-30", "unreadable", "2026-11-03"),
        ("surgery_date", "20261103", "unreadable", "2026-11-03"),
        ("surgery_date", 20261103, "unreadable", "2026-11-03"),
        ("surgery_date", datetime(2026, 11, 3, 8), "unreadable", "2026-11-03"),
        ("surgery_date", "2026-11-24", "out_of_range", "2026-11-23"),
        ("onset_date", "2001-11-01", "out_of_range", "25 years"),
        ("worse_date", "0001-01-01", "out_of_range", "25 years"),
        ("clearance_date", "9999-12-31", "out_of_range", "yet to come"),
        ("rest_end", "2029-12-31", "out_of_range", "3 years"),
        ("measurements", "45 cm", "unreadable", "object"),
        ("measurements", ["45 cm"], "unreadable", "object"),
        ("override", "yes", "unreadable", "object"),
    ],
)
def test_a_wrong_answer_is_refused_with_what_is_allowed(
    key: str, answer: object, kind: str, says: str
) -> None:
    problem = the_problem(**{key: answer})
    assert (problem.question, problem.kind) == (key, kind)
    assert says in problem.message


@pytest.mark.parametrize(
    "name", ["Łucja", "Жук", "Zoé", "½ pint", "<b>&", "{thing}", "O'Neil", "%s"]
)
def test_other_text_is_kept_as_typed(name: str) -> None:
    assert answers_of(name=f" {name} ").name == name


def test_family_emoji_are_kept_whole() -> None:
    assert answers_of(name="👩\u200d🦽").name == "👩\u200d🦽"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("dachshund", "Dachshund"),
        ("DACHSHUND", "Dachshund"),
        ("teckel", "Dachshund"),
        (" beagle ", "Beagle"),
        ("Lurcher x poodle", "Lurcher x poodle"),
    ],
)
def test_a_breed_is_matched_without_regard_to_case(typed: str, kept: str) -> None:
    assert answers_of(breed=typed).breed == kept


def test_words_are_read_without_regard_to_case() -> None:
    dog = answers_of(mobility="b", sex=" Male ", flags="rf07", country="uk")
    assert (dog.mobility, dog.sex, dog.flags, dog.country) == (Mobility.B, Sex.MALE, {"RF07"}, "GB")


def test_numbers_are_read_from_text_and_from_files() -> None:
    dog = answers_of(age_years="7,5 years", body_condition="5", days_since=0, weight=8.25)
    assert (dog.age_years, dog.body_condition, dog.days_since) == (7.5, 5, 0)
    assert (dog.weight, dog.weight_typed) == (Mass(8250), "8.25")


def test_bare_numbers_follow_the_units_that_were_chosen() -> None:
    dog = read_answers(
        a_dog(weight="18", door_width=30, measurements={"chest_girth": "17 1/2"}),
        CATALOG,
        TODAY,
        units=Units.IMPERIAL,
    )
    assert isinstance(dog, Answers)
    assert dog.weight == Mass(8165)
    assert dog.door_width == Length(762)
    assert dog.measurements[MeasurementId.CHEST_GIRTH].value == Length(445)


def test_the_end_of_rest_may_be_ahead_and_dates_may_be_dates() -> None:
    dog = answers_of(rest_end="2026-12-28", surgery_date=date(2026, 11, 23))
    assert dog.rest_end == date(2026, 12, 28)
    assert dog.surgery_date == TODAY


def test_any_word_of_a_vet_is_read() -> None:
    dog = answers_of(
        clearance="rehab_ok",
        clearance_by="Dr Żak",
        clearance_date="2026-11-20",
        can_urinate="expressed",
        trend="same",
        wound_healed="unknown",
    )
    assert dog.clearance is Clearance.REHAB_OK
    assert dog.clearance_by == "Dr Żak"
    assert dog.can_urinate is Urination.EXPRESSED
    assert dog.trend is Trend.SAME
    assert dog.wound_healed is YesNo.UNKNOWN


def test_a_measurement_tells_how_it_was_taken() -> None:
    told = {"value": "45 cm", "by": "staff", "posture": "lying", "tool": "rigid_tape"}
    reading = answers_of(measurements={"trunk_length": told}).measurements[
        MeasurementId.TRUNK_LENGTH
    ]
    assert reading.value == Length(450)
    assert (reading.by, reading.posture, reading.tool) == (
        Taker.STAFF,
        Posture.LYING,
        Tool.RIGID_TAPE,
    )


@pytest.mark.parametrize(
    ("readings", "middle"),
    [
        (["45 cm", "46 cm", "60 cm"], 460),
        (["45 cm", "46 cm"], 455),
        (["450 mm", "451 mm"], 451),
        ([45, 46.5], 458),
        ("45cm 46cm 47", 460),
        ("17 1/2 in; 18 in", 451),
    ],
)
def test_the_middle_of_several_readings_counts(readings: object, middle: int) -> None:
    reading = answers_of(measurements={"chest_girth": {"readings": readings}}).measurements[
        MeasurementId.CHEST_GIRTH
    ]
    assert reading.value == Length(middle)
    assert len(reading.readings) >= 2


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ({"value": "45 kg"}, "measurements.chest_girth"),
        ({"value": "45 cm", "by": "me"}, "measurements.chest_girth.by"),
        ({"value": "45 cm", "tool": 7}, "measurements.chest_girth.tool"),
        ({"readings": ["45 cm", "999 cm"]}, "measurements.chest_girth"),
        ({"readings": {"a": 1}}, "measurements.chest_girth.readings"),
        ({"readings": ["45"] * 21}, "measurements.chest_girth.readings"),
        ({"readings": ["45", None]}, "measurements.chest_girth.readings"),
        ({"readings": True}, "measurements.chest_girth.readings"),
    ],
)
def test_a_wrong_measurement_is_refused_where_it_is_wrong(told: object, question: str) -> None:
    assert the_problem(measurements={"chest_girth": told}).question == question


def test_a_measurement_that_could_not_be_taken_is_left_out() -> None:
    assert answers_of(measurements={"chest_girth": {"value": "", "by": "owner"}}).measurements == {}


def test_an_impossible_measurement_names_the_range_in_both_units() -> None:
    problem = the_problem(measurements={"chest_girth": "9 m"})
    assert problem.kind == "out_of_range"
    assert "from 2 cm to 150 cm (3/4 in to 59 in)" in problem.message


@pytest.mark.parametrize(("mm", "fine"), [(19, False), (20, True), (1500, True), (1501, False)])
def test_the_limits_of_a_measurement_are_those_of_its_record(mm: int, fine: bool) -> None:
    assert (not problems_of(measurements={"chest_girth": f"{mm} mm"})) is fine


@pytest.mark.parametrize(
    ("g", "fine"), [(299, False), (300, True), (120_000, True), (120_001, False)]
)
def test_the_limits_of_the_weight(g: int, fine: bool) -> None:
    assert (not problems_of(weight=f"{g} g")) is fine


def test_a_vets_permission_is_read() -> None:
    override = answers_of(override=OVERRIDE).override
    assert override is not None
    assert override.allow == {"S1P", "E01", "rear_harness"}
    assert override.expires == date(2026, 12, 18)
    assert override.rest_end is None


def test_a_permission_needs_all_its_parts() -> None:
    found = problems_of(override={"vet": "Dr Żak", "rest_end": "2026-12-01"})
    assert [(one.question, one.kind) for one in found] == [
        ("override.practice", "incomplete"),
        ("override.date", "incomplete"),
        ("override.expires", "incomplete"),
        ("override.allow", "incomplete"),
    ]


@pytest.mark.parametrize(
    ("change", "question"),
    [
        ({"allow": ["S1P", "E99"]}, "override.allow"),
        ({"expires": "2026-11-19"}, "override"),
        ({"date": "2026-11-24"}, "override.date"),
        ({"vet": "V" * 81}, "override.vet"),
        ({"practice": "P" * 81}, "override.practice"),
    ],
)
def test_a_wrong_permission_is_refused(change: dict[str, object], question: str) -> None:
    assert the_problem(override={**OVERRIDE, **change}).question == question


def test_a_permission_from_nobody_in_particular_is_refused_by_name() -> None:
    for raw in (a_dog(override=OVERRIDE), a_dog(**{"override.vet": "Dr Żak"})):
        read = read_answers(raw, CATALOG, TODAY, allow_override=False)
        assert isinstance(read, Problems)
        assert [one.question for one in read.found] == ["override"]
        assert "“override”" in read.found[0].message
    assert isinstance(
        read_answers(a_dog(override={}), CATALOG, TODAY, allow_override=False), Answers
    )


def test_dotted_columns_are_the_same_as_objects() -> None:
    nested = answers_of(
        override=OVERRIDE,
        measurements={"chest_girth": {"value": "45 cm", "by": "staff"}, "neck_girth": "30 cm"},
    )
    dotted: dict[str, object] = {f"override.{key}": value for key, value in OVERRIDE.items()}
    dotted["override.allow"] = "S1P E01 rear_harness"
    dotted["override.rest_end"] = ""
    dotted["measurements.chest_girth"] = "45 cm"
    dotted["measurements.chest_girth.by"] = "staff"
    dotted["measurements.neck_girth"] = "30 cm"
    dotted["measurements.waist_girth"] = ""
    assert answers_of(measurements=None, **dotted) == nested


def test_an_answer_told_twice_is_refused() -> None:
    problem = the_problem(
        measurements={"chest_girth": "45 cm"}, **{"measurements.chest_girth": "46 cm"}
    )
    assert (problem.question, problem.kind) == ("measurements.chest_girth", "not_allowed")


@pytest.mark.parametrize("raw", [None, [], "x", 5, [("condition", "ivdd")]])
def test_answers_that_are_no_object_are_a_problem(raw: Any) -> None:
    read = read_answers(raw, CATALOG, TODAY)
    assert isinstance(read, Problems)
    assert ("answers", "unreadable") in [(one.question, one.kind) for one in read.found]


def test_a_toml_file_is_read() -> None:
    raw = tomllib.loads(
        """
        condition = "ivdd"
        mobility = "C"
        surgery_date = 2026-11-01
        age_years = 6
        flags = ["RF07"]
        [measurements]
        chest_girth = 45.5
        neck_girth = {value = "30 cm", posture = "standing"}
        """
    )
    dog = read_answers(raw, CATALOG, TODAY)
    assert isinstance(dog, Answers)
    assert dog.surgery_date == date(2026, 11, 1)
    assert dog.measurements[MeasurementId.CHEST_GIRTH].value == Length(455)


def test_what_came_in_is_left_as_it_was() -> None:
    raw = a_dog(
        measurements={"chest_girth": {"value": "45 cm"}}, **{"measurements.chest_girth.by": "staff"}
    )
    before = copy.deepcopy(raw)
    read_answers(raw, CATALOG, TODAY)
    assert raw == before


def test_a_message_can_be_made_again_in_another_language() -> None:
    for problem in problems_of(weight="45 cm", colour="{brown}", sex="{x}", flags="RF99"):
        assert problem.template.format(**dict(problem.places)) == problem.message


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.dates()
    | st.sampled_from(["A", "X", "yes", "ivdd", "45 cm", "8 kg", "2026-11-01", "RF06", "S1P"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["value", "by", "readings", "vet", "allow", "chest_girth", "zz"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)
KEYS = st.sampled_from([*QUESTIONS, "measurements.chest_girth", "override.vet", "override.date"])


@given(st.dictionaries(KEYS | st.text(max_size=10), ANYTHING, max_size=8))
def test_any_answers_are_read_or_explained(raw: dict[str, object]) -> None:
    read = read_answers(raw, CATALOG, TODAY)
    if isinstance(read, Problems):
        assert read.found
        for problem in read.found:
            assert problem.kind in set(Fault)
            assert problem.message.endswith(".")
            assert not re.search(r"\b(invalid|please|sorry)\b", problem.template, re.IGNORECASE)
            assert problem.message.isprintable()
            assert len(problem.question) <= 80
    assert read_answers(dict(reversed(raw.items())), CATALOG, TODAY) == read


@given(st.dictionaries(KEYS, st.sampled_from(["yes", "no", "A", "5", "2026-11-01"]), max_size=6))
def test_answers_read_alike_from_json(raw: dict[str, object]) -> None:
    again = json.loads(json.dumps(raw))
    assert read_answers(again, CATALOG, TODAY) == read_answers(raw, CATALOG, TODAY)


def test_the_real_catalog_reads_a_dog(catalog: Catalog) -> None:
    dog = read_answers(a_dog(), catalog, TODAY)
    assert isinstance(dog, Answers)
    assert dog.breed
    assert set(dog.measurements) == {MeasurementId.CHEST_GIRTH, MeasurementId.BACK_LENGTH}


@pytest.mark.parametrize("key", ["weight", "helpers", "age_years", "onset_date", "sex", "country"])
def test_a_number_too_big_to_write_out_is_refused(key: str) -> None:
    assert the_problem(**{key: 10**5000}).question == key
