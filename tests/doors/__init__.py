"""Who may open which door: every address, every method, everybody in the cast."""
