"""How a dog is built: the lengths that its drawing is made from, in any one unit."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Build:
    """A standing dog in side view. Heights are above the floor, depths from back to belly.

    `withers` is the top of the shoulder blades, `croup` the top of the hip bones, `armpit` the
    armpit, `flank` the fold of skin before the thigh, `back` the length from the base of the
    neck to the base of the tail. `bone` is half the thickness of the front leg at its wrist.
    """

    withers: float
    croup: float
    back: float
    chest: float
    waist: float
    armpit: float
    flank: float
    neck: float
    throat: float
    head: float
    ear: float
    tail: float
    bone: float

    def scaled(self, by: float) -> "Build":
        return Build(*(getattr(self, field.name) * by for field in fields(self)))


# In millimetres: a standard dachshund, and a retriever-like dog on long legs.
LONG_LOW = Build(
    withers=245, croup=240, back=390, chest=168, waist=122, armpit=92, flank=116,
    neck=150, throat=92, head=196, ear=112, tail=225, bone=20,
)  # fmt: skip
LONG_LEGGED = Build(
    withers=560, croup=555, back=560, chest=250, waist=172, armpit=315, flank=372,
    neck=255, throat=130, head=256, ear=118, tail=330, bone=26,
)  # fmt: skip
