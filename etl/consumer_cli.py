"""The commands of `tocsin` for those who use releases: resolve, download."""

from __future__ import annotations

from pathlib import Path

import click

from etl import paths

MODELS = ("conservative", "informative", "representative", "release")
"""Those of etl.resolve.models, which takes a while to import."""


@click.command()
@click.option("--model", type=click.Choice(MODELS), required=True, help="How codings become one row.")
@click.option(
    "--catalog", type=click.Path(path_type=Path), default=None, help="A catalog.duckdb; the last build's."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="A .csv, .jsonl or .parquet file; CSV on the screen."
)
def resolve(model: str, catalog: Path | None, out: Path | None) -> None:
    """One row an event from its codings and claims, under a model of merging."""
    import duckdb

    from etl.resolve.models import resolve_with
    from etl.resolve.models.output import write

    try:
        events = resolve_with(model, catalog or paths.dataset() / "build" / "catalog.duckdb")
    except duckdb.Error as error:
        raise click.ClickException(str(error)) from None
    text = write(events, out)
    click.echo(text if out is None else f"{out}: {events.height} events, {model} model")


@click.command()
@click.argument("version", metavar="VERSION|latest")
@click.option("--from", "url", required=True, metavar="URL", help="The folder that holds releases.json.")
@click.option(
    "--to", type=click.Path(path_type=Path, file_okay=False), default=Path("."), help="A folder; this one."
)
def download(version: str, url: str, to: Path) -> None:
    """Fetch a release from a static host into DIR/VERSION: resumed, checked, whole or not at all."""
    from etl.download import download as fetch

    click.echo(fetch(version, url, to))
