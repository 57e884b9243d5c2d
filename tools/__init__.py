"""Tools for those who work on Fitting. Never packed."""
