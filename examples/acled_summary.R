# Events and fatalities by year and type in an ACLED export. usage: Rscript acled_summary.R FILE.csv[.gz] COUNTRY
# It needs no package and knows nothing of Tocsin: it was written for the columns of ACLED's own files.
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1], encoding = "UTF-8")
data <- data[data$country == arguments[2] & data$time_precision == 1 & data$geo_precision <= 2, ]
counts <- aggregate(cbind(events = 1, fatalities) ~ event_type + disorder_type + year, data, sum)
write.csv(counts[c("year", "disorder_type", "event_type", "events", "fatalities")], row.names = FALSE, quote = FALSE)
