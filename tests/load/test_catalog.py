"""The real catalogue: sound, complete, and published figures as they were published."""

import pickle
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import fitting.core
from fitting.core.catalog import (
    Availability,
    Bound,
    Catalog,
    ExerciseKind,
    Range,
    Setting,
    SourceKind,
)
from fitting.core.words import Clearance, MeasurementId, Mobility, StageId, Support
from fitting.load import load_catalog, schema_text
from fitting.load.checks.coverage import AID_RULES, FLAGS, THRESHOLDS
from fitting.places import data_dir
from tests.load.broken import copy_catalog, faults_of
from tests.present.reading_grade import grade

ROOT = data_dir() / "catalog"


def test_every_word_of_the_vocabularies_has_its_record(catalog: Catalog) -> None:
    assert set(catalog.stages) == set(StageId)
    assert set(catalog.levels) == set(Mobility)
    assert set(catalog.clearances) == set(Clearance)
    assert set(catalog.supports) == set(Support)
    assert set(catalog.measurements) == set(MeasurementId)
    assert len(catalog.breeds) == 278


def test_loading_twice_gives_the_same(catalog: Catalog) -> None:
    assert load_catalog(ROOT) == catalog


def test_a_catalogue_can_be_sent_to_another_process(catalog: Catalog) -> None:
    assert pickle.loads(pickle.dumps(catalog)) == catalog  # noqa: S301 - It was made one line ago.


