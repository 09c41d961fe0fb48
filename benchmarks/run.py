"""Measures the reader against its peer, its floor and its own growth: ratios within one run.

    python benchmarks/run.py                    everything
    python benchmarks/run.py --only linear      one part: peer, floor, check, linear or import

Exit status 1 where a target is missed. Nothing in src or tests imports it.
"""

import argparse
import re
import statistics
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import attrs

import rectify
from rectify.rules import check

ROOT = Path(__file__).resolve().parents[1]
LABELLED = ROOT.parent / "shared" / "bulletins"
SAMPLES = ROOT / "examples" / "bulletins"
PEERS = ROOT / ".venv-peers"
PEER = "jionlp>=1.5,<2"

ROUNDS = 7
FEW_ROUNDS = 3
IMPORTS = 21
MILLION = 1_000_000
GROWTH = 8
PATIENCE = 20.0
LEAST_SECONDS = 30.0

TIMED_IMPORT = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"

ACCOUNT = "1.甲的问题\n整改情况："

MOST_OF_PEER = 1 / 20
MOST_GROWTH = 12.0
MOST_OF_ATTRS = 3.0
MOST_OF_FLOOR = 8.0
MOST_OF_HALF = 3.0
PROBLEMS = 5_000
SECTION = 100


@attrs.frozen(kw_only=True)
class Row:
    """One measurement: what was held against what, the ratio, and the most that it may be."""

    what: str
    ratio: float | None
    target: float | None = None
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the target, where there is one, is met."""
        return self.target is None or (self.ratio is not None and self.ratio <= self.target)

    def cells(self) -> tuple[str, str, str, str]:
        """Give the row as it is printed."""
        verdict = "-" if self.target is None else "yes" if self.holds else "no"
        ratio = self.note if self.ratio is None else _shown(self.ratio)
        return (
            self.what,
            ratio,
            "-" if self.target is None else f"<= {_shown(self.target)}",
            verdict,
        )


def bulletins() -> list[Path]:
    """Find the labelled bulletins, or the samples where those are not there."""
    return sorted(LABELLED.glob("*.txt")) or sorted(SAMPLES.glob("*.txt"))


def against_peer() -> Iterator[Row]:
    """Hold reading against JioNLP's extract_time plus extract_money, over the same texts."""
    what = f"reading {len(bulletins())} bulletins / JioNLP's extract_time + extract_money"
    try:
        python = _peer_python()
        command = [str(python), str(Path(__file__).with_name("peer.py")), str(ROUNDS)]
        printed = _output([*command, *map(str, bulletins())])
    except subprocess.CalledProcessError as error:
        print(f"JioNLP could not be run: {error}\n{error.stderr}", file=sys.stderr)
        yield Row(what=what, ratio=None, target=MOST_OF_PEER, note="not run")
        return
    theirs = float(re.findall(r"^seconds (\S+)$", printed, re.MULTILINE)[-1])
    yield Row(what=what, ratio=_reading_seconds(_texts()) / theirs, target=MOST_OF_PEER)


def against_floor() -> Iterator[Row]:
    """Hold reading against a bare pass over the lines with one pattern for dates."""
    texts = _texts()
    ratio = _reading_seconds(texts) / _floor_seconds(texts)
    yield Row(what="reading / splitlines + one date pattern", ratio=ratio)


