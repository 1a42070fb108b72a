"""How much things cost when there is much of them. Run by hand; the suite compares no times.

python -m benchmarks.reading    a file of records: rows, seconds, memory of parent and child
python -m benchmarks.report     what has grown in a year: 1,000 and 10,000 people, and the ratio
"""
