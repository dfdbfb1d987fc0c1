"""The table `rejected`: what was not coded, and why."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl

from schema.fields import declare, shared


class Rejected(pa.DataFrameModel):
    rejected_id: pl.String = declare("Rejection id", "Id of the rejection.", key=True, unique=True)
    stage: pl.String = declare("Stage", "The stage that rejected it.", vocabulary="stages")
    report_id: pl.String = shared(
        "report_id", description="Id of the report.", null_means="where none could be read"
    )
    file: pl.String = declare(
        "File", "The input file, relative to the dataset folder.", null_means="for none"
    )
    line: pl.Int64 = declare(
        "Line", "Line in the file, from 1.", null_means="where no line is to blame", ge=1
    )
    field: pl.String = declare(
        "Field", "The front-matter field or column.", null_means="where none is to blame"
    )
    reason: pl.String = declare("Reason", "Why it was rejected.", vocabulary="rejection_reasons")
    detail: pl.String = declare("Detail", "What was found and what to do, for a person to read.")

    class Config:
        name = "rejected"
        title = "Rejected"
        description = "A report, mention or row that was not coded, with stage, reason and where."
        strict = True
        ordered = True
