"""A form whose fields can be told what is wrong with them, and one such fault."""

from dataclasses import dataclass

from wtforms.form import BaseForm


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to put right: where it is on the page, and in what words."""

    anchor: str
    words: str


class FaultyForm(BaseForm):  # type: ignore[misc]  # WTForms has no types.
    """A form whose fields can be told what is wrong with them."""

    def blame(self, name: str, words: str) -> None:
        """Put a fault at a field; the first one told stays."""
        field = self._fields[name]
        if not field.errors:
            field.errors = [words]

    def faults(self) -> list[Fault]:
        """Every fault, in the order of the fields."""
        return [Fault(f.anchor, words) for f in self._fields.values() for words in f.errors]
