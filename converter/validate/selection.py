"""Sift findings by the user's settings: what was not selected goes, severities are changed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from converter.validate.finding import Finding
    from converter.validate.settings import Settings

    Sieve = Callable[[Iterable[Finding]], tuple[Finding, ...]]


def sieve(settings: Settings) -> Sieve:
    """Return the function that sifts findings by these settings."""

    @cache
    def wanted(code: str) -> bool:
        return is_selected(settings, code)

    @cache
    def given(code: str) -> str | None:
        return max((prefix for prefix in settings.severity if code.startswith(prefix)), key=len, default=None)

    def sift(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        kept = (finding for finding in findings if wanted(finding.code))
        return tuple(
            replace(finding, severity=settings.severity[prefix]) if (prefix := given(finding.code)) else finding
            for finding in kept
        )

    return sift


def is_selected(settings: Settings, code: str) -> bool:
    """Tell whether a code counts: of what fits in ``select`` and ``ignore``, the longer one decides."""
    return _longest(settings.select, code) > _longest(settings.ignore, code)


def _longest(prefixes: tuple[str, ...], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)
