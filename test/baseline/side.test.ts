import { expect, test } from 'vitest';
import { partNames, partOf } from '../../src/baseline/side.ts';
import type { Report } from '../../src/report/report.ts';

const disparities = { between_groups: {}, to_overall: {} };
const side = (
  strata?: Report['features'][number]['strata'],
): Pick<Report, 'overall' | 'overall_tally' | 'features'> => ({
  overall: {},
  overall_tally: null,
  features: [{ name: 'sex', columns: ['sex'], unobserved: [], groups: [], disparities, ...(strata && { strata }) }],
});
const stratum = { control: ['x'], overall: {}, overall_tally: null, groups: [], disparities };

test.each([
  ['a feature', side(), [{ feature: 'sex' }], [true]],
  ['one within strata', side([stratum]), [{ feature: 'sex', control: ['x'] }], [true]],
  // Its rules are undecided rather than gone: a check that makes no outcome would be one that passes.
  ['one with no row in any stratum', side([]), [{ feature: 'sex' }], [false]],
] as const)('%s is looked up by its names', (_, of, names, found) => {
  expect(partNames(of)).toEqual(names);
  expect(partNames(of).map((name) => partOf(of, name) !== undefined)).toEqual(found);
});
