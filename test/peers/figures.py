"""Tables in and figures out, as every script here reads and writes them: JSON lines on both sides.

A figure is [feature, stratum, where, group, name, value]: the position of a feature, the value of the control feature or
null, `overall`, `group`, `between_groups`, `to_overall` or `to_reference`, the values of the group or null, the peer's own
name, and a number, null for NaN, or the text Infinity.
"""

import json
import math
import sys

import numpy as np


def number(value):
    value = float(np.asarray(value, dtype=float).item())
    if math.isnan(value):
        return None
    return value if math.isfinite(value) else ("Infinity" if value > 0 else "-Infinity")


def answer(figures_of):
    for line in sys.stdin:
        figures = [[*name, number(value)] for name, value in figures_of(json.loads(line))]
        print(json.dumps(figures))
