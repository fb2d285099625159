"""Writes random-state.json: numbers of numpy.random.RandomState. Run: python random-state.py > random-state.json"""
import json

import numpy
from numpy.random import RandomState


def stream(seed):
    words = RandomState(seed).randint(0, 2**32, size=1300, dtype=numpy.uint64)
    long = RandomState(seed).permutation(1000)
    state = RandomState(seed)
    return {
        "seed": seed,
        # every word is in [0, 2**32): randint with the full range returns the raw stream
        "words": {str(at): int(words[at]) for at in (0, 1, 2, 623, 624, 625, 1247, 1248, 1299)},
        "permutation_10": RandomState(seed).permutation(10).tolist(),
        "permutation_1000_head": long[:20].tolist(),
        "permutation_1000_tail": long[-20:].tolist(),
        "two_in_a_row": [state.permutation(7).tolist(), state.permutation(1).tolist(), state.permutation(8).tolist()],
    }


print(json.dumps({"made_with": {"numpy": numpy.__version__}, "streams": [
    stream(seed) for seed in (0, 1, 42, 12345, 2**31, 2**32 - 1)]}))
