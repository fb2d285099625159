import type { Path } from '../path.js';
import type { PresetRule } from '../presets/preset.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
type FileRule = PolicyFile['rules'][number];
/** What stands beside a preset applies to all its rules, so it has to go with each of them. */
export declare function checkPreset(draft: Draft<PolicyFile>, path: Path, rule: Partial<FileRule>): void;
/** The least and the greatest value of a rule of a preset. */
export declare function rangeOfPreset({ comparison, }: Pick<PresetRule, 'comparison'>): readonly [least: number, greatest: number];
export {};
