"""AIF360's figures of tables with two labels: see figures.py. Groups have numbers there, and no names."""

import logging
import warnings

import numpy as np
import pandas as pd

logging.disable(logging.CRITICAL)  # It asks for packages that it does without.
warnings.simplefilter("ignore")
np.seterr(all="ignore")

from aif360.datasets import BinaryLabelDataset  # noqa: E402
from aif360.metrics import BinaryLabelDatasetMetric, ClassificationMetric  # noqa: E402
from aif360.sklearn.metrics import class_imbalance, kl_divergence  # noqa: E402
from figures import answer  # noqa: E402

OF_ONE = [
    "num_true_positives",
    "num_false_positives",
    "num_true_negatives",
    "num_false_negatives",
    "base_rate",
    "selection_rate",
    "accuracy",
    "error_rate",
    "true_positive_rate",
    "true_negative_rate",
    "false_positive_rate",
    "false_negative_rate",
    "positive_predictive_value",
    "negative_predictive_value",
    "false_discovery_rate",
    "false_omission_rate",
]
OF_TWO = [
    "statistical_parity_difference",
    "disparate_impact",
    "equal_opportunity_difference",
    "true_positive_rate_difference",
    "false_positive_rate_difference",
    "false_positive_rate_ratio",
    "false_negative_rate_difference",
    "false_negative_rate_ratio",
    "false_discovery_rate_difference",
    "false_discovery_rate_ratio",
    "false_omission_rate_difference",
    "false_omission_rate_ratio",
    "error_rate_difference",
    "error_rate_ratio",
    "average_odds_difference",
    "equalized_odds_difference",
]
OF_ROWS = ["generalized_entropy_index", "theil_index"]


def data_set(labels, codes, weights):
    frame = pd.DataFrame({"label": labels, "group": codes, "weight": weights}, dtype=float)
    return BinaryLabelDataset(
        df=frame,
        label_names=["label"],
        protected_attribute_names=["group"],
        instance_weights_name="weight",
        favorable_label=1.0,
        unfavorable_label=0.0,
    )


def comparison(table, codes, rows=slice(None), **groups):
    weights = table["weight"] or [1.0] * len(codes)
    true, predicted = (
        data_set(table[labels][rows], codes[rows], weights[rows]) for labels in ("y_true", "y_pred")
    )
    return ClassificationMetric(true, predicted, **groups)


def of_labels(table, codes, *, unprivileged, privileged):
    """Of the labels of two groups, whatever the predictions."""
    rows = np.isin(codes, [unprivileged, privileged])
    weights = np.asarray(table["weight"] or [1.0] * len(codes))[rows]
    true, codes = np.asarray(table["y_true"])[rows], np.asarray(codes)[rows]
    metric = BinaryLabelDatasetMetric(
        data_set(true, codes, weights),
        unprivileged_groups=[{"group": unprivileged}],
        privileged_groups=[{"group": privileged}],
    )
    yield "mean_difference", metric.mean_difference()
    labels = pd.Series(true, index=pd.Index(codes, name="group"))
    options = {"prot_attr": "group", "priv_group": privileged, "sample_weight": weights}
    yield "class_imbalance", class_imbalance(labels, **options)
    yield "kl_divergence", kl_divergence(labels, **options)


def figures_of(table):
    if table["task"] != "binary":
        return
    for at, feature in enumerate(table["features"]):
        keys = list(zip(*feature["values"]))
        groups = list(dict.fromkeys(keys))
        codes = [groups.index(key) for key in keys]
        reference = groups.index(tuple(feature["reference"]))
        for code, group in enumerate(groups):
            own = comparison(table, codes, privileged_groups=[{"group": code}])
            for name in OF_ONE:
                yield (at, None, "group", list(group), name), getattr(own, name)(privileged=True)
            if code == reference:
                continue
            both = comparison(
                table, codes, privileged_groups=[{"group": reference}], unprivileged_groups=[{"group": code}]
            )
            for name in OF_TWO:
                yield (at, None, "to_reference", list(group), name), getattr(both, name)()
            for name, value in of_labels(table, codes, unprivileged=code, privileged=reference):
                yield (at, None, "to_reference", list(group), name), value
        whole = comparison(table, codes)
        for name in OF_ONE:
            yield (at, None, "overall", None, name), getattr(whole, name)()
        if table["weight"] is None:  # These two pass over the weights.
            for name in OF_ROWS:
                yield (at, None, "overall", None, name), getattr(whole, name)()
            for code, group in enumerate(groups):
                rows = [row for row, other in enumerate(codes) if other == code]
                picked = {name: [table[name][row] for row in rows] for name in ("y_true", "y_pred")}
                own = comparison({**picked, "weight": None}, [code] * len(rows))
                for name in OF_ROWS:
                    yield (at, None, "group", list(group), name), getattr(own, name)()


answer(figures_of)
