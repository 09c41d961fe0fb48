"""What a user installs: the wheel, its metadata, and what an import costs."""

import pkgutil
import re
import subprocess
import sys
import tomllib
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

import rectify

_ROOT = Path(__file__).parents[1]

_READ = """
import rectify
report = rectify.read("一、学习不够\\n1.例会时断时续。\\n整改情况：一是补上例会。").report
assert report.problems, report
print(rectify.__file__)
"""

_LOADED = """
import sys
before = set(sys.modules)
import rectify
loaded = {name.partition(".")[0] for name in set(sys.modules) - before}
print(*sorted(loaded - sys.stdlib_module_names - {"rectify"}))
"""


def _run(*command: str | Path, cwd: Path) -> str:
    """Run a command to its end and return what it printed; what it complains of is the failure."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def _declared() -> dict[str, object]:
    """Read the project table of pyproject.toml."""
    project: dict[str, object] = tomllib.loads(
        (_ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )["project"]
    return project


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this checkout."""
    out = tmp_path_factory.mktemp("wheel")
    _run(
        *(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, _ROOT),
        cwd=out,
    )
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def names(wheel: Path) -> list[str]:
    """List what the wheel holds."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.fixture(scope="session")
def metadata(wheel: Path, names: list[str]) -> Message:
    """Read the metadata that the wheel carries."""
    (name,) = (name for name in names if name.endswith(".dist-info/METADATA"))
    with zipfile.ZipFile(wheel) as archive:
        return Parser().parsestr(archive.read(name).decode("utf-8"))


def test_the_wheel_holds_every_module_and_nothing_else(names: list[str]) -> None:
    """Beside its metadata the wheel holds the files of src/rectify, all of them and no other."""
    sources = {
        path.relative_to(_ROOT / "src").as_posix()
        for path in (_ROOT / "src" / "rectify").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    packed = {name for name in names if ".dist-info/" not in name}

    assert packed == sources
    assert "rectify/py.typed" in packed


def test_the_wheel_holds_the_licence(names: list[str]) -> None:
    """The text of the licence travels with the wheel."""
    licences = [name for name in names if name.endswith(".dist-info/licenses/LICENSE")]

    assert len(licences) == 1


def test_the_wheel_requires_three_libraries(metadata: Message) -> None:
    """Outside its extras the distribution requires attrs, cattrs and python-dateutil alone."""
    required = [text for text in metadata.get_all("Requires-Dist", []) if "extra ==" not in text]

    assert sorted(re.split(r"[^\w-]", text)[0] for text in required) == [
        "attrs",
        "cattrs",
        "python-dateutil",
    ]


def test_the_wheel_says_what_it_is(metadata: Message) -> None:
    """Name, version, licence and the oldest Python are those of the project table."""
    declared = _declared()

    assert metadata["Name"] == declared["name"] == "rectify-reports"
    assert metadata["Version"] == declared["version"]
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_version_is_the_same_everywhere() -> None:
    """The version in the package is the version in the project table."""
    declared = _declared()

    assert rectify.__version__ == declared["version"]


def test_the_wheel_works_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """A fresh environment with nothing but the wheel and what it requires reads a text."""
    _run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "fresh", cwd=tmp_path)
    python = tmp_path / "fresh" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    _run(*pip, "--python", python, "install", wheel, cwd=tmp_path)

    found = _run(python, "-c", _READ, cwd=tmp_path)

    assert Path(found).is_relative_to(tmp_path / "fresh")


def test_an_import_loads_attrs_and_nothing_else() -> None:
    """Importing rectify loads no third-party module but attrs."""
    loaded = _run(sys.executable, "-c", _LOADED, cwd=_ROOT).split()

    assert set(loaded) <= {"attr", "attrs"}


def test_a_star_import_brings_what_all_lists() -> None:
    """A star import brings the names of __all__, each of which is listed once."""
    starred: dict[str, object] = {}

    exec("from rectify import *", starred)  # noqa: S102 - the statement under test

    assert set(starred) - {"__builtins__"} == set(rectify.__all__)
    assert len(set(rectify.__all__)) == len(rectify.__all__)


def test_the_face_shows_what_all_lists() -> None:
    """What dir shows of the package is in __all__, is a submodule, or begins with an underscore."""
    submodules = {module.name for module in pkgutil.iter_modules(rectify.__path__)}

    shown = {name for name in dir(rectify) if not name.startswith("_")}

    assert shown - submodules <= set(rectify.__all__)
    assert set(rectify.__all__) <= set(dir(rectify))
