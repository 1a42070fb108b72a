"""Whatever happens between people, only those may read who should."""
