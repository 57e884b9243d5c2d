"""Prints: turns a ResultView into the bytes of a PDF. Touches no database, request or clock."""
