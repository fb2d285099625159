import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { binomial } from '../../src/stats/binomial.ts';
import { gamma, logGamma, normal } from '../../src/stats/gamma.ts';
import { givenUniforms } from './given-uniforms.ts';

/** What given uniform numbers come to, without any shortcut: test/reference/draw-traces.py. */
interface Reference {
  readonly binomial: readonly { n: number; p: number; drawn: readonly number[] }[];
  readonly normal: readonly number[];
  readonly gamma: readonly { shape: number; drawn: readonly number[] }[];
}

const reference = JSON.parse(
  readFileSync(new URL('../reference/draw-traces.json', import.meta.url), 'utf8'),
) as Reference;

function drawn(draw: () => number, like: readonly number[]): number[] {
  return like.map(draw);
}

describe('binomial draws', () => {
  test.each(reference.binomial)('n = $n, p = $p', ({ n, p, drawn: expected }) => {
    const uniform = givenUniforms();
    expect(drawn(() => binomial(uniform, n, p), expected)).toEqual(expected);
  });
});

test('normal draws', () => {
  const uniform = givenUniforms();
  expect(drawn(() => normal(uniform), reference.normal)).toEqual(reference.normal.map(alike));
});

describe('gamma draws', () => {
  test.each(reference.gamma)('shape $shape', ({ shape, drawn: expected }) => {
    const uniform = givenUniforms();
    expect(drawn(() => gamma(uniform, shape), expected)).toEqual(expected.map(alike));
  });

  test.each(reference.gamma)('logarithms for shape $shape', ({ shape, drawn: expected }) => {
    const uniform = givenUniforms();
    expect(drawn(() => logGamma(uniform, shape), expected)).toEqual(expected.map((x) => alike(Math.log(x))));
  });
});

function alike(x: number): number {
  return expect.closeTo(x, 12 - Math.ceil(Math.log10(Math.max(1, Math.abs(x)))));
}
