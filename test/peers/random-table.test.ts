import { describe, expect, test } from 'vitest';
import { type RandomTable, randomTables } from './random-table.ts';

const SEED = 4;
const all = randomTables(500, SEED);

/** What makes tables hard, by whether a table has it. */
const hardships: readonly (readonly [name: string, has: (table: RandomTable) => boolean])[] = [
  ['tied scores of different labels', (table) => isBinary(table) && tied(table)],
  ['scores of 0 and of 1', ({ scores = [] }) => scores.includes(0) && scores.includes(1)],
  ['one score only', ({ scores = [] }) => scores.length > 1 && new Set(scores).size === 1],
  ['a group of one row', (table) => cells(table).some((rows) => rows.length === 1)],
  ['a weighted group of one row', (table) => cells(table).some((rows) => rows.length === 1) && !!table.weights],
  [
    'a group without positives',
    (table) => isBinary(table) && cells(table).some((rows) => labelsOf(table, rows) === '0'),
  ],
  [
    'a group without negatives',
    (table) => isBinary(table) && cells(table).some((rows) => labelsOf(table, rows) === '1'),
  ],
  ['one label only', (table) => isBinary(table) && new Set(table.labels).size === 1],
  ['nobody selected', (table) => isBinary(table) && !table.predictions.includes(1)],
  ['everybody selected', (table) => isBinary(table) && !table.predictions.includes(0)],
  ['one row', ({ labels }) => labels.length === 1],
  ['one group', (table) => cells(table).length === 1],
  ['eight groups', (table) => new Set(table.features[0]?.values[0]).size === 8],
  ['an intersection with combinations that do not occur', hasEmptyCell],
  ['a control feature', ({ control }) => control !== undefined && new Set(control).size > 1],
  ['weights below 1e-8', ({ weights = [] }) => weights.some((weight) => weight > 0 && weight < 1e-8)],
  ['weights above 1e8', ({ weights = [] }) => weights.some((weight) => weight > 1e8)],
  ['weights of 0', ({ weights = [] }) => weights.includes(0)],
  ['names beyond ASCII', (table) => names(table).some((name) => [...name].some((sign) => sign > '\u007f'))],
  ['names with commas, quotes or line ends', (table) => names(table).some((name) => /[,"\n]/.test(name))],
  ['names of objects in JavaScript', (table) => names(table).some((name) => name in {})],
  [
    'names that look like numbers',
    (table) => names(table).some((name) => name !== '' && Number.isFinite(Number(name))),
  ],
  ['names that look like nothing', (table) => names(table).some((name) => /^(nan|null|none|undefined)$/i.test(name))],
  ['names that differ by case or form alone', hasAlikeNames],
];

describe.each([
  ['all tables', all, 3],
  ['the first tenth', randomTables(50, SEED), 1],
] as const)('%s', (_name, tables, least) => {
  test.each(hardships)('%s', (_hardship, has) => {
    expect(tables.filter(has).length).toBeGreaterThanOrEqual(least);
  });
});

test('there are 500 tables with two labels, 100 of numbers, and the tenth of a seed is the beginning of all', () => {
  expect(all.filter(isBinary)).toHaveLength(500);
  expect(all).toHaveLength(600);
  expect(randomTables(50, SEED)).toEqual(all.slice(0, 60));
});

test('every sum of weights is of numbers from 1e-9 to 1e9, or 0', () => {
  const weights = all.flatMap(({ weights = [] }) => weights.filter((weight) => weight > 0));
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(1e-9);
  expect(Math.max(...weights)).toBeLessThanOrEqual(1e9);
});

function isBinary({ task }: RandomTable): boolean {
  return task === 'binary';
}

function names({ features }: RandomTable): readonly string[] {
  return features.flatMap(({ values }) => values.flat());
}

/** The rows of each group of the first feature. */
function cells({ features: [feature] }: RandomTable): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [row, group] of (feature?.values[0] ?? []).entries())
    groups.set(group, [...(groups.get(group) ?? []), row]);
  return [...groups.values()];
}

function labelsOf({ labels }: RandomTable, rows: readonly number[]): string {
  return [...new Set(rows.map((row) => labels[row]))].join();
}

function tied({ labels, scores = [] }: RandomTable): boolean {
  return scores.some((score, row) => scores.some((other, at) => other === score && labels[at] !== labels[row]));
}

function hasEmptyCell({ features }: RandomTable): boolean {
  const [one = [], two = []] = features[2]?.values ?? [];
  const combinations = new Set(one.map((value, row) => JSON.stringify([value, two[row]])));
  return combinations.size < new Set(one).size * new Set(two).size;
}

function hasAlikeNames(table: RandomTable): boolean {
  const own = new Set(names(table));
  return new Set([...own].map((name) => name.normalize('NFC').trim().toLowerCase())).size < own.size;
}
