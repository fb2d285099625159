"""The edge cases as a table: what Fairlearn 0.14 gives, what is given here, and why they differ where they do.

    python test/reference/edge-cases.py ../shared/golden/edge-cases.json > test/reference/edge-cases.json

needs no package. Fairlearn's figures are copied. Ours are worked out below, in a second implementation of the rules that
src/metrics/README.md states under "Where we differ from Fairlearn": without those rules it must give Fairlearn's own
figures, and a case's reasons are the rules without which ours would be others. Other reasons stand in WHY.
"""

import json
import math
import re
import sys

NOBODY = "a rate over nobody has no value"
ONE_CLASS = "balanced accuracy of a group of one class has no value"
ONE_GROUP = "one group alone is compared with nobody"
MISSING = "rows without a value of the feature are a group"
MEAN = "the mean of fewer rates than all is another statistic"
WORST = "the worst rate that has a value counts, in whatever order"
TYPES = "a CSV holds texts: groups are told apart and sorted as they are written"
NO_TYPES = "a CSV holds texts, and 0 and 1 are labels however they were typed before"
POS_LABEL = "labels other than 0 and 1 or booleans need pos_label"
UNSOUND = "predictions and weights that are missing or out of range are refused"
NAMES = "a feature's name cannot take the place of another column"
WHOLE = "what cannot be measured of one group leaves the others' figures as they are"
SIGNED = "a metric that can be negative has no ratio"
CONSTANT = "R² of labels that are all the same has no value"

BOOTSTRAP = "bootstrap intervals come later, and n_boot and quantiles have other names then"
SAMPLE_PARAMS = "a policy has one sample_weight for all metrics, and no parameters metric by metric"

# Rules of ours that change figures. Without all of them the figures are Fairlearn's.
RULES = (NOBODY, ONE_CLASS, ONE_GROUP, MEAN, WORST, MISSING, SIGNED, CONSTANT)
# Those that are left with `zero_division: 0`.
RULES_WITH_0 = (ONE_GROUP, MEAN, WORST, MISSING, SIGNED, CONSTANT)

# Reasons of another kind than figures that follow from a rule.
WHY = {
    "none-two-features-strings": MISSING,
    "nan-two-features-strings": MISSING,
    "control-nan": MISSING,
    "labels-minus1-1": POS_LABEL,
    "labels-strings-selection-rate": POS_LABEL,
    "labels-strings-01": NO_TYPES,
    "y-pred-nan": UNSOUND,
    "probabilities-as-y-pred": UNSOUND,
    "feature-int": TYPES,
    "feature-negative-int": TYPES,
    "feature-mixed-int-float": TYPES,
    "names-collide-y_true": NAMES,
    "names-collide-y_pred": NAMES,
    "names-collide-weight": NAMES,
    "weights-all-zero-accuracy": WHOLE,
    "weights-one-group-zero-accuracy": WHOLE,
    "weights-negative": UNSOUND,
    "weights-nan-selection": UNSOUND,
    "weights-nan-tpr": UNSOUND,
    "weights-huge": UNSOUND,
    "roc-auc-single-class": WHOLE,
    "log-loss-single-class": WHOLE,
}

NOT_EXPRESSIBLE = {
    "feature-mixed-series": "a CSV has no types that could tell 1 from the text 1; typed formats come later",
    "feature-list-of-lists": "a field of a CSV is one value",
    "names-series-int": "names of columns are texts in a CSV and in a policy",
    "names-dataframe-int": "names of columns are texts in a CSV and in a policy",
    "count-with-weight": SAMPLE_PARAMS,
    "sample-params-not-dict": SAMPLE_PARAMS,
    "sample-params-unknown": SAMPLE_PARAMS,
    "non-scalar-metric": "every metric is a number",
    "no-metrics": "every metric is always measured",
    "boot-small": BOOTSTRAP,
    "boot-group-of-one": BOOTSTRAP,
    "boot-nan-ratio": BOOTSTRAP,
    "boot-no-quantiles": BOOTSTRAP,
    "boot-no-n": BOOTSTRAP,
    "boot-n-zero": BOOTSTRAP,
    "boot-n-float": BOOTSTRAP,
    "boot-q-int": BOOTSTRAP,
    "boot-q-out": BOOTSTRAP,
    "boot-one": BOOTSTRAP,
}

