"""What `make` runs. Standard library only, so that it works before anything is installed."""
