"""Writes split.json: rows of scikit-learn's train_test_split. Run: python split.py > split.json"""
import json

import numpy
import sklearn
from sklearn.model_selection import train_test_split

BALANCED = [row % 2 for row in range(11)]
THREE = [0, 1, 2, 2, 1, 0, 0, 2, 1, 0, 2, 2, 1]
TIES = [row % 4 for row in range(20)]
RARE = [0] * 17 + [1] * 2 + [2] * 4
GAPS = [3, 7, 7, 3, 9, 9, 3, 7, 9]  # classes are codes; some never occur


def case(name, rows, test_size, random_state, strata=None):
    try:
        train, test = train_test_split(
            numpy.arange(rows), test_size=test_size, random_state=random_state, stratify=strata)
        result = {"train": train.tolist(), "test": test.tolist()}
    except ValueError as error:
        result = {"error": str(error)}
    return {"name": name, "rows": rows, "test_size": test_size, "random_state": random_state, "strata": strata, **result}


cases = [
    case("odd number of rows", 11, 0.3, 0),
    case("a third of ten", 10, 0.33, 42),
    case("a product a little above a whole number", 10, 0.7 / 7, 5),
    case("a number of rows", 13, 4, 7),
    case("one test row", 5, 1, 1),
    case("two rows", 2, 0.5, 3),
    case("greatest seed", 9, 0.5, 2**32 - 1),
    case("two classes", 11, 0.3, 12345, BALANCED),
    case("two classes, a number of rows", 11, 4, 12345, BALANCED),
    case("three classes", 13, 0.4, 1, THREE),
    case("three classes, a number of rows", 13, 5, 2, THREE),
    case("rare classes", 23, 0.25, 11, RARE),
    case("codes with gaps", 9, 4, 4, GAPS),
    *[case(f"four classes with ties, seed {seed}", 20, 6, seed, TIES) for seed in range(6)],
    *[case(f"four classes with ties, share {share}", 20, share, 99, TIES) for share in (0.21, 0.33, 0.5, 0.77)],
    case("one row", 1, 0.5, 0),
    case("no test row", 5, 0, 0),
    case("all rows", 5, 5, 0),
    case("more rows than there are", 5, 9, 0),
    case("a negative number", 5, -2, 0),
    case("a share above one", 5, 1.5, 0),
    case("a negative share", 5, -0.5, 0),
    case("nothing left to train on", 4, 0.9, 0),
    case("a class with one row", 6, 0.5, 0, [0, 0, 0, 0, 0, 1]),
    case("fewer test rows than classes", 13, 2, 0, THREE),
    case("fewer training rows than classes", 13, 11, 0, THREE),
]
print(json.dumps({"made_with": {"numpy": numpy.__version__, "scikit-learn": sklearn.__version__}, "cases": cases}))
