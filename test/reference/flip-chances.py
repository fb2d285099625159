"""Chances that another sample lands on the other side of a limit, by brute force: a million predictive redraws a case,
shares from the Dirichlet distribution with n_c + 1/2 and samples of as many rows from these, moved so that their median
is the value that was seen.

Run: python test/reference/flip-chances.py > test/reference/flip-chances.json (numpy 2.4.6)
"""
import json

import numpy

REDRAWS = 1_000_000
random = numpy.random.default_rng(20261126)


def redraw(cells):
    shares = random.dirichlet(numpy.array(cells) + 0.5, REDRAWS)
    drawn, left, rest = [], numpy.full(REDRAWS, sum(cells)), numpy.ones(REDRAWS)
    for cell in range(3):
        drawn.append(random.binomial(left, numpy.clip(shares[:, cell] / rest, 0, 1)))
        left, rest = left - drawn[-1], rest - shares[:, cell]
    return numpy.array([*drawn, left], float)


# Cells: tn, fp, fn, tp.
def selection(c):
    return (c[1] + c[3]) / sum(c)


def true_positive(c):
    return c[3] / (c[2] + c[3])


def false_positive(c):
    return c[1] / (c[0] + c[1])


def accuracy(c):
    return (c[0] + c[3]) / sum(c)


def least(of):
    return lambda groups: numpy.min([of(g) for g in groups], axis=0)


def most(of):
    return lambda groups: numpy.max([of(g) for g in groups], axis=0)


def difference(of):
    return lambda groups: most(of)(groups) - least(of)(groups)


def ratio(of):
    return lambda groups: least(of)(groups) / most(of)(groups)


def odds(groups):
    return numpy.maximum(difference(true_positive)(groups), difference(false_positive)(groups))


TWO = [[40, 10, 20, 30], [45, 5, 25, 25]]
FIVE = [*TWO, [50, 8, 22, 20], [41, 9, 21, 29], [30, 6, 14, 10]]
CASES = [
    ("demographic_parity_difference", {"max": 0.15}, TWO, difference(selection)),
    ("demographic_parity_difference", {"max": 0.05}, TWO, difference(selection)),
    ("demographic_parity_ratio", {"min": 0.7}, TWO, ratio(selection)),
    ("equalized_odds_difference", {"max": 0.15}, TWO, odds),
    ("equalized_odds_difference", {"max": 0.3}, FIVE, odds),
    ("demographic_parity_ratio", {"min": 0.5}, FIVE, ratio(selection)),
    ("accuracy_score_group_min", {"min": 0.6}, FIVE, least(accuracy)),
    ("selection_rate", {"min": 0.3}, [[85, 15, 45, 55]], lambda groups: selection(groups[0])),
]


def chance(limit, groups, of):
    value = of([numpy.array(g, float) for g in groups])
    drawn = of([redraw(g) for g in groups])
    drawn = drawn[~numpy.isnan(drawn)]
    moved = drawn + value - numpy.median(drawn)
    keeps = lambda x: (x >= limit.get("min", -9) - 1e-12) & (x <= limit.get("max", 9) + 1e-12)
    return round(float(numpy.mean(keeps(moved) != keeps(value))), 4)


print(json.dumps([{"metric": m, **limit, "groups": g, "chance": chance(limit, g, of)} for m, limit, g, of in CASES], indent=1))
