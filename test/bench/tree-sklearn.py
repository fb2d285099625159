"""Times scikit-learn's fit for tree.mjs: python tree-sklearn.py SHARED RUNS DEPTH... Prints JSON, milliseconds."""
import json
import sys
import time

import pandas
import sklearn
from sklearn.tree import DecisionTreeClassifier

shared, runs, *depths = sys.argv[1:]
data = pandas.read_csv(f"{shared}data/adult.csv.gz", na_values="?")
with open(f"{shared}golden/adult-split.json") as file:
    rows = json.load(file)["train"]
features = pandas.get_dummies(data.drop(columns=["sex", "race", "class"])).astype(float).to_numpy()[rows]
labels = (data["class"] == ">50K").astype(int).to_numpy()[rows]
assert features.shape == (34189, 98), features.shape

medians = []
for depth in map(int, depths):
    times = []
    for _ in range(int(runs)):
        start = time.perf_counter()
        DecisionTreeClassifier(max_depth=depth, min_samples_leaf=10, random_state=0).fit(features, labels)
        times.append((time.perf_counter() - start) * 1000)
    medians.append(sorted(times)[len(times) // 2])
print(json.dumps({"version": sklearn.__version__, "medians": medians}))
