# Events and deaths a month in Azerbaijan, with the package duckdb. usage: Rscript months.R FOLDER
library(DBI)

folder <- commandArgs(trailingOnly = TRUE)[1]
catalog <- dbConnect(duckdb::duckdb(file.path(folder, "catalog.duckdb"), read_only = TRUE))
months <- dbGetQuery(catalog, "
  SELECT strftime(month, '%Y-%m') AS month, sum(events)::INT AS events, coalesce(sum(deaths_best), 0)::INT AS deaths
  FROM monthly('Azerbaijan') GROUP BY ALL ORDER BY month")
write.csv(months, row.names = FALSE, quote = FALSE)
dbDisconnect(catalog)
