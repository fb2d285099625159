"""Reads tables as JSON lines {y_true, y_pred, y_score, weight|null, features: {name: [...]}} and prints for each the
MetricFrame over all its features, as the reference files write one."""

import json
import math
import sys
import warnings

import fairlearn.metrics as fm
import numpy as np
import pandas as pd
import sklearn.metrics as skm

warnings.simplefilter("ignore")
LABELS = {
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
    "log_loss": lambda y, s, sample_weight=None: skm.log_loss(y, s, sample_weight=sample_weight, labels=[0, 1]),
    "brier_score_loss": lambda y, s, sample_weight=None: skm.brier_score_loss(
        y, s, sample_weight=sample_weight, pos_label=1, labels=[0, 1]
    ),
}


def plain(values):
    numbers = {name: np.asarray(value, dtype=float) for name, value in values.items()}
    assert all(number.size == 1 for number in numbers.values()), values
    return {name: "NaN" if math.isnan(number.item()) else number.item() for name, number in numbers.items()}


def frame(table, metrics, predictions):
    weights = table["weight"]
    features = pd.DataFrame(table["features"])
    made = fm.MetricFrame(
        metrics=metrics,
        y_true=table["y_true"],
        y_pred=predictions,
        sensitive_features=features,
        sample_params=None if weights is None else {name: {"sample_weight": weights} for name in metrics},
    )
    rows = made.by_group
    keys = [key if isinstance(key, tuple) else (key,) for key in rows.index]
    both = lambda of: {method: plain(of(method=method)) for method in ("between_groups", "to_overall")}
    return {
        "overall": plain(made.overall),
        "by_group": [
            {"group": dict(zip(features.columns, key)), "values": plain(rows.iloc[at])} for at, key in enumerate(keys)
        ],
        "group_min": plain(made.group_min()),
        "group_max": plain(made.group_max()),
        "difference": both(made.difference),
        "ratio": both(made.ratio),
    }


for line in sys.stdin:
    table = json.loads(line)
    print(json.dumps([frame(table, LABELS, table["y_pred"]), frame(table, SCORES, table["y_score"])]))
