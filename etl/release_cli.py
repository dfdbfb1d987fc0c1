"""The commands about releases: release, diff, verify. Thin, as etl/cli.py."""

from __future__ import annotations

from pathlib import Path

import click

from etl import paths


@click.command()
def release() -> None:
    """Cut the release that dataset/release.yaml declares, whole or not at all."""
    from etl.pipeline import build
    from etl.progress import Progress
    from etl.release.cut import cut
    from etl.validate import ContractError, ReleaseError
    from etl.verify.sources import uncommitted

    try:
        done = cut(paths.root(), build, Progress())
    except (ContractError, ReleaseError) as error:
        raise click.ClickException(f"{error}\nNo release was cut. Mend what is named above.") from None
    click.echo(done.section)
    click.echo(f"Release {done.version} is in dataset/releases/{done.version}.")
    left = uncommitted(paths.root())
    if left:
        click.echo(
            f"Not committed yet, and needed to rebuild it: {', '.join(left[:8])}{' ...' if left[8:] else ''}"
        )
    click.echo(
        f"Next: commit dataset/releases with the sources, then git tag v{done.version}. docs/releases.md has more."
    )


@click.command()
@click.argument("old", metavar="A")
@click.argument("new", metavar="B", default="build")
@click.option("--table", default="events", show_default=True, help="The table whose differences are listed.")
@click.option(
    "--format", "form", type=click.Choice(["table", "markdown"]), default="table", help="Of the answer."
)
@click.option("--out", type=click.Path(path_type=Path), help="A .parquet or .md file with every difference.")
def diff(old: str, new: str, table: str, form: str, out: Path | None) -> None:
    """Show what differs between A and B: versions, "latest", "build" (the default B), or folders."""
    from etl.diff import compare, markdown, side, terminal
    from schema.tables import TABLES

    if table not in TABLES:
        raise click.UsageError(f"--table {table}: no table '{table}'; there are: {', '.join(TABLES)}")
    if out is not None and out.suffix not in (".parquet", ".md"):
        raise click.UsageError(f"--out {out}: the name must end in .parquet or .md")
    one, other = side(old, paths.dataset()), side(new, paths.dataset())
    found = compare(one, other)
    if out is not None:
        if out.suffix == ".parquet":
            found.write_parquet(out)
        else:
            out.write_text(markdown(one, other, found, table), encoding="utf-8", newline="\n")
    if form == "markdown":
        click.echo(markdown(one, other, found, table), nl=False)
    else:
        terminal(one, other, found, table)


@click.command()
@click.argument("version", required=False)
@click.option("--all", "every", is_flag=True, help="Every release there is.")
@click.option(
    "--rebuild", "again", is_flag=True, help="Build it again from its sources and compare the bytes."
)
def verify(version: str | None, every: bool, again: bool) -> None:
    """Check a release (the newest): checksums, content, contract, invariants, its base, ids; and rebuild it."""
    from etl.release.guards import released
    from etl.verify import verify as check

    there = released(paths.dataset() / "releases")
    if not there:
        raise click.ClickException("there is no release in dataset/releases yet")
    wanted = there if every else [version or there[-1]]
    broken = 0
    for verified in check(paths.root(), wanted, again):
        broken += len(verified.findings)
        click.echo(
            f"{verified.version}: {'as it was released' if verified.passed else 'NOT as it was released'}"
        )
        for line in (*verified.notes, *verified.findings):
            click.echo(f"  {line}")
    if broken:
        raise click.ClickException(
            f"{broken} finding{'s' if broken > 1 else ''}: restore these files from version control"
        )
