import type { Feature } from '../data/features.js';
import type { Rule } from './rule.js';
import type { Warning } from './warnings.js';
interface NamedPreset {
    readonly name: string;
    readonly features?: readonly string[] | undefined;
}
/**
 * What a reader has to know of presets that only report: that nothing was decided, where there is no rule beside them,
 * and that a table which the preset's origin asks for is missing, where no feature is an intersection.
 */
export declare function presetWarnings(named: readonly NamedPreset[], { rules, features, }: {
    readonly rules: readonly Rule[];
    readonly features: readonly Pick<Feature, 'name' | 'columns'>[];
}): readonly Warning[];
export {};
