"""Every key of the contract has one question, one place, and words that people can read."""

import re
from collections.abc import Iterable
from dataclasses import fields

import pytest

from fitting.core.answers import Answers, Override
from fitting.core.catalog import Catalog
from fitting.core.question import AnswerKind, Asked, Option, Question, When
from fitting.core.questionnaire import (
    OVERRIDES,
    PAGES,
    QUESTIONS,
    SLING_AND_HARNESS,
    WHEELCHAIR,
    all_questions,
    flag_options,
    measurements_asked,
    mobility_options,
    pages_asked,
    referral_certain,
    seen_options,
)
from fitting.core.reading_parts import READING_PARTS
from fitting.core.words import MeasurementId, Urgency
from tests.build import a_catalog, a_dog
from tests.present.reading_grade import grade

CONTRACT_KEYS = """
name breed owner sex age_years weight weight_basis body_condition coat condition pathway
surgery_date onset_date worse_date days_since region mobility recovered_from front_legs affected
can_urinate pain_controlled wound_healed wound_problem stable_or_better open_sores plateau trend
vet_exam clearance clearance_by clearance_date rest_end rest_end_day flags known_flags override
measurements feeling feeling_by feeling_date door_width lift_limit stairs helpers floors country
use budget_route
"""

CONTRACT_WORDS = {
    "sex": "male female unknown",
    "weight_basis": "scale stated guessed",
    "coat": "short medium long",
    "condition": "ivdd degenerative_myelopathy fce arthritis amputee vestibular orthopaedic"
    " geriatric other undiagnosed",
    "pathway": "surgical conservative unknown",
    "region": "cervical thoracolumbar lumbosacral unknown",
    "front_legs": "strong weak not_tested",
    "affected": "left_hind right_hind left_front right_front",
    "can_urinate": "yes no overflow expressed unknown",
    "pain_controlled": "yes no unknown",
    "wound_healed": "yes no unknown",
    "wound_problem": "yes no unknown",
    "stable_or_better": "yes no unknown",
    "open_sores": "yes no unknown",
    "plateau": "yes no unknown",
    "trend": "better same worse unknown",
    "vet_exam": "yes no",
    "clearance": "none diagnosed passive_ok rehab_ok active_ok unrestricted",
    "feeling": "feels does_not_feel not_told",
    "stairs": "yes no",
    "floors": "non_slip slippery unknown",
    "use": "toilet walks stairs car all_day rehab",
    "budget_route": "buy rent loan used diy",
}

STATIC = [*QUESTIONS.values(), *OVERRIDES.values(), *READING_PARTS.values()]
NEVER_SAID = re.compile(r"\b(invalid|please|sorry|simply|just|fault|frankel)\b", re.IGNORECASE)


def test_each_key_of_the_contract_has_one_question() -> None:
    assert sorted(QUESTIONS) == sorted(CONTRACT_KEYS.split())


def test_the_questions_are_the_answers() -> None:
    assert set(QUESTIONS) == {field.name for field in fields(Answers)} - {"weight_typed"}
    assert {key.removeprefix("override.") for key in OVERRIDES} == {
        field.name for field in fields(Override)
    }


@pytest.mark.parametrize(("key", "words"), CONTRACT_WORDS.items())
def test_a_choice_offers_the_words_of_the_contract(key: str, words: str) -> None:
    assert sorted(QUESTIONS[key].words) == sorted(words.split())
    vocabulary = QUESTIONS[key].vocabulary
    assert vocabulary is not None
    assert set(QUESTIONS[key].words) <= set(vocabulary)


def test_every_choice_is_held_to_the_contract() -> None:
    choices = {AnswerKind.CHOICE, AnswerKind.CHOICES}
    from_catalog = {"mobility", "recovered_from"}
    assert {key for key, q in QUESTIONS.items() if q.kind in choices} - from_catalog == set(
        CONTRACT_WORDS
    )


def test_each_question_for_people_has_one_place() -> None:
    placed = [key for page in PAGES for key in page.questions if page.urgency is None]
    people = {Asked.OWNER, Asked.STAFF, Asked.VET}
    asked = [key for key, question in QUESTIONS.items() if question.who & people]
    assert sorted([*placed, "flags"]) == sorted(asked)
    assert len({page.id for page in PAGES}) == len(PAGES)


