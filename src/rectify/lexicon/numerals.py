"""Characters that write numbers.

Everything above `lexicon` may import it. All words are written as `rectify.source.fold`
leaves them.
"""

from __future__ import annotations

from types import MappingProxyType

DIGITS = MappingProxyType(
    {
        **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
        **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
        "○": 0,
        "两": 2,
    }
)
"""What each character for a digit is worth."""

SCALES = MappingProxyType(
    {
        **dict(zip("十百千万亿", (10, 100, 1_000, 10_000, 100_000_000), strict=True)),
        **dict(zip("拾佰仟萬億", (10, 100, 1_000, 10_000, 100_000_000), strict=True)),
    }
)
"""What each character multiplies by."""
