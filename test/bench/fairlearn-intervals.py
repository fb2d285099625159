"""Fairlearn's bootstrap of a table: python fairlearn-intervals.py n_boot < cells.json

cells.json: for each group the rows of TN, FP, FN and TP. Prints seconds, by the clock and of the processor.
"""

import json
import sys
import time

import fairlearn.metrics as fm
import numpy as np
from sklearn.metrics import accuracy_score

cells = np.array(json.load(sys.stdin))
groups, kinds = np.indices(cells.shape)
group, kind = np.repeat(groups.ravel(), cells.ravel()), np.repeat(kinds.ravel(), cells.ravel())
metrics = {
    "selection_rate": fm.selection_rate,
    "true_positive_rate": fm.true_positive_rate,
    "false_positive_rate": fm.false_positive_rate,
    "accuracy_score": accuracy_score,
}
start = time.perf_counter(), time.process_time()
frame = fm.MetricFrame(
    metrics=metrics,
    y_true=kind // 2,
    y_pred=kind % 2,
    sensitive_features=group,
    n_boot=int(sys.argv[1]),
    ci_quantiles=[0.025, 0.975],
    random_state=0,
)
frame.overall_ci, frame.by_group_ci, frame.group_min_ci(), frame.group_max_ci()
for method in ("between_groups", "to_overall"):
    frame.difference_ci(method=method), frame.ratio_ci(method=method)
print(time.perf_counter() - start[0], time.process_time() - start[1])
