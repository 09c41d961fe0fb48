"""Makes tests of the code blocks in README and docs, and of the examples in docstrings."""

from collections.abc import Callable, Iterable, Sequence
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from sybil import Document, Region, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.sybil import SybilCollection

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE
_PROSE: Sequence[Callable[[Document], Iterable[Region]]] = [
    PythonCodeBlockParser(doctest_optionflags=_FLAGS),
    SkipParser(),
]

# A pattern of one part matches at any depth below the path, with every version of Python.
pytest_collect_file = SybilCollection(
    [
        Sybil(parsers=_PROSE, filenames=["README.md", "README.zh-CN.md"]),
        Sybil(parsers=_PROSE, path="docs", patterns=["*.md"]),
        Sybil(
            parsers=[DocTestParser(optionflags=_FLAGS)],
            path="src",
            patterns=["*.py"],
            document_types={".py": PythonDocStringDocument},
        ),
    ]
).pytest()
