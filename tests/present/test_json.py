"""The JSON of the contract: exactly its keys and shapes, in a fixed order."""

import json
from dataclasses import replace
from datetime import date

import pytest

from fitting.core.answers import Override
from fitting.core.result import DimensionFit, Recommendation, Referral, RehabPlan, SizeFit
from fitting.core.units import Units
from fitting.core.words import Limb
from fitting.present.as_json import as_json
from tests.present.small import a_recommendation, a_referral, an_assessment, answers
from tests.present.small_catalog import a_catalog

TEXT, WHOLE, LIST = str, int, list
MAYBE_WHOLE = (int, type(None))
MAYBE_TEXT = (str, type(None))
TOLD = (str, int, type(None))

REASON = {"rule": TEXT, "value": TOLD, "threshold": TOLD, "text": TEXT, "sources": [TEXT]}
BRIEF = {"id": TEXT, "name": TEXT, "tags": [TEXT]}
DIMENSION = {
    "measurement": TEXT,
    "low_mm": MAYBE_WHOLE,
    "high_mm": MAYBE_WHOLE,
    "reading_mm": MAYBE_WHOLE,
    "p_small": type(None),
    "p_large": type(None),
}
RETAKE = {"measurement": TEXT, "gain": float, "how": TEXT}
SHAPE = {
    "schema": TEXT,
    "kind": TEXT,
    "on": TEXT,
    "catalog": TEXT,
    "dog": dict,
    "urgency": MAYBE_TEXT,
    "flags": [{"id": TEXT, "state": TEXT, "urgency": TEXT, "text": TEXT, "sources": [TEXT]}],
    "doubts": [dict],
    "stage": {
        "id": TEXT,
        "name": TEXT,
        "why": [REASON],
        "moves_up": [TEXT],
        "sends_back": [TEXT],
        "disagreements": [
            {
                "id": TEXT,
                "topic": TEXT,
                "positions": [{"source": TEXT, "says": TEXT}],
                "ours": TEXT,
            }
        ],
    },
    "exercises": [{**BRIEF, "dose": dict, "how": [TEXT], "stop_signs": [TEXT], "sources": [TEXT]}],
    "also_allowed": [BRIEF],
    "clinic_only": [BRIEF],
    "confirmation": TEXT,
    "supports": [
        {
            "id": TEXT,
            "verdict": TEXT,
            "reasons": [REASON],
            "specification": dict,
            "order_sheets": LIST,
        }
    ],
    "aids": [
        {
            "id": TEXT,
            "name": TEXT,
            "support": TEXT,
            "size": MAYBE_TEXT,
            "verdict": TEXT,
            "fit": {"probability": type(None), "word": TEXT, "dimensions": [dict]},
            "runner_up": (dict, type(None)),
            "unpublished": [TEXT],
            "offers": LIST,
            "reasons": [REASON],
        }
    ],
    "rejected": [
        {
            "id": TEXT,
            "size": MAYBE_TEXT,
            "failed": TEXT,
            "by": WHOLE,
            "smallest_change": TEXT,
            "reasons": [REASON],
        }
    ],
    "retake": {**RETAKE, "also": [RETAKE]},
    "outlook": {
        "band": TEXT,
        "weeks": {"min": WHOLE, "max": WHOLE},
        "odds": [{"treatment": TEXT, "low": WHOLE, "high": WHOLE, "sources": [TEXT]}],
        "text": TEXT,
    },
    "advice": [{"id": TEXT, "topic": TEXT, "text": TEXT, "sources": [TEXT]}],
    "centres": [
        {
            "id": TEXT,
            "name": TEXT,
            "place": TEXT,
            "country": TEXT,
            "services": [TEXT],
            "url": TEXT,
        }
    ],
    "checks": [TEXT],
    "wear": [TEXT],
    "cautions": [TEXT],
    "sources": [{"key": TEXT, "title": TEXT, "year": MAYBE_WHOLE, "url": TEXT, "kind": TEXT}],
}
NULL_IN_A_REFERRAL = ("retake", "outlook")


def faults(value: object, shape: object, at: str = "$") -> list[str]:
    """Where a value leaves a shape: a dict is exact, a list holds one shape, a type is itself."""
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return [f"{at}: not an object"]
        if list(value) != list(shape):
            return [f"{at}: keys {list(value)}"]
        return [one for key in shape for one in faults(value[key], shape[key], f"{at}.{key}")]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{at}: not a list"]
        return [one for n, item in enumerate(value) for one in faults(item, shape[0], f"{at}[{n}]")]
    return [] if isinstance(value, shape) else [f"{at}: {value!r}"]  # type: ignore[arg-type]


def told(result: Recommendation | Referral, units: Units = Units.METRIC) -> dict[str, object]:
    return as_json(result, a_catalog(), units=units)


