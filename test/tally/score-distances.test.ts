import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count } from '../../src/tally/count.ts';
import type { ScoreDistance } from '../../src/tally/tally.ts';
import { columns, groupsOf, type Row, someRows } from './rows.ts';

interface Case {
  readonly scores: readonly number[];
  readonly groups: readonly number[];
  readonly weights?: readonly number[];
  /** For each group scipy.stats.ks_2samp(own, others).statistic and scipy.stats.wasserstein_distance(own, others, …). */
  readonly expected: readonly (readonly [ks: number | undefined, wasserstein: number])[];
}

/** scipy 1.17.1; it takes no weights for the first, and groups of whole weights are rows repeated. */
const cases: readonly Case[] = [
  {
    scores: [0.85, 0.0, 0.32, 0.18, 0.35, 0.24, 0.22, 0.29, 0.78, 0.43, 0.96, 0.59],
    groups: [1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0],
    expected: [
      [0.3333333333333333, 0.1416666666666667],
      [0.3333333333333333, 0.1416666666666667],
    ],
  },
  {
    scores: [0.3, 0.7, 0.1, 0.2, 0.3, 0.7, 0.6, 0.3, 0.7, 0.1, 0.0, 0.1, 0.3, 0.1, 0.1, 0.5, 0.8, 0.3, 0.7, 0.9],
    groups: [0, 0, 2, 2, 1, 1, 1, 1, 1, 1, 2, 0, 1, 1, 2, 1, 2, 2, 2, 2],
    expected: [
      [0.11764705882352941, 0.05098039215686275],
      [0.23232323232323232, 0.10707070707070707],
      [0.25, 0.1125],
    ],
  },
  {
    scores: [
      0.6, 0.7, 0.7, 0.0, 0.2, 0.1, 1.0, 0.6, 0.5, 0.4, 0.0, 0.3, 0.1, 0.1, 0.8, 0.0, 0.5, 0.1, 0.6, 0.4, 0.3, 0.8, 0.2,
      0.8,
    ],
    groups: [1, 1, 2, 1, 0, 1, 0, 2, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 1, 2],
    weights: [1, 3, 1, 1, 2, 3, 2, 2, 2, 3, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
    expected: [
      [0.17613636363636365, 0.10795454545454547],
      [0.36134453781512604, 0.230812324929972],
      [0.7272727272727273, 0.35151515151515145],
    ],
  },
  {
    scores: [1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
    groups: [0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1],
    weights: [2, 3, 3, 3, 3, 3, 1, 3, 3, 3, 2, 3, 3, 1, 3, 3],
    expected: [
      [0.40705882352941175, 0.40705882352941175],
      [0.40705882352941175, 0.40705882352941175],
    ],
  },
];

function distances(rows: Omit<Case, 'expected'>, size: number): readonly (ScoreDistance | undefined)[] {
  const { scores, groups, weights } = rows;
  const none = new Uint8Array(scores.length);
  const given = { labels: none, predictions: none, scores: Float64Array.from(scores) };
  const all = { ...given, ...(weights && { weights: Float64Array.from(weights) }) };
  const [tallies = []] = count(all, [{ codes: groups, size }], { distances: true });
  return tallies.map(({ scores: sums }) => sums?.distance);
}

describe('distances between the scores of a group and of all others are those of scipy', () => {
  test.each(cases.map((one, at) => [at, one] as const))('case %i', (_, { expected, ...rows }) => {
    const found = distances(rows, expected.length);
    for (const [group, [ks, wasserstein]] of expected.entries()) {
      expect(found[group]?.kolmogorovSmirnov, `KS of group ${group}`).toBeCloseTo(ks as number, 12);
      expect(found[group]?.wasserstein, `Wasserstein of group ${group}`).toBeCloseTo(wasserstein, 12);
    }
  });

  test('by hand: a group at ¼ and ¾, others at ½ twice', () => {
    // F is 0, ½, ½, 1 and the others' 0, 0, 1, 1 from 0, ¼, ½ and ¾ on: ½ apart from ¼ to ¾.
    const rows = { scores: [0.75, 0.5, 0.25, 0.5], groups: [0, 1, 0, 1] };
    expect(distances(rows, 2)).toEqual([
      { kolmogorovSmirnov: 0.5, wasserstein: 0.25 },
      { kolmogorovSmirnov: 0.5, wasserstein: 0.25 },
    ]);
  });

  test('the farthest are 1 apart, and a group without others has no distance', () => {
    const [low, high, absent] = distances({ scores: [0, 0, 1], groups: [0, 0, 1] }, 3);
    expect(low).toEqual({ kolmogorovSmirnov: 1, wasserstein: 1 });
    expect(high).toEqual(low);
    expect(absent).toBeUndefined();
    expect(distances({ scores: [0.2, 0.7], groups: [1, 1] }, 2)).toEqual([undefined, undefined]);
    expect(distances({ scores: [0.2, 0.7], groups: [0, 1], weights: [1, 0] }, 2)).toEqual([undefined, undefined]);
  });
});

describe('laws', () => {
  /** From the definition: both distribution functions at every score. */
  function byDefinition(rows: readonly Row[], group: number): ScoreDistance | undefined {
    const share = (inside: boolean) => {
      const own = rows.filter((row) => (row.group === group) === inside);
      const all = own.reduce((sum, { weight }) => sum + weight, 0);
      return {
        all,
        upTo: (s: number) => own.reduce((sum, { score, weight }) => sum + (score <= s ? weight : 0), 0) / all,
      };
    };
    const [own, others] = [share(true), share(false)];
    if (own.all === 0 || others.all === 0) return undefined;
    const points = [0, ...new Set(rows.map(({ score }) => score)), 1].sort((a, b) => a - b);
    const apart = points.map((s) => Math.abs(own.upTo(s) - others.upTo(s)));
    const area = points.slice(1).reduce((sum, s, at) => sum + (apart[at] as number) * (s - (points[at] as number)), 0);
    return { kolmogorovSmirnov: Math.max(...apart), wasserstein: area };
  }

  test('both are what their definitions say, whatever ties, weights and empty groups there are', () => {
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, weighted) => {
        const given = weighted ? rows : rows.map((row) => ({ ...row, weight: 1 }));
        const [tallies = []] = count(columns(given, { weighted }), [groupsOf(given)], { distances: true });
        for (const [group, { scores }] of tallies.entries()) {
          const expected = byDefinition(given, group);
          if (expected === undefined) expect(scores?.distance).toBeUndefined();
          else {
            expect(scores?.distance?.kolmogorovSmirnov).toBeCloseTo(expected.kolmogorovSmirnov, 12);
            expect(scores?.distance?.wasserstein).toBeCloseTo(expected.wasserstein, 12);
          }
        }
      }),
    );
  });

  test('of thousands of rows too, across the places where sums are kept', () => {
    const rows = Array.from({ length: 9000 }, (_, at): Row => {
      const score = ((at * 7919) % 4001) / 4001;
      return { label: 0, prediction: 0, score, weight: 1 + (at % 3), group: (at * at + Math.floor(score * 9)) % 3 };
    });
    const [tallies = []] = count(columns(rows, { weighted: true }), [groupsOf(rows)], { distances: true });
    const sorted = [...rows].sort((a, b) => a.score - b.score);
    const masses = [0, 1, 2].map((group) => rows.reduce((sum, row) => sum + (row.group === group ? row.weight : 0), 0));
    const all = masses.reduce((sum, mass) => sum + mass, 0);
    for (const group of [0, 1, 2]) {
      const mass = masses[group] as number;
      let [own, whole, area, furthest] = [0, 0, 0, 0];
      for (const [at, { group: of, weight, score }] of sorted.entries()) {
        own += of === group ? weight : 0;
        whole += weight;
        const next = sorted[at + 1]?.score ?? 1;
        const apart = Math.abs(own / mass - (whole - own) / (all - mass));
        if (next > score) furthest = Math.max(furthest, apart);
        area += apart * (next - score);
      }
      expect(tallies[group]?.scores?.distance?.wasserstein).toBeCloseTo(area, 11);
      expect(tallies[group]?.scores?.distance?.kolmogorovSmirnov).toBeCloseTo(furthest, 12);
    }
  });

  test('are not worked out unless they are asked for', () => {
    const rows = columns([{ label: 0, prediction: 0, score: 0.5, weight: 1, group: 0 }], { weighted: false });
    expect(count(rows, [{ codes: [0], size: 1 }])[0]?.[0]?.scores).not.toHaveProperty('distance');
  });
});
