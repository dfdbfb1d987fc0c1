-- Which two codings of different reports can be one incident, and how well they agree (score).

CREATE OR REPLACE TABLE edges AS
WITH pairs AS (
    SELECT a, b,
           km(a.latitude, a.longitude, b.latitude, b.longitude) AS distance,
           side(a.actor1, a.actor1_id, a.inter1, b.actor1, b.actor1_id, b.inter1) AS one,
           side(a.actor2, a.actor2_id, a.inter2, b.actor2, b.actor2_id, b.inter2) AS two,
           side(a.actor1, a.actor1_id, a.inter1, b.actor2, b.actor2_id, b.inter2) AS one_two,
           side(a.actor2, a.actor2_id, a.inter2, b.actor1, b.actor1_id, b.inter1) AS two_one,
           tolls_meet(a.fatalities_low, a.fatalities_high, b.fatalities_low, b.fatalities_high) AS tolls_meet
    FROM nodes a JOIN nodes b
      ON a.iso = b.iso AND a.family = b.family AND a.rank < b.rank AND a.report_id != b.report_id
     AND a.date_start <= b.date_end AND b.date_start <= a.date_end
),
parties AS (
    SELECT *,
        a.event_type = b.event_type AS same_type, a.sub_event_type = b.sub_event_type AS same_sub,
        greatest(CASE WHEN one > 0 AND two > 0 THEN one + two ELSE 0 END,
                 CASE WHEN (mutual(a.event_type) OR mutual(b.event_type)) AND one_two > 0 AND two_one > 0
                           AND a.actor2 IS NOT NULL AND b.actor2 IS NOT NULL THEN one_two + two_one ELSE 0 END,
                 -- In a battle one side the same and another armed force opposite: sources differ on who that was.
                 CASE WHEN a.event_type = 'Battles' AND b.event_type = 'Battles' AND a.place_id = b.place_id
                           AND greatest(one, two, one_two, two_one) = 2 THEN 2 ELSE 0 END,
                 -- One place, day and toll: the reports tell of one incident, whatever they make of its parties.
                 CASE WHEN a.place_id = b.place_id AND a.event_date = b.event_date
                           AND same_toll(a.fatalities, a.injuries, b.fatalities, b.injuries) THEN 3
                      ELSE 0 END) AS parties
    FROM pairs
),
placed AS (
    SELECT *,
        CASE WHEN a.tier = 1 AND b.tier = 1 THEN
                 same_point(a.place_id, b.place_id, a.where_precision, b.where_precision, distance)
                 AND a.event_date = b.event_date
             WHEN a.where_precision <= 2 AND b.where_precision <= 2 THEN
                 same_point(a.place_id, b.place_id, a.where_precision, b.where_precision, distance)
                 AND (greatest(a.date_precision, b.date_precision) <= 3
                      OR (same_sub AND tolls_meet AND coalesce(a.fatalities = b.fatalities, false)))
             WHEN a.where_precision <= 2 THEN
                 in_area(b.where_precision, b.admin1, b.admin2, a.admin1, a.admin2, distance)
                 AND same_sub AND parties = 4 AND tolls_meet AND greatest(a.date_precision, b.date_precision) <= 3
             ELSE (coalesce(a.place_id = b.place_id, false) OR a.location = b.location)
                 AND greatest(a.date_precision, b.date_precision) <= 3 END AS fits
    FROM parties
)
SELECT a.coding_id AS a, b.coding_id AS b, a.rank AS a_rank, b.rank AS b_rank,
       a.report_id AS a_report, b.report_id AS b_report, a.tier AS a_tier, b.tier AS b_tier,
       4 * same_sub::INT + 2 * same_type::INT + parties + tolls_meet::INT
           + coalesce(a.fatalities = b.fatalities, false)::INT AS score
FROM placed
WHERE fits AND parties >= 2 AND (a.family != 'violence' OR parties >= 3 OR (same_type AND a.place_id = b.place_id));

CREATE OR REPLACE TABLE links AS
SELECT a AS x, b AS y, score FROM edges UNION ALL SELECT b, a, score FROM edges;
