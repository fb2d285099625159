import { UserError } from '../errors.ts';
import { type Feature, type FeatureDescription, toFeatures } from './features.ts';
import type { Group } from './groups.ts';
import type { Codes, Table } from './table.ts';

/** More would be groups of a row or two, and sums for each of them. */
const MAX_GROUPS = 10_000;

/** The assessed rows divided by each control feature; last, if there are several, by all of them at once. */
export function toControls(
  table: Table,
  controls: readonly FeatureDescription[],
  options: Parameters<typeof toFeatures>[2],
): readonly Feature[] {
  if (controls.length < 2) return toFeatures(table, controls, options);
  const all: FeatureDescription = { name: 'control_features', columns: controls.map(({ name }) => name) };
  return toFeatures(table, [...controls, all], options);
}

interface FeatureDivision {
  readonly codes: Codes;
  readonly groups: number;
  /** For each assessed row stratum · (groups + 1) + group. */
  readonly strataCodes?: Codes;
  /** Which group signed figures compare with, as the policy has it. */
  readonly compared?: {
    readonly groups: readonly Group[];
    readonly with: NonNullable<Feature['reference']>;
  };
}

/**
 * How each feature divides the rows, and with control features within each of their combinations.
 *
 * @throws UserError for more than 10,000 groups of one feature in all
 */
export function toDivisions(features: readonly Feature[], control: Feature | undefined): readonly FeatureDivision[] {
  return features.map((feature) => {
    const { reference } = feature;
    return {
      codes: feature.codes,
      groups: feature.groups.length,
      ...(control && { strataCodes: crossed(feature, control) }),
      ...(reference && { compared: { groups: feature.groups, with: reference } }),
    };
  });
}

function crossed(feature: Feature, control: Feature): Codes {
  const width = feature.groups.length + 1;
  const size = width * (control.groups.length + 1);
  if (size > MAX_GROUPS) {
    throw new UserError(
      'DATA_TOO_MANY_STRATA',
      `The feature "${feature.name}" within ${control.groups.length.toLocaleString('en-US')} combinations of control features makes ${size.toLocaleString('en-US')} groups; at most ${MAX_GROUPS.toLocaleString('en-US')} can be measured.`,
      'Give control features with numbers "bins", or name fewer of them.',
    );
  }
  const codes = new Uint16Array(feature.codes.length);
  for (let row = 0; row < codes.length; row++) {
    codes[row] = (control.codes[row] as number) * width + (feature.codes[row] as number);
  }
  return codes;
}
