"""The closed vocabularies of the trade, shared by answers, catalogue and results.

Each value is the name that files, JSON and pages use (CONTRACT sections 2 and 3).
"""

from enum import StrEnum


class Mobility(StrEnum):
    """How the dog moves. Owners choose A, B, C or X; only a vet's finding sets D or E."""

    A = "A"
    B = "B"
    C = "C"
    X = "X"
    D = "D"
    E = "E"

    @property
    def walks(self) -> bool:
        """Whether the dog takes ten steps in a row unaided."""
        return self in (Mobility.A, Mobility.B)

    @property
    def rung(self) -> int:
        """The step on the ladder of loss: 0 walks, 1 wobbles, 2 is weak, 3 does not move."""
        return {"A": 0, "B": 1, "C": 2}.get(self.value, 3)


class Condition(StrEnum):
    IVDD = "ivdd"
    DEGENERATIVE_MYELOPATHY = "degenerative_myelopathy"
    FCE = "fce"
    ARTHRITIS = "arthritis"
    AMPUTEE = "amputee"
    VESTIBULAR = "vestibular"
    ORTHOPAEDIC = "orthopaedic"
    GERIATRIC = "geriatric"
    OTHER = "other"
    UNDIAGNOSED = "undiagnosed"


class Pathway(StrEnum):
    SURGICAL = "surgical"
    CONSERVATIVE = "conservative"
    UNKNOWN = "unknown"


class Region(StrEnum):
    CERVICAL = "cervical"
    THORACOLUMBAR = "thoracolumbar"
    LUMBOSACRAL = "lumbosacral"
    UNKNOWN = "unknown"