# What we refuse, by the code of the error.
REFUSED = {
    "empty": "DATA_NO_ROWS",
    "empty-series": "DATA_NO_ROWS",
    "mismatch-y": "MODEL_ROW_COUNT",
    "mismatch-sensitive": "DATA_RAGGED_ROW",
    "mismatch-sensitive-series": "DATA_RAGGED_ROW",
    "mismatch-weights": "DATA_RAGGED_ROW",
    "mismatch-control": "DATA_RAGGED_ROW",
    "dict-unequal-columns": "DATA_RAGGED_ROW",
    "labels-012": "DATA_THIRD_LABEL",
    "labels-12": "DATA_POS_LABEL_NEEDED",
    "labels-minus1-1": "DATA_POS_LABEL_NEEDED",
    "labels-minus1-0": "DATA_POS_LABEL_NEEDED",
    "labels-strings": "DATA_POS_LABEL_NEEDED",
    "labels-strings-selection-rate": "DATA_POS_LABEL_NEEDED",
    "y-pred-nan": "MODEL_MISSING_PREDICTION",
    "y-pred-nan-accuracy": "MODEL_MISSING_PREDICTION",
    "y-true-nan-tpr": "DATA_MISSING_LABEL",
    "probabilities-as-y-pred": "MODEL_STRANGE_PREDICTION",
    "probabilities-tpr": "MODEL_STRANGE_PREDICTION",
    "names-duplicate-dataframe": "DATA_COLUMN_REPEATED",
    "names-duplicate-sf-cf": "POLICY_CONFLICT",
    "weights-negative": "DATA_WEIGHT_OUT_OF_RANGE",
    "weights-nan-selection": "DATA_MISSING_WEIGHT",
    "weights-nan-tpr": "DATA_MISSING_WEIGHT",
    "weights-huge": "DATA_WEIGHT_OUT_OF_RANGE",
    "brier-out-of-range": "MODEL_SCORE_RANGE",
    "invalid-method": "POLICY_VALUE",
    "invalid-agg": "POLICY_VALUE",
}

# What a case says to its policy beyond the defaults of the test.
DATA = {
    "labels-12-pos2": {"pos_label": "2"},
    "labels-strings-pos": {"pos_label": "yes"},
    "labels-strings-pos-absent-in-group": {"pos_label": "yes"},
    "pos-label-0": {"pos_label": "0"},
    "feature-empty-string": {"na_values": []},
}
# What the error's hint asks for, and then every figure is Fairlearn's.
REPAIRED = {"labels-minus1-1": {"pos_label": "1"}}
RULE = {
    "invalid-method": {"metric": "demographic_parity_difference", "max": 1, "method": "nope"},
    "invalid-agg": {"metric": "equalized_odds_difference", "max": 1, "agg": "nope"},
}

# Labels and predictions of these are numbers.
REGRESSION = {
    "negative-values-mixed",
    "negative-values-both",
    "negative-overall-zero",
    "negative-r2",
    "r2-group-size-one",
    "r2-constant-target",
    "r2-constant-target-perfect",
}
OF_NUMBERS = {"task": "regression"}
RULE_OF_NUMBERS = {"metric": "mean_absolute_error", "max": 10}

METRICS = {
    "accuracy": "accuracy_score",
    "balanced_accuracy": "balanced_accuracy_score",
    "precision": "precision_score",
    "recall": "recall_score",
    "f1": "f1_score",
    "roc_auc": "roc_auc_score",
    "log_loss_plain": "log_loss",
    "brier": "brier_score_loss",
    "r2": "r2_score",
}
SIGNED_METRICS = {"r2_score", "mean_prediction"}
SCORE_METRICS = {"roc_auc_score", "log_loss", "brier_score_loss"}
# With 0 as the positive label the rates of the label 1 change their names.
POS_LABEL_0 = {
    "true_positive_rate[pos_label=0]": "true_positive_rate",
    "true_positive_rate": "true_negative_rate",
    "true_negative_rate": "true_positive_rate",
}
# No metric of labels.
NOT_METRICS = {"mean_prediction"}


