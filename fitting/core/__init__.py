"""The room that thinks: no clock, file, request or session in here."""
