"""Validate: tell whether a record keeps to the schema, its parts fit together, and it makes sense.

In: a ``Record``, decoded JSON, or bytes that hold records. Out: a bool on the hot path (``is_valid``), or findings with
a JSON pointer and a stable code (``check``). Nothing here formats a report; that is the command line's affair.
"""

from converter.model.schema import load_schema
from converter.validate.checks import check
from converter.validate.finding import Finding
from converter.validate.reading import read_records
from converter.validate.schema import is_valid

__all__ = ["Finding", "check", "is_valid", "load_schema", "read_records"]
