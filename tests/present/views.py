"""Views of small results, for the tests of each block."""

from datetime import date

from fitting.core.result import RehabPlan
from fitting.core.units import Units
from fitting.core.words import (
    Clearance,
    Confirmation,
    StageId,
)
from fitting.present.build import present
from fitting.present.view import ResultView
from tests.present.small import a_recommendation, an_assessment, answers
from tests.present.small_catalog import a_catalog


def view_of(result: object = None, units: Units = Units.METRIC, **changes: object) -> ResultView:
    catalog = a_catalog()
    return present(result or a_recommendation(), catalog, units=units, **changes)  # type: ignore[arg-type]


def cleared(**changes: object) -> object:
    told = answers(
        clearance=Clearance.REHAB_OK, clearance_by="Dr Grey", clearance_date=date(2026, 11, 20)
    )
    return an_assessment(
        told,
        clearance=Clearance.REHAB_OK,
        confirmation=Confirmation.OWNER_REPORTED,
        **changes,
    )


def at_stage(stage: StageId, assessment: object = None) -> ResultView:
    return view_of(a_recommendation(assessment or an_assessment(), rehab=RehabPlan(stage)))
