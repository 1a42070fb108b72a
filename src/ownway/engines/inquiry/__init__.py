"""Words with quotes on them: offsets, flat segments, amending a text under its quotes, and where
two people differ. Offsets are codepoints: 0-based, end exclusive (indexes of a Python ``str``)."""
