"""Reports to text or bytes, and back: one module a format; it imports none of them.

Whoever reads or writes a format imports its module: `from rectify.formats import json`.
"""
