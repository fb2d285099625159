"""Figures of scikit-learn, Fairlearn and NumPy for small random groups of `task: regression` and `task: multiclass`.

Run in an environment with fairlearn and scikit-learn: python test/reference/tasks.py > test/reference/tasks.json

Standard errors are those of the infinitesimal jackknife: each row's weight is moved a little, scikit-learn's own function
is asked again, and the squares of what it answers are added up.
"""

import json
import warnings

import fairlearn
import fairlearn.metrics as fm
import numpy as np
import sklearn
import sklearn.metrics as skm

warnings.simplefilter("ignore")
rng = np.random.default_rng(2)
STEP = 1e-4


def slopes(figure, weights):
    def at(row, step):
        moved = weights.copy()
        moved[row] += step
        return figure(moved)

    return np.array([(at(i, STEP) - at(i, -STEP)) / (2 * STEP) for i in range(len(weights))])


# Regression

REGRESSION = {
    "mean_absolute_error": skm.mean_absolute_error,
    "mean_squared_error": skm.mean_squared_error,
    "root_mean_squared_error": skm.root_mean_squared_error,
    "r2_score": skm.r2_score,
    "mean_prediction": fm.mean_prediction,
    "mean_overprediction": lambda y, p, sample_weight: np.average(np.maximum(p - y, 0), weights=sample_weight),
    "mean_underprediction": lambda y, p, sample_weight: np.average(np.maximum(y - p, 0), weights=sample_weight),
}


def regression(n, offset, weighted):
    label = offset + np.round(rng.normal(0, 1, n), 3)
    prediction = label + np.round(rng.normal(0.2, 0.5, n), 2)
    weight = np.round(rng.gamma(1, 2, n), 3) + 0.001 if weighted else None
    figures = {name: float(f(label, prediction, sample_weight=weight)) for name, f in REGRESSION.items()}
    one = {
        "rows": {"labels": label.tolist(), "predictions": prediction.tolist()},
        "figures": figures,
        "quantiles": np.quantile(prediction - label, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]).tolist(),
    }
    if weighted:
        one["rows"]["weights"] = weight.tolist()
    if n >= 30:
        w = np.ones(n) if weight is None else weight
        total, rows = w.sum(), w.sum() ** 2 / (w**2).sum()
        moves = total * slopes(lambda v: skm.r2_score(label, prediction, sample_weight=v), w)
        one["r2_error"] = float(np.sqrt(np.average(moves**2, weights=w) / (rows - 1)))
    return one


# Several classes


def per_class(of):
    """The mean over classes of a figure of the four cells of each class against all others."""

    def figure(y, p, sample_weight, labels):
        cells = skm.multilabel_confusion_matrix(y, p, sample_weight=sample_weight, labels=labels)
        return np.mean([of(tn, fp, fn, tp) for (tn, fp), (fn, tp) in cells])

    return figure


def macro(f, **options):
    return lambda y, p, sample_weight, labels: f(
        y, p, sample_weight=sample_weight, labels=labels, average="macro", **options
    )


def without_labels(f):
    return lambda y, p, sample_weight, labels: f(y, p, sample_weight=sample_weight)


WITH_ZERO_DIVISION = {
    "precision_score": skm.precision_score,
    "recall_score": skm.recall_score,
    "f1_score": skm.f1_score,
}
MULTICLASS = {
    "accuracy_score": without_labels(skm.accuracy_score),
    "zero_one_loss": without_labels(skm.zero_one_loss),
    "balanced_accuracy_score": without_labels(skm.balanced_accuracy_score),
    **{name: macro(f) for name, f in WITH_ZERO_DIVISION.items()},
    "true_positive_rate": per_class(lambda tn, fp, fn, tp: tp / (tp + fn)),
    "true_negative_rate": per_class(lambda tn, fp, fn, tp: tn / (tn + fp)),
    "false_positive_rate": per_class(lambda tn, fp, fn, tp: fp / (tn + fp)),
    "false_negative_rate": per_class(lambda tn, fp, fn, tp: fn / (tp + fn)),
    "false_discovery_rate": per_class(lambda tn, fp, fn, tp: fp / (tp + fp)),
    "false_omission_rate": per_class(lambda tn, fp, fn, tp: fn / (tn + fn)),
    "negative_predictive_value": per_class(lambda tn, fp, fn, tp: tn / (tn + fn)),
}
BY_DELTA_METHOD = [
    "f1_score",
    "true_negative_rate",
    "false_positive_rate",
    "false_omission_rate",
    "negative_predictive_value",
]


def multiclass(n, classes, weighted, absent=0):
    labels = list(range(classes))
    label = rng.integers(0, classes - absent, n)
    label[: classes - absent] = labels[: classes - absent]
    prediction = np.where(rng.random(n) < 0.6, label, rng.integers(0, classes - absent, n))
    prediction[: classes - absent] = labels[: classes - absent]
    weight = np.round(rng.gamma(1, 2, n), 3) + 0.001 if weighted else None
    one = {"rows": {"labels": label.tolist(), "predictions": prediction.tolist(), "classes": classes}}
    if weighted:
        one["rows"]["weights"] = weight.tolist()
    if absent:
        for zero in (0, 1):
            one[f"zero_division_{zero}"] = {
                "balanced_accuracy_score": float(skm.balanced_accuracy_score(label, prediction, sample_weight=weight)),
                **{
                    name: float(macro(f, zero_division=zero)(label, prediction, weight, labels))
                    for name, f in WITH_ZERO_DIVISION.items()
                },
            }
        return one
    one["figures"] = {name: float(f(label, prediction, weight, labels)) for name, f in MULTICLASS.items()}
    if n >= 60:
        w = np.ones(n) if weight is None else weight
        one["errors"] = {
            name: float(
                np.sqrt(np.sum(w**2 * slopes(lambda v: MULTICLASS[name](label, prediction, v, labels), w) ** 2))
            )
            for name in BY_DELTA_METHOD
        }
    return one


out = {
    "versions": {"fairlearn": fairlearn.__version__, "scikit-learn": sklearn.__version__, "numpy": np.__version__},
    "regression": [
        regression(n, offset, weighted)
        for weighted in (False, True)
        for n, offset in ((2, 0), (5, 2000), (17, 1e6), (60, 0), (60, 1e9))
    ],
    "multiclass": [
        multiclass(n, classes, weighted) for weighted in (False, True) for n, classes in ((9, 3), (60, 3), (150, 5))
    ],
    "multiclass_with_an_absent_class": [multiclass(20, 4, weighted, absent=1) for weighted in (False, True)],
}
print("{")
parts = [f'  "versions": {json.dumps(out.pop("versions"))}']
for name, cases in out.items():
    parts.append(f'  "{name}": [\n' + ",\n".join("    " + json.dumps(c) for c in cases) + "\n  ]")
print(",\n".join(parts))
print("}")
