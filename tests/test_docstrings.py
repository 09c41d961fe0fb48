"""What every test must say of itself."""

import ast
from pathlib import Path

import pytest

_TESTS = Path(__file__).parent
_FILES = sorted(_TESTS.rglob("test_*.py"))


def _faults(source: str) -> list[str]:
    """Name the test functions whose docstring is not one sentence."""
    functions = (
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
    )
    return [node.name for node in functions if not _is_sentence(ast.get_docstring(node) or "")]


def _is_sentence(text: str) -> bool:
    """Tell one paragraph that ends as a sentence ends from anything else."""
    return text.endswith(".") and "\n\n" not in text


@pytest.mark.parametrize("path", _FILES, ids=[str(path.relative_to(_TESTS)) for path in _FILES])
def test_every_test_states_a_fact(path: Path) -> None:
    """Each test function has a docstring of one sentence."""
    source = path.read_text(encoding="utf-8")

    assert _faults(source) == []


@pytest.mark.parametrize(
    "body",
    ["pass", '"""States no end"""', '"""One. \n\n    Two paragraphs."""'],
    ids=["none", "no sentence", "two paragraphs"],
)
def test_a_docstring_that_states_no_fact_is_found(body: str) -> None:
    """A test function without a docstring of one sentence is named."""
    source = f"def test_it() -> None:\n    {body}\n"

    assert _faults(source) == ["test_it"]
