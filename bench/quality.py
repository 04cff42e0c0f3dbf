"""Score records against annotations made by hand, one table a language.

    python bench/quality.py TEXT_DIR GOLD_DIR [RECORD_DIR] [--misses FILE] [--only PREFIX] [--floors FILE] [--strict]

TEXT_DIR/<id>.txt (or TEXT_DIR/<language>/<rest of id>.txt) is an article, GOLD_DIR/<id>.json what a person read in it,
RECORD_DIR/<id>.json its record; without RECORD_DIR the articles are converted here. A record that is missing or cannot
be read counts as empty. Beside each measure stands the floor that it must reach, ``!`` where it does not; ``--strict``
makes that the exit code. ``--misses`` writes all that is wrong as tab-separated lines: article, kind, words.
"""

import sys
import tomllib
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from pathlib import Path

from scorer import score
from scorer.cases import Case, load_cases
from scorer.tally import Miss, Scores

FLOORS = Path(__file__).with_name("floors.toml")


def below(scores: Scores, floors: Mapping[str, float]) -> list[str]:
    """Return the measures that do not reach their floor; one that was not measured has none to reach."""
    measured = scores.by_measure
    return [name for name, floor in floors.items() if name in measured and measured[name].value < floor]


def table(language: str, scores: Scores, floors: Mapping[str, float]) -> str:
    """Return the measures as lines: those with a floor first, in the floors' order."""
    low = below(scores, floors)
    others = scores.by_measure.keys() - floors.keys()
    order = [*(name for name in floors if name in scores.by_measure), *sorted(others)]
    lines = [f"{language}: {scores.articles} articles, core measures {scores.core:.3f}"]
    lines.append(f"{'measure':26} {'value':>6} {'floor':>6}   {'prec.':>6} {'recall':>6} {'of':>6}")
    for name in order:
        value = scores.by_measure[name]
        floor = f"{floors[name]:.2f}" if name in floors else ""
        halves = "".join(f" {half:6.3f}" if half is not None else " " * 7 for half in value[2:])
        lines.append(f"{name:26} {value.value:6.3f} {floor:>6} {'!' if name in low else ' '}{halves} {value.of:6d}")
    return "\n".join(lines)


def _arguments(arguments: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("records", type=Path, nargs="?")
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--only", default="", help="score ids that begin like this")
    parser.add_argument("--floors", type=Path, default=FLOORS)
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a measure is below its floor")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one table a language; return 1 if a measure is below its floor and that is asked for."""
    options = _arguments(arguments)
    floors: dict[str, dict[str, float]] = tomllib.loads(options.floors.read_text("utf-8"))
    by_language: dict[str, list[Case]] = {}
    for case in load_cases(options.text, options.gold, options.records, options.only):
        by_language.setdefault(case.gold.language, []).append(case)
    misses: list[Miss] = []
    low: list[str] = []
    for language, cases in by_language.items():
        scores = score(cases)
        misses += scores.misses
        low += below(scores, floors.get(language, {}))
        sys.stdout.write(table(language, scores, floors.get(language, {})) + "\n\n")
    if options.misses:
        options.misses.write_text("".join("\t".join(miss) + "\n" for miss in misses), "utf-8")
    return int(bool(low) and options.strict)


if __name__ == "__main__":
    sys.exit(main())