def test_the_danger_signs_come_first_on_three_pages_by_what_to_do() -> None:
    assert [page.urgency for page in PAGES[:3]] == [
        Urgency.NOW,
        Urgency.TODAY,
        Urgency.WITHIN_DAYS,
    ]
    assert all(page.questions == ("flags",) for page in PAGES[:3])


def test_a_question_hangs_on_earlier_answers_alone() -> None:
    order = [key for page in PAGES for key in page.questions]
    for question in QUESTIONS.values():
        for condition in question.when:
            assert order.index(condition.key) < order.index(question.id), question.id
            assert condition.among <= set(_words_of(condition.key)), question.id


def _words_of(key: str) -> Iterable[str]:
    vocabulary = QUESTIONS[key].vocabulary
    assert vocabulary is not None
    return tuple(vocabulary)


def test_a_page_of_several_questions_has_a_title() -> None:
    for page in PAGES:
        assert page.title or len(page.questions) == 1, page.id


def test_limits_are_possible_and_say_why() -> None:
    with_limits = [question for question in STATIC if question.limits]
    assert len(with_limits) > 20
    for question in with_limits:
        assert question.limits is not None
        dated = question.kind in (AnswerKind.DATE, AnswerKind.PAST_DATE)
        assert dated or question.limits.low < question.limits.high
        assert question.limits.reason.endswith(".")


@pytest.mark.parametrize("question", STATIC, ids=lambda question: question.id)
def test_words_are_easy_and_kind(question: Question) -> None:
    block = "\n".join(
        [question.label, question.hint, question.why]
        + [f"{option.label}\n{option.hint}" for option in question.options]
    )
    assert grade(block) <= 6.0, grade(block)
    assert not NEVER_SAID.search(block)
    assert question.label
    assert question.short
    assert question.why


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_the_words_of_a_page_are_easy_and_kind(page: object) -> None:
    block = f"{getattr(page, 'title', '')}\n{getattr(page, 'lead', '')}"
    assert grade(block) <= 6.0
    assert not NEVER_SAID.search(block)


def test_owners_choose_a_level_that_they_can_see() -> None:
    mobility = all_questions(a_catalog())["mobility"]
    assert [one.value for one in mobility.offered(Asked.OWNER)] == ["A", "B", "C", "X"]
    assert [one.value for one in mobility.offered(Asked.VET)] == ["A", "B", "C", "X", "D", "E"]


def test_an_owner_is_not_asked_what_only_a_vet_knows() -> None:
    asked = _values(Asked.OWNER, flag_options(a_catalog()))
    assert "RF03" not in asked
    assert "RF03" in _values(Asked.VET, flag_options(a_catalog()))
    assert "RF21" not in asked
    assert "RF06" in asked


def _values(who: Asked, options: tuple[Option, ...]) -> set[str]:
    return {option.value for option in options if who in option.who}


def test_a_seen_sign_is_asked_when_it_can_become_known() -> None:
    told = {"flags": ["RF06", "RF07"]}
    assert [option.value for option in seen_options(told, a_catalog())] == ["RF07"]
    assert "signs-seen" in _page_ids(told)
    assert "signs-seen" not in _page_ids({"flags": ["RF06"]})


def _page_ids(told: dict[str, object], who: Asked = Asked.OWNER) -> list[str]:
    return [page.id for page in pages_asked(told, a_catalog(), who)]


def _questions_of(page_id: str, told: dict[str, object]) -> tuple[str, ...]:
    pages = pages_asked(told, a_catalog())
    return next((page.questions for page in pages if page.id == page_id), ())


def test_a_fresh_start_asks_the_danger_signs_the_problem_and_the_vet() -> None:
    assert _page_ids({})[:5] == ["signs-now", "signs-today", "signs-soon", "condition", "vet-exam"]


def test_a_follow_up_is_asked_after_its_answer() -> None:
    assert "surgery_date" not in _questions_of("dates", {"vet_exam": "yes", "condition": "ivdd"})
    assert "surgery_date" in _questions_of("dates", {"pathway": "surgical"})
    assert "feeling" not in _page_ids(a_dog())
    assert "feeling" in _page_ids(a_dog(mobility="X"))
    assert "allowed-by" not in _page_ids(a_dog())
    assert "allowed-by" in _page_ids(a_dog(clearance="rehab_ok"))