def main(path):
    with open(path, encoding="utf-8") as file:
        golden = json.load(file)
    cases = [table_row(case) for case in golden["cases"]]
    meta = {key: golden["meta"][key] for key in ("fairlearn", "scikit-learn", "pandas", "numpy")}
    print('{"versions": ' + json.dumps(meta) + ',\n"cases": [')
    print(",\n".join(json.dumps(case, ensure_ascii=False) for case in cases))
    print("]}")


def table_row(case):
    name = case["id"]
    row = {"id": name, "standing": "equal"}
    if name in NOT_EXPRESSIBLE:
        return {**row, "standing": "not expressible", "why": [NOT_EXPRESSIBLE[name]]}
    row.update(inputs(case))
    fairlearn, columns = fairlearn_figures(case)
    if isinstance(fairlearn, str):
        row["raises"] = fairlearn
    if name in REFUSED:
        row["refused"] = REFUSED[name]
    if name in REPAIRED:
        row["repaired"] = REPAIRED[name]
    if name not in REFUSED or name in REPAIRED:
        row["groups"] = our_groups(case)
        if "control" in row:
            row["strata"] = our_strata(case)
    if isinstance(fairlearn, dict):
        row["columns"] = columns
        row["fairlearn"] = fairlearn
        if "functions" in case["output"] and name not in RULE:
            row["functions"] = {key: plain(value) for key, value in case["output"]["functions"].items()}
    if is_score(case) or name in REGRESSION or any(isinstance(weight, float) for weight in case["input"].get("sample_weight", [])):
        # Sums of scores and of fractions depend on the order of addition.
        row["within"] = 1e-12
    if name not in REFUSED:
        by_default = differing(case, row, columns, RULES)
        with_0 = differing(case, row, columns, RULES_WITH_0)
        if by_default or with_0:
            row["different"], row["different_with_zero_division_0"] = by_default, with_0
    why = reasons(case, row, columns)
    if not why:
        assert "different" not in row and ("refused" in row) == ("raises" in row), name
        return row
    return {"id": name, "standing": "different", "why": why, **{k: v for k, v in row.items() if k not in ("id", "standing")}}


def reasons(case, row, columns):
    """The reason by hand, else the rules that the differences follow from."""
    name = case["id"]
    if name in WHY:
        assert "repaired" not in row or not differing(case, row, columns, RULES), name
        assert "refused" in row or "different" in row or other_order(case, row), name
        return [WHY[name]]
    if "refused" in row:
        return []
    without_any = differing(case, row, columns, ())
    # Where every row's value is missing Fairlearn's frame has other columns than its metrics.
    assert name == "all-nan-sensitive" or not without_any, (name, without_any)
    assert not other_order(case, row), name
    ours = {rules: our_figures(case, row, columns, rules) for rules in (RULES, RULES_WITH_0)}
    changed = lambda rule: any(
        our_figures(case, row, columns, tuple(r for r in rules if r != rule)) != figures for rules, figures in ours.items()
    )
    return [rule for rule in RULES if changed(rule)]


# --- the case as a CSV and what its policy says of it


