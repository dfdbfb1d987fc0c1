-- Clusters that a correction calls one event become one, under the anchor that ranks first.
CREATE OR REPLACE TABLE joined AS
WITH RECURSIVE tied AS (
    SELECT a.anchor_id AS one, b.anchor_id AS other
    FROM same_event s JOIN assigned a ON a.coding_id = s.x JOIN assigned b ON b.coding_id = s.y
),
both_ways AS (SELECT one, other FROM tied UNION SELECT other, one FROM tied),
reach AS (
    SELECT one, other FROM both_ways
    UNION
    SELECT r.one, b.other FROM reach r JOIN both_ways b ON b.one = r.other
)
SELECT one AS anchor_id, arg_min(other, rank) AS first_anchor
FROM reach JOIN nodes ON nodes.coding_id = reach.other GROUP BY one;

UPDATE assigned SET anchor_id = joined.first_anchor FROM joined WHERE joined.anchor_id = assigned.anchor_id;
