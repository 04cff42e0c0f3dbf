"""The amounts: an amount is right by its value and currency, wherever it stands; its role is asked for besides."""

from collections import Counter

from converter.model.agreement import Amount
from scorer.cases import Case
from scorer.gold import GoldAmount
from scorer.tally import Tally

_DIGITS = 4


def measure(case: Case, tally: Tally) -> None:
    """Count amounts and their roles."""
    agreements = case.record.agreements if case.record else ()
    read = list({amount.id: amount for agreement in agreements for amount in agreement.amounts}.values())
    wanted, got = Counter(map(_key, case.gold.amounts)), Counter(map(_key, read))
    tally.items("amounts", (wanted & got).total(), got.total(), wanted.total())
    for amount in case.gold.amounts:
        _role(amount, [other.role for other in read if _key(other) == _key(amount)], tally)
    for other in read:
        if _key(other) not in wanted:
            tally.miss("amount not there", f"{other.text} = {other.value} {other.currency}")


def _key(amount: GoldAmount | Amount) -> tuple[float, str | None]:
    return round(float(amount.value), _DIGITS), amount.currency or None


def _role(gold: GoldAmount, roles: list[str | None], tally: Tally) -> None:
    if roles:
        tally.value("amount_role", right=gold.role in roles, note=f"{gold.text}: gold {gold.role} read {roles}")
    else:
        tally.miss("amount missed", f"{gold.text} = {gold.value} {gold.currency}")
