-- Events and deaths a month in Azerbaijan. usage: duckdb -readonly -csv FOLDER/catalog.duckdb < months.sql
SELECT strftime(month, '%Y-%m') AS month, sum(events)::INT AS events, coalesce(sum(deaths_best), 0)::INT AS deaths
FROM monthly('Azerbaijan') GROUP BY ALL ORDER BY month;
