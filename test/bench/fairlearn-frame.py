"""Six metrics of two sensitive features with Fairlearn on pandas: python fairlearn-frame.py predictions.csv"""

import sys

import fairlearn.metrics as fm
import pandas as pd
from sklearn.metrics import accuracy_score, precision_score

data = pd.read_csv(sys.argv[1])
metrics = {
    "selection_rate": fm.selection_rate,
    "true_positive_rate": fm.true_positive_rate,
    "false_positive_rate": fm.false_positive_rate,
    "accuracy_score": accuracy_score,
    "precision_score": precision_score,
    "count": fm.count,
}
for feature in ("sex", "race"):
    frame = fm.MetricFrame(
        metrics=metrics, y_true=data.y_true, y_pred=data.y_pred, sensitive_features=data[feature]
    )
    print(frame.by_group, frame.difference(), frame.ratio())
