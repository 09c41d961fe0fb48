"""Text to a `Reading`: scanner, outline, blocks and accounts, masthead and closing, claims, build.

Above it stand the corpus and the command line; `rectify.read` is its face.
"""

from __future__ import annotations

from rectify.reading.reader import read

__all__ = ["read"]
