"""The running account of verdicts on each kind of aid, with the reason for every entry."""

from dataclasses import dataclass, field

from fitting.core.result import Reason
from fitting.core.words import Support, Verdict


@dataclass
class Ledger:
    """The verdict on each kind of aid while the rules are applied, with the reasons so far."""

    verdicts: dict[Support, Verdict]
    reasons: dict[Support, list[Reason]] = field(default_factory=dict)

    def note(self, support: Support, reason: Reason) -> None:
        self.reasons.setdefault(support, []).append(reason)

    def floor(self, support: Support, verdict: Verdict, reason: Reason) -> None:
        """Raise a verdict to at least this one."""
        if self.verdicts[support].rank < verdict.rank:
            self.verdicts[support] = verdict
            self.reasons[support] = []
        self.note(support, reason)

    def cap(self, support: Support, verdict: Verdict, reason: Reason) -> None:
        """Lower a verdict to at most this one; a verdict already lower keeps its own reasons."""
        if self.verdicts[support].rank > verdict.rank:
            self.verdicts[support] = verdict
            self.note(support, reason)

    def settle(self, support: Support, verdict: Verdict, reason: Reason) -> None:
        """Set a verdict whatever stood before, with this one reason."""
        self.verdicts[support] = verdict
        self.reasons[support] = [reason]

    def wanted(self, support: Support) -> bool:
        return self.verdicts[support].rank >= Verdict.POSSIBLE.rank
