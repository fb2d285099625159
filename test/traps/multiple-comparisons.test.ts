import { expect, test } from 'vitest';
import { equalRates } from '../../src/stats/equal-rates.ts';
import { holm } from '../../src/stats/holm.ts';
import { uniforms } from '../../src/stats/uniform.ts';
import { distinguishes } from './distinguishes.ts';

test('Benjamini–Hochberg with the wrong ranks (Giskard)', () => {
  // Ascending .01, .03, .04 times 3, 2, 1, none below the one before it: .03, .06, .06.
  const p = [0.04, 0.01, 0.03];
  const places = p.map((_, at) => at).sort((a, b) => (p[a] as number) - (p[b] as number));
  // The place at which the k-th smallest stands, taken for the rank of the k-th value.
  const wrong = p.map((value, at) => Math.min(1, (p.length - (places[at] as number)) * value));
  const ranks = places.map((_, at) => places.indexOf(at));
  expect(ranks).not.toEqual(places);
  const toNine = (values: readonly number[]) => values.map((value) => Number(value.toFixed(9)));
  distinguishes([0.06, 0.03, 0.06], { ours: toNine(holm(p)), faulty: toNine(wrong) });
  // At α = .05 one hypothesis falls; with the wrong ranks it is one too, yet beside figures that are none: .01 for .03.
  expect(Math.min(...wrong)).toBeLessThan(Math.min(...holm(p)));
});

test('permutation p of exactly 0 (LiFT)', () => {
  // All of 50 against none of 50: in no replicate are equal groups as far apart.
  const replicates = 99;
  const groups = [
    { rate: 1, rows: 50 },
    { rate: 0, rows: 50 },
  ];
  const asFar = 0;
  distinguishes<unknown>((1 + asFar) / (1 + replicates), {
    ours: equalRates(groups, { uniform: uniforms(1), replicates })?.p,
    faulty: asFar / replicates,
  });
});
