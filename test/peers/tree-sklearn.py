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
    x, y = numpy.array(case["x"], dtype=float), numpy.array(case["y"])
    fits = [
        DecisionTreeClassifier(random_state=state, **case["limits"]).fit(x, y, sample_weight=case["w"])
        for state in range(30)
    ]
    probes = numpy.array(case["probes"], dtype=float)
    scores = [fit.predict_proba(probes)[:, -1].tolist() for fit in fits]
    print(json.dumps({"scores": scores[0], "sure": all(other == scores[0] for other in scores)}))
