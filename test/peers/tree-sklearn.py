"""Fits trees with scikit-learn for tree.test.ts. JSON lines in: {x, y, w, limits}; out: {scores, sure} a line.

`sure` is whether several random states gave the same scores: where they differ, equally good splits were drawn at random.
"""
import json
import sys

import numpy
import sklearn
from sklearn.tree import DecisionTreeClassifier

sklearn.set_config(skip_parameter_validation=True)
for line in sys.stdin:
    case = json.loads(line)
    # float32 is what scikit-learn makes of them; given so, they need no check in every fit.
    x, probes = (numpy.array(case[name], dtype=float).astype(numpy.float32) for name in ("x", "probes"))
    y, w = numpy.array(case["y"]), None if case["w"] is None else numpy.array(case["w"], dtype=float)
    scores = []
    for state in range(30):
        tree = DecisionTreeClassifier(random_state=state, **case["limits"]).fit(x, y, sample_weight=w, check_input=False)
        scores.append(tree.predict_proba(probes, check_input=False)[:, -1].tolist())
        if scores[-1] != scores[0]:
            break
    print(json.dumps({"scores": scores[0], "sure": scores[-1] == scores[0]}))
