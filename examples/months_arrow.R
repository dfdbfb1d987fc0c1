# Events and deaths a month in Azerbaijan, with the packages arrow and dplyr. usage: Rscript months_arrow.R FOLDER
suppressPackageStartupMessages(library(dplyr))

folder <- commandArgs(trailingOnly = TRUE)[1]
months <- arrow::read_parquet(file.path(folder, "events.parquet")) |>
  filter(country == "Azerbaijan") |>
  group_by(month = format(event_date, "%Y-%m")) |>
  summarise(events = n(), deaths = sum(fatalities_best, na.rm = TRUE)) |>
  arrange(month)
write.csv(months, row.names = FALSE, quote = FALSE)
