"""Pactwire: news about agreements, as data."""