def inputs(case):
    given, name = case["input"], case["id"]
    features, controls = feature_columns(case), control_columns(case)
    scores = is_score(case)
    data = dict(OF_NUMBERS if name in REGRESSION else DATA.get(name, {}))
    label, prediction, weight = "y_true", "y_score" if scores else "y_pred", "weight"
    if name.startswith("names-collide"):
        label, prediction = "label", "prediction"
        data["y_true"] = label
    columns = [(label, given["y_true"]), (prediction, given["y_pred"]), *features, *controls]
    if "sample_weight" in given:
        columns.append((weight, given["sample_weight"]))
        data["sample_weight"] = weight
    in_a_file = columns.pop(1) if name == "mismatch-y" else None
    row = {
        "csv": csv(columns, text_of_nan="nan" if name == "nan-in-list-of-strings" else ""),
        "features": list(dict.fromkeys(feature for feature, _ in features)),
    }
    if controls:
        row["control"] = [control for control, _ in controls]
    if name == "names-duplicate-sf-cf":
        row["feature"] = features[0][0]
    if data:
        row["data"] = data
    if in_a_file:
        row["predictions_csv"] = csv([in_a_file])
        row["predictions"] = {"path": "predictions.csv", "y_pred": "y_pred"}
    elif prediction != "y_pred":
        row["predictions"] = {prediction: prediction} if scores else {"y_pred": prediction}
    if name in RULE or name in REGRESSION:
        row["rule"] = RULE.get(name, RULE_OF_NUMBERS)
    return row


def csv(columns, text_of_nan=""):
    """Columns of unequal length make ragged rows."""
    longest = max(len(values) for _, values in columns)
    lines = [",".join(name for name, _ in columns)]
    for at in range(longest):
        fields = [text(values[at], text_of_nan) or "" for _, values in columns if at < len(values)]
        lines.append(",".join(fields))
    return "\n".join(lines) + "\n"


def feature_columns(case):
    return named_columns(case["input"]["sensitive_features"], "sensitive_feature")


def control_columns(case):
    given = case["input"].get("control_features")
    return named_columns(given, "control_feature") if given else []


def named_columns(given, kind):
    if given["type"] in ("dict", "dataframe"):
        return [(name, values) for name, values in given["columns"]]
    if given["type"] == "ndarray2d":
        return [(f"{kind}_{at}", list(column)) for at, column in enumerate(zip(*given["values"]))]
    return [(given.get("name") or f"{kind}_0", given["values"])]


def text(value, of_nan=None):
    """A value as pandas writes it to a CSV; None where it is missing."""
    if value is None:
        return None
    if isinstance(value, dict):
        return of_nan
    return value if isinstance(value, str) else repr(value)


def is_score(case):
    return any(METRICS.get(metric) in SCORE_METRICS for metric in case["input"]["metrics"])


# --- Fairlearn's figures


def fairlearn_figures(case):
    output = case["output"]
    if "exception" in output:
        return f'{output["exception"]}: {output["message"]}', our_metrics(case)
    if case["id"] in RULE:
        first = next(iter(output["functions"].values()))
        return f'{first["exception"]}: {first["message"]}', []
    rows = frame_rows(output) if output["control_levels"] is None else strata_rows(output)
    names = {metric: our_name(case, metric) for metric in case["input"]["metrics"] if is_metric(case, metric)}
    table = {
        row: [plain(values[metric]) for metric in names]
        for row, values in rows.items()
        if all(metric in values for metric in names)
    }
    return table, list(names.values())


def frame_rows(output):
    rows = {"overall": output["overall"]}
    for group in output["by_group"]:
        rows[group_row(group_values(group))] = group["values"]
    rows["group_min"], rows["group_max"] = output["group_min"], output["group_max"]
    for aggregate in ("difference", "ratio"):
        rows[aggregate] = output[f"{aggregate}[between_groups]"]
        rows[f"{aggregate} to_overall"] = output[f"{aggregate}[to_overall]"]
    return rows


def strata_rows(output):
    """With control features: the rows of a frame once for each of their combinations."""
    rows = {}
    for at, stratum in enumerate(output["overall"]):
        control = stratum["control"]
        here = [group for group in output["by_group"] if control.items() <= group["group"].items()]
        sensitive = [{**group, "group": {k: v for k, v in group["group"].items() if k not in control}} for group in here]
        of_stratum = {key: rows[at]["values"] for key, rows in output.items() if key not in NOT_BY_STRATUM}
        prefix = within([text(value) for value in control.values()])
        frame = frame_rows({**of_stratum, "by_group": sensitive})
        rows.update({prefix + name: values for name, values in frame.items()})
    return rows