def test_the_digest_follows_data_and_nothing_else(catalog: Catalog, tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    assert load_catalog(copy).digest == catalog.digest
    (copy / "README.md").write_text("Other words.", encoding="utf-8")
    (copy / "schema.json").unlink()
    assert load_catalog(copy).digest == catalog.digest
    with (copy / "aids/slings/towel-sling.toml").open("a", encoding="utf-8") as file:
        file.write("# A remark.\n")
    assert load_catalog(copy).digest != catalog.digest


def test_the_digest_knows_a_renamed_file(catalog: Catalog, tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    exercises = copy / "rehab/exercises"
    shutil.move(exercises / "e20-lead-walk.toml", exercises / "e20-walk-on-lead.toml")
    (copy / "reviews.toml").write_text('[[review]]\nfile = "flags.toml"\n', encoding="utf-8")
    renamed = load_catalog(copy)
    assert renamed.digest != catalog.digest
    assert renamed.exercises == catalog.exercises


def test_the_schema_file_is_made_from_the_types() -> None:
    assert (ROOT / "schema.json").read_text(encoding="utf-8") == schema_text()


def _asked_of_the_catalog() -> Iterator[tuple[str, str]]:
    """Names that the rules look up: (mapping, name)."""
    pattern = re.compile(
        r"""\.(?P<map>days\(|thresholds\[|aid_rules\[|flags\[)\s*f?"(?P<name>[^"{]+)"[\])]"""
    )
    for file in Path(fitting.core.__file__).parent.rglob("*.py"):
        for found in pattern.finditer(file.read_text(encoding="utf-8")):
            yield found["map"].rstrip("[("), found["name"]


def test_every_record_that_a_rule_asks_for_is_required() -> None:
    required = {
        "days": THRESHOLDS,
        "thresholds": THRESHOLDS,
        "aid_rules": AID_RULES,
        "flags": FLAGS,
    }
    asked = list(_asked_of_the_catalog())
    assert len(asked) > 15
    assert [(kind, name) for kind, name in asked if name not in required[kind]] == []


def _span(catalog: Catalog, aid: str, size: str, measurement: str) -> tuple[int | None, int | None]:
    row = next(row for row in catalog.aids[aid].sizes if row.name == size)
    found = row.weight if measurement == "weight" else row.ranges[MeasurementId(measurement)]
    return (found or Range()).low, (found or Range()).high


@pytest.mark.parametrize(
    ("aid", "size", "measurement", "low", "high"),
    [
        ("walkin-wheels-mini", "Mini", "weight", 907, 4536),  # 2 to 10 lb
        ("walkin-wheels-small", "Small, 4 in width part", "weight", 4990, 11340),  # 11 to 25 lb
        ("walkin-wheels-small", "Small, 4 in width part", "chest_width", 102, 165),  # 4 to 6.5 in
        ("walkin-wheels-small", "Small, 7 in width part", "chest_width", 178, 229),  # 7 to 9 in
        ("walkin-wheels-large", "Large", "weight", 31751, 81647),  # 70 to 180 lb
        ("walkin-wheels-mini-legacy", "Mini (under 20 lb)", "rear_leg_height", 76, 203),  # 3-8 in
        ("walkin-wheels-mini-legacy", "Mini (under 20 lb)", "elbow_to_rump", 254, 432),  # 10-17 in
        ("with-assist-small", "S", "waist_girth", 280, 330),
        ("with-assist-small", "L", "back_length", 350, 425),
        ("transpaw-gear", "S", "chest_girth", 406, 508),  # 16 to 20 in
        ("snugglepet", "7", "chest_girth", 1000, 1200),
        ("puppia-b", "S", "chest_girth", 300, 320),  # 11.81 to 12.6 in
        ("puppia-b", "S", "neck_girth", None, 240),  # 9.45 in, fixed
        ("cocoheart-2wheel", "XL", "weight", 45000, None),
        ("azumaya-dog-walker-corgi", "Corgi", "chest_girth", 550, 650),
    ],
)
def test_a_published_figure_stands_as_published(
    catalog: Catalog, aid: str, size: str, measurement: str, low: int | None, high: int | None
) -> None:
    assert _span(catalog, aid, size, measurement) == (low, high)


def test_breeds_keep_what_is_published_apart_from_what_is_worked_out(catalog: Catalog) -> None:
    dachshund = catalog.breeds["Dachshund"]
    assert dachshund.weight == Range(5000, 14500)
    assert dachshund.chest_girth == Range(483, 686)
    assert dachshund.estimated_chest_girth == Range(440, 730)
    assert dachshund.disc_prone
    assert catalog.breeds["Afghan Hound"].chest_girth is None


def test_what_is_never_offered_says_why(catalog: Catalog) -> None:
    withheld = {aid.id for aid in catalog.aids.values() if aid.support is None}
    assert {"lil-back-bracer-brace", "wiggleless-back-brace", "carhartt-coat"} <= withheld
    assert all(catalog.aids[name].withheld for name in withheld)


def test_first_generation_products_are_historic(catalog: Catalog) -> None:
    old = [aid.availability for name, aid in catalog.aids.items() if name.endswith("-legacy")]
    assert old == [Availability.HISTORIC, Availability.HISTORIC]


def test_the_cart_of_the_article_has_no_invented_size(catalog: Catalog) -> None:
    furria = catalog.aids["furria-small-dog-wheelchair"]
    assert furria.sizes == ()
    assert {"weight", "leg height", "width"} <= set(furria.unpublished)
    assert furria.sources == ("seed-article", "furria-cart-hours", "tool-rule")


def test_welded_fields_are_marked(catalog: Catalog) -> None:
    sheet = catalog.aids["eddies-standard-rear"].order_sheet
    assert [row.letter for row in sheet if row.fixed] == ["C", "E"]


def test_an_order_sheet_takes_our_number_only_where_the_maker_measures_alike(
    catalog: Catalog,
) -> None:
    taken = [
        (aid.maker, row.measurement)
        for aid in catalog.aids.values()
        for row in aid.order_sheet
        if row.measurement is not None
    ]
    assert len(taken) > 20
    for maker, measurement in taken:
        alike = {item.same_as for item in catalog.maker_definitions if maker.startswith(item.maker)}
        assert measurement in alike, f"{maker} does not measure {measurement} as we do"


def test_slings_under_the_belly_warn_for_males(catalog: Catalog) -> None:
    assert catalog.aids["towel-sling"].male == "avoid"
    assert catalog.aids["bottomsup"].male == "clear"


def test_only_our_own_judgement_has_no_page_and_no_maker(catalog: Catalog) -> None:
    rules = [s.key for s in catalog.sources.values() if s.kind is SourceKind.TOOL_RULE]
    assert rules == ["tool-rule"]


_EXAMPLE = re.compile(r"^```toml\n# (?P<file>\S+)\n(?P<content>.*?)^```$", re.M | re.S)


def test_the_examples_of_the_readme_load(tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = list(_EXAMPLE.finditer(readme))
    assert len(examples) == readme.count("```toml") == 7
    for example in examples:
        target = copy / example["file"]
        grows = "[[" in example["content"].split("=", 1)[0]
        before = target.read_text(encoding="utf-8") if grows else ""
        target.write_text(before + example["content"], encoding="utf-8")
    assert faults_of(copy) == ()
    grown = load_catalog(copy)
    assert grown.aids["example-cart"].sizes[1].weight == Range(4990, None)
    assert "RF99" in grown.flags
    assert grown.specification["example-pad-width"].low == Bound(100, 100)
    assert grown.exercises["E99"].doses[0].reps == 2
    assert grown.relations["example_neck_over_chest"].of == "chest_girth"
    assert grown.stages[StageId.S4].first_choice == ("E20", "E25")


def test_the_readme_says_who_has_reviewed(catalog: Catalog) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    nobody = all(not review.by for review in catalog.reviews)
    assert ("Nobody has read one yet." in readme) == nobody


def test_every_exercise_that_is_done_at_home_is_told_in_few_words_too(catalog: Catalog) -> None:
    """A full sheet has room for these alone. Care is told by its name and how often."""
    clinic = (Setting.CLINIC_ONLY, Setting.NOT_OFFERED)
    for one in catalog.exercises.values():
        if one.kind is not ExerciseKind.NURSING and one.setting not in clinic:
            assert len(one.brief) >= 3, one.id
            assert grade("\n".join(one.brief)) <= 6, one.id
