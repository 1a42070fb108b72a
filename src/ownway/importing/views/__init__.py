"""Pages of bringing in what a service already has."""
