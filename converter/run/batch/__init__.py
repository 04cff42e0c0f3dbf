"""Batch: any number of articles, on one machine or many, into shards that a rerun completes.

The flow::

    inputs → documents → shards of so many documents      plan.py
    a shard → what is known of it from an earlier run     ledger.py
    what is not known → outcomes                          shard.py, run by an engine: pool.py, cluster.py
    outcomes → a shard's file and its manifest            ledger.py, onto a store: store.py

``drive.py`` puts these together. Which documents make a shard depends on the inputs alone, and shards are finished in
their order, so the output is the same whatever the engine, its timing, and what happened in earlier runs.
"""
