"""What everybody reads: every page that opens to somebody, drawn and looked at."""
