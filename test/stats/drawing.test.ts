import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { binomial } from '../../src/stats/binomial.ts';
import { logBinomialChance } from '../../src/stats/binomial-chance.ts';
import { dirichlet } from '../../src/stats/dirichlet.ts';
import { gamma, logGamma, normal } from '../../src/stats/gamma.ts';
import { multinomial } from '../../src/stats/multinomial.ts';
import { uniforms } from '../../src/stats/uniform.ts';
import { fillWords, splitmix64 } from '../../src/stats/xoshiro.ts';

/** Chances and quantiles of scipy and mpmath, by test/reference/draws.py. */
interface Reference {
  readonly binomial: readonly { n: number; p: number; at_most: readonly number[]; chances: readonly number[] }[];
  readonly gamma: readonly { shape: number; cuts: readonly number[] }[];
  readonly normal: readonly number[];
  readonly dirichlet: readonly { shapes: readonly number[]; cuts: readonly (readonly number[])[] }[];
  readonly 'chi_square_critical_1e-4': Record<string, number>;
  readonly log_binomial: readonly { x: number; n: number; p: number; value: number }[];
}

const reference = JSON.parse(readFileSync(new URL('../reference/draws.json', import.meta.url), 'utf8')) as Reference;

const DRAWS = 100_000;

