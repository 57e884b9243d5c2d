"""What each picture of an exercise, a care task or an aid shows. Complete over what is drawn."""

from collections.abc import Mapping

from fitting.core.words import Mobility, Support
from fitting.present.say import mark

EXERCISES: Mapping[str, str] = {
    "E01": mark(
        "The dog lies on its side. One hand holds the thigh and one the back foot. An arrow "
        "shows the leg bend and stretch."
    ),
    "E02": mark(
        "The dog lies on its side. One hand holds the elbow and one the front paw. An arrow "
        "shows the leg bend and stretch."
    ),
    "E03": mark(
        "The dog lies on its side. One hand is above the knee. The other moves the back foot "
        "in a circle."
    ),
    "E04": mark("The dog stands in a sling on a mat. A hand moves one back paw in a circle."),
    "E05": mark("The dog lies on its side. A fingertip is between two toes of a back foot."),
    "E06": mark(
        "The dog lies on a soft bed. A hand strokes the back leg from hip to paw. A soft "
        "brush is at the paw."
    ),
    "E07": mark("The dog lies on its chest. A hand strokes the tail from the base to the tip."),
    "E08": mark("The dog lies on its side. One hand strokes the shoulder and one the thigh."),
    "E09": mark(
        "The dog lies on its chest. A wrapped cold pack lies on its back. A hand lifts its edge "
        "to look at the skin. A clock counts the time."
    ),
    "E10": mark(
        "The dog lies on its side. A wrapped warm pack lies on the thigh. A hand lifts its "
        "edge to look at the skin."
    ),
    "E12": mark(
        "Three steps. The dog lies on its side, then on its chest, then sits. Hands help at "
        "the shoulder and the hip."
    ),
    "E13": mark(
        "The dog stands on a mat in a sling, with a level back. A hand sets a back paw flat."
    ),
    "E15": mark(
        "The dog from behind. Two hands lie on its hips. Arrows show a tiny push down and up."
    ),
    "E16": mark("The dog from behind. Two hands lie on its hips. Arrows point to each side."),
    "E17": mark(
        "The dog from above. A treat moves from side to side in front of its nose. One hand "
        "is near the hips."
    ),
    "E18": mark("The dog sits on a mat. One hand is at the hips and one under the chest."),
    "E19": mark("The dog walks in boots and a chest harness. A hand holds a sling under the rear."),
    "E20": mark("The dog walks in a harness on a short lead, with a level back."),
    "E21": mark("The dog walks from a mat on to grass, on a short lead. It looks down."),
    "E22": mark(
        "Two steps. The dog sits and looks at a treat. The treat moves forward and the dog stands."
    ),
    "E23": mark(
        "The dog from above. Its head turns to the side after a treat. One hand holds the hips "
        "still."
    ),
    "E24": mark("The dog, on a short lead, lifts a front paw over a pole on the floor."),
    "E25": mark("The dog, on a short lead, steps over two low poles, one body length apart."),
    "E26": mark(
        "The dog from above. It bends round the first of four cones. A line weaves in and out "
        "of them."
    ),
    "E27": mark("The dog from above. It walks a wide figure of eight round two markers."),
    "E28": mark(
        "The dog stands on a mat. One hand is under the belly. The other lifts one back foot "
        "a little."
    ),
    "E30": mark("The dog stands with its front feet on firm foam. A hand holds the harness."),
    "E33": mark("The dog steps back beside a wall. A hand holds a treat low in front of its nose."),
    "E34": mark(
        "The dog from above. Hands lie at the shoulder and the hip. Arrows show it step to "
        "the side."
    ),
    "E35": mark("The dog walks up a gentle slope, in a harness, on a short lead."),
    "E36": mark("The dog puts one front paw on a low step. A hand holds the harness."),
    "E38": mark(
        "The dog stands with its front paws on a low step and its head low. A hand holds the "
        "harness."
    ),
    "E41": mark(
        "The dog stands on a mat in a tub. The water is below its elbow. A hand holds the harness."
    ),
    "E45": mark("The dog walks with no lead. A hand holds the lead, ready."),
    "E46": mark(
        "The dog stands in a wheelchair, with a level back. A hand holds a treat in front."
    ),
    "N01": mark(
        "The dog lies on a thick bed. One hand is under the chest and one under the hips. "
        "Arrows show it roll over in one piece. A pad is between the back legs."
    ),
    "N02": mark(
        "The dog stands on grass. A hand holds a sling under the rear. Another holds a short lead."
    ),
    "N03": mark(
        "The dog lies on a pad on its bed. A hand feels if the pad is wet. Beside it are a "
        "clock and notes."
    ),
    "N04": mark(
        "The dog lies on its bed. Two hands part the hair. Marks show where to look: hip, "
        "belly, elbow and paws."
    ),
}

SUPPORTS: Mapping[Support, str] = {
    Support.CARRY: mark(
        "A person holds the dog flat. One arm is behind the front legs and one under the rear."
    ),
    Support.BODY_HARNESS: mark("A dog in a body harness, with a ring on the back for the lead."),
    Support.REAR_SLING: mark(
        "A dog with a sling in front of its back legs. A hand holds it up, and the back is level."
    ),
    Support.REAR_HARNESS: mark(
        "A dog with a harness over its hips and round its thighs. A hand holds the handle."
    ),
    Support.FRONT_SLING: mark(
        "A dog with a sling on its ribs, behind the front legs. A hand holds it up."
    ),
    Support.FRONT_HARNESS: mark(
        "A dog in a chest harness with a handle over the shoulders. A hand holds it."
    ),
    Support.FULL_BODY_HARNESS: mark(
        "A dog in a harness over shoulders and hips. Two hands hold two handles, and the back "
        "is level."
    ),
    Support.REAR_WHEELCHAIR: mark(
        "A dog in a cart with two wheels at the hips. Bars run to the shoulder blades, and "
        "the back is level."
    ),
    Support.FRONT_WHEELCHAIR: mark(
        "A dog in a cart with two wheels near the chest. A pad holds the chest."
    ),
    Support.QUAD_WHEELCHAIR: mark(
        "A dog in a cart with four wheels. A pad holds the chest, and the back is level."
    ),
    Support.BOOTS: mark("A dog with a boot on each paw."),
    Support.MATTRESS: mark("A dog asleep on a thick bed, seen from above."),
    Support.PADS: mark("A dog asleep on its bed, seen from above. A pad lies under its rear."),
    Support.DRAG_BAG: mark(
        "A dog that pulls itself on its front legs. A smooth bag holds its rear."
    ),
    Support.RAMP: mark("A dog walks up a gentle ramp to a step."),
    Support.NON_SLIP_MAT: mark("A dog walks on a path of mats."),
}

MOVING: Mapping[Mobility, str] = {
    Mobility.A: mark("The dog walks. Its back is level."),
    Mobility.B: mark("The dog walks. Its back end sways, and one back paw folds under."),
    Mobility.C: mark("The back end is on the floor. An arrow shows a back leg that pushes."),
    Mobility.X: mark("The dog lies down. Its back legs lie still behind it."),
}
