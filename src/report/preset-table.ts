import type { PresetFeature, PresetGroup, PresetReport } from './preset-report.ts';

export type PresetColumn = 'group' | 'rows' | 'selected' | 'above' | 'rate' | 'ratio' | 'large' | 'missing' | 'p';

export type PresetMark = 'under_2_percent' | 'small_numbers' | 'one_person_flips' | 'fisher';

/** One feature's table of a preset as a grid, before a format draws it. */
export interface PresetTable {
  readonly columns: readonly PresetColumn[];
  readonly groups: readonly PresetGroup[];
  /** Groups that the limit left out. */
  readonly more: number;
  /** Marks that occur in it. */
  readonly marks: readonly PresetMark[];
}

/** The groups in the report's order; with a `limit`, those with the lowest ratios. */
export function presetTable(feature: PresetFeature, preset: PresetReport, limit: number): PresetTable {
  const { groups = [], best_large } = feature;
  const tested = groups.some(({ p_value_adjusted: p }) => p !== undefined);
  const scored = preset.median_score !== undefined;
  const columns: readonly PresetColumn[] = [
    'group',
    'rows',
    scored ? 'above' : 'selected',
    'rate',
    'ratio',
    ...(best_large === undefined ? [] : (['large'] as const)),
    ...(groups.some(({ selections_to_four_fifths: missing }) => missing !== undefined) ? (['missing'] as const) : []),
    ...(tested ? (['p'] as const) : []),
  ];
  const lowest = [...groups].sort((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0)).slice(0, limit);
  const shown = groups.length <= limit ? groups : groups.filter((group) => lowest.includes(group));
  return {
    columns,
    groups: shown,
    more: groups.length - shown.length,
    marks: MARKS.filter((mark) => shown.some((group) => marksOf(group).includes(mark))),
  };
}

const MARKS: readonly PresetMark[] = ['under_2_percent', 'small_numbers', 'one_person_flips', 'fisher'];

export function marksOf(group: PresetGroup): readonly PresetMark[] {
  return MARKS.filter((mark) => (mark === 'fisher' ? group.test === 'fisher' : group[mark] === true));
}
