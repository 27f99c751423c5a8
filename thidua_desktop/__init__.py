"""Thi Đua Desktop: the emulation records of one office, kept on its own computer."""

import os

# openpyxl asks once, when it is first imported: with lxml in sight it would read XML past
# defusedxml, and write other bytes.
os.environ["OPENPYXL_LXML"] = "False"

__version__ = "0.1.0"
