"""The room that says: a result becomes sentences, units and JSON here and nowhere else."""
