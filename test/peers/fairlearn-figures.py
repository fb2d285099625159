"""Fairlearn's figures of tables: see figures.py."""

import warnings

import fairlearn.metrics as fm
import numpy as np
import pandas as pd
import sklearn
import sklearn.metrics as skm
from fairlearn.metrics import _fairness_metrics
from figures import answer

warnings.simplefilter("ignore")
# No check of what is the same thousands of times; figures are made as ever.
sklearn.set_config(skip_parameter_validation=True, assume_finite=True)
LABELS = {
    "selection_rate": fm.selection_rate,
    "accuracy_score": skm.accuracy_score,
    "balanced_accuracy_score": skm.balanced_accuracy_score,
    "precision_score": lambda y, p, **w: skm.precision_score(y, p, zero_division=0, **w),
    "recall_score": lambda y, p, **w: skm.recall_score(y, p, zero_division=0, **w),
    "f1_score": lambda y, p, **w: skm.f1_score(y, p, zero_division=0, **w),
    "zero_one_loss": skm.zero_one_loss,
    "true_positive_rate": fm.true_positive_rate,
    "true_negative_rate": fm.true_negative_rate,
    "false_positive_rate": fm.false_positive_rate,
    "false_negative_rate": fm.false_negative_rate,
}
SCORES = {
    "roc_auc_score": skm.roc_auc_score,
    "log_loss": lambda y, s, **w: skm.log_loss(y, s, labels=[0, 1], **w),
    "brier_score_loss": lambda y, s, **w: skm.brier_score_loss(y, s, pos_label=1, labels=[0, 1], **w),
}
NUMBERS = {
    "mean_absolute_error": skm.mean_absolute_error,
    "mean_squared_error": skm.mean_squared_error,
    "root_mean_squared_error": skm.root_mean_squared_error,
    "r2_score": skm.r2_score,
    "mean_prediction": fm.mean_prediction,
    # Fairlearn had these two up to 0.4; NumPy writes them down again.
    "mean_overprediction": lambda y, p, sample_weight=None: np.average(np.maximum(p - y, 0), weights=sample_weight),
    "mean_underprediction": lambda y, p, sample_weight=None: np.average(np.maximum(y - p, 0), weights=sample_weight),
}
FUNCTIONS = [
    (f"{name}_{kind}", {"agg": agg} if agg else {}, f"{name}_{kind}" + ("_mean" if agg == "mean" else ""))
    for kind in ("difference", "ratio")
    for name, agg in [
        ("demographic_parity", None),
        ("equal_opportunity", None),
        ("equalized_odds", "worst_case"),
        ("equalized_odds", "mean"),
    ]
]


def plain(metric):
    """Of one row with a weight some metrics are arrays of one number, which pandas 3 leaves out of minima and maxima."""
    return lambda y, p, **weight: float(np.asarray(metric(y, p, **weight)).item())


def rows(frame_or_series, controlled):
    """[(stratum, series over metrics)] of what has a row per stratum, or is one row."""
    if not controlled:
        return [(None, frame_or_series)]
    return [(stratum, row) for stratum, row in frame_or_series.iterrows()]


def of_frame(at, table, metrics, predictions, stratum_names):
    controlled = stratum_names is not None
    weights = table["weight"]
    frame = fm.MetricFrame(
        metrics={name: plain(metric) for name, metric in metrics.items()},
        y_true=table["y_true"],
        y_pred=predictions,
        sensitive_features=sensitive(table, at),
        control_features=pd.DataFrame({"control": pd.Series(table["control"], dtype=object)}) if controlled else None,
        sample_params=None if weights is None else {name: {"sample_weight": weights} for name in metrics},
    )
    for stratum, row in rows(frame.overall, controlled):
        for name, value in row.items():
            yield (at, stratum, "overall", None, name), value
    for key, row in frame.by_group.iterrows():
        key = key if isinstance(key, tuple) else (key,)
        stratum, group = (key[0], key[1:]) if controlled else (None, key)
        for name, value in row.items():
            yield (at, stratum, "group", list(group), name), value
    aggregates = [("between_groups", name, getattr(frame, name)()) for name in ("group_min", "group_max")] + [
        (method, name, getattr(frame, name)(method=method))
        for name in ("difference", "ratio")
        for method in ("between_groups", "to_overall")
    ]
    for method, aggregate, values in aggregates:
        for stratum, row in rows(values, controlled):
            for name, value in row.items():
                yield (at, stratum, method, None, f"{name}_{aggregate}"), value


def sensitive(table, at):
    feature = table["features"][at]
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in zip(feature["columns"], feature["values"])})


class SharedFrames:
    """The sixteen functions make three frames of each table, again and again: each is made once."""

    def __init__(self):
        self.made = {}

    def __call__(self, *, metrics, **data):
        name = " ".join(metrics) if isinstance(metrics, dict) else metrics.__name__
        if name not in self.made:
            self.made[name] = fm.MetricFrame(metrics=metrics, **data)
        return self.made[name]


def figures_of(table):
    _fairness_metrics.MetricFrame = SharedFrames()
    binary = table["task"] == "binary"
    frames = [(LABELS, table["y_pred"]), (SCORES, table["y_score"])] if binary else [(NUMBERS, table["y_pred"])]
    for at in range(len(table["features"])):
        for metrics, predictions in frames:
            yield from of_frame(at, table, metrics, predictions, None)
            if table["control"] is not None:
                yield from of_frame(at, table, metrics, predictions, "control")
        for function, options, name in FUNCTIONS if binary and at == 0 else []:
            for method in ("between_groups", "to_overall"):
                try:
                    value = getattr(fm, function)(
                        table["y_true"],
                        table["y_pred"],
                        sensitive_features=sensitive(table, at),
                        sample_weight=table["weight"],
                        method=method,
                        **options,
                    )
                except ZeroDivisionError:
                    # Of weighted groups of one row each the selection rates are objects, for which pandas raises at 0/0.
                    value = np.nan
                yield (at, None, method, None, name), value


answer(figures_of)
