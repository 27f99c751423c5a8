"""Thi Đua Desktop: the emulation records of one office, kept on its own computer."""

__version__ = "0.1.0"
