"""Count completion over a folder of bulletins: ``python completion.py FOLDER``."""

import sys
from pathlib import Path

import rectify

folder = Path(sys.argv[1])
texts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
summary = rectify.summarize(rectify.read(text).report for text in texts)

rate = summary.problems.completion_rate
print(summary)
print(
    f"\n{rate.numerator} of {rate.denominator} problems completed, in {summary.reports} bulletins"
)
