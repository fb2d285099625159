import { describe, expect, test } from 'vitest';
import { type EdgeCase, edgeCases } from '../fairlearn/edge-cases.ts';
import { type GoldenNumber, METRIC_NAMES, plain } from '../fairlearn/fairlearn-figures.ts';
import { groupRow } from '../fairlearn/report-figures.ts';
import { present, readShared } from './folder.ts';

type Values = { readonly [metric: string]: GoldenNumber };
type ByControl = readonly { readonly control: { readonly [feature: string]: unknown }; readonly values: Values }[];

interface GoldenCase {
  readonly id: string;
  readonly input: { readonly metrics: readonly string[] };
  readonly output: {
    readonly exception?: string;
    readonly message?: string;
    readonly control_levels: readonly string[] | null;
    /** With control features once for each of their combinations, and so are the aggregates. */
    readonly overall: Values | ByControl;
    readonly by_group: readonly { readonly group: { readonly [feature: string]: unknown }; readonly values: Values }[];
    readonly functions?: {
      readonly [name: string]: GoldenNumber | { readonly exception: string; readonly message: string };
    };
  } & { readonly [aggregate: string]: unknown };
}

type Expressible = Exclude<EdgeCase, { standing: 'not expressible' }>;

const golden = present ? readCases() : [];

test.skipIf(!present)('the table has every case of the golden file once, in its order', () => {
  expect(golden).toHaveLength(128);
  expect(edgeCases.map(({ id }) => id)).toEqual(golden.map(({ id }) => id));
});

const expressible = edgeCases.filter((one): one is Expressible => one.standing !== 'not expressible');

describe.skipIf(!present)("the table's copy of Fairlearn's answer", () => {
  test.each(expressible.map((one) => [one.id, one] as const))('%s', (id, one) => {
    const { output, input } = golden.find((other) => other.id === id) as GoldenCase;
    const functions = Object.entries(output.functions ?? {});
    const raised = [output, ...functions.map(([, value]) => value)].find(isException);
    expect(one.raises).toBe(raised && `${raised.exception}: ${raised.message}`);
    if (raised) return;
    const rows = output.control_levels === null ? rowsOf(output) : strataRows(output);
    // mean_prediction is no metric of labels.
    const ofNumbers = one.data !== undefined && 'task' in one.data;
    const metrics = input.metrics.filter((metric) => ofNumbers || metric !== 'mean_prediction');
    // Where every value of the feature is missing, some of Fairlearn's rows have other columns than the metrics.
    const whole = rows.filter(([, values]) => metrics.every((metric) => metric in values));
    expect(rows.length - whole.length).toBe(id === 'all-nan-sensitive' ? 4 : 0);
    expect(one.columns).toEqual(metrics.map((metric) => ourName(id, metric)));
    expect(one.fairlearn).toEqual(
      Object.fromEntries(
        whole.map(([row, values]) => [row, metrics.map((metric) => inTable(values[metric] as GoldenNumber))]),
      ),
    );
    expect(one.functions ?? {}).toEqual(
      Object.fromEntries(functions.map(([name, value]) => [name, plain(value as GoldenNumber)])),
    );
  });
});

type Rows = readonly (readonly [string, Values])[];

function rowsOf(output: GoldenCase['output']): Rows {
  return [
    ['overall', output.overall as Values],
    ...output.by_group.map(({ group, values }) => [groupRow(Object.values(group).map(asText)), values] as const),
    ['group_min', output.group_min as Values],
    ['group_max', output.group_max as Values],
    ...(['difference', 'ratio'] as const).flatMap((aggregate): [string, Values][] => [
      [aggregate, output[`${aggregate}[between_groups]`] as Values],
      [`${aggregate} to_overall`, output[`${aggregate}[to_overall]`] as Values],
    ]),
  ];
}

/** The rows of each stratum, its groups without the values of control features. */
function strataRows(output: GoldenCase['output']): Rows {
  const byControl = (key: string) => output[key] as ByControl;
  const frame = [
    'overall',
    'group_min',
    'group_max',
    ...['difference', 'ratio'].flatMap((a) => [`${a}[between_groups]`, `${a}[to_overall]`]),
  ];
  return (output.overall as ByControl).flatMap(({ control }, at) => {
    const here = output.by_group.filter(({ group }) =>
      Object.entries(control).every(([feature, value]) => group[feature] === value),
    );
    const by_group = here.map(({ group, values }) => ({
      group: Object.fromEntries(Object.entries(group).filter(([feature]) => !Object.hasOwn(control, feature))),
      values,
    }));
    const own = Object.fromEntries(frame.map((key) => [key, (byControl(key)[at] as ByControl[number]).values]));
    const prefix = `within ${JSON.stringify(Object.values(control).map(asText))} `;
    return rowsOf({ ...own, by_group } as unknown as GoldenCase['output']).map(
      ([row, values]) => [`${prefix}${row}`, values] as const,
    );
  });
}

/** The table writes infinities as the goldens do. */
function inTable(value: GoldenNumber): GoldenNumber | null {
  return value === '-Infinity' ? value : plain(value);
}

/** JSON.parse would make 1.0 the number 1; as a group's value it is the text that Python writes. */
function readCases(): readonly GoldenCase[] {
  const text = readShared('golden/edge-cases.json').toString('utf8');
  const decimals = (group: string) => group.replace(/: (-?\d+\.\d+)/g, ': "$1"');
  return JSON.parse(text.replace(/"group": ?\{[^}]*\}/g, decimals)).cases;
}

function isException(value: unknown): value is { readonly exception: string; readonly message: string } {
  return typeof value === 'object' && value !== null && 'exception' in value;
}

/** A metric's name here: that of 0 as the positive label is the other one's of 1. */
function ourName(id: string, metric: string): string {
  const bare = metric.replace(/\[.*\]$/, '');
  const swapped = { true_positive_rate: 'true_negative_rate', true_negative_rate: 'true_positive_rate' };
  if (id === 'pos-label-0' && metric === bare) return swapped[metric as keyof typeof swapped];
  if (bare === 'log_loss_plain') return 'log_loss';
  return METRIC_NAMES[bare] ?? bare;
}

/** A group's value as a CSV that Python writes has it. */
function asText(value: unknown): string | null {
  if (value === null || value === 'NaN') return null;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}
