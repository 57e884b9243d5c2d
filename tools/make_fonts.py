"""Make the fonts of the printed sheet from the variable font Inter.

The results are committed in fitting/sheet/fonts; run this only to change their letters or the
version of Inter. It needs the packages `fontpkg-inter` (4.1.post1, the variable font and its
licence) and `fonttools`, which the program itself does not:

    python tools/make_fonts.py fitting/sheet/fonts

The same version of Inter and of fontTools gives the same files, byte for byte.
"""

import argparse
import importlib.util
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# ReportLab draws a variable font at its default only, so each weight becomes a file of its own.
# The optical size 14 is the design for text; larger values are for display.
WEIGHTS = {"Inter-Regular.ttf": ("Regular", 400), "Inter-Bold.ttf": ("Bold", 700)}
OPTICAL_SIZE = 14

RANGES = (
    (0x0020, 0x007E),  # Basic Latin.
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B.
    (0x0250, 0x02FF),  # Phonetic letters and spacing marks that occur in names.
    (0x0300, 0x036F),  # Combining marks.
    (0x0370, 0x03FF),  # Greek.
    (0x0400, 0x052F),  # Cyrillic and its supplement.
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese.
    (0x1F00, 0x1FFF),  # Polytonic Greek.
    (0x2000, 0x206F),  # Punctuation.
    (0x2070, 0x209F),  # Superscripts and subscripts.
    (0x20A0, 0x20CF),  # Currency.
    (0x2100, 0x218F),  # Letter-like signs and fractions.
    (0x2190, 0x21FF),  # Arrows.
    (0x2200, 0x22FF),  # Mathematical signs.
    (0x25A0, 0x25FF),  # Plain shapes.
    (0x2713, 0x2718),  # Ticks and crosses.
    (0xFB00, 0xFB06),  # Ligatures that arrive by copy and paste.
    (0xFFFD, 0xFFFD),  # The mark for a letter that the font lacks.
)


def variable_font(package: str = "fontpkg_inter") -> Path:
    """The folder of the installed package that carries the variable font."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit("Install the packages fontpkg-inter and fonttools first.")
    return Path(spec.origin).parent


def make(source: Path, style: str, weight: int, target: Path) -> None:
    """Write one static, unhinted font that holds RANGES and no layout rules.

    ReportLab reads letters and widths alone, so kerning and substitution tables are dead weight.
    """
    font = TTFont(source, recalcTimestamp=False)
    instancer.instantiateVariableFont(
        font, {"wght": weight, "opsz": OPTICAL_SIZE}, inplace=True, updateFontNames=True
    )
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["STAT", "GDEF", "GPOS", "GSUB", "MVAR", "HVAR", "avar"]
    shrink = subset.Subsetter(options)
    shrink.populate(unicodes={point for low, high in RANGES for point in range(low, high + 1)})
    shrink.subset(font)
    for name, text in ((1, "Inter"), (2, style), (4, f"Inter {style}"), (6, f"Inter-{style}")):
        font["name"].setName(text, name, 3, 1, 0x409)
    font.save(target, reorderTables=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    package = variable_font()
    folder.mkdir(parents=True, exist_ok=True)
    for filename, (style, weight) in WEIGHTS.items():
        make(package / "files" / "Inter[opsz,wght].ttf", style, weight, folder / filename)
    shutil.copyfile(package / "LICENSE", folder / "OFL.txt")


if __name__ == "__main__":
    main()
