"""An example dog, so that a person can see what comes out before measuring a frightened one."""

from datetime import date, timedelta

_DAYS_SINCE_SURGERY = 38
_DAYS_SINCE_CLEARED = 3


def example_answers(on: date) -> dict[str, object]:
    """The answers for a dachshund some weeks after an operation on a disc, as typed."""
    surgery = on - timedelta(days=_DAYS_SINCE_SURGERY)
    return {
        "condition": "ivdd",
        "vet_exam": "yes",
        "trend": "better",
        "pathway": "surgical",
        "surgery_date": surgery.isoformat(),
        "onset_date": (surgery - timedelta(days=1)).isoformat(),
        "mobility": "C",
        "recovered_from": "C",
        "clearance": "rehab_ok",
        "clearance_by": "Dr Ada Example",
        "clearance_date": (on - timedelta(days=_DAYS_SINCE_CLEARED)).isoformat(),
        "rest_end": (on - timedelta(days=_DAYS_SINCE_CLEARED)).isoformat(),
        "plateau": "no",
        "region": "thoracolumbar",
        "affected": ["left_hind", "right_hind"],
        "front_legs": "strong",
        "can_urinate": "yes",
        "pain_controlled": "yes",
        "wound_healed": "yes",
        "open_sores": "no",
        "name": "Biscuit",
        "breed": "Dachshund",
        "sex": "male",
        "age_years": "6",
        "weight": "8.2 kg",
        "weight_basis": "scale",
        "measurements": {
            "chest_girth": _taken("44 cm"),
            "waist_girth": _taken("37 cm"),
            "neck_girth": _taken("29 cm"),
            "back_length": _taken("41 cm"),
            "rear_leg_height": _taken("14.5 cm", tool="rigid_tape"),
            "withers_height": _taken("21 cm", tool="rigid_tape"),
            "trunk_length": _taken("30 cm", tool="rigid_tape"),
            "hip_width": _taken("12.5 cm", tool="rigid_tape"),
        },
        "use": ["toilet", "rehab"],
        "budget_route": ["buy", "rent", "loan"],
        "floors": "slippery",
        "door_width": "76 cm",
        "lift_limit": "12 kg",
        "owner": "Sam Example",
        "country": "GB",
    }


def _taken(value: str, *, tool: str = "soft_tape") -> dict[str, str]:
    return {"value": value, "by": "helped", "posture": "supported", "tool": tool}
