"""The bodies of the real catalogue keep the sizes that they had."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from fitting.core.catalog import Aid, Catalog, Range, SizeRow
from fitting.core.coverage import Coverage, Figures, answers_of, cover
from fitting.core.sizing import chart_fits
from fitting.core.words import Condition, Limb, Support
from tests.core.strategies import real_catalog
from tools.accept_coverage import ACCEPTED, COMMAND, PAGE, Record, gains, losses, page_of, record_of


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return real_catalog()


@pytest.fixture(scope="module")
def coverage(catalog: Catalog) -> Coverage:
    return cover(catalog)


@pytest.fixture(scope="module")
def accepted() -> Record:
    record: Record = json.loads(ACCEPTED.read_text(encoding="utf-8"))
    return record


def with_aid(catalog: Catalog, aid: Aid) -> Catalog:
    return replace(catalog, aids={**catalog.aids, aid.id: aid})


def without_aid(catalog: Catalog, id_: str) -> Catalog:
    return replace(catalog, aids={key: aid for key, aid in catalog.aids.items() if key != id_})


# What was accepted


def test_no_body_has_lost_what_fitted_it(coverage: Coverage, accepted: Record) -> None:
    lost = losses(accepted, record_of(coverage))
    assert not lost, "\n".join([*lost, COMMAND])


def test_what_bodies_have_gained_is_accepted_too(coverage: Coverage, accepted: Record) -> None:
    gained = gains(accepted, record_of(coverage))
    assert not gained, "\n".join([*gained, COMMAND])


def test_the_page_tells_what_was_found(coverage: Coverage, catalog: Catalog) -> None:
    assert PAGE.read_text(encoding="utf-8") == page_of(coverage, catalog), COMMAND


def test_a_size_that_goes_missing_is_named_with_its_bodies(
    catalog: Catalog, accepted: Record
) -> None:
    aid = catalog.aids["snugglepet"]
    shorter = with_aid(catalog, replace(aid, sizes=aid.sizes[1:]))
    lost = losses(accepted, record_of(cover(shorter)))
    assert lost
    assert all("snugglepet held it and does not any more" in line for line in lost)
    assert gains(accepted, record_of(cover(shorter))) == []


def test_a_product_that_goes_missing_is_named_with_whom_it_leaves(
    catalog: Catalog, accepted: Record
) -> None:
    lost = losses(accepted, record_of(cover(without_aid(catalog, "walkin-wheels-mini"))))
    assert "walkin-wheels-mini: no chart any more; it held 10 bodies" in lost
    assert "breed-chihuahua: no rear_wheelchair fits it any more" not in lost
    alone = losses(accepted, record_of(cover(without_aid(catalog, "with-assist-small"))))
    assert "breed-chihuahua: no full_body_harness fits it any more" in alone


def test_a_body_that_is_taken_away_is_named(catalog: Catalog, accepted: Record) -> None:
    fewer = {key: body for key, body in catalog.bodies.items() if key != "breed-chihuahua"}
    lost = losses(accepted, record_of(cover(replace(catalog, bodies=fewer))))
    assert any(line.startswith("breed-chihuahua: ") for line in lost)


def test_a_wider_size_is_a_gain(catalog: Catalog, accepted: Record) -> None:
    aid = catalog.aids["kurgo-trufit"]
    wide = with_aid(catalog, replace(aid, sizes=(SizeRow("any", Range(0, 200_000)),)))
    found = record_of(cover(wide))
    assert losses(accepted, found) == []
    assert any("kurgo-trufit now holds it" in line for line in gains(accepted, found))


# What is said of each body


def test_a_fit_is_what_the_plain_chart_says(coverage: Coverage, catalog: Catalog) -> None:
    """Every told fit lies inside all ranges of that row; every other size does not."""
    for product in coverage.products:
        if product.figures is not Figures.CHART:
            continue
        for one in coverage.bodies:
            told = set(product.held.get(one.body.id, ()))
            assert told == set(_sizes_round(product.aid, one.body.id, catalog))


def _sizes_round(aid: Aid, body_id: str, catalog: Catalog) -> Iterator[str]:
    """The sizes that hold a body, read off the records and not by the rules of sizing."""
    body = catalog.bodies[body_id]
    if aid.only_breeds and body.breed not in aid.only_breeds:
        return
    if aid.heaviest_g and body.weight_g > aid.heaviest_g:
        return
    for row in aid.sizes:
        bands = [(body.measurements[name], band) for name, band in row.ranges.items()]
        bands += [] if row.weight is None else [(body.weight_g, row.weight)]
        bands = [(size, band) for size, band in bands if (band.low, band.high) != (None, None)]
        if bands and all(
            (band.low is None or band.low <= size) and (band.high is None or size <= band.high)
            for size, band in bands
        ):
            yield row.name


def test_what_fits_and_what_does_not_are_all_kinds_of_aid_on_offer(coverage: Coverage) -> None:
    offered = {one.support for one in coverage.products if one.offered}
    for body in coverage.bodies:
        assert set(body.fits) | set(body.nothing) == offered
        assert not set(body.fits) & set(body.nothing)
        assert set(body.to_measure) <= set(body.nothing)


def test_made_to_measure_and_second_hand_fit_nobody_and_are_told(coverage: Coverage) -> None:
    of = {one.aid.id: one for one in coverage.products}
    assert of["eddies-front"].held == {}
    assert all(Support.FRONT_WHEELCHAIR in one.to_measure for one in coverage.bodies)
    second_hand = of["walkin-wheels-regular-legacy"]
    assert second_hand.held
    assert not second_hand.offered
    named = {held.aid for one in coverage.bodies for sizes in one.fits.values() for held in sizes}
    assert second_hand.aid.id not in named


def test_withheld_things_are_no_product(coverage: Coverage) -> None:
    assert "carhartt-coat" not in {one.aid.id for one in coverage.products}


def test_a_dog_between_two_frames_is_near_and_fits_none(coverage: Coverage) -> None:
    (one,) = (one for one in coverage.bodies if one.body.id == "generic-4")
    assert 11_340 < one.body.weight_g < 11_793
    assert Support.REAR_WHEELCHAIR in one.nothing
    near = {held.aid for held in one.near[Support.REAR_WHEELCHAIR]}
    assert near == {"walkin-wheels-medium"}


def test_a_charted_reading_that_no_body_has_is_told(catalog: Catalog) -> None:
    bodies = {
        key: replace(
            body,
            measurements={k: v for k, v in body.measurements.items() if k != "neck_girth"},
        )
        for key, body in catalog.bodies.items()
    }
    found = cover(replace(catalog, bodies=bodies))
    assert found.unfilled == ("neck_girth",)
    of = {one.aid.id: one for one in found.products}
    assert of["puppia-a"].held == {}
    assert of["snugglepet"].held


# The bodies


def test_bodies_are_of_every_build(catalog: Catalog) -> None:
    bodies = catalog.bodies.values()
    assert len(bodies) >= 60
    assert {one.body_type for one in bodies} == set(catalog.sizing.body_types)
    starts = {one.id.rstrip("0123456789-") for one in bodies}
    assert {"long-back", "deep-chest", "barrel", "overweight-generic", "toy", "giant"} <= starts
    assert min(one.weight_g for one in bodies) == 1500
    assert max(one.weight_g for one in bodies) == 100_000
    assert {limb.front for one in bodies for limb in one.missing} == {True, False}


def test_every_charted_reading_is_filled(coverage: Coverage) -> None:
    assert coverage.unfilled == ()


def test_every_product_made_for_a_breed_meets_that_breed(catalog: Catalog) -> None:
    known = {one.breed for one in catalog.bodies.values()}
    for aid in catalog.aids.values():
        assert set(aid.only_breeds) <= known


def test_every_body_cites_our_own_rule(catalog: Catalog) -> None:
    assert all("tool-rule" in one.sources for one in catalog.bodies.values())


def test_a_body_without_a_leg_is_told_as_an_amputee(catalog: Catalog) -> None:
    dog = answers_of(catalog.bodies["no-front-leg-generic-3"])
    assert (dog.condition, dog.affected) == (Condition.AMPUTEE, {Limb.LEFT_FRONT})
    whole = answers_of(catalog.bodies["generic-3"])
    assert whole.condition is Condition.IVDD
    aid = catalog.aids["snugglepet"]
    assert chart_fits(aid, dog, edge_percent=5) == chart_fits(aid, whole, edge_percent=5)
