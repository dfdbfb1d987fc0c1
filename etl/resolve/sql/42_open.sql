-- Each anchor opens a cluster.
INSERT INTO assigned SELECT coding_id, coding_id FROM active WHERE state = 'anchor' ORDER BY rank;
