"""The figures of scored sets as tables of text, side by side where they are the same for each set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.evaluate.calibration import Calibration
from etl.evaluate.scores import COUNTED, Figure, Rated, Scores

Named = tuple[str, Scores]


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a sentence on how to read it, the header and the rows; all but the first column are figures."""

    title: str
    note: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


def tables(sets: Sequence[Named]) -> Iterator[Table]:
    """The tables of one or more sets: events and fields for all, then types, confusions, calibration of each."""
    yield Table("Events", EVENTS, ("", *_heads(sets, "figure")), list(_event_rows(sets)))
    yield Table("Fields", FIELDS, ("", *_heads(sets, "right")), list(_field_rows(sets)))
    for name, scores in sets:
        yield from _of_one(name, scores)


EVENTS = (
    "Item detection: does the item tell any event? Event count: events paired one to one. Strict event: type and "
    "country right, the day at most one off, a town or district within 100 km. In brackets the interval that holds "
    "95 % of 1,000 bootstrap resamples of items; n is the number of gold items or events."
)
FIELDS = "The share that is right over paired events; n is the number of events that the field applies to."
TYPES = "Of all gold and coded events; a pair counts for the type where both have it."
CONFUSIONS = "The most frequent differences between gold and coder; (none) is a missed or an unfounded event."
CALIBRATION = (
    "confidence is the probability that type, country, day and place are right (a strict event). Of the events coded "
    "with a confidence in the range: their mean confidence and the share that is strictly right."
)


def _heads(sets: Sequence[Named], figure: str) -> Iterator[str]:
    for name, _ in sets:
        yield from (f"{name}: {figure}" if len(sets) > 1 else figure, "n")


def _event_rows(sets: Sequence[Named]) -> Iterator[list[str]]:
    for key in COUNTED:
        for rate in ("precision", "recall", "f1"):
            label = f"{key.replace('_', ' ')}, {'F1' if rate == 'f1' else rate}"
            yield [label, *(cell for _, s in sets for cell in _cells(getattr(s.rated[key], rate)))]


def _field_rows(sets: Sequence[Named]) -> Iterator[list[str]]:
    names = dict.fromkeys(name for _, scores in sets for name in scores.fields)
    for name in names:
        yield [name, *(cell for _, s in sets for cell in _cells(s.fields.get(name)))]


def _cells(figure: Figure | None) -> tuple[str, str]:
    return ("", "0") if figure is None else (_figure(figure), str(figure.n))


def _figure(figure: Figure) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f}-{figure.high:.3f})"


def _of_one(name: str, scores: Scores) -> Iterator[Table]:
    rows = [
        _type_row(label, rated) for label, rated in scores.types.items() if rated.tp + rated.fp + rated.fn
    ]
    yield Table(f"Types ({name})", TYPES, ("", "precision", "recall", "F1", "gold", "coded"), rows)
    worst = [(c.field, c.gold, c.coded, str(c.n)) for c in scores.confusions]
    yield Table(f"Worst confusions ({name})", CONFUSIONS, ("field", "gold", "coder", "n"), worst)
    if scores.calibration is not None:
        yield _calibration(name, scores.calibration)


def _type_row(label: str, rated: Rated) -> list[str]:
    shares = [_figure(figure) for figure in (rated.precision, rated.recall, rated.f1)]
    return [label, *shares, str(rated.tp + rated.fn), str(rated.tp + rated.fp)]


def _calibration(name: str, c: Calibration) -> Table:
    rows = [[f"{b.low:.1f}-{b.high:.1f}", str(b.n), f"{b.confidence:.3f}", f"{b.right:.3f}"] for b in c.bins]
    note = (
        f"{CALIBRATION} Brier score {c.brier:.3f} (always saying the mean: {c.base_brier:.3f}), expected "
        f"calibration error {c.ece:.3f}, over {c.n} coded events."
    )
    return Table(f"Confidence ({name})", note, ("confidence", "n", "mean", "right"), rows)
