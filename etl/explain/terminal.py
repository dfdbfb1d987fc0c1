"""An explanation for the terminal: marks are coloured where there is colour, and numbered always."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from etl.explain.explanation import Event, Explanation, Field, Reading, Words

STYLES = {
    "type": "black on yellow",
    "date": "black on cyan",
    "place": "black on green",
    "actor": "black on magenta",
    "toll": "black on red",
    "claim": "black on white",
}


def show(explanation: Explanation, console: Console) -> None:
    """Prints an explanation. Nothing in a report is read as markup or as a control sequence."""
    for part in _parts(explanation):
        console.print(part)


def _parts(e: Explanation) -> Iterator[RenderableType]:
    yield Text(f"{e.report_id}, published {e.published}, coder {e.coder_version}", style="bold")
    for field in e.fields:
        yield Text(f"\n{field.name}", style="bold")
        yield _marked(field)
    for event in e.events:
        yield Text(f"\nEvent {event.n}: {event.headline}", style="bold")
        yield _values(event)
        if event.claims:
            yield _claims(event)
    if not e.events:
        yield Text("\nNo event", style="bold")
    for refusal in e.refusals:
        yield Text(f"\nNot coded: {refusal.reason}. {refusal.definition}\n  {refusal.detail}")
    yield Text("\nPassages, with the model's probability that each tells an event", style="bold")
    yield _passages(e.passages)


def _marked(field: Field) -> Text:
    out = Text()
    for segment in field.segments:
        out.append(segment.text, style=STYLES.get(segment.kind or "", ""))
        for n in segment.ends:
            out.append(f"[{n}]", style="dim")
    return out


def _words(words: Sequence[Words]) -> Text:
    return Text("; ".join(f"[{w.n}] {' '.join(w.text.split())}" for w in words))


def _values(event: Event) -> Table:
    table = _table("column", "value", "words", "rule")
    for value in event.values:
        table.add_row(Text(value.column), Text(value.value), _words(value.words), Text(value.rule))
    return table


def _claims(event: Event) -> Table:
    table = _table("who says so", "column", "value", "words")
    for claim in event.claims:
        table.add_row(Text(claim.claimant), Text(claim.column), Text(claim.value), _words([claim.words]))
    return table


def _passages(passages: Sequence[Reading]) -> Table:
    table = _table("where", "event", "needed", "likeliest type", "likeliest reason if none", "begins")
    for p in passages:
        table.add_row(
            Text(f"{p.field} {p.start}-{p.end}"),
            Text(f"{p.event:.2f} {'told' if p.told else 'not told'}"),
            Text(f"{p.needed:.2f}"),
            Text(f"{p.kind} {p.kind_probability:.2f}"),
            Text(f"{p.reason} {p.reason_probability:.2f}"),
            Text(p.begins),
        )
    return table


def _table(*header: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="underline")
    for name in header:
        table.add_column(name, overflow="fold")
    return table