NOT_BY_STRATUM = {"sensitive_levels", "control_levels", "by_group", "functions"}


def within(stratum):
    return "within " + compact(stratum) + " "


def our_metrics(case):
    return [our_name(case, metric) for metric in case["input"]["metrics"] if is_metric(case, metric)]


def is_metric(case, metric):
    return metric not in NOT_METRICS or case["id"] in REGRESSION


def our_name(case, metric):
    if case["id"] == "pos-label-0":
        return POS_LABEL_0[metric]
    bare = metric.split("[")[0]
    return METRICS.get(bare, bare)


def other_order(case, row):
    """Whether groups that both have stand in another order."""
    theirs = [group_values(group)[len(row.get("control", [])) :] for group in case["output"]["by_group"]]
    theirs = [group for at, group in enumerate(theirs) if group not in theirs[:at]]
    return [group for group in theirs if group in row["groups"]] != [group for group in row["groups"] if group in theirs]


def group_values(group):
    return [None if value == "NaN" else text(value) for value in group["group"].values()]


def group_row(values):
    return "group " + compact(values)


def compact(values):
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def plain(value):
    """A golden number, None for NaN; whole ones are written without a decimal point, which JSON does not need."""
    if value == "NaN":
        return None
    if value == "-Infinity":
        return value
    return int(value) if value == int(value) else value


# --- our figures, worked out again


def differing(case, row, columns, rules):
    """Figure: (Fairlearn's, ours), "none" where one of them has no such figure at all."""
    theirs = {}
    for name, values in row.get("fairlearn", {}).items():
        theirs.update({f"{name} {metric}": value for metric, value in zip(columns, values)})
    theirs.update(row.get("functions", {}))
    ours = our_figures(case, row, columns, rules)
    # Aggregates of the number of rows are no figures of ours.
    theirs = {k: v for k, v in theirs.items() if not k.endswith(" count") or is_of_rows(k)}
    found = {}
    for figure in list(theirs) + [figure for figure in ours if figure not in theirs]:
        pair = [theirs.get(figure, "none"), ours.get(figure, "none")]
        if not same(*pair, row.get("within", 0)):
            found[figure] = [value if isinstance(value, (str, type(None))) else plain(value) for value in pair]
    return found


def is_of_rows(figure):
    """Whether a figure is one of all rows or of a group, and no aggregate."""
    return re.match(r"(within \[.*?\] )?(overall|group \[)", figure) is not None


def same(theirs, ours, tolerance):
    if isinstance(theirs, (str, type(None))) or isinstance(ours, (str, type(None))):
        return theirs == ours
    return abs(theirs - ours) <= tolerance


def assessed_rows(case):
    given = case["input"]
    positive = DATA.get(case["id"], {}).get("pos_label")
    as_text = {"labels-strings-01"}
    is_positive = (lambda v: str(v) == positive) if positive is not None else (lambda v: str(v) == "1" if case["id"] in as_text else v == 1)
    weights = given.get("sample_weight") or [1] * len(given["y_true"])
    scores = given["y_pred"] if is_score(case) else [None] * len(given["y_true"])
    predicted = [s >= 0.5 for s in scores] if is_score(case) else [is_positive(v) for v in given["y_pred"]]
    of_nan = "nan" if case["id"] == "nan-in-list-of-strings" else None
    divided = lambda columns: zip(*([text(value, of_nan) for value in values] for _, values in columns))
    groups = divided(feature_columns(case))
    strata = divided(control_columns(case)) if control_columns(case) else [()] * len(given["y_true"])
    labels = [is_positive(value) for value in given["y_true"]]
    if case["id"] in REGRESSION:
        labels, predicted = given["y_true"], given["y_pred"]
    return list(zip(labels, predicted, weights, scores, groups, strata))


def our_groups(case):
    """By column, texts by code point, missing values last."""
    return in_order({row[4] for row in assessed_rows(case)})


