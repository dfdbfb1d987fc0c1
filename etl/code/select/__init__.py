"""One module a field: each picks the field's value for an event from what a passage offers, with its evidence."""
