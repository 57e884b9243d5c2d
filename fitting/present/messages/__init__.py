"""The messages of the rules, one table a topic, each marked for translation."""
