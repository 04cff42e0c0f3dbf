"""SQL: records in the tables of a database.

In: records. Out: rows, in SQLite, PostgreSQL or DuckDB. ``ddl`` makes the tables from their description, ``views.toml``
holds the views, ``sink`` the one way in which a batch is written and an older database brought forward. A database is
one module with an ``Engine``: how it is opened and locked, and how rows come into it fastest.
"""
