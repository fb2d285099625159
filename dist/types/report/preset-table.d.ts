import type { PresetFeature, PresetGroup, PresetReport } from './preset-report.js';
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
export declare function presetTable(feature: PresetFeature, preset: PresetReport, limit: number): PresetTable;
export declare function marksOf(group: PresetGroup): readonly PresetMark[];
