"""The blocks of a sheet, one concept a file, each a function from a view to what is printed."""
