"""The flow: which pages a draft still needs, and which of its answers still apply."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.words import Audience
from fitting.web.example import example_answers
from fitting.web.flow import SEEN, everything_seen, follow, marks
from fitting.web.forms import with_unit
from fitting.web.progress import is_known, part_names, part_of
from tests.build import TODAY


def test_the_example_dog_can_be_read_and_answers_every_page_that_it_is_asked(
    catalog: Catalog,
) -> None:
    answers = example_answers(TODAY)
    assert isinstance(read_answers(answers, catalog, TODAY, allow_override=False), Answers)
    flow = follow({**answers, SEEN: []}, catalog, Audience.OWNER)
    assert flow.told == answers
    done = follow({**answers, SEEN: everything_seen(flow)}, catalog, Audience.OWNER)
    assert done.first_undone() is None


def test_an_answer_whose_question_is_gone_takes_what_hung_on_it_along(catalog: Catalog) -> None:
    answers = {**example_answers(TODAY), "vet_exam": "no"}
    told = follow(answers, catalog, Audience.OWNER).told
    assert not {"pathway", "surgery_date", "wound_healed", "clearance", "clearance_by"} & set(told)
    assert told["measurements"] == answers["measurements"]


def test_a_sign_that_is_no_longer_ticked_is_no_longer_known(catalog: Catalog) -> None:
    answers = {"flags": ["RF16"], "known_flags": ["RF07", "RF16"]}
    assert follow(answers, catalog, Audience.OWNER).told["known_flags"] == ["RF16"]


def test_notes_of_the_flow_never_reach_the_rules(catalog: Catalog) -> None:
    flow = follow({"_seen": ["x"], "_warned": ["RF01"], "name": "Rex"}, catalog, Audience.OWNER)
    assert flow.told == {"name": "Rex"}


@pytest.mark.parametrize("audience", list(Audience))
def test_a_written_permission_is_asked_of_nobody_who_is_not_signed_in(
    catalog: Catalog, audience: Audience
) -> None:
    flow = follow({"override": {"vet": "x"}}, catalog, audience)
    assert flow.page("permission") is None
    assert "override" not in flow.told


@given(
    condition=st.sampled_from(["ivdd", "arthritis", "fce", "undiagnosed"]),
    mobility=st.sampled_from("ABCX"),
    exam=st.sampled_from(["yes", "no"]),
    pathway=st.sampled_from(["surgical", "conservative", "unknown"]),
    clearance=st.sampled_from(["none", "diagnosed", "rehab_ok"]),
    audience=st.sampled_from(list(Audience)),
)
def test_following_the_pages_one_by_one_always_ends(
    catalog: Catalog, audience: Audience, exam: str, **chosen: str
) -> None:
    answers: dict[str, object] = {"vet_exam": exam, **chosen}
    seen: set[str] = set()
    for _ in range(80):
        flow = follow({**answers, SEEN: sorted(seen)}, catalog, audience)
        page = flow.first_undone()
        if page is None:
            break
        assert is_known(page.id)
        assert 1 <= part_of(page.id) <= len(part_names())
        before = flow.before(page)
        assert before is None or flow.done(before)
        seen |= marks(page)
    assert page is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("45", "45 cm"),
        ("45,5", "45,5 cm"),
        ("17 1/2", "17 1/2 cm"),
        ("½", "½ cm"),
        ("45 cm", "45 cm"),
        ("18in", "18in"),
        ("", ""),
        ("a lot", "a lot"),
    ],
)
def test_a_bare_number_is_kept_with_its_unit(typed: str, kept: str) -> None:
    assert with_unit(typed, "cm") == kept
    assert with_unit(typed, "") == typed
