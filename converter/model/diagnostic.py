"""What the converter was unsure of, dropped, or could not read."""

from msgspec import Struct

from converter.model.vocab import Severity


class Diagnostic(Struct, frozen=True, kw_only=True, gc=False):
    """One remark; ``start`` and ``end`` point into ``article.text``, null where nothing there is meant."""

    code: str
    severity: Severity
    message: str
    start: int | None = None
    end: int | None = None