def checking() -> Iterator[Row]:
    """Hold checking against the same bare pass, and twice as many problems against so many."""
    texts = _texts()
    readings = [rectify.read(text) for text in texts]

    def check_all() -> None:
        for reading in readings:
            check(reading)

    ratio = _best(check_all) / _floor_seconds(texts)
    what = f"checking {len(texts)} bulletins / splitlines + one date pattern"
    yield Row(what=what, ratio=ratio, target=MOST_OF_FLOOR)
    for name, account in ACCOUNTS.items():
        half, whole = (_checking_seconds(count, account) for count in (PROBLEMS // 2, PROBLEMS))
        what = f"checking {PROBLEMS} / {PROBLEMS // 2} problems: {name}"
        yield Row(what=what, ratio=whole / half, target=MOST_OF_HALF)


def _floor_seconds(texts: list[str]) -> float:
    """Time a bare pass over the lines with one pattern for dates."""
    date = re.compile(r"(?:[0-9]{4} ?年 ?)?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?")

    def bare_pass() -> None:
        for text in texts:
            for line in text.splitlines():
                date.findall(line)

    return _best(bare_pass)


def linear() -> Iterator[Row]:
    """Hold reading eight times as much against reading it once, in processes of their own."""
    for name in GROWING:
        what = f"reading 8 x / 1 x: {name}"
        try:
            small = min(_child_seconds(name, MILLION // GROWTH, LEAST_SECONDS) for _ in range(2))
            most = max(LEAST_SECONDS, small * PATIENCE)
            ratio = _child_seconds(name, MILLION, most) / small
        except subprocess.TimeoutExpired:
            yield Row(what=what, ratio=None, target=MOST_GROWTH, note="never ended")
        except subprocess.CalledProcessError as error:
            print(error.stderr, file=sys.stderr)
            yield Row(what=what, ratio=None, target=MOST_GROWTH, note="failed")
        else:
            yield Row(what=what, ratio=ratio, target=MOST_GROWTH)


def importing() -> Iterator[Row]:
    """Hold importing the library against importing attrs, each in a fresh interpreter."""
    seconds: dict[str, list[float]] = {"attrs": [], "rectify": []}
    for _ in range(IMPORTS):
        for name, taken in seconds.items():
            taken.append(float(_output([sys.executable, "-c", TIMED_IMPORT.format(name)])))
    ratio = statistics.median(seconds["rectify"]) / statistics.median(seconds["attrs"])
    yield Row(what="import rectify / import attrs", ratio=ratio, target=MOST_OF_ATTRS)


PARTS: Mapping[str, Callable[[], Iterator[Row]]] = MappingProxyType(
    {
        "peer": against_peer,
        "floor": against_floor,
        "check": checking,
        "import": importing,
        "linear": linear,
    }
)


def _ordinary(count: int) -> str:
    """Repeat the bulletins, with running numbers, until the text has 8 bytes for each of count."""
    copies: list[str] = []
    room, number = 8 * count, 0
    while room > 0:
        for text in _texts():
            number += 1
            copies.append(re.sub(r"(?m)。$", f"，编号{number}。", text))
            room -= len(copies[-1].encode())
    return "\n".join(copies).encode()[: 8 * count].decode(errors="ignore")


def _numbered(form: str) -> Callable[[int], str]:
    return lambda count: "\n".join(form.format(number % 99 + 1) for number in range(count))


GROWING: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "ordinary text, 8 MB": _ordinary,
        "a million (": lambda count: "(" * count,
        "a million “": lambda count: "“" * count,
        "a million 《": lambda count: "《" * count,
        "a million 一是": lambda count: "一是" * count,
        "a million 针对“": lambda count: "针对“" * count,
        "a million digits": lambda count: "1234567890" * (count // 10),
        "a million lines 1.": _numbered("{}.甲"),
        "a million lines (一)": lambda count: "（一）甲\n" * count,
        "a million blank lines": lambda count: "\n" * count,
        "an account of a million (": lambda count: ACCOUNT + "(" * count,
        "an account of a million 一是": lambda count: ACCOUNT + "一是" * count,
        "125,000 lines of a total": lambda count: "69项任务，\n" * (count // 8),
        "125,000 unreadable lines": lambda count: "\x00\n" * (count // 8),
    }
)
"""Texts that grow, by name: what makes one of a given count."""


ACCOUNTS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "accounts of their own": lambda at: (
            f"一是核对{at}号台账，补录{at * 7}条。二是由{at * 13}号小组逐页复核，退回{at * 3}元。"
        ),
        "accounts all but the same": lambda at: (
            "一是召开专题会议逐条研究反馈意见，明确责任股室和完成时限，按月通报整改进度。"
            f"二是修订管理办法并组织学习，全体人员签字确认，资料归档备查，编号{at}。"
        ),
        "accounts all the same": lambda _: "一是核对台账，补录缺页。二是逐页复核，签字归档。",
    }
)
"""The account of a problem by its number, by name."""


def _checking_seconds(count: int, account: Callable[[int], str]) -> float:
    """Time checking a reading of so many problems, a hundred in each section."""
    lines = [f"巡察反馈{count}个问题，已全部完成。"]
    for at in range(count):
        if at % SECTION == 0:
            lines.append(f"（{at // SECTION + 1}）第{at // SECTION + 1}股室方面")
        lines.append(f"{at % SECTION + 1}.第{at}号台账缺失的问题。\n整改进度：已完成")
        lines.append(f"整改情况：{account(at)}")
    reading = rectify.read("\n".join(lines))
    return min(_seconds(lambda: check(reading)) for _ in range(FEW_ROUNDS))


def _texts() -> list[str]:
    return [path.read_bytes().decode("utf-8-sig") for path in bulletins()]


def _reading_seconds(texts: list[str]) -> float:
    def read_all() -> None:
        for text in texts:
            rectify.read(text)

    return _best(read_all)


def _best(action: Callable[[], None]) -> float:
    """Time the best of several rounds."""
    return min(_seconds(action) for _ in range(ROUNDS))


def _seconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _child_seconds(name: str, count: int, most: float) -> float:
    """Time the reading of one growing text in a process of its own."""
    return float(_output([sys.executable, __file__, "--child", name, str(count)], most))


def _child(name: str, count: int) -> None:
    """Print the seconds that it takes to read one growing text, all patterns compiled before."""
    text = GROWING[name](count)
    rectify.read(text[:1000])
    print(_seconds(lambda: rectify.read(text)))


def _peer_python() -> Path:
    """Make an environment for the peer, once; it is no dependency of ours."""
    python, ready = PEERS / "bin" / "python", PEERS / ".ready"
    if not ready.exists():
        print(f"setting up {PEERS.name} for the peer ...", file=sys.stderr)
        _output([sys.executable, "-m", "venv", str(PEERS)])
        _output([str(python), "-m", "pip", "install", "--quiet", PEER])
        (PEERS / ".gitignore").write_text("*\n", encoding="utf-8")
        ready.touch()
    return python


def _output(command: list[str], most: float | None = None) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=most
    )
    return done.stdout


def _shown(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio >= 1 else f"1/{1 / ratio:.1f}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _print_table(rows: list[Row]) -> None:
    table = [("what", "ratio", "target", "holds"), *(row.cells() for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    for line in table:
        cells = zip(line, widths, strict=True)
        print("  ".join(cell + " " * (width - _width(cell)) for cell, width in cells).rstrip())


def main() -> int:
    """Measure what is asked for, print the table, and tell whether every target holds."""
    parser = argparse.ArgumentParser(description="Measure, as ratios within one run.")
    parser.add_argument("--only", choices=sorted(PARTS), action="append", help="measure this part")
    parser.add_argument("--child", nargs=2, metavar=("NAME", "COUNT"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        name, count = arguments.child
        _child(name, int(count))
        return 0
    rows: list[Row] = []
    for part, measure in PARTS.items():
        for row in measure() if part in (arguments.only or PARTS) else ():
            rows.append(row)
            print("...", *row.cells(), file=sys.stderr)
    _print_table(rows)
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
