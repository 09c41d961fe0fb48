"""Times JioNLP over texts, and prints the seconds; `run.py` runs it where JioNLP is installed."""

import logging
import sys
import time
from pathlib import Path

import jionlp  # type: ignore[import-not-found]


def seconds(texts: list[str]) -> float:
    """Time what it takes to extract times and money from each text."""
    began = time.perf_counter()
    for text in texts:
        jionlp.ner.extract_time(text)
        jionlp.ner.extract_money(text)
    return time.perf_counter() - began


def main() -> None:
    """Read the files that are named after the number of rounds, and print the best round's time."""
    rounds, *paths = sys.argv[1:]
    texts = [Path(path).read_bytes().decode("utf-8-sig") for path in paths]
    logging.disable()  # what it writes about the texts is none of its work
    print("seconds", min(seconds(texts) for _ in range(int(rounds))))


if __name__ == "__main__":
    main()
