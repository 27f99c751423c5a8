"""What people call the encodings from before Unicode."""

from collections.abc import Mapping

NAMES: Mapping[str, str] = {"TCVN3": "TCVN3 (ABC)", "VNI": "VNI Windows"}
