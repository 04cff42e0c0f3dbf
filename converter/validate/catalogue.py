"""The catalogue of codes: what each means, what was expected, an example.

In: a code. Out: its rule. The words stand in ``rules.toml``; how much a finding matters is said where it is found.
"""

from functools import cache

from msgspec import Struct

from converter.lang.tables import load
from converter.model.vocab import Severity
from converter.validate.articles import SEVERITIES
from converter.validate.checks import CHECKS

LAYERS = {
    "PW0": "input",
    "PW1": "schema",
    "PW2": "references and offsets",
    "PW3": "sense",
    "PW4": "article",
}


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """One code: its name, what is wrong, what should be there, and what it looks like."""

    code: str
    name: str
    summary: str
    expected: str
    example: str

    @property
    def layer(self) -> str:
        """What the code's family is about."""
        return LAYERS[self.code[:3]]

    @property
    def severity(self) -> Severity:
        """How much a finding of this code matters, unless the user says otherwise."""
        return _severities().get(self.code, "error")


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    rules: tuple[Rule, ...]


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    return {rule.code: rule for rule in load("converter.validate", "rules.toml", _Table).rules}


@cache
def _severities() -> dict[str, Severity]:
    return {**{one.code: one.severity for one in CHECKS}, **SEVERITIES}