class YesNo(StrEnum):
    """A yes-or-no answer; a missing answer and "I am not sure" are both UNKNOWN."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class WeightBasis(StrEnum):
    SCALE = "scale"
    STATED = "stated"
    GUESSED = "guessed"
    UNKNOWN = "unknown"


class Coat(StrEnum):
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"
    UNKNOWN = "unknown"


class FrontLegs(StrEnum):
    """The towel test: can the front end carry the dog while the rear is slung?"""

    STRONG = "strong"
    WEAK = "weak"
    NOT_TESTED = "not_tested"


class Limb(StrEnum):
    LEFT_HIND = "left_hind"
    RIGHT_HIND = "right_hind"
    LEFT_FRONT = "left_front"
    RIGHT_FRONT = "right_front"

    @property
    def front(self) -> bool:
        return self in (Limb.LEFT_FRONT, Limb.RIGHT_FRONT)


class Urination(StrEnum):
    YES = "yes"
    NO = "no"
    OVERFLOW = "overflow"
    EXPRESSED = "expressed"
    UNKNOWN = "unknown"


class Trend(StrEnum):
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


class Clearance(StrEnum):
    """What the vet has allowed; the levels are cumulative, in this order."""

    NONE = "none"
    DIAGNOSED = "diagnosed"
    PASSIVE_OK = "passive_ok"
    REHAB_OK = "rehab_ok"
    ACTIVE_OK = "active_ok"
    UNRESTRICTED = "unrestricted"

    @property
    def level(self) -> int:
        return list(Clearance).index(self)


class Feeling(StrEnum):
    """What a vet found on testing deep pain. An owner never tests it."""

    FEELS = "feels"
    DOES_NOT_FEEL = "does_not_feel"
    NOT_TOLD = "not_told"


class Floors(StrEnum):
    NON_SLIP = "non_slip"
    SLIPPERY = "slippery"
    UNKNOWN = "unknown"


class Use(StrEnum):
    TOILET = "toilet"
    WALKS = "walks"
    STAIRS = "stairs"
    CAR = "car"
    ALL_DAY = "all_day"
    REHAB = "rehab"


class Route(StrEnum):
    BUY = "buy"
    RENT = "rent"
    LOAN = "loan"
    USED = "used"
    DIY = "diy"


class Taker(StrEnum):
    """Who took a reading."""

    OWNER = "owner"
    HELPED = "helped"
    STAFF = "staff"


class Posture(StrEnum):
    STANDING = "standing"
    SUPPORTED = "supported"
    LYING = "lying"


class Tool(StrEnum):
    SOFT_TAPE = "soft_tape"
    RIGID_TAPE = "rigid_tape"
    CALIPERS = "calipers"


class Way(StrEnum):
    """How one more reading is taken, told as what is new in it.

    `take` a first reading; `again` by the same person in the same way; `helped` by another
    person; `staff` by trained staff; `posture` by the same person with the dog up; `tool` by
    the same person with a tool that does not bend; `scale` a weight off a scale.
    """

    TAKE = "take"
    AGAIN = "again"
    HELPED = "helped"
    STAFF = "staff"
    POSTURE = "posture"
    TOOL = "tool"
    SCALE = "scale"


class Support(StrEnum):
    """Kinds of aid. The first eleven support the dog; the rest are accessories."""

    NONE = "none"
    CARRY = "carry"
    BODY_HARNESS = "body_harness"
    REAR_SLING = "rear_sling"
    REAR_HARNESS = "rear_harness"
    FRONT_SLING = "front_sling"
    FRONT_HARNESS = "front_harness"
    FULL_BODY_HARNESS = "full_body_harness"
    REAR_WHEELCHAIR = "rear_wheelchair"
    FRONT_WHEELCHAIR = "front_wheelchair"
    QUAD_WHEELCHAIR = "quad_wheelchair"
    BOOTS = "boots"
    MATTRESS = "mattress"
    PADS = "pads"
    DRAG_BAG = "drag_bag"
    RAMP = "ramp"
    NON_SLIP_MAT = "non_slip_mat"

    @property
    def wheelchair(self) -> bool:
        return self.value.endswith("_wheelchair")

    @property
    def accessory(self) -> bool:
        return list(Support).index(self) > list(Support).index(Support.QUAD_WHEELCHAIR)


class Verdict(StrEnum):
    """What the rules say of one kind of aid, from worst to best."""

    REFUSED = "refused"
    NOT_NOW = "not_now"
    ASK_VET = "ask_vet"
    POSSIBLE = "possible"
    RECOMMENDED = "recommended"

    @property
    def rank(self) -> int:
        return list(Verdict).index(self)


class Urgency(StrEnum):
    WITHIN_DAYS = "within_days"
    TODAY = "today"
    NOW = "now"

    @property
    def rank(self) -> int:
        return list(Urgency).index(self)


class StageId(StrEnum):
    S0 = "S0"
    S1 = "S1"
    S1P = "S1P"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"
    S5 = "S5"
    S5W = "S5W"


class Confirmation(StrEnum):
    NONE = "none"
    OWNER_REPORTED = "owner_reported"
    VET_SIGNED = "vet_signed"


class MeasurementId(StrEnum):
    CHEST_GIRTH = "chest_girth"
    WAIST_GIRTH = "waist_girth"
    NECK_GIRTH = "neck_girth"
    THIGH_GIRTH = "thigh_girth"
    WITHERS_HEIGHT = "withers_height"
    REAR_LEG_HEIGHT = "rear_leg_height"
    GROIN_HEIGHT = "groin_height"
    HIP_HEIGHT = "hip_height"
    FORELEG_HEIGHT = "foreleg_height"
    BACK_LENGTH = "back_length"
    TRUNK_LENGTH = "trunk_length"
    ELBOW_TO_RUMP = "elbow_to_rump"
    CHEST_WIDTH = "chest_width"
    HIP_WIDTH = "hip_width"
    THIGH_WIDTH = "thigh_width"
    SHOULDER_WIDTH = "shoulder_width"
    RUMP_WIDTH = "rump_width"
    PAW_WIDTH = "paw_width"


class Audience(StrEnum):
    """Who is filling this in; wording and the sheet's heading follow."""

    OWNER = "owner"
    STAFF = "staff"
    VET = "vet"
