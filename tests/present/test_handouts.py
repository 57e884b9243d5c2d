"""Handouts in words: one for each record, plain, cited, and complete."""

import re
from dataclasses import replace
from math import ceil

import pytest

from fitting.core.catalog import Catalog
from fitting.core.units import Units
from fitting.core.words import Condition, MeasurementId, Support, Tool, Urgency
from fitting.drawing.pictures import support_picture
from fitting.present.handouts.forms import form_id, form_supports
from fitting.present.handouts.shelf import (
    UnknownHandout,
    handout_ids,
    list_handouts,
    present_handout,
)
from fitting.present.handouts.view import HandoutView, Look, Section
from tests.core.strategies import real_catalog
from tests.present.reading_grade import grade
from tests.present.test_words import GRADE, texts

IDS = handout_ids(real_catalog())
FORMS = [one for one in IDS if one.startswith("form")]


def block(section: Section) -> str:
    """A section as it is read."""
    lines = [section.heading, *section.lines, *section.notes]
    lines += [line for one in section.entries for line in (one.name, *one.lines)]
    return "\n".join(lines)


def numbers_of(view: HandoutView) -> set[str]:
    return {source.key for source in view.sources}


def test_every_record_has_its_handout(catalog: Catalog) -> None:
    assert len(set(IDS)) == len(IDS)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one) for one in IDS)
    stages = {f"stage-{one.value.lower()}" for one in catalog.stages}
    aids = {f"aid-{one.value.replace('_', '-')}" for one in catalog.supports}
    problems = {f"problem-{one.value.replace('_', '-')}" for one in catalog.scope}
    assert (len(stages), len(aids), len(problems)) == (8, len(Support), len(Condition) - 1)
    others = {"danger-signs", "crate-rest", "paper-tape", "height-gauge", *FORMS}
    assert set(IDS) == stages | aids | problems | others


def test_the_list_names_each_handout_once(catalog: Catalog) -> None:
    lines = [line for group in list_handouts(catalog) for line in group.lines]
    named = [name for line in lines for name in (line.id, line.staff) if name]
    assert tuple(named) == IDS
    for line in lines:
        assert line.title == present_handout(line.id, catalog).title
        assert line.about
        assert grade(f"{line.title}\n{line.about}") <= GRADE


def test_a_name_that_no_handout_has_is_refused(catalog: Catalog) -> None:
    with pytest.raises(UnknownHandout):
        present_handout("stage-s9", catalog)


@pytest.mark.parametrize("handout", IDS)
def test_every_block_is_plain(handout: str, catalog: Catalog) -> None:
    view = present_handout(handout, catalog)
    head = "\n".join((view.title, view.summary))
    for one in (head, *map(block, view.sections)):
        assert grade(one) <= GRADE, one
    for text in texts(replace(view, sources=())):
        assert not re.search(r"\b(invalid|please|sorry|simply|just)\b|[{}]", text, re.I), text


@pytest.mark.parametrize("handout", IDS)
def test_every_handout_cites_its_sources(handout: str, catalog: Catalog) -> None:
    view = present_handout(handout, catalog)
    assert [one.number for one in view.sources] == list(range(1, len(view.sources) + 1))
    assert len(view.sources) > 0
    newest = max(catalog.sources[key].checked for key in numbers_of(view))
    assert view.checked_iso == newest.isoformat()
    assert view.catalog == catalog.digest
    assert "This does not replace your vet." in view.disclaimers


def test_a_stage_says_all_of_its_record(catalog: Catalog) -> None:
    for stage, record in catalog.stages.items():
        view = present_handout(f"stage-{stage.value.lower()}", catalog)
        told = {line for one in view.sections for line in one.lines}
        kept = [*record.allowed, *record.not_allowed, *record.moves_up, *record.sends_back]
        kept += [record.decides, *filter(None, (record.typical,))]
        kept += [
            ban.text
            for ban in catalog.forbidden.values()
            if stage in ban.until_stages and ban.id not in record.says
        ]
        kept += [catalog.exercises[one].name for one in record.first_choice]
        assert [line for line in kept if line not in told] == []
        assert view.sections[0].first
        assert view.sections[1].first
        assert set(record.sources) <= numbers_of(view)


def test_a_stage_leaves_the_choice_of_exercises_to_the_vet(catalog: Catalog) -> None:
    most = catalog.thresholds["plan.exercises_default"].value
    for stage, record in catalog.stages.items():
        view = present_handout(f"stage-{stage.value.lower()}", catalog)
        boxes = [one for one in view.sections if one.answers]
        assert len(boxes) == bool(record.first_choice)
        for one in boxes:
            assert one.look is Look.CHECK
            assert f"Up to {most} at a time is best." in one.notes
            assert "Do only what is ticked." in one.notes


def test_an_aid_says_all_of_its_record(catalog: Catalog) -> None:
    for support, record in catalog.supports.items():
        view = present_handout(f"aid-{support.value.replace('_', '-')}", catalog)
        told = [line for one in view.sections for line in one.lines]
        assert sorted(told) == sorted((*record.fit_checks, *record.wear, *record.skin, *record.use))
        assert (view.title, view.summary) == (record.name, record.what)
        assert set(record.sources) == numbers_of(view)
        assert (view.log is not None) == bool(record.wear and record.skin)
        shown = [one.picture.id for one in view.sections if one.picture is not None]
        assert shown == [one for one in (support_picture(support),) if one]


