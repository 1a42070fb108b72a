"""REFI-QDA 1.0/1.5 projects and codebooks: strictly written, leniently read."""
