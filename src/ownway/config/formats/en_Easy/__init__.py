"""Easy read writes days and figures as British English does."""
