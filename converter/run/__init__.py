"""Run: the pipeline over one input (``one``) or over many (``many``).

In: text, bytes or files. Out: records that were checked, and for each input that gave none the error that says why.
"""
