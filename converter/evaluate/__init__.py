"""Evaluate: hold the records that were found against a user's own gold records, field by field.

In: pairs of records, as decoded JSON that keeps to the schema. Out: for each field what was right, missed and invented,
and precision, recall and F1 of it. Misses and inventions are kept apart: who wants no wrong value in a database looks
at the one, who wants to miss no agreement at the other.
"""

from converter.evaluate.compare import FIELDS, compare
from converter.evaluate.score import Score, Scores

__all__ = ["FIELDS", "Score", "Scores", "compare"]
