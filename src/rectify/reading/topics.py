"""What a clause speaks of: patterns of the lexicon's words of claims.

What flows in: nothing. What flows out: patterns, compiled when they are first asked for. Not known
here: clauses and counts. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache

from rectify.lexicon import claiming as words

LOST_COUNTS = ("处分", "诫勉", "谈话")
"""Words of which the numeral behind them may have been lost."""


@cache
def totals() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a numeral counts, by what follows it."""
    return tuple((subject, re.compile(pattern)) for subject, pattern in words.TOTALS)


@cache
def totals_before() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a numeral counts, by what stands before it."""
    return tuple((subject, re.compile(pattern)) for subject, pattern in words.TOTALS_BEFORE)


@cache
def notable() -> re.Pattern[str]:
    """What a clause without figures may hold that is of any interest: most hold nothing of it."""
    return re.compile("|".join((*words.EARLIER_WORDS, *words.RULE_NOUNS, *LOST_COUNTS)))


@cache
def figure() -> re.Pattern[str]:
    """A character of a numeral."""
    return re.compile("[0-9〇零百一二两三四五六七八九十]")


@cache
def numeral() -> re.Pattern[str]:
    """A numeral that may count something."""
    return re.compile("[0-9〇零百]|[一二两三四五六七八九十](?=[个项条人名次件类大方余多])")


@cache
def earlier() -> re.Pattern[str]:
    """An earlier round, or an earlier inspection."""
    return re.compile("|".join(words.EARLIER_WORDS))


@cache
def rule_noun() -> re.Pattern[str]:
    """Rules and regulations."""
    return re.compile("|".join(words.RULE_NOUNS))


@cache
def created() -> re.Pattern[str]:
    """Rules that were made."""
    return re.compile("|".join(words.CREATED_WORDS))


@cache
def revised() -> re.Pattern[str]:
    """Rules that were revised."""
    return re.compile("|".join(words.REVISED_WORDS))


@cache
def immediate() -> re.Pattern[str]:
    """Problems that were to be corrected at once."""
    return re.compile("|".join(words.IMMEDIATE_WORDS))


@cache
def recovered() -> re.Pattern[str]:
    """Money that came back."""
    return re.compile("|".join(words.RECOVERED_WORDS))


@cache
def own_finding() -> re.Pattern[str]:
    """Problems that the organization found itself."""
    return re.compile("|".join(words.FOUND_BY_ITSELF))


@cache
def meeting() -> re.Pattern[str]:
    """Meetings."""
    return re.compile("|".join(words.MEETING_WORDS))


@cache
def rate() -> re.Pattern[str]:
    """A rate of rectification, at the end of what stands before its numeral."""
    return re.compile(words.RATE_WORDS)


@cache
def target() -> re.Pattern[str]:
    """What is meant to be."""
    return re.compile(rf"(?:{'|'.join(words.TARGET_WORDS)})(?!了)")


@cache
def dated_inspection() -> re.Pattern[str]:
    """An inspection or an audit of a year."""
    return re.compile(
        r"([0-9]{4}) ?年[^0-9,]{0,12}(?:巡察|巡视|审计|督察)[^0-9,]{0,4}(?:反馈|指出|发现|查出)"
    )


@cache
def lost_count() -> re.Pattern[str]:
    """People held to account, of whom the numeral was lost in publishing."""
    return re.compile(rf"(?:{'|'.join(LOST_COUNTS)})(?:了)?(?=[人名](?:[,;。、次]|$))")
