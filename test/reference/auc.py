"""Areas under ROC curves and their intervals, by the definitions: every pair of a positive and a negative row.

Run: python test/reference/auc.py > test/reference/auc.json (numpy 2.4.6, scikit-learn 1.9.1, scipy 1.17.1)
"""
import json

import numpy
from scipy.stats import t
from sklearn.metrics import roc_auc_score


def wilson(share, rows, quantile):
    """Where (share - p)^2 = quantile^2 * p * (1 - p) / rows."""
    spread = quantile**2 / rows
    return sorted(numpy.roots([1 + spread, -2 * share - spread, share**2]).real)


def of_mean(placements, weights, auc, rows, others):
    """Without half a pair on the wrong side, and a limit, DeLong's variance over auc * (1 - auc)."""
    squares = rows * numpy.average((placements - auc) ** 2, weights=weights)
    varied = (squares + 0.3 / (2 * others)) / (rows * auc * (1 - auc) + 1 / (2 * others))
    return min(1 / rows, varied / (rows - 1)) if rows > 1 else 1 / rows


def case(seed, positives, negatives, shift, steps, weighted=False):
    random = numpy.random.RandomState(seed)
    labels = numpy.repeat([1, 0], [positives, negatives])
    scores = numpy.clip(numpy.round((0.3 + shift * labels + 0.15 * random.randn(len(labels))) * steps) / steps, 0, 1)
    weights = random.randint(1, 6, len(labels)) if weighted else numpy.ones(len(labels))
    up, un = weights[labels == 1], weights[labels == 0]
    kernel = (scores[labels == 1][:, None] > scores[labels == 0]) + 0.5 * (scores[labels == 1][:, None] == scores[labels == 0])
    v10, v01 = kernel @ un / un.sum(), up @ kernel / up.sum()
    auc = roc_auc_score(labels, scores, sample_weight=weights)
    m, n = up.sum() ** 2 / (up**2).sum(), un.sum() ** 2 / (un**2).sum()
    rows = 1 / (of_mean(v10, up, auc, m, n) + of_mean(v01, un, auc, n, m))
    low, high = wilson(auc, rows, t.ppf(0.975, 2 * (rows * min(auc, 1 - auc) + 1)))
    return {
        "labels": labels.tolist(),
        "scores": scores.tolist(),
        **({"weights": weights.tolist()} if weighted else {}),
        "auc": auc,
        "effective": [m, n],
        "squares": [float(up @ v10**2), float(un @ v01**2)],
        "rows": rows,
        "low": low,
        "high": high,
    }


print(
    json.dumps(
        [
            case(1, 12, 30, 0.15, 20),
            case(2, 30, 12, 0.15, 1000),
            case(3, 120, 150, 0.2, 50),
            case(4, 105, 101, 0.05, 1000),
            case(5, 8, 9, 0.7, 100),
            case(6, 1, 25, 0.1, 100),
            case(7, 60, 50, 0.1, 20, weighted=True),
            case(8, 200, 180, 0.1, 20, weighted=True),
        ]
    )
)
