"""Words of who answers for the whole of a rectification.

Everything above `lexicon` may import it. All words are written as `rectify.source.fold`
leaves them.
"""

from __future__ import annotations

FIRST_RESPONSIBLE: tuple[str, ...] = (
    *("第一责任", "主要负责", "主要领导", "负总责", "总负责", "牵头抓总", "任组长", "为组长"),
    *("组长由", "组长:", "“一把手”", "党政一把手", "亲自挂帅"),
)
"""Words of running text that tell who answers first."""
