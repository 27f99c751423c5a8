"""How much of a file is looked at. Honest bundles stay far below each of these."""

MEGABYTE = 1024 * 1024

MOST_BYTES = 20 * MEGABYTE
MOST_PARTS = 300
MOST_PART_BYTES = 100 * MEGABYTE
MOST_INFLATED_BYTES = 200 * MEGABYTE
# A spreadsheet of repeated cells packs 15:1; only a bomb packs this well and is large too.
MOST_RATIO = 200
RATIO_FROM_BYTES = 10 * MEGABYTE
XML_HEAD_BYTES = 64 * 1024

MOST_SHEETS = 40
MOST_ROWS = 100_000
MOST_BLANK_ROWS = 500
MOST_STRANGE_COLUMNS = 40
MOST_HEADING_ROWS = 5
# The most a spreadsheet keeps in one cell, and room below it for what we add ourselves.
MOST_CELL_CHARACTERS = 32_767
MOST_EXTRA_CHARACTERS = 32_000
