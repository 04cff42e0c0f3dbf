"""Frozen value types: what the stages hand to one another and what a record is made of.

Every offset is a code point index into ``article.text``, 0-based, end-exclusive.
"""