/** Pearson's chi-square of draws over the parts between cuts, less the value that a right drawer exceeds once in 10,000. */
function excess(draw: () => number, cuts: readonly number[], chances?: readonly number[]): number {
  const counts = new Float64Array(cuts.length + 1);
  for (let at = 0; at < DRAWS; at++) {
    const drawn = draw();
    const part = cuts.findIndex((cut) => drawn <= cut);
    counts[part < 0 ? cuts.length : part]! += 1;
  }
  const square = counts.reduce((sum, count, part) => {
    const expected = DRAWS * (chances?.[part] ?? 1 / counts.length);
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return square - reference['chi_square_critical_1e-4'][cuts.length]!;
}

describe('words', () => {
  // rand_xoshiro's test, from xoshiro128starstar.c 1.1 with the state 1, 2, 3, 4
  test('of xoshiro128**', () => {
    const words = new Int32Array(10);
    const state = Int32Array.of(1, 2, 3, 4);
    fillWords(state, words.subarray(0, 4));
    fillWords(state, words.subarray(4));
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    expect([...new Uint32Array(words.buffer)]).toEqual(expected);
  });

  // Rosetta Code, "Pseudo-random numbers/Splitmix64"
  test('of splitmix64', () => {
    const expected = [6457827717110365317n, 3203168211198807973n, 9817491932198370423n, 4593380528125082431n];
    expect(splitmix64(1234567n, 4)).toEqual(expected);
  });

  test('make numbers: the state is splitmix64 of the seed, low halves first, 26 bits are taken of each word', () => {
    const halves = splitmix64(5n + (7n << 32n), 2).flatMap((word) => [word & 0xffff_ffffn, word >> 32n]);
    const words = new Int32Array(2000);
    fillWords(
      Int32Array.from(halves, (half) => Number(BigInt.asIntN(32, half))),
      words,
    );
    const unsigned = new Uint32Array(words.buffer);
    const uniform = uniforms(5, 7);
    for (let at = 0; at < 1000; at++) {
      const bits = (BigInt(unsigned[2 * at]! >>> 6) << 26n) + BigInt(unsigned[2 * at + 1]! >>> 6);
      expect(uniform()).toBe(Number(2n * bits + 1n) / 2 ** 53);
    }
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 32])('the seed %s is refused', (seed) => {
    expect(() => uniforms(seed)).toThrow(new RangeError(`seed: ${seed}`));
    expect(() => uniforms(0, seed)).toThrow(new RangeError(`seed: ${seed}`));
  });

  test('the greatest seed is one, and streams go on beyond what is made ahead', () => {
    const uniform = uniforms(2 ** 32 - 1, 2 ** 32 - 1);
    expect(new Set(Array.from({ length: 1000 }, () => uniform())).size).toBe(1000);
  });
});

test('uniform numbers', () => {
  const cuts = Array.from({ length: 39 }, (_, at) => (at + 1) / 40);
  expect(excess(uniforms(1), cuts)).toBeLessThan(0);
  expect(uniforms(1, 0)()).not.toBe(uniforms(1, 1)());
});

test('normal numbers', () => {
  const uniform = uniforms(2);
  expect(excess(() => normal(uniform), reference.normal)).toBeLessThan(0);
});

describe('chances of the binomial distribution', () => {
  test.each(reference.log_binomial)('$x of $n at $p, mpmath with 60 digits', ({ x, n, p, value }) => {
    expect(logBinomialChance(x, n, p)).toBeCloseTo(value, 12);
  });
});

describe('binomial draws', () => {
  test.each(reference.binomial)('n = $n, p = $p', ({ n, p, at_most, chances }) => {
    const uniform = uniforms(3);
    expect(excess(() => binomial(uniform, n, p), at_most, chances)).toBeLessThan(0);
  });

  test.each([
    [0, 0.3, 0],
    [10, 0, 0],
    [10, 1, 10],
    [2 ** 53, 1, 2 ** 53],
    [2 ** 53, 0, 0],
  ])('n = %s, p = %s is always %s', (n, p, expected) => {
    expect(binomial(uniforms(4), n, p)).toBe(expected);
  });

  test('of 2⁵³ trials: mean and standard deviation of the fraction of standard deviations', () => {
    const uniform = uniforms(5);
    const n = 2 ** 53;
    for (const p of [0.5, 0.001, 3 / n, 1 - 3 / n]) {
      let [sum, squares] = [0, 0];
      for (let at = 0; at < 20_000; at++) {
        const drawn = binomial(uniform, n, p);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= n).toBe(true);
        const away = (p > 0.5 ? -(n - drawn - n * (1 - p)) : drawn - n * p) / Math.sqrt(n * p * (1 - p));
        sum += away;
        squares += away * away;
      }
      expect(Math.abs(sum / 20_000)).toBeLessThan(4 / Math.sqrt(20_000));
      expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(4 * Math.sqrt((2 + 1 / 3) / 20_000));
    }
  });

  test.each([
    [-1, 0.5],
    [1.5, 0.5],
    [2 ** 53 + 2, 0.5],
    [Number.NaN, 0.5],
    [10, -0.1],
    [10, 1.1],
    [10, Number.NaN],
  ])('n = %s, p = %s is refused', (n, p) => {
    expect(() => binomial(uniforms(0), n, p)).toThrow(RangeError);
  });
});

describe('gamma draws', () => {
  test.each(reference.gamma)('shape $shape', ({ shape, cuts }) => {
    const uniform = uniforms(6);
    expect(excess(() => gamma(uniform, shape), cuts)).toBeLessThan(0);
    expect(excess(() => Math.exp(logGamma(uniform, shape)), cuts)).toBeLessThan(0);
  });

  test('a tiny shape has a logarithm: ln x is about −E/shape, E exponential', () => {
    const uniform = uniforms(7);
    const shape = 1e-6;
    let sum = 0;
    for (let at = 0; at < 10_000; at++) sum += logGamma(uniform, shape) * shape;
    expect(Math.abs(sum / 10_000 + 1)).toBeLessThan(0.04);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('shape %s is refused', (shape) => {
    expect(() => gamma(uniforms(0), shape)).toThrow(RangeError);
  });
});

describe('Dirichlet draws', () => {
  test.each(reference.dirichlet)('shapes $shapes: each share is of the beta distribution', ({ shapes, cuts }) => {
    for (const [at, own] of cuts.entries()) {
      const uniform = uniforms(8, at);
      const shares = new Float64Array(shapes.length);
      const draw = () => {
        dirichlet(uniform, shapes, shares);
        return shares[at]!;
      };
      expect(excess(draw, own)).toBeLessThan(0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
    }
  });

  test('shapes of 0 and tiny ones', () => {
    const shares = new Float64Array(3);
    dirichlet(uniforms(9), [0, 1e-200, 0], shares);
    expect([...shares]).toEqual([0, 1, 0]);
    dirichlet(uniforms(9), [1e-9, 1e-9, 1e-9], shares);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1);
    for (const none of [[0, 0], []]) {
      expect(() => dirichlet(uniforms(9), none, shares)).toThrow(new RangeError('shapes: none above 0'));
    }
  });
});

describe('multinomial draws', () => {
  test('variances and covariances are n·pᵢ(δᵢⱼ − pⱼ)', () => {
    const uniform = uniforms(10);
    const chances = [0, 3, 5, 0, 2, 0];
    const p = chances.map((chance) => chance / 10);
    const n = 50;
    const drawn = new Float64Array(6);
    const sums = new Float64Array(36);
    for (let at = 0; at < DRAWS; at++) {
      multinomial(uniform, n, chances, drawn);
      for (let i = 0; i < 6; i++) for (let j = 0; j < 6; j++) sums[6 * i + j]! += drawn[i]! * drawn[j]!;
    }
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        const covariance = sums[6 * i + j]! / DRAWS - n * n * p[i]! * p[j]!;
        expect(Math.abs(covariance - n * p[i]! * ((i === j ? 1 : 0) - p[j]!))).toBeLessThan(
          chances[i] === 0 ? 1e-12 : 1,
        );
      }
    }
    expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(n);
  });

  test.each([[[0, 0]], [[-1, 2]], [[Number.NaN]], [[1, Number.POSITIVE_INFINITY]], [[]]])(
    'chances %s are refused',
    (chances) => {
      expect(() => multinomial(uniforms(0), 5, chances, new Float64Array(2))).toThrow(RangeError);
    },
  );
});
