"""How much of a file is looked at. Honest bundles stay far below each of these."""

from typing import Final

MEGABYTE: Final = 1024 * 1024

# The file, before anything in it is parsed.
MOST_BYTES = 20 * MEGABYTE
MOST_PARTS = 300
MOST_PART_BYTES = 100 * MEGABYTE
MOST_INFLATED_BYTES = 200 * MEGABYTE
# A spreadsheet of repeated cells packs 15:1; only a bomb packs this well and is large too.
MOST_RATIO = 200
RATIO_FROM_BYTES = 10 * MEGABYTE

# Parts that are taken in whole: the workbook's own, its styles, its properties.
MOST_PLAIN_BYTES = 8 * MEGABYTE
MOST_MARKS = 500_000
# What a spreadsheet allows of formats; old files gather tens of thousands of them.
MOST_FORMATS = 65_490
MOST_NAMES = 20_000
# Programs of format 1.2 and before take 40.
MOST_SHEETS = 60

# A sheet.
MOST_COLUMNS = 256
MOST_ROWS = 100_000
MOST_BLANK_ROWS = 500
MOST_ROW_BYTES = 4 * MEGABYTE
MOST_FRAME_BYTES = 8 * MEGABYTE  # What stands before the rows, and what stands behind them.
MOST_MERGED = 20_000
MOST_STRANGE_COLUMNS = 40
MOST_HEADING_ROWS = 5
# Texts kept once for the whole workbook.
MOST_STRINGS = 1_000_000
MOST_STRING_BYTES = 64 * MEGABYTE
# What only the slow reader can read: some seconds' worth.
MOST_SLOW_BYTES = 8 * MEGABYTE
# However slow the machine: a sheet that takes longer means harm.
MOST_SECONDS = 120

# A cell: what a spreadsheet keeps in one, and room below it for what we add ourselves.
MOST_CELL_CHARACTERS = 32_767
MOST_LINE_FEEDS = 253
MOST_EXTRA_CHARACTERS = 32_000

# A bundle in which more rows were edited by hand is no bundle any more.
MOST_PROPOSALS = 2_000
