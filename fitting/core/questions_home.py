"""The home and the people who care for the dog."""

from typing import Final

from fitting.core.question import PROGRAM_ONLY, AnswerKind, Limits, Option, Question
from fitting.core.questions_vet import UNSURE
from fitting.core.words import Floors, Route, Use, YesNo

PERSON: Final = Limits(1, 80, "Two names and a title fit one line of the sheet.")
DOOR: Final = Limits(200, 3000, "From a dog flap to a pair of barn doors.")
LIFT: Final = Limits(500, 150_000, "From a small bag to more than one person may lift.")
HELPERS: Final = Limits(1, 2, "No way of lifting here needs more than two people.")

HOME_QUESTIONS: Final = (
    Question(
        id="door_width",
        kind=AnswerKind.LENGTH,
        label="How wide is your narrowest door?",
        short="Narrowest door",
        sheet="Narrowest door",
        hint="Measure the gap that the dog goes through. For example 76 cm or 30 in.",
        why="A wheelchair must fit through it.",
        limits=DOOR,
    ),
    Question(
        id="lift_limit",
        kind=AnswerKind.MASS,
        label="How much can you lift without strain?",
        short="What you can lift",
        sheet="Carer can lift",
        hint="Many times a day, such as 10 kg or 22 lb. Must not lift? Write 0.5 kg.",
        why="We never suggest a lift that is too much for you.",
        limits=LIFT,
    ),
    Question(
        id="helpers",
        kind=AnswerKind.WHOLE_NUMBER,
        label="How many people can lift at the same time?",
        short="People who can lift",
        sheet="People who can lift",
        hint="Write 1 or 2, and count yourself.",
        why="Some dogs need two people.",
        limits=HELPERS,
        # No rule reads it yet, so nobody is asked.
        who=PROGRAM_ONLY,
    ),
    Question(
        id="stairs",
        kind=AnswerKind.CHOICE,
        label="Are there stairs or steps that your dog must pass?",
        short="Stairs",
        sheet="Stairs or steps",
        why="No dog may use stairs in strict rest.",
        who=PROGRAM_ONLY,
        vocabulary=YesNo,
        options=(Option("yes", "Yes"), Option("no", "No")),
    ),
    Question(
        id="floors",
        kind=AnswerKind.CHOICE,
        label="What are your floors like?",
        short="Floors",
        sheet="Floors",
        why="Weak legs slip on smooth floors.",
        vocabulary=Floors,
        options=(
            Option("non_slip", "Good grip", "Carpet or rubber mats."),
            Option("slippery", "Smooth", "Tiles, wood or laminate."),
            UNSURE,
        ),
    ),
    Question(
        id="use",
        kind=AnswerKind.CHOICES,
        label="What do you want an aid for?",
        short="Use of the aid",
        sheet="Wanted for",
        hint="Choose all that fit.",
        why="An aid for a short trip is not one for a long walk.",
        vocabulary=Use,
        options=(
            Option("toilet", "Toilet trips"),
            Option("walks", "Walks"),
            Option("stairs", "Stairs"),
            Option("car", "The car"),
            Option("all_day", "Most of the day"),
            Option("rehab", "Rehab work"),
        ),
    ),
    Question(
        id="budget_route",
        kind=AnswerKind.CHOICES,
        label="How would you like to get an aid?",
        short="Ways to get an aid",
        sheet="Ways to get an aid",
        hint="Choose all that you would think about.",
        why="There are ways that cost less than a new one.",
        vocabulary=Route,
        options=(
            Option("buy", "Buy new"),
            Option("rent", "Rent"),
            Option("loan", "Borrow"),
            Option("used", "Buy used"),
            Option("diy", "Make one"),
        ),
    ),
    Question(
        id="country",
        kind=AnswerKind.COUNTRY,
        label="Which country do you live in?",
        short="Country",
        sheet="Country",
        hint="Two letters, such as GB, IE, NL or US.",
        why="So that we can name places near you.",
    ),
    Question(
        id="owner",
        kind=AnswerKind.TEXT,
        label="What is your name?",
        short="Your name",
        sheet="Owner",
        hint="You can leave it out.",
        why="So that the clinic knows whose dog it is.",
        limits=PERSON,
    ),
)

# ISO 3166-1 alpha-2, officially assigned codes.
_CODES: Final = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
ZW
"""
COUNTRIES: Final = frozenset(_CODES.split())