def our_strata(case):
    return in_order({row[5] for row in assessed_rows(case)})


def in_order(groups):
    return [list(group) for group in sorted(groups, key=lambda group: [(value is None, value or "") for value in group])]


def our_figures(case, row, columns, rules):
    rows = assessed_rows(case)
    if "control" not in row:
        return figures_of(case, rows, row, columns, rules)
    # Fairlearn's functions know of no control features: they compare all rows.
    figures = figures_of(case, rows, {**row, "fairlearn": {}}, [], rules)
    strata = [*row["strata"], *(json.loads(name[7 : name.index("]") + 1]) for name in row.get("fairlearn", {}))]
    for stratum in strata:
        here = [r for r in rows if list(r[5]) == stratum]
        prefix = within(stratum)
        theirs = {name[len(prefix) :]: 0 for name in row.get("fairlearn", {}) if name.startswith(prefix)}
        of_stratum = {"groups": [group for group in row["groups"] if any(list(r[4]) == group for r in here)], "fairlearn": theirs}
        found = figures_of(case, here, of_stratum, columns, rules)
        figures.update({prefix + figure: value for figure, value in found.items()})
    return figures


def figures_of(case, rows, row, columns, rules):
    measured = lambda some: (measure_numbers if case["id"] in REGRESSION else measure)(some, rules)
    overall = measured(rows) if rows else dict.fromkeys(columns)
    occurring = [group for group in row["groups"] if MISSING in rules or None not in group]
    groups = {group_row(group): measured([r for r in rows if list(r[4]) == group]) for group in occurring}
    figures = {f"overall {metric}": overall[metric] for metric in columns}
    for name, values in groups.items():
        figures.update({f"{name} {metric}": values[metric] for metric in columns})
    for name in row.get("fairlearn", {}):
        # A combination that does not occur has no value in either.
        if name.startswith("group [") and name not in groups and unobserved(case, json.loads(name[6:]), rules):
            figures.update({f"{name} {metric}": None for metric in columns})

    def compare(metric, aggregate, method="between_groups"):
        return compared([values[metric] for values in groups.values()], overall[metric], aggregate, method, rules)

    for metric in columns:
        if metric == "count":
            continue
        by_method = ("difference",) if metric in SIGNED_METRICS and SIGNED in rules else ("difference", "ratio")
        for aggregate in ("group_min", "group_max", *by_method):
            figures[f"{aggregate} {metric}"] = compare(metric, aggregate)
        for aggregate in by_method:
            figures[f"{aggregate} to_overall {metric}"] = compare(metric, aggregate, "to_overall")
    for function in row.get("functions", {}):
        name, _, option = function.partition("?")
        options = dict(pair.split("=") for pair in option.split("&")) if option else {}
        prefix, _, aggregate = name.rpartition("_")
        method = options.get("method", "between_groups")
        if prefix == "demographic_parity":
            figures[function] = compare("selection_rate", aggregate, method)
        elif prefix == "equal_opportunity":
            figures[function] = compare("true_positive_rate", aggregate, method)
        else:
            rates = [compare(rate, aggregate, method) for rate in ("true_positive_rate", "false_positive_rate")]
            figures[function] = joined(rates, aggregate, options.get("agg", "worst_case"), rules)
    return figures


def unobserved(case, group, rules):
    if None in group and MISSING in rules:
        return False
    columns = [{text(value) for value in values} for _, values in feature_columns(case)]
    return len(columns + control_columns(case)) > 1 and all(value in column for value, column in zip(group, columns))


