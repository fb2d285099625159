import type { MeasuredFeature } from '../gate/measured-feature.ts';
import { crossFooting, type Divided } from '../metrics/cross-footing.ts';
import { fourFifths } from '../metrics/four-fifths.ts';
import { impactRatios } from '../metrics/impact-ratios.ts';
import type { Persons } from '../metrics/persons.ts';
import { referenceOf } from '../metrics/reference.ts';
import { presets } from '../policy/presets/index.ts';
import type { Preset } from '../policy/presets/preset.ts';
import type { AboveMedian } from '../tally/above-median.ts';
import type { PresetFeature, PresetGroup, PresetReport } from './preset-report.ts';

/** A preset as a policy names it. */
export interface NamedPreset {
  readonly name: string;
  /** All features where absent. */
  readonly features?: readonly string[] | undefined;
}

export interface PresetFindings {
  readonly features: readonly MeasuredFeature[];
  /** All rows. */
  readonly rows: number;
  /** Its groupings are the features, in their order. */
  readonly scoring?: AboveMedian | undefined;
}

/** What is printed of each preset of the policy. */
export function presetReports(named: readonly NamedPreset[], findings: PresetFindings): readonly PresetReport[] {
  return named.flatMap(({ name, features: wanted }) => {
    const preset = presets[name];
    if (preset === undefined) return [];
    const { scoring } = findings;
    const persons = (measured: MeasuredFeature, at: number): readonly Persons[] =>
      preset.table === 'scoring' ? aboveOf(measured, scoring?.above[at] ?? []) : (measured.persons ?? []);
    const asked = findings.features
      .map((measured, at) => ({ measured, persons: persons(measured, at) }))
      .filter(({ measured }) => wanted?.includes(measured.feature.name) ?? true);
    const knownAs = preset.rules.flatMap(({ metric, knownAs: known }) =>
      known === undefined || known === metric ? [] : [{ rule: `${name}/${metric}`, name: known }],
    );
    return [
      {
        name,
        title: preset.title,
        rationale: preset.rationale,
        source: preset.source,
        as_of: preset.asOf,
        legal_status: preset.legalStatus,
        ...(preset.rules.length === 0 && { report_only: true as const }),
        ...(knownAs.length > 0 && { known_as: knownAs }),
        ...(preset.table === 'scoring' && scoring && { median_score: scoring.median }),
        features: asked.map((one) => presetFeature(preset, one, { all: asked, rows: findings.rows })),
      },
    ];
  });
}

interface Asked {
  readonly measured: MeasuredFeature;
  readonly persons: readonly Persons[];
}

interface Others {
  readonly all: readonly Asked[];
  readonly rows: number;
}

function presetFeature({ table, rules }: Preset, asked: Asked, others: Others): PresetFeature {
  const { feature } = asked.measured;
  if (table === 'four_fifths') return { feature: feature.name, ...fourFifthsTable(asked, others.rows) };
  if (table !== undefined) return { feature: feature.name, ...categories(asked, others) };
  const compared = rules.flatMap(({ comparison }) => (comparison.kind === 'to_reference' ? [comparison] : []))[0];
  if (compared === undefined) return { feature: feature.name };
  const { groups } = asked.measured;
  const { at, chosen } = referenceOf(feature.reference, {
    groups: feature.groups,
    rows: groups.map(({ count }) => count?.rows ?? 0),
    rates: groups.map((group) => group.selection_rate?.value),
    otherwise: compared.otherwise,
  });
  const reference = feature.groups[at ?? -1];
  return { feature: feature.name, ...(reference && { reference, chosen }) };
}

function fourFifthsTable({ measured, persons }: Asked, rows: number): Omit<PresetFeature, 'feature'> {
  const against = fourFifths(persons);
  const { groups, ...best } = ratios({ measured, persons }, rows);
  return {
    ...best,
    groups: groups.map((group, at) => {
      const found = against?.groups[at];
      if (found === undefined) return group;
      const { below, selectionsMissing, onePersonReverses, onePersonFlips, test } = found;
      return {
        ...group,
        below_four_fifths: below,
        selections_to_four_fifths: selectionsMissing,
        ...(onePersonReverses && { small_numbers: true as const }),
        ...(onePersonFlips && { one_person_flips: true as const }),
        ...(test && { test: test.kind, p_value: test.p, p_value_adjusted: test.adjusted }),
      };
    }),
  };
}

/** Groups with a value of every column; those without one are counted apart. */
function categories(asked: Asked, { all, rows }: Others): Omit<PresetFeature, 'feature'> {
  const { feature } = asked.measured;
  const known = asked.persons.flatMap((persons, at) => {
    const group = feature.groups[at] ?? [];
    return group.includes(null) ? [] : [{ group, persons }];
  });
  const inGroups = known.reduce((sum, { persons }) => sum + persons.rows, 0);
  const unknown = asked.persons.reduce((sum, { rows: each }) => sum + each, 0) - inGroups + feature.droppedRows;
  const checks = [
    { with: null, rows: inGroups + unknown, of: rows, agrees: inGroups + unknown === rows },
    ...crossFooting(divided(asked), all.filter((other) => other !== asked).map(divided)),
  ];
  const only = {
    measured: { ...asked.measured, feature: { ...feature, groups: known.map(({ group }) => group) } },
    persons: known.map(({ persons }) => persons),
  };
  return { unknown, ...ratios(only, rows), cross_footing: checks.every(({ agrees }) => agrees), cross_checks: checks };
}

function ratios(
  { measured, persons }: Asked,
  rows: number,
): Pick<PresetFeature, 'best' | 'best_large'> & { readonly groups: readonly PresetGroup[] } {
  const { groups } = measured.feature;
  const { best, bestLarge, groups: figures } = impactRatios(persons, rows);
  const [top, large] = [groups[best ?? -1], groups[bestLarge ?? -1]];
  return {
    ...(top && { best: top }),
    ...(large && { best_large: large }),
    groups: figures.map(({ rate, ratio, ratioToLarge, small }, at) => ({
      group: groups[at] ?? [],
      ...(persons[at] as Persons),
      rate: rate ?? null,
      ratio: ratio ?? null,
      ...(ratioToLarge !== undefined && { ratio_to_large: ratioToLarge }),
      ...(small && { under_2_percent: true as const }),
    })),
  };
}

function aboveOf({ persons = [] }: MeasuredFeature, above: readonly number[]): readonly Persons[] {
  return persons.map(({ rows }, at) => ({ rows, selected: above[at] ?? 0 }));
}

function divided({ measured: { feature }, persons }: Asked): Divided {
  return { name: feature.name, columns: feature.columns, groups: feature.groups, persons };
}
