"""`python -m benchmarks [--items FILE] [--count N] [--workers N]`: measures and prints."""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median

import click

from benchmarks import coder, spacy_pipe, startup
from benchmarks.items import as_lines, file_items, own_items

PETRARCH2_PER_HOUR = 1000
"""Stories an hour, parsing included, as PETRARCH2 reports."""


@click.command()
@click.option("--items", type=click.Path(path_type=Path), help="Items to time, JSON Lines; our own reports.")
@click.option("--count", default=1500, show_default=True, help="How many of our own, repeated.")
@click.option("--workers", default=2, show_default=True, help="Processes of the coder and of spaCy.")
def main(items: Path | None, count: int, workers: int) -> None:
    """Items a second of the coder and of the bare spaCy pipeline, shares of time, start-up, memory."""
    chosen = file_items(items) if items else own_items(count)
    texts, lines = [item["text"] for item in chosen], as_lines(chosen)
    busy = f"; load of the machine before {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    words = median(len(text.split()) for text in texts)
    click.echo(f"{len(texts)} items, {words:.0f} words in the middle, {workers} processes{busy}\n")
    ours = _rate("tocsin code", len(texts), coder.seconds(lines, workers))
    memory = coder.peak_memory()
    whole = _rate("spaCy, all components", len(texts), spacy_pipe.seconds(texts, workers), ours)
    parser = spacy_pipe.seconds(texts, workers, spacy_pipe.PARSER_ONLY)
    _rate("spaCy, parser only", len(texts), parser, ours)
    click.echo(
        f"\nPETRARCH2's {PETRARCH2_PER_HOUR} stories an hour: x {ours * 3600 / PETRARCH2_PER_HOUR:.0f}"
    )
    click.echo(f"the spaCy pipeline alone: x {ours / whole:.2f}")
    _shares(lines, len(texts))
    click.echo(f"\nfirst result after {startup.seconds():.1f} s (as its own process)")
    if memory:
        click.echo(
            f"peak memory {memory / 2**20:.0f} MiB, with {workers} worker processes and the one that reads"
        )


def _rate(name: str, items: int, seconds: float, ours: float | None = None) -> float:
    rate = items / seconds
    beside = "" if ours is None else f"   tocsin code is x {ours / rate:.2f}"
    click.echo(f"{name:<24}{rate:>8.1f} items/s{beside}")
    return rate


def _shares(lines: bytes, items: int) -> None:
    spent = coder.shares(lines)
    whole = sum(spent.values())
    click.echo(f"\nshare of CPU time in one process ({1000 * whole / items:.1f} ms an item):")
    for part, seconds in sorted(spent.items(), key=lambda each: -each[1]):
        click.echo(f"  {part:<26}{100 * seconds / whole:>5.1f} %")


if __name__ == "__main__":
    main()