def measure(rows, rules):
    tn = fp = fn = tp = 0
    for label, predicted, weight, *_ in rows:
        tp += weight if label and predicted else 0
        fn += weight if label and not predicted else 0
        fp += weight if predicted and not label else 0
        tn += weight if not label and not predicted else 0
    total = tn + fp + fn + tp
    over_nobody = None if NOBODY in rules else 0
    rate = lambda of, over: of / over if over else over_nobody
    mean = lambda of: of / total if total else None
    precision, recall = rate(tp, tp + fp), rate(tp, tp + fn)
    specificity = rate(tn, tn + fp)
    if not tp + fn + fp:
        f1 = over_nobody
    else:
        f1 = 2 * precision * recall / (precision + recall) if tp else 0
    if tp + fn and tn + fp:
        balanced = (recall + specificity) / 2
    elif ONE_CLASS in rules or not total:
        balanced = None
    else:
        balanced = recall if tp + fn else specificity
    accuracy = mean(tp + tn)
    return {
        "count": len(rows),
        "accuracy_score": accuracy,
        "balanced_accuracy_score": balanced,
        "precision_score": precision,
        "recall_score": recall,
        "f1_score": f1,
        "zero_one_loss": None if accuracy is None else 1 - accuracy,
        "selection_rate": mean(tp + fp),
        "true_positive_rate": recall,
        "true_negative_rate": specificity,
        "false_positive_rate": rate(fp, tn + fp),
        "false_negative_rate": rate(fn, tp + fn),
        **(score_metrics(rows) if rows[0][3] is not None else {}),
    }


def score_metrics(rows):
    total = sum(row[2] for row in rows)
    clipped = lambda p: min(max(p, 2**-52), 1 - 2**-52)
    loss = lambda label, p: -math.log(clipped(p) if label else 1 - clipped(p))
    pairs = [(a[2] * b[2], (a[3] > b[3]) + (a[3] == b[3]) / 2) for a in rows if a[0] for b in rows if not b[0]]
    return {
        "roc_auc_score": sum(w * won for w, won in pairs) / sum(w for w, _ in pairs) if pairs else None,
        "log_loss": sum(w * loss(label, p) for label, _, w, p, *_ in rows) / total,
        "brier_score_loss": sum(w * (label - p) ** 2 for label, _, w, p, *_ in rows) / total,
    }


def measure_numbers(rows, rules):
    mean = lambda values: math.fsum(values) / len(rows)
    labels = [row[0] for row in rows]
    errors = [predicted - label for label, predicted, *_ in rows]
    squares = mean([error**2 for error in errors])
    spread = mean([(label - mean(labels)) ** 2 for label in labels])
    if spread:
        r2 = 1 - squares / spread
    elif CONSTANT in rules or len(rows) < 2:
        r2 = None
    else:
        r2 = 0 if squares else 1
    return {
        "mean_absolute_error": mean([abs(error) for error in errors]),
        "mean_squared_error": squares,
        "root_mean_squared_error": math.sqrt(squares),
        "r2_score": r2,
        "mean_prediction": mean([predicted for _, predicted, *_ in rows]),
        "mean_overprediction": mean([max(error, 0) for error in errors]),
        "mean_underprediction": mean([max(-error, 0) for error in errors]),
    }


def compared(values, overall, aggregate, method, rules):
    values = [value for value in values if value is not None]
    if not values:
        return None
    if aggregate in ("group_min", "group_max"):
        return min(values) if aggregate == "group_min" else max(values)
    if (len(values) < 2 and ONE_GROUP in rules) or (method == "to_overall" and overall is None):
        return None
    if method == "between_groups":
        if aggregate == "difference":
            return max(values) - min(values)
        return min(values) / max(values) if max(values) else None
    if aggregate == "difference":
        return max(abs(value - overall) for value in values)
    if overall == 0:
        return "-Infinity" if min(values) < 0 else 0 if any(values) else None
    return min(1 / (value / overall) if value / overall > 1 else value / overall for value in values)


def joined(rates, aggregate, agg, rules):
    known = [rate for rate in rates if rate is not None]
    if not known or (agg == "mean" and MEAN in rules and len(known) < len(rates)):
        return None
    if agg == "mean":
        return sum(known) / len(known)
    if WORST not in rules and rates[0] is None:
        # Python's max and min keep a NaN that comes first.
        return None
    return max(known) if aggregate == "difference" else min(known)


main(sys.argv[1])
