"""Why a product or a size suits the dog, and why not."""

from collections.abc import Mapping

from fitting.present.say import mark

SIZES: Mapping[str, str] = {
    "size-inside": mark("Nothing you measured speaks against it."),
    "size-edge": mark("One reading lies close to the end of the range."),
    "size-gap": mark("Your dog falls between two sizes of this maker."),
    "size-moved": mark("One number was worked out from another reading."),
    "size-unmeasured": mark("We need readings that were not taken."),
    "size-made_to_measure": mark("The maker builds it to your dog's own readings."),
    "size-unpublished": mark("The maker has not published its sizes."),
    "size-too-small": mark(
        "Too small: {measurement:measurement} is {value:amount}. "
        "This size goes up to {threshold:amount}."
    ),
    "size-too-large": mark(
        "Too big: {measurement:measurement} is {value:amount}. "
        "This size starts at {threshold:amount}."
    ),
    "aid-wider-than-door": mark("It is {value:length} wide. Your door is {threshold:length} wide."),
    "aid-for-breed": mark(
        "The maker makes it for these breeds: {threshold}. You told us: {value}."
    ),
    "aid-for-lighter": mark(
        "It is shown for dogs of up to about {threshold:amount}. Yours is {value:amount}."
    ),
    "aid-for-sex": mark("The maker makes it for {threshold:sexes} dogs. Yours is {value:sexes}."),
    "aid-presses-on-male": mark("It can press on the penis of a male dog. Try another kind first."),
    "aid-named-for-condition": mark("The maker names it for {value:condition}."),
}
