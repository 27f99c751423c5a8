"""The sizes the decree on official papers sets; every renderer reads them here.

Millimetres for the page, points for type. Where the decree allows a range, the larger size is
taken for text and the pair that fits one line is taken for the head.
"""

PAGE_SHORT_MM = 210
PAGE_LONG_MM = 297
MARGIN_LEFT_MM = 30
MARGIN_RIGHT_MM = 15
MARGIN_TOP_MM = 20
MARGIN_BOTTOM_MM = 20
PAGE_NUMBER_FROM_TOP_MM = 13
FIRST_LINE_MM = 12.7

NATION_PT = 13
MOTTO_PT = 14
BODY_NAME_PT = 13
NUMBER_PT = 13
PLACE_PT = 14
TITLE_PT = 14
TEXT_PT = 14
TABLE_PT = 12
DENSE_TABLE_PT = 11
NOTE_PT = 12
SIGNATURE_PT = 14
FOOTER_PT = 13
RECIPIENTS_HEAD_PT = 12
RECIPIENTS_PT = 11
PAGE_NUMBER_PT = 13

TEXT_LEADING = 1.29
SINGLE_LEADING = 1.15
PARAGRAPH_GAP_PT = 6
RULE_PT = 0.7
# The decree asks for a third to a half of the line above.
SHORT_RULE_SHARE = 0.42
SIGNING_ROOM_MM = 22

# The national motto needs 96 mm in its size; the rest is the issuing body's.
HEAD_LEFT_SHARE = 66 / 165
