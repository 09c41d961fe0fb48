"""Which chapter holds the problems, which tells how the work was organized, which what comes next.

What flows in: a page and its outline. What flows out: a role for each chapter. Not known here:
what the chapters hold beyond their headings and marks. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from rectify.lexicon import headings as words
from rectify.reading.blocks import title_of
from rectify.reading.candidates import is_chapter_title

if TYPE_CHECKING:
    from rectify.reading.outline import Heading
    from rectify.reading.scanner import Page, Range

Role = Literal["preamble", "organizing", "plans"]
"""Parts of a report that are passages."""

ChapterRole = Literal["main", "preamble", "organizing", "plans"]
"""What a chapter is: one that holds problems, or one of passages."""


def title_range(page: Page, heading: Heading) -> Range:
    """Where the title of a heading stands."""
    if heading.title is None:
        title = title_of(page, heading.text_start, page.lines[heading.line].stop)
        full = title[0] < title[1]
        heading.title = title if full else page.trim(heading.start, heading.text_start)
    return heading.title


def title_text(page: Page, heading: Heading) -> str:
    """The folded title of a heading."""
    return page.folded[slice(*title_range(page, heading))]


def roles(page: Page, roots: list[Heading]) -> list[ChapterRole]:
    """Tell for each chapter whether it holds problems, or how the work was organized, or plans.

    Chapters that hold marks of accounts or statuses hold problems; those before and behind them
    are told by their words. Where none is marked, words and place decide for all.
    """
    titles = [title_text(page, root) for root in roots]
    marked = [root.marked_beneath() or has_tasks(page, root) for root in roots]
    if any(marked):
        first, last = marked.index(True), len(marked) - 1 - marked[::-1].index(True)
        found: list[ChapterRole] = [
            "main"
            if marked[at] or first < at < last
            else _role_beside(root, titles[at], before=at < first)
            for at, root in enumerate(roots)
        ]
    else:
        found = _roles_by_words(roots, titles)
    if len(roots) > 1 and any(word in titles[-1] for word in words.PLAN_OPENINGS):
        found[-1] = "plans"
    if "main" not in found:
        found = _with_likeliest(roots, titles, found)
    return found


def _role_beside(root: Heading, title: str, *, before: bool) -> ChapterRole:
    """The role of an unmarked chapter before, or behind, those that are marked."""
    if before:
        if _organizes(title) or is_chapter_title(title):
            return "organizing"
        return "main" if says_wrong(title) else "organizing" if root.children else "preamble"
    if _plans(title) and not says_wrong(title):
        return "plans"
    return "preamble" if is_chapter_title(title) and not says_wrong(title) else "main"


def _roles_by_words(roots: list[Heading], titles: list[str]) -> list[ChapterRole]:
    """The roles of chapters in a document that marks none: by their words and their places."""
    nested = any(root.children for root in roots)
    found: list[ChapterRole] = []
    plans_only = True
    for at in range(len(titles) - 1, -1, -1):
        title = titles[at]
        plans = _plans(title) and not says_wrong(title)
        if at > 0 and plans_only and plans:
            found.append("plans")
            continue
        bare = nested and not roots[at].children and not _is_aspect(title)
        organizes = at + 1 < len(titles) and _organizes(title)
        if organizes and (bare or title.startswith("组织") or not _names_problems(title)):
            found.append("organizing")
        else:
            found.append("preamble" if bare else "main")
        plans_only = plans_only and _plans(title)
    return found[::-1]


def _with_likeliest(
    roots: list[Heading], titles: list[str], found: list[ChapterRole]
) -> list[ChapterRole]:
    """Where no chapter seems to hold problems: the first that names them and has headings."""
    for at, (root, title) in enumerate(zip(roots, titles, strict=True)):
        if root.children and not _plans(title) and _names_problems(title):
            return [*found[:at], "main", *found[at + 1 :]]
    return found


def is_chapter(page: Page, root: Heading, *, alone: bool) -> bool:
    """Whether a heading names a chapter of the document, and no aspect of what was found.

    Args:
        page: The page.
        root: A heading of the uppermost level that holds problems.
        alone: Whether it is the only one that does, among others that do not.
    """
    title = title_text(page, root)
    aspect = title.endswith("方面") or title.startswith("关于")
    if root.family in {"plain", "part"} or (not aspect and is_chapter_title(_without_teams(title))):
        return True
    aspect = aspect or says_wrong(title)
    return alone and bool(root.children) and not aspect


def holds_loose_tasks(page: Page, root: Heading) -> bool:
    """Whether a chapter holds tasks, and neither headings nor the marks of an item."""
    above = root.family in {"cn", "part", "plain"} and not root.children and not root.marked
    return above and has_tasks(page, root)


def has_tasks(page: Page, heading: Heading, *, own: bool = False) -> bool:
    """Whether 针对“…”细化任务 stands in a heading's lines, or in those before its headings."""
    stop = page.lines[(heading.own_end if own else heading.end) - 1].stop
    return _explicit_task().search(page.folded, heading.text_start, stop) is not None


def says_wrong(title: str) -> bool:
    """Whether a heading says what is wrong, other than by the bare word 问题."""
    return any(word in title for word in words.PROBLEM_WORDS[1:]) or bool(_about().match(title))


def _is_aspect(title: str) -> bool:
    """Whether a heading names an aspect of what was found."""
    return says_wrong(title) or title.endswith(("方面", "问题")) or title.startswith("关于")


def _names_problems(title: str) -> bool:
    return any(
        word in title
        for word in ("反馈", "问题", "整改落实情况", "整改任务", "整改进展", "逐项", "逐条")
    )


def _organizes(title: str) -> bool:
    """Whether a chapter's heading tells of organizing, and names no aspect of what was found."""
    return not _is_aspect(title) and any(word in title for word in words.ORGANIZING_WORDS)


def _plans(title: str) -> bool:
    return any(word in title for word in words.PLAN_WORDS)


def _without_teams(title: str) -> str:
    return _team_words().sub("", title)


@cache
def _explicit_task() -> re.Pattern[str]:
    return re.compile(r"[”\"」』] ?细化任务")


@cache
def _about() -> re.Pattern[str]:
    return re.compile(r"(?:关于|针对)[“\"].*问题")


@cache
def _team_words() -> re.Pattern[str]:
    return re.compile(
        r"[省市县区州旗]委|第?[一二三四五六七八九十0-9]{1,3}(?=巡|督|轮|批|组)|[一二三四五六七八九十]{1,3}届|[0-9]{4}年(?:度)?|本级预算执行和其他财政收支|[轮批]"
    )
