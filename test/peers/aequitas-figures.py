"""Aequitas' figures of tables with two labels and no weights, which it does not know: see figures.py."""

import logging
import warnings

import numpy as np
import pandas as pd

warnings.simplefilter("ignore")

from aequitas.bias import Bias  # noqa: E402
from aequitas.group import Group  # noqa: E402
from figures import answer  # noqa: E402

logging.disable(logging.CRITICAL)
OF_ONE = ["tp", "fp", "tn", "fn", "ppr", "pprev", "precision", "fdr", "for", "fpr", "fnr", "tpr", "tnr", "npv", "prev", "accuracy"]
OF_TWO = ["ppr", "pprev", "precision", "fdr", "for", "fpr", "fnr", "tpr", "tnr", "npv"]


def figures_of(table):
    if table["task"] != "binary" or table["weight"] is not None:
        return
    for at, feature in enumerate(table["features"]):
        keys = list(zip(*feature["values"]))
        # A group of one column goes by its own name, one of several by a number.
        name_of = {key: key[0] if len(key) == 1 else str(code) for code, key in enumerate(dict.fromkeys(keys))}
        key_of = {name: list(key) for key, name in name_of.items()}
        frame = pd.DataFrame({"score": table["y_pred"], "label_value": table["y_true"]})
        frame["attribute"] = pd.Series([name_of[key] for key in keys], dtype=object)
        crosstabs, _ = Group().get_crosstabs(frame, attr_cols=["attribute"])
        for _, row in crosstabs.iterrows():
            for name in OF_ONE:
                yield (at, None, "group", key_of[row["attribute_value"]], name), row[name]
        reference = name_of[tuple(feature["reference"])]
        disparities = Bias().get_disparity_predefined_groups(
            crosstabs, frame, {"attribute": reference}, fill_divbyzero=np.inf
        )
        for _, row in disparities.iterrows():
            if row["attribute_value"] == reference:
                continue
            for name in OF_TWO:
                yield (at, None, "to_reference", key_of[row["attribute_value"]], f"{name}_disparity"), row[f"{name}_disparity"]


answer(figures_of)
