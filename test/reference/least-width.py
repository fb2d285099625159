"""How narrow intervals of the least of two rates can be, whatever the method, if they are to cover.

Run: python test/reference/least-width.py (scipy 1.17.1)

Two groups of 30 rows with one rate, drawn evenly within 20 % of .02, .05 or .1. Every outcome, two counts, gets a mixture
of intervals whose ends lie on a grid; the linear program takes those that cover 93.5 % around each of the three rates and
have the least mean width around .02. Rounding is on the side of the intervals: they cover all of the cells that they
touch, so that the mean width of no method that covers is below the result.
"""
import numpy
from scipy import sparse
from scipy.optimize import linprog
from scipy.stats import binom

ROWS = 30
COVERAGE = 0.935
# Outcomes with more successes are covered, and have no width.
MOST = 9
GRID = numpy.array([*numpy.arange(0, 0.0601, 0.002), *numpy.arange(0.064, 0.1241, 0.004)])

outcomes = [(i, j) for i in range(MOST + 1) for j in range(i, MOST + 1)]
low, high = numpy.array([(a, b) for a in range(len(GRID)) for b in range(a, len(GRID))]).T


def chances(rate):
    one = binom.pmf(numpy.arange(MOST + 1), ROWS, rate)
    return numpy.array([one[i] * one[j] * (1 if i == j else 2) for i, j in outcomes])


def around(rate):
    return [rate * (0.8 + 0.4 * step / 20) for step in range(21)]


def covering(rate):
    """What each interval adds to the coverage around a rate if an outcome gets it, and what is covered anyway."""
    cell = numpy.searchsorted(GRID, rate, side="right") - 1
    own = chances(rate)
    return numpy.outer(own, (low <= cell + 1) & (high >= cell)), 1 - own.sum()


def mean(values):
    return sum(values) / len(values)


needed = []
for rate in (0.02, 0.05, 0.1):
    parts = [covering(one) for one in around(rate)]
    needed.append((mean([part for part, _ in parts]).ravel(), COVERAGE - mean([rest for _, rest in parts])))
widths = numpy.outer(mean([chances(one) for one in around(0.02)]), GRID[high] - GRID[low]).ravel()
one_each = sparse.kron(sparse.eye(len(outcomes)), numpy.ones((1, len(low))), format="csr")
found = linprog(
    widths,
    A_ub=sparse.csr_matrix([-part for part, _ in needed]),
    b_ub=[-rest for _, rest in needed],
    A_eq=one_each,
    b_eq=numpy.ones(len(outcomes)),
    method="highs",
)
print(f"{found.message.split(' (')[0]}: a mean width of {found.fun:.4f} at least")
