"""Draws from given uniform numbers, by the published methods without any shortcut, worked out with 30 digits.

Run: python test/reference/draw-traces.py > test/reference/draw-traces.json (mpmath 1.4.1)

The uniform numbers are (x + ½)/2³² for x ← 69069x + 1 mod 2³², from x = 1 on, so that a test makes the same.
"""
import json

import mpmath
from mpmath import mpf

mpmath.mp.dps = 30

DRAWS = 300
INVERTED = [(1, 0.5), (7, 0.3), (40, 0.2), (3000, 0.003), (10**9, 2e-9), (12, 0.9)]
ACCEPTED = [(40, 0.3), (60, 0.5), (400, 0.6), (5000, 0.02), (8192, 0.4), (8193, 0.4), (10**6, 0.00003), (10**12, 0.7)]
GAMMA = [0.2, 0.9, 1, 1.5, 12, 4000]


def uniforms():
    x = 1
    while True:
        x = (69069 * x + 1) % 2**32
        yield (mpf(x) + mpf(1) / 2) / 2**32


def log_chance(k, n, p):
    ways = mpmath.loggamma(n + 1) - mpmath.loggamma(k + 1) - mpmath.loggamma(n - k + 1)
    return ways + k * mpmath.log(p) + (n - k) * mpmath.log(1 - p)


def inverted(stream, n, p):
    """The first k whose chance of at most k reaches the uniform number."""
    left = next(stream)
    k = 0
    while left > (chance := mpmath.exp(log_chance(k, n, p))):
        left -= chance
        k += 1
    return k


def accepted(stream, n, p):
    """Hörmann's transformed rejection, BTRS without its squeeze: every candidate is held to the chances."""
    deviation = mpmath.sqrt(n * p * (1 - p))
    b = mpf("1.15") + mpf("2.53") * deviation
    a = mpf("-0.0873") + mpf("0.0248") * b + mpf("0.01") * p
    alpha = (mpf("2.83") + mpf("5.1") / b) * deviation
    mode = int(mpmath.floor((n + 1) * p))
    while True:
        u = next(stream) - mpf(1) / 2
        v = next(stream)
        edge = mpf(1) / 2 - abs(u)
        k = int(mpmath.floor((2 * a / edge + b) * u + n * p + mpf(1) / 2))
        if not 0 <= k <= n:
            continue
        if v * alpha / (a / edge**2 + b) <= mpmath.exp(log_chance(k, n, p) - log_chance(mode, n, p)):
            return k


def binomial(stream, n, p):
    p = mpf(p)
    if p > mpf(1) / 2:
        return n - binomial(stream, n, 1 - p)
    return inverted(stream, n, p) if n * p < 10 else accepted(stream, n, p)


def normal(stream):
    """The ratio of two uniforms, of which the second lies within ±1.7156/2."""
    while True:
        u = next(stream)
        v = mpf("1.7156") * (next(stream) - mpf(1) / 2)
        if v * v <= -4 * u * u * mpmath.log(u):
            return v / u


def gamma(stream, shape):
    """Marsaglia and Tsang's; below 1 a draw of one shape more, times a power of another uniform number."""
    if shape < 1:
        drawn = gamma(stream, shape + 1)
        return drawn * next(stream) ** (1 / mpf(shape))
    d = mpf(shape) - mpf(1) / 3
    c = 1 / mpmath.sqrt(9 * d)
    while True:
        x = normal(stream)
        v = (1 + c * x) ** 3
        if v <= 0:
            continue
        if mpmath.log(next(stream)) < x * x / 2 + d - d * v + d * mpmath.log(v):
            return d * v


def drawn(draw, *args):
    stream = uniforms()
    return [draw(stream, *args) for _ in range(DRAWS)]


print(
    json.dumps(
        {
            "mpmath": mpmath.__version__,
            "binomial": [{"n": n, "p": p, "drawn": drawn(binomial, n, p)} for n, p in INVERTED + ACCEPTED],
            "normal": [float(x) for x in drawn(normal)],
            "gamma": [{"shape": shape, "drawn": [float(x) for x in drawn(gamma, shape)]} for shape in GAMMA],
        }
    )
)
