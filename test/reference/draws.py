"""Distributions that draws are held against: binomial chances, deciles of gamma, normal and beta, and critical values.

Run: python test/reference/draws.py > test/reference/draws.json (scipy 1.17.1, mpmath 1.4.1)
"""
import json

import mpmath
import numpy
import scipy
from scipy import stats

mpmath.mp.dps = 60

BINOMIAL = [(5, 0.3), (40, 0.2), (40, 0.9), (60, 0.5), (1000, 0.01), (1000, 0.37), (20_000, 0.4), (10**6, 0.00003), (10**9, 0.25)]
GAMMA = [0.01, 0.3, 0.5, 1, 1.5, 7.25, 400, 1e6]
DIRICHLET = [[0.5, 3.5, 20.5], [0.05, 0.1, 0.2]]
CELLS = 20


def inner(distribution):
    """Cut points of about equal chance, and the chance of each part between them."""
    cuts = sorted({int(distribution.ppf(k / CELLS)) for k in range(1, CELLS)})
    below = [float(distribution.cdf(cut)) for cut in cuts]
    return {"at_most": cuts, "chances": numpy.diff([0, *below, 1]).tolist()}


def log_binomial(x, n, p):
    p = mpmath.mpf(p)
    ways = mpmath.loggamma(n + 1) - mpmath.loggamma(x + 1) - mpmath.loggamma(n - x + 1)
    return float(ways + x * mpmath.log(p) + (n - x) * mpmath.log(1 - p))


def cuts(distribution):
    return [float(distribution.ppf(k / CELLS)) for k in range(1, CELLS)]


print(
    json.dumps(
        {
            "scipy": scipy.__version__,
            "binomial": [{"n": n, "p": p, **inner(stats.binom(n, p))} for n, p in BINOMIAL],
            "gamma": [{"shape": shape, "cuts": cuts(stats.gamma(shape))} for shape in GAMMA],
            "normal": cuts(stats.norm),
            "dirichlet": [
                {"shapes": shapes, "cuts": [cuts(stats.beta(a, sum(shapes) - a)) for a in shapes]} for shapes in DIRICHLET
            ],
            "chi_square_critical_1e-4": {str(df): float(stats.chi2.ppf(1 - 1e-4, df)) for df in range(1, 40)},
            "log_binomial": [
                {"x": x, "n": n, "p": p, "value": log_binomial(x, n, p)}
                for x, n, p in [
                    (0, 10, 0.3),
                    (10, 10, 0.3),
                    (3, 10, 0.3),
                    (1, 1, 0.5),
                    (70, 1000, 0.1),
                    (499_000, 10**6, 0.5),
                    (3, 10**12, 1e-12),
                    (250_000_012_345_678, 10**15, 0.25),
                    (2**52 + 10**8, 2**53, 0.5),
                ]
            ],
        },
        indent=1,
    )
)
