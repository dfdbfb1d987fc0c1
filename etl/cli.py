"""The command `tocsin`. Thin: each command hands over to the module that does it, imported when it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from etl import paths
from etl.consumer_cli import download, resolve
from etl.release_cli import diff, release, verify
from schema.vocabulary import UnknownCode


class Tocsin(click.Group):
    """The commands; errors are told in a sentence: exit code 1 for what went wrong, 2 for a wrong call."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error that a user can mend becomes a message, without traceback.

        Where the environment has TOCSIN_TRACEBACK, developers get the traceback.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(0)
        except (OSError, ValueError, UnknownCode) as error:
            if os.environ.get("TOCSIN_TRACEBACK"):
                raise
            raise click.ClickException(str(error)) from error


def _catalog(function: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--catalog", type=click.Path(path_type=Path), default=None, help="A catalog.duckdb; the last build's."
    )(function)


def _built(catalog: Path | None) -> Path:
    return catalog or paths.dataset() / "build" / "catalog.duckdb"


@click.group(cls=Tocsin, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tocsin")
def main() -> None:
    """Traceable, open coding of security incidents: reports in, validated and source-traced events out."""


@main.command()
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Where to; dataset/build.")
def build(out: Path | None) -> None:
    """Build the release candidate from dataset/reports; a failed check leaves the last good build."""
    from etl.pipeline import build as run
    from etl.progress import Progress
    from etl.release.reproduce import compared
    from etl.summary import summary
    from etl.validate import ContractError, ReleaseError

    folder = out or paths.dataset() / "build"
    try:
        report = run(paths.root(), folder, Progress(), candidate=True)
    except (ContractError, ReleaseError) as error:
        kept = "the last good build is untouched" if folder.exists() else "nothing was written"
        raise click.ClickException(
            f"{error}\nThe build failed and {kept}. Mend what is named above."
        ) from None
    click.echo(summary(folder / "catalog.duckdb"))
    if told := compared(folder, paths.dataset() / "releases"):
        click.echo(told)
    if not report.passed:
        click.echo(f"Not fit for release as it is: {report.summary()}")
    click.echo(
        f"Look next: tocsin sql 'SELECT * FROM acled LIMIT 5'; README.md has more. Written to {os.path.relpath(folder)}"
    )


@main.command()
@click.argument("source", metavar="INPUT.jsonl")
@click.option("--out", default="-", help="Codings: a .jsonl or .parquet file, or - for standard output.")
@click.option("--rejected", default=None, help="What was not coded, with reason and line: a file like --out.")
def code(source: str, out: str, rejected: str | None) -> None:
    """Code reports (JSON Lines: report_id, published, text, ...); INPUT - is standard input."""
    stream = sys.stdin.buffer if source == "-" else _opened(source)
    from etl.stream import code_stream
    from etl.writer import writing

    with writing(out, "codings") as codings, writing(rejected, "rejected") as turned_away:
        counts = code_stream(stream, "stdin" if source == "-" else Path(source).name, codings, turned_away)
    click.echo("{} reports read, {} events coded, {} mentions or reports rejected".format(*counts), err=True)


def _opened(source: str) -> Any:
    try:
        return Path(source).open("rb")
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}") from None


@main.command()
@click.argument("statement")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", help="Of the answer."
)
@_catalog
def sql(statement: str, form: str, catalog: Path | None) -> None:
    """Answer an SQL STATEMENT from the last build, read-only."""
    import duckdb

    from etl.sql import query

    try:
        click.echo(query(_built(catalog), statement, form))
    except duckdb.Error as error:
        raise click.ClickException(str(error)) from None


@main.command()
@_catalog
def stats(catalog: Path | None) -> None:
    """Counts of the last build: reports, events by type and country, rejections by reason."""
    from etl.summary import summary

    path = _built(catalog)
    if not path.is_file():
        raise click.ClickException(f"there is no catalog at {path}: run `make dataset` first")
    click.echo(summary(path))


@main.command()
@click.argument("gold", required=False, type=click.Path(path_type=Path), metavar="[GOLD.jsonl]")
@click.option("--items", type=click.Path(path_type=Path), help="The reports; beside GOLD, as *items.jsonl.")
@click.option("--coded", type=click.Path(path_type=Path), help="Codings made before: .jsonl or .parquet.")
@click.option("--out", type=click.Path(path_type=Path), help="A folder for scorecard.json and scorecard.md.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="Of the answer."
)
def evaluate(gold: Path | None, items: Path | None, coded: Path | None, out: Path | None, form: str) -> None:
    """Score the coder against gold codings: GOLD.jsonl, or our own gold set."""
    from etl.evaluate.render import text
    from etl.evaluate.scorecard import measure, scorecard

    measured = measure(gold or paths.dataset() / "gold" / "gold.jsonl", items, coded)
    card = scorecard((measured,), None if coded else paths.reference())
    if out is not None:
        card.write(out)
    shown = {"json": card.to_json, "markdown": card.to_markdown}
    click.echo(shown[form]().rstrip("\n") if form in shown else text([(measured.name, measured.scores)]))


@main.command()
@click.argument("report", metavar="REPORT")
@click.option("--published", metavar="YYYY-MM-DD", help="Day of publication, for a file of plain text.")
@click.option("--html", "target", type=click.Path(path_type=Path), help="Write a page that stands alone.")
def explain(report: str, published: str | None, target: Path | None) -> None:
    """Show a report with the words and the rule of each value: an id of dataset/reports, or a file."""
    from rich.console import Console

    from etl.code.tools import Tools
    from etl.explain.html import html
    from etl.explain.reports import find_reports
    from etl.explain.terminal import show
    from etl.explain.trace import explain as trace

    found = find_reports(report, paths.dataset() / "reports", published)
    tools = Tools.load(paths.reference())
    explained = [trace(each, tools) for each in found]
    if target is not None:
        target.write_text(html(explained), encoding="utf-8", newline="\n")
    for each in explained:
        show(each, Console(highlight=False, soft_wrap=False))


for command in (resolve, release, diff, verify, download):
    main.add_command(command)
