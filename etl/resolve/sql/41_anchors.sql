-- One round: a coding is an anchor where no earlier one that it fits is, or may yet become, one. Repeated to the end.
UPDATE active SET state = 'anchor' WHERE state IS NULL AND NOT EXISTS (
    SELECT 1 FROM links JOIN active earlier ON earlier.coding_id = links.y
    WHERE links.x = active.coding_id AND earlier.rank < active.rank AND earlier.state IS DISTINCT FROM 'covered');

UPDATE active SET state = 'covered' WHERE state IS NULL AND EXISTS (
    SELECT 1 FROM links JOIN active earlier ON earlier.coding_id = links.y
    WHERE links.x = active.coding_id AND earlier.rank < active.rank AND earlier.state = 'anchor');
