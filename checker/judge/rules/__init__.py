"""The rules: one per file, listed in the order in which they are tried and printed.

Those in `RULES` look at a cluster of claims, those in `EVENT_RULES` at a whole event.
"""

from checker.judge.base import EventRule, Page, Rule
from checker.judge.rules.agent_mismatch import AgentMismatch
from checker.judge.rules.agreement import Agreement
from checker.judge.rules.cancelled_item import CancelledItem
from checker.judge.rules.condition_mismatch import ConditionMismatch
from checker.judge.rules.count_over_time import CountOverTime
from checker.judge.rules.date_mismatch import DateMismatch
from checker.judge.rules.direction_mismatch import DirectionMismatch
from checker.judge.rules.figure_mismatch import FigureMismatch
from checker.judge.rules.figure_of_one_thing import FigureOfOneThing
from checker.judge.rules.given_name_mismatch import GivenNameMismatch
from checker.judge.rules.membership_mismatch import MembershipMismatch
from checker.judge.rules.name_mismatch import NameMismatch
from checker.judge.rules.negated_claim import NegatedClaim
from checker.judge.rules.number_mismatch import NumberMismatch
from checker.judge.rules.office_mismatch import OfficeMismatch
from checker.judge.rules.opposite_claim import OppositeClaim
from checker.judge.rules.ordinal_mismatch import OrdinalMismatch
from checker.judge.rules.place_of_one_happening import PlaceOfOneHappening
from checker.judge.rules.quote_attributed_to_another import QuoteAttributedToAnother
from checker.judge.rules.quote_direct_and_partial import QuoteDirectAndPartial
from checker.judge.rules.quote_inserted import QuoteInserted
from checker.judge.rules.quote_meaning_changed import QuoteMeaningChanged
from checker.judge.rules.quote_truncated import QuoteTruncated
from checker.judge.rules.quote_wording import QuoteWording
from checker.judge.rules.role_mismatch import RoleMismatch
from checker.judge.rules.service_mismatch import ServiceMismatch
from checker.judge.rules.single_source import SingleSource
from checker.judge.rules.street_name_mismatch import StreetNameMismatch
from checker.judge.rules.surname_mismatch import SurnameMismatch
from checker.judge.rules.telephone_mismatch import TelephoneMismatch
from checker.judge.rules.time_of_one_happening import TimeOfOneHappening
from checker.judge.rules.withdrawn_figure import WithdrawnFigure

RULES: tuple[Rule, ...] = (
    QuoteWording(),
    QuoteTruncated(),
    QuoteInserted(),
    QuoteMeaningChanged(),
    QuoteAttributedToAnother(),
    QuoteDirectAndPartial(),
    NumberMismatch(),
    OrdinalMismatch(),
    FigureMismatch(),
    FigureOfOneThing(),
    TelephoneMismatch(),
    CountOverTime(),
    DateMismatch(),
    TimeOfOneHappening(),
    OfficeMismatch(),
    RoleMismatch(),
    MembershipMismatch(),
    NameMismatch(),
    GivenNameMismatch(),
    PlaceOfOneHappening(),
    ServiceMismatch(),
    StreetNameMismatch(),
    AgentMismatch(),
    NegatedClaim(),
    OppositeClaim(),
    ConditionMismatch(),
    DirectionMismatch(),
    WithdrawnFigure(),
    SingleSource(),
    Agreement(),
)

EVENT_RULES: tuple[EventRule, ...] = (SurnameMismatch(), CancelledItem())

EVERY: tuple[Page, ...] = (*RULES, *EVENT_RULES)

__all__ = ["EVENT_RULES", "EVERY", "RULES"]