def test_every_danger_sign_stands_under_its_urgency_with_all_it_asks_for(catalog: Catalog) -> None:
    view = present_handout("danger-signs", catalog)
    now, carry, fooled, today, days = view.sections
    assert now.first
    assert set(carry.lines) == set(catalog.emergency.transport)
    assert set(fooled.lines) == set(catalog.emergency.false_comfort)
    under = {Urgency.NOW: now, Urgency.TODAY: today, Urgency.WITHIN_DAYS: days}
    for flag in catalog.flags.values():
        section = under[flag.urgency]
        (entry,) = [one for one in section.entries if one.name == flag.text]
        at_hand = {*section.lines, *(carry.lines if flag.urgency is Urgency.NOW else ())}
        assert set(flag.do) <= {*entry.lines, *at_hand}
        assert not set(entry.lines) - set(flag.do)
        assert set(flag.sources) <= numbers_of(view)
    assert len(now.entries) + len(today.entries) + len(days.entries) == len(catalog.flags)


def test_what_is_said_for_all_signs_of_an_urgency_is_reviewed(catalog: Catalog) -> None:
    sections = present_handout("danger-signs", catalog).sections
    assert [one.lines for one in sections if one.entries] == [
        (
            "Call an emergency vet now, at any hour.",
            "Carry your dog flat and level on a firm board.",
        ),
        (
            "Stop all exercise.",
            "Speak to a vet today. If yours is closed, call the out-of-hours line.",
        ),
        ("Book a vet visit within 1 to 2 days.",),
    ]


def test_another_problem_keeps_the_danger_signs(catalog: Catalog) -> None:
    urgent = {flag.text for flag in catalog.flags.values() if flag.urgency is Urgency.NOW}
    for condition, note in catalog.scope.items():
        view = present_handout(f"problem-{condition.value.replace('_', '-')}", catalog)
        assert view.sections[0].lines == note.lines
        assert set(view.sections[1].lines) == urgent
        assert set(note.sources) <= numbers_of(view)


def test_the_full_form_asks_for_every_measurement(catalog: Catalog) -> None:
    view = present_handout("form", catalog)
    assert view.form is not None
    assert [row.id for row in view.form.rows] == [one.value for one in catalog.measurements]
    for row in view.form.rows:
        record = catalog.measurements[MeasurementId(row.id)]
        assert (record.name, row.start) == (row.name, f"From: {record.start}")
        assert row.end == f"To: {record.end}"
        assert len(row.postures) == len(record.postures)


@pytest.mark.parametrize("staff", [False, True])
def test_the_form_of_an_aid_asks_for_what_the_aid_must_meet(catalog: Catalog, staff: bool) -> None:
    assert Support.REAR_WHEELCHAIR in form_supports(catalog)
    assert Support.MATTRESS not in form_supports(catalog)
    for support in form_supports(catalog):
        view = present_handout(form_id(support, staff=staff), catalog)
        assert view.form is not None
        ids = {one.value for one in MeasurementId}
        rules = catalog.specification.values()
        asked = {rule.reading for rule in rules if support in rule.supports} & ids
        assert {row.id for row in view.form.rows} == asked
        for row, lesson in zip(view.form.rows, view.sections[1:], strict=True):
            record = catalog.measurements[MeasurementId(row.id)]
            assert lesson.lines == (record.staff_steps if staff else record.steps)
            assert lesson.picture is not None
            assert lesson.picture.id.startswith(f"measure-{row.id}-")
            assert record.start in lesson.picture.words


@pytest.mark.parametrize("handout", IDS)
def test_units_change_the_forms_alone(handout: str, catalog: Catalog) -> None:
    metric = present_handout(handout, catalog, Units.METRIC)
    imperial = present_handout(handout, catalog, Units.IMPERIAL)
    assert (metric != imperial) == (handout in FORMS)


@pytest.mark.parametrize(
    ("handout", "tool"), [("paper-tape", Tool.SOFT_TAPE), ("height-gauge", Tool.RIGID_TAPE)]
)
def test_the_strips_count_on_without_a_gap_to_the_longest_dog(
    catalog: Catalog, handout: str, tool: Tool
) -> None:
    tape = present_handout(handout, catalog).tape
    assert tape is not None
    at = 0
    for strip in tape.strips:
        assert strip.start_mm == at
        at += strip.length_mm
    records = [one for one in catalog.measurements.values() if one.tool is tool]
    if tape.upright:
        records = [one for one in records if "floor" in one.start.lower()]
    longest = max(one.max_mm for one in records)
    assert at >= longest
    assert len(tape.strips) == ceil(longest / tape.strips[0].length_mm)
    assert [strip.name for strip in tape.strips[1:]] == [
        strip.join.split()[1] for strip in tape.strips[:-1]
    ]
    assert tape.strips[-1].join == ""


def test_a_tape_that_is_off_by_more_than_the_limit_is_not_used(catalog: Catalog) -> None:
    limit = catalog.thresholds["print.percent"]
    view = present_handout("paper-tape", catalog)
    told = [line for one in view.sections for line in one.lines]
    assert f"If it is off by more than {limit.value}%, do not use it." in told
    assert set(limit.sources) == numbers_of(view)
