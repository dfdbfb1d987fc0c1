-- The codings of the tier that are in no cluster yet; their state is told by 41_anchors.sql.
CREATE OR REPLACE TABLE active AS
SELECT coding_id, rank, NULL::VARCHAR AS state
FROM nodes WHERE tier = getvariable('tier') AND coding_id NOT IN (SELECT coding_id FROM assigned);
