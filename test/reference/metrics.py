"""Figures of Fairlearn and scikit-learn for small random groups, weighted and not.

Run in an environment with fairlearn and scikit-learn: python test/reference/metrics.py > test/reference/metrics.json
"""

import json
import warnings

import fairlearn
import fairlearn.metrics as fm
import numpy as np
import sklearn
import sklearn.metrics as skm

warnings.simplefilter("ignore")
METRICS = {
    "selection_rate": fm.selection_rate,
    "accuracy_score": skm.accuracy_score,
    "balanced_accuracy_score": skm.balanced_accuracy_score,
    "precision_score": skm.precision_score,
    "recall_score": skm.recall_score,
    "f1_score": skm.f1_score,
    "zero_one_loss": skm.zero_one_loss,
    "true_positive_rate": fm.true_positive_rate,
    "true_negative_rate": fm.true_negative_rate,
    "false_positive_rate": fm.false_positive_rate,
    "false_negative_rate": fm.false_negative_rate,
}
SCORES = {
    "roc_auc_score": skm.roc_auc_score,
    "log_loss": lambda y, s, sample_weight: skm.log_loss(y, s, sample_weight=sample_weight, labels=[0, 1]),
    "brier_score_loss": lambda y, s, sample_weight: skm.brier_score_loss(y, s, sample_weight=sample_weight, pos_label=1),
}
rng = np.random.default_rng(1)


def case(n, levels, weighted):
    label = rng.integers(0, 2, n)
    label[:2] = [0, 1]
    score = rng.integers(0, levels + 1, n) / levels
    prediction = (score >= 0.5).astype(int)
    prediction[0] = 1
    weight = np.round(rng.gamma(1, 2, n), 3) if weighted else None
    figures = {name: f(label, prediction, sample_weight=weight) for name, f in METRICS.items()}
    figures |= {name: f(label, score, sample_weight=weight) for name, f in SCORES.items()}
    rows = {"labels": label.tolist(), "predictions": prediction.tolist(), "scores": score.tolist()}
    if weighted:
        rows["weights"] = weight.tolist()
    return {"rows": rows, "figures": {name: float(value) for name, value in figures.items()}}


cases = [case(n, levels, weighted) for weighted in (False, True) for n in (2, 5, 17, 60) for levels in (2, 10, 1000)]
versions = {"fairlearn": fairlearn.__version__, "scikit-learn": sklearn.__version__, "numpy": np.__version__}
print("{")
print(f'  "versions": {json.dumps(versions)},')
print('  "cases": [')
print(",\n".join("    " + json.dumps(c) for c in cases))
print("  ]\n}")