def test_a_recommendation_has_exactly_the_shape_of_the_contract() -> None:
    assert faults(told(a_recommendation()), SHAPE) == []


def test_a_referral_has_exactly_the_shape_of_the_contract() -> None:
    value = told(a_referral())
    assert [value[key] for key in NULL_IN_A_REFERRAL] == [None, None]
    shape = {**SHAPE, **dict.fromkeys(NULL_IN_A_REFERRAL, type(None))}
    assert faults(value, shape) == []


def test_the_shape_check_can_fail() -> None:
    value = told(a_recommendation())
    assert faults({**value, "more": 1}, SHAPE)
    assert faults({**value, "checks": "one"}, SHAPE)
    assert faults({**value, "flags": [{"id": "RF01"}]}, SHAPE)
    assert faults({**value, "on": 1}, SHAPE)


def test_a_referral_holds_only_carrying() -> None:
    value = told(a_referral())
    assert value["kind"] == "referral"
    assert value["urgency"] == "now"
    empty = ("exercises", "also_allowed", "clinic_only", "aids", "rejected")
    assert [value[key] for key in empty] == [[]] * 5
    supports = value["supports"]
    assert isinstance(supports, list)
    assert [one["id"] for one in supports] == ["carry"]


def test_quantities_are_whole_mm_and_g_whatever_the_units() -> None:
    metric, imperial = told(a_recommendation()), told(a_recommendation(), Units.IMPERIAL)
    assert metric["dog"] == imperial["dog"]
    dog = metric["dog"]
    assert isinstance(dog, dict)
    assert dog["weight_g"] == 8200
    assert dog["measurements"] == {
        "back_length": {
            "value_mm": 380,
            "typed": "38 cm",
            "by": None,
            "posture": None,
            "tool": None,
            "readings_mm": [],
        },
        "chest_girth": {
            "value_mm": 445,
            "typed": "44.5 cm",
            "by": "helped",
            "posture": "standing",
            "tool": "soft_tape",
            "readings_mm": [440, 445, 450],
        },
    }


def test_a_length_and_a_weight_each_keep_their_own_unit() -> None:
    aids = told(a_recommendation())["aids"]
    assert isinstance(aids, list)
    girth, weight, waist = aids[0]["fit"]["dimensions"]
    assert faults(girth, DIMENSION) == []
    assert (girth["low_mm"], girth["high_mm"], girth["reading_mm"]) == (400, 450, 445)
    assert (weight["low_g"], weight["high_g"], weight["reading_g"]) == (6000, None, 8200)
    assert (weight["low_mm"], weight["reading_mm"]) == (None, None)
    assert waist["reading_mm"] is None


def test_a_chart_alone_gives_a_word_and_no_probability() -> None:
    aids = told(a_recommendation())["aids"]
    assert isinstance(aids, list)
    assert [(one["fit"]["probability"], one["fit"]["word"]) for one in aids] == [
        (None, "possible"),
        (None, "unsure"),
    ]


@pytest.mark.parametrize(
    ("fit", "word"),
    [
        (SizeFit("M", "inside", ()), "likely"),
        (SizeFit("M", "inside", (), missing=("waist_girth",)), "possible"),
        (SizeFit("M", "edge", ()), "possible"),
        (SizeFit("M", "gap", ()), "unsure"),
        (SizeFit("", "unpublished", ()), "unsure"),
    ],
)
def test_a_size_is_no_surer_than_its_readings(fit: SizeFit, word: str) -> None:
    plan = a_recommendation().aids
    match = replace(plan.aids[0], fit=fit)
    aids = told(a_recommendation(aids=replace(plan, aids=(match,))))["aids"]
    assert isinstance(aids, list)
    assert aids[0]["fit"]["word"] == word


def test_a_size_with_numbers_tells_its_chance_by_dimension() -> None:
    plan = a_recommendation().aids
    girth = DimensionFit("chest_girth", 400, 500, 480, p_small=0.31249, p_large=0.0)
    best = SizeFit("M", "edge", (girth,), probability=0.68751, word="possible")
    other = SizeFit("L", "outside", (), failed="chest_girth", by=20, too="large", probability=0.3)
    match = replace(plan.aids[0], fit=best, runner_up=other)
    aids = told(a_recommendation(aids=replace(plan, aids=(match,))))["aids"]
    assert isinstance(aids, list)
    fit = aids[0]["fit"]
    assert (fit["probability"], fit["word"]) == (0.688, "possible")
    (dimension,) = fit["dimensions"]
    assert (dimension["p_small"], dimension["p_large"]) == (0.312, 0.0)
    assert aids[0]["runner_up"] == {
        "size": "L",
        "probability": 0.3,
        "why_lost": "It is too big by 2 cm (chest girth).",
    }