def test_a_permission_is_asked_of_vets_alone() -> None:
    assert "permission" not in _page_ids(a_dog())
    assert "permission" not in _page_ids(a_dog(), Asked.STAFF)
    assert "permission" in _page_ids(a_dog(), Asked.VET)


def test_what_stands_in_for_a_date_is_for_programs_alone() -> None:
    for who in (Asked.OWNER, Asked.STAFF, Asked.VET):
        asked = {key for page in pages_asked(a_dog(), a_catalog(), who) for key in page.questions}
        assert not asked & {"days_since", "rest_end_day"}


def test_one_measurement_a_page() -> None:
    ids = [one for one in _page_ids(a_dog()) if one.startswith("measure-")]
    assert ids == [
        "measure-chest-girth",
        "measure-waist-girth",
        "measure-neck-girth",
        "measure-thigh-girth",
        "measure-back-length",
    ]


@pytest.mark.parametrize(
    ("changes", "wheels"),
    [
        ({"clearance": "diagnosed"}, False),
        ({"clearance": "passive_ok"}, False),
        ({"clearance": "rehab_ok"}, True),
        ({"clearance": "rehab_ok", "mobility": "A"}, False),
        ({"clearance": None, "condition": "amputee"}, True),
        ({"clearance": None, "condition": "amputee", "mobility": "A"}, False),
    ],
)
def test_wheels_are_measured_for_when_they_are_in_question(
    changes: dict[str, object], wheels: bool
) -> None:
    asked = measurements_asked(a_dog(**changes), a_catalog())
    assert set(SLING_AND_HARNESS) <= set(asked)
    assert (set(WHEELCHAIR) <= set(asked)) is wheels


def test_a_weak_front_end_is_measured_for_wheels_too() -> None:
    dog = a_dog(clearance="rehab_ok", front_legs="weak")
    assert MeasurementId.FORELEG_HEIGHT in measurements_asked(dog, a_catalog())
    dog = a_dog(clearance="rehab_ok")
    assert MeasurementId.FORELEG_HEIGHT not in measurements_asked(dog, a_catalog())


@pytest.mark.parametrize(
    ("changes", "certain"),
    [
        ({}, False),
        ({"vet_exam": "no"}, True),
        ({"trend": "worse"}, True),
        ({"can_urinate": "no"}, True),
        ({"can_urinate": "expressed"}, False),
        ({"pain_controlled": "no"}, True),
        ({"wound_problem": "yes"}, True),
        ({"flags": ["RF06"]}, True),
        ({"flags": ["RF06"], "known_flags": ["RF06"]}, True),
        ({"flags": "RF07"}, True),
        ({"flags": "RF07", "known_flags": "RF07"}, False),
        ({"flags": ["RF16"]}, False),
        ({"flags": ["none"]}, False),
    ],
)
def test_a_dog_that_must_see_a_vet_is_not_measured(
    changes: dict[str, object], certain: bool
) -> None:
    assert referral_certain(a_dog(**changes), a_catalog()) is certain
    assert bool(measurements_asked(a_dog(**changes), a_catalog())) is not certain


def test_a_condition_reads_answers_as_they_are_typed() -> None:
    condition = When("use", frozenset({"walks"}))
    assert condition.holds({"use": "walks"})
    assert condition.holds({"use": "car walks"})
    assert condition.holds({"use": ["car", "walks"]})
    for other in ("", [], None, 5, True, {"walks": 1}, "sleepwalks", [None]):
        assert not condition.holds({"use": other})
    assert When("use", frozenset({"walks"}), or_not_told=True).holds({})


def test_the_real_catalog_fills_every_question(catalog: Catalog) -> None:
    questions = all_questions(catalog)
    assert set(mobility_options(catalog)) == set(questions["mobility"].options)
    assert sorted(questions["mobility"].words) == sorted("ABCXDE")
    assert set(questions["flags"].words) == set(catalog.flags)
    assert {f"measurements.{one}" for one in MeasurementId} <= set(questions)
    for page in pages_asked(a_dog(clearance="rehab_ok"), catalog, Asked.VET):
        assert set(page.questions) <= set(questions)
