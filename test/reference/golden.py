"""Figures of Fairlearn for the golden cases of test/golden, each into its expected/fairlearn.json.

Run in an environment with fairlearn, scikit-learn and pandas: python test/reference/golden.py

What a policy says of its features, weights and threshold is said here once more, and nothing is read of our output.
"""

import json
import math
import pathlib
import warnings

import fairlearn
import fairlearn.metrics as fm
import numpy as np
import pandas as pd
import sklearn
import sklearn.metrics as skm

warnings.simplefilter("ignore")
GOLDEN = pathlib.Path(__file__).parent.parent / "golden"

HIRING = {"y_true": "hired", "y_pred": "model_says"}
AGES = ([-np.inf, 30, 65, np.inf], ["<30", "30-64", ">=65"])
CASES = {
    "pass": {**HIRING, "features": {"sex": ["sex"]}},
    "fail": {**HIRING, "features": {"sex": ["sex"]}},
    "inconclusive": {**HIRING, "features": {"region": ["region"]}},
    # Of the relief shift nobody has the positive label. These metrics have no value there, where Fairlearn says 0 (and
    # scikit-learn's balanced accuracy is that of the other label alone); groups are compared without it.
    "nothing-decided": {
        **HIRING,
        "features": {"shift": ["shift"]},
        "over_nobody": ("relief", ["true_positive_rate", "false_negative_rate", "recall_score", "balanced_accuracy_score"]),
    },
    "group-absent": {**HIRING, "features": {"race": ["race"]}},
    "weighted-scores": {
        "y_true": "repaid",
        "y_score": "score",
        "threshold": 0.5,
        "sample_weight": "weight",
        "features": {"place": ["place"]},
    },
    "intersection": {
        **HIRING,
        "bins": {"age": AGES},
        "features": {"sex": ["sex"], "age": ["age"], "sex_age": ["sex", "age"]},
    },
    "hostile-names": {**HIRING, "features": {"##[group]": ["::notice::y"]}},
    "suppressed": {**HIRING, "features": {"ward": ["ward"]}},
    "waiver-in-force": {**HIRING, "features": {"region": ["region"]}},
    "changed": {**HIRING, "features": {"sex": ["sex"]}},
    "changed-unpaired": {**HIRING, "features": {"ward": ["ward"]}},
}
METRICS = {
    "count": lambda y, p, sample_weight=None: fm.count(y, p),
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
    "brier_score_loss": lambda y, s, sample_weight=None: skm.brier_score_loss(y, s, sample_weight=sample_weight, pos_label=1),
}
FUNCTIONS = {
    "demographic_parity_difference": (fm.demographic_parity_difference, False),
    "demographic_parity_ratio": (fm.demographic_parity_ratio, False),
    "equal_opportunity_difference": (fm.equal_opportunity_difference, False),
    "equal_opportunity_ratio": (fm.equal_opportunity_ratio, False),
    "equalized_odds_difference": (fm.equalized_odds_difference, True),
    "equalized_odds_ratio": (fm.equalized_odds_ratio, True),
}


def plain(value):
    value = float(value)
    return value if math.isfinite(value) else {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")


def values(series):
    return {name: plain(value) for name, value in series.items()}


def frames(table, case, columns):
    """A frame of labels and, where there are scores, one of those: a MetricFrame has one y_pred."""
    groups = table[columns]
    weight = table[case["sample_weight"]] if "sample_weight" in case else None
    of = lambda metrics, predicted: fm.MetricFrame(
        metrics=metrics,
        y_true=table[case["y_true"]],
        y_pred=predicted,
        sensitive_features=groups,
        sample_params=None if weight is None else {name: {"sample_weight": weight} for name in metrics},
    )
    scores = [of(SCORES, table[case["y_score"]])] if "y_score" in case else []
    return [of(METRICS, table["y_pred"]), *scores]


def frame(table, case, columns):
    parts = frames(table, case, columns)
    join = lambda get: {name: value for part in parts for name, value in values(get(part)).items()}
    keys = [key if isinstance(key, tuple) else (key,) for key in parts[0].by_group.index]
    return {
        "overall": join(lambda part: part.overall),
        "by_group": [
            {"group": dict(zip(columns, key)), "values": join(lambda part: part.by_group.iloc[at])}
            for at, key in enumerate(keys)
        ],
        "group_min": join(lambda part: part.group_min()),
        "group_max": join(lambda part: part.group_max()),
        **{
            kind: {method: join(lambda part: getattr(part, kind)(method=method)) for method in ("between_groups", "to_overall")}
            for kind in ("difference", "ratio")
        },
    }


def functions(table, case, columns):
    found = {}
    for name, (function, has_agg) in FUNCTIONS.items():
        for method in ("between_groups", "to_overall"):
            for agg in ("worst_case", "mean") if has_agg else (None,):
                options = ([] if method == "between_groups" else ["method=to_overall"]) + (["agg=mean"] if agg == "mean" else [])
                value = function(
                    table[case["y_true"]],
                    table["y_pred"],
                    sensitive_features=table[columns],
                    method=method,
                    sample_weight=table[case["sample_weight"]] if "sample_weight" in case else None,
                    **({"agg": agg} if has_agg else {}),
                )
                found[name + ("?" + "&".join(options) if options else "")] = plain(value)
    return found


def feature(table, case, columns):
    found = {"frame": frame(table, case, columns), "functions": functions(table, case, columns)}
    if "over_nobody" in case:
        group, metrics = case["over_nobody"]
        others = table[table[columns[0]] != group]
        found["over_nobody"] = {"group": [group], "metrics": metrics}
        found["others"] = {"frame": frame(others, case, columns), "functions": functions(others, case, columns)}
    return found


versions = {"fairlearn": fairlearn.__version__, "scikit-learn": sklearn.__version__, "pandas": pd.__version__}
for name, case in CASES.items():
    texts = [column for columns in case["features"].values() for column in columns if column not in case.get("bins", {})]
    table = pd.read_csv(GOLDEN / name / "data.csv", keep_default_na=False, dtype={column: str for column in texts})
    for column, (edges, labels) in case.get("bins", {}).items():
        table[column] = pd.cut(table[column], edges, right=False, labels=labels).astype(str)
    table["y_pred"] = (table[case["y_score"]] >= case["threshold"]).astype(int) if "threshold" in case else table[case["y_pred"]]
    features = {feature_name: feature(table, case, columns) for feature_name, columns in case["features"].items()}
    folder = GOLDEN / name / "expected"
    folder.mkdir(exist_ok=True)
    (folder / "fairlearn.json").write_text(json.dumps({"versions": versions, "features": features}, indent=1) + "\n")
