/** Rules, or tables, that ship with the project, and where they come from. None says that a model keeps a law. */
export interface Preset {
  /** For people. */
  readonly title: string;
  /** What it looks at and why, in one or two sentences. */
  readonly rationale: string;
  readonly source: string;
  /** The day (YYYY-MM-DD) to which what was read of source and status reaches. */
  readonly asOf: string;
  readonly legalStatus: string;
  /** None: the preset only reports. */
  readonly rules: readonly PresetRule[];
  /** What is shown of each feature beside the outcomes of rules. */
  readonly table?: PresetTable;
}

/**
 * `four_fifths`: rates, ratios, persons missing, tests of each group against the best. `selection`, `scoring`: rates and
 * impact ratios of the categories, unknown ones apart, of those selected or those above the median score.
 */
type PresetTable = 'four_fifths' | 'selection' | 'scoring';

export interface PresetRule {
  /** By the name that the policy and reports have for it; its id is `<preset>/<metric>`. */
  readonly metric: string;
  /** What the origin calls it, where that is another name. */
  readonly knownAs?: string;
  readonly min?: number;
  readonly max?: number;
  readonly comparison: PresetComparison;
}

export type PresetComparison = FourFifths | ToReference;

/** Selection rates of persons, never weighted, against that of the best group, decided in whole numbers. */
interface FourFifths {
  readonly kind: 'four_fifths';
}

/** Each group minus, or over, the reference group of its feature; the group furthest beyond the limits is the value. */
interface ToReference {
  readonly kind: 'to_reference';
  readonly aggregate: 'difference' | 'ratio';
  /** Base metrics; of several the mean of their differences. */
  readonly of: readonly string[];
  /** The reference of a feature that names none: the group of the highest selection rate, or of most rows. */
  readonly otherwise: 'best' | 'majority';
}
