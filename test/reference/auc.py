"""Areas under ROC curves and their variances, by the definitions: every pair of a positive and a negative row.

Run: python test/reference/auc.py > test/reference/auc.json (numpy 2.4.6, scikit-learn 1.9.1, scipy 1.17.1)
"""
import json

import numpy
from scipy.special import expit, logit
from scipy.stats import norm
from sklearn.metrics import roc_auc_score


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
    delong = 0
    if m > 1:
        delong += numpy.average((v10 - auc) ** 2, weights=up) / (m - 1)
    if n > 1:
        delong += numpy.average((v01 - auc) ** 2, weights=un) / (n - 1)
    variance = delong
    rarer = min(m, n)
    if rarer < 100:
        a = (auc * rarer + 1) / (rarer + 2)
        q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
        variance = max(delong, (a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n))
    kept = numpy.clip(auc, 0.5 / (m * n), 1 - 0.5 / (m * n))
    reach = norm.ppf(0.975) * variance**0.5 / (kept * (1 - kept))
    return {
        "labels": labels.tolist(),
        "scores": scores.tolist(),
        **({"weights": weights.tolist()} if weighted else {}),
        "auc": auc,
        "effective": [m, n],
        "squares": [float(up @ v10**2), float(un @ v01**2)],
        "delong": delong,
        "low": min(auc, expit(logit(kept) - reach)),
        "high": max(auc, expit(logit(kept) + reach)),
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
