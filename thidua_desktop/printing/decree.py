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
ABOUT_PT = 12
TITLE_PT = 14
TEXT_PT = 14
TABLE_PT = 12
DENSE_TABLE_PT = 11
NOTE_PT = 12
CHART_PT = 10

TABLE_LEADING = 1.2
TABLE_LEVEL_PT = 2.4
TABLE_SIDE_PT = 3.0
HEAD_SIDE_PT = 1.5
TABLE_GAP_PT = 6
SIGNATURE_PT = 14
FOOTER_PT = 13
RECIPIENTS_HEAD_PT = 12
RECIPIENTS_PT = 11
PAGE_NUMBER_PT = 13

TEXT_LEADING = 1.29
SINGLE_LEADING = 1.15
PARAGRAPH_GAP_PT = 6
RULE_PT = 0.7
RULE_GAP_PT = 3
NUMBER_GAP_PT = 4
HEAD_GAP_PT = 12
TITLE_GAP_PT = 10
CLOSING_GAP_PT = 12
_LEAST_RULE_SHARE = 1 / 3
_MOST_RULE_SHARE = 1 / 2
SIGNING_ROOM_MM = 22

# The national motto needs 96 mm in its size; the rest is the issuing body's.
HEAD_LEFT_SHARE = 66 / 165


def short_rule(longest: float, last: float) -> float:
    """Return the length of the rule under centred lines.

    The decree asks for a third to a half of the line above. Of several lines that may be the last
    or the longest; the rule suits both where one can.
    """
    least, most = longest * _LEAST_RULE_SHARE, last * _MOST_RULE_SHARE
    if least > most:
        least = last * _LEAST_RULE_SHARE
    return (least + most) / 2
