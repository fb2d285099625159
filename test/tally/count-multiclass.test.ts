import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMulticlass } from '../../src/tally/count-multiclass.ts';
import type { MulticlassTally } from '../../src/tally/multiclass-tally.ts';
import { eachVsRest, oneVsRest } from '../../src/tally/one-vs-rest.ts';
import { restMulticlass } from '../../src/tally/rest-multiclass.ts';
import type { Cells } from '../../src/tally/tally.ts';

const CLASSES = 3;
const code = fc.nat({ max: CLASSES - 1 });
const someRows = fc.array(
  fc.record({ label: code, prediction: code, group: fc.nat({ max: 1 }), weight: fc.nat({ max: 8 }).map((w) => w / 2) }),
  { maxLength: 40 },
);
type Rows = typeof someRows extends fc.Arbitrary<infer T> ? T : never;

function tallied(rows: Rows, { weighted, size = 2 }: { readonly weighted: boolean; readonly size?: 1 | 2 }) {
  const columns = {
    labels: Uint8Array.from(rows, ({ label }) => label),
    predictions: Uint16Array.from(rows, ({ prediction }) => prediction),
    classes: CLASSES,
    ...(weighted && { weights: Float64Array.from(rows, ({ weight }) => weight) }),
  };
  const codes = Uint8Array.from(rows, ({ group }) => (size === 1 ? 0 : group));
  return countMulticlass(columns, [{ codes, size }])[0] as readonly MulticlassTally[];
}

describe('matrices counted by hand', () => {
  const rows = [
    { label: 0, prediction: 0, group: 0, weight: 2 },
    { label: 0, prediction: 2, group: 0, weight: 3 },
    { label: 2, prediction: 1, group: 0, weight: 5 },
    { label: 2, prediction: 1, group: 0, weight: 7 },
    { label: 1, prediction: 1, group: 1, weight: 4 },
  ];

  test('rows are labels, columns are predictions', () => {
    expect(tallied(rows, { weighted: true })[0]).toEqual({
      matrix: [
        [1, 0, 1],
        [0, 0, 0],
        [0, 2, 0],
      ],
      weighted: [
        [2, 0, 3],
        [0, 0, 0],
        [0, 12, 0],
      ],
      weightedSquares: [
        [4, 0, 9],
        [0, 0, 0],
        [0, 74, 0],
      ],
    });
  });

  test('each class against all others', () => {
    const [first] = tallied(rows, { weighted: true });
    expect(eachVsRest(first as MulticlassTally).map(({ cells }) => cells)).toEqual([
      { tp: 1, fn: 1, fp: 0, tn: 2 },
      { tp: 0, fn: 0, fp: 2, tn: 2 },
      { tp: 0, fn: 2, fp: 1, tn: 1 },
    ]);
    expect(oneVsRest(first as MulticlassTally, 1)).toEqual({
      cells: { tp: 0, fn: 0, fp: 2, tn: 2 },
      weighted: { tp: 0, fn: 0, fp: 12, tn: 5 },
      weightedSquares: { tp: 0, fn: 0, fp: 74, tn: 13 },
    });
  });

  test('a class that there is not', () => {
    expect(() => oneVsRest({ matrix: [[1]] }, 1)).toThrow(RangeError);
  });

  test('more rows than a block', () => {
    const labels = Uint8Array.from({ length: 9000 }, (_, at) => at % 2);
    const [[whole] = []] = countMulticlass({ labels, predictions: labels, classes: 2 }, [
      { codes: new Uint8Array(9000), size: 1 },
    ]);
    expect(whole?.matrix).toEqual([
      [4500, 0],
      [0, 4500],
    ]);
  });
});

describe('laws', () => {
  test('one against the rest is the binary count of that question', () => {
    fc.assert(
      fc.property(someRows, code, (rows, ofClass) => {
        const binary = (of: (row: Rows[number]) => number): Cells => {
          const cells = { tn: 0, fp: 0, fn: 0, tp: 0 };
          for (const one of rows) {
            const [positive, selected] = [one.label === ofClass, one.prediction === ofClass];
            cells[positive ? (selected ? 'tp' : 'fn') : selected ? 'fp' : 'tn'] += of(one);
          }
          return cells;
        };
        const [whole] = tallied(rows, { weighted: true, size: 1 });
        expect(oneVsRest(whole as MulticlassTally, ofClass)).toEqual({
          cells: binary(() => 1),
          weighted: binary(({ weight }) => weight),
          weightedSquares: binary(({ weight }) => weight ** 2),
        });
      }),
    );
  });

  test('the rest is the tally of all other rows', () => {
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, weighted) => {
        const [whole] = tallied(rows, { weighted, size: 1 }) as [MulticlassTally];
        const [one, other] = tallied(rows, { weighted }) as [MulticlassTally, MulticlassTally];
        expect(restMulticlass(whole, one)).toEqual(other);
      }),
    );
  });
});
