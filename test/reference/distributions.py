"""Distribution functions and quantiles with 16 digits.

Run: python test/reference/distributions.py > test/reference/distributions.json (mpmath 1.4.1)
"""
import json

import mpmath
from mpmath import mpf

mpmath.mp.dps = 45

NORMAL = ["-37.5", "-20.03", "-8", "-3.3", "-1.0625", "-1", "-0.97", "-0.3", "-1e-9", "0", "0.4", "1", "1.01", "2.5", "6"]
PROBABILITIES = ["1e-300", "1e-100", "1e-16", "1e-5", "0.02", "0.15", "0.3", "0.4999", "0.5", "0.75", "0.999"]
STUDENT = [
    *[("0.975", v) for v in ("0.2", "1", "2.5", "7", "19.5", "45", "400", "9999", "10000", "40000")],
    *[("0.6", v) for v in ("0.5", "3", "60", "5000")],
    *[("0.50001", v) for v in ("0.3", "30")],
    *[("1e-12", v) for v in ("1.5", "6", "90", "2000", "10000")],
    ("6.2e-16", "10000"),
    ("1e-60", "8"),
    *[(p, v) for p in ("0.4", "0.025", "1e-3", "1e-9", "1e-15") for v in ("210", "410", "720", "2000", "3400")],
]
RANGE = [
    *[("0.95", k) for k in (2, 3, 6, 40, 1000)],
    *[("0.01", k) for k in (2, 5, 300)],
    *[("0.5", k) for k in (2, 4)],
    *[("0.9999999", k) for k in (2, 10)],
]
BETA = [
    ("0.1", "3", "28"),
    ("0.2", "3", "28"),
    ("0.3", "3", "28"),
    ("0.1", "0.5", "0.5"),
    ("0.999", "2000", "5"),
    ("0.01", "0.001", "7"),
    ("0.001", "40", "60"),
    ("0.5", "21", "19.5"),
    ("0.52", "0.7", "0.0025"),
    ("0.2", "25.5", "80"),
    ("0.0001", "2", "20000"),
]


def quantile(p, distribution, density, start):
    """The root of F(x) = p by Newton's steps on the logarithm of the smaller tail."""
    x = mpf(start)
    for _ in range(200):
        f = distribution(x)
        move = f * mpmath.log(f / p) / density(x)
        x -= move
        if abs(move) < mpf(10) ** -25 * max(1, abs(x)):
            return x
    raise ArithmeticError(p)


def normal_quantile(p):
    p = mpf(p)
    if p > mpf(1) / 2:
        return -normal_quantile(1 - p)
    if p == mpf(1) / 2:
        return mpf(0)
    start = -mpmath.sqrt(-2 * mpmath.log(2 * p))
    return quantile(p, mpmath.ncdf, mpmath.npdf, start)


def student_tail(t, v):
    """The chance beyond t > 0."""
    return mpmath.betainc(v / 2, mpf(1) / 2, 0, v / (v + t * t), regularized=True) / 2


def student_density(t, v):
    logarithm = mpmath.loggamma((v + 1) / 2) - mpmath.loggamma(v / 2) - (v + 1) / 2 * mpmath.log(1 + t * t / v)
    return mpmath.exp(logarithm) / mpmath.sqrt(v * mpmath.pi)


def student_quantile(p, v):
    """In ln t, where the logarithm of the tail is concave."""
    p, v = mpf(p), mpf(v)
    if p > mpf(1) / 2:
        return -student_quantile(1 - p, v)
    t = max(-normal_quantile(p), mpf("0.001"))
    for _ in range(300):
        tail = student_tail(t, v)
        move = tail * mpmath.log(tail / p) / (t * student_density(t, v))
        t *= mpmath.exp(max(-3, min(3, move)))
        if abs(move) < mpf(10) ** -22:
            return -t
    raise ArithmeticError(p)


def range_quantile(level, k):
    level = mpf(level)

    def within(q, x):
        return mpmath.ncdf(x) - mpmath.ncdf(x - q)

    def chance(q):
        return k * mpmath.quad(lambda x: mpmath.npdf(x) * within(q, x) ** (k - 1), range(-12, 13))

    with mpmath.workdps(22):
        low, high = mpf(0), mpf(16)
        for _ in range(65):
            middle = (low + high) / 2
            low, high = (middle, high) if chance(middle) < level else (low, middle)
        return low


def beta(x, a, b):
    return mpmath.betainc(mpf(a), mpf(b), 0, mpf(x), regularized=True)


# The float64 nearest to a decimal is what the functions get.
def given(text):
    return mpf(float(text))


print(
    json.dumps(
        {
            "mpmath": mpmath.__version__,
            "normal": [
                {"x": float(x), "below": float(mpmath.ncdf(given(x))), "density": float(mpmath.npdf(given(x)))} for x in NORMAL
            ],
            "normal_quantile": [{"p": float(p), "x": float(normal_quantile(given(p)))} for p in PROBABILITIES],
            "student_quantile": [
                {"p": float(p), "degrees": float(v), "t": float(student_quantile(given(p), given(v)))} for p, v in STUDENT
            ],
            "studentized_range_quantile": [
                {"level": float(level), "groups": k, "q": float(range_quantile(given(level), k))} for level, k in RANGE
            ],
            "incomplete_beta": [
                {"x": float(x), "a": float(a), "b": float(b), "below": float(beta(given(x), given(a), given(b)))}
                for x, a, b in BETA
            ],
        },
        indent=1,
    )
)
