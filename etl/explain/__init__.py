"""Explain: what the coder made of a report, value by value, with the words and the rule of each."""