NUMBER = {"min": MAYBE_WHOLE, "max": MAYBE_WHOLE, "unit": TEXT, "reasons": [REASON]}
FIELD = {
    "definition": TEXT,
    "measurement": MAYBE_TEXT,
    "value": MAYBE_WHOLE,
    "unit": TEXT,
    "fixed": bool,
}


def test_a_kind_of_aid_tells_what_any_of_it_must_meet() -> None:
    supports = told(a_recommendation(), Units.IMPERIAL)["supports"]
    assert isinstance(supports, list)
    specification = supports[0]["specification"]
    assert [faults(one, NUMBER) for one in specification.values()] == [[]] * 4
    assert {name: (one["min"], one["max"], one["unit"]) for name, one in specification.items()} == {
        "chest_strap": (467, 490, "mm"),
        "leg_loop": (None, None, "mm"),
        "handle_height": (None, None, "mm"),
        "rated_load": (8200, None, "g"),
    }
    assert specification["chest_strap"]["reasons"] == [
        {
            "rule": "spec-from-reading",
            "value": 445,
            "threshold": None,
            "text": "The strap is longer than the chest. You gave 17 1/2 in for chest girth.",
            "sources": ["shop"],
        }
    ]
    texts = [one["text"] for one in specification["leg_loop"]["reasons"]]
    assert texts == ["It goes round the thigh.", "Measure this first: thigh girth."]


def test_an_order_sheet_goes_by_the_letters_of_its_maker() -> None:
    supports = told(a_recommendation())["supports"]
    assert isinstance(supports, list)
    (sheet,) = supports[0]["order_sheets"]
    assert list(sheet) == ["maker", "fields", "missing"]
    assert (sheet["maker"], sheet["missing"]) == ("Maker Ltd", ["B", "C"])
    assert list(sheet["fields"]) == ["A", "B", "C", "D"]
    assert [faults(one, FIELD) for one in sheet["fields"].values()] == [[]] * 4
    assert sheet["fields"]["B"] == {
        "definition": "Across the thigh",
        "measurement": "thigh_width",
        "value": None,
        "unit": "mm",
        "fixed": True,
    }
    assert (sheet["fields"]["D"]["value"], sheet["fields"]["D"]["unit"]) == (8200, "g")


def test_what_is_refused_has_no_numbers() -> None:
    supports = told(a_recommendation())["supports"]
    assert isinstance(supports, list)
    rest = [(one["specification"], one["order_sheets"]) for one in supports[3:]]
    assert rest == [({}, [])] * 3


def test_a_doubt_names_a_measurement_or_a_question() -> None:
    doubts = told(a_recommendation())["doubts"]
    assert isinstance(doubts, list)
    assert [next(iter(one)) for one in doubts] == ["measurement", "measurement"]


def test_care_comes_first_among_what_is_also_allowed() -> None:
    also = told(a_recommendation())["also_allowed"]
    assert isinstance(also, list)
    assert [(one["id"], one["tags"]) for one in also] == [
        ("N04", ["nursing"]),
        ("E01", ["passive", "sling"]),
    ]


def test_a_dose_has_its_numbers_and_its_words() -> None:
    exercises = told(a_recommendation())["exercises"]
    assert isinstance(exercises, list)
    assert exercises[0]["dose"] == {
        "reps": 3,
        "seconds": 15,
        "times_per_day": 2,
        "lines": ["3 times.", "15 seconds each time.", "2 times a day."],
    }


def test_a_condition_without_stages_has_none() -> None:
    assert told(a_recommendation(rehab=RehabPlan(None), disagreements=()))["stage"] is None


def test_every_source_that_is_cited_is_listed() -> None:
    value = told(a_recommendation())
    listed = {one["key"] for one in value.pop("sources")}  # type: ignore[attr-defined]
    text = json.dumps(value)
    assert listed == {"tool-rule", "clinic", "shop"}
    assert all(f'"{key}"' in text for key in listed)


@pytest.mark.parametrize("limbs", [list(Limb), list(reversed(Limb))])
def test_sets_stand_in_a_fixed_order(limbs: list[Limb]) -> None:
    dog = told(a_recommendation(an_assessment(answers(affected=frozenset(limbs)))))["dog"]
    assert isinstance(dog, dict)
    assert dog["affected"] == ["left_front", "left_hind", "right_front", "right_hind"]


def test_written_leave_is_an_object_with_plain_dates() -> None:
    override = Override("V", "P", date(2026, 11, 1), date(2026, 11, 29), frozenset({"S2", "E13"}))
    dog = told(a_recommendation(an_assessment(answers(override=override))))["dog"]
    assert isinstance(dog, dict)
    assert dog["override"] == {
        "vet": "V",
        "practice": "P",
        "date": "2026-11-01",
        "expires": "2026-11-29",
        "allow": ["E13", "S2"],
        "rest_end": None,
    }


def test_the_same_result_gives_the_same_bytes() -> None:
    assert json.dumps(told(a_recommendation())) == json.dumps(told(a_recommendation()))
