"""How much things cost when there is much of them. Run by hand; the suite compares no times.

python -m benchmarks.reading    a file of records: rows, seconds, memory of parent and child
"""
