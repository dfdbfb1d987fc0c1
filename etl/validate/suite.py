"""The Great Expectations suite run on a release: column part from the contract, the rest from YAML."""

from __future__ import annotations

import logging
import os
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from etl.validate.batches import Batch, batches
from etl.validate.failure import Failure
from etl.validate.report import Check

# Read when Great Expectations is imported: nothing is sent anywhere.
os.environ["GX_ANALYTICS_ENABLED"] = "false"

_SITE = "release"


def check_expectations(
    connection: duckdb.DuckDBPyConnection,
    invariants: Iterable[Check],
    docs: Path | None,
    only: Collection[str] | None = None,
) -> list[Check]:
    """Run the suite on a release that `open_release` opened; a check an expectation, in the order declared.

    `invariants`: the checks made before, which the suite takes in as a batch of counts. `docs`: the folder
    that Great Expectations builds its site in, None for none. `only`: the batches to run; all by default.
    """
    context = _context(docs)
    source = context.data_sources.add_pandas("release")
    run = _run_id(connection)
    checks = []
    for batch in batches(connection, invariants, only):
        checks += _checks(batch, _run(context, source, batch, run))
    if docs is not None:
        context.build_data_docs(site_names=[_SITE])
    return checks


def _context(docs: Path | None) -> Any:
    import great_expectations as gx
    from great_expectations.data_context.types.base import (
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )

    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    site = {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "site_section_builders": {"expectations": "None"},
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder", "show_cta_footer": False},
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(docs)},
    }
    return gx.get_context(
        mode="ephemeral",
        project_config=DataContextConfig(
            store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
            data_docs_sites={_SITE: site} if docs is not None else {},
            analytics_enabled=False,
            progress_bars=ProgressBarsConfig(globally=False),
        ),
    )


def _run_id(connection: duckdb.DuckDBPyConnection) -> Any:
    """The release's version and day in the place of a run's name and time."""
    from great_expectations.core.run_identifier import RunIdentifier

    version, day = connection.execute("SELECT version, date FROM release").fetchall()[0]
    return RunIdentifier(run_name=version, run_time=datetime(day.year, day.month, day.day, tzinfo=UTC))


def _run(context: Any, source: Any, batch: Batch, run: Any) -> Any:
    import great_expectations as gx
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

    data = source.add_dataframe_asset(batch.name).add_batch_definition_whole_dataframe("all")
    suite = context.suites.add(gx.ExpectationSuite(name=batch.name))
    suite.add_expectation_configurations(
        [
            ExpectationConfiguration(type=each["type"], kwargs=each["kwargs"], notes=each["reason"])
            for each in batch.expectations
        ]
    )
    suite.save()
    definition = gx.ValidationDefinition(name=batch.name, data=data, suite=suite)
    return context.validation_definitions.add(definition).run(
        batch_parameters={"dataframe": batch.frame},
        result_format={"result_format": "SUMMARY", "unexpected_index_column_names": list(batch.identity)},
        run_id=run,
    )


def _checks(batch: Batch, result: Any) -> list[Check]:
    return [_check(batch, each) for each in result.results]


def _check(batch: Batch, result: Any) -> Check:
    config = result.expectation_config
    column = config.kwargs.get("column")
    kind = config.type.removeprefix("expect_")
    rule = f"{kind.replace('_', ' ')}: {config.notes}"
    failures = () if result.success else tuple(_failures(batch, rule, column, result))
    return Check(".".join(filter(None, (batch.name, column, kind))), "expectation", rule, batch.fix, failures)


def _failures(batch: Batch, rule: str, column: str | None, result: Any) -> list[Failure]:
    error = result.exception_info.get("exception_message") if result.exception_info else None
    if error:
        return [Failure(batch.name, f"{rule} (could not be computed: {error})", column)]
    found = result.result.get("partial_unexpected_index_list") or []
    if not found:
        observed = result.result.get("observed_value", result.result.get("partial_unexpected_list"))
        return [Failure(batch.name, rule, column, str(observed))]
    return [_failure(batch, rule, column, row) for row in found]


def _failure(batch: Batch, rule: str, column: str | None, row: Any) -> Failure:
    if not isinstance(row, dict):
        value = None if column is None else str(batch.frame[column].iloc[row])
        return Failure(batch.name, rule, column, value, None if len(batch.frame) == 1 else f"number {row}")
    key = ", ".join(str(row.get(name)) for name in batch.identity)
    value = None if column is None else str(row.get(column))
    return Failure(batch.name, rule, column, value, key)
